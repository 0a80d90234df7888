import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Nieuwtje } from '../app/live.tsx';
import { useMij } from '../app/mij.ts';
import { Klaskeuze } from '../delen/dossier/klaskeuze.tsx';
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
import { Pagina } from '../delen/pagina.tsx';
import { Leeg, Toestand } from '../delen/toestand.tsx';
import '../stijl/dossier.css';
import '../stijl/school.css';

/** De startbladzijde van de mentor: zijn leerlingen, wat elk nodig heeft, en zijn taken. */
export function Leerlingen() {
  const { t } = useTranslation('mentor');
  const [adres] = useSearchParams();
  const filter = filterVan(adres);
  const lijst = useWerklijst();
  return (
    <Pagina titel={t('lijst.titel')} inleiding={t('lijst.uitleg')}>
      <Nieuwtje soorten={['overstap', 'taak']} ververs={DOSSIER} />
      <Taken bladzijde="/mentor/leerling" />
      <div className="stapel">
        <Tabkeuze filter={filter} lijst={lijst} />
        <Klaskeuze filter={filter} regels={lijst.items} />
        <Toestand vraag={lijst} regels={6}>
          {() => <Rijen filter={filter} regels={lijst.items} />}
        </Toestand>
      </div>
    </Pagina>
  );
}

function Rijen({ filter, regels }: { readonly filter: Filter; readonly regels: readonly Overstapregel[] }) {
  const { t } = useTranslation('mentor');
  const lezer = useMij()?.organisatie;
  const rijen = useMemo(() => gefilterd(regels, filter, lezer), [regels, filter, lezer]);
  if (rijen.length === 0 && filter.klas)
    return (
      <Leeg titel={t('lijst.leeg.klas')}>
        <p>{t('lijst.leegKlasUitleg')}</p>
      </Leeg>
    );
  if (rijen.length === 0)
    return (
      <Leeg titel={t(regels.length === 0 ? 'lijst.geen' : `lijst.leeg.${filter.tab}`)}>
        <p>{t(regels.length === 0 ? 'lijst.geenUitleg' : 'lijst.leegUitleg')}</p>
      </Leeg>
    );
  return (
    <Leerlingrijen
      lijst="/mentor"
      naam={t('lijst.naam', { count: rijen.length })}
      filter={filter}
      rijen={rijen}
    />
  );
}
