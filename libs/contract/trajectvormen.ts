import { z } from 'zod';
import { BENODIGD } from '../domain/mas/traject/bezwaar.ts';
import { TRAJECTEINDEN } from '../domain/mas/traject/einde.ts';
import { MAS_ROUTES, statussenVan } from '../domain/mas/routezaak.ts';
import { TRAJECT_STATUSSEN } from '../domain/mas/traject/traject-machine.ts';
import { DUIDINGEN } from '../domain/mas/traject/traject.ts';
import { TRAJECTKLASSEN, PARTNERTAAKSOORTEN } from '../domain/mas/partner/partnertaak.ts';
import { PARTNERTAAK_STATUSSEN } from '../domain/mas/partner/partnertaak-machine.ts';
import { CRITERIUMSOORTEN } from '../domain/mas/keuze/criteria.ts';
import { Bal, Dag, Id, Ogenblik, Organisatie, Regio, WaaromHier } from './gedeeld.ts';

const ROUTESTATUSSEN = [...new Set(MAS_ROUTES.flatMap(statussenVan))] as [string, ...string[]];
export const Route = z.enum(MAS_ROUTES);
export const Routestatusnaam = z.enum(ROUTESTATUSSEN);
export const Trajectstatusnaam = z.enum(TRAJECT_STATUSSEN);

export const Leerlingnaam = z.object({
  roepnaam: z.string(),
  tussenvoegsel: z.string().nullable(),
  achternaam: z.string(),
  geboortedatum: Dag,
});

const Routestand = z.object({
  route: Route,
  status: Routestatusnaam,
  statusTekst: z.string(),
  evaluatieOp: Dag.nullable(),
  loopt: z.boolean(),
});

export const Trajectregel = z
  .object({
    id: Id,
    leerling: Leerlingnaam,
    school: Organisatie,
    regio: Regio,
    status: Trajectstatusnaam,
    statusTekst: z.string(),
    statusSinds: Ogenblik,
    begonnenOp: Ogenblik,
    recidive: z.boolean(),
    lopendeRoutes: z.array(Route),
    routestanden: z
      .array(Routestand)
      .meta({ description: 'Van elke gekozen route de laatste; wat u niet mag zien, staat er niet' }),
    bal: Bal.nullable(),
    waaromHier: WaaromHier,
    versie: z.number().int(),
  })
  .meta({ id: 'Trajectregel', description: 'Een traject in een lijst' });
export type Trajectregel = z.infer<typeof Trajectregel>;

export const Routebeeld = z
  .object({
    id: Id,
    route: Route,
    naam: z.string(),
    status: Routestatusnaam,
    statusTekst: z.string(),
    sinds: Ogenblik,
    gekozenOp: Ogenblik,
    evaluatieOp: Dag.nullable(),
    verdachte: z.enum(['jongere', 'ouders']).nullable(),
    instemmingWegOp: Ogenblik.nullable(),
    beeindigdOp: Ogenblik.nullable(),
    meldingen: z.array(Id),
    motief: z.string().nullable().meta({ description: 'Waarom de route gekozen is' }),
    toelichting: z
      .string()
      .nullable()
      .meta({ description: 'Wat er bij de laatste stap daarna is geschreven' }),
  })
  .meta({ id: 'Route', description: 'Een gekozen route, met waarop zij rust' });
export type Routebeeld = z.infer<typeof Routebeeld>;

const Partnertaakregel = z
  .object({
    id: Id,
    soort: z.enum(PARTNERTAAKSOORTEN),
    titel: z.string(),
    routeId: Id.nullable(),
    organisatie: Organisatie,
    status: z.enum(PARTNERTAAK_STATUSSEN),
    statusTekst: z.string(),
    reden: z.string().nullable().meta({
      description:
        'Waarom de partner de taak teruggaf; null als zij niet terug is, of als het over hulp of zorg gaat',
    }),
    aangebodenOp: Ogenblik,
    reageerUiterlijk: Ogenblik,
    uiterlijk: Ogenblik,
    laatstGemeld: z.string().nullable(),
    laatstGemeldOp: Ogenblik.nullable(),
    berichten: z
      .array(
        z.object({
          op: Ogenblik,
          tekst: z.string().nullable().meta({ description: 'Leeg: gewist' }),
          vanPartner: z.boolean(),
        }),
      )
      .meta({
        description:
          'Wat er bij de taak geschreven is en u mag lezen, het oudste eerst; over hulp en zorg leest alleen de partner het zijne',
      }),
  })
  .meta({ id: 'Trajecttaak', description: 'Wat een partner in een traject gevraagd is' });

const Melding = z.object({
  id: Id,
  van: Dag,
  totEnMet: Dag,
  uren: z.number(),
  keerTeLaat: z.number().int(),
});

export const Traject = z
  .object({
    ...Trajectregel.shape,
    overstapId: Id,
    lp: Organisatie,
    aangebodenAan: Organisatie.nullable(),
    gemeldOp: Ogenblik.nullable(),
    opgepaktOp: Ogenblik.nullable(),
    gehoordOp: Ogenblik.nullable(),
    beeindigdOp: Ogenblik.nullable(),
    eindeReden: z.enum(TRAJECTEINDEN).nullable(),
    eindeTekst: z.string().nullable(),
    recidiveVanId: Id.nullable(),
    duiding: z
      .object({ soort: z.enum(DUIDINGEN), verwijtbaar: z.boolean(), luxeDagen: z.number().int() })
      .nullable(),
    gehoord: z.object({
      ouders: z.boolean(),
      jongere: z.boolean(),
      gemistOuders: z.number().int(),
      gemistJongere: z.number().int(),
    }),
    instrumentIngevuld: z.boolean(),
    aanwezigheidGehaald: z.boolean(),
    verzuim: z.object({ uren: z.number(), keerTeLaat: z.number().int() }).meta({
      description: 'Het verzuim van de meldingen samen; een uur dat in meer meldingen staat, telt een keer',
    }),
    meldingen: z.array(Melding),
    afspraken: z
      .array(
        z.object({
          id: Id,
          tekst: z.string().nullable(),
          op: Ogenblik,
          voorSchool: z.boolean(),
          voorGezin: z.boolean(),
        }),
      )
      .meta({ description: 'Wat is afgesproken, en wie het mag lezen; de oudste eerst' }),
    routes: z.array(Routebeeld),
    taken: z.array(Partnertaakregel),
    laatsteTeruggave: z
      .object({ organisatie: Organisatie, op: Ogenblik, motief: z.string().nullable() })
      .nullable()
      .meta({ description: 'Een andere gemeente gaf dit traject terug: wie het laatst, en waarom' }),
  })
  .meta({
    id: 'Traject',
    description: 'Een traject van de aanpak van verzuim, zoals de leerplicht het ziet',
  });
export type Traject = z.infer<typeof Traject>;

const Handeling = z.discriminatedUnion('soort', [
  z.object({ soort: z.literal('stap'), naar: Trajectstatusnaam }),
  z.object({ soort: z.literal('kies'), route: Route, verdachte: z.enum(['jongere', 'ouders']).nullable() }),
  z.object({ soort: z.literal('route'), routeId: Id, naar: Routestatusnaam }),
  z.object({ soort: z.literal('sluit'), reden: z.enum(TRAJECTEINDEN) }),
  z.object({ soort: z.literal('bied-aan') }),
  z.object({ soort: z.literal('trek-aanbod-terug') }),
]);
export const Mogelijkheid = z
  .object({
    handeling: Handeling,
    mag: z.boolean(),
    redenen: z.array(z.object({ regel: z.string(), uitleg: z.string() })),
    nodig: z.array(z.array(z.enum(BENODIGD))),
  })
  .meta({ id: 'Mogelijkheid', description: 'Wat er nu kan, of waarom niet, en wat erbij nodig is' });
export type Mogelijkheid = z.infer<typeof Mogelijkheid>;

export const Keuzehulp = z
  .object({
    route: Route,
    naam: z.string(),
    uitleg: z.string(),
    criteria: z.array(
      z.object({
        code: z.string(),
        soort: z.enum(CRITERIUMSOORTEN),
        uitspraak: z.string(),
        oordeel: z.enum(['klopt', 'klopt-niet', 'onbekend']),
        uitleg: z.string().nullable(),
        redenen: z
          .array(z.object({ regel: z.string(), uitleg: z.string() }))
          .meta({ description: 'Dezelfde uitleg, per regel met haar code' }),
      }),
    ),
    pvBeleid: z.string(),
    historie: z.array(
      z.object({ trajectId: Id, route: Route, status: Routestatusnaam, beeindigdOp: Ogenblik.nullable() }),
    ),
  })
  .meta({ id: 'Keuzehulp', description: 'Wat voor en tegen een route pleit; kiezen doet een mens' });
export type Keuzehulp = z.infer<typeof Keuzehulp>;

export const Gebeurtenis = z
  .object({
    id: z.string(),
    soort: z.string(),
    tekst: z.string(),
    klasse: z.enum(TRAJECTKLASSEN),
    op: Ogenblik,
    routeId: Id.nullable(),
    organisatie: Organisatie.nullable(),
    rol: z.string().nullable(),
    betreft: Organisatie.nullable().meta({
      description:
        'De organisatie waar het over gaat: wie een taak kreeg, wie bij het overleg was, aan wie het traject is aangeboden',
    }),
    gegevens: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'Trajectgebeurtenis', description: 'Wat er in een traject gebeurde' });
export type Gebeurtenis = z.infer<typeof Gebeurtenis>;
