import { z } from 'zod';
import { TAAKROUTES } from '../domain/afspraken/afspraken.ts';
import { DAARHEEN } from '../domain/overdracht/overdracht.ts';
import { REDENEN } from '../domain/overstap/overstap.ts';
import { Dag, Id, Ogenblik, Organisatie, Seizoen } from './gedeeld.ts';
import { operatie } from './operatie.ts';

/** Wat er op de dag met een leerling gebeurt als er niets meer verandert. */
export const Vooruitzicht = z
  .object({
    overstapId: Id,
    seizoen: Seizoen,
    leerling: z.object({
      roepnaam: z.string(),
      tussenvoegsel: z.string().nullable(),
      achternaam: z.string(),
      klas: z.string().nullable(),
    }),
    school: Organisatie,
    uitkomst: z.enum(['gaat_over', 'niemand_bevoegd']),
    naar: Organisatie.nullable(),
    route: z.enum(TAAKROUTES).nullable(),
    vangnet: z.boolean(),
    waaromOver: z.object({ code: z.enum(REDENEN), tekst: z.string() }),
    daarheen: z.enum(DAARHEEN).meta({ description: 'De code van waaromDaarheen' }),
    waaromDaarheen: z.string(),
  })
  .meta({ id: 'Vooruitzicht', description: 'Wat er met een leerling gebeurt als het die dag was' });
export type Vooruitzicht = z.infer<typeof Vooruitzicht>;

const aantal = z
  .number()
  .int()
  .nullable()
  .meta({ description: 'Null: te weinig leerlingen om te noemen, of met een ander te rekenen' });

/** Wie er nog niet bij betrokken is, weet hoeveel het er zijn en niet wie. */
export const Verwacht = z
  .object({
    geteldOp: Ogenblik,
    kleinsteAantal: z.number().int(),
    aantal,
    perSchool: z.array(
      z.object({
        school: Organisatie,
        waaromOver: z.object({ code: z.enum(REDENEN), tekst: z.string() }),
        aantal,
      }),
    ),
  })
  .meta({ id: 'Verwacht', description: 'Hoeveel leerlingen er naar een ontvanger zouden komen, zonder wie' });

export const Vooruitblik = z
  .object({
    datum: Dag,
    gaatOver: z.number().int(),
    niemandBevoegd: z.number().int(),
    perOntvanger: z.array(z.object({ ontvanger: Organisatie, aantal: z.number().int() })),
    items: z.array(Vooruitzicht),
    verwacht: Verwacht.nullable().meta({
      description:
        'Alleen voor een ontvanger: wie er naar hem zouden komen, zoals vanochtend geteld; null als er niemand komt',
    }),
  })
  .meta({
    id: 'Vooruitblik',
    description: 'Wie er over zou gaan met de gegevens van nu; de regio krijgt alleen het aantal',
  });
export type Vooruitblik = z.infer<typeof Vooruitblik>;

export const leesVooruitblik = operatie({
  groep: 'vooruitblik',
  handeling: 'overstap.tellen',
  methode: 'get',
  status: 200,
  id: 'leesVooruitblik',
  pad: '/v1/vooruitblik',
  samenvatting: 'Wie er over zou gaan, naar wie en waarom, als het nu die dag was; er verandert niets',
  query: z.strictObject({
    datum: Dag.optional().meta({ description: 'Zonder opgave de eerstvolgende uiterste datum' }),
  }),
  antwoord: Vooruitblik,
});
