import { z } from 'zod';
import { PASPOORTVARIANTEN } from '../domain/paspoort/vragen.ts';
import { Ogenblik, Organisatie, Regio, Seizoen } from './gedeeld.ts';
import { operatie } from './operatie.ts';

export const Kengetal = z
  .discriminatedUnion('soort', [
    z.object({
      soort: z.literal('gemeten'),
      teller: z.number().int(),
      noemer: z.number().int(),
      percentage: z.number().int().nullable(),
      volledigheid: z
        .number()
        .int()
        .meta({ description: 'Van welk deel de uitkomst bekend is, in procenten' }),
    }),
    z.object({ soort: z.literal('niet-meetbaar'), volledigheid: z.number().int() }),
    z.object({ soort: z.literal('te-weinig') }),
  ])
  .meta({
    id: 'Kengetal',
    description: 'Een aandeel; niet meetbaar bij een gat in de levering, verborgen bij te weinig mensen',
  });

/** De kerncijfers van het Paspoort op een peildag. */
export const Paspoortcijfers = z
  .object({
    naam: z.string().meta({ description: 'De peildag zoals die is afgesproken' }),
    op: Ogenblik.meta({ description: 'Zoals bekend op dit ogenblik; dat verandert niet meer' }),
    regio: Regio,
    seizoen: Seizoen,
    definities: z.record(z.string(), z.string()),
    gemaakt: z.array(
      z.object({
        school: Organisatie,
        variant: z.enum(PASPOORTVARIANTEN),
        aantal: z.number().int().nullable(),
      }),
    ),
    metPaspoort: z.array(z.object({ mbo: Organisatie, kengetal: Kengetal })),
    besproken: z.array(z.object({ mbo: Organisatie, opleidingcode: z.string(), kengetal: Kengetal })),
    ingetrokken: z.array(z.object({ ontvanger: Organisatie, kengetal: Kengetal })),
  })
  .meta({
    id: 'Paspoortcijfers',
    description: 'Hoeveel Paspoorten er zijn gemaakt, gedeeld, besproken en ingetrokken',
  });
export type Paspoortcijfers = z.infer<typeof Paspoortcijfers>;

export const lijstPaspoortcijfers = operatie({
  groep: 'kerncijfers',
  handeling: 'kerncijfer.lezen',
  methode: 'get',
  status: 200,
  id: 'lijstPaspoortcijfers',
  pad: '/v1/kerncijfers/paspoort',
  samenvatting: 'De kerncijfers van het Paspoort per peildag, ook als CSV; de nieuwste bovenaan',
  query: z.strictObject({ seizoen: Seizoen.optional(), regio: Regio.optional() }),
  antwoord: z.object({ items: z.array(Paspoortcijfers) }),
  levert: ['application/json', 'text/csv'],
});
