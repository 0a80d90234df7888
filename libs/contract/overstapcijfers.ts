import { z } from 'zod';
import { OVERSTAPKENGETALLEN, type Overstapkengetal } from '../domain/overstap/cijfers/kengetallen.ts';
import { UITSPLITSINGEN } from '../domain/overstap/cijfers/overstapcijfers.ts';
import { STROOMDOELEN } from '../domain/overstap/cijfers/stroom.ts';
import { Dag, Ogenblik, Organisatie, Regio, Seizoen } from './gedeeld.ts';
import { Kengetal } from './kerncijfers.ts';
import { operatie } from './operatie.ts';

const Gemeente = z
  .object({ code: z.string(), naam: z.string() })
  .meta({ id: 'GemeenteInCijfers', description: 'Een gemeente: CBS-code en naam' });

const Kop = {
  naam: z.string().meta({ description: 'De peildatum zoals die is afgesproken, "nu", of de gevraagde dag' }),
  op: Ogenblik.meta({ description: 'Zoals bekend op dit ogenblik' }),
  regio: Regio,
  seizoen: Seizoen,
  kleinsteAantal: z
    .number()
    .int()
    .meta({ description: 'Een uitsplitsing over minder leerlingen is verborgen' }),
};

const Cijfer = z.object({
  kengetal: z.enum(OVERSTAPKENGETALLEN),
  uitsplitsing: z.enum(UITSPLITSINGEN),
  organisatie: Organisatie.nullable().meta({ description: 'De school of het mbo' }),
  gemeente: Gemeente.nullable(),
  eenheid: z.enum(['leerlingen', 'weekchecks', 'aanmeldingen']),
  waarde: Kengetal,
  waarom: z.string().nullable().meta({ description: 'Waarom er geen getal is' }),
});

export const Overstapcijfers = z
  .object({
    ...Kop,
    minimaleVolledigheid: z.number().int(),
    bronnen: z.object({ vers: z.number().int(), verwacht: z.number().int() }),
    definities: z.record(z.enum(OVERSTAPKENGETALLEN), z.string()),
    normen: z.record(z.enum(OVERSTAPKENGETALLEN), z.number().int().nullable()),
    cijfers: z.array(Cijfer),
  })
  .meta({ id: 'Overstapcijfers', description: 'De acht kerncijfers van de overstap op een peildatum' });
export type Overstapcijfers = z.infer<typeof Overstapcijfers>;
export type Overstapcijfer = z.infer<typeof Cijfer>;

/** Wat elk cijfer is, zodat niemand twee verschillende dingen vergelijkt. Bron: domain.md §3.4. */
export const OVERSTAPCIJFER_DEFINITIES: Readonly<Record<Overstapkengetal, string>> = {
  K1: 'Leerlingen met ten minste een aanmelding die loopt, of die al vaststaan; van alle leerlingen in het cohort',
  K2: 'Leerlingen die vaststaan: definitief bij een mbo, of een andere bestemming die bevestigd is; van alle leerlingen in het cohort. Bij een mbo: van wie zich daar aanmeldde',
  K3: 'Weekchecks die op tijd zijn geleverd; van alle weken waarvan de uiterste dag voorbij is',
  K4: 'Weekchecks met vavo erin; van de geleverde weekchecks van mbo’s die vavo hebben en het meldden',
  K5: 'Leerlingen die vaststaan; van wie ooit is overgedragen aan leerplicht of Doorstroompunt',
  K6: 'Leerlingen die zijn overgedragen en nog door niemand aangenomen; van wie ooit is overgedragen',
  K7: 'Leerlingen met een eerste actie van de ontvanger; van wie ooit is overgedragen',
  K8: 'Aanmeldingen die begonnen en niet zijn gemeld als niet verschenen; van alle definitieve aanmeldingen waarvan de start en de termijn om te melden voorbij zijn',
};

const vraag = { groep: 'kerncijfers', handeling: 'kerncijfer.lezen', methode: 'get', status: 200 } as const;
const query = z.strictObject({
  seizoen: Seizoen.optional(),
  regio: Regio.optional(),
  op: Dag.optional().meta({ description: 'Alleen deze dag, tot en met het einde ervan; niet later dan nu' }),
});
export type OverstapcijfersVraag = z.infer<typeof query>;

export const lijstOverstapcijfers = operatie({
  ...vraag,
  id: 'lijstOverstapcijfers',
  pad: '/v1/kerncijfers/overstap',
  samenvatting:
    'De acht kerncijfers van lopende seizoenen, nu en op elke peildatum die voorbij is, ook als CSV; de nieuwste bovenaan',
  query,
  antwoord: z.object({ items: z.array(Overstapcijfers) }),
  levert: ['application/json', 'text/csv'],
});

const Naar = z.object({
  soort: z.enum(STROOMDOELEN),
  soortTekst: z.string(),
  mbo: Organisatie.nullable(),
  aantal: z.number().int().nullable().meta({ description: 'Null: over te weinig leerlingen om te tonen' }),
});
export const Stroom = z
  .object({
    ...Kop,
    regioTotaal: z.array(Naar),
    perSchool: z.array(Naar.safeExtend({ school: Organisatie })),
    perGemeente: z.array(
      Naar.safeExtend({
        gemeente: Gemeente.nullable().meta({ description: 'Null: niet bekend of buitenland' }),
      }),
    ),
  })
  .meta({ id: 'Stroom', description: 'Waar de leerlingen van een cohort heen gaan' });
export type Stroom = z.infer<typeof Stroom>;

export const leesStroom = operatie({
  ...vraag,
  id: 'leesStroom',
  pad: '/v1/kerncijfers/stroom',
  samenvatting: 'Waar de leerlingen van een cohort heen gaan, per school en per gemeente, ook als CSV',
  query,
  antwoord: z.object({ items: z.array(Stroom) }),
  levert: ['application/json', 'text/csv'],
});
