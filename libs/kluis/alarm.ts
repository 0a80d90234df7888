import { zetAlarm } from './versleuteling.ts';

/** Een kolom zonder het id dat erachter kan staan. */
const zonderId = (kolom: string): string => kolom.split('/')[0] ?? '';

/** Schrijft een regel in het log als iets niet te openen is: iemand heeft de verkeerde sleutel, of er is aan de gegevens gezeten. */
export function logAlarm(log: { error(gegevens: object, bericht: string): void }): void {
  zetAlarm(({ klasse, kolom }) =>
    log.error(
      { soort: 'kluis.alarm', code: klasse, onderwerp: zonderId(kolom) },
      'een versleutelde waarde is niet te openen',
    ),
  );
}
