import { z } from 'zod';
import {
  Bal,
  Bladzijde,
  bladzijdeVan,
  Id,
  IdPad,
  Ogenblik,
  Organisatie,
  Regio,
  WaaromHier,
  GezieneVersie,
} from './gedeeld.ts';
import { operatie } from './operatie.ts';
import { Gebeurtenis, Leerlingnaam, Trajectstatusnaam } from './trajectvormen.ts';

const Richting = z.enum(['aan-ons', 'van-ons']).meta({
  description: 'Kreeg uw organisatie het aangeboden, of bood zij het aan',
});

export const Trajectaanbod = z
  .object({
    id: Id.meta({ description: 'Het id van het traject' }),
    richting: Richting,
    leerling: Leerlingnaam,
    school: Organisatie,
    regio: Regio,
    van: Organisatie,
    naar: Organisatie,
    aangebodenOp: Ogenblik,
    bal: Bal.nullable(),
    waaromHier: WaaromHier,
    versie: z.number().int(),
  })
  .meta({
    id: 'Trajectaanbod',
    description:
      'Een traject dat na een verhuizing aan een andere gemeente is aangeboden; wat erin staat, leest zij pas na een overname',
  });
export type Trajectaanbod = z.infer<typeof Trajectaanbod>;

export const TrajectaanbiedingenVraag = z.strictObject({ richting: Richting.optional(), ...Bladzijde });
export type TrajectaanbiedingenVraag = z.infer<typeof TrajectaanbiedingenVraag>;

export const Verhuisbesluit = z.strictObject({ versie: GezieneVersie }).optional();
export const Trajectteruggave = z
  .strictObject({ motief: z.string().trim().min(1).max(4000), versie: GezieneVersie })
  .meta({
    id: 'Trajectteruggave',
    description: 'Waarom uw gemeente het traject niet overneemt; wie het aanbood, leest het',
  });

const Stand = z.object({ id: Id, status: Trajectstatusnaam });
const lezen = {
  groep: 'trajectaanbiedingen',
  handeling: 'trajectaanbod.lezen',
  methode: 'get',
  status: 200,
} as const;
const doen = { methode: 'post', status: 201, schrijft: true, params: IdPad, antwoord: Stand } as const;
const vanHouder = {
  ...doen,
  groep: 'trajecten',
  handeling: 'traject.beslissen',
  body: Verhuisbesluit,
} as const;
const antwoorden = { ...doen, groep: 'trajectaanbiedingen', handeling: 'trajectaanbod.beslissen' } as const;

export const biedTrajectAan = operatie({
  ...vanHouder,
  id: 'biedTrajectAan',
  pad: '/v1/trajecten/{id}/aanbiedingen',
  samenvatting: 'Bied het traject aan de gemeente aan die volgens het adres nu bevoegd is',
});
export const trekTrajectaanbodTerug = operatie({
  ...vanHouder,
  id: 'trekTrajectaanbodTerug',
  pad: '/v1/trajecten/{id}/aanbod-intrekkingen',
  samenvatting: 'Neem het aanbod terug; het traject gaat verder waar het was',
});
export const lijstTrajectaanbiedingen = operatie({
  ...lezen,
  id: 'lijstTrajectaanbiedingen',
  pad: '/v1/trajectaanbiedingen',
  samenvatting:
    'De trajecten die aan of door uw organisatie zijn aangeboden; wie het eerst moet antwoorden, staat bovenaan',
  query: TrajectaanbiedingenVraag,
  antwoord: bladzijdeVan(Trajectaanbod),
});
export const leesTrajectaanbod = operatie({
  ...lezen,
  id: 'leesTrajectaanbod',
  pad: '/v1/trajectaanbiedingen/{id}',
  samenvatting: 'Een aangeboden traject, met wat ermee gebeurde',
  params: IdPad,
  antwoord: Trajectaanbod.extend({ tijdlijn: z.array(Gebeurtenis) }),
});
export const neemTrajectOver = operatie({
  ...antwoorden,
  id: 'neemTrajectOver',
  pad: '/v1/trajectaanbiedingen/{id}/overnames',
  samenvatting: 'Neem het traject over; het gaat bij u verder waar het was',
  body: Verhuisbesluit,
});
export const geefTrajectTerug = operatie({
  ...antwoorden,
  id: 'geefTrajectTerug',
  pad: '/v1/trajectaanbiedingen/{id}/teruggaven',
  samenvatting: 'Geef het traject terug met een reden; de oude gemeente houdt het, en de regio hoort ervan',
  body: Trajectteruggave,
});
