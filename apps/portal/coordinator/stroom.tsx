import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useVraag, type Item } from '../api/vragen.ts';
import { Pagina } from '../delen/pagina.tsx';
import { Laden, Leeg, Toestand } from '../delen/toestand.tsx';
import { Keuzelijst } from '../delen/velden.tsx';
import { useZeg, type Zeg } from '../delen/zin.tsx';
import { useWoorden } from './cijfers.ts';
import { CsvKnop, Seizoenkeuze } from './seizoenkeuze.tsx';
import { Getallentabel } from './tabel.tsx';
import '../stijl/coordinator.css';

const Stroombeeld = lazy(async () => ({
  default: (await import('../delen/beelden/stroombeeld.tsx')).Stroombeeld,
}));
type Peiling = Item<'leesStroom'>;

/** Van cohort naar bestemming: een beeld en dezelfde getallen in een tabel. */
export function Stroom() {
  const { t } = useTranslation('coordinator');
  const [zoek] = useSearchParams();
  const seizoen = zoek.get('seizoen') ?? undefined;
  const vraag = useVraag('leesStroom', { vraag: seizoen ? { seizoen } : {} });
  return (
    <Pagina
      titel={t('stroom.titel')}
      inleiding={t('stroom.uitleg')}
      acties={
        <>
          <Seizoenkeuze />
          <CsvKnop wat="leesStroom" bestand="stroom.csv" />
        </>
      }
    >
      <Toestand vraag={vraag} regels={8}>
        {({ items }) => {
          const zelfde = items.filter((item) => item.seizoen === items[0]?.seizoen);
          return zelfde.length > 0 ? (
            <Keuzes peilingen={zelfde} />
          ) : (
            <Leeg titel={t('leeg.titel')}>
              <p>{t('leeg.doe')}</p>
            </Leeg>
          );
        }}
      </Toestand>
    </Pagina>
  );
}

interface Cel {
  readonly van: string;
  readonly naar: string;
  readonly aantal: number | null;
}
type Doel = Pick<Peiling['perSchool'][number], 'soort' | 'soortTekst' | 'mbo'>;
const naarNaam = (zeg: Zeg, { soort, soortTekst, mbo }: Doel): string =>
  mbo?.naam ?? (zeg(`stroomdoel.${soort}`) || soortTekst);

function Keuzes({ peilingen }: { readonly peilingen: readonly Peiling[] }) {
  const { t } = useTranslation('coordinator');
  const woorden = useWoorden();
  const zeg = useZeg();
  const [moment, zetMoment] = useState('');
  const [over, zetOver] = useState<'school' | 'gemeente'>('school');
  const [een, zetEen] = useState('');
  const peiling = peilingen.find(({ naam }) => naam === moment) ?? peilingen[0]!;
  const cellen: Cel[] =
    over === 'school'
      ? peiling.perSchool.map((cel) => ({
          van: cel.school.naam,
          naar: naarNaam(zeg, cel),
          aantal: cel.aantal,
        }))
      : peiling.perGemeente.map((cel) => ({
          van: cel.gemeente?.naam ?? t('stroom.onbekendeGemeente'),
          naar: naarNaam(zeg, cel),
          aantal: cel.aantal,
        }));
  const namen = [...new Set(cellen.map(({ van }) => van))].toSorted((a, b) => a.localeCompare(b));
  const gekozen = namen.includes(een) ? cellen.filter(({ van }) => van === een) : cellen;
  return (
    <>
      <div className="filterrij">
        <Keuzelijst
          label={t('stroom.peildatum')}
          value={peiling.naam}
          onChange={({ target }) => zetMoment(target.value)}
          keuzes={peilingen.map((p) => ({ waarde: p.naam, tekst: woorden.peildatum(p) }))}
        />
        <Keuzelijst
          label={t('stroom.over')}
          value={over}
          onChange={({ target }) => zetOver(target.value === 'gemeente' ? 'gemeente' : 'school')}
          keuzes={(['school', 'gemeente'] as const).map((waarde) => ({ waarde, tekst: t(`per.${waarde}`) }))}
        />
        <Keuzelijst
          label={t(`stroom.een.${over}`)}
          leeg={t(`stroom.alle.${over}`)}
          value={namen.includes(een) ? een : ''}
          onChange={({ target }) => zetEen(target.value)}
          keuzes={namen.map((naam) => ({ waarde: naam, tekst: naam }))}
        />
      </div>
      <Beeld cellen={gekozen} kop={t(`per.${over}`)} kleinsteAantal={peiling.kleinsteAantal} />
    </>
  );
}

interface BeeldProps {
  readonly cellen: readonly Cel[];
  readonly kop: string;
  readonly kleinsteAantal: number;
}
function Beeld({ cellen, kop, kleinsteAantal }: BeeldProps) {
  const { t } = useTranslation('coordinator');
  const zichtbaar = cellen.flatMap(({ van, naar, aantal }) => (aantal ? [{ van, naar, aantal }] : []));
  const verborgen = cellen.filter(({ aantal }) => aantal === null).length;
  return (
    <>
      {zichtbaar.length > 0 ? (
        <Suspense fallback={<Laden regels={8} />}>
          <Stroombeeld stromen={zichtbaar} />
        </Suspense>
      ) : (
        <Leeg titel={t('stroom.teKlein')}>
          <p>{t('stroom.teKleinDoe')}</p>
        </Leeg>
      )}
      {verborgen > 0 && <p>{t('stroom.verborgen', { count: verborgen, aantal: kleinsteAantal })}</p>}
      <Getallentabel
        naam={t('stroom.tabel')}
        kop
        koppen={[kop, t('stroom.naar'), t('stroom.aantal')]}
        rijen={cellen.map(({ van, naar, aantal }) => ({
          sleutel: `${van}/${naar}`,
          cellen: [van, <span key="naar">{naar}</span>, aantal ?? t('waarde.te-weinig')],
        }))}
      />
    </>
  );
}
