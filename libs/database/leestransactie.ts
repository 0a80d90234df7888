import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, QueryRunner } from 'typeorm';
import { rechtenAlsTekst, type Rechten } from './rechten.ts';
import type { Opdracht } from './voorbereid.ts';

/** Wat het stuurprogramma van een verbinding biedt: een opdracht met een naam wordt eenmaal per verbinding ontleed. */
interface Verbinding {
  query(opdracht: Opdracht | string): Promise<{ rows: unknown[] }>;
  once(gebeurtenis: 'end', daarna: () => void): unknown;
  readonly connection: { readonly stream: { destroy: () => void } };
}

/** Zo noemt het stuurprogramma een vraag waarop te lang geen antwoord kwam; een eigen soort fout heeft het niet. */
const GEEN_ANTWOORD = 'Query read timeout';

/** Breekt een verbinding, en wacht tot de voorraad haar kwijt is. */
const verbreek = (verbinding: Verbinding): Promise<void> =>
  new Promise((weg) => {
    verbinding.once('end', weg);
    verbinding.connection.stream.destroy();
  });

/**
 * Voert een opdracht uit op de verbinding van deze runner. Komt er geen antwoord, dan gaat de verbinding weg: het antwoord kan nog komen, en
 * wie haar daarna krijgt, zou het voor het zijne houden.
 */
export async function uitvoeren(runner: QueryRunner, opdracht: Opdracht | string): Promise<unknown[]> {
  const verbinding = (await runner.connect()) as Verbinding;
  try {
    return (await verbinding.query(opdracht)).rows;
  } catch (error) {
    if (error instanceof Error && error.message === GEEN_ANTWOORD) await verbreek(verbinding);
    throw error;
  }
}

/**
 * Een transactie waarin niets te schrijven is, met de rechten van wie leest. Zij begint bij de eerste vraag en houdt een verbinding vast tot
 * `sluit`; na sluiten begint een volgende vraag een nieuwe.
 */
export class Leestransactie {
  private runner: Promise<QueryRunner> | null = null;
  private rechten: Rechten | null = null;
  private readonly lopend = new Set<Promise<unknown>>();

  /** Leest hier alleen wie met deze rechten begon: met andere rechten hoort een vraag in een eigen transactie. */
  isVan(rechten: Rechten): boolean {
    return this.rechten === null || this.rechten === rechten;
  }

  /** Na een fout is de transactie gesloten; wat er tegelijk in liep, faalt mee. */
  async lees(dataSource: DataSource, opdracht: Opdracht, rechten: Rechten): Promise<unknown[]> {
    this.rechten = rechten;
    this.runner ??= begin(dataSource, rechten);
    const vraag = this.runner.then((runner) => uitvoeren(runner, opdracht));
    this.lopend.add(vraag);
    try {
      return await vraag;
    } catch (error) {
      this.lopend.delete(vraag);
      await this.sluit();
      throw error;
    } finally {
      this.lopend.delete(vraag);
    }
  }

  /** Wacht op wat er loopt en geeft de verbinding terug. Er is niets geschreven: vastleggen en terugrollen is hetzelfde. */
  async sluit(): Promise<void> {
    const runner = await this.geefAf();
    if (!runner) return;
    try {
      await uitvoeren(runner, 'rollback');
    } finally {
      await runner.release();
    }
  }

  /**
   * Wacht op wat er loopt en geeft de verbinding af, met de transactie nog open; null als er geen is. Wie haar krijgt, sluit de transactie
   * en geeft de verbinding terug.
   */
  async geefAf(): Promise<QueryRunner | null> {
    const { runner } = this;
    this.runner = null;
    if (!runner) return null;
    await Promise.allSettled(this.lopend);
    return runner.catch(() => null);
  }
}

async function begin(dataSource: DataSource, rechten: Rechten): Promise<QueryRunner> {
  const runner = dataSource.createQueryRunner();
  try {
    await uitvoeren(runner, `start transaction read only; ${rechtenAlsTekst(rechten)}`);
    return runner;
  } catch (error) {
    await uitvoeren(runner, 'rollback').catch(() => undefined);
    await runner.release();
    throw error;
  }
}

const opslag = new AsyncLocalStorage<Leestransactie>();

/** Alles wat `werk` buiten een transactie leest, leest het in deze. Wie haar maakt, sluit haar. */
export const metLeestransactie = <T>(lezen: Leestransactie, werk: () => T): T => opslag.run(lezen, werk);

export const huidigeLeestransactie = (): Leestransactie | undefined => opslag.getStore();
