import { z } from 'zod';
import { Bladzijde, bladzijdeVan, Dag, Id, Ogenblik, Organisatie } from './gedeeld.ts';
import { operatie } from './operatie.ts';

const UITKOMSTEN = ['gelukt', 'geweigerd', 'mislukt'] as const;

/** Een verzoek in de audit: wie, wat, wanneer en met welke uitkomst. Nooit over welke jongere. */
export const Auditregel = z
  .object({
    id: Id.meta({ description: 'Het kenmerk van het verzoek' }),
    nr: z.number().int().meta({ description: 'Het nummer van de laatste regel van dit verzoek' }),
    op: Ogenblik,
    gebruiker: z.object({ id: Id, naam: z.string() }).nullable(),
    organisatie: Organisatie.nullable(),
    rol: z.string().nullable(),
    handeling: z.string().meta({ description: 'De operatie, bv. leesOverstap' }),
    wat: z.string().nullable().meta({ description: 'Dezelfde operatie in woorden' }),
    objectSoort: z.string().nullable(),
    objectId: Id.nullable().meta({ description: 'Als het om een object ging' }),
    leerlingen: z.number().int().meta({ description: 'Hoeveel leerlingen het aanging; niet wie' }),
    uitkomst: z.enum(UITKOMSTEN),
    reden: z.string().nullable(),
    noodknop: z.boolean(),
  })
  .meta({ id: 'Auditregel', description: 'Wie wat deed of las, wanneer en met welke uitkomst' });
export type Auditregel = z.infer<typeof Auditregel>;

export const Auditvraag = z.strictObject({
  ...Bladzijde,
  van: Dag.optional().meta({ description: 'Eerste dag; zonder opgave zes dagen voor `tot`' }),
  tot: Dag.optional().meta({ description: 'Laatste dag; zonder opgave vandaag. Hoogstens 31 dagen samen' }),
  gebruiker: Id.optional(),
  object: Id.optional(),
  uitkomst: z.enum(UITKOMSTEN).optional(),
  noodknop: z.enum(['ja']).optional().meta({ description: 'Alleen wat met de noodknop gebeurde' }),
});

export const lijstAuditregels = operatie({
  groep: 'auditregels',
  handeling: 'audit.lezen',
  methode: 'get',
  status: 200,
  id: 'lijstAuditregels',
  pad: '/v1/auditregels',
  samenvatting:
    'Wie van uw organisatie wat deed; de beheerder van een regio ziet ook het gebruik van de noodknop',
  query: Auditvraag,
  weigert: [422],
  antwoord: bladzijdeVan(Auditregel),
});
