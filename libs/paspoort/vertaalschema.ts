import { z } from 'zod';
import { VERTAALTALEN, type Vragenvertaling } from '../domain/paspoort/vertaling.ts';
import { PASPOORTVARIANTEN } from '../domain/paspoort/vragen.ts';
import { een, getal, sleutel, tekst } from './schema.ts';

const vraagwoorden = z.strictObject({
  vraag: tekst(160),
  hulp: tekst(300).optional(),
  opties: z.record(sleutel, tekst(100)).optional(),
  van: tekst(60).optional(),
  tot: tekst(60).optional(),
});

/** Het schema van een vertaling van een vragenlijst: dezelfde maten als de vragen zelf. */
export const vertalingSchema = z.strictObject({
  variant: z.enum(PASPOORTVARIANTEN, { error: een(PASPOORTVARIANTEN) }),
  versie: getal(1, 1000),
  taal: z.enum(VERTAALTALEN, { error: een(VERTAALTALEN) }),
  titel: tekst(80),
  inleiding: tekst(600),
  themas: z.record(sleutel, z.strictObject({ titel: tekst(60), uitleg: tekst(300) })),
  vragen: z.record(sleutel, vraagwoorden),
}) satisfies z.ZodType<Vragenvertaling>;
