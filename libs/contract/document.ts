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

const openbaar = {
  groep: 'contract',
  handeling: 'openbaar',
  methode: 'get',
  status: 200,
  antwoord: z.string(),
  intern: true,
} as const;

/** Het contract om te lezen, met alles van dit adres. */
export const toonDocumentatie = operatie({
  ...openbaar,
  id: 'toonDocumentatie',
  pad: '/v1/docs',
  samenvatting: 'Het contract als bladzijde',
  levert: ['text/html'],
});
export const leesDocumentatiestijl = operatie({
  ...openbaar,
  id: 'leesDocumentatiestijl',
  pad: '/v1/docs/stijl',
  samenvatting: 'De stijl van die bladzijde',
  levert: ['text/css'],
});
export const leesDocumentatiescript = operatie({
  ...openbaar,
  id: 'leesDocumentatiescript',
  pad: '/v1/docs/script',
  samenvatting: 'Wat het contract op die bladzijde tekent',
  levert: ['text/javascript'],
});
export const leesDocumentatiebegin = operatie({
  ...openbaar,
  id: 'leesDocumentatiebegin',
  pad: '/v1/docs/begin',
  samenvatting: 'Waarmee die bladzijde begint',
  levert: ['text/javascript'],
});

/** Waar een fout in de beveiliging gemeld wordt (RFC 9116). */
export const leesBeveiligingscontact = operatie({
  ...openbaar,
  id: 'leesBeveiligingscontact',
  pad: '/.well-known/security.txt',
  samenvatting: 'Waar u een kwetsbaarheid meldt',
  levert: ['text/plain'],
});
