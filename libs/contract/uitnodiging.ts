import { z } from 'zod';
import { operatie } from './operatie.ts';

const intern = {
  groep: 'aanmelden',
  handeling: 'openbaar',
  status: 200,
  intern: true,
  antwoord: z.unknown(),
} as const;

export const toonUitnodiging = operatie({
  ...intern,
  id: 'toonUitnodiging',
  methode: 'get',
  pad: '/uitnodiging',
  samenvatting: 'De bladzijde waar een ouder zijn code geeft; verandert niets',
  levert: ['text/html'],
});
export const Uitnodigingcode = z.object({ link: z.string().max(100), code: z.string().max(40) });
export const wisselUitnodigingIn = operatie({
  ...intern,
  id: 'wisselUitnodigingIn',
  methode: 'post',
  pad: '/uitnodiging',
  samenvatting: 'Wissel de link met de code in voor een korte sessie',
  neemt: 'application/x-www-form-urlencoded',
  levert: ['text/html'],
});
