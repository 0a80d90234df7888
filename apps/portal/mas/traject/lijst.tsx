import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { useLijst, type Item } from '../../api/vragen.ts';
import { Nieuwtje } from '../../app/live.tsx';
import { Bal, WaaromHier } from '../../delen/bal.tsx';
import { Foutmelding } from '../../delen/foutmelding.tsx';
import { Lijst, type Kolom } from '../../delen/lijst.tsx';
import { Merkje } from '../../delen/merkje.tsx';
import { lijstnaamVan } from '../../delen/naam.ts';
import { Pagina } from '../../delen/pagina.tsx';
import { Laden, Leeg } from '../../delen/toestand.tsx';
import { Zin } from '../../delen/zin.tsx';
import '../../stijl/mas.css';
import { Cijfers } from './cijfers.tsx';
import { leeftijdVan } from './daad.ts';
import { Filters } from './filters.tsx';
import { Routetekens } from './tekens.tsx';
import { VolgendeZaak } from './volgende.tsx';

type Rij = Item<'lijstTrajecten'>;
const VRAAG = {
  alle: {},
  pauze: { gepauzeerd: 'ja' },
  monitoring: { status: 'MONITORING' },
  gesloten: { status: 'AFGESLOTEN' },
} as const;
type Filter = keyof typeof VRAAG;

const filterVan = (pad: string): Filter => {
  const deel = pad.split('/')[2] ?? '';
  return deel in VRAAG ? (deel as Filter) : 'alle';
};

/** Mijn trajecten: waar het eerst iets moet, staat bovenaan. */
export function Trajecten() {
  const { t } = useTranslation('mas');
  const filter = filterVan(useLocation().pathname);
  const lijst = useLijst('lijstTrajecten', { vraag: VRAAG[filter] });
  return (
    <Pagina titel={t('traject.titel')} inleiding={t('traject.inleiding')} acties={<VolgendeZaak />}>
      <Cijfers />
      <Filters />
      <Nieuwtje
        soorten={['taak', 'overstap', 'traject']}
        ververs={['lijstTrajecten', 'leesEigenTrajectcijfers']}
      />
      {lijst.error && <Foutmelding fout={lijst.error} opnieuw={() => void lijst.refetch()} />}
      {lijst.isPending ? (
        <Laden />
      ) : lijst.items.length > 0 ? (
        <Tabel rijen={lijst.items} meer={lijst.meer} haaltMeer={lijst.isFetchingNextPage} />
      ) : (
        !lijst.error && <Leeg titel={t(`traject.leeg.${filter}`)}>{t(`traject.leeg.${filter}Uitleg`)}</Leeg>
      )}
    </Pagina>
  );
}

interface TabelProps {
  readonly rijen: readonly Rij[];
  readonly meer: (() => void) | undefined;
  readonly haaltMeer: boolean;
}

function Tabel({ rijen, meer, haaltMeer }: TabelProps) {
  const { t } = useTranslation('mas');
  const ga = useNavigate();
  const kolommen = useMemo(() => kolommenVan(t), [t]);
  return (
    <Lijst
      naam={t('traject.lijst.naam')}
      kolommen={kolommen}
      rijen={rijen}
      sleutel={({ id }) => id}
      open={({ id }) => void ga(`/trajecten/${id}`)}
      meer={meer}
      haaltMeer={haaltMeer}
    />
  );
}

const kolommenVan = (t: TFunction<'mas'>): Kolom<Rij>[] => [
  { id: 'leerling', kop: t('traject.lijst.leerling'), hoofd: true, cel: (rij) => <Wie rij={rij} /> },
  {
    id: 'fase',
    kop: t('traject.lijst.fase'),
    cel: ({ status, statusTekst, waaromHier }) => (
      <div className="stapel stapel--krap">
        <strong>
          <Zin bij={`trajectstatus.${status}.label`} tekst={statusTekst} />
        </strong>
        <WaaromHier waarom={waaromHier} bij={`trajectstatus.${waaromHier.code}.zin`} />
      </div>
    ),
  },
  {
    id: 'routes',
    kop: t('traject.lijst.routes'),
    cel: ({ routestanden }) => <Routetekens standen={routestanden} />,
  },
  { id: 'bal', kop: t('traject.lijst.bal'), cel: ({ bal }) => <Bal bal={bal} kort /> },
];

function Wie({ rij: { id, leerling, school, recidive } }: { readonly rij: Rij }) {
  const { t } = useTranslation('mas');
  return (
    <div className="stapel stapel--krap">
      <Link to={`/trajecten/${id}`}>{lijstnaamVan(leerling)}</Link>
      <span className="zacht klein gewoon">
        {t('traject.lijst.jaar', { count: leeftijdVan(leerling.geboortedatum) })}, {school.naam}
      </span>
      {recidive && (
        <span>
          <Merkje>{t('traject.lijst.terugval')}</Merkje>
        </span>
      )}
    </div>
  );
}
