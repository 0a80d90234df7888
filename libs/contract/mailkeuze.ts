import { z } from 'zod';
import { operatie } from './operatie.ts';

/** Wat een mailprogramma of een mens met de link uit een mail stuurt. */
export const Mailsleutel = z.object({ sleutel: z.string().max(200) });

const afmelden = {
  groep: 'aanmelden',
  handeling: 'openbaar',
  status: 200,
  intern: true,
  pad: '/mailkeuze',
  levert: ['text/html'],
  antwoord: z.unknown(),
} as const;

export const toonMailafmelding = operatie({
  ...afmelden,
  id: 'toonMailafmelding',
  methode: 'get',
  samenvatting: 'De bladzijde om een soort mail uit te zetten met de link uit een mail; verandert niets',
});
export const meldMailAf = operatie({
  ...afmelden,
  id: 'meldMailAf',
  methode: 'post',
  neemt: 'application/x-www-form-urlencoded',
  samenvatting: 'Zet een soort mail uit met de link uit een mail, zonder aanmelden (RFC 8058)',
});
