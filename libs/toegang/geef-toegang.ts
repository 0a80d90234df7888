import { randomUUID } from 'node:crypto';
import { returning, rows, type Tx } from '../database/transaction.ts';
import type { Rol } from '../domain/afspraken/afspraken.ts';
import { Conflict } from '../domain/domain-error.ts';
import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import type { Instant } from '../domain/tijd/tijd.ts';

/** Wie zich met een account van een inlogdienst aanmeldde en bij een organisatie toegang vroeg. */
export interface Aanvraag {
  readonly id: string;
  readonly issuer: string;
  readonly sub: string;
  readonly naam: string;
  readonly organisatie_id: string;
  /** De gebruiker die er al is met dit account. */
  readonly gebruiker_id: string | null;
}

/** De gebruiker bij het account van de aanvraag; is hij er nog niet, dan ontstaat hij. */
async function zorgVoorGebruiker(tx: Tx, { issuer, sub, naam, gebruiker_id }: Aanvraag): Promise<string> {
  const id = gebruiker_id ?? randomUUID();
  if (!gebruiker_id) await rows(tx, 'insert into gebruiker (id, naam) values ($1, $2)', [id, naam]);
  const nieuw = await returning<{ gebruiker_id: string }>(
    tx,
    `insert into gebruiker_identiteit (issuer, sub, gebruiker_id) values ($1, $2, $3)
     on conflict do nothing returning gebruiker_id`,
    [issuer, sub, id],
  );
  if (nieuw.length === 0 && !gebruiker_id)
    throw new Conflict(
      'toegangsaanvraag.tegelijk',
      'Een ander gaf dit account net toegang. Probeer het nog eens.',
    );
  return id;
}

/**
 * Geeft wie het vroeg een mandaat vanaf vandaag en zet de aanvraag op goedgekeurd; geeft wie het is. `door` null: de opdrachtregel, niet een
 * gebruiker. De aanvraag moet in deze transactie vaststaan (`for update`). Fout: Conflict als een ander dit account net toegang gaf.
 */
export async function geefToegang(
  tx: Tx,
  aanvraag: Aanvraag,
  { rol, door, nu }: { readonly rol: Rol; readonly door: string | null; readonly nu: Instant },
): Promise<string> {
  const gebruikerId = await zorgVoorGebruiker(tx, aanvraag);
  await rows(
    tx,
    `insert into mandaat (id, gebruiker_id, organisatie_id, rol, van) values ($1, $2, $3, $4, $5)
     on conflict (gebruiker_id, organisatie_id, rol, van) do update set tot = null`,
    [randomUUID(), gebruikerId, aanvraag.organisatie_id, rol, toKalenderdag(nu)],
  );
  await rows(
    tx,
    `update toegangsaanvraag set status = 'GOEDGEKEURD', gebruiker_id = coalesce(gebruiker_id, $2), besloten_door = $3, besloten_op = $4
     where id = $1`,
    [aanvraag.id, gebruikerId, door, nu],
  );
  return gebruikerId;
}
