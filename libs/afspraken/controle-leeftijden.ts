import type { Afspraken } from '../domain/afspraken/afspraken.ts';
import { foutAls, kruiscontrole, type Kruisfout } from './kruisfout.ts';

/** Leerplicht, kwalificatieplicht en Doorstroompunt sluiten op elkaar aan. Bron: Leerplichtwet art. 3 en 4a. */
function volgorde({ leeftijden: l }: Pick<Afspraken, 'leeftijden'>): Kruisfout[] {
  return [
    ...foutAls(
      l.kwalificatieplichtTot < l.leerplichtTot,
      ['leeftijden', 'kwalificatieplichtTot'],
      `ligt (${l.kwalificatieplichtTot}) onder leerplichtTot (${l.leerplichtTot})`,
    ),
    ...foutAls(
      l.toestemmingVanaf < l.zelfVerantwoordelijkVanaf || l.toestemmingVanaf > l.meerderjarigVanaf,
      ['leeftijden', 'toestemmingVanaf'],
      `ligt (${l.toestemmingVanaf}) niet tussen zelfVerantwoordelijkVanaf (${l.zelfVerantwoordelijkVanaf}) en meerderjarigVanaf (${l.meerderjarigVanaf})`,
    ),
    ...l.doorstroompuntTot.flatMap(({ van, jaar }, index) => [
      ...foutAls(
        jaar < l.kwalificatieplichtTot,
        ['leeftijden', 'doorstroompuntTot', index, 'jaar'],
        `ligt (${jaar}) onder kwalificatieplichtTot (${l.kwalificatieplichtTot})`,
      ),
      ...foutAls(
        index > 0 && van <= l.doorstroompuntTot[index - 1]!.van,
        ['leeftijden', 'doorstroompuntTot', index, 'van'],
        `${van} volgt niet op de grens ervoor`,
      ),
    ]),
  ];
}

function grensBijOpening({ leeftijden, momenten }: Pick<Afspraken, 'leeftijden' | 'momenten'>): Kruisfout[] {
  const open = momenten.seizoenOpen.dag;
  return foutAls(
    leeftijden.doorstroompuntTot.every(({ van }) => van > open),
    ['leeftijden', 'doorstroompuntTot'],
    `geen grens geldt bij het begin van het seizoen (${open})`,
  );
}

export const LEEFTIJDCONTROLES = [
  kruiscontrole(['leeftijden'], volgorde),
  kruiscontrole(['leeftijden', 'momenten'], grensBijOpening),
];
