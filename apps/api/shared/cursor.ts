import { ApiFout } from './fout.ts';

type Sleutel = readonly (string | null)[];

const ongeldig = (): ApiFout =>
  new ApiFout(400, 'verzoek.ongeldig', {
    detail: 'Deze cursor kennen wij niet.',
    errors: [{ in: 'query', pointer: '/cursor', detail: 'Gebruik de cursor uit het vorige antwoord.' }],
  });

/** De plaats in een lijst als ondoorzichtige tekst. */
export const naarCursor = (sleutel: Sleutel): string =>
  Buffer.from(JSON.stringify(sleutel)).toString('base64url');

/** De plaats uit een cursor van `vormen.length` delen; elk deel moet zijn vorm hebben. */
export function vanCursor(cursor: string | undefined, vormen: readonly RegExp[]): readonly string[] | null {
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

/** Een dag als 2026-10-01. */
export const DAG = /^\d{4}-\d{2}-\d{2}$/;
export const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
export const OGENBLIK = /^\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
export const GETAL = /^\d{1,9}$/;

/** Knipt een bladzijde uit een rij die een langer is gevraagd dan zij mag zijn. */
export function knip<T>(gevonden: readonly T[], grootte: number, sleutel: (laatste: T) => Sleutel) {
  const items = gevonden.slice(0, grootte);
  const laatste = items.at(-1);
  return { items, volgende: gevonden.length > grootte && laatste ? naarCursor(sleutel(laatste)) : null };
}
