import i18next, { type BackendModule, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import app from '../app/teksten/nl.ts';
import delen from '../delen/teksten/nl.ts';
import { bewaardeTaal, SLEUTEL, TALEN, type Taal } from './keuze.ts';

type Bladen = Record<string, () => Promise<{ readonly default: ResourceKey }>>;
const bladen = import.meta.glob([
  '../*/teksten/*.ts',
  '../delen/*/teksten/*.ts',
  '!../app/teksten/nl.ts',
  '!../delen/teksten/nl.ts',
]) as Bladen;

/** Haalt de teksten van een onderdeel in een taal; een onderdeel zonder die taal valt terug op het Nederlands. */
const bladenlezer: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (taal, onderdeel, klaar) => {
    const blad = `${onderdeel}/teksten/${taal}.ts`;
    const lees = bladen[`../${blad}`] ?? bladen[`../delen/${blad}`];
    if (!lees) return klaar(null, {});
    lees().then(
      ({ default: teksten }) => klaar(null, teksten),
      (fout: Error) => klaar(fout, null),
    );
  },
};

function zetDocument(taal: string): void {
  document.documentElement.lang = taal;
  document.documentElement.dir = taal === 'ar' ? 'rtl' : 'ltr';
}

export async function beginTaal(): Promise<void> {
  i18next.on('languageChanged', zetDocument);
  await i18next
    .use(bladenlezer)
    .use(initReactI18next)
    .init({
      lng: bewaardeTaal(),
      fallbackLng: 'nl',
      supportedLngs: Object.keys(TALEN),
      // Het Nederlands is er altijd bij: daar valt elke taal op terug.
      resources: { nl: { app, delen } },
      partialBundledLanguages: true,
      ns: ['app', 'delen', 'zinnen'],
      defaultNS: 'delen',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
}

/** Kiest een taal en onthoudt haar in deze browser. */
export async function kiesTaal(taal: Taal): Promise<void> {
  localStorage.setItem(SLEUTEL, taal);
  await i18next.changeLanguage(taal);
}
