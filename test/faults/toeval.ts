/** Getallen die bij een begin steeds dezelfde zijn (mulberry32), zodat een campagne over te doen is. */
export class Toeval {
  private staat: number;

  constructor(begin: number) {
    this.staat = begin >>> 0;
  }

  /** Van 0 (inclusief) tot 1 (exclusief). */
  getal(): number {
    this.staat = (this.staat + 0x6d2b79f5) >>> 0;
    let t = Math.imul(this.staat ^ (this.staat >>> 15), this.staat | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** Een geheel getal van `van` tot en met `tot`. */
  tussen(van: number, tot: number): number {
    return van + Math.floor(this.getal() * (tot - van + 1));
  }

  /** Dezelfde lijst in een andere volgorde (Fisher-Yates). */
  schud<T>(lijst: readonly T[]): T[] {
    const uit = [...lijst];
    for (let plek = uit.length - 1; plek > 0; plek -= 1) {
      const ander = this.tussen(0, plek);
      [uit[plek], uit[ander]] = [uit[ander]!, uit[plek]!];
    }
    return uit;
  }

  kies<T>(lijst: readonly T[]): T {
    const gekozen = lijst[Math.floor(this.getal() * lijst.length)];
    if (gekozen === undefined) throw new Error('niets om uit te kiezen');
    return gekozen;
  }
}
