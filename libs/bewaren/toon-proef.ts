import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import type { Rijsoort } from './rijen.ts';
import type { Vervallen } from './voorstellen.ts';

/** De proef in woorden: per regio en klasse hoeveel leerlingen, en van elke soort rijen hoeveel. Alleen aantallen. */
export function toonBewaarproef(
  nu: Instant,
  vervallen: readonly Vervallen[],
  rijen: readonly { readonly soort: Rijsoort; readonly aantal: number }[],
): string {
  const perRegio = new Map<string, number>();
  for (const { regio, klassen } of vervallen)
    for (const klasse of klassen) {
      const sleutel = `regio ${regio}, ${klasse}`;
      perRegio.set(sleutel, (perRegio.get(sleutel) ?? 0) + 1);
    }
  const leerlingen = [...perRegio].sort().map(([sleutel, aantal]) => `  ${sleutel}: ${aantal} leerlingen`);
  return [
    `Wat op ${toKalenderdag(nu)} weg mag. Er is niets veranderd.`,
    'Bij leerlingen, na een besluit:',
    ...(leerlingen.length > 0 ? leerlingen : ['  niets']),
    'Vanzelf:',
    ...rijen.map(({ soort, aantal }) => `  ${soort}: ${aantal} rijen`),
  ].join('\n');
}
