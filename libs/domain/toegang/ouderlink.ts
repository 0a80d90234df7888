/** Hoe de school weet dat deze ouder gezag heeft. */
export const GEZAGSGRONDEN = ['gezagsregister', 'schooladministratie', 'onbekend'] as const;
export type Gezagsgrond = (typeof GEZAGSGRONDEN)[number];

export const heeftGezag = (grond: Gezagsgrond): boolean => grond !== 'onbekend';
