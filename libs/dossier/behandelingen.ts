import { randomUUID } from 'node:crypto';
import {
  isContact,
  legBehandelingVast as eisVastTeLeggen,
  type Behandelsoort,
} from '../domain/overdracht/behandeling.ts';
import { rows, type Tx } from '../database/transaction.ts';
import { sluitTekst, TEKSTPLAATS } from '../kluis/tekst.ts';
import type { Context } from './context.ts';
import { herleid } from './herleid.ts';
import { legEersteActieVast } from './overdracht-besluiten.ts';
import { bewaar, opent, vastgelegd, type Beslisser } from './overdracht-zaak.ts';

/** Wat de ontvanger vastlegt: een contact, begeleiding, of zorg die begint of eindigt. */
export interface NieuweBehandeling {
  readonly soort: Behandelsoort;
  readonly door: Beslisser;
}

/**
 * Legt een stap van de behandeling vast. Het eerste contact telt als eerste actie; zorg zet de leerling in behandeling bij een
 * zorginstelling, of haalt hem daar weer uit. Fouten: NotFound, Conflict, Invalid (een dag die niet kan).
 */
export async function legBehandelingVast(
  tx: Tx,
  overdrachtId: string,
  { soort, door }: NieuweBehandeling,
  context: Context,
): Promise<string> {
  const zaak = await opent(tx, overdrachtId, door, context);
  eisVastTeLeggen(zaak.overdracht, soort);
  if (isContact(soort)) await legEersteActieVast(tx, overdrachtId, door, context);
  const { op } = await vastgelegd(tx, zaak, { wat: 'behandeling', door }, context);
  const id = randomUUID();
  const plaats = { subject: zaak.dossier.feiten.leerlingId, kolom: TEKSTPLAATS.behandeling(id) };
  await rows(
    tx,
    `insert into behandeling (id, overdracht_id, overstap_id, organisatie_id, soort, op, vastgelegd_op, vastgelegd_door, achteraf)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      overdrachtId,
      zaak.dossier.feiten.id,
      door.organisatieId,
      soort,
      op,
      context.nu,
      door.gebruikerId,
      op === context.nu ? null : await sluitTekst(tx, plaats, door.achteraf?.toelichting ?? null),
    ],
  );
  const kolommen = {
    ...(soort === 'ZORG_BEGONNEN' ? { zorg_sinds: op } : {}),
    ...(soort === 'ZORG_BEEINDIGD' ? { zorg_sinds: null } : {}),
  };
  await bewaar(tx, zaak, { soort: 'behandeling', op, door, kolommen }, context);
  await herleid(tx, [zaak.dossier.feiten.id], context);
  return id;
}
