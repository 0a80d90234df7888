import type { Item } from '../../api/vragen.ts';
import { useZeg, type Zeg } from '../../delen/zin.tsx';
import { ogenblik } from '../../taal/tijd.ts';

type Punt = Pick<Item<'leesTrajecttijdlijn'>, 'soort' | 'gegevens' | 'betreft' | 'tekst'>;

/** Wat er in een traject gebeurde, in de taal van de lezer. */
export function Gebeurtenis({ punt }: { readonly punt: Punt }) {
  const zin = zinVan(useZeg(), punt);
  return zin ? <>{zin}</> : <span lang="nl">{punt.tekst}</span>;
}

/** De woorden die een zin invullen hangen van de gegevens af; ontbreekt er een, dan blijft het Nederlands. */
function zinVan(zeg: Zeg, punt: Punt): string {
  const { soort, gegevens } = punt;
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
      return zinMet(zeg, punt) || zin({});
  }
}

/** De zin met wie, wanneer en wat ervan kwam; leeg als daar iets van ontbreekt. */
function zinMet(zeg: Zeg, { soort, gegevens, betreft }: Punt): string {
  const woord = (groep: string, code: unknown, deel = ''): string => zeg(`${groep}.${String(code)}${deel}`);
  const partner = betreft?.naam ?? '';
  const woorden = {
    partner,
    wie: woord('gebeurteniswie', gegevens['wie'] ?? gegevens['rol']) || partner,
    op: typeof gegevens['op'] === 'string' ? ogenblik(gegevens['op']) : '',
    taak: woord('partnertaak', gegevens['soort'], '.label'),
    melding: woord('taakmelding', gegevens['code']),
    uitkomst: woord('hooruitkomst', gegevens['uitkomst']),
  };
  const gevuld = Object.fromEntries(Object.entries(woorden).filter(([, tekst]) => tekst !== ''));
  return zeg(`gebeurtenismet.${soort}`, gevuld);
}
