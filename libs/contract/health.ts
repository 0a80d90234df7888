import { z } from 'zod';
import { operatie } from './operatie.ts';

/** Wat er over een onderdeel te zeggen is. */
export const ONDERDEELMELDING_TEKST = {
  'geen-antwoord': 'geen antwoord',
  'niet-ingesteld': 'niet ingesteld',
  'werker-stil': 'geen worker haalt werk op',
  achterstand: 'berichten wachten te lang',
} as const;
type Onderdeelmelding = keyof typeof ONDERDEELMELDING_TEKST;

export const Onderdeel = z.object({
  in_orde: z.boolean(),
  melding: z.string().optional(),
  code: z.enum(Object.keys(ONDERDEELMELDING_TEKST) as [Onderdeelmelding, ...Onderdeelmelding[]]).optional(),
});
export const onderdeelmelding = (code: Onderdeelmelding) => ({ code, melding: ONDERDEELMELDING_TEKST[code] });

export const Leeft = z.object({ status: z.literal('ok') });
export const Gereed = z.object({
  status: z.enum(['ok', 'niet_gereed']),
  database: Onderdeel,
  engine: Onderdeel,
  relay: Onderdeel.extend({ achterstandSeconden: z.number().nullable() }),
  mail: Onderdeel,
  werker: Onderdeel,
});
export type Gereed = z.infer<typeof Gereed>;

const intern = {
  methode: 'get',
  groep: 'gezondheid',
  handeling: 'openbaar',
  status: 200,
  intern: true,
} as const;

export const leeft = operatie({
  ...intern,
  id: 'leeft',
  pad: '/health/live',
  samenvatting: 'Leeft het proces',
  antwoord: Leeft,
});
export const gereed = operatie({
  ...intern,
  id: 'gereed',
  pad: '/health/ready',
  samenvatting: 'Kan het proces verzoeken aan',
  antwoord: Gereed,
});
