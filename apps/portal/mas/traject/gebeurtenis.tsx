import type { Item } from '../../api/vragen.ts';
import { useZeg, type Zeg } from '../../delen/zin.tsx';

type Punt = Pick<Item<'leesTrajecttijdlijn'>, 'soort' | 'gegevens' | 'tekst'>;

/** Wat er in een traject gebeurde, in de taal van de lezer. */
export function Gebeurtenis({ punt }: { readonly punt: Punt }) {
  const zin = zinVan(useZeg(), punt);
  return zin ? <>{zin}</> : <span lang="nl">{punt.tekst}</span>;
}

/** De woorden die een zin invullen hangen van de gegevens af; ontbreekt er een, dan blijft het Nederlands. */
function zinVan(zeg: Zeg, { soort, gegevens }: Punt): string {
  const woord = (groep: string, naam: string, deel = ''): string =>
    zeg(`${groep}.${String(gegevens[naam])}${deel}`);
  const route = woord('route', 'route', '.label');
  const zin = (invulling: Readonly<Record<string, string>>): string =>
    Object.values(invulling).includes('') ? '' : zeg(`gebeurtenis.${soort}`, invulling);
  switch (soort) {
    case 'stap':
      return zin({ naar: woord('trajectstatus', 'naar', '.label') });
    case 'route-gekozen':
      return zin({ route });
    case 'route-gezet':
      return zin({ route, naar: woord('routestatus', 'naar') });
    case 'toestemming':
      return zin({ wie: woord('toestemmende', 'wie'), besluit: woord('toestemmingsbesluit', 'besluit') });
    default:
      return zin({});
  }
}
