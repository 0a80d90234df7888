import { row, type Db } from '#libs/database/transaction.ts';
import { NotFound } from '#libs/domain/domain-error.ts';
import type { Actor, Handeling } from '#libs/domain/toegang/toegang.ts';
import { noteerInzagen } from './inzagen.ts';
import { Parameters, zicht } from './zicht.ts';
import { OVERSTAP_ZICHT } from './zichtbaarheid.ts';

/** Wat volgt laat iets van deze leerling zien. Fout: NotFound als deze actor dit met deze overstap niet mag. */
export async function eisOverstap(
  db: Db,
  vraag: { readonly actor: Actor; readonly handeling: Handeling },
  overstapId: string,
): Promise<void> {
  const p = new Parameters();
  const waar = zicht(vraag, OVERSTAP_ZICHT, p);
  const gevonden = await row<{ leerling_id: string }>(
    db,
    `select o.leerling_id from overstap o where ${waar} and o.id = ${p.neem(overstapId)}`,
    p.waarden,
  );
  if (!gevonden) throw new NotFound('overstap.onbekend', 'Deze overstap bestaat niet.');
  noteerInzagen([{ objectSoort: 'overstap', objectId: overstapId, leerlingId: gevonden.leerling_id }]);
}
