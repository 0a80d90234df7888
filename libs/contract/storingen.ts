import { z } from 'zod';
import { Ogenblik } from './gedeeld.ts';
import { Onderdeel } from './health.ts';
import { operatie } from './operatie.ts';

const HERHAALBAAR = ['engine', 'mail', 'register'] as const;
const KANALEN = [...HERHAALBAAR, 'webhook'] as const;
export const HERHALINGEN = [...HERHAALBAAR, 'processen'] as const;

/** Berichten van een kanaal: alleen aantallen. */
export const Kanaalstand = z
  .object({
    kanaal: z.enum(KANALEN),
    wacht: z.number().int().meta({ description: 'Nog te versturen' }),
    oudste: Ogenblik.nullable().meta({ description: 'Sinds wanneer het oudste bericht weg had gekund' }),
    vastgelopen: z.number().int().meta({ description: 'Na alle pogingen niet bezorgd' }),
    oudsteVast: Ogenblik.nullable(),
  })
  .meta({ id: 'Kanaalstand', description: 'Hoeveel berichten wachten of vastlopen' });
export type Kanaalstand = z.infer<typeof Kanaalstand>;

/** Processen waarvan het moment voorbij is: alleen aantallen. */
export const Processtand = z
  .object({
    soort: z.string(),
    teLaat: z.number().int().meta({ description: 'Hun moment is voorbij' }),
    opgegeven: z.number().int().meta({ description: 'Vergeefs gewekt; de wekker wekt ze niet meer' }),
    oudste: Ogenblik.nullable().meta({ description: 'Het moment dat het langst voorbij is' }),
  })
  .meta({ id: 'Processtand', description: 'Hoeveel processen van een soort over hun moment heen zijn' });

export const Storingen = z
  .object({
    versie: z.string(),
    database: Onderdeel,
    engine: Onderdeel,
    relay: Onderdeel,
    mail: Onderdeel,
    werker: Onderdeel,
    kanalen: z.array(Kanaalstand),
    processen: z.array(Processtand),
    mislukteTaken: z.number().int().nullable().meta({
      description: 'Processen die in de engine telkens mislukken; null als de engine niet antwoordt',
    }),
  })
  .meta({ id: 'Storingen', description: 'Hoe de onderdelen ervoor staan, en wat vastloopt' });
export type Storingen = z.infer<typeof Storingen>;

export const leesStoringen = operatie({
  groep: 'storingen',
  handeling: 'storing.lezen',
  methode: 'get',
  status: 200,
  id: 'leesStoringen',
  pad: '/v1/storingen',
  samenvatting: 'Hoe de onderdelen ervoor staan, en welke berichten vastlopen; alleen aantallen',
  antwoord: Storingen,
});
export const herhaalBerichten = operatie({
  groep: 'storingen',
  handeling: 'storing.herhalen',
  methode: 'post',
  status: 201,
  schrijft: true,
  id: 'herhaalBerichten',
  pad: '/v1/storingen/{kanaal}/herhalingen',
  samenvatting:
    'Probeer alle vastgelopen berichten van een kanaal opnieuw, met hetzelfde kenmerk; of wek alle processen die te laat zijn',
  params: z.strictObject({ kanaal: z.enum(HERHALINGEN) }),
  body: z.strictObject({}).optional(),
  antwoord: z.object({
    aantal: z.number().int(),
    wachtOpPostvak: z.number().int().optional().meta({
      description: 'Bij mail: wat blijft liggen tot het mailadres van een organisatie is hersteld',
    }),
  }),
});
