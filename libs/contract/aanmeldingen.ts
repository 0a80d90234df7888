import { z } from 'zod';
import { AANMELD_STATUSSEN } from '../domain/aanmelding/aanmelding.ts';
import { AFZEGGERS, INTAKESTANDEN, INTAKE_UITKOMSTEN } from '../domain/aanmelding/intake.ts';
import { Dag, Id, IdPad, Ogenblik, OgenblikInvoer, Organisatie } from './gedeeld.ts';
import { operatie } from './operatie.ts';
import { veldregel } from './veldregels.ts';

/** Een gesprek tussen een mbo en een jongere over een aanmelding. */
export const Intake = z
  .object({
    id: Id,
    aanmeldingId: Id,
    mbo: Organisatie,
    op: Ogenblik,
    stand: z.enum(INTAKESTANDEN),
    standTekst: z.string(),
    geplandOp: Ogenblik,
    beslotenOp: Ogenblik.nullable(),
    afgezegdDoor: z.enum(AFZEGGERS).nullable(),
    versie: z.number().int(),
  })
  .meta({ id: 'Intake', description: 'Een intakegesprek bij een aanmelding' });
export type Intake = z.infer<typeof Intake>;

export const Statusmelding = z
  .strictObject({
    status: z.enum(AANMELD_STATUSSEN, veldregel('status')),
    dag: Dag.meta({ description: 'De dag waarop u het de leerling vertelde; vandaag of eerder' }),
    versie: z.number().int().min(1).meta({
      description:
        'De versie van de aanmelding die u voor u had; is zij veranderd, dan 409 met wat er nu staat',
    }),
  })
  .meta({ id: 'Statusmelding', description: 'De status van een aanmelding, met de hand gemeld' });

export const NieuweIntake = z
  .strictObject({ op: OgenblikInvoer.meta({ description: 'Wanneer het gesprek is, RFC 3339 met tijdzone' }) })
  .meta({ id: 'NieuweIntake', description: 'Plan een intakegesprek' });
export const Intakeafzegging = z
  .strictObject({ door: z.enum(AFZEGGERS, veldregel('afzegger')) })
  .meta({ id: 'Intakeafzegging', description: 'Wie het gesprek afzegde' });
export const Intakeuitkomst = z
  .strictObject({ uitkomst: z.enum(INTAKE_UITKOMSTEN, veldregel('afloop')) })
  .meta({ id: 'Intakeuitkomst', description: 'Hoe het gesprek afliep' });

const Intakebesluit = z.object({ id: Id, stand: z.enum(INTAKESTANDEN) });
const schrijven = {
  handeling: 'aanmelding.melden',
  methode: 'post',
  status: 201,
  schrijft: true,
  params: IdPad,
} as const;

export const meldAanmeldstatus = operatie({
  ...schrijven,
  groep: 'aanmeldingen',
  id: 'meldAanmeldstatus',
  pad: '/v1/aanmeldingen/{id}/statussen',
  samenvatting: 'Meld de status van een aanmelding bij uw instelling',
  body: Statusmelding,
  antwoord: z.object({ id: Id, status: z.enum(AANMELD_STATUSSEN), versie: z.number().int() }),
});
export const planIntake = operatie({
  ...schrijven,
  groep: 'aanmeldingen',
  id: 'planIntake',
  pad: '/v1/aanmeldingen/{id}/intakes',
  samenvatting: 'Plan een intakegesprek',
  body: NieuweIntake,
  antwoord: Intakebesluit,
});
export const zegIntakeAf = operatie({
  ...schrijven,
  groep: 'intakes',
  id: 'zegIntakeAf',
  pad: '/v1/intakes/{id}/afzeggingen',
  samenvatting: 'Zeg een intakegesprek af',
  body: Intakeafzegging,
  antwoord: Intakebesluit,
});
export const legIntakeuitkomstVast = operatie({
  ...schrijven,
  groep: 'intakes',
  id: 'legIntakeuitkomstVast',
  pad: '/v1/intakes/{id}/uitkomsten',
  samenvatting: 'Leg vast hoe een intakegesprek afliep',
  body: Intakeuitkomst,
  antwoord: Intakebesluit,
});
export const lijstIntakes = operatie({
  groep: 'overstappen',
  handeling: 'aanmelding.lezen',
  methode: 'get',
  status: 200,
  id: 'lijstIntakes',
  pad: '/v1/overstappen/{id}/intakes',
  samenvatting: 'De intakegesprekken van een overstap, het eerste bovenaan',
  params: IdPad,
  antwoord: z.object({ items: z.array(Intake) }),
});
