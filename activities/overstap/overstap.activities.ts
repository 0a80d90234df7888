import { row, type Tx } from '#libs/database/transaction.ts';
import { seizoensplan } from '#libs/domain/overstap/seizoensplan.ts';
import { laatBestemmingVervallen } from '#libs/dossier/bestemmingen.ts';
import { draagOver } from '#libs/dossier/draag-over.ts';
import { laadDossiers, vergrendel } from '#libs/dossier/feiten.ts';
import { herleid } from '#libs/dossier/herleid.ts';
import type { Context } from '#libs/dossier/context.ts';
import { laatOverdrachtVervallen, meldOverdrachtTerug } from '#libs/dossier/overdracht-besluiten.ts';
import { sluitGeplaatst } from '#libs/dossier/sluiten.ts';
import type { OverstapPort } from '#workflows/overstap/overstap.ports.ts';
import { blik, handel, NIETS_TE_VOLGEN, type Werkplaats } from '../werk.ts';

/** `{seizoen}/{uuid}` -> uuid. */
const overstapId = (onderwerp: string): string => onderwerp.slice(onderwerp.indexOf('/') + 1);

async function lopendeOverdracht(tx: Tx, id: string, statussen: readonly string[]): Promise<string | null> {
  await vergrendel(tx, [id]);
  const gevonden = await row<{ id: string }>(
    tx,
    'select id from overdracht where overstap_id = $1 and status = any($2)',
    [id, statussen],
  );
  return gevonden?.id ?? null;
}

/** Vervult wat het proces van een overstap vraagt. Elke handeling is idempotent: zij beslist op de feiten van nu. */
export function createOverstapActivities(werkplaats: Werkplaats): OverstapPort {
  return {
    bekijkOverstap: (vraag) =>
      blik(werkplaats, { soort: 'overstap', vraag }, async (tx, context) => {
        const [dossier] = await laadDossiers(tx, [overstapId(vraag.onderwerp)], context);
        return dossier ? seizoensplan(dossier.feiten, dossier.regels, context.nu) : NIETS_TE_VOLGEN;
      }),
    herleidOverstap: ({ onderwerp, nu }) =>
      handel(werkplaats, nu, async (tx, context) => {
        await vergrendel(tx, [overstapId(onderwerp)]);
        await herleid(tx, [overstapId(onderwerp)], context);
      }),
    draagOverstapOver: ({ onderwerp, nu, aanleiding }) =>
      handel(werkplaats, nu, (tx, context) =>
        draagOver(tx, { ids: [overstapId(onderwerp)], aanleiding }, context),
      ),
    meldOverstapTerug: ({ onderwerp, nu }) =>
      handel(werkplaats, nu, async (tx, context) => {
        const id = await lopendeOverdracht(tx, overstapId(onderwerp), ['GEACCEPTEERD']);
        if (id) await meldOverdrachtTerug(tx, id, null, context);
      }),
    laatAanbodVervallen: ({ onderwerp, nu }) =>
      handel(werkplaats, nu, async (tx, context) => {
        const id = await lopendeOverdracht(tx, overstapId(onderwerp), ['AANGEBODEN']);
        if (id) await laatOverdrachtVervallen(tx, id, context);
      }),
    laatBestemmingVervallen: ({ onderwerp, nu }) =>
      handel(werkplaats, nu, (tx, context) => laatBestemmingVervallen(tx, overstapId(onderwerp), context)),
    sluitOverstap: ({ onderwerp, nu }) =>
      handel(werkplaats, nu, (tx, context: Context) => sluitGeplaatst(tx, [overstapId(onderwerp)], context)),
  };
}
