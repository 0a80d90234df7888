import { z } from 'zod';
import { operatie } from './operatie.ts';

/** Het contract zelf; openbaar, zodat gereedschap het kan lezen. */
export const leesOpenApi = operatie({
  groep: 'contract',
  handeling: 'openbaar',
  methode: 'get',
  status: 200,
  id: 'leesOpenApi',
  pad: '/v1/openapi.json',
  samenvatting: 'Dit document',
  antwoord: z.looseObject({ openapi: z.string() }),
  intern: true,
});
