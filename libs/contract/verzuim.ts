import { z } from 'zod';
import { SIGNAALSOORTEN } from '../domain/verzuim/schoolsignalen.ts';
import { VERZUIMREDENEN } from '../domain/verzuim/verzuimregel.ts';
import { Bladzijde, bladzijdeVan, Dag, Id, IdPad, Ogenblik, Organisatie } from './gedeeld.ts';
import { operatie } from './operatie.ts';

/** De namen van een leerling, voor wie die mag zien. */
export const Leerlingnaam = z.object({
  roepnaam: z.string(),
  tussenvoegsel: z.string().nullable(),
  achternaam: z.string(),
});

/** Verzuim van een leerling op een dag. Wie de reden niet mag weten, krijgt dat, wanneer en hoeveel. */
export const Verzuimregel = z
  .object({
    id: Id,
    overstapId: Id,
    leerling: Leerlingnaam.optional(),
    school: Organisatie,
    dag: Dag,
    lesuur: z.number().int().nullable(),
    lesuren: z.number().meta({ description: 'Gemiste lesuren; nul bij te laat komen' }),
    minuten: z.number().int().nullable().optional(),
    heleDag: z.boolean(),
    reden: z.enum(VERZUIMREDENEN).optional(),
    redenTekst: z.string().optional(),
    bron: z.enum(['bestand', 'hand']),
    ontvangenOp: Ogenblik,
  })
  .meta({
    id: 'Verzuimregel',
    description: 'Verzuim van een leerling op een dag, zoals de school het registreert',
  });
export type Verzuimregel = z.infer<typeof Verzuimregel>;

/** Waarover de school het gesprek aangaat; nooit een melding. */
export const Schoolsignaal = z
  .object({
    soort: z.enum(SIGNAALSOORTEN),
    soortTekst: z.string(),
    op: Dag.meta({
      description:
        'De dag waarop de grens werd bereikt; bij thuiszitter de eerste dag, bij preventie vandaag',
    }),
    aantal: z.number().int().meta({
      description:
        'Ziekmeldingen, schooldagen ziek, lesweken thuis, de trap van preventie, of het aantal van de regionale grens',
    }),
    grens: z.string().nullable().meta({ description: 'De naam van de regionale grens' }),
  })
  .meta({
    id: 'Schoolsignaal',
    description: 'Verzuim waarover een school met een leerling in gesprek gaat; geen melding',
  });

/** Hoe het tellen ervoor staat. */
export const Verzuimteller = z
  .object({
    overstapId: Id,
    leerling: Leerlingnaam.optional(),
    school: Organisatie,
    peildag: Dag,
    van: Dag.nullable().meta({ description: 'De eerste dag met verzuim in het lopende venster' }),
    totEnMet: Dag.nullable().meta({
      description: 'De laatste dag van dat venster; vakantieweken tellen niet mee',
    }),
    uren: z.number().meta({ description: 'Ongeoorloofde uren in het venster' }),
    nog: z.number().meta({ description: 'Nog zoveel uren tot er een melding volgt' }),
    grens: z.number(),
    lesweken: z.number().int(),
    weken: z
      .array(z.object({ maandag: Dag, uren: z.number() }))
      .meta({ description: 'De uren per lesweek van het lopende venster, tot en met deze week' }),
    keerTeLaat: z.number().int().optional(),
    teltVanaf: Dag.nullable().meta({ description: 'De eerste dag die weer telt na de laatste melding' }),
    volgendeVanaf: Dag.nullable().meta({ description: 'Eerder is een volgende melding niet te doen' }),
    signalen: z.array(Schoolsignaal).optional().meta({ description: 'Alleen voor de eigen school' }),
  })
  .meta({ id: 'Verzuimteller', description: 'De uren van een leerling in de lopende lesweken' });
export type Verzuimteller = z.infer<typeof Verzuimteller>;

const Kring = { overstapId: Id.optional(), schoolId: Id.optional() };
export const Verzuimvraag = z.strictObject({
  ...Kring,
  van: Dag.optional(),
  totEnMet: Dag.optional(),
  reden: z.enum(VERZUIMREDENEN).optional(),
  ...Bladzijde,
});
export type Verzuimvraag = z.infer<typeof Verzuimvraag>;
export const Tellervraag = z.strictObject({ ...Kring, ...Bladzijde });
export type Tellervraag = z.infer<typeof Tellervraag>;

export const NieuweVerzuimregel = z
  .strictObject({
    overstapId: Id,
    dag: Dag,
    reden: z.enum(VERZUIMREDENEN),
    lesuur: z.number().int().min(1).max(12).nullable().default(null),
    lesuren: z.number().positive().max(12).multipleOf(0.01).nullable().default(null),
    minuten: z.number().int().min(0).max(720).nullable().default(null),
    heleDag: z.boolean().default(false),
  })
  .meta({
    id: 'NieuweVerzuimregel',
    description: 'Een regel die een mens invult: een lesuur, uren van een dag, of een hele dag',
  });

const groep = 'verzuim';

export const lijstVerzuim = operatie({
  groep,
  handeling: 'verzuim.lezen',
  methode: 'get',
  status: 200,
  id: 'lijstVerzuim',
  pad: '/v1/verzuim',
  samenvatting: 'Het verzuim dat u mag zien, de nieuwste dag bovenaan',
  query: Verzuimvraag,
  antwoord: bladzijdeVan(Verzuimregel),
});
export const lijstVerzuimtellers = operatie({
  groep,
  handeling: 'verzuim.lezen',
  methode: 'get',
  status: 200,
  id: 'lijstVerzuimtellers',
  pad: '/v1/verzuimtellers',
  samenvatting: 'De stand van het tellen per leerling met verzuim',
  query: Tellervraag,
  antwoord: bladzijdeVan(Verzuimteller),
});
export const legVerzuimVast = operatie({
  groep,
  handeling: 'verzuim.vastleggen',
  methode: 'post',
  status: 201,
  schrijft: true,
  id: 'legVerzuimVast',
  pad: '/v1/verzuim',
  samenvatting: 'Leg een regel vast; wat over dezelfde les al gold, vervalt',
  body: NieuweVerzuimregel,
  antwoord: z.object({
    id: Id,
    oordeel: z.enum(['nieuw', 'gewijzigd', 'ongewijzigd']),
    vervangt: z.array(Id),
  }),
});
export const neemVerzuimTerug = operatie({
  groep,
  handeling: 'verzuim.vastleggen',
  methode: 'post',
  status: 201,
  schrijft: true,
  id: 'neemVerzuimTerug',
  pad: '/v1/verzuim/{id}/terugnames',
  samenvatting: 'Neem een regel terug: zij telt niet meer mee, en blijft bewaard',
  params: IdPad,
  body: z.strictObject({}).optional(),
  antwoord: z.object({ id: Id, vervallenOp: Ogenblik }),
});
