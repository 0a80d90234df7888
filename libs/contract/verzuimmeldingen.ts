import { z } from 'zod';
import { INTREKREDENEN } from '../domain/melding/intrekken.ts';
import { DUO_STATUSSEN } from '../domain/melding/melding-machine.ts';
import { MELDING_TOESTANDEN, NIET_MELDEN_REDENEN } from '../domain/melding/voorstel-machine.ts';
import { MELDINGSOORTEN } from '../domain/verzuim/meldplicht.ts';
import {
  Bal,
  Bladzijde,
  bladzijdeVan,
  Dag,
  Id,
  IdPad,
  Ogenblik,
  Organisatie,
  Regio,
  WaaromHier,
} from './gedeeld.ts';
import { operatie } from './operatie.ts';
import { Leerlingnaam } from './verzuim.ts';
import { veldregel } from './veldregels.ts';

const tekst = z.string().trim().min(1).max(2000).nullable().default(null);
const Woorden = z.strictObject({
  vermoedelijkeReden: z.string().trim().min(1).max(200).nullable().default(null),
  toelichting: tekst,
  ondernomenActie: tekst,
  toelichtingActie: tekst,
  contact: z.string().trim().min(1).max(200).nullable().default(null),
});

/**
 * Een melding. Wie de reden van verzuim niet mag weten, krijgt ook de soort, de redenen en de woorden niet. De woorden zijn alleen voor de
 * school en wie behandelt, bij een enkele melding.
 */
export const Verzuimmelding = z
  .object({
    id: Id,
    overstapId: Id.optional(),
    leerling: Leerlingnaam.optional(),
    school: Organisatie,
    regio: Regio,
    soort: z.enum(MELDINGSOORTEN).optional(),
    soortTekst: z.string().optional(),
    verplicht: z.boolean(),
    begindatum: Dag,
    einddatum: Dag,
    uren: z.number(),
    meldbaarOp: Dag.meta({ description: 'Eerder is deze melding niet te doen' }),
    uiterlijk: Dag.meta({ description: 'De laatste dag om te melden' }),
    toestand: z.enum(MELDING_TOESTANDEN),
    toestandTekst: z.string(),
    duoStatus: z.enum(DUO_STATUSSEN).nullable(),
    duoStatusTekst: z.string().nullable(),
    duoStatusOp: Ogenblik.nullable(),
    meldingsnummer: z.string().nullable(),
    voorgesteldOp: Ogenblik,
    beslotenOp: Ogenblik.nullable(),
    nietGemeldReden: z.enum(NIET_MELDEN_REDENEN).nullable().optional(),
    intrekreden: z.enum(INTREKREDENEN).nullable().optional(),
    actieGewenst: z.boolean().nullable(),
    tekst: Woorden.nullable().optional(),
    behandelaar: Organisatie.nullable(),
    aangebodenAan: Organisatie.nullable(),
    trajectId: Id.nullable(),
    bal: Bal.nullable(),
    waaromHier: WaaromHier,
    versie: z.number().int(),
  })
  .meta({
    id: 'Verzuimmelding',
    description: 'Een voorstel om verzuim te melden, en na bevestigen de melding',
  });
export type Verzuimmelding = z.infer<typeof Verzuimmelding>;

export const Meldingenvraag = z.strictObject({
  toestand: z.enum(MELDING_TOESTANDEN).optional(),
  duoStatus: z.enum(DUO_STATUSSEN).optional(),
  soort: z.enum(MELDINGSOORTEN).optional(),
  overstapId: Id.optional(),
  schoolId: Id.optional(),
  ...Bladzijde,
});
export type Meldingenvraag = z.infer<typeof Meldingenvraag>;

export const EigenMelding = z
  .strictObject({ overstapId: Id, soort: z.enum(['O', 'L']), begindatum: Dag, einddatum: Dag })
  .meta({
    id: 'EigenMelding',
    description: 'Overig verzuim (O) of luxeverzuim (L) dat de school zelf meldt',
  });
export const Bevestiging = z
  .strictObject({
    meldingsnummer: z
      .string()
      .regex(/^[A-Za-z0-9-]{1,40}$/, veldregel('meldingsnummer'))
      .nullable()
      .default(null)
      .meta({ description: 'Alleen als de school al bij het register meldde' }),
    actieGewenst: z.boolean(),
    tekst: Woorden.optional(),
  })
  .meta({ id: 'Bevestiging', description: 'Wat de school bij een melding meegeeft' });

const Besluit = z.object({
  id: Id,
  toestand: z.enum(MELDING_TOESTANDEN),
  duoStatus: z.enum(DUO_STATUSSEN).nullable(),
});
const Leeg = z.strictObject({}).optional();

const groep = 'verzuimmeldingen';
const lezen = { groep, handeling: 'verzuimmelding.lezen', methode: 'get', status: 200 } as const;
const besluit = { groep, methode: 'post', status: 201, schrijft: true, antwoord: Besluit } as const;
const melden = { ...besluit, handeling: 'verzuimmelding.melden' } as const;
const behandelen = { ...besluit, handeling: 'verzuimmelding.behandelen', params: IdPad } as const;

export const lijstVerzuimmeldingen = operatie({
  ...lezen,
  id: 'lijstVerzuimmeldingen',
  pad: '/v1/verzuimmeldingen',
  samenvatting: 'De meldingen van of aan uw organisatie, wat op een besluit wacht bovenaan',
  query: Meldingenvraag,
  antwoord: bladzijdeVan(Verzuimmelding),
});
export const leesVerzuimmelding = operatie({
  ...lezen,
  id: 'leesVerzuimmelding',
  pad: '/v1/verzuimmeldingen/{id}',
  samenvatting: 'Een melding, met wie aan zet is en wat er daarna gebeurt',
  params: IdPad,
  antwoord: Verzuimmelding,
});
export const meldVerzuim = operatie({
  ...melden,
  id: 'meldVerzuim',
  pad: '/v1/verzuimmeldingen',
  samenvatting: 'Stel zelf een melding op: overig verzuim of luxeverzuim; bevestig haar daarna',
  body: EigenMelding,
});
export const bevestigVerzuimmelding = operatie({
  ...melden,
  id: 'bevestigVerzuimmelding',
  pad: '/v1/verzuimmeldingen/{id}/bevestigingen',
  samenvatting: 'Meld: het voorstel gaat naar het register en naar wie bevoegd is',
  params: IdPad,
  body: Bevestiging,
});
export const meldVerzuimNiet = operatie({
  ...melden,
  id: 'meldVerzuimNiet',
  pad: '/v1/verzuimmeldingen/{id}/niet-meldingen',
  samenvatting: 'Meld niet, met een reden; wat verplicht is kan zo niet verdwijnen',
  params: IdPad,
  body: z.strictObject({ reden: z.enum(NIET_MELDEN_REDENEN) }),
});
export const trekVerzuimmeldingIn = operatie({
  ...melden,
  id: 'trekVerzuimmeldingIn',
  pad: '/v1/verzuimmeldingen/{id}/intrekkingen',
  samenvatting: 'Trek een melding in, met een reden; daarna wordt opnieuw geteld',
  params: IdPad,
  body: z.strictObject({ reden: z.enum(INTREKREDENEN) }),
});
export const zetMeldingstatus = operatie({
  ...behandelen,
  id: 'zetMeldingstatus',
  pad: '/v1/verzuimmeldingen/{id}/statussen',
  samenvatting: 'Zet de status van een melding die u behandelt: B, K of G',
  body: z.strictObject({ status: z.enum(['B', 'K', 'G']) }),
});
export const biedMeldingAan = operatie({
  ...behandelen,
  id: 'biedMeldingAan',
  pad: '/v1/verzuimmeldingen/{id}/aanbiedingen',
  samenvatting: 'Bied een melding aan wie nu bevoegd is, na een verhuizing of verjaardag',
  body: Leeg,
});
export const neemMeldingOver = operatie({
  ...behandelen,
  id: 'neemMeldingOver',
  pad: '/v1/verzuimmeldingen/{id}/overnames',
  samenvatting: 'Neem een melding over die u is aangeboden',
  body: Leeg,
});
