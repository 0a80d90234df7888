import { z } from 'zod';
import { Regio, Seizoen } from './gedeeld.ts';
import { operatie } from './operatie.ts';
import { Bron } from './overstappen.ts';

export const lijstBronnen = operatie({
  groep: 'bronnen',
  handeling: 'bron.lezen',
  methode: 'get',
  status: 200,
  id: 'lijstBronnen',
  pad: '/v1/bronnen',
  samenvatting: 'Hoe oud de bronnen van een regio zijn',
  query: z.strictObject({ seizoen: Seizoen.optional(), regio: Regio.optional() }),
  antwoord: z.object({ items: z.array(Bron.safeExtend({ regio: Regio }).meta({ id: 'BronInRegio' })) }),
});
