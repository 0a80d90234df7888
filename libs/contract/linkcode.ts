import { z } from 'zod';
import { operatie } from './operatie.ts';

/** Wat iemand zonder inlogdienst aan de deur geeft. */
export const Linkcode = z.object({ link: z.string().max(100), code: z.string().max(40) });

const intern = {
  groep: 'aanmelden',
  handeling: 'openbaar',
  status: 200,
  intern: true,
  levert: ['text/html'],
  antwoord: z.unknown(),
} as const;
const tonen = { ...intern, methode: 'get' } as const;
const wisselen = { ...intern, methode: 'post', neemt: 'application/x-www-form-urlencoded' } as const;

export const toonUitnodiging = operatie({
  ...tonen,
  id: 'toonUitnodiging',
  pad: '/uitnodiging',
  samenvatting: 'De bladzijde waar een ouder zijn code geeft; verandert niets',
});
export const wisselUitnodigingIn = operatie({
  ...wisselen,
  id: 'wisselUitnodigingIn',
  pad: '/uitnodiging',
  samenvatting: 'Wissel de link met de code in voor een korte sessie',
});
export const toonPartnerlink = operatie({
  ...tonen,
  id: 'toonPartnerlink',
  pad: '/partnerlink',
  samenvatting: 'De bladzijde waar een partner zonder inlogdienst zijn code geeft; verandert niets',
});
export const wisselPartnerlinkIn = operatie({
  ...wisselen,
  id: 'wisselPartnerlinkIn',
  pad: '/partnerlink',
  samenvatting: 'Wissel de link met de code in voor een korte sessie bij een taak',
});
