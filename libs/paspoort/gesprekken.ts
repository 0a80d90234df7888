import { randomUUID } from 'node:crypto';
import { Invalid } from '../domain/domain-error.ts';
import type { Gespreksoort } from '../domain/paspoort/gesprek.ts';
import type { Paspoort } from '../domain/paspoort/paspoort.ts';
import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import { rows, type Db, type Tx } from '../database/transaction.ts';
import type { Context } from '../dossier/context.ts';
import type { Dader } from './bewaar-paspoort.ts';

/** Een gesprek waarin het Paspoort op tafel lag, of had moeten liggen; zonder verslag. */
export interface Gesprek {
  readonly soort: Gespreksoort;
  readonly op: string;
  readonly besproken: boolean;
}

/** Legt vast dat er een gesprek was. Fout: Invalid bij een dag die nog moet komen. */
export async function legGesprekVast(
  tx: Tx,
  wat: {
    readonly paspoort: Pick<Paspoort, 'id' | 'leerlingId'>;
    readonly door: Dader;
    readonly gesprek: Gesprek;
  },
  { nu }: Context,
): Promise<void> {
  const { paspoort, door, gesprek } = wat;
  if (gesprek.op > toKalenderdag(nu))
    throw new Invalid('gesprek.in-de-toekomst', 'Deze dag moet nog komen.', { pointer: '/op' });
  await rows(
    tx,
    `insert into paspoort_gesprek (id, paspoort_id, leerling_id, soort, op, besproken, door, organisatie_id, vastgelegd_op)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      randomUUID(),
      paspoort.id,
      paspoort.leerlingId,
      gesprek.soort,
      gesprek.op,
      gesprek.besproken,
      door.gebruikerId,
      door.organisatieId,
      nu,
    ],
  );
}

/** In welke gesprekken het Paspoort op tafel lag, het oudste eerst; zonder wie het vastlegde. */
export const leesGesprekken = (
  db: Db,
  paspoortId: string,
): Promise<(Gesprek & { readonly organisatie: string })[]> =>
  rows(
    db,
    `select g.soort, g.op, g.besproken, o.naam as organisatie from paspoort_gesprek g join organisatie o on o.id = g.organisatie_id
     where g.paspoort_id = $1 order by g.op, g.vastgelegd_op`,
    [paspoortId],
  );
