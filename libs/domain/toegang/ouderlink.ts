import type { Ouderlinkdoel } from './ouderlinkdoel.ts';
import type { Handeling } from './toegang.ts';

/** Hoe de school weet dat deze ouder gezag heeft. */
export const GEZAGSGRONDEN = ['gezagsregister', 'schooladministratie', 'onbekend'] as const;
export type Gezagsgrond = (typeof GEZAGSGRONDEN)[number];

export const heeftGezag = (grond: Gezagsgrond): boolean => grond !== 'onbekend';

/** Zoveel keer mag iemand de code proberen; daarna is de link dood. */
export const OUDERLINK_POGINGEN = 5;

/** Wat met een link voor dit doel kan. Wat hier niet staat, kan niet, ook al mag een ouder het anders wel. */
export const HANDELINGEN_VAN_DOEL: Readonly<Record<Ouderlinkdoel, readonly Handeling[]>> = {
  paspoort: ['paspoort.lezen', 'paspoort.toestemmen'],
  overstap: [
    'overstap.lezen',
    'overstap.tijdlijn',
    'aanmelding.lezen',
    'bestemming.lezen',
    'overdracht.lezen',
  ],
};
