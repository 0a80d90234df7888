import { isWoord, woordvorm, type Bestandsindeling, type OnbekendWoord } from '../domain/bestand/indeling.ts';

/** Meer verschillende woorden dan dit is geen lijst van codes, maar een kolom met iets anders. */
const MEESTE_WOORDEN = 12;

/** De eigen woorden van een organisatie in een bestand, en de woorden die niemand kende. */
export class Woordenboek {
  private readonly eigen: ReadonlyMap<string, string>;
  private readonly onbekend = new Map<string, Set<string>>();

  constructor(
    waarden: Bestandsindeling['waarden'] = {},
    private readonly toonbaar: Readonly<Record<string, RegExp>> = {},
  ) {
    this.eigen = new Map(
      Object.entries(waarden).flatMap(([veld, woorden]) =>
        Object.entries(woorden).map(([woord, waarde]) => [`${veld}/${woordvorm(woord)}`, waarde] as const),
      ),
    );
  }

  /** Het woord van Overstap voor een eigen woord; zonder afspraak het woord zelf. */
  vertaal(veld: string, woord: string): string {
    return this.eigen.get(`${veld}/${woordvorm(woord)}`) ?? woord;
  }

  /** Alleen wat op een code of status lijkt: in een cel schrijven mensen van alles. */
  onthoud(veld: string, woord: string): void {
    if (!isWoord(woord) || !this.toonbaar[veld]?.test(woord)) return;
    const woorden = this.onbekend.get(veld) ?? new Set<string>();
    this.onbekend.set(veld, woorden.add(woordvorm(woord)));
  }

  /** Wat te vragen is. Veel verschillende woorden is geen lijst van codes: dan wordt er geen bewaard. */
  teVragen(): OnbekendWoord[] {
    return [...this.onbekend].flatMap(([veld, woorden]) =>
      woorden.size > MEESTE_WOORDEN ? [] : [...woorden].map((woord) => ({ veld, woord })),
    );
  }
}
