import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { Nieuwtje } from '../app/live.tsx';
import { useKolommen } from '../delen/dossier/kolommen.tsx';
import { zetReeks } from '../delen/dossier/reeks.ts';
import { Tabkeuze } from '../delen/dossier/tabkeuze.tsx';
import { Taken } from '../delen/dossier/taken.tsx';
import { useAantallen } from '../delen/dossier/tellen.ts';
import { DOSSIER } from '../delen/dossier/ververs.ts';
import {
  alsAdres,
  filterVan,
  gefilterd,
  useWerklijst,
  type Filter,
  type Overstapregel,
} from '../delen/dossier/werklijst.ts';
import { Lijst } from '../delen/lijst.tsx';
import { Pagina } from '../delen/pagina.tsx';
import { Leeg, Toestand } from '../delen/toestand.tsx';
import '../stijl/dossier.css';
import '../stijl/school.css';

const LEERLING = '/mentor/leerling';

/** De startbladzijde van de mentor: zijn leerlingen, wat elk nodig heeft, en zijn taken. */
export function Leerlingen() {
  const { t } = useTranslation('mentor');
  const [adres] = useSearchParams();
  const filter = filterVan(adres);
  const lijst = useWerklijst();
  const aantallen = useAantallen();
  return (
    <Pagina titel={t('lijst.titel')} inleiding={t('lijst.uitleg')}>
      <Nieuwtje soorten={['overstap', 'taak']} ververs={DOSSIER} />
      <Taken bladzijde={LEERLING} />
      <div className="stapel">
        <Tabkeuze filter={filter} aantallen={aantallen} />
        <Toestand vraag={lijst} regels={6}>
          {() => <Rijen filter={filter} regels={lijst.items} />}
        </Toestand>
      </div>
    </Pagina>
  );
}

function Rijen({ filter, regels }: { readonly filter: Filter; readonly regels: readonly Overstapregel[] }) {
  const { t } = useTranslation('mentor');
  const ga = useNavigate();
  const kolommen = useKolommen(LEERLING);
  const rijen = useMemo(() => gefilterd(regels, filter), [regels, filter]);
  const onthoud = (): void =>
    zetReeks({ ids: rijen.map(({ id }) => id), terug: `/mentor?${alsAdres(filter)}` });
  if (rijen.length === 0)
    return (
      <Leeg titel={t(regels.length === 0 ? 'lijst.geen' : `lijst.leeg.${filter.tab}`)}>
        <p>{t(regels.length === 0 ? 'lijst.geenUitleg' : 'lijst.leegUitleg')}</p>
      </Leeg>
    );
  return (
    <div className="dossier__rijen" onClickCapture={onthoud}>
      <Lijst
        naam={t('lijst.naam', { count: rijen.length })}
        kolommen={kolommen}
        rijen={rijen}
        sleutel={({ id }) => id}
        open={({ id }) => {
          onthoud();
          void ga(`${LEERLING}/${id}`);
        }}
      />
    </div>
  );
}
