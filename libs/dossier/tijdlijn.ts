import { randomUUID } from 'node:crypto';
import type { Instant } from '../domain/tijd/tijd.ts';
import { meldWijziging } from '../audit/wijzigingen.ts';
import { rows, type Tx } from '../database/transaction.ts';

/** Een regel op de tijdlijn van een overstap. `gegevens` bevat codes en ids, geen vrije tekst. */
export interface Tijdlijnregel {
  readonly overstapId: string;
  readonly soort: string;
  /** Het ogenblik waarover de regel gaat. */
  readonly op: Instant;
  readonly organisatieId: string | null;
  readonly rol: string | null;
  readonly gebruikerId: string | null;
  readonly gegevens: Readonly<Record<string, unknown>>;
}

/** Schrijft regels op de tijdlijn, in dezelfde transactie als het feit. */
export async function schrijfTijdlijn(tx: Tx, regels: readonly Tijdlijnregel[]): Promise<void> {
  if (regels.length === 0) return;
  await rows(
    tx,
    `insert into tijdlijn (id, overstap_id, soort, op, geregistreerd_op, organisatie_id, rol, gebruiker_id, gegevens)
     select id, "overstapId", soort, op, op, "organisatieId", rol, "gebruikerId", gegevens
     from jsonb_to_recordset($1::jsonb) as r(id uuid, "overstapId" uuid, soort text, op timestamptz,
       "organisatieId" uuid, rol text, "gebruikerId" uuid, gegevens jsonb)`,
    [JSON.stringify(regels.map((regel) => ({ id: randomUUID(), ...regel })))],
  );
  for (const { overstapId, op } of regels) meldWijziging(tx, [overstapId], op);
}
