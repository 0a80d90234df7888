import { z } from 'zod';
import { BESTEMMINGEN } from '../domain/overstap/bestemming.ts';
import { Dag, Id, IdPad, Ogenblik, Organisatie } from './gedeeld.ts';
import { operatie } from './operatie.ts';

/** Een andere bestemming dan mbo. De leerling staat erbij voor wie haar moet bevestigen. */
export const Bestemming = z
  .object({
    id: Id,
    overstapId: Id,
    soort: z.enum(BESTEMMINGEN),
    soortTekst: z.string(),
    stand: z.enum(['WACHT_OP_BEVESTIGING', 'GELDT', 'INGETROKKEN', 'AFGEWEZEN', 'NIET_BEVESTIGD']),
    vastgelegdOp: Ogenblik,
    vastgelegdDoor: Organisatie,
    bewijs: z.string().nullable(),
    bevestiger: Organisatie.nullable(),
    uiterlijk: Ogenblik.nullable(),
    bevestigdOp: Ogenblik.nullable(),
    ingetrokkenOp: Ogenblik.nullable(),
    leerling: z.object({
      roepnaam: z.string(),
      tussenvoegsel: z.string().nullable(),
      achternaam: z.string(),
      geboortedatum: Dag,
    }),
    versie: z.number().int(),
  })
  .meta({ id: 'Bestemming', description: 'Waar een leerling heen gaat als het niet een mbo is' });
export type Bestemming = z.infer<typeof Bestemming>;

export const NieuweBestemming = z
  .strictObject({
    soort: z.enum(BESTEMMINGEN),
    ontvangerId: Id.optional().meta({ description: 'De school waar de leerling heen gaat' }),
    bewijs: z.string().trim().min(3).max(500).meta({ description: 'Waaruit het blijkt' }),
  })
  .meta({ id: 'NieuweBestemming', description: 'Leg een andere bestemming vast' });

const Leeg = z.strictObject({}).optional();
const groep = 'bestemmingen';
const schrijven = { groep, methode: 'post', status: 201, schrijft: true, params: IdPad } as const;
const Stand = z.object({ id: Id, stand: Bestemming.shape.stand });

export const lijstBestemmingen = operatie({
  groep: 'overstappen',
  id: 'lijstBestemmingen',
  handeling: 'bestemming.lezen',
  methode: 'get',
  pad: '/v1/overstappen/{id}/bestemmingen',
  samenvatting: 'De andere bestemmingen van een overstap, de nieuwste bovenaan',
  status: 200,
  params: IdPad,
  antwoord: z.object({ items: z.array(Bestemming) }),
});
export const leesBestemmingkeuze = operatie({
  groep: 'overstappen',
  id: 'leesBestemmingkeuze',
  handeling: 'bestemming.vastleggen',
  methode: 'get',
  pad: '/v1/overstappen/{id}/bestemmingkeuze',
  samenvatting: 'Welke bestemmingen een ander bevestigt, en welke scholen dat kunnen doen',
  status: 200,
  params: IdPad,
  antwoord: z.object({
    metBevestiging: z.array(z.enum(BESTEMMINGEN)),
    scholen: z.array(Organisatie).meta({ description: 'De andere scholen en de mbo’s van de regio' }),
  }),
});
export const legBestemmingVast = operatie({
  ...schrijven,
  groep: 'overstappen',
  id: 'legBestemmingVast',
  handeling: 'bestemming.vastleggen',
  pad: '/v1/overstappen/{id}/bestemmingen',
  samenvatting: 'Leg vast dat een leerling niet naar een mbo gaat',
  body: NieuweBestemming,
  antwoord: Stand,
});
export const leesBestemming = operatie({
  groep,
  id: 'leesBestemming',
  handeling: 'bestemming.lezen',
  methode: 'get',
  pad: '/v1/bestemmingen/{id}',
  samenvatting: 'Een andere bestemming',
  status: 200,
  params: IdPad,
  antwoord: Bestemming,
});
export const trekBestemmingIn = operatie({
  ...schrijven,
  id: 'trekBestemmingIn',
  handeling: 'bestemming.vastleggen',
  pad: '/v1/bestemmingen/{id}/intrekkingen',
  samenvatting: 'Trek een bestemming in',
  body: Leeg,
  antwoord: Stand,
});
export const bevestigBestemming = operatie({
  ...schrijven,
  id: 'bevestigBestemming',
  handeling: 'bestemming.bevestigen',
  pad: '/v1/bestemmingen/{id}/bevestigingen',
  samenvatting: 'Bevestig dat de leerling bij u komt',
  body: Leeg,
  antwoord: Stand,
});
export const wijsBestemmingAf = operatie({
  ...schrijven,
  id: 'wijsBestemmingAf',
  handeling: 'bestemming.bevestigen',
  pad: '/v1/bestemmingen/{id}/afwijzingen',
  samenvatting: 'Meld dat de leerling niet bij u komt',
  body: Leeg,
  antwoord: Stand,
});
