import { NotAllowed } from '../domain/domain-error.ts';
import type { Paspoort } from '../domain/paspoort/paspoort.ts';
import { vernietig } from '../domain/paspoort/paspoort-einde.ts';
import { rows, type Tx } from '../database/transaction.ts';
import type { Paspoortcontext } from './gevolgen.ts';
import { schrijverVan, wijzig, type Besluit } from './zaak.ts';

/**
 * Gooit een Paspoort weg: op verzoek van de jongere, of omdat de bewaartermijn om is. Antwoorden, wijzigingen en bijlagen zijn weg;
 * dat er een was en wie het las, blijft. Daarna kan de jongere een nieuw beginnen. Fout: NotAllowed, NotFound.
 */
export async function gooiWeg(tx: Tx, besluit: Besluit, context: Paspoortcontext): Promise<Paspoort> {
  const naar = await wijzig(tx, besluit, context, (zaak, nu) => {
    if (besluit.door && schrijverVan(besluit.door, zaak, nu).relatie !== 'zelf')
      throw new NotAllowed('paspoort.niet-de-jongere', 'Alleen de jongere gooit zijn Paspoort weg.');
    return { naar: vernietig(zaak.paspoort, nu), gebeurtenissen: [{ soort: 'vernietigd' }] };
  });
  for (const tabel of ['paspoort_inhoud', 'paspoort_wijziging', 'paspoort_bijlage'])
    await rows(tx, `delete from ${tabel} where paspoort_id = $1`, [naar.id]);
  await rows(tx, 'update paspoort set vernietigd_op = $2 where id = $1', [naar.id, context.nu]);
  return naar;
}
