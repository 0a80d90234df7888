import { z } from 'zod';
import { Dag, Id, IdPad, Ogenblik, Rolnaam } from './gedeeld.ts';
import { operatie } from './operatie.ts';
import { veldregel } from './veldregels.ts';

/** Een mandaat geldt, nu of straks, of is beëindigd. */
export const MANDAATSTANDEN = ['geldig', 'beeindigd'] as const;

const Medewerker = z.object({ id: Id, naam: z.string() });

/** Dat een leerplichtambtenaar opsporingsambtenaar is; wat eerder zonder akte is vastgelegd, heeft er geen. */
const Opsporing = z
  .object({
    akte: z.string().nullable().meta({ description: 'Het nummer van de akte van beëdiging' }),
    van: Dag.nullable(),
    tot: Dag.nullable(),
    geldt: z.boolean().meta({ description: 'Vandaag' }),
  })
  .meta({
    id: 'Opsporing',
    description: 'Buitengewoon opsporingsambtenaar (boa), volgens welke akte en wanneer',
  });

/** Wie van de eigen organisatie wat mag, en tot wanneer. */
export const Mandaat = z
  .object({
    id: Id,
    gebruiker: Medewerker,
    rol: Rolnaam,
    klassen: z.array(z.string()).meta({ description: 'Van een mentor; `*` is elke klas' }),
    van: Dag,
    tot: Dag.nullable().meta({ description: 'Laatste dag; leeg: zonder einde' }),
    opsporing: Opsporing.nullable().meta({ description: 'Leeg: geen opsporingsambtenaar' }),
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
    tot: Dag.nullable().meta({ description: 'Laatste dag, vandaag of later; leeg: zonder einde' }),
  })
  .meta({ id: 'Mandaateinde', description: 'Tot en met wanneer een mandaat geldt' });

export const NieuweOpsporing = z
  .strictObject({
    akte: z
      .string()
      .trim()
      .regex(/^[A-Za-z0-9][A-Za-z0-9 ./-]{2,39}$/, veldregel('akte'))
      .meta({ description: 'Het nummer van de akte van beëdiging' }),
    van: Dag,
    tot: Dag.meta({ description: 'Laatste dag van de akte; hoogstens vijf jaar na de eerste' }),
  })
  .meta({
    id: 'NieuweOpsporing',
    description: 'De akte van een opsporingsambtenaar; beide dagen tellen mee',
  });

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
  query: z.strictObject({
    stand: z.enum(MANDAATSTANDEN).optional().meta({
      description: 'Wat geldt (zonder opgave), of wat in het laatste jaar is beëindigd, het laatste bovenaan',
    }),
  }),
  antwoord: z.object({ items: z.array(Mandaat) }),
});
export const zetMandaateinde = operatie({
  ...beslissen,
  id: 'zetMandaateinde',
  pad: '/v1/mandaten/{id}/eindes',
  samenvatting: 'Zeg tot en met welke dag een mandaat geldt, niet eerder dan vandaag; nooit dat van uzelf',
  params: IdPad,
  body: Mandaateinde,
  antwoord: z.object({ id: Id, tot: Dag.nullable() }),
});
export const beeindigMandaat = operatie({
  ...beslissen,
  id: 'beeindigMandaat',
  pad: '/v1/mandaten/{id}/beeindigingen',
  samenvatting: 'Beëindig een mandaat nu; nooit dat van uzelf',
  params: IdPad,
  body: z.strictObject({}).optional(),
  antwoord: z.object({ id: Id, tot: Dag }),
});
export const legOpsporingVast = operatie({
  ...beslissen,
  id: 'legOpsporingVast',
  pad: '/v1/mandaten/{id}/opsporingsakten',
  samenvatting:
    'Leg de akte van een opsporingsambtenaar vast, ook een nieuwe in plaats van de vorige; nooit die van uzelf',
  params: IdPad,
  body: NieuweOpsporing,
  antwoord: z.object({ id: Id }),
});
export const trekOpsporingIn = operatie({
  ...beslissen,
  id: 'trekOpsporingIn',
  pad: '/v1/mandaten/{id}/opsporing-intrekkingen',
  samenvatting:
    'Laat een leerplichtambtenaar geen opsporingsambtenaar meer zijn; strafzaken ziet hij meteen niet meer',
  params: IdPad,
  body: z.strictObject({}).optional(),
  antwoord: z.object({ id: Id }),
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
