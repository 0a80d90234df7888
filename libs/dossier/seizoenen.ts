import { NotFound } from '../domain/domain-error.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { rows, type Tx } from '../database/transaction.ts';
import type { Context } from './context.ts';
import { startProcessen } from './processen.ts';
import { weekcheckOnderwerp, zetWekenKlaar } from './weekchecks.ts';

/**
 * Opent een seizoen van een regio: zet de verwachte weekchecks klaar en start het proces van het seizoen en dat van elk
 * mbo dat een weekcheck schuldig is. Nog eens openen verandert niets. Fout: NotFound zonder afspraken.
 */
export async function openSeizoen(
  tx: Tx,
  welk: { readonly regio: string; readonly schooljaar: string },
  context: Context,
): Promise<void> {
  const { regio, schooljaar } = welk;
  const versie = await context.regelboek.nieuwste(tx, regio, schooljaar);
  if (!versie)
    throw new NotFound('afspraken.geen', `Er zijn geen afspraken voor regio ${regio} in ${schooljaar}.`);
  const mbos = await rows<{ id: string; brin: string }>(
    tx,
    `select o.id, o.brin from regio_organisatie r join organisatie o on o.id = r.organisatie_id
     where r.regio = $1 and r.weekcheck and o.brin is not null order by o.brin`,
    [regio],
  );
  const eerste: Instant = context.nu;
  for (const { id, brin } of mbos) {
    const mbo = { mboId: id, brin, regio, seizoen: schooljaar };
    await zetWekenKlaar(tx, mbo, versie.afspraken);
    await startProcessen(
      tx,
      [{ soort: 'weekcheck', onderwerp: weekcheckOnderwerp(mbo), regio, volgendMoment: eerste }],
      context.nu,
    );
  }
  await startProcessen(
    tx,
    [{ soort: 'seizoen', onderwerp: `${regio}/${schooljaar}`, regio, volgendMoment: eerste }],
    context.nu,
  );
}
