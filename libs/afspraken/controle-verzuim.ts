import type { Afspraken } from '../domain/afspraken/afspraken.ts';
import { treden } from './controle-ladders.ts';
import { foutAls, kruiscontrole, type Kruisfout } from './kruisfout.ts';

const looptOp = <T>(rij: readonly T[], waarde: (een: T) => string | number): boolean =>
  rij.every((een, n) => n === 0 || waarde(rij[n - 1]!) < waarde(een));

function grenzen({ verzuim }: Pick<Afspraken, 'verzuim'>): Kruisfout[] {
  const namen = verzuim.regionaal.map(({ naam }) => naam);
  return [
    ...foutAls(
      !looptOp(verzuim.wettelijk, ({ van }) => van),
      ['verzuim', 'wettelijk'],
      'de grenzen lopen niet op in datum',
    ),
    ...foutAls(
      !looptOp(verzuim.preventie, ({ trap }) => trap),
      ['verzuim', 'preventie'],
      'de trappen lopen niet op',
    ),
    ...foutAls(
      new Set(namen).size < namen.length,
      ['verzuim', 'regionaal'],
      'twee grenzen hebben dezelfde naam',
    ),
  ];
}

function ladder({ verzuim }: Pick<Afspraken, 'verzuim'>): Kruisfout[] {
  return [
    ...treden(verzuim.ladder, ['verzuim', 'ladder']),
    ...foutAls(
      verzuim.ladder.at(-1)?.soort !== 'escalatie',
      ['verzuim', 'ladder'],
      'de laatste trede is geen escalatie',
    ),
  ];
}

/** Een school die anders telt, doet mee in de afspraak. */
function scholen({ verzuim, organisaties }: Pick<Afspraken, 'verzuim' | 'organisaties'>): Kruisfout[] {
  const brins = new Set(organisaties.map(({ brin }) => brin));
  return Object.keys(verzuim.scholen.instellingen).flatMap((brin) =>
    foutAls(
      !brins.has(brin),
      ['verzuim', 'scholen', 'instellingen', brin],
      'deze instelling staat niet bij de organisaties',
    ),
  );
}

/** Grenzen en trappen lopen op, namen zijn uniek, en een ladder eindigt bij iemand die beslist. */
export const VERZUIMCONTROLES = [
  kruiscontrole(['verzuim'], grenzen),
  kruiscontrole(['verzuim'], ladder),
  kruiscontrole(['verzuim', 'organisaties'], scholen),
];
