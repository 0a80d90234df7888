import { z } from 'zod';
import { Rolnaam } from './gedeeld.ts';
import { operatie } from './operatie.ts';
import { veldregel } from './veldregels.ts';

/** Aanmelden gaat met bladzijden, omleidingen en een cookie; het is geen deel van het openbare contract. */
const intern = { groep: 'aanmelden', handeling: 'openbaar', status: 200, intern: true } as const;

/** Een pad op ons eigen adres: nooit een ander adres, ook niet met `//` of een backslash. */
const EigenPad = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[^\s\\]*$/, veldregel('pad'));

export const MeldAan = z.strictObject({
  issuer: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,30}$/, veldregel('inlogdienst'))
    .optional(),
  niveau: z.enum(['laag', 'substantieel', 'hoog']).optional(),
  rol: Rolnaam.optional(),
  /** Wie zich waarschijnlijk aanmeldt; gaat als `login_hint` naar de inlogdienst, die beslist. */
  account: z
    .string()
    .regex(/^[A-Za-z0-9@._-]{1,100}$/, veldregel('account'))
    .optional(),
  terug: EigenPad.default('/'),
});
export type MeldAan = z.infer<typeof MeldAan>;

export const meldAan = operatie({
  ...intern,
  id: 'meldAan',
  methode: 'get',
  pad: '/aanmelden',
  samenvatting: 'Naar de inlogdienst; zonder dienst de lijst van diensten',
  query: MeldAan,
  antwoord: z.unknown(),
  levert: ['application/json', 'text/html'],
});
export const rondAanmeldenAf = operatie({
  ...intern,
  id: 'rondAanmeldenAf',
  methode: 'get',
  pad: '/aanmelden/terug',
  samenvatting: 'Terug van de inlogdienst',
  antwoord: z.unknown(),
  levert: ['application/problem+json', 'text/html'],
});
export const lijstAanmeldsleutels = operatie({
  ...intern,
  id: 'lijstAanmeldsleutels',
  methode: 'get',
  pad: '/aanmelden/sleutels',
  samenvatting: 'De publieke sleutels waarmee wij ons bij een inlogdienst melden (JWKS)',
  antwoord: z.object({ keys: z.array(z.looseObject({ kid: z.string() })) }),
});
export const meldAf = operatie({
  ...intern,
  id: 'meldAf',
  methode: 'post',
  pad: '/afmelden',
  samenvatting: 'Beëindigt de sessie',
  antwoord: z.object({ afgemeld: z.literal(true) }),
});

/** Een systeem vraagt een token met een bewijs van zijn eigen sleutel (RFC 6749, RFC 7523). */
export const Tokenverzoek = z.object({
  grant_type: z.string(),
  client_assertion_type: z.string(),
  client_assertion: z.string().max(8000),
});
export const geefToken = operatie({
  ...intern,
  id: 'geefToken',
  methode: 'post',
  pad: '/token',
  samenvatting: 'Een token voor een systeem',
  neemt: 'application/x-www-form-urlencoded',
  antwoord: z.unknown(),
});
