import { z } from 'zod';
import { NOODOORDELEN } from '../domain/toegang/noodtoegang.ts';
import { Bladzijde, bladzijdeVan, Id, IdPad, Ogenblik, Organisatie, Rolnaam } from './gedeeld.ts';
import { operatie } from './operatie.ts';

const Toezicht = z.object({ organisatie: Organisatie, rol: Rolnaam });

/** Wat er met de noodknop is bekeken, en hoe vaak. */
const Bekeken = z.object({
  handeling: z.string().meta({ description: 'De operatie, bv. leesOverstap' }),
  aantal: z.number().int(),
  laatstOp: Ogenblik,
});

/** Het gebruik van de noodknop; de reden, de toelichting en wat er is bekeken staan alleen bij een enkele. */
export const Noodtoegang = z
  .object({
    id: Id,
    overstapId: Id,
    door: z.object({ naam: z.string(), organisatie: Organisatie, rol: Rolnaam }),
    op: Ogenblik,
    tot: Ogenblik.meta({ description: 'Voorbij op dit ogenblik' }),
    beeindigdOp: Ogenblik.nullable(),
    open: z.boolean(),
    reden: z.string().nullable().optional(),
    meelezer: Toezicht,
    beoordelaar: Toezicht,
    beoordelenUiterlijk: Ogenblik,
    oordeel: z.enum(NOODOORDELEN).nullable(),
    beoordeeldOp: Ogenblik.nullable(),
    toelichting: z.string().nullable().optional(),
    bekeken: z.array(Bekeken).optional().meta({ description: 'Alleen voor wie meekijkt of oordeelt' }),
    versie: z.number().int(),
  })
  .meta({ id: 'Noodtoegang', description: 'Dat iemand met de noodknop een dossier opende' });
export type Noodtoegang = z.infer<typeof Noodtoegang>;

export const Noodopening = z
  .strictObject({
    overstapId: Id,
    reden: z
      .string()
      .trim()
      .min(20)
      .max(1000)
      .meta({ description: 'Waarom dit niet kan wachten; een ander leest dit na' }),
  })
  .meta({ id: 'Noodopening', description: 'Wiens dossier, en waarom' });

export const Noodbeoordeling = z
  .strictObject({ oordeel: z.enum(NOODOORDELEN), toelichting: z.string().trim().min(3).max(1000) })
  .meta({ id: 'Noodbeoordeling', description: 'Of het gebruik van de noodknop terecht was, en waarom' });

const groep = 'noodtoegangen';
const lezen = { groep, handeling: 'noodtoegang.lezen', methode: 'get', status: 200 } as const;
const schrijven = { groep, methode: 'post', status: 201, schrijft: true } as const;

export const openNoodtoegang = operatie({
  ...schrijven,
  id: 'openNoodtoegang',
  handeling: 'noodtoegang.openen',
  pad: '/v1/noodtoegangen',
  samenvatting: 'Open met de noodknop een dossier om te lezen; een ander krijgt meteen bericht',
  body: Noodopening,
  antwoord: z.object({ id: Id, tot: Ogenblik }),
});
export const lijstNoodtoegangen = operatie({
  ...lezen,
  id: 'lijstNoodtoegangen',
  pad: '/v1/noodtoegangen',
  samenvatting: 'Wat u met de noodknop opende, of waarbij u meekijkt of oordeelt; het nieuwste bovenaan',
  query: z.strictObject(Bladzijde),
  antwoord: bladzijdeVan(Noodtoegang),
});
export const leesNoodtoegang = operatie({
  ...lezen,
  id: 'leesNoodtoegang',
  pad: '/v1/noodtoegangen/{id}',
  samenvatting: 'Een gebruik van de noodknop, met de reden en het oordeel',
  params: IdPad,
  antwoord: Noodtoegang,
});
export const beeindigNoodtoegang = operatie({
  ...schrijven,
  id: 'beeindigNoodtoegang',
  handeling: 'noodtoegang.beeindigen',
  pad: '/v1/noodtoegangen/{id}/beeindigingen',
  samenvatting: 'Beëindig een noodtoegang voor haar tijd',
  params: IdPad,
  body: z.strictObject({}).optional(),
  antwoord: z.object({ id: Id, beeindigdOp: Ogenblik }),
});
export const beoordeelNoodtoegang = operatie({
  ...schrijven,
  id: 'beoordeelNoodtoegang',
  handeling: 'noodtoegang.beoordelen',
  pad: '/v1/noodtoegangen/{id}/beoordelingen',
  samenvatting: 'Zeg of een noodtoegang terecht was; nooit over uw eigen',
  params: IdPad,
  body: Noodbeoordeling,
  antwoord: z.object({ id: Id, oordeel: z.enum(NOODOORDELEN) }),
});
