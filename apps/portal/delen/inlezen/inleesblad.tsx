import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import { roep, type OperatieId } from '../../api/client.ts';
import { Melding } from '../melding.tsx';
import { Pagina } from '../pagina.tsx';
import { Toestand } from '../toestand.tsx';
import { Afgekeurd } from './afgekeurd.tsx';
import { Bezig } from './bezig.tsx';
import { Controle } from './controle.tsx';
import { Klaar } from './klaar.tsx';
import { Kolommen } from './kolommen.tsx';
import { isBezig, isKolomfout, isOnduidelijk, type Bestand, type Soort } from './soorten.ts';
import { Stapbalk } from './stapbalk.tsx';
import '../../stijl/inlezen.css';

interface Props {
  readonly soort: Soort;
  readonly basis: string;
}
/** Wat er anders wordt door een bestand. */
const GERAAKT: readonly OperatieId[] = [
  'lijstBestanden',
  'lijstOverstappen',
  'leesOverstap',
  'lijstWeekchecks',
  'lijstEigenAanmeldingen',
  'lijstAanmeldingen',
  'lijstTaken',
  'lijstKoppelvoorstellen',
  'lijstBestandsregels',
  'lijstVerzuim',
  'lijstVerzuimmeldingen',
];

function useBestand(id: string) {
  const vragen = useQueryClient();
  const vraag = useQuery({
    queryKey: ['leesBestand', { pad: { id } }],
    queryFn: ({ signal }) => roep('leesBestand', { pad: { id }, signal }),
    refetchInterval: ({ state }) => (isBezig(state.data) ? 1000 : false),
  });
  const status = vraag.data?.status;
  useEffect(() => {
    if (status) for (const naam of GERAAKT) void vragen.invalidateQueries({ queryKey: [naam] });
  }, [status, vragen]);
  return vraag;
}

/** Hoe het bestand heet; wie zei dat er niets veranderde, stuurde geen bestand mee. Een leeg bestand dat niet kan, houdt zijn naam. */
const titelVan = (bestand: Bestand | undefined): string | undefined =>
  bestand?.omvang === 0 && bestand.status !== 'AFGEKEURD' ? undefined : bestand?.naam;

/** Een bestand op weg door de vijf stappen; de stand van het bestand zegt welke stap het is. */
export function Inleesblad({ soort, basis }: Props) {
  const { t } = useTranslation('inlezen');
  const { id = '' } = useParams();
  const vraag = useBestand(id);
  const eerder = (useLocation().state as { readonly eerder?: string | null } | null)?.eerder;
  return (
    <Pagina
      titel={titelVan(vraag.data) ?? t(vraag.data ? 'nietsVeranderd' : `soort.${soort}.titel`)}
      inleiding={<Link to={basis}>{t('terug')}</Link>}
    >
      {eerder && eerder !== id && (
        <Melding toon="info" titel={t('eerder.titel')}>
          <p>
            {t('eerder.uitleg')} <Link to={`${basis}/${eerder}`}>{t('eerder.toon')}</Link>
          </p>
        </Melding>
      )}
      <Toestand vraag={vraag}>
        {(bestand) => <Stap key={bestand.id} bestand={bestand} soort={soort} basis={basis} />}
      </Toestand>
    </Pagina>
  );
}

type Plek = 'bezig' | 'onleesbaar' | 'kolommen' | 'controle' | 'klaar';

/** Welke stap bij de stand van het bestand hoort; tussen kolommen en controle mag men zelf kiezen. */
function plekVan(bestand: Bestand, gekozen: 'kolommen' | 'controle' | null): Plek {
  if (isBezig(bestand)) return 'bezig';
  if (bestand.status === 'AFGEKEURD') return isKolomfout(bestand) ? 'kolommen' : 'onleesbaar';
  if (bestand.status !== 'GECONTROLEERD') return 'klaar';
  return gekozen ?? (isOnduidelijk(bestand) ? 'kolommen' : 'controle');
}
const STAPNUMMER = { onleesbaar: 0, kolommen: 1, controle: 2, klaar: 4 } as const;

function Stap({ bestand, soort, basis }: Props & { readonly bestand: Bestand }) {
  const [gekozen, kies] = useState<'kolommen' | 'controle' | null>(null);
  // Wie het zag gebeuren, gaat met de focus naar hoe het afliep.
  const [keek, zetKeek] = useState(isBezig(bestand));
  if (!keek && isBezig(bestand)) zetKeek(true);
  const plek = plekVan(bestand, gekozen);
  const deel = { bestand, soort, basis };
  const nummer = plek === 'bezig' ? (bestand.status === 'ONTVANGEN' ? 2 : 3) : STAPNUMMER[plek];
  return (
    <>
      <Stapbalk nu={nummer} />
      {plek === 'bezig' && <Bezig bestand={bestand} />}
      {plek === 'onleesbaar' && <Afgekeurd {...deel} />}
      {plek === 'kolommen' && <Kolommen {...deel} verder={() => kies('controle')} />}
      {plek === 'controle' && <Controle {...deel} naarKolommen={() => kies('kolommen')} />}
      {plek === 'klaar' && <Klaar {...deel} net={keek} />}
    </>
  );
}
