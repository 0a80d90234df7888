import { z } from 'zod';
import { operatie } from './operatie.ts';

export const lijstGemeenten = operatie({
  groep: 'gemeenten',
  handeling: 'aangemeld',
  methode: 'get',
  status: 200,
  id: 'lijstGemeenten',
  pad: '/v1/gemeenten',
  samenvatting:
    'De gemeenten van de regio en wat eromheen ligt, zoals zij vandaag heten; een andere bestaat wel',
  antwoord: z.object({
    items: z.array(
      z
        .object({
          code: z
            .string()
            .regex(/^\d{4}$/)
            .meta({ description: 'Het nummer van het CBS' }),
          naam: z.string(),
        })
        .meta({ id: 'Gemeente', description: 'Een gemeente met haar nummer' }),
    ),
  }),
});
