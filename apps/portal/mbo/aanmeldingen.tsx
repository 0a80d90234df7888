import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Nieuwtje } from '../app/live.tsx';
import { useVraag } from '../api/vragen.ts';
import { Pagina } from '../delen/pagina.tsx';
import { Leeg, Toestand } from '../delen/toestand.tsx';
import { useZeg, type Zeg } from '../delen/zin.tsx';
import { Keuzelijst, Tekstveld } from '../delen/velden.tsx';
import { lijstnaamVan } from '../delen/naam.ts';
import { Aanmeldlijst } from './aanmeldlijst.tsx';
import { DezeWeek } from './deze-week.tsx';
import {
  useAlleAanmeldingen,
  useWeken,
  weekNu,
  type Aanmeldstatus,
  type EigenAanmelding,
} from './gegevens.ts';
import { NietVerstuurd } from './niet-verstuurd.tsx';
import { Taken } from './taken.tsx';
import '../stijl/mbo.css';

/** De startbladzijde van een intaker: wat moet deze week, wat ligt er, en wie heeft zich hier aangemeld. */
export function Aanmeldingen() {
  const { t } = useTranslation('mbo');
  return (
    <Pagina titel={t('aanmeldingen.titel')} inleiding={t('aanmeldingen.inleiding')}>
      <DezeWeek />
      <NietVerstuurd />
      <Taken />
      <Nieuwtje
        soorten={['overstap', 'taak', 'weekcheck', 'bestand']}
        ververs={['lijstEigenAanmeldingen', 'lijstTaken', 'lijstWeekchecks', 'lijstOverstappen']}
      />
      <Lijstdeel />
    </Pagina>
  );
}

function Lijstdeel() {
  const { t } = useTranslation('mbo');
  const weken = useWeken();
  const lijst = useAlleAanmeldingen(weekNu(weken.data?.items ?? []) ?? weken.data?.items[0]);
  const bal = useVraag('lijstOverstappen', { vraag: { balBijMij: 'ja', paginaGrootte: 200 } });
  const metBal = useMemo(() => new Set(bal.data?.items.map(({ id }) => id)), [bal.data]);
  const [status, zetStatus] = useState('');
  const [naam, zetNaam] = useState('');
  const statussen = statussenVan(lijst.items, useZeg());
  const gezocht = naam.trim().toLowerCase();
  const rijen = lijst.items
    .filter((rij) => !status || rij.status === status)
    .filter(({ leerling }) => lijstnaamVan(leerling).toLowerCase().includes(gezocht))
    .sort((een, ander) => lijstnaamVan(een.leerling).localeCompare(lijstnaamVan(ander.leerling), 'nl'));
  // Zonder weken is er geen lijst; de fout staat al bovenaan, met de knop om het weer te proberen.
  if (weken.error && !weken.data) return null;
  if (isLeeg(weken.data?.items, lijst))
    return <Leeg titel={t('aanmeldingen.leeg')}>{t('aanmeldingen.leegUitleg')}</Leeg>;
  return (
    <div className="stapel">
      <div className="filterrij">
        <Tekstveld
          label={t('aanmeldingen.zoek')}
          type="search"
          autoComplete="off"
          value={naam}
          onChange={({ target }) => zetNaam(target.value)}
        />
        <Keuzelijst
          label={t('aanmeldingen.status')}
          leeg={t('aanmeldingen.alle')}
          keuzes={statussen}
          value={status}
          onChange={({ target }) => zetStatus(target.value)}
        />
        <p role="status" className="zacht">
          {t('aanmeldingen.aantal', { count: rijen.length })}
        </p>
      </div>
      <Toestand vraag={lijst}>
        {() =>
          rijen.length === 0 ? (
            <Leeg titel={t('aanmeldingen.geen')}>{t('aanmeldingen.geenUitleg')}</Leeg>
          ) : (
            <Aanmeldlijst rijen={rijen} metBal={metBal} />
          )
        }
      </Toestand>
    </div>
  );
}

/** Er zijn nog geen weken, of in dit seizoen nog geen aanmelding: dan valt er niets te zoeken. */
const isLeeg = (
  weken: readonly unknown[] | undefined,
  lijst: { readonly compleet: boolean; readonly items: readonly unknown[] },
): boolean => weken?.length === 0 || (lijst.compleet && lijst.items.length === 0);

/** Alleen statussen die voorkomen, met hun aantal. */
function statussenVan(items: readonly EigenAanmelding[], zeg: Zeg) {
  const gezien = new Map<Aanmeldstatus, { tekst: string; aantal: number }>();
  for (const { status, statusTekst } of items)
    gezien.set(status, {
      tekst: zeg(`aanmeldstatus.${status}`) || statusTekst,
      aantal: (gezien.get(status)?.aantal ?? 0) + 1,
    });
  return [...gezien].map(([waarde, { tekst, aantal }]) => ({ waarde, tekst: `${tekst} (${aantal})` }));
}
