/** Zoals de database een ogenblik in een sessie in UTC schrijft: 2027-01-11 09:00:00.123456+00. */
const GEWOON = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/;

/**
 * Een ogenblik als UTC-tekst met milliseconden. Een bladzijde heeft er honderden: wat gewoon is, wordt niet eerst een datum. Fout: RangeError
 * als het geen ogenblik is.
 */
export function ogenblik(tekst: string): string {
  const delen = GEWOON.exec(tekst);
  if (!delen) return new Date(tekst.replace(' ', 'T').replace(/\+00$/, 'Z')).toISOString();
  return `${delen[1]}T${delen[2]}.${(delen[3] ?? '').padEnd(3, '0').slice(0, 3)}Z`;
}
