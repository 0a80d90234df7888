/** De gewogen som van de elfproef. */
const gewogen = (cijfers: string): number =>
  [...cijfers].reduce((som, cijfer, index) => som + Number(cijfer) * (index === 8 ? -1 : 9 - index), 0);

/** De testreeks van BSN's: 9999 met vijf cijfers, elfproef. Geen echt BSN begint zo; er zijn er ongeveer negenduizend. */
export function testBsns(): string[] {
  return Array.from({ length: 100_000 }, (_, n) => `9999${String(n).padStart(5, '0')}`).filter(
    (bsn) => gewogen(bsn) % 11 === 0,
  );
}

/** Onderwijsnummers: beginnen met 10, rest 5 bij de elfproef. */
export function onderwijsnummers(aantal: number): string[] {
  const gevonden: string[] = [];
  for (let n = 1_000_000; gevonden.length < aantal; n += 1) {
    const nummer = `10${String(n).padStart(7, '0')}`;
    if (gewogen(nummer) % 11 === 5) gevonden.push(nummer);
  }
  return gevonden;
}
