import type { Taakroute } from '../domain/afspraken/afspraken.ts';
import { ontvangersrol } from '../domain/overdracht/ontvangersrol.ts';
import { rows, type Tx } from '../database/transaction.ts';

export type Ontvangersrol = ReturnType<typeof ontvangersrol>;

interface Overdracht {
  readonly besluit: { readonly route: Taakroute; readonly naarId: string };
}

/** In welke rol elke ontvanger de leerling krijgt. */
export async function ontvangersrollen(
  tx: Tx,
  overdrachten: readonly Overdracht[],
): Promise<(een: Overdracht) => Ontvangersrol> {
  const gevonden = await rows<{ id: string }>(
    tx,
    "select id from organisatie where soort = 'rmc' and id = any($1::uuid[])",
    [overdrachten.map(({ besluit }) => besluit.naarId)],
  );
  const doorstroompunten = new Set(gevonden.map(({ id }) => id));
  return ({ besluit: { route, naarId } }) => ontvangersrol(route, doorstroompunten.has(naarId));
}
