import { randomUUID } from 'node:crypto';
import type { Instant } from '../domain/tijd/tijd.ts';
import { meldWijziging } from '../audit/wijzigingen.ts';
import { row, type Tx } from '../database/transaction.ts';
import { zetWebhooksKlaar } from '../webhook/uitgaand.ts';

/** Een regel op de tijdlijn van een overstap. `gegevens` bevat codes en ids, geen vrije tekst. */
export interface Tijdlijnregel {
  readonly overstapId: string;
  readonly soort: string;
  /** Het ogenblik waarover de regel gaat. */
  readonly op: Instant;
  /** Wanneer het is vastgelegd, als dat later was dan `op`. */
  readonly geregistreerdOp?: Instant;
  readonly organisatieId: string | null;
  readonly rol: string | null;
  readonly gebruikerId: string | null;
  readonly gegevens: Readonly<Record<string, unknown>>;
}

/** De regel van wat iemand nu doet; `door` null: het systeem. */
export const regelVan = (
  { overstapId, soort, gegevens }: Pick<Tijdlijnregel, 'overstapId' | 'soort' | 'gegevens'>,
  door: Pick<Tijdlijnregel, 'organisatieId' | 'rol' | 'gebruikerId'> | null,
  op: Instant,
): Tijdlijnregel => ({
  overstapId,
  soort,
  op,
  organisatieId: door?.organisatieId ?? null,
  rol: door?.rol ?? null,
  gebruikerId: door?.gebruikerId ?? null,
  gegevens,
});

// Of een ander systeem meeluistert, komt met het schrijven mee: zonder abonnement kost het niets.
const SQL = `
  with nieuw as (
    insert into tijdlijn (id, overstap_id, soort, op, geregistreerd_op, organisatie_id, rol, gebruiker_id, gegevens)
    select id, "overstapId", soort, op, coalesce("geregistreerdOp", op), "organisatieId", rol, "gebruikerId", gegevens
    from jsonb_to_recordset($1::jsonb) as r(id uuid, "overstapId" uuid, soort text, op timestamptz,
      "geregistreerdOp" timestamptz, "organisatieId" uuid, rol text, "gebruikerId" uuid, gegevens jsonb)
  ) select exists (select 1 from abonnement where status = 'ACTIEF') as abonnees`;

/** Schrijft regels op de tijdlijn, in dezelfde transactie als het feit, met wat andere systemen daarvan horen. */
export async function schrijfTijdlijn(tx: Tx, regels: readonly Tijdlijnregel[]): Promise<void> {
  if (regels.length === 0) return;
  const lijst = regels.map((regel) => ({ id: randomUUID(), ...regel }));
  const geschreven = await row<{ abonnees: boolean }>(tx, SQL, [JSON.stringify(lijst)]);
  const bekend = regels.map(({ overstapId, soort, gegevens, geregistreerdOp, op }) => ({
    bron: 'overstap' as const,
    bronId: overstapId,
    soort,
    gegevens,
    op: geregistreerdOp ?? op,
  }));
  for (const { bronId, op } of bekend) meldWijziging(tx, [bronId], op);
  if (geschreven?.abonnees) await zetWebhooksKlaar(tx, bekend);
}
