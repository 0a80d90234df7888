import {
  heropenOverstap as eisHeropenbaar,
  trekOpgaveIn as eisIntrekbaar,
  type Overstapintrekreden,
} from '../domain/overstap/intrekken.ts';
import { NotFound } from '../domain/domain-error.ts';
import { rows, type Tx } from '../database/transaction.ts';
import type { Context } from './context.ts';
import type { Aanvrager } from './draag-over.ts';
import { laadDossiers, vergrendel, type Dossier } from './feiten.ts';
import { herleid } from './herleid.ts';
import { herstartProcessen, workflowId } from './processen.ts';
import { laatAlleTakenVervallen, laatTakenVervallen } from './taken.ts';
import { regelVan, schrijfTijdlijn } from './tijdlijn.ts';

async function open(tx: Tx, overstapId: string, context: Context): Promise<Dossier> {
  await vergrendel(tx, [overstapId]);
  const [dossier] = await laadDossiers(tx, [overstapId], context);
  if (!dossier) throw new NotFound('overstap.onbekend', 'Deze overstap bestaat niet.');
  return dossier;
}

const noteer = (
  tx: Tx,
  {
    overstapId,
    soort,
    reden,
  }: { readonly overstapId: string; readonly soort: string; readonly reden: string },
  door: Aanvrager,
  { nu }: Context,
): Promise<void> => schrijfTijdlijn(tx, [regelVan({ overstapId, soort, gegevens: { reden } }, door, nu)]);

/**
 * De school trekt een opgave in die een vergissing was. Alles blijft bewaard, er wordt niets meer gevraagd, en het kan ongedaan tot
 * het einde van het seizoen. Fouten: NotFound, Conflict.
 */
export async function trekOpgaveIn(
  tx: Tx,
  wat: { readonly overstapId: string; readonly reden: Overstapintrekreden },
  door: Aanvrager,
  context: Context,
): Promise<void> {
  const { feiten } = await open(tx, wat.overstapId, context);
  eisIntrekbaar(feiten);
  await rows(tx, 'update overstap set afgesloten_op = $2, afsluit_reden = $3 where id = $1', [
    feiten.id,
    context.nu,
    wat.reden,
  ]);
  await laatAlleTakenVervallen(tx, feiten.id, context.nu);
  await noteer(tx, { overstapId: feiten.id, soort: 'opgave-ingetrokken', reden: wat.reden }, door, context);
  await herleid(tx, [feiten.id], context);
}

/**
 * De school opent een gesloten overstap weer: zij is opnieuw verantwoordelijk, en het proces gaat verder waar de feiten nu staan.
 * Fouten: NotFound, Conflict.
 */
export async function heropenOverstap(
  tx: Tx,
  overstapId: string,
  door: Aanvrager,
  context: Context,
): Promise<void> {
  const { feiten } = await open(tx, overstapId, context);
  eisHeropenbaar(feiten, context.nu);
  await rows(
    tx,
    `update overstap set afgesloten_op = null, afsluit_reden = null, eigenaar_id = school_id
     where id = $1`,
    [feiten.id],
  );
  await laatTakenVervallen(tx, { overstapIds: [feiten.id], soorten: ['heropenen-beoordelen'] }, context.nu);
  await noteer(
    tx,
    { overstapId: feiten.id, soort: 'heropend', reden: feiten.afgesloten!.reden },
    door,
    context,
  );
  await herstartProcessen(tx, [workflowId('overstap', `${feiten.seizoen}/${feiten.id}`)], context.nu);
  await herleid(tx, [feiten.id], context);
}
