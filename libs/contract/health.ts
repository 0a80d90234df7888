import { z } from 'zod';
import { operatie } from './operatie.ts';

export const Onderdeel = z.object({ in_orde: z.boolean(), melding: z.string().optional() });

export const Leeft = z.object({ status: z.literal('ok') });
export const Gereed = z.object({
  status: z.enum(['ok', 'niet_gereed']),
  database: Onderdeel,
  engine: Onderdeel,
  relay: Onderdeel.extend({ achterstandSeconden: z.number().nullable() }),
  mail: Onderdeel,
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
