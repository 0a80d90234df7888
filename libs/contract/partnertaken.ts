import { z } from 'zod';
import { UITTREKSELVELDEN } from '../domain/mas/mas-afspraken.ts';
import { PARTNERTAAKSOORTEN } from '../domain/mas/partner/partnertaak.ts';
import { PARTNERTAAK_STATUSSEN } from '../domain/mas/partner/partnertaak-machine.ts';
import {
  Bal,
  Bladzijde,
  bladzijdeVan,
  Dag,
  GezieneVersie,
  Id,
  IdPad,
  Ogenblik,
  Organisatie,
  WaaromHier,
} from './gedeeld.ts';
import { operatie } from './operatie.ts';

const Tekst = z.string().trim().min(1).max(4000);

/** Wat de partner van de jongere krijgt: alleen de afgesproken velden; wat er niet bij hoort, ontbreekt. */
export const Uittreksel = z
  .object({
    naam: z
      .object({
        roepnaam: z.string(),
        tussenvoegsel: z.string().nullable(),
        achternaam: z.string(),
        geboortedatum: Dag,
      })
      .optional(),
    contact: z
      .object({
        gemeente: z.string().nullable().meta({ description: 'CBS-code van de woonplaats; nooit een adres' }),
        gemeentenaam: z.string().nullable().meta({ description: 'Null: wij kennen de naam niet' }),
      })
      .optional(),
    school: z.object({ naam: z.string(), klas: z.string().nullable() }).optional(),
    verzuimuren: z.object({ uren: z.number(), keerTeLaat: z.number().int() }).optional(),
    verzuimdagen: z.array(z.object({ van: Dag, totEnMet: Dag })).optional(),
    afspraken: z.array(z.string()).optional(),
    conclusieInstrument: z.string().nullable().optional().meta({ description: 'De conclusie, in een zin' }),
    conclusieCode: z
      .string()
      .nullable()
      .optional()
      .meta({ description: 'De conclusie als code: de versie van het instrument en het advies' }),
    deskundigeAdviezen: z.array(z.string()).optional(),
  })
  .meta({ id: 'Uittreksel', description: 'De afgesproken gegevens bij een taak, en geen andere' });
export type Uittreksel = z.infer<typeof Uittreksel>;

export const Partnertaak = z
  .object({
    id: Id,
    kenmerk: z.string().meta({ description: 'Een kort nummer om over te spreken, zonder BSN' }),
    soort: z.enum(PARTNERTAAKSOORTEN),
    titel: z.string(),
    tekst: z.string(),
    status: z.enum(PARTNERTAAK_STATUSSEN),
    statusTekst: z.string(),
    van: Organisatie,
    aangebodenOp: Ogenblik,
    reageerUiterlijk: Ogenblik,
    uiterlijk: Ogenblik,
    aangenomenOp: Ogenblik.nullable(),
    beeindigdOp: Ogenblik.nullable(),
    velden: z.array(z.enum(UITTREKSELVELDEN)),
    meldingen: z.array(z.string()).meta({ description: 'Wat u over deze taak kunt melden' }),
    bal: Bal.nullable(),
    waaromHier: WaaromHier,
    versie: z.number().int(),
  })
  .meta({ id: 'Partnertaak', description: 'Wat een partner gevraagd is' });
export type Partnertaak = z.infer<typeof Partnertaak>;

const Taakbericht = z.object({
  id: Id,
  op: Ogenblik,
  tekst: z.string().nullable(),
  eigen: z.boolean(),
  van: Organisatie,
  vrijVoor: z
    .array(Organisatie)
    .meta({ description: 'Wie uw bericht ook leest; bij een bericht van een ander leeg' }),
  vrijVoorGezin: z.boolean().meta({ description: 'De jongere en zijn ouders lezen uw bericht ook' }),
});

export const PartnertaakVol = Partnertaak.extend({
  uittreksel: Uittreksel.nullable().meta({ description: 'Null als de taak is ingetrokken of teruggegeven' }),
  naamNodig: z.boolean().meta({
    description: 'Waar voor wie met een link kwam en nog niet zei wie hij is: zonder naam kan hij niets doen',
  }),
  berichten: z.array(Taakbericht),
}).meta({ id: 'PartnertaakVol', description: 'Een taak met haar uittreksel en wat erover geschreven is' });
export type PartnertaakVol = z.infer<typeof PartnertaakVol>;

export const PartnertakenVraag = z.strictObject({
  open: z.enum(['ja', 'nee']).default('ja'),
  ...Bladzijde,
});
export type PartnertakenVraag = z.infer<typeof PartnertakenVraag>;

export const Aanname = z
  .strictObject({ bericht: Tekst.optional(), versie: GezieneVersie })
  .meta({ id: 'Taakaanname' });
export const Teruggave = z
  .strictObject({ reden: Tekst, versie: GezieneVersie })
  .meta({ id: 'Taakteruggave', description: 'Waarom de partner de taak niet doet' });
export const Taakmelding = z
  .strictObject({
    code: z.string().regex(/^[a-z-]{1,40}$/),
    bericht: Tekst.optional(),
    dag: Dag.optional(),
    versie: GezieneVersie,
  })
  .meta({ id: 'Taakmelding', description: 'Voortgang of uitkomst van een taak' });

export const Partnernaam = z
  .strictObject({ naam: z.string().trim().min(1).max(200) })
  .meta({ id: 'Partnernaam', description: 'Wie met de link antwoordt; alleen de leerplicht ziet het' });

const groep = 'partnertaken';
const lezen = { groep, handeling: 'partnertaak.lezen', methode: 'get', status: 200 } as const;
const doen = {
  groep,
  handeling: 'partnertaak.uitvoeren',
  methode: 'post',
  status: 201,
  schrijft: true,
  params: IdPad,
  antwoord: z.object({ id: Id, status: z.enum(PARTNERTAAK_STATUSSEN) }),
} as const;

export const lijstPartnertaken = operatie({
  ...lezen,
  id: 'lijstPartnertaken',
  pad: '/v1/partnertaken',
  samenvatting: 'De taken van uw organisatie; wat het eerst moet, staat bovenaan',
  query: PartnertakenVraag,
  antwoord: bladzijdeVan(Partnertaak),
});
export const leesPartnertaak = operatie({
  ...lezen,
  id: 'leesPartnertaak',
  pad: '/v1/partnertaken/{id}',
  samenvatting: 'Een taak met het uittreksel dat erbij hoort',
  params: IdPad,
  antwoord: PartnertaakVol,
});
export const neemAan = operatie({
  ...doen,
  id: 'neemPartnertaakAan',
  pad: '/v1/partnertaken/{id}/aannames',
  samenvatting: 'Neem de taak aan',
  body: Aanname.optional(),
});
export const geefTerug = operatie({
  ...doen,
  id: 'geefPartnertaakTerug',
  pad: '/v1/partnertaken/{id}/teruggaven',
  samenvatting: 'Geef de taak terug met een reden',
  body: Teruggave,
});
export const meld = operatie({
  ...doen,
  id: 'meldOverPartnertaak',
  pad: '/v1/partnertaken/{id}/meldingen',
  samenvatting: 'Meld voortgang of een uitkomst',
  body: Taakmelding,
});
export const zegNaam = operatie({
  ...doen,
  id: 'zegNaamBijPartnertaak',
  pad: '/v1/partnertaken/{id}/namen',
  samenvatting: 'Zeg wie u bent, als u met een link kwam; een keer',
  body: Partnernaam,
  antwoord: z.object({ id: Id }),
});
