import type { Routestatus } from '../routezaak.ts';
import { bezwaar, type Handelingbezwaar } from '../traject/bezwaar.ts';

/** Wat er voor een stap in verplicht kader nodig is. Bron: Burgerlijk Wetboek boek 1 art. 255; domain.md §9b. */
export function civielbezwaren(naar: Routestatus): Handelingbezwaar[] {
  const perStap: Partial<Record<Routestatus, () => Handelingbezwaar[]>> = {
    OTS: () => [
      bezwaar('civiel.beschikking', 'Leg de beschikking van de kinderrechter vast.', 'besluit-rechter'),
      bezwaar('civiel.einddatum', 'De beschikking noemt een einddatum.', 'einddatum'),
    ],
    AFGEWEZEN: () => [
      bezwaar('civiel.beschikking', 'Leg de beschikking van de kinderrechter vast.', 'besluit-rechter'),
    ],
    BEEINDIGD: () => [bezwaar('civiel.einde-motief', 'Zeg waarom het eindigt.', 'motief')],
  };
  return perStap[naar]?.() ?? [];
}
