import { z } from 'zod';
import { Id } from './gedeeld.ts';
import { operatie } from './operatie.ts';

export const GEBEURTENISSOORTEN = [
  'overstap',
  'overdracht',
  'taak',
  'bestand',
  'weekcheck',
  'noodtoegang',
  'melding',
  'traject',
  'veel',
] as const;

/** Een dun bericht: dit is veranderd, haal het opnieuw op. `veel`: haal de lijsten opnieuw op. */
export const Gebeurtenis = z
  .object({ soort: z.enum(GEBEURTENISSOORTEN), id: Id.nullable() })
  .meta({ id: 'Gebeurtenis', description: 'Wat er veranderde; alleen een soort en een id' });
export type Gebeurtenis = z.infer<typeof Gebeurtenis>;

export const volgGebeurtenissen = operatie({
  groep: 'gebeurtenissen',
  handeling: 'gebeurtenis.volgen',
  methode: 'get',
  status: 200,
  id: 'volgGebeurtenissen',
  pad: '/v1/gebeurtenissen',
  samenvatting: 'Volg wat er verandert (Server-Sent Events)',
  antwoord: Gebeurtenis,
  levert: ['text/event-stream'],
});
