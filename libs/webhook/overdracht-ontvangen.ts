import { openZaak } from '../database/rechten.ts';
import { row, type Tx } from '../database/transaction.ts';
import { NotFound } from '../domain/domain-error.ts';
import type { Organisatiekenmerk } from '../domain/toegang/organisatie-mag.ts';
import type { Context } from '../dossier/context.ts';
import { vergrendel } from '../dossier/feiten.ts';
import { schrijfTijdlijn } from '../dossier/tijdlijn.ts';
import { onderwerpVoor } from './onderwerp.ts';

const SOORT = 'overdracht-ontvangen';

/**
 * Het systeem van de ontvanger bevestigt dat de overdracht er is: het staat op de tijdlijn, eenmaal. Het is geen besluit: accepteren doet
 * een mens. Fout: NotFound als de melder niet de ontvanger is.
 */
export async function bevestigOntvangst(
  tx: Tx,
  { melder, onderwerpId }: { readonly melder: Organisatiekenmerk; readonly onderwerpId: string },
  { nu }: Context,
): Promise<void> {
  const { organisatieId } = melder;
  const overdracht = await onderwerpVoor(
    tx,
    { organisatieId, handeling: 'overdracht.beslissen' },
    { soort: 'overdracht', id: onderwerpId },
  );
  if (!overdracht) throw new NotFound('overdracht.onbekend', 'Deze overdracht bestaat niet.');
  const { overstapId, leerlingId } = overdracht;
  await openZaak(tx, leerlingId);
  await vergrendel(tx, [overstapId]);
  const eerder = await row(
    tx,
    `select 1 from tijdlijn where overstap_id = $1 and soort = $2 and gegevens ->> 'overdrachtId' = $3`,
    [overstapId, SOORT, onderwerpId],
  );
  if (eerder) return;
  const gegevens = { overdrachtId: onderwerpId };
  const wie = { organisatieId, rol: null, gebruikerId: null };
  await schrijfTijdlijn(tx, [{ overstapId, soort: SOORT, op: nu, ...wie, gegevens }]);
}
