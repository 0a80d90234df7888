import { z } from 'zod';
import { ORGANISATIESOORTEN } from '../domain/afspraken/afspraken.ts';

/** Hoe zeker een inlogdienst weet wie iemand is, van laag naar hoog. */
export const NIVEAUS = ['laag', 'substantieel', 'hoog'] as const;
export type Niveau = (typeof NIVEAUS)[number];

const EIDAS = {
  laag: 'http://eidas.europa.eu/LoA/low',
  substantieel: 'http://eidas.europa.eu/LoA/substantial',
  hoog: 'http://eidas.europa.eu/LoA/high',
} as const;

/** Een dienst waar mensen zich aanmelden, en voor welke soorten organisaties zij spreekt. */
export const Inlogdienst = z.strictObject({
  sleutel: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/),
  naam: z.string().min(1).max(100),
  issuer: z.url({ protocol: /^https?$/ }),
  clientId: z.string().min(1).max(200),
  soorten: z.array(z.enum([...ORGANISATIESOORTEN, 'burger'])),
  /** De waarde van `acr` bij elk niveau; wat de dienst niet geeft, ontbreekt. */
  acr: z.partialRecord(z.enum(NIVEAUS), z.string().min(1)).default(EIDAS),
  /** Wat gevraagd wordt als niemand meer vraagt. */
  niveau: z.enum(NIVEAUS).default('laag'),
  scope: z.string().default('openid'),
  /** Waarin de dienst zegt waar iemand werkt (BRIN, OIN); alleen om een aanvraag bij de goede organisatie te brengen. */
  organisatieClaim: z.string().default('nlEduPersonHomeOrganizationId'),
  naamClaim: z.string().default('name'),
});
export type Inlogdienst = Readonly<z.infer<typeof Inlogdienst>>;
