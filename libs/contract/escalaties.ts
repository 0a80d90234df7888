import { z } from 'zod';
import { AANLEIDINGEN } from '../domain/overstap/overstap.ts';
import { Ogenblik, Organisatie, Regio, Rolnaam, Seizoen } from './gedeeld.ts';
import { operatie } from './operatie.ts';

export const ESCALATIESOORTEN = ['overdracht', 'weekcheck'] as const;

export const Escalatie = z
  .object({
    soort: z.enum(ESCALATIESOORTEN),
    kenmerk: z
      .string()
      .meta({ description: 'Het nummer van de overdracht, of de week; zegt niets over een leerling' }),
    seizoen: Seizoen,
    statusTekst: z.string(),
    aanZet: Organisatie.nullable(),
    rol: Rolnaam.nullable(),
    sinds: Ogenblik.nullable().meta({ description: 'Sinds wanneer deze organisatie aan zet is' }),
    uiterlijk: Ogenblik.nullable(),
    geescaleerdOp: Ogenblik.nullable(),
  })
  .meta({ id: 'Escalatie', description: 'Een zaak die te lang bleef liggen, zonder leerling' });
export type Escalatie = z.infer<typeof Escalatie>;

const aantal = z
  .number()
  .int()
  .nullable()
  .meta({ description: 'Null: te weinig om te noemen, of met een ander te rekenen' });
export const Escalatielijst = z
  .object({
    regio: Regio,
    op: Ogenblik.meta({ description: 'De peildatum: zoals het nu bekend is' }),
    eenheid: z.literal('overdrachten'),
    kleinsteAantal: z.number().int(),
    overdrachten: z.number().int(),
    weekchecks: z.number().int(),
    perSchool: z.array(z.object({ school: Organisatie, aantal })),
    perAanleiding: z.array(z.object({ code: z.enum(AANLEIDINGEN), tekst: z.string(), aantal })),
    zaken: z.array(Escalatie),
  })
  .meta({
    id: 'Escalatielijst',
    description: 'Wat er in een regio te lang bleef liggen, en bij wie het nu ligt',
  });
export type Escalatielijst = z.infer<typeof Escalatielijst>;

const query = z.strictObject({ seizoen: Seizoen.optional(), regio: Regio.optional() });
export type EscalatiesVraag = z.infer<typeof query>;

export const lijstEscalaties = operatie({
  groep: 'escalaties',
  handeling: 'kerncijfer.lezen',
  methode: 'get',
  status: 200,
  id: 'lijstEscalaties',
  pad: '/v1/escalaties',
  samenvatting:
    'Wat te lang bleef liggen, bij wie het nu ligt en sinds wanneer, zonder leerlingen; ook als CSV',
  query,
  antwoord: z.object({ items: z.array(Escalatielijst) }),
  levert: ['application/json', 'text/csv'],
});
