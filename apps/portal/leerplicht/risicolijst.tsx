import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Nieuwtje } from '../app/live.tsx';
import { zetReeks } from '../delen/dossier/reeks.ts';
import { Knoplink } from '../delen/knop.tsx';
import { Pagina } from '../delen/pagina.tsx';
import { Laden, Toestand } from '../delen/toestand.tsx';
import '../stijl/dossier.css';
import '../stijl/leerplicht.css';
import { Filters } from './filters.tsx';
import { filterVan, gefilterd } from './filter.ts';
import { Gesloten } from './gesloten.tsx';
import { Tabkeuze } from './tabkeuze.tsx';
import { Zaken } from './zaken.tsx';
import { NA_BESLUIT, TABS, useOpenZaken, zakenVan, type Tab, type Zaak } from './risicozaken.ts';

// Wat onderaan staat, hoeft niet met de bladzijde mee.
const Taken = lazy(async () => ({ default: (await import('../delen/dossier/taken.tsx')).Taken }));
const Verwacht = lazy(async () => ({ default: (await import('./verwacht.tsx')).Verwacht }));

const tabVan = (tekst: string | null): Tab => TABS.find((tab) => tab === tekst) ?? 'nieuw';

/** Beslissen gebeurt in de lijst zelf. */
const IN_DE_LIJST = ['overdracht-beslissen'] as const;

/** De startbladzijde van leerplicht en Doorstroompunt: wie wacht, hoe lang nog, en meteen beslissen. */
export function Risicolijst() {
  const { t } = useTranslation('leerplicht');
  const [adres] = useSearchParams();
  const lijst = useOpenZaken();
  const tab = tabVan(adres.get('tab'));
  const filter = filterVan(adres);
  const eerste = zakenVan(lijst.items, 'nieuw');
  return (
    <Pagina
      titel={t('lijst.titel')}
      inleiding={lijst.data && <Stand zaken={lijst.items} />}
      acties={<VolgendeZaak zaken={eerste} />}
    >
      <Nieuwtje soorten={['overdracht', 'overstap', 'taak']} ververs={NA_BESLUIT} />
      <div className="stapel">
        <Tabkeuze tab={tab} zaken={lijst.data ? lijst.items : undefined} />
        {tab === 'gesloten' ? (
          <Gesloten />
        ) : (
          <>
            <Filters filter={filter} zaken={lijst.items} tab={tab} />
            <Toestand vraag={lijst} regels={8}>
              {() => (
                <Zaken
                  key={tab}
                  tab={tab}
                  zaken={gefilterd(zakenVan(lijst.items, tab), filter)}
                  beperkt={Object.values(filter).some(Boolean)}
                />
              )}
            </Toestand>
          </>
        )}
      </div>
      <Suspense fallback={<Laden regels={4} />}>
        <Verwacht />
        <Taken bladzijde="/leerplicht/leerling" behalve={IN_DE_LIJST} />
      </Suspense>
    </Pagina>
  );
}

function Stand({ zaken }: { readonly zaken: readonly Zaak[] }) {
  const { t } = useTranslation('leerplicht');
  const teLaat = zakenVan(zaken, 'te-laat').length;
  return (
    <p className="leerplicht__stand" role="status">
      <span>{t('lijst.open', { count: zaken.length })}</span>
      <span>{t('lijst.nieuw', { count: zakenVan(zaken, 'nieuw').length })}</span>
      <span className={teLaat > 0 ? 'te-laat' : undefined}>{t('lijst.teLaat', { count: teLaat })}</span>
    </p>
  );
}

/** Naar wie het eerst een besluit nodig heeft, en daarna in die volgorde verder. */
function VolgendeZaak({ zaken }: { readonly zaken: readonly Zaak[] }) {
  const { t } = useTranslation('leerplicht');
  const [eerste] = zaken;
  if (!eerste) return null;
  return (
    <span onClickCapture={() => zetReeks({ ids: zaken.map(({ id }) => id), terug: '/leerplicht' })}>
      <Knoplink naar={`/leerplicht/overdracht/${eerste.id}`} soort="hoofd" pictogram="verder">
        {t('lijst.volgende')}
      </Knoplink>
    </span>
  );
}
