import type { Afspraken } from '#libs/domain/afspraken/afspraken.ts';
import { toInstant, toKalenderdag } from '#libs/domain/tijd/amsterdam.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { DEMOREGIO } from './demoregio.ts';

/**
 * Het eerste seizoen van de demoregio dat nog helemaal te spelen is: zijn eerste weekcheck moet nog komen. De klok van
 * de demo loopt nooit achter op de echte. Fout: als geen van de meegeleverde afspraken nog te spelen is.
 */
export function kiesSeizoen(alle: readonly Afspraken[], nu: Instant): Afspraken {
  const vandaag = toKalenderdag(nu);
  const [gekozen] = alle
    .filter((a) => a.regio === DEMOREGIO && a.momenten.eersteWeekcheck >= vandaag)
    .toSorted((a, b) => a.schooljaar.localeCompare(b.schooljaar));
  if (gekozen) return gekozen;
  throw new Error('Geen seizoen is nog te spelen: voeg afspraken voor een volgend jaar toe in infra/regios.');
}

/** Zoveel loopt de demoklok voor, in milliseconden: zij staat nooit voor de opening van het seizoen. */
export function verschilMs({ momenten }: Afspraken, nu: Instant): number {
  const { dag, tijd } = momenten.seizoenOpen;
  return Math.max(0, Date.parse(toInstant(dag, tijd)) - Date.parse(nu));
}
