import { z } from 'zod';
import { BENODIGD, type Benodigd } from '../domain/mas/traject/bezwaar.ts';
import { TRAJECTEINDEN } from '../domain/mas/traject/einde.ts';
import { Bladzijde, bladzijdeVan, Dag, Id, IdPad, GezieneVersie } from './gedeeld.ts';
import { operatie } from './operatie.ts';
import { ZoekVraag } from './overstappen.ts';
import {
  Gebeurtenis,
  Keuzehulp,
  Mogelijkheid,
  Route,
  Routestatusnaam,
  Traject,
  Trajectregel,
  Trajectstatusnaam,
} from './trajectvormen.ts';
import { veldregel } from './veldregels.ts';

const Tekst = z.string().trim().min(1).max(4000);
export const RoutePad = z.strictObject({ id: Id, route: Id });

export const TrajectenVraag = z.strictObject({
  status: Trajectstatusnaam.optional(),
  leerling: Id.optional().meta({ description: 'Het id van een overstap' }),
  gepauzeerd: z.literal('ja').optional().meta({ description: 'Alleen waar een route op pauze staat' }),
  ...Bladzijde,
});
export type TrajectenVraag = z.infer<typeof TrajectenVraag>;

/** Zoeken op gegevens van een jongere gaat in de inhoud van het verzoek, nooit in het adres. */
export const TrajectZoekVraag = ZoekVraag.pick({
  naam: true,
  leerlingnummer: true,
  cursor: true,
  paginaGrootte: true,
}).meta({ id: 'TrajectZoekVraag', description: 'Waarop een traject te zoeken; ook een dat gesloten is' });
export type TrajectZoekVraag = z.infer<typeof TrajectZoekVraag>;

/** Een motief staat er, een toestemming is vastgelegd: die zijn niet op te geven. */
const OP_TE_GEVEN = BENODIGD.filter(
  (iets): iets is Exclude<Benodigd, 'motief' | `toestemming-${string}`> =>
    iets !== 'motief' && !iets.startsWith('toestemming-'),
);
const Mee = {
  motief: Tekst.optional(),
  gegeven: z.array(z.enum(OP_TE_GEVEN)).max(20).default([]),
  versie: GezieneVersie,
};
export const Stap = z.strictObject({ naar: Trajectstatusnaam, ...Mee }).meta({ id: 'Trajectstap' });
export const Sluiting = z
  .strictObject({
    reden: z.enum(TRAJECTEINDEN),
    wetsartikel: z
      .string()
      .regex(/^[0-9]{1,2}[a-z]?( onder [a-z])?$/, veldregel('artikel'))
      .optional(),
    ...Mee,
  })
  .meta({ id: 'Trajectsluiting' });
export const Keuze = z
  .strictObject({
    route: Route,
    meldingen: z.array(Id).min(1).max(100),
    verdachte: z.enum(['jongere', 'ouders']).optional(),
    ...Mee,
  })
  .meta({ id: 'Routekeuze', description: 'De route die de leerplicht kiest, en over welke meldingen' });
export const Routestap = z.strictObject({ naar: Routestatusnaam, evaluatieOp: Dag.optional(), ...Mee }).meta({
  id: 'Routestap',
  description: 'Waar een route heen gaat; een pauze heeft altijd een dag om opnieuw te kijken',
});
export const Afspraak = z
  .strictObject({ tekst: Tekst, voorSchool: z.boolean(), voorGezin: z.boolean() })
  .meta({ id: 'Trajectafspraak', description: 'Een afspraak, en wie haar mag lezen' });
export const Autorisatie = z.strictObject({ gebruikerId: Id }).meta({ id: 'Autorisatie' });

const KeuzehulpVraag = z.strictObject({
  route: Route,
  verdachte: z.enum(['jongere', 'ouders']).optional(),
});
export type KeuzehulpVraag = z.infer<typeof KeuzehulpVraag>;

const groep = 'trajecten';
const lezen = { groep, handeling: 'traject.lezen', methode: 'get', status: 200 } as const;
const beslissen = {
  groep,
  handeling: 'traject.beslissen',
  methode: 'post',
  status: 201,
  schrijft: true,
  params: IdPad,
} as const;
const Stand = z.object({ id: Id, status: Trajectstatusnaam });

export const lijstTrajecten = operatie({
  ...lezen,
  id: 'lijstTrajecten',
  pad: '/v1/trajecten',
  samenvatting: 'De trajecten van uw organisatie; waar het eerst iets moet, staat bovenaan',
  query: TrajectenVraag,
  antwoord: bladzijdeVan(Trajectregel),
});
export const zoekTrajecten = operatie({
  ...lezen,
  id: 'zoekTrajecten',
  methode: 'post',
  pad: '/v1/trajecten/_zoek',
  samenvatting: 'Zoek een traject op naam of leerlingnummer van de jongere',
  body: TrajectZoekVraag,
  antwoord: bladzijdeVan(Trajectregel),
});
export const leesTraject = operatie({
  ...lezen,
  id: 'leesTraject',
  pad: '/v1/trajecten/{id}',
  samenvatting: 'Een traject met zijn routes en wat er bij partners ligt',
  params: IdPad,
  antwoord: Traject,
});
export const leesMogelijkheden = operatie({
  ...lezen,
  id: 'leesMogelijkheden',
  pad: '/v1/trajecten/{id}/mogelijkheden',
  samenvatting: 'Wat er nu kan met een traject, en waarom het andere niet kan',
  params: IdPad,
  antwoord: z.object({ items: z.array(Mogelijkheid) }),
});
export const leesKeuzehulp = operatie({
  ...lezen,
  id: 'leesKeuzehulp',
  pad: '/v1/trajecten/{id}/keuzehulp',
  samenvatting: 'Criteria, contra-indicaties, historie en beleid bij een route',
  params: IdPad,
  query: KeuzehulpVraag,
  antwoord: Keuzehulp,
});
export const leesTrajecttijdlijn = operatie({
  ...lezen,
  id: 'leesTrajecttijdlijn',
  pad: '/v1/trajecten/{id}/tijdlijn',
  samenvatting: 'Wat er in een traject gebeurde, het nieuwste eerst',
  params: IdPad,
  antwoord: z.object({ items: z.array(Gebeurtenis) }),
});
export const zetStap = operatie({
  ...beslissen,
  id: 'zetTrajectstap',
  pad: '/v1/trajecten/{id}/stappen',
  samenvatting: 'Zet het traject een stap verder',
  body: Stap,
  antwoord: Stand,
});
export const sluit = operatie({
  ...beslissen,
  id: 'sluitTraject',
  pad: '/v1/trajecten/{id}/sluitingen',
  samenvatting: 'Sluit het traject met een reden',
  body: Sluiting,
  antwoord: Stand,
});
export const legAfspraakVast = operatie({
  ...beslissen,
  id: 'legAfspraakVast',
  pad: '/v1/trajecten/{id}/afspraken',
  samenvatting: 'Leg een afspraak vast, voor de school of het gezin te lezen',
  body: Afspraak,
  antwoord: z.object({ id: Id }),
});
export const kies = operatie({
  ...beslissen,
  id: 'kiesRoute',
  pad: '/v1/trajecten/{id}/routes',
  samenvatting: 'Kies een route; dat doet altijd een mens',
  body: Keuze,
  antwoord: z.object({ id: Id, route: Route, status: Routestatusnaam }),
});
export const zetRoute = operatie({
  ...beslissen,
  id: 'zetRoute',
  pad: '/v1/trajecten/{id}/routes/{route}/stappen',
  samenvatting: 'Zet een route een stap verder: verwijs, pauzeer, hervat, trek in of leg een besluit vast',
  params: RoutePad,
  body: Routestap,
  antwoord: z.object({ id: Id, route: Route, status: Routestatusnaam }),
});
export const autoriseer = operatie({
  ...beslissen,
  handeling: 'traject.straf',
  id: 'autoriseer',
  pad: '/v1/trajecten/{id}/autorisaties',
  samenvatting: 'Zet een opsporingsambtenaar op de autorisatielijst van de strafzaak',
  body: Autorisatie,
  antwoord: z.object({ id: Id }),
});
export const trekAutorisatieIn = operatie({
  ...beslissen,
  handeling: 'traject.straf',
  id: 'trekAutorisatieIn',
  pad: '/v1/trajecten/{id}/autorisatie-intrekkingen',
  samenvatting: 'Haal iemand van de autorisatielijst',
  body: Autorisatie,
  antwoord: z.object({ id: Id }),
});
