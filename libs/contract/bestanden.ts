import { z } from 'zod';
import { BESTANDSOORTEN } from '../domain/bestand/bestand.ts';
import { BESTAND_STATUSSEN } from '../domain/bestand/bestandsplan.ts';
import { Bladzijde, bladzijdeVan, Id, IdPad, Ogenblik, Organisatie, Regio, Seizoen } from './gedeeld.ts';
import { Woordindeling } from './indelingen.ts';
import { operatie } from './operatie.ts';
import { VELDREGEL_TEKST, type Veldregel } from './veldregels.ts';

export const OORDELEN = [
  'nieuw',
  'gewijzigd',
  'ongewijzigd',
  'zonder_effect',
  'conflict',
  'afgewezen',
  'niet_gekoppeld',
] as const;

/** Iets wat aan een bestand of regel niet klopt; noemt geen BSN, naam of geboortedatum. */
const Melding = z.object({
  code: z.string(),
  melding: z.string(),
  regel: z.number().int().nullable().optional(),
  kolom: z.string().nullable().optional(),
  gegevens: z
    .record(z.string(), z.string())
    .optional()
    .meta({ description: 'Wat de melding noemt: koppen, kolommen of regels' }),
});

export const Bestand = z
  .object({
    id: Id,
    soort: z.enum(BESTANDSOORTEN),
    organisatie: Organisatie,
    regio: Regio,
    seizoen: Seizoen,
    naam: z.string(),
    omvang: z.number().int().meta({ description: 'Aantal bytes' }),
    status: z.enum(BESTAND_STATUSSEN),
    fouten: z.array(Melding),
    waarschuwingen: z.array(Melding),
    kolommen: z
      .array(z.object({ kop: z.string(), veld: z.string().nullable() }))
      .meta({ description: 'De koppen in het bestand, en welk veld elk is; leeg veld: niet gelezen' }),
    onbekendeWoorden: z.array(z.object({ veld: z.string(), woord: z.string() })).meta({
      description: 'Codes en statussen die niet bekend zijn; zeg bij een indeling wat zij betekenen',
    }),
    telling: z.record(z.string(), z.number()),
    voortgang: z.object({ gedaan: z.number().int(), totaal: z.number().int() }),
    ingeleverdOp: Ogenblik,
    gecontroleerdOp: Ogenblik.nullable(),
    verwerktOp: Ogenblik.nullable(),
    ongedaanTot: Ogenblik.nullable(),
    teruggedraaidOp: Ogenblik.nullable(),
    versie: z.number().int(),
  })
  .meta({ id: 'Bestand', description: 'Een ingeleverd bestand en wat ermee gebeurt' });
export type Bestand = z.infer<typeof Bestand>;

export const Bestandsregel = z
  .object({
    regel: z.number().int().meta({ description: 'Regelnummer in het bestand; de kopregel is 1' }),
    oordeel: z.enum(OORDELEN),
    meldingen: z.array(Melding),
    effect: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    overstapId: Id.nullable(),
    toegepastOp: Ogenblik.nullable(),
    teruggedraaidOp: Ogenblik.nullable(),
  })
  .meta({ id: 'Bestandsregel', description: 'Wat een regel van het bestand doet; zonder de inhoud zelf' });

const jaNee = z
  .enum(['ja', 'nee'])
  .default('nee')
  .transform((waarde) => waarde === 'ja');

/** JSON in een veld van een formulier. */
const alsJson = <T extends z.ZodType>(schema: T, regel: Veldregel) =>
  z
    .string()
    .max(10_000)
    .transform((tekst, context) => {
      try {
        return JSON.parse(tekst) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: VELDREGEL_TEKST[regel] });
        return z.NEVER;
      }
    })
    .pipe(schema);

const Kolommen = alsJson(z.record(z.string().max(200), z.string().max(100)), 'kolommen-json');
const Waarden = alsJson(Woordindeling, 'waarden-json');

export const Inlevering = z.strictObject({
  soort: z.enum(BESTANDSOORTEN),
  seizoen: Seizoen.optional().meta({ description: 'Zonder opgave het lopende seizoen' }),
  regio: Regio.optional().meta({ description: 'Nodig als uw organisatie in meer regio’s meedoet' }),
  geenWijzigingen: jaNee.meta({ description: 'ja: er is niets veranderd (weekcheck)' }),
  volledigeLevering: jaNee.meta({
    description: 'ja: dit zijn al uw leerlingen; wie ontbreekt, komt als taak bij de decaan',
  }),
  kolommen: Kolommen.optional().meta({
    description: 'Kolommen die u zelf aanwijst; zonder opgave wat voor deze soort is onthouden',
  }),
  waarden: Waarden.optional().meta({
    description: 'Wat uw eigen codes betekenen; zonder opgave wat voor deze soort is onthouden',
  }),
});
export type Inlevering = z.infer<typeof Inlevering>;

const Stand = z.object({ id: Id, status: z.enum(BESTAND_STATUSSEN) });
const groep = 'bestanden';
const lezen = { groep, handeling: 'bestand.lezen', methode: 'get', status: 200 } as const;
const besluiten = {
  groep,
  handeling: 'bestand.besluiten',
  methode: 'post',
  status: 201,
  schrijft: true,
  params: IdPad,
  body: z.strictObject({}).optional(),
  antwoord: Stand,
} as const;

export const leverBestandIn = operatie({
  groep,
  handeling: 'bestand.inleveren',
  methode: 'post',
  status: 201,
  schrijft: true,
  neemt: 'multipart/form-data',
  id: 'leverBestandIn',
  pad: '/v1/bestanden',
  samenvatting: 'Lever een bestand in; het wordt eerst alleen gecontroleerd',
  body: Inlevering,
  antwoord: Stand.extend({ eerderBestandId: Id.nullable() }),
});
export const lijstBestanden = operatie({
  ...lezen,
  id: 'lijstBestanden',
  pad: '/v1/bestanden',
  samenvatting: 'De bestanden van uw organisatie, het nieuwste bovenaan',
  query: z.strictObject(Bladzijde),
  antwoord: bladzijdeVan(Bestand),
});
export const leesBestand = operatie({
  ...lezen,
  id: 'leesBestand',
  pad: '/v1/bestanden/{id}',
  samenvatting: 'Een bestand, met de uitkomst van de controle en de voortgang',
  params: IdPad,
  antwoord: Bestand,
});
export const lijstRegels = operatie({
  ...lezen,
  id: 'lijstBestandsregels',
  pad: '/v1/bestanden/{id}/regels',
  samenvatting: 'Het verslag per regel, ook als CSV',
  params: IdPad,
  query: z.strictObject({ oordeel: z.enum(OORDELEN).optional(), ...Bladzijde }),
  antwoord: bladzijdeVan(Bestandsregel),
  levert: ['application/json', 'text/csv'],
});
export const verwerk = operatie({
  ...besluiten,
  id: 'verwerkBestand',
  pad: '/v1/bestanden/{id}/verwerkingen',
  samenvatting: 'Pas een gecontroleerd bestand toe',
});
export const draaiTerug = operatie({
  ...besluiten,
  id: 'draaiBestandTerug',
  pad: '/v1/bestanden/{id}/terugdraaiingen',
  samenvatting: 'Draai een verwerkt bestand terug',
});
