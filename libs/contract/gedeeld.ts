import { z } from 'zod';
import { BURGERROLLEN } from '../domain/toegang/toegang.ts';
import { ROLLEN } from '../domain/afspraken/afspraken.ts';
import { veldregel } from './veldregels.ts';

/** Een ogenblik met tijdzone; het antwoord is altijd UTC met `Z`. */
export const OgenblikInvoer = z.iso
  .datetime({ offset: true })
  .transform((tekst) => new Date(tekst).toISOString())
  .meta({ description: 'Ogenblik volgens RFC 3339, met tijdzone' });

export const Ogenblik = z.iso.datetime().meta({ description: 'Ogenblik in UTC, RFC 3339' });
/** Geen jongere, bestand of afspraak ligt daarbuiten: `0026` is een tikfout. */
const isGewoonJaar = (dag: string): boolean => !/^\d{4}-/.test(dag) || (dag >= '1900' && dag < '2200');

export const Dag = z.iso
  .date()
  .refine(isGewoonJaar, veldregel('jaar'))
  .meta({ description: 'Kalenderdag in Europe/Amsterdam' });
export const Id = z.guid();
export const IdPad = z.strictObject({ id: Id });

export const Seizoen = z
  .string()
  .regex(/^20\d{2}-20\d{2}$/, veldregel('seizoen'))
  .meta({ description: 'Schooljaar waarin de overstap begint', example: '2026-2027' });
export const Regio = z
  .string()
  .regex(/^\d{3}$/, veldregel('regio'))
  .meta({ description: 'Nummer van de RMC-regio', example: '010' });

export const Rolnaam = z.enum(ROLLEN);

/** De rol van wie een verzoek doet: een medewerker, of de jongere of ouder zelf. */
export const Actorrolnaam = z.enum([...ROLLEN, ...BURGERROLLEN]);

/** De versie waarop wie beslist keek; zonder opgave die van nu. */
export const GezieneVersie = z
  .number()
  .int()
  .min(1)
  .optional()
  .meta({ description: 'De versie die u zag; is zij ouder, dan 409' });

/** Een organisatie zoals zij in antwoorden staat. */
export const Organisatie = z
  .object({ id: Id, naam: z.string() })
  .meta({ id: 'Organisatie', description: 'Een school, mbo, gemeente, Doorstroompunt of regio' });

/** Welke bladzijde van een lijst. */
export const Bladzijde = {
  cursor: z
    .string()
    .max(300)
    .regex(/^[A-Za-z0-9_-]+$/, veldregel('cursor'))
    .optional()
    .meta({ description: 'De waarde van `volgende` uit het vorige antwoord' }),
  paginaGrootte: z.coerce
    .number()
    .int()
    .min(1)
    .max(200)
    .default(50)
    .meta({ description: 'Aantal per bladzijde' }),
};

/** Een bladzijde van een lijst; `volgende` is de cursor van de bladzijde erna, of null. */
export function bladzijdeVan<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), volgende: z.string().nullable() });
}

/** Wie aan zet is, sinds wanneer, tot wanneer en wat er dan vanzelf gebeurt. */
export const Bal = z
  .object({
    organisatie: Organisatie,
    rol: Rolnaam,
    sinds: Ogenblik,
    uiterlijk: Ogenblik.nullable(),
    daarna: z.string(),
    tekst: z.string(),
  })
  .meta({ id: 'Bal', description: 'Wie aan zet is, en wat er gebeurt als die niets doet' });

/** Waarom dit op de lijst van de lezer staat. */
export const WaaromHier = z
  .object({
    code: z.string(),
    tekst: z.string(),
    sinds: Ogenblik,
    bron: z.object({ soort: z.string(), id: Id.nullable() }),
  })
  .meta({ id: 'WaaromHier', description: 'Waarom dit op uw lijst staat, en welk feit daarvoor zorgt' });

/** Een fout volgens RFC 9457. */
export const Problem = z
  .object({
    type: z.string(),
    status: z.number().int(),
    title: z.string(),
    detail: z.string(),
    code: z.string(),
    correlatieId: z.string(),
    errors: z
      .array(
        z.object({
          in: z.enum(['body', 'query', 'pad', 'header']),
          pointer: z.string(),
          detail: z.string(),
          code: z.string().optional().meta({ description: 'De regel die hier gebroken is' }),
        }),
      )
      .optional(),
    nu: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]))
      .optional()
      .meta({ description: 'Bij 409: wat er nu geldt, zodat u kunt zien wat er intussen veranderde' }),
  })
  .meta({ id: 'Problem', description: 'Wat er misging, met een vaste code' });
export type Problem = z.infer<typeof Problem>;
