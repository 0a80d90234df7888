import { uiterstOgenblik } from '../domain/afspraken/ladder.ts';
import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import type { Taaksoort } from '../domain/taak/taak.ts';
import type { Tx } from '../database/transaction.ts';
import type { Statusbericht } from './aanmeldingen.ts';
import type { Context, Herleid } from './context.ts';
import { maakTaken, type NieuweTaak } from './taken.ts';

const LEVEND = new Set(['AANGEMELD', 'IN_BEHANDELING', 'WACHTLIJST', 'AANGEBODEN', 'DEFINITIEF']);

/**
 * Een bericht van een mbo dat botst met wat een mens heeft vastgelegd, verandert dat nooit: er komt een taak. Ook een
 * bericht over een gesloten overstap geeft een taak: heropenen beslist een mens.
 */
export async function meldTegenspraken(
  tx: Tx,
  berichten: readonly Statusbericht[],
  stand: { readonly herleidOp: ReadonlyMap<string, Herleid>; readonly context: Context },
): Promise<void> {
  const taken = berichten.flatMap((bericht): NieuweTaak[] => {
    const overstap = stand.herleidOp.get(bericht.overstapId);
    const soort = overstap && soortVan(bericht, overstap);
    if (!overstap || !soort) return [];
    const { feiten, afspraken, afspraakId } = overstap.dossier;
    return [
      {
        soort,
        sleutel: `${soort}/${feiten.id}/${bericht.bron}/${bericht.sleutel}`,
        regio: feiten.regio,
        overstapId: feiten.id,
        overdrachtId: null,
        bestandId: bericht.bestandId,
        organisatieId: feiten.schoolId,
        rol: 'decaan',
        uiterlijk: uiterstOgenblik(
          toKalenderdag(stand.context.nu),
          afspraken.termijnen.taakDecaan,
          afspraken.feestdagen,
        ),
        afspraakId,
        gegevens: { status: bericht.status },
      },
    ];
  });
  await maakTaken(tx, taken, stand.context.nu);
}

function soortVan(bericht: Statusbericht, overstap: Herleid): Taaksoort | null {
  const { bestemming, afgesloten } = overstap.dossier.feiten;
  if (afgesloten) return 'heropenen-beoordelen';
  return bestemming?.bevestigdOp && LEVEND.has(bericht.status) ? 'tegenspraak-oplossen' : null;
}
