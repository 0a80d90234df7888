import { row, type Tx } from '../database/transaction.ts';
import { Conflict } from '../domain/domain-error.ts';
import { achttienplan, type Achttienplan } from '../domain/mas/traject/achttien.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import type { Context } from '../dossier/context.ts';
import { geefPartnertaak } from './partnertaken.ts';
import { legRouteVast } from './routes.ts';
import { laadTraject, type Trajectdossier } from './traject.ts';
import { gewoneTermijn, maakTrajecttaak } from './taken.ts';

/**
 * De achttiende verjaardag: routes die eindigen, eindigen; het Doorstroompunt krijgt een taak als het overneemt; wat een keuze vraagt, en
 * het sluiten zelf, legt het voor aan de leerplicht. `op` is de verjaardag. Bron: domain.md §1.7 en §9b.
 */
export async function doeAchttien(
  tx: Tx,
  dossier: Trajectdossier,
  op: Instant,
  context: Context,
): Promise<void> {
  const { feiten, afspraken } = dossier;
  const plan = achttienplan(feiten, afspraken.leeftijden);
  await beeindigRoutes(tx, dossier, plan, context);
  if (plan.naarDoorstroompunt) await meldDoorstroompunt(tx, dossier, context);
  const uiterlijk = gewoneTermijn(dossier, context);
  const taak = { rol: 'lpa', uiterlijk } as const;
  for (const { routeId, gevolg } of plan.routes)
    if (gevolg.soort === 'keuze')
      await maakTrajecttaak(
        tx,
        dossier.kop,
        {
          ...taak,
          soort: 'traject-route',
          kenmerk: `${routeId}/achttien/${op}`,
          gegevens: { routeId, stap: 'achttien' },
        },
        context,
      );
  await maakTrajecttaak(tx, dossier.kop, { ...taak, soort: 'traject-achttien', kenmerk: op }, context);
}

/** Kijkt na elke route opnieuw: met de laatste gaat het traject naar de monitoring. */
async function beeindigRoutes(
  tx: Tx,
  { kop }: Trajectdossier,
  plan: Achttienplan,
  context: Context,
): Promise<void> {
  for (const { routeId, gevolg } of plan.routes) {
    if (gevolg.soort !== 'eindigt') continue;
    const nu = await laadTraject(tx, kop.id, context);
    const zaak = nu.feiten.routes.find(({ id }) => id === routeId);
    if (zaak) await legRouteVast(tx, nu, { zaak, naar: gevolg.naar, evaluatieOp: null, door: null }, context);
  }
}

/** Een keer per traject. Wees de regio niemand aan, dan staat er alleen de taak van de leerplicht. */
async function meldDoorstroompunt(tx: Tx, dossier: Trajectdossier, context: Context): Promise<void> {
  const soort = 'begeleiding-achttien';
  const al = await row(tx, 'select 1 from traject_taak where traject_id = $1 and soort = $2 limit 1', [
    dossier.kop.id,
    soort,
  ]);
  if (al) return;
  try {
    await geefPartnertaak(tx, dossier, { soort, routeId: null, door: null }, context);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
  }
}
