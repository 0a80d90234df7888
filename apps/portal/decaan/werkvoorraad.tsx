import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useVraag } from '../api/vragen.ts';
import { Nieuwtje } from '../app/live.tsx';
import { useMij } from '../app/mij.ts';
import { Versheid } from '../delen/bal.tsx';
import { Leerlingrijen } from '../delen/dossier/leerlingrijen.tsx';
import { Tabkeuze } from '../delen/dossier/tabkeuze.tsx';
import { Taken } from '../delen/dossier/taken.tsx';
import { DOSSIER } from '../delen/dossier/ververs.ts';
import {
  filterVan,
  gefilterd,
  useWerklijst,
  type Filter,
  type Overstapregel,
} from '../delen/dossier/werklijst.ts';
import { Knoplink } from '../delen/knop.tsx';
import { Pagina } from '../delen/pagina.tsx';
import { Leeg, Toestand } from '../delen/toestand.tsx';
import '../stijl/dossier.css';
import '../stijl/school.css';
import { Filters } from './filters.tsx';
import { Kiesbalk } from './kiesbalk.tsx';
import { Straks } from './straks.tsx';

/** De startbladzijde van de decaan: wat komt, wie aandacht vraagt, en wat er te doen is. */
export function Werkvoorraad() {
  const { t } = useTranslation('decaan');
  const [adres] = useSearchParams();
  const filter = filterVan(adres);
  const lijst = useWerklijst();
  return (
    <Pagina
      titel={t('werk.titel')}
      inleiding={<Bronnen />}
      acties={
        <>
          <Knoplink naar="/school/overdrachten">{t('werk.overdrachten')}</Knoplink>
          <Knoplink naar="/school/nieuw" pictogram="plus">
            {t('werk.nieuw')}
          </Knoplink>
        </>
      }
    >
      <Straks />
      <Nieuwtje soorten={['overstap', 'overdracht', 'taak', 'bestand']} ververs={DOSSIER} />
      <div className="stapel">
        <Tabkeuze filter={filter} lijst={lijst} />
        <Filters filter={filter} regels={lijst.items} />
        <Toestand vraag={lijst} regels={8}>
          {() => <Leerlingen filter={filter} regels={lijst.items} />}
        </Toestand>
      </div>
      <Taken bladzijde="/school/leerling" />
    </Pagina>
  );
}

function Leerlingen({
  filter,
  regels,
}: {
  readonly filter: Filter;
  readonly regels: readonly Overstapregel[];
}) {
  const { t } = useTranslation('decaan');
  const [gekozen, kies] = useState<readonly string[]>([]);
  const lezer = useMij()?.organisatie;
  const rijen = useMemo(() => gefilterd(regels, filter, lezer), [regels, filter, lezer]);
  if (rijen.length === 0) return <Niemand filter={filter} leeg={regels.length === 0} />;
  return (
    <div className="stapel">
      <Leerlingrijen
        lijst="/school"
        naam={t('werk.lijst', { count: rijen.length })}
        filter={filter}
        rijen={rijen}
        gekozen={gekozen}
        kies={kies}
      />
      <Kiesbalk gekozen={rijen.filter(({ id }) => gekozen.includes(id))} klaar={() => kies([])} />
    </div>
  );
}

function Niemand({ filter, leeg }: { readonly filter: Filter; readonly leeg: boolean }) {
  const { t } = useTranslation('decaan');
  if (leeg)
    return (
      <Leeg titel={t('werk.nogNiemand')}>
        <p>{t('werk.nogNiemandUitleg')}</p>
        <Knoplink naar="/school/inlezen" soort="hoofd">
          {t('werk.leesIn')}
        </Knoplink>
      </Leeg>
    );
  const gewoon = filter.klas === '' && filter.status === '' && filter.seizoen === '';
  return (
    <Leeg titel={t(gewoon ? `werk.leeg.${filter.tab}` : 'werk.leeg.filter')}>
      <p>{t(gewoon ? 'werk.leegUitleg' : 'werk.leegFilterUitleg')}</p>
    </Leeg>
  );
}

/** Hoe oud de eigen lijst en die van de mbo's zijn; de lijst van een andere school doet hier niet ter zake. */
function Bronnen() {
  const eigen = useMij()?.organisatie.id;
  const { data } = useVraag('lijstBronnen');
  const bronnen = data?.items.filter(
    ({ soort, organisatie }) => soort !== 'cohort' || organisatie.id === eigen,
  );
  return bronnen ? <Versheid bronnen={bronnen} /> : null;
}
