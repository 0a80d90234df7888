import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpdracht, useVraag, type Item } from '../api/vragen.ts';
import { DOSSIER } from '../delen/dossier/ververs.ts';
import { Foutmelding } from '../delen/foutmelding.tsx';
import { Knop } from '../delen/knop.tsx';
import { useMelder } from '../delen/melder.tsx';
import { Laden } from '../delen/toestand.tsx';
import { nu, ogenblik } from '../taal/tijd.ts';

const StatusMelden = lazy(async () => ({ default: (await import('./status-melden.tsx')).StatusMelden }));
const GesprekPlannen = lazy(async () => ({
  default: (await import('./gesprek-plannen.tsx')).GesprekPlannen,
}));

type Aanmelding = Item<'lijstAanmeldingen'>;
type Gesprek = Item<'lijstIntakes'>;
const MET_GESPREK: readonly Aanmelding['status'][] = [
  'AANGEMELD',
  'IN_BEHANDELING',
  'WACHTLIJST',
  'AANGEBODEN',
];

interface Props {
  readonly aanmelding: Aanmelding;
  readonly overstapId: string;
}

/** Wat een intaker meteen kan melden over een eigen aanmelding: een status, een gesprek, en hoe dat afliep. */
export function MetDeHand({ aanmelding, overstapId }: Props) {
  const { t } = useTranslation('mbo');
  const [venster, open] = useState<'status' | 'gesprek' | null>(null);
  const gesprekken = useVraag('lijstIntakes', { pad: { id: overstapId } });
  const eigen = gesprekken.data?.items.filter(({ aanmeldingId }) => aanmeldingId === aanmelding.id) ?? [];
  const gepland = eigen.find(({ stand }) => stand === 'GEPLAND');
  const sluit = (): void => open(null);
  return (
    <div className="stapel stapel--krap">
      {eigen.map((gesprek) => (
        <Gesprekregel key={gesprek.id} gesprek={gesprek} />
      ))}
      <div className="knoprij">
        <Knop klein onClick={() => open('status')}>
          {t('hand.status.knop')}
        </Knop>
        {MET_GESPREK.includes(aanmelding.status) && !gepland && (
          <Knop klein onClick={() => open('gesprek')}>
            {t('hand.gesprek.knop')}
          </Knop>
        )}
      </div>
      <Suspense fallback={<Laden regels={1} />}>
        {venster === 'status' && <StatusMelden aanmelding={aanmelding} sluit={sluit} />}
        {venster === 'gesprek' && <GesprekPlannen aanmeldingId={aanmelding.id} sluit={sluit} />}
      </Suspense>
    </div>
  );
}

/** Een gesprek, en zolang het gepland is wat ermee kan. */
function Gesprekregel({ gesprek }: { readonly gesprek: Gesprek }) {
  const { t } = useTranslation('mbo');
  const meld = useMelder();
  const ververs = [...DOSSIER, 'lijstIntakes', 'lijstAanmeldingen', 'lijstEigenAanmeldingen'] as const;
  const zegAf = useOpdracht('zegIntakeAf', ververs);
  const legVast = useOpdracht('legIntakeuitkomstVast', ververs);
  const pad = { id: gesprek.id };
  const klaar = { onSuccess: () => meld({ toon: 'goed', tekst: t('hand.gesprek.vastgelegd') }) };
  const uitkomst = (welke: 'GEWEEST' | 'NIET_VERSCHENEN') => (): void => {
    legVast.mutate({ pad, inhoud: { uitkomst: welke } }, klaar);
  };
  const afzeggen = (door: 'jongere' | 'mbo') => (): void => {
    zegAf.mutate({ pad, inhoud: { door } }, klaar);
  };
  const voorbij = gesprek.op <= nu().toISOString();
  return (
    <div className="stapel stapel--krap">
      <span>{t(`hand.gesprek.stand.${gesprek.stand}`, { op: ogenblik(gesprek.op) })}</span>
      {gesprek.stand === 'GEPLAND' && (
        <div className="knoprij">
          {voorbij ? (
            <>
              <Knop klein onClick={uitkomst('GEWEEST')}>
                {t('hand.gesprek.geweest')}
              </Knop>
              <Knop klein onClick={uitkomst('NIET_VERSCHENEN')}>
                {t('hand.gesprek.weg')}
              </Knop>
            </>
          ) : (
            <>
              <Knop klein onClick={afzeggen('jongere')}>
                {t('hand.gesprek.afJongere')}
              </Knop>
              <Knop klein onClick={afzeggen('mbo')}>
                {t('hand.gesprek.afMbo')}
              </Knop>
            </>
          )}
        </div>
      )}
      {(zegAf.error ?? legVast.error) && <Foutmelding fout={(zegAf.error ?? legVast.error)!} />}
    </div>
  );
}
