import { z } from 'zod';
import { Id, IdPad, Ogenblik, Rolnaam } from './gedeeld.ts';
import { operatie } from './operatie.ts';

/** Iemand die zich aanmeldde en nog geen mandaat heeft. Wie het is, zegt zijn inlogdienst. */
export const Toegangsaanvraag = z
  .object({
    id: Id,
    naam: z.string().meta({ description: 'De naam die de inlogdienst geeft' }),
    inlogdienst: z.string(),
    gevraagdeRol: Rolnaam,
    status: z.enum(['OPEN', 'GOEDGEKEURD', 'AFGEWEZEN']),
    op: Ogenblik,
    beslotenOp: Ogenblik.nullable(),
  })
  .meta({ id: 'Toegangsaanvraag', description: 'Iemand die bij de eigen organisatie toegang vraagt' });
export type Toegangsaanvraag = z.infer<typeof Toegangsaanvraag>;

export const KeurGoed = z.strictObject({
  rol: Rolnaam.optional().meta({ description: 'Een andere rol dan gevraagd' }),
});
export const WijsAf = z.strictObject({}).optional();
const Besluit = z.object({ id: Id, status: Toegangsaanvraag.shape.status });

const lezen = {
  groep: 'toegangsaanvragen',
  handeling: 'toegang.lezen',
  methode: 'get',
  status: 200,
} as const;
const beslissen = {
  groep: 'toegangsaanvragen',
  handeling: 'toegang.beslissen',
  zekerheid: 'substantieel',
  methode: 'post',
  status: 201,
  schrijft: true,
} as const;

export const lijstToegangsaanvragen = operatie({
  ...lezen,
  id: 'lijstToegangsaanvragen',
  pad: '/v1/toegangsaanvragen',
  samenvatting: 'Wie toegang vraagt tot de eigen organisatie; het nieuwste bovenaan',
  antwoord: z.object({ items: z.array(Toegangsaanvraag) }),
});
export const keurToegangGoed = operatie({
  ...beslissen,
  id: 'keurToegangGoed',
  pad: '/v1/toegangsaanvragen/{id}/goedkeuringen',
  samenvatting: 'Geef toegang; nooit aan uzelf',
  params: IdPad,
  body: KeurGoed,
  antwoord: Besluit,
});
export const wijsToegangAf = operatie({
  ...beslissen,
  id: 'wijsToegangAf',
  pad: '/v1/toegangsaanvragen/{id}/afwijzingen',
  samenvatting: 'Geef geen toegang',
  params: IdPad,
  body: WijsAf,
  antwoord: Besluit,
});
