import { ApiFout } from './fout.ts';

type Sleutel = readonly (string | null)[];
/** Hoe een deel van een cursor eruitziet. */
type Vorm = Pick<RegExp, 'test'>;

const ongeldig = (): ApiFout =>
  new ApiFout(400, 'verzoek.ongeldig', {
    detail: 'Deze cursor kennen wij niet.',
    errors: [{ in: 'query', pointer: '/cursor', detail: 'Gebruik de cursor uit het vorige antwoord.' }],
  });

/** De plaats in een lijst als ondoorzichtige tekst. */
export const naarCursor = (sleutel: Sleutel): string =>
  Buffer.from(JSON.stringify(sleutel)).toString('base64url');

/** De plaats uit een cursor van `vormen.length` delen; elk deel moet zijn vorm hebben. */
export function vanCursor(cursor: string | undefined, vormen: readonly Vorm[]): readonly string[] | null {
  if (cursor === undefined) return null;
  const delen = lees(cursor);
  const klopt =
    Array.isArray(delen) &&
    delen.length === vormen.length &&
    vormen.every((vorm, i) => typeof delen[i] === 'string' && vorm.test(delen[i]));
  if (!klopt) throw ongeldig();
  return delen as string[];
}

function lees(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw ongeldig();
  }
}

/** Staat dit ogenblik in de kalender? Een 31 februari heeft de vorm, en toch kent de database hem niet. */
const bestaat = (ogenblik: string): boolean => {
  const ms = Date.parse(ogenblik);
  return !Number.isNaN(ms) && new Date(ms).toISOString() === ogenblik;
};

/** Een dag als 2026-10-01. */
export const DAG: Vorm = {
  test: (tekst) => /^\d{4}-\d{2}-\d{2}$/.test(tekst) && bestaat(`${tekst}T00:00:00.000Z`),
};
export const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
export const OGENBLIK: Vorm = {
  test: (tekst) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(tekst) && bestaat(tekst),
};
export const GETAL = /^\d{1,9}$/;

/** Knipt een bladzijde uit een rij die een langer is gevraagd dan zij mag zijn. */
export function knip<T>(gevonden: readonly T[], grootte: number, sleutel: (laatste: T) => Sleutel) {
  const items = gevonden.slice(0, grootte);
  const laatste = items.at(-1);
  return { items, volgende: gevonden.length > grootte && laatste ? naarCursor(sleutel(laatste)) : null };
}
