/** Een herhaalbare reeks toevalsgetallen (mulberry32): hetzelfde zaad geeft dezelfde demo. */
export class Toeval {
  constructor(private stand: number) {}

  /** Een getal van 0 (inclusief) tot 1 (exclusief). */
  getal(): number {
    this.stand = (this.stand + 0x6d2b79f5) | 0;
    let t = Math.imul(this.stand ^ (this.stand >>> 15), 1 | this.stand);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** Waar met deze kans, 0 tot 1. */
  kans(kans: number): boolean {
    return this.getal() < kans;
  }

  /** Een geheel getal van `van` tot en met `tot`. */
  geheel(van: number, tot: number): number {
    return van + Math.floor(this.getal() * (tot - van + 1));
  }

  kies<T>(lijst: readonly T[]): T {
    return lijst[Math.floor(this.getal() * lijst.length)]!;
  }

  /** Kiest naar gewicht. */
  weeg<T>(gewichten: readonly (readonly [number, T])[]): T {
    let rest = this.getal() * gewichten.reduce((som, [gewicht]) => som + gewicht, 0);
    for (const [gewicht, keuze] of gewichten) {
      rest -= gewicht;
      if (rest < 0) return keuze;
    }
    return gewichten.at(-1)![1];
  }
}
