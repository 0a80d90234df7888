import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { schrijfAudit } from '#libs/audit/audit.ts';
import { inTransaction, returning, row, rows, type Tx } from '#libs/database/transaction.ts';
import { opnieuwBijVerstrikking } from '#libs/database/verstrikt.ts';
import type { Context } from '#libs/dossier/context.ts';
import { Regelboek } from '#libs/dossier/regelboek.ts';
import { Klok } from '#libs/time/klok.ts';
import { ApiFout } from './fout.ts';
import type { Opdracht } from './opdracht.ts';
import { rechtenVan } from './rechten.interceptor.ts';
import { gelukt } from './verzoek.ts';

const VERVERS_MS = 30_000;

/**
 * De enige weg waarlangs een verzoek schrijft: een transactie waarin de opdracht, haar antwoord en haar regel van de audit samen
 * worden vastgelegd. Dezelfde sleutel met dezelfde inhoud geeft het eerdere antwoord, zonder nog eens te schrijven; twee die
 * tegelijk komen wachten op elkaar. Mislukt een opdracht, dan is haar sleutel niet gebruikt; raakte zij verstrikt met ander werk, dan gaat zij nog
 * eens.
 */
@Injectable()
export class Opdrachten {
  private ververstMs = performance.now();

  constructor(
    private readonly dataSource: DataSource,
    private readonly klok: Klok,
    private readonly regelboek: Regelboek,
  ) {}

  voerUit<T>(opdracht: Opdracht, werk: (tx: Tx, context: Context) => Promise<T>): Promise<T> {
    return opnieuwBijVerstrikking(() => this.eenKeer(opdracht, werk));
  }

  private eenKeer<T>(opdracht: Opdracht, werk: (tx: Tx, context: Context) => Promise<T>): Promise<T> {
    return inTransaction(this.dataSource, async (tx) => {
      const context = this.context();
      const sleutel = [sleutelhouder(opdracht), opdracht.sleutel];
      const nieuw = await returning(
        tx,
        `insert into idempotentie (actor, sleutel, verzoek_hash, op) values ($1, $2, $3, $4)
         on conflict do nothing returning sleutel`,
        [...sleutel, opdracht.verzoekHash, context.nu],
      );
      if (nieuw.length === 0) return eerderAntwoord<T>(tx, opdracht);
      const antwoord = await werk(tx, context);
      await rows(tx, 'update idempotentie set antwoord = $3 where actor = $1 and sleutel = $2', [
        ...sleutel,
        JSON.stringify(antwoord),
      ]);
      await schrijfAudit(tx, [gelukt(opdracht.audit, antwoord, context.nu)]);
      return antwoord;
    });
  }

  /** Het ogenblik en de afspraken voor een vraag. */
  context(): Context {
    if (performance.now() - this.ververstMs > VERVERS_MS) {
      this.regelboek.ververs();
      this.ververstMs = performance.now();
    }
    return { nu: this.klok.nu(), regelboek: this.regelboek };
  }
}

/** Dezelfde woorden waaraan rijbeveiliging ziet van wie een sleutel is. */
const sleutelhouder = ({ actor }: Opdracht): string =>
  `${actor.gebruikerId}/${rechtenVan(actor).organisatieId ?? ''}`;

async function eerderAntwoord<T>(tx: Tx, opdracht: Opdracht): Promise<T> {
  const eerder = await row<{ verzoek_hash: string; antwoord: T }>(
    tx,
    'select verzoek_hash, antwoord from idempotentie where actor = $1 and sleutel = $2',
    [sleutelhouder(opdracht), opdracht.sleutel],
  );
  if (eerder?.verzoek_hash === opdracht.verzoekHash) return eerder.antwoord;
  throw new ApiFout(422, 'idempotentie.ander-verzoek', {
    detail: 'Deze Idempotency-Key hoort bij een ander verzoek. Gebruik een nieuwe sleutel.',
  });
}
