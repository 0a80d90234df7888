import type { Toeval } from './toeval.ts';

/** Beginnen van postcodes per gemeente; de letters erachter zijn verzonnen. */
const POSTCODES: Readonly<Record<string, string>> = {
  '0148': '7721',
  '0160': '7772',
  '0166': '8261',
  '0175': '7731',
  '0177': '8101',
  '0180': '7951',
  '0193': '8011',
  '0244': '8051',
  '0246': '8181',
  '1708': '8331',
  '1896': '8061',
  '0119': '7941',
  '0150': '7411',
  '0171': '8302',
  '0200': '7311',
  '0303': '8251',
};

/** Gemeenten naast de regio: daar geldt geen taaktoewijzing van de regio. */
const BUITEN_DE_REGIO = ['0119', '0150', '0171', '0200', '0303'];
const LETTERS = 'ABCDEGHJKLMNPRSTVWXZ';

export interface Woonadres {
  /** CBS-code; null is onbekend. */
  readonly gemeente: string | null;
  readonly postcode: string;
  readonly huisnummer: string;
  readonly geheim: boolean;
}

/** De meesten wonen in de gemeente van hun school, sommigen elders in de regio, enkelen erbuiten of onbekend. */
export function kiesWoonadres(
  toeval: Toeval,
  schoolgemeente: string,
  gemeenten: readonly string[],
): Woonadres {
  const gemeente = toeval.weeg<string | null>([
    [74, schoolgemeente],
    [20, toeval.kies(gemeenten)],
    [4, toeval.kies(BUITEN_DE_REGIO)],
    [2, null],
  ]);
  return {
    gemeente,
    postcode: `${POSTCODES[gemeente ?? ''] ?? '8000'}${toeval.kies([...LETTERS])}${toeval.kies([...LETTERS])}`,
    huisnummer: String(toeval.geheel(1, 240)),
    geheim: toeval.kans(0.01),
  };
}
