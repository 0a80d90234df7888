import { z } from 'zod';
import {
  FACTORSOORTEN,
  INSTRUMENTTHEMAS,
  type Signaleringsinstrument,
} from '../domain/mas/instrument/instrument.ts';
import { MAS_ROUTES } from '../domain/mas/routezaak.ts';
import { isKalenderdag } from '../domain/tijd/kalenderdag.ts';
import type { Kalenderdag } from '../domain/tijd/tijd.ts';

const een = (namen: readonly string[]) => `verwacht een van: ${namen.join(', ')}`;
const keuze = <const T extends readonly string[]>(namen: T) => z.enum(namen, { error: een(namen) });
const heel = (min: number, max: number) => {
  const error = `verwacht een heel getal van ${min} tot en met ${max}`;
  return z.int({ error }).min(min, error).max(max, error);
};
const DEEL = 'verwacht een deel van 0 tot en met 1';
const deel = z.number({ error: DEEL }).min(0, DEEL).max(1, DEEL);
const sleutel = z
  .string({ error: 'verwacht tekst' })
  .regex(/^[a-z][a-z0-9-]{0,59}$/, 'verwacht kleine letters, cijfers en streepjes');
const tekst = (maximum: number) =>
  z
    .string({ error: 'verwacht tekst' })
    .min(1, 'mag niet leeg zijn')
    .max(maximum, `is te lang: ten hoogste ${maximum} tekens`);
const dag = z.custom<Kalenderdag>(
  (waarde) => typeof waarde === 'string' && isKalenderdag(waarde),
  'verwacht een dag als JJJJ-MM-DD',
);

const vraag = z.strictObject({
  id: sleutel,
  vraag: tekst(200),
  hulp: tekst(300).or(z.literal('')).default(''),
  soort: keuze(FACTORSOORTEN),
  gewicht: heel(1, 5).default(1),
});

const thema = keuze([...INSTRUMENTTHEMAS, 'alles'] as const);
const soort = keuze(FACTORSOORTEN);
const voorwaarde = z.union(
  [
    z.strictObject({ vraag: sleutel, antwoord: keuze(['nee', 'soms', 'ja'] as const) }),
    z.strictObject({ thema, soort, minstens: deel }),
    z.strictObject({ thema, soort, hoogstens: deel }),
  ],
  {
    error:
      'verwacht een vraag met een antwoord, of een thema en soort met minstens of hoogstens een deel van 0 tot en met 1',
  },
);

/** Het schema van een versie van het signaleringsinstrument. */
export const instrumentSchema = z.strictObject({
  versie: heel(1, 1000),
  van: dag,
  titel: tekst(80),
  bron: tekst(300),
  volledigVanaf: deel,
  themas: z
    .array(
      z.strictObject({
        id: keuze(INSTRUMENTTHEMAS),
        titel: tekst(80),
        vragen: z.array(vraag).min(1, 'verwacht minstens een vraag'),
      }),
    )
    .min(1, 'verwacht minstens een thema'),
  adviezen: z
    .array(
      z.strictObject({
        id: sleutel,
        conclusie: tekst(200),
        routes: z.array(keuze(MAS_ROUTES)),
        als: z.array(voorwaarde).default([]),
      }),
    )
    .min(1, 'verwacht minstens een advies'),
});

// Het schema en het domein noemen hetzelfde; wijken zij af, dan compileert dit niet.
type Onveranderlijk<T> = T extends string | number | boolean
  ? T
  : T extends object
    ? { readonly [K in keyof T]: Onveranderlijk<T[K]> }
    : T;
type Gelijk<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : never;
export const SCHEMA_IS_DOMEIN: Gelijk<
  Onveranderlijk<z.infer<typeof instrumentSchema>>,
  Onveranderlijk<Signaleringsinstrument>
> = true;
