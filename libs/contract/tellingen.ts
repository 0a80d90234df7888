import { z } from 'zod';
import { OVERSTAP_STATUSSEN } from '../domain/overstap/overstap.ts';
import { Regio, Seizoen } from './gedeeld.ts';
import { operatie } from './operatie.ts';

export const Telling = z
  .object({
    seizoen: Seizoen,
    regio: Regio,
    status: z.enum(OVERSTAP_STATUSSEN),
    statusTekst: z.string(),
    aantal: z.number().int(),
    /** Hoeveel daarvan over hun uiterste moment zijn. */
    teLaat: z.number().int(),
  })
  .meta({ id: 'Telling', description: 'Hoeveel overstappen een status hebben' });

export const lijstTellingen = operatie({
  groep: 'tellingen',
  handeling: 'overstap.tellen',
  methode: 'get',
  status: 200,
  id: 'lijstTellingen',
  pad: '/v1/tellingen',
  samenvatting: 'Aantallen overstappen per status',
  query: z.strictObject({ seizoen: Seizoen.optional(), regio: Regio.optional() }),
  antwoord: z.object({ items: z.array(Telling) }),
});
