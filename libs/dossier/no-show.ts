import type { Afspraken } from '../domain/afspraken/afspraken.ts';
import { uiterstOgenblik } from '../domain/afspraken/ladder.ts';
import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import type { Kalenderdag } from '../domain/tijd/tijd.ts';
import { row, type Tx } from '../database/transaction.ts';
import { maakBerichten } from './berichten.ts';
import type { Context } from './context.ts';
import { maakTaken } from './taken.ts';
import { neemTrede } from './treden.ts';
import { noShowTrede, type MboSeizoen } from './weekchecks.ts';

/**
 * Vraagt een mbo wie van een start niet is verschenen: een taak met termijn en ladder, en een bericht. Alleen het mbo
 * weet het; het meldt NIET_VERSCHENEN met zijn weekcheck en rondt de taak af. Vraagt over een start maar een keer.
 */
export async function vraagNoShow(
  tx: Tx,
  vraag: {
    readonly mbo: MboSeizoen;
    readonly afspraken: Afspraken;
    readonly startdatum: Kalenderdag;
    readonly workflowId: string;
  },
  context: Context,
): Promise<void> {
  const { mbo, afspraken, startdatum, workflowId } = vraag;
  if (!(await neemTrede(tx, workflowId, { naam: noShowTrede(startdatum), op: context.nu }))) return;
  const sleutel = `verschijnen-controleren/${workflowId}/${startdatum}`;
  const versie = await context.regelboek.nieuwste(tx, mbo.regio, mbo.seizoen);
  const taak = {
    soort: 'verschijnen-controleren',
    sleutel,
    regio: mbo.regio,
    overstapId: null,
    overdrachtId: null,
    bestandId: null,
    organisatieId: mbo.mboId,
    rol: 'mbo_intaker',
    uiterlijk: uiterstOgenblik(
      toKalenderdag(context.nu),
      afspraken.termijnen.bevestigPlaatsing,
      afspraken.feestdagen,
    ),
    afspraakId: versie?.id ?? null,
    gegevens: { startdatum, aantal: await begonnen(tx, mbo, startdatum) },
  } as const;
  await maakTaken(tx, [taak], context.nu);
  await maakBerichten(
    tx,
    [
      {
        soort: 'verschijnen-controleren',
        sleutel,
        organisatieId: mbo.mboId,
        rol: 'mbo_intaker',
        pad: '/',
      },
    ],
    context.nu,
  );
}

/** Hoeveel studenten van een mbo volgens de bron op een dag zijn begonnen. */
async function begonnen(tx: Tx, mbo: MboSeizoen, startdatum: Kalenderdag): Promise<number> {
  const geteld = await row<{ aantal: number }>(
    tx,
    `select count(*)::int as aantal from aanmelding a join overstap o on o.id = a.overstap_id
     where a.mbo_id = $1 and o.regio = $2 and o.seizoen = $3 and a.status = 'DEFINITIEF' and a.startdatum = $4`,
    [mbo.mboId, mbo.regio, mbo.seizoen, startdatum],
  );
  return geteld?.aantal ?? 0;
}
