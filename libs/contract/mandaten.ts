import { z } from 'zod';
import { Dag, Id, IdPad, Ogenblik, Rolnaam } from './gedeeld.ts';
import { operatie } from './operatie.ts';

const Medewerker = z.object({ id: Id, naam: z.string() });

/** Wie van de eigen organisatie wat mag, en tot wanneer. */
export const Mandaat = z
  .object({
    id: Id,
    gebruiker: Medewerker,
    rol: Rolnaam,
    klassen: z.array(z.string()).meta({ description: 'Van een mentor; `*` is elke klas' }),
    van: Dag,
    tot: Dag.nullable().meta({ description: 'Laatste dag; leeg: zonder einde' }),
  })
  .meta({ id: 'Mandaat', description: 'De rol van een medewerker, van een dag tot en met een dag' });
export type Mandaat = z.infer<typeof Mandaat>;

export const Vervanging = z
  .object({
    id: Id,
    afwezige: Medewerker,
    vervanger: Medewerker,
    rol: Rolnaam,
    van: Dag,
    tot: Dag,
    geldt: z.boolean().meta({ description: 'Vandaag' }),
    ingetrokkenOp: Ogenblik.nullable(),
  })
  .meta({ id: 'Vervanging', description: 'Wie een collega vervangt, in welke rol en op welke dagen' });
export type Vervanging = z.infer<typeof Vervanging>;

export const NieuweVervanging = z
  .strictObject({ afwezigeId: Id, vervangerId: Id, rol: Rolnaam, van: Dag, tot: Dag })
  .meta({ id: 'NieuweVervanging', description: 'Wie wie vervangt; beide dagen tellen mee' });

export const Mandaateinde = z
  .strictObject({
    tot: Dag.nullable().meta({ description: 'Laatste dag; een dag die is geweest, eindigt het nu' }),
  })
  .meta({ id: 'Mandaateinde', description: 'Tot en met wanneer een mandaat geldt' });

const groep = 'mandaten';
const lezen = { groep, handeling: 'toegang.lezen', methode: 'get', status: 200 } as const;
const beslissen = {
  groep,
  handeling: 'toegang.beslissen',
  zekerheid: 'substantieel',
  methode: 'post',
  status: 201,
  schrijft: true,
} as const;

export const lijstMandaten = operatie({
  ...lezen,
  id: 'lijstMandaten',
  pad: '/v1/mandaten',
  samenvatting: 'Wie van uw organisatie wat mag, en tot wanneer; wat het eerst eindigt bovenaan',
  antwoord: z.object({ items: z.array(Mandaat) }),
});
export const zetMandaateinde = operatie({
  ...beslissen,
  id: 'zetMandaateinde',
  pad: '/v1/mandaten/{id}/eindes',
  samenvatting: 'Zeg tot wanneer een mandaat geldt, of beëindig het nu; nooit dat van uzelf',
  params: IdPad,
  body: Mandaateinde,
  antwoord: z.object({ id: Id, tot: Dag.nullable() }),
});
export const lijstVervangingen = operatie({
  ...lezen,
  id: 'lijstVervangingen',
  pad: '/v1/vervangingen',
  samenvatting: 'Vervangingen in uw organisatie; de nieuwste bovenaan',
  antwoord: z.object({ items: z.array(Vervanging) }),
});
export const regelVervanging = operatie({
  ...beslissen,
  id: 'regelVervanging',
  pad: '/v1/vervangingen',
  samenvatting: 'Laat een collega iemand vervangen die er niet is; nooit uzelf',
  body: NieuweVervanging,
  antwoord: z.object({ id: Id }),
});
export const trekVervangingIn = operatie({
  ...beslissen,
  id: 'trekVervangingIn',
  pad: '/v1/vervangingen/{id}/intrekkingen',
  samenvatting: 'Trek een vervanging in; zij geldt meteen niet meer',
  params: IdPad,
  body: z.strictObject({}).optional(),
  antwoord: z.object({ id: Id }),
});
