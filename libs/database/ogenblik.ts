/** Zoals de database een ogenblik schrijft in een sessie in UTC: 2027-01-11 09:00:00.123456+00. */
const VORM = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/;

/**
 * Een ogenblik als UTC-tekst met milliseconden. Een bladzijde heeft er honderden: er komt geen datum aan te pas. Fout: RangeError als het
 * geen ogenblik van deze jaartelling in UTC is.
 */
export function ogenblik(tekst: string): string {
  const delen = VORM.exec(tekst);
  if (!delen) throw new RangeError('De database gaf geen ogenblik in UTC.');
  return `${delen[1]}T${delen[2]}.${(delen[3] ?? '').padEnd(3, '0').slice(0, 3)}Z`;
}
