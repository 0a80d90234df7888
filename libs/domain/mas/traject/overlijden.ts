import { volgendeVan, type MasRoute, type Routestatus, type Routezaak } from '../routezaak.ts';

const EINDE: Readonly<Record<MasRoute, readonly Routestatus[]>> = {
  R1: ['AFGEBROKEN'],
  R2: ['INGETROKKEN'],
  R3: ['BEEINDIGD'],
  R4: ['VERVALLEN'],
};

/** Een zaak tegen de ouders vervalt niet met het kind: voor inzending laat de leerplicht haar rusten, daarna beslist het OM. */
const einden = ({ route, verdachte }: Routezaak): readonly Routestatus[] =>
  route === 'R4' && verdachte === 'ouders' ? ['INGETROKKEN'] : EINDE[route];

/**
 * Hoe een route eindigt als de jongere is overleden; null als zij al klaar is, of als alleen een ander haar nog kan eindigen.
 * Bron: domain.md §9c scenario 54; Wetboek van Strafrecht art. 69.
 */
export const opOverlijden = (zaak: Routezaak): Routestatus | null =>
  einden(zaak).find((naar) => volgendeVan(zaak).includes(naar)) ?? null;
