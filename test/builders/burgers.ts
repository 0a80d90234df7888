import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { row } from '#libs/database/transaction.ts';

/** Een burger zoals hij zich aanmeldt: zijn dossier is zijn organisatie. */
export interface Burger {
  readonly gebruikerId: string;
  readonly organisatieId: string;
}

/** De leerling van een overstap. */
export async function leerlingVan(db: DataSource, overstapId: string): Promise<string> {
  const rij = await row<{ leerling_id: string }>(db, 'select leerling_id from overstap where id = $1', [
    overstapId,
  ]);
  if (!rij) throw new Error('geen overstap');
  return rij.leerling_id;
}

/** De jongere zelf, of een ouder (met gezag, tenzij anders gezegd), als gebruiker. */
export async function aBurger(
  db: DataSource,
  leerlingId: string,
  { relatie, gezag = true }: { readonly relatie: 'zelf' | 'ouder'; readonly gezag?: boolean },
): Promise<Burger> {
  const gebruikerId = randomUUID();
  await db.query("insert into gebruiker (id, naam) values ($1, 'Burger')", [gebruikerId]);
  await db.query(
    "insert into gebruiker_leerling (gebruiker_id, leerling_id, relatie, gezag, van) values ($1, $2, $3, $4, '2015-01-01')",
    [gebruikerId, leerlingId, relatie, relatie === 'ouder' && gezag],
  );
  return { gebruikerId, organisatieId: leerlingId };
}
