import type { Item } from '../api/vragen.ts';

type Overstap = Item<'lijstOverstappen'>;

/** De overstap van het laatste schooljaar; een school haalt iemand soms een jaar later opnieuw binnen. */
export const nieuwsteVan = (items: readonly Overstap[]): Overstap | null =>
  items.reduce<Overstap | null>((tot, een) => (tot && tot.seizoen >= een.seizoen ? tot : een), null);
