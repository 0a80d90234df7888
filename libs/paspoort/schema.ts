import { z } from 'zod';
import {
  PASPOORTDELEN,
  PASPOORTVARIANTEN,
  VRAAGSOORTEN,
  type Vragenlijst,
} from '../domain/paspoort/vragen.ts';
import { HOOGSTENS_WOORDEN, langsteZin } from './taal.ts';

const heel = (min: number, max: number) => `verwacht een heel getal van ${min} tot en met ${max}`;
/** Een heel getal binnen grenzen. */
export const getal = (min: number, max: number) =>
  z
    .int({ error: heel(min, max) })
    .min(min, heel(min, max))
    .max(max, heel(min, max));
/** De melding bij een naam die niet bestaat. */
export const een = (namen: readonly string[]) => `verwacht een van: ${namen.join(', ')}`;
const janee = z.boolean({ error: 'verwacht true of false' }).default(false);
/** Het id van een thema, vraag of antwoord. */
export const sleutel = z
  .string({ error: 'verwacht tekst' })
  .max(60, 'is te lang: ten hoogste 60 tekens')
  .regex(/^[a-z][a-z0-9-]*$/, 'verwacht kleine letters, cijfers en streepjes');

/** Tekst die een jongere leest: niet te lang, en in korte zinnen. */
export const tekst = (maximum: number) =>
  z
    .string({ error: 'verwacht tekst' })
    .min(1, 'mag niet leeg zijn')
    .max(maximum, `is te lang: ten hoogste ${maximum} tekens`)
    .superRefine((waarde, context) => {
      const woorden = langsteZin(waarde);
      if (woorden > HOOGSTENS_WOORDEN)
        context.addIssue({
          code: 'custom',
          message: `een zin heeft ${woorden} woorden; hoogstens ${HOOGSTENS_WOORDEN}`,
        });
    });

const basis = {
  id: sleutel,
  vraag: tekst(160),
  hulp: tekst(300).or(z.literal('')).default(''),
  deel: z.enum(PASPOORTDELEN, { error: een(PASPOORTDELEN) }).default('jongere'),
  gevoelig: janee,
  verplicht: janee,
};
const opties = z
  .array(z.strictObject({ id: sleutel, tekst: tekst(100) }))
  .min(2, 'verwacht minstens twee antwoorden');
const punt = z.strictObject({ waarde: getal(0, 10), tekst: tekst(60) });

const vraag = z.discriminatedUnion(
  'soort',
  [
    z.strictObject({ ...basis, soort: z.literal('tekst'), maximum: getal(10, 4000) }),
    z.strictObject({ ...basis, soort: z.literal('keuze'), opties }),
    z.strictObject({ ...basis, soort: z.literal('meerkeuze'), opties, maximum: getal(1, 20) }),
    z.strictObject({ ...basis, soort: z.literal('schaal'), van: punt, tot: punt }),
    z.strictObject({ ...basis, soort: z.literal('bestand'), maximumBytes: getal(1, 20_000_000) }),
  ],
  { error: ({ input }) => (isOnderdeel(input) ? een(VRAAGSOORTEN) : 'verwacht onderdelen met een naam') },
);

const isOnderdeel = (input: unknown): boolean =>
  typeof input === 'object' && input !== null && !Array.isArray(input);

/** Het schema van een vragenlijst. */
export const vragenlijstSchema = z.strictObject({
  variant: z.enum(PASPOORTVARIANTEN, { error: een(PASPOORTVARIANTEN) }),
  versie: getal(1, 1000),
  titel: tekst(80),
  inleiding: tekst(600),
  gesprek: z.enum(['verplicht', 'mag'], { error: een(['verplicht', 'mag']) }),
  themas: z
    .array(
      z.strictObject({
        id: sleutel,
        titel: tekst(60),
        uitleg: tekst(300),
        vragen: z.array(vraag).min(1, 'verwacht minstens een vraag'),
      }),
    )
    .min(1, 'verwacht minstens een thema'),
});

// Het schema en het domein noemen hetzelfde; wijken zij af, dan compileert dit niet.
type Onveranderlijk<T> = T extends object ? { readonly [K in keyof T]: Onveranderlijk<T[K]> } : T;
type Gelijk<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : never;
export const SCHEMA_IS_DOMEIN: Gelijk<
  Onveranderlijk<z.infer<typeof vragenlijstSchema>>,
  Onveranderlijk<Vragenlijst>
> = true;
