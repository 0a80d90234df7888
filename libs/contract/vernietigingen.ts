import { z } from 'zod';
import {
  BEWAARPLICHT_GRONDEN,
  BLIJFREDENEN,
  BLIJVERS,
  VERNIETIG_STATUSSEN,
  VERNIETIG_GRONDEN,
  VERNIETIGBARE_KLASSEN,
} from '../domain/vernietiging/vernietiging.ts';
import { veldregel } from './veldregels.ts';
import { Bladzijde, bladzijdeVan, Dag, Id, IdPad, Ogenblik, Organisatie, Seizoen } from './gedeeld.ts';
import { operatie } from './operatie.ts';

const Klasse = z.enum(VERNIETIGBARE_KLASSEN);

/** Waarover te beslissen is, zonder wie de leerling is. */
const Vernietigzaak = z
  .object({
    school: Organisatie,
    seizoen: Seizoen.meta({ description: 'Van zijn laatste overstap' }),
    loopt: z.boolean().nullable().meta({
      description: 'Er is nog een overdracht of traject open; alleen voor de regio, en nooit welk van beide',
    }),
  })
  .meta({ id: 'Vernietigzaak', description: 'Over welke leerling een vernietiging gaat, zonder wie hij is' });

/** Een vernietiging: het besluit, en hoe ver zij is. Nooit wie de leerling is. */
export const Vernietiging = z
  .object({
    id: Id,
    klassen: z.array(Klasse),
    grond: z.enum(VERNIETIG_GRONDEN),
    organisatie: Organisatie.nullable(),
    gevraagdDoor: Id.nullable().meta({ description: 'Gebruiker; leeg als het systeem het voorstelde' }),
    vrager: z
      .object({ id: Id, naam: z.string() })
      .nullable()
      .meta({ description: 'Wie het vroeg, met naam; leeg als het systeem het voorstelde' }),
    gevraagdOp: Ogenblik,
    zaak: Vernietigzaak.nullable().meta({ description: 'Leeg zodra er is besloten' }),
    blijft: z
      .array(z.object({ wat: z.enum(BLIJVERS), waarom: z.enum(BLIJFREDENEN) }))
      .meta({ description: 'Wat er niet weg gaat, en waarom' }),
    status: z.enum(VERNIETIG_STATUSSEN),
    beslotenDoor: Id.nullable(),
    beslotenOp: Ogenblik.nullable(),
    wacht: z.boolean().meta({ description: 'Goedgekeurd, maar een bewaarplicht houdt haar tegen' }),
    gewistOp: Ogenblik.nullable(),
    gecontroleerdOp: Ogenblik.nullable(),
    versie: z.number().int(),
  })
  .meta({ id: 'Vernietiging', description: 'Een besluit om gegevens van een leerling te vernietigen' });
export type Vernietiging = z.infer<typeof Vernietiging>;

export const Vernietigvraag = z
  .strictObject({
    overstapId: Id,
    klassen: z
      .array(Klasse)
      .min(1, veldregel('vernietigklassen'))
      .max(VERNIETIGBARE_KLASSEN.length)
      .optional()
      .meta({ description: 'Wat er weg moet; zonder opgave, of met `overstap`, alles' }),
    grond: z.enum(['verzoek', 'onrechtmatig']),
  })
  .meta({ id: 'Vernietigvraag', description: 'Van wie, wat en waarom' });

export const Vernietigbesluit = z
  .strictObject({ akkoord: z.boolean() })
  .meta({ id: 'Vernietigbesluit', description: 'Of het mag; nooit over uw eigen vraag' });

/** Het bewijs: wat er weg is, wie besloot en wat het nakijken gaf. */
export const Vernietigbewijs = z
  .object({
    id: Id,
    tekst: z.string().meta({ description: 'Om te lezen en te bewaren' }),
    klassen: z.array(Klasse),
    gewist: z.record(z.string(), z.number().int()),
    toetsen: z.array(z.object({ wat: z.string(), over: z.number().int() })),
    grootboek: z.object({ nr: z.number().int(), hash: z.string() }),
    nagekekenOp: Ogenblik,
  })
  .meta({ id: 'Vernietigbewijs', description: 'Bewijs van vernietiging, zonder iets over de leerling' });
export type Vernietigbewijs = z.infer<typeof Vernietigbewijs>;

/** Waarom gegevens van een leerling nu niet weg mogen. */
export const Bewaarplicht = z
  .object({
    id: Id,
    organisatie: Organisatie,
    grond: z.enum(BEWAARPLICHT_GRONDEN),
    van: Ogenblik,
    tot: Dag.nullable().meta({ description: 'Laatste dag; leeg: tot iemand haar opheft' }),
    gezetDoor: Id,
    zetter: z.object({ id: Id, naam: z.string() }).meta({ description: 'Wie haar vastlegde, met naam' }),
    opgehevenOp: Ogenblik.nullable(),
    versie: z.number().int(),
  })
  .meta({ id: 'Bewaarplicht', description: 'Gegevens die nu niet vernietigd worden' });
export type Bewaarplicht = z.infer<typeof Bewaarplicht>;

export const NieuweBewaarplicht = z
  .strictObject({
    overstapId: Id,
    grond: z.enum(BEWAARPLICHT_GRONDEN),
    toelichting: z.string().trim().min(3).max(1000).optional(),
    tot: Dag.optional(),
  })
  .meta({ id: 'NieuweBewaarplicht', description: 'Van wie, waarom en tot en met wanneer' });

const groep = 'vernietigingen';
const lezen = { groep, methode: 'get', status: 200 } as const;
const schrijven = { groep, methode: 'post', status: 201, schrijft: true } as const;

export const vraagVernietiging = operatie({
  ...schrijven,
  id: 'vraagVernietiging',
  handeling: 'vernietiging.vragen',
  pad: '/v1/vernietigingen',
  samenvatting: 'Vraag om gegevens van een leerling te vernietigen; een ander beslist',
  body: Vernietigvraag,
  antwoord: z.object({ id: Id }),
});
export const lijstVernietigingen = operatie({
  ...lezen,
  id: 'lijstVernietigingen',
  handeling: 'vernietiging.lezen',
  pad: '/v1/vernietigingen',
  samenvatting: 'Gevraagde en uitgevoerde vernietigingen; de nieuwste bovenaan',
  query: z.strictObject({ ...Bladzijde, status: z.enum(VERNIETIG_STATUSSEN).optional() }),
  antwoord: bladzijdeVan(Vernietiging),
});
export const leesVernietiging = operatie({
  ...lezen,
  id: 'leesVernietiging',
  handeling: 'vernietiging.lezen',
  pad: '/v1/vernietigingen/{id}',
  samenvatting: 'Een vernietiging, en hoe ver zij is',
  params: IdPad,
  antwoord: Vernietiging,
});
export const beslisVernietiging = operatie({
  ...schrijven,
  id: 'beslisVernietiging',
  handeling: 'vernietiging.beslissen',
  pad: '/v1/vernietigingen/{id}/besluiten',
  samenvatting: 'Keur een vernietiging goed of af; nooit die u zelf vroeg',
  params: IdPad,
  body: Vernietigbesluit,
  antwoord: z.object({ id: Id, status: z.enum(VERNIETIG_STATUSSEN) }),
});
export const leesVernietigbewijs = operatie({
  ...lezen,
  id: 'leesVernietigbewijs',
  handeling: 'vernietiging.lezen',
  pad: '/v1/vernietigingen/{id}/bewijs',
  samenvatting: 'Het bewijs van een uitgevoerde vernietiging',
  params: IdPad,
  antwoord: Vernietigbewijs,
  weigert: [409],
});
export const zetBewaarplicht = operatie({
  ...schrijven,
  groep: 'bewaarplichten',
  id: 'zetBewaarplicht',
  handeling: 'bewaarplicht.vastleggen',
  pad: '/v1/bewaarplichten',
  samenvatting: 'Leg vast dat gegevens van een leerling nu niet weg mogen',
  body: NieuweBewaarplicht,
  antwoord: z.object({ id: Id }),
});
export const lijstBewaarplichten = operatie({
  ...lezen,
  groep: 'bewaarplichten',
  id: 'lijstBewaarplichten',
  handeling: 'bewaarplicht.lezen',
  pad: '/v1/bewaarplichten',
  samenvatting: 'Bewaarplichten die gelden, en die zijn opgeheven; de nieuwste bovenaan',
  query: z.strictObject(Bladzijde),
  antwoord: bladzijdeVan(Bewaarplicht),
});
export const hefBewaarplichtOp = operatie({
  ...schrijven,
  groep: 'bewaarplichten',
  id: 'hefBewaarplichtOp',
  handeling: 'bewaarplicht.opheffen',
  pad: '/v1/bewaarplichten/{id}/opheffingen',
  samenvatting: 'Hef een bewaarplicht op; wat daarop wachtte, gaat verder',
  params: IdPad,
  body: z.strictObject({}).optional(),
  antwoord: z.object({ id: Id }),
});
