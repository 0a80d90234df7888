import type { Afspraken, Paspoorttrede, Trede } from '../domain/afspraken/afspraken.ts';
import { foutAls, kruiscontrole, type Kruisfout } from './kruisfout.ts';

/** Treden lopen op in werkdagen en hebben elk hun naam. */
export function treden(rij: readonly (Trede | Paspoorttrede)[], pad: Kruisfout['pad']): Kruisfout[] {
  return [
    ...foutAls(
      rij.some((trede, index) => index > 0 && trede.naWerkdagen < rij[index - 1]!.naWerkdagen),
      pad,
      'de treden lopen niet op in werkdagen',
    ),
    ...foutAls(new Set(rij.map((t) => t.naam)).size < rij.length, pad, 'twee treden hebben dezelfde naam'),
  ];
}

function ladders({ ladders: alle }: Pick<Afspraken, 'ladders'>): Kruisfout[] {
  return (Object.entries(alle) as [string, readonly Paspoorttrede[]][]).flatMap(([naam, ladder]) => [
    ...treden(ladder, ['ladders', naam]),
    ...foutAls(ladder.at(-1)?.soort !== 'escalatie', ['ladders', naam], 'de laatste trede is geen escalatie'),
  ]);
}

/** Herinneringen van de weekcheck; hun escalatie volgt uit gemiste weken. */
function herinneringen({ weekcheck }: Pick<Afspraken, 'weekcheck'>): Kruisfout[] {
  return treden(weekcheck.herinneringen, ['weekcheck', 'herinneringen']);
}

/** Treden lopen op, hebben elk hun naam, en een ladder eindigt bij iemand die beslist. */
export const LADDERCONTROLES = [
  kruiscontrole(['ladders'], ladders),
  kruiscontrole(['weekcheck'], herinneringen),
];
