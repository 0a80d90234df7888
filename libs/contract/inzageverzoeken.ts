import { z } from 'zod';
import { TEKSTOORDELEN, TEKSTSOORTEN, UITSTELREDENEN } from '../domain/inzage/inzagetekst.ts';
import { BURGERROLLEN } from '../domain/toegang/toegang.ts';
import { Id, IdPad, Ogenblik } from './gedeeld.ts';
import { operatie } from './operatie.ts';

/** Een verzoek om de eigen gegevens (AVG art. 15). */
export const Inzageverzoek = z
  .object({
    id: Id,
    rol: z.enum(BURGERROLLEN),
    op: Ogenblik,
    uiterlijk: Ogenblik.meta({ description: 'Dan is alles nagelezen' }),
    teksten: z.number().int().meta({ description: 'Teksten van organisaties over de jongere' }),
    nagelezen: z.number().int().meta({ description: 'Hoeveel daarvan zijn nagelezen' }),
    uitgesteldTot: Ogenblik.nullable().meta({
      description:
        'Een organisatie neemt meer tijd: dan is alles nagelezen. Waarom, staat in de uitvoer bij haar teksten',
    }),
  })
  .meta({ id: 'Inzageverzoek', description: 'Een verzoek om de eigen gegevens, en hoe ver het is' });
export type Inzageverzoek = z.infer<typeof Inzageverzoek>;

const Inzagedeel = z.object({
  code: z.string().meta({ description: 'Vaste naam van dit deel' }),
  titel: z.string(),
  uitleg: z.array(z.string()),
  koppen: z.array(z.string()),
  rijen: z.array(z.array(z.string().nullable())).meta({ description: 'Per rij een waarde bij elke kop' }),
});

/** De gegevens zelf, zoals iemand ze leest. */
export const Inzageuitvoer = z
  .object({ titel: z.string(), gemaaktOp: Ogenblik, uitleg: z.array(z.string()), delen: z.array(Inzagedeel) })
  .meta({ id: 'Inzageuitvoer', description: 'Alles wat er over iemand is, zonder gegevens van een ander' });
export type Inzageuitvoer = z.infer<typeof Inzageuitvoer>;

/** Een tekst van de eigen organisatie, om na te lezen. */
export const Naleestekst = z
  .object({
    id: Id,
    soort: z.enum(TEKSTSOORTEN),
    tekst: z.string().nullable(),
    oordeel: z.enum(TEKSTOORDELEN).nullable(),
  })
  .meta({ id: 'Naleestekst', description: 'Een tekst van uw organisatie over iemand die om inzage vroeg' });

const groep = 'inzageverzoeken';
const lezen = { groep, methode: 'get', status: 200 } as const;
const schrijven = { groep, methode: 'post', status: 201, schrijft: true } as const;

export const vraagInzage = operatie({
  ...schrijven,
  id: 'vraagInzage',
  handeling: 'inzageverzoek.doen',
  pad: '/v1/inzageverzoeken',
  samenvatting: 'Vraag uw gegevens op, of die van uw kind; zij zijn meteen op te halen',
  body: z.strictObject({}).optional(),
  antwoord: z.object({ id: Id }),
});
export const lijstInzageverzoeken = operatie({
  ...lezen,
  id: 'lijstInzageverzoeken',
  handeling: 'inzageverzoek.lezen',
  pad: '/v1/inzageverzoeken',
  samenvatting: 'Uw verzoeken om gegevens; het nieuwste bovenaan',
  antwoord: z.object({ items: z.array(Inzageverzoek) }),
});
export const leesInzageuitvoer = operatie({
  ...lezen,
  id: 'leesInzageuitvoer',
  handeling: 'inzageverzoek.lezen',
  pad: '/v1/inzageverzoeken/{id}/uitvoer',
  samenvatting: 'De gegevens zelf, als JSON of als toegankelijke PDF',
  params: IdPad,
  antwoord: Inzageuitvoer,
  levert: ['application/json', 'application/pdf'],
});
export const lijstNaleesteksten = operatie({
  ...lezen,
  id: 'lijstNaleesteksten',
  handeling: 'inzageverzoek.nalezen',
  pad: '/v1/inzageverzoeken/{id}/teksten',
  samenvatting: 'Wat uw organisatie schreef over wie om inzage vroeg',
  params: IdPad,
  antwoord: z.object({ items: z.array(Naleestekst) }),
});
export const oordeelOverTekst = operatie({
  ...schrijven,
  id: 'oordeelOverTekst',
  handeling: 'inzageverzoek.nalezen',
  pad: '/v1/inzageverzoeken/{id}/teksten/{tekst}/oordelen',
  samenvatting:
    'Zeg of een tekst van uw organisatie naar de jongere mag; niet als zij ook over een ander gaat',
  params: z.strictObject({ id: Id, tekst: Id }),
  body: z.strictObject({ oordeel: z.enum(TEKSTOORDELEN) }).meta({
    id: 'Tekstoordeel',
    description: 'Vrij, de tekst noemt een ander, of geweigerd op een grond van de Uitvoeringswet AVG',
  }),
  antwoord: z.object({ id: Id, wachten: z.number().int() }),
});
export const stelNalezenUit = operatie({
  ...schrijven,
  id: 'stelNalezenUit',
  handeling: 'inzageverzoek.nalezen',
  pad: '/v1/inzageverzoeken/{id}/uitstel',
  samenvatting:
    'Neem eenmaal twee maanden meer om na te lezen, met een reden die de jongere leest (AVG art. 12 lid 3)',
  params: IdPad,
  body: z
    .strictObject({ reden: z.enum(UITSTELREDENEN) })
    .meta({ id: 'Inzageuitstel', description: 'Waarom nalezen langer duurt' }),
  antwoord: z.object({ id: Id, uiterlijk: Ogenblik }),
});
