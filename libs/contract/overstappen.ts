import { z } from 'zod';
import { AANMELD_STATUSSEN } from '../domain/aanmelding/aanmelding.ts';
import { BLIJFT, DAARHEEN } from '../domain/overdracht/overdracht.ts';
import { OVERSTAP_STATUSSEN, PLAATSINGEN, REDENEN, VLAGGEN } from '../domain/overstap/overstap.ts';
import {
  Bal,
  Bladzijde,
  bladzijdeVan,
  Dag,
  Id,
  IdPad,
  Ogenblik,
  Organisatie,
  Seizoen,
  WaaromHier,
} from './gedeeld.ts';
import { operatie } from './operatie.ts';

/** Hoe oud een bron is; verouderd als zij langer stil is dan de afspraak toestaat. */
export const Bron = z
  .object({
    soort: z.enum(['cohort', 'weekcheck', 'koppelpunt']),
    organisatie: Organisatie,
    laatstOp: Ogenblik.nullable(),
    verouderd: z.boolean(),
  })
  .meta({ id: 'Bron', description: 'Een bron en hoe oud zij is' });

const Leerling = z.object({
  roepnaam: z.string(),
  tussenvoegsel: z.string().nullable(),
  achternaam: z.string(),
  klas: z.string().nullable(),
  leerlingnummer: z.string(),
});

/**
 * Een overstap op een lijst. Wat alleen over andere instellingen iets zegt (status, reden, vlaggen, de bal), krijgt
 * een mbo niet: die velden ontbreken dan.
 */
export const Overstap = z
  .object({
    id: Id,
    seizoen: Seizoen,
    leerling: Leerling,
    school: Organisatie,
    cohort: z.string(),
    status: z.enum(OVERSTAP_STATUSSEN).optional(),
    statusTekst: z.string().optional(),
    statusSinds: Ogenblik.optional(),
    plaatsing: z.enum(PLAATSINGEN).optional(),
    reden: z.enum(REDENEN).optional(),
    vlaggen: z.array(z.enum(VLAGGEN)).optional(),
    bal: Bal.nullable().optional(),
    waaromHier: WaaromHier,
    versheid: z.object({ bronnen: z.array(Bron) }),
    volgendeAutomatischeStap: z
      .object({ op: Ogenblik, stap: z.string(), tekst: z.string() })
      .nullable()
      .optional(),
    aanmelddatum: Dag.optional().meta({
      description:
        'De laatste dag van het seizoen waarop aanmelden bij een mbo recht op toelating geeft; niet voor een mbo',
    }),
    versie: z.number().int(),
  })
  .meta({ id: 'Overstap', description: 'De overstap van een leerling in een seizoen' });
export type Overstap = z.infer<typeof Overstap>;

export const Aanmelding = z
  .object({
    id: Id,
    mbo: Organisatie,
    opleidingcode: z.string(),
    opleiding: z.string().nullable(),
    niveau: z.number().int().nullable(),
    leerweg: z.string().nullable(),
    locatie: z.string().nullable(),
    vavo: z.boolean(),
    status: z.enum(AANMELD_STATUSSEN),
    statusTekst: z.string(),
    statusOp: Ogenblik,
    aangemeldOp: Ogenblik,
    toelatingsrecht: z.boolean(),
    startdatum: Dag.nullable(),
    versie: z.number().int(),
  })
  .meta({ id: 'Aanmelding', description: 'Een aanmelding bij een mbo' });
export type Aanmelding = z.infer<typeof Aanmelding>;

export const Tijdlijnregel = z
  .object({
    id: Id,
    soort: z.string(),
    op: Ogenblik,
    geregistreerdOp: Ogenblik,
    organisatie: Organisatie.nullable(),
    rol: z.string().nullable(),
    gegevens: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  })
  .meta({ id: 'Tijdlijnregel', description: 'Wat er gebeurde, wanneer en door wie; zonder vrije tekst' });

const filters = {
  seizoen: Seizoen.optional(),
  status: z.enum(OVERSTAP_STATUSSEN).optional(),
  reden: z.enum(REDENEN).optional(),
  balBijMij: z.literal('ja').optional().meta({ description: 'Alleen waar uw organisatie aan zet is' }),
};
export const OverstappenVraag = z.strictObject({ ...filters, ...Bladzijde });
export type OverstappenVraag = z.infer<typeof OverstappenVraag>;

/** Zoeken op gegevens van een leerling gaat in de inhoud van het verzoek, nooit in het adres. */
export const ZoekVraag = z
  .strictObject({
    naam: z
      .string()
      .trim()
      .min(2)
      .max(100)
      .optional()
      .meta({ description: 'Begin van de achternaam of roepnaam' }),
    leerlingnummer: z.string().trim().min(1).max(40).optional(),
    geboortedatum: Dag.optional(),
    ...filters,
    cursor: Bladzijde.cursor,
    paginaGrootte: z.number().int().min(1).max(200).default(50),
  })
  .meta({ id: 'ZoekVraag', description: 'Waarop te zoeken' });
export type ZoekVraag = z.infer<typeof ZoekVraag>;

export const VroegeOverdracht = z
  .strictObject({ toelichting: z.string().trim().min(3).max(2000) })
  .meta({ id: 'VroegeOverdracht', description: 'Waarom de school niet wacht tot het afgesproken moment' });

const groep = 'overstappen';
const lezen = { groep, handeling: 'overstap.lezen', status: 200 } as const;

export const lijstOverstappen = operatie({
  ...lezen,
  id: 'lijstOverstappen',
  methode: 'get',
  pad: '/v1/overstappen',
  samenvatting: 'De overstappen die u mag zien, wie eerst moet handelen bovenaan',
  query: OverstappenVraag,
  antwoord: bladzijdeVan(Overstap),
  levert: ['application/json', 'text/csv'],
});
export const zoekOverstappen = operatie({
  ...lezen,
  id: 'zoekOverstappen',
  methode: 'post',
  pad: '/v1/overstappen/_zoek',
  samenvatting: 'Zoek een overstap op naam, leerlingnummer of geboortedatum',
  body: ZoekVraag,
  antwoord: bladzijdeVan(Overstap),
});
export const leesOverstap = operatie({
  ...lezen,
  id: 'leesOverstap',
  methode: 'get',
  pad: '/v1/overstappen/{id}',
  samenvatting: 'Een overstap',
  params: IdPad,
  antwoord: Overstap,
});
export const lijstAanmeldingen = operatie({
  groep,
  handeling: 'aanmelding.lezen',
  status: 200,
  id: 'lijstAanmeldingen',
  methode: 'get',
  pad: '/v1/overstappen/{id}/aanmeldingen',
  samenvatting: 'De aanmeldingen van een overstap; een mbo ziet alleen die bij zichzelf',
  params: IdPad,
  antwoord: z.object({ items: z.array(Aanmelding) }),
});
export const leesTijdlijn = operatie({
  groep,
  handeling: 'overstap.tijdlijn',
  status: 200,
  id: 'leesTijdlijn',
  methode: 'get',
  pad: '/v1/overstappen/{id}/tijdlijn',
  samenvatting: 'Wat er met een overstap gebeurde, het oudste eerst',
  params: IdPad,
  query: z.strictObject(Bladzijde),
  antwoord: bladzijdeVan(Tijdlijnregel),
});
/** Wat er zou gebeuren als een leerling nu werd overgedragen; er verandert niets. */
export const VroegVooruitzicht = z
  .object({
    uitkomst: z.enum(['gaat_over', 'niemand_bevoegd', 'blijft']),
    naar: Organisatie.nullable().meta({ description: 'Wie de leerling krijgt; null als hij niet gaat' }),
    reden: z.enum([...DAARHEEN, ...BLIJFT]).meta({ description: 'De code van redenTekst' }),
    redenTekst: z.string().meta({ description: 'Waarom daarheen, of waarom niet' }),
  })
  .meta({
    id: 'VroegVooruitzicht',
    description: 'Wat er zou gebeuren als een leerling nu werd overgedragen',
  });
export type VroegVooruitzicht = z.infer<typeof VroegVooruitzicht>;

/** Wat er op de uiterste dag met een leerling gebeurt als er niets verandert. */
export const Deadlinevooruitzicht = VroegVooruitzicht.extend({
  datum: Dag.meta({ description: 'De uiterste dag, uit de afspraken van de regio' }),
}).meta({
  id: 'Deadlinevooruitzicht',
  description: 'Wat er op de uiterste dag met een leerling gebeurt, met de gegevens van nu',
});
export type Deadlinevooruitzicht = z.infer<typeof Deadlinevooruitzicht>;

export const leesDeadlinevooruitzicht = operatie({
  groep: 'overstappen',
  handeling: 'overstap.tijdlijn',
  status: 200,
  id: 'leesDeadlinevooruitzicht',
  methode: 'get',
  pad: '/v1/overstappen/{id}/deadlinevooruitzicht',
  samenvatting: 'Wat er op de uiterste dag met een leerling gebeurt, naar wie hij dan gaat en waarom',
  params: IdPad,
  antwoord: Deadlinevooruitzicht,
});
export const leesVroegeOverdracht = operatie({
  groep,
  handeling: 'overstap.overdragen',
  status: 200,
  id: 'leesVroegeOverdracht',
  methode: 'get',
  pad: '/v1/overstappen/{id}/vroege-overdracht',
  samenvatting: 'Aan wie een leerling zou overgaan als dat nu gebeurde, en waarom; er verandert niets',
  params: IdPad,
  antwoord: VroegVooruitzicht,
});
export const draagVroegOver = operatie({
  groep,
  handeling: 'overstap.overdragen',
  status: 201,
  schrijft: true,
  id: 'draagVroegOver',
  methode: 'post',
  pad: '/v1/overstappen/{id}/overdrachten',
  samenvatting: 'Draag een leerling eerder dan afgesproken over',
  params: IdPad,
  body: VroegeOverdracht,
  antwoord: z.object({ id: Id, naar: Organisatie }),
});
