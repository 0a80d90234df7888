import { z } from 'zod';
import { BEWAARBEGINNEN } from '../domain/bewaren/bewaarregel.ts';
import { VERNIETIGBARE_KLASSEN } from '../domain/vernietiging/vernietiging.ts';
import { Bladzijde, bladzijdeVan, Dag, Id, IdPad, Ogenblik } from './gedeeld.ts';
import { operatie } from './operatie.ts';

const STATUSSEN = ['VOORGESTELD', 'GOEDGEKEURD', 'AFGEWEZEN', 'UITGEVOERD'] as const;

/** Hoe lang gegevens van een klasse blijven. */
export const Bewaarregel = z
  .object({
    code: z.string(),
    regio: z.string().nullable().meta({ description: 'Alleen voor deze regio; leeg: overal' }),
    klasse: z.enum(VERNIETIGBARE_KLASSEN),
    begin: z.enum(BEWAARBEGINNEN),
    jaren: z.number().int(),
    grondslag: z.string(),
    van: Dag,
    tot: Dag.nullable(),
  })
  .meta({ id: 'Bewaarregel', description: 'Een bewaartermijn, met de dagen waarop zij geldt' });

/** Een voorstel van een dag: alleen aantallen, niemand bij naam of id. */
export const Bewaarvoorstel = z
  .object({
    id: Id,
    regio: z.string(),
    dag: Dag,
    aantal: z.number().int().meta({ description: 'Leerlingen van wie iets weg mag' }),
    telling: z.record(z.string(), z.number().int()).meta({ description: 'Per klasse' }),
    akkoordNodig: z.number().int(),
    akkoorden: z.array(Id).meta({ description: 'Gebruikers die akkoord gaven' }),
    status: z.enum(STATUSSEN),
    beslotenOp: Ogenblik.nullable(),
    uitgevoerdOp: Ogenblik.nullable(),
    begonnen: z.number().int().meta({ description: 'Vernietigingen die zijn begonnen' }),
    overgeslagen: z.number().int().meta({ description: 'Mochten op het ogenblik zelf niet meer weg' }),
    versie: z.number().int(),
  })
  .meta({ id: 'Bewaarvoorstel', description: 'Wat op een dag weg mag, en hoe ver het is' });
export type Bewaarvoorstel = z.infer<typeof Bewaarvoorstel>;

const groep = 'bewaren';
const lezen = { groep, handeling: 'bewaren.lezen', methode: 'get', status: 200 } as const;
const beslissen = {
  groep,
  handeling: 'bewaren.beslissen',
  methode: 'post',
  status: 201,
  schrijft: true,
} as const;

export const lijstBewaarregels = operatie({
  ...lezen,
  id: 'lijstBewaarregels',
  pad: '/v1/bewaarregels',
  samenvatting: 'Hoe lang gegevens blijven, en waarom',
  antwoord: z.object({ items: z.array(Bewaarregel) }),
});
export const lijstBewaarvoorstellen = operatie({
  ...lezen,
  id: 'lijstBewaarvoorstellen',
  pad: '/v1/bewaarvoorstellen',
  samenvatting: 'Wat de bewaartermijn voorbij is, per dag; het nieuwste bovenaan',
  query: z.strictObject({ ...Bladzijde, status: z.enum(STATUSSEN).optional() }),
  antwoord: bladzijdeVan(Bewaarvoorstel),
});
export const leesBewaarvoorstel = operatie({
  ...lezen,
  id: 'leesBewaarvoorstel',
  pad: '/v1/bewaarvoorstellen/{id}',
  samenvatting: 'Een voorstel, en hoe ver het is',
  params: IdPad,
  antwoord: Bewaarvoorstel,
});
export const geefBewaarakkoord = operatie({
  ...beslissen,
  id: 'geefBewaarakkoord',
  pad: '/v1/bewaarvoorstellen/{id}/akkoorden',
  samenvatting: 'Geef akkoord op een voorstel; bij veel leerlingen zijn er twee mensen nodig',
  params: IdPad,
  body: z.strictObject({}).optional(),
  antwoord: z.object({ id: Id, nogNodig: z.number().int() }),
});
export const wijsBewaarvoorstelAf = operatie({
  ...beslissen,
  id: 'wijsBewaarvoorstelAf',
  pad: '/v1/bewaarvoorstellen/{id}/afwijzingen',
  samenvatting: 'Wijs een voorstel af; er gaat niets weg',
  params: IdPad,
  body: z.strictObject({}).optional(),
  antwoord: z.object({ id: Id }),
});
