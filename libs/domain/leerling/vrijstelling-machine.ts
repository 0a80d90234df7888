import type { Kalenderdag } from '../tijd/tijd.ts';

/** De statussen van een vrijstelling. */
export const VRIJSTELLING_STATUSSEN = ['INGEDIEND', 'ERKEND', 'AFGEWEZEN', 'BEEINDIGD', 'VERLOPEN'] as const;
export type Vrijstellingstatus = (typeof VRIJSTELLING_STATUSSEN)[number];

/** Wat een mens zet. Dat een vrijstelling verloopt, zet niemand: haar laatste dag gaat voorbij. */
export const GEZETTE_STATUSSEN = ['INGEDIEND', 'ERKEND', 'AFGEWEZEN', 'BEEINDIGD'] as const;
export type GezetteStatus = (typeof GEZETTE_STATUSSEN)[number];

/** Welke status op welke kan volgen. Wat afgewezen, beëindigd of verlopen is, komt niet terug: dat vraagt een nieuwe. */
export const VRIJSTELLING_OVERGANGEN: Readonly<Record<Vrijstellingstatus, readonly Vrijstellingstatus[]>> = {
  INGEDIEND: ['ERKEND', 'AFGEWEZEN'],
  ERKEND: ['BEEINDIGD', 'VERLOPEN'],
  AFGEWEZEN: [],
  BEEINDIGD: [],
  VERLOPEN: [],
};

/** Mag een vrijstelling van de ene status naar de andere? */
export const magVrijstelling = (van: Vrijstellingstatus, naar: Vrijstellingstatus): boolean =>
  VRIJSTELLING_OVERGANGEN[van].includes(naar);

/** De status op een dag: een erkende vrijstelling is na haar laatste dag verlopen. */
export const vrijstellingOp = (
  status: GezetteStatus,
  tot: Kalenderdag,
  dag: Kalenderdag,
): Vrijstellingstatus => (status === 'ERKEND' && tot < dag ? 'VERLOPEN' : status);
