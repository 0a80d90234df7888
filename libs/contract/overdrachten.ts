import { z } from 'zod';
import { AANMELD_STATUSSEN } from '../domain/aanmelding/aanmelding.ts';
import { TAAKROUTES } from '../domain/afspraken/afspraken.ts';
import { SLUITREDENEN, WEIGERREDENEN } from '../domain/overdracht/overdracht-machine.ts';
import { AANLEIDINGEN, OVERDRACHT_STATUSSEN } from '../domain/overstap/overstap.ts';
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
  Seizoen,
  WaaromHier,
} from './gedeeld.ts';
import { operatie } from './operatie.ts';
import { veldregel } from './veldregels.ts';

/**
 * Een overdracht. Wie de zaak niet meer heeft, houdt een bewijs: status en tijden, zonder leerling. De
 * regiocoördinator ziet een geëscaleerde overdracht zonder leerling.
 */
export const Overdracht = z
  .object({
    id: Id,
    nummer: z.number().int(),
    status: z.enum(OVERDRACHT_STATUSSEN),
    statusTekst: z.string(),
    aangebodenOp: Ogenblik,
    uiterlijk: Ogenblik,
    geaccepteerdOp: Ogenblik.nullable(),
    eersteActieOp: Ogenblik.nullable(),
    eersteActieUiterlijk: Ogenblik.nullable(),
    teruggemeldOp: Ogenblik.nullable(),
    beeindigdOp: Ogenblik.nullable(),
    geescaleerdOp: Ogenblik.nullable(),
    overstapId: Id.optional(),
    seizoen: Seizoen.optional(),
    regio: Regio.optional(),
    leerling: z
      .object({
        roepnaam: z.string(),
        tussenvoegsel: z.string().nullable(),
        achternaam: z.string(),
        geboortedatum: Dag,
      })
      .optional(),
    van: Organisatie.optional(),
    naar: Organisatie.optional(),
    route: z.enum(TAAKROUTES).optional(),
    aanleiding: z.enum(AANLEIDINGEN).optional(),
    vangnet: z.boolean().optional(),
    toelichting: z.string().nullable().optional(),
    weigerReden: z.enum(WEIGERREDENEN).nullable().optional(),
    sluitReden: z.enum(SLUITREDENEN).nullable().optional(),
    achteraf: z
      .object({
        vanaf: Dag.meta({
          description: 'De eerste dag die u bij het volgende besluit als `gebeurdOp` kunt geven',
        }),
        acceptatie: z.string().nullable(),
        eersteActie: z.string().nullable(),
        afsluiting: z.string().nullable(),
      })
      .optional()
      .meta({
        description: 'Waarom iets later is vastgelegd dan het gebeurde; alleen voor gever en ontvanger',
      }),
    termijn: z.object({ dag: z.number().int(), van: z.number().int() }).nullable().optional().meta({
      description: 'De hoeveelste werkdag het is van de termijn die nu loopt; na `van` is het te laat',
    }),
    bal: Bal.nullable().optional(),
    waaromHier: WaaromHier.optional(),
    laatsteAanmelding: z
      .object({ mbo: Organisatie, status: z.enum(AANMELD_STATUSSEN), statusTekst: z.string(), op: Ogenblik })
      .nullable()
      .optional()
      .meta({ description: 'Het laatste wat een mbo over een aanmelding meldde; alleen voor de ontvanger' }),
    versie: z.number().int(),
  })
  .meta({ id: 'Overdracht', description: 'De overdracht van een leerling aan leerplicht of Doorstroompunt' });
export type Overdracht = z.infer<typeof Overdracht>;

export const OverdrachtenVraag = z.strictObject({
  stand: z
    .enum(['open', 'gesloten'])
    .optional()
    .meta({ description: 'Alleen waar nog iets mee moet, of alleen wat klaar is' }),
  status: z.enum(OVERDRACHT_STATUSSEN).optional(),
  ...Bladzijde,
});
export type OverdrachtenVraag = z.infer<typeof OverdrachtenVraag>;

const toelichting = z.string().trim().max(2000).optional();
const gebeurdOp = z.iso.date(veldregel('gebeurd-op')).optional().meta({
  description: 'De dag waarop het gebeurde, als dat eerder was dan vandaag; vraagt een toelichting',
});
type MetDag = { readonly gebeurdOp?: string | undefined; readonly toelichting?: string | undefined };
const heeftToelichting = (lichaam: MetDag | undefined): boolean =>
  lichaam?.gebeurdOp === undefined || (lichaam.toelichting ?? '').length >= 3;
const heeftDag = (lichaam: MetDag | undefined): boolean =>
  !lichaam?.toelichting || lichaam.gebeurdOp !== undefined;
const ZONDER_TOELICHTING = {
  path: ['toelichting'],
  ...veldregel('waarom-later'),
};
const ZONDER_DAG = { path: ['gebeurdOp'], ...veldregel('ook-de-dag') };

export const Achterafvastlegging = z
  .strictObject({ gebeurdOp, toelichting })
  .refine(heeftToelichting, ZONDER_TOELICHTING)
  .refine(heeftDag, ZONDER_DAG)
  .meta({
    id: 'Achterafvastlegging',
    description: 'Op welke eerdere dag het gebeurde, en waarom het nu pas komt',
  });
export const Weigering = z
  .strictObject({ reden: z.enum(WEIGERREDENEN, veldregel('reden')), toelichting, gebeurdOp })
  .refine(heeftToelichting, ZONDER_TOELICHTING)
  .meta({ id: 'Weigering', description: 'Waarom de ontvanger niet overneemt' });
export const Afsluiting = z
  .strictObject({ reden: z.enum(SLUITREDENEN, veldregel('reden')), gebeurdOp, toelichting })
  .refine(heeftToelichting, ZONDER_TOELICHTING)
  .refine(heeftDag, ZONDER_DAG)
  .meta({ id: 'Afsluiting', description: 'Waarom de zaak dicht kan' });

const Besluit = z.object({ id: Id, status: z.enum(OVERDRACHT_STATUSSEN) });

const groep = 'overdrachten';
const lezen = { groep, handeling: 'overdracht.lezen', methode: 'get', status: 200 } as const;
const beslissen = {
  groep,
  handeling: 'overdracht.beslissen',
  methode: 'post',
  status: 201,
  schrijft: true,
  params: IdPad,
  antwoord: Besluit,
} as const;

export const lijstOverdrachten = operatie({
  ...lezen,
  id: 'lijstOverdrachten',
  pad: '/v1/overdrachten',
  samenvatting:
    'De overdrachten van of aan uw organisatie, wie eerst moet beslissen bovenaan; ook als CSV of PDF',
  query: OverdrachtenVraag,
  antwoord: bladzijdeVan(Overdracht),
  levert: ['application/json', 'text/csv', 'application/pdf'],
});
export const leesOverdracht = operatie({
  ...lezen,
  id: 'leesOverdracht',
  pad: '/v1/overdrachten/{id}',
  samenvatting: 'Een overdracht',
  params: IdPad,
  antwoord: Overdracht,
});
export const lijstOverdrachtenVanOverstap = operatie({
  ...lezen,
  groep: 'overstappen',
  id: 'lijstOverdrachtenVanOverstap',
  pad: '/v1/overstappen/{id}/overdrachten',
  samenvatting: 'De overdrachten van een overstap, de eerste bovenaan',
  params: IdPad,
  antwoord: z.object({ items: z.array(Overdracht) }),
});
export const accepteer = operatie({
  ...beslissen,
  id: 'accepteerOverdracht',
  pad: '/v1/overdrachten/{id}/acceptaties',
  samenvatting: 'Neem de leerling over',
  body: Achterafvastlegging.optional(),
});
export const weiger = operatie({
  ...beslissen,
  id: 'weigerOverdracht',
  pad: '/v1/overdrachten/{id}/weigeringen',
  samenvatting: 'Weiger de overdracht',
  body: Weigering,
  antwoord: Besluit.extend({ nieuweOverdrachtId: Id.nullable() }),
});
export const meldTerug = operatie({
  ...beslissen,
  id: 'meldOverdrachtTerug',
  pad: '/v1/overdrachten/{id}/terugmeldingen',
  samenvatting: 'Meld de leerling terug aan de school',
  body: z.strictObject({}).optional(),
});
export const sluitAf = operatie({
  ...beslissen,
  id: 'sluitOverdracht',
  pad: '/v1/overdrachten/{id}/afsluitingen',
  samenvatting: 'Sluit de zaak met een reden',
  body: Afsluiting,
});
export const legEersteActieVast = operatie({
  ...beslissen,
  id: 'legEersteActieVast',
  pad: '/v1/overdrachten/{id}/eerste-acties',
  samenvatting: 'Leg het eerste contact met de leerling vast',
  body: Achterafvastlegging.optional(),
});
