import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Antwoord } from '../api/client.ts';
import { useVraag } from '../api/vragen.ts';
import { useMij } from '../app/mij.ts';
import { Bal } from '../delen/bal.tsx';
import { Nieuwtje } from '../app/live.tsx';
import { Samen } from '../app/samen.tsx';
import { Gegevens, Kaart, Pagina } from '../delen/pagina.tsx';
import { Toestand } from '../delen/toestand.tsx';
import { Zin } from '../delen/zin.tsx';
import '../stijl/verzuim.css';
import { dag } from '../taal/tijd.ts';
import { Behandelen } from './melding-behandelen.tsx';
import { Besloten, type Gedaan, type Net } from './melding-besloten.tsx';
import { Schoolbesluit } from './melding-school.tsx';
import { Meldingstand } from './meldingstand.tsx';
import { inZin, type Zeg } from './namen.ts';

export type Meldinggegeven = Antwoord<'leesVerzuimmelding'>;

/** Een melding: wat er is, wie aan zet is, en wat de lezer nu kan beslissen. */
export function Melding() {
  const { id = '' } = useParams();
  const { t } = useTranslation('verzuim');
  const vraag = useVraag('leesVerzuimmelding', { pad: { id } });
  const melding = vraag.data?.id === id ? vraag.data : undefined;
  return (
    <Pagina titel={melding ? t('melding.titel', { naam: inZin(melding, t) }) : t('melding.kort')}>
      <Samen soort="verzuimmelding" id={id} />
      <Nieuwtje soorten={['melding']} over={{ melding: id }} ververs={['leesVerzuimmelding']} />
      <Toestand vraag={{ ...vraag, data: melding, isPending: !vraag.error }}>
        {(gelezen) => <Meldingblad key={id} melding={gelezen} ververs={() => void vraag.refetch()} />}
      </Toestand>
    </Pagina>
  );
}

function Meldingblad({
  melding,
  ververs,
}: {
  readonly melding: Meldinggegeven;
  readonly ververs: () => void;
}) {
  const { t } = useTranslation('verzuim');
  const [net, zetNet] = useState<Net | null>(null);
  const rol = useMij()?.organisatie.rol;
  const na = (wat: Gedaan): void => {
    zetNet({ wat });
    ververs();
  };
  return (
    <>
      {net && <Besloten net={net} meldingId={melding.id} />}
      <div className="twee-kolom">
        <div className="stapel">
          {rol === 'decaan' && <Schoolbesluit melding={melding} na={na} />}
          {(rol === 'lpa' || rol === 'rmc') && <Behandelen melding={melding} na={na} />}
          <Kaart titel={t('melding.wat')}>
            <Gegevens regels={overVerzuim(melding, t)} />
            <Naartoe melding={melding} />
          </Kaart>
          <Woorden melding={melding} />
        </div>
        <div className="stapel">
          <Kaart titel={t('melding.zet')}>
            <Meldingstand melding={melding} metUitleg />
            <Bal bal={melding.bal} />
          </Kaart>
        </div>
      </div>
    </>
  );
}

function overVerzuim(melding: Meldinggegeven, t: Zeg) {
  const { soort, soortTekst, waaromHier, uren, begindatum, einddatum, verplicht, school, behandelaar } =
    melding;
  const regels: [string, React.ReactNode][] = [
    [t('kop.leerling'), inZin(melding, t)],
    [t('melding.school'), school.naam],
    [
      t('kop.wat'),
      <Zin
        key="wat"
        bij={`meldingsoort.${soort ?? waaromHier.code}`}
        tekst={soortTekst ?? waaromHier.tekst}
      />,
    ],
    [t('melding.van'), dag(begindatum)],
    [t('melding.tot'), dag(einddatum)],
  ];
  if (uren > 0) regels.push([t('kop.uren'), t('teller.uren', { count: uren })]);
  regels.push([t('kop.moet'), t(verplicht ? 'moet' : 'mag')]);
  if (behandelaar) regels.push([t('melding.behandelaar'), behandelaar.naam]);
  if (melding.meldingsnummer) regels.push([t('melding.nummer'), melding.meldingsnummer]);
  return regels;
}

/** Naar het traject of het verzuim van deze leerling, voor wie dat mag zien. */
function Naartoe({ melding: { trajectId, overstapId } }: { readonly melding: Meldinggegeven }) {
  const { t } = useTranslation('verzuim');
  const rol = useMij()?.organisatie.rol;
  return (
    <p className="knoprij">
      {rol === 'lpa' && trajectId && <Link to={`/trajecten/${trajectId}`}>{t('melding.naarTraject')}</Link>}
      {overstapId && <Link to={`/verzuim/leerling/${overstapId}`}>{t('melding.naarVerzuim')}</Link>}
    </p>
  );
}

const WOORDEN = [
  'vermoedelijkeReden',
  'toelichting',
  'ondernomenActie',
  'toelichtingActie',
  'contact',
] as const;

/** Of de school om iets vroeg, zoals wie behandelt het leest en zoals zij het zelf leest. */
const VAN_SCHOOL = ['melding.actieJa', 'melding.actieNee'] as const;
const VAN_UZELF = ['melding.uVroeg', 'melding.uVroegNiet'] as const;

/** Wat de school erbij schreef; alleen voor haarzelf en wie behandelt. */
function Woorden({ melding: { tekst, actieGewenst } }: { readonly melding: Meldinggegeven }) {
  const { t } = useTranslation('verzuim');
  const rol = useMij()?.organisatie.rol;
  const regels = WOORDEN.flatMap((veld): [string, React.ReactNode][] =>
    tekst?.[veld]
      ? [
          [
            t(`woorden.${veld}`),
            <span key={veld} lang="nl">
              {tekst[veld]}
            </span>,
          ],
        ]
      : [],
  );
  if (actieGewenst === null) return null;
  const zinnen = rol === 'lpa' || rol === 'rmc' ? VAN_SCHOOL : VAN_UZELF;
  return (
    <Kaart titel={t('melding.woorden')}>
      <p>{t(zinnen[actieGewenst ? 0 : 1])}</p>
      {regels.length > 0 && <Gegevens regels={regels} />}
    </Kaart>
  );
}
