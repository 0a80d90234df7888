import { z } from 'zod';
import { Actorrolnaam, Id, Ogenblik, OgenblikInvoer } from './gedeeld.ts';
import { operatie } from './operatie.ts';

/** Alleen in demostand: de vaste deur voor scripts. Geen deel van het openbare contract. */
export const Persona = z.object({
  id: z.string(),
  naam: z.string(),
  rol: Actorrolnaam,
  organisatie: z.object({ id: Id, naam: z.string(), soort: z.string() }),
  aanmelden: z
    .string()
    .nullable()
    .meta({ description: 'Het pad waarmee men zich met een klik als deze persoon aanmeldt' }),
});
export const Klokstand = z.object({
  nu: Ogenblik,
  rustig: z.boolean(),
  bij: Ogenblik.nullable().meta({
    description: 'Tot hier zijn alle processen bij; null als er geen achter loopt',
  }),
});
export type Klokstand = z.infer<typeof Klokstand>;
export const VerzetKlok = z.strictObject({ nu: OgenblikInvoer });
const PersonaPad = z.strictObject({ id: z.string().min(1).max(100) });

const intern = { groep: 'demostand', handeling: 'openbaar', status: 200, intern: true } as const;

export const personas = operatie({
  ...intern,
  id: 'personas',
  methode: 'get',
  pad: '/dev/personas',
  samenvatting: 'De personen om mee te proberen',
  antwoord: z.array(Persona),
});
export const personatoken = operatie({
  ...intern,
  id: 'personatoken',
  methode: 'post',
  pad: '/dev/personas/{id}/token',
  samenvatting: 'Een token voor een persona',
  params: PersonaPad,
  antwoord: z.object({ access_token: z.string(), expires_in: z.number().int() }),
});
export const leesKlok = operatie({
  ...intern,
  id: 'leesKlok',
  methode: 'get',
  pad: '/dev/klok',
  samenvatting: 'De demotijd, en of alles tot rust is',
  antwoord: Klokstand,
});
export const verzetKlok = operatie({
  ...intern,
  id: 'verzetKlok',
  methode: 'put',
  pad: '/dev/klok',
  samenvatting: 'Zet de demotijd vooruit',
  body: VerzetKlok,
  antwoord: Klokstand,
});
export const Seizoenstand = z.object({
  bezig: z.boolean(),
  regels: z.array(z.string()).meta({ description: 'De laatste regels van het verloop' }),
  begon: Ogenblik.nullable().meta({ description: 'De demotijd waarop het spelen begon' }),
  geslaagd: z.boolean().nullable().meta({ description: 'Leeg zolang er geen seizoen is uitgespeeld' }),
});
export const speelSeizoen = operatie({
  ...intern,
  id: 'speelSeizoen',
  methode: 'post',
  pad: '/dev/seizoen',
  samenvatting: 'Speel het hele seizoen van de demoregio',
  status: 202,
  antwoord: Seizoenstand,
});
export const leesSeizoen = operatie({
  ...intern,
  id: 'leesSeizoen',
  methode: 'get',
  pad: '/dev/seizoen',
  samenvatting: 'Hoe ver het seizoen is',
  antwoord: Seizoenstand,
});
export const postvak = operatie({
  ...intern,
  id: 'postvak',
  methode: 'get',
  pad: '/dev/postvak',
  samenvatting: 'De verstuurde berichten',
  antwoord: z.array(z.record(z.string(), z.unknown())),
});
