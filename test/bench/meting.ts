/** Een reeks tijden in milliseconden. */
export interface Verdeling {
  readonly aantal: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly perSeconde: number;
}

/** Verdeling van tijden; `duurMs` is de hele duur van de meting. */
export function verdeling(tijden: readonly number[], duurMs: number): Verdeling {
  const gesorteerd = [...tijden].sort((a, b) => a - b);
  const op = (deel: number): number =>
    gesorteerd[Math.min(gesorteerd.length - 1, Math.floor(gesorteerd.length * deel))] ?? 0;
  return {
    aantal: tijden.length,
    p50: rond(op(0.5)),
    p95: rond(op(0.95)),
    p99: rond(op(0.99)),
    perSeconde: rond((tijden.length / duurMs) * 1000),
  };
}

export const rond = (getal: number): number => Math.round(getal * 10) / 10;

/** Voert werk uit met zoveel aanroepers tegelijk en meet elke aanroep. */
export async function metAanroepers(
  aanroepers: number,
  aantal: number,
  werk: (nummer: number) => Promise<unknown>,
): Promise<Verdeling> {
  const tijden: number[] = [];
  let volgend = 0;
  const begin = performance.now();
  const aanroeper = async (): Promise<void> => {
    for (let nummer = volgend++; nummer < aantal; nummer = volgend++) {
      const start = performance.now();
      await werk(nummer);
      tijden.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: aanroepers }, aanroeper));
  return verdeling(tijden, performance.now() - begin);
}

/** Meet de duur van werk in seconden. */
export async function duur<T>(werk: () => Promise<T>): Promise<{ seconden: number; uitkomst: T }> {
  const begin = performance.now();
  const uitkomst = await werk();
  return { seconden: rond((performance.now() - begin) / 1000), uitkomst };
}

/** Wacht tot een voorwaarde geldt; een meting die te lang duurt, faalt met een uitleg. */
export async function tot(
  wat: string,
  voorwaarde: () => Promise<boolean>,
  hoogstensMs = 3_600_000,
): Promise<number> {
  const begin = performance.now();
  while (!(await voorwaarde())) {
    if (performance.now() - begin > hoogstensMs)
      throw new Error(`${wat}: niet binnen ${hoogstensMs / 1000} s`);
    await new Promise((verder) => setTimeout(verder, 200));
  }
  return rond((performance.now() - begin) / 1000);
}
