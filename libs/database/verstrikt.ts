/** Twee transacties wachtten op elkaar, of de ene zag iets wat de andere veranderde: PostgreSQL brak er een af (40P01, 40001). */
const VERSTRIKT: readonly unknown[] = ['40P01', '40001'];
const POGINGEN = 3;

export const isVerstrikt = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && VERSTRIKT.includes(error.code);

/**
 * Doet het werk nog eens als PostgreSQL het afbrak omdat het met ander werk verstrikt raakte: er is dan niets vastgelegd, en een tweede keer
 * gaat het meestal goed. `werk` is een hele transactie, zonder gevolgen daarbuiten. Fout: die van het werk, na de laatste poging.
 */
export async function opnieuwBijVerstrikking<T>(werk: () => Promise<T>): Promise<T> {
  for (let poging = 1; ; poging += 1) {
    try {
      return await werk();
    } catch (error) {
      if (poging >= POGINGEN || !isVerstrikt(error)) throw error;
    }
  }
}
