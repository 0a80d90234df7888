import { z } from 'zod';
import { Id, IdPad, Ogenblik, Organisatie } from './gedeeld.ts';
import { operatie } from './operatie.ts';

export const Postvakstand = z
  .object({
    organisatie: Organisatie,
    postvak: z.string().nullable().meta({ description: 'Het postvak van de organisatie; geen persoon' }),
    gestuitOp: Ogenblik.nullable().meta({ description: 'Sinds wanneer mail aan dit adres terugkomt' }),
    code: z.string().nullable(),
    uitleg: z.string().meta({ description: 'Wat er aan de hand is, in een zin' }),
    liggend: z.number().int().meta({ description: 'Zoveel berichten kwamen niet aan en liggen nog' }),
  })
  .meta({ id: 'Postvakstand', description: 'Een postvak waar mail niet aankomt' });
export type Postvakstand = z.infer<typeof Postvakstand>;

export const Mailherstel = z
  .strictObject({
    postvak: z
      .string()
      .trim()
      .max(254)
      .optional()
      .meta({ description: 'Het goede adres; zonder opgave wordt het oude nog eens geprobeerd' }),
  })
  .meta({ id: 'Mailherstel', description: 'Herstelt een postvak en stuurt wat bleef liggen opnieuw' });

export const lijstMailadressen = operatie({
  groep: 'storingen',
  id: 'lijstMailadressen',
  handeling: 'storing.lezen',
  methode: 'get',
  pad: '/v1/mailadressen',
  samenvatting: 'Bij welke organisaties mail niet aankomt, sinds wanneer en waarom',
  status: 200,
  antwoord: z.object({ items: z.array(Postvakstand) }),
});
export const herstelMailadres = operatie({
  groep: 'storingen',
  id: 'herstelMailadres',
  handeling: 'storing.herhalen',
  methode: 'post',
  schrijft: true,
  weigert: [422],
  pad: '/v1/mailadressen/{id}/herstellingen',
  samenvatting:
    'Zet het goede mailadres van een organisatie, en stuur wat bleef liggen opnieuw met hetzelfde kenmerk',
  status: 201,
  params: IdPad,
  body: Mailherstel,
  antwoord: z.object({ organisatieId: Id, aantal: z.number().int() }),
});
