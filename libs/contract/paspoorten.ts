import { z } from 'zod';
import { PASPOORT_STATUSSEN } from '../domain/paspoort/paspoort.ts';
import { PASPOORTDELEN } from '../domain/paspoort/vragen.ts';
import { Dag, Id, IdPad, Ogenblik, Organisatie } from './gedeeld.ts';
import { operatie } from './operatie.ts';
import { Leeg, Leerlingnaam, Paspoort, Stand, Variant, Vraagid, Vragenlijst, Waarde } from './paspoort.ts';
import { veldregel } from './veldregels.ts';

const groep = 'paspoorten';
const Pad = '/v1/paspoorten';
const lezen = { groep, methode: 'get', status: 200 } as const;
const schrijven = { groep, methode: 'post', status: 201, schrijft: true } as const;
const opPaspoort = { ...schrijven, params: IdPad, antwoord: Stand } as const;

export const leesVragen = operatie({
  ...lezen,
  id: 'leesPaspoortvragen',
  talen: true,
  handeling: 'paspoort.lezen',
  pad: '/v1/paspoortvragen/{variant}',
  samenvatting: 'De vragen waarmee een nieuw Paspoort begint',
  params: z.strictObject({ variant: Variant }),
  antwoord: Vragenlijst,
});
export const lijstPaspoorten = operatie({
  ...lezen,
  id: 'lijstPaspoorten',
  handeling: 'paspoort.lezen',
  pad: Pad,
  samenvatting: 'De Paspoorten die u mag zien, of waarvan u mag weten dat zij er zijn',
  antwoord: z.object({
    items: z.array(
      z.object({
        id: Id,
        variant: Variant,
        leerling: Leerlingnaam.nullable(),
        status: z.enum(PASPOORT_STATUSSEN).optional(),
        statusTekst: z.string().optional(),
        leesbaar: z.boolean().meta({ description: 'U mag de inhoud nu lezen, of een deel ervan' }),
      }),
    ),
    gevraagdDoor: z
      .array(z.object({ organisatie: Organisatie, op: Ogenblik }))
      .optional()
      .meta({ description: 'Alleen voor de jongere zelf: welk mbo om zijn Paspoort vroeg' }),
    afgezienOp: Ogenblik.nullable()
      .optional()
      .meta({ description: 'Alleen voor de jongere zelf: wanneer hij zei geen Paspoort te willen' }),
  }),
});
export const leesPaspoort = operatie({
  ...lezen,
  id: 'leesPaspoort',
  talen: true,
  handeling: 'paspoort.lezen',
  pad: `${Pad}/{id}`,
  samenvatting: 'Een Paspoort, zoals u het mag zien; als JSON of als toegankelijke PDF',
  params: IdPad,
  antwoord: Paspoort,
  levert: ['application/json', 'application/pdf'],
});
export const beginPaspoort = operatie({
  ...schrijven,
  id: 'beginPaspoort',
  handeling: 'paspoort.schrijven',
  pad: Pad,
  samenvatting: 'Begin je Paspoort; met de code van je mentor leest hij mee',
  body: z.strictObject({ variant: Variant, code: z.string().max(60).optional() }),
  antwoord: Stand,
});
export const wijzigAntwoorden = operatie({
  ...opPaspoort,
  id: 'wijzigPaspoort',
  handeling: 'paspoort.lezen',
  pad: `${Pad}/{id}/wijzigingen`,
  samenvatting: 'Bewaar antwoorden; dezelfde wijziging nog eens verandert niets',
  body: z
    .strictObject({
      id: z.string().regex(/^[A-Za-z0-9-]{1,64}$/, veldregel('wijziging-id')),
      deel: z.enum(PASPOORTDELEN),
      wijzigingen: z.record(
        Vraagid,
        z.strictObject({ waarde: Waarde.nullable(), basis: z.number().int().min(0) }),
      ),
    })
    .meta({
      id: 'Paspoortwijziging',
      description: 'Antwoorden per vraag, met de versie waarop u verderging',
    }),
});
export const lijstWijzigingen = operatie({
  ...lezen,
  id: 'lijstPaspoortwijzigingen',
  handeling: 'paspoort.schrijven',
  pad: `${Pad}/{id}/wijzigingen`,
  samenvatting: 'Wat er eerder stond, het nieuwste bovenaan',
  params: IdPad,
  antwoord: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        op: Ogenblik,
        deel: z.enum(PASPOORTDELEN),
        versie: z.number().int(),
        antwoorden: z.record(z.string(), Waarde.nullable()),
      }),
    ),
  }),
});
export const rondInvullenAf = operatie({
  ...opPaspoort,
  id: 'rondPaspoortAf',
  handeling: 'paspoort.schrijven',
  pad: `${Pad}/{id}/afrondingen`,
  samenvatting: 'Ik ben klaar met invullen',
  body: Leeg,
});
export const stelVast = operatie({
  ...opPaspoort,
  id: 'stelPaspoortVast',
  handeling: 'paspoort.schrijven',
  pad: `${Pad}/{id}/vaststellingen`,
  samenvatting: 'Ik sta achter wat er staat',
  body: Leeg,
});
export const maakBezwaar = operatie({
  ...opPaspoort,
  id: 'maakBezwaarTegenMentordeel',
  handeling: 'paspoort.schrijven',
  pad: `${Pad}/{id}/bezwaren`,
  samenvatting: 'Ik ben het niet eens met het deel van de mentor; leeg trekt het in',
  body: z.strictObject({ tekst: z.string().trim().min(3).max(2000).nullable() }),
});
export const onderteken = operatie({
  ...opPaspoort,
  id: 'ondertekenMentordeel',
  handeling: 'paspoort.begeleiden',
  pad: `${Pad}/{id}/ondertekeningen`,
  samenvatting: 'Onderteken uw deel na het gesprek',
  body: z.strictObject({ gesprekOp: Dag }),
});
export const vernietigPaspoort = operatie({
  ...opPaspoort,
  id: 'vernietigPaspoort',
  handeling: 'paspoort.schrijven',
  pad: `${Pad}/{id}/vernietigingen`,
  samenvatting: 'Gooi mijn Paspoort weg; dat is voorgoed',
  body: z.strictObject({ zeker: z.literal(true) }),
});
