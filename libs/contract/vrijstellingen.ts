import { z } from 'zod';
import { VERKLAARDERS, VRIJSTELLINGSGRONDEN } from '../domain/leerling/vrijstelling.ts';
import { VRIJSTELLING_STATUSSEN } from '../domain/leerling/vrijstelling-machine.ts';
import { Dag, Id, IdPad, Ogenblik } from './gedeeld.ts';
import { operatie } from './operatie.ts';

const Tekst = z.string().trim().min(1).max(4000);
const Versie = z
  .number()
  .int()
  .min(1)
  .optional()
  .meta({ description: 'De versie die u zag; is zij ouder, dan 409' });
const Grond = z.enum(VRIJSTELLINGSGRONDEN);
const Verklaring = z.strictObject({ door: z.enum(VERKLAARDERS), dag: Dag }).meta({
  id: 'Verklaring',
  description: 'Van wie het stuk is en van welke dag; wat erin staat, hoort hier niet',
});

export const Beroep = z
  .strictObject({
    grond: Grond,
    ingediendOp: Dag,
    van: Dag,
    tot: Dag.optional().meta({
      description: 'Laatste dag; zonder opgave die van de wet, als zij er een noemt',
    }),
    verklaring: Verklaring.optional(),
    nooitGeschikt: z.boolean().default(false),
    opSchoolVanRichtingTot: Dag.optional().meta({
      description: 'De laatste dag op een school van de richting waartegen de bedenkingen zijn',
    }),
    rijdendeSchoolKm: z.number().int().min(0).max(500).optional(),
    toelichting: Tekst.optional(),
  })
  .meta({ id: 'Vrijstellingsberoep', description: 'Een beroep op een vrijstelling, zoals het binnenkwam' });
export const Erkenning = z
  .strictObject({ motief: Tekst.optional(), versie: Versie })
  .meta({ id: 'Erkenning' });
export const Afwijzing = z
  .strictObject({ motief: Tekst, versie: Versie })
  .meta({ id: 'Vrijstellingsafwijzing' });
export const Beeindiging = z
  .strictObject({ per: Dag, motief: Tekst, versie: Versie })
  .meta({ id: 'Vrijstellingsbeeindiging', description: 'Vanaf welke dag de vrijstelling niet meer geldt' });

export const Vrijstelling = z
  .object({
    id: Id,
    status: z.enum(VRIJSTELLING_STATUSSEN),
    statusTekst: z.string(),
    ingediendOp: Dag,
    van: Dag,
    tot: Dag,
    beeindigdPer: Dag.nullable(),
    vastgelegdOp: Ogenblik,
    beslotenOp: Ogenblik.nullable(),
    grond: Grond.nullable().meta({ description: 'Null: gewist' }),
    artikel: z.string().nullable(),
    naam: z.string().nullable(),
    verklaring: z.object({ door: z.enum(VERKLAARDERS), tekst: z.string(), dag: Dag }).nullable(),
    nooitGeschikt: z.boolean(),
    bezwaren: z
      .array(z.object({ regel: z.string(), uitleg: z.string(), metMotief: z.boolean() }))
      .meta({ description: 'Wat tegen erkennen is; `metMotief`: een motief neemt het weg' }),
    teksten: z.array(z.object({ soort: z.string(), tekst: z.string().nullable(), op: Ogenblik })),
    versie: z.number().int(),
  })
  .meta({ id: 'Vrijstelling', description: 'Een beroep op een vrijstelling, met de regels die het breekt' });
export type Vrijstelling = z.infer<typeof Vrijstelling>;

const schrijven = {
  groep: 'vrijstellingen',
  handeling: 'traject.beslissen',
  methode: 'post',
  status: 201,
  schrijft: true,
  params: IdPad,
  antwoord: z.object({ id: Id, status: z.enum(VRIJSTELLING_STATUSSEN) }),
} as const;

export const lijstVrijstellingen = operatie({
  groep: 'vrijstellingen',
  handeling: 'traject.lezen',
  methode: 'get',
  status: 200,
  id: 'lijstVrijstellingen',
  pad: '/v1/trajecten/{id}/vrijstellingen',
  samenvatting: 'De vrijstellingen van de jongere van een traject, en wat ertegen is',
  params: IdPad,
  antwoord: z.object({ items: z.array(Vrijstelling) }),
});
export const legBeroepVast = operatie({
  ...schrijven,
  id: 'legBeroepVast',
  pad: '/v1/trajecten/{id}/vrijstellingen',
  samenvatting: 'Leg een beroep op een vrijstelling vast',
  body: Beroep,
});
export const erken = operatie({
  ...schrijven,
  id: 'erkenVrijstelling',
  pad: '/v1/vrijstellingen/{id}/erkenningen',
  samenvatting: 'Erken een vrijstelling; zolang er een wettelijk bezwaar staat, kan dat niet',
  body: Erkenning,
});
export const wijsAf = operatie({
  ...schrijven,
  id: 'wijsVrijstellingAf',
  pad: '/v1/vrijstellingen/{id}/afwijzingen',
  samenvatting: 'Wijs een beroep op een vrijstelling af',
  body: Afwijzing,
});
export const beeindig = operatie({
  ...schrijven,
  id: 'beeindigVrijstelling',
  pad: '/v1/vrijstellingen/{id}/beeindigingen',
  samenvatting: 'Laat een vrijstelling eerder stoppen',
  body: Beeindiging,
});
