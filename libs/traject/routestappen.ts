import { rows, type Tx } from '../database/transaction.ts';
import { uiterstOgenblik } from '../domain/afspraken/ladder.ts';
import { routeplan } from '../domain/mas/route/routeplan.ts';
import type { Routestap } from '../domain/mas/route/routestap.ts';
import type { Context } from '../dossier/context.ts';
import { routeblik, trajectVanRoute, type Routeblik } from './routeblik.ts';
import { legRouteVast } from './routes.ts';
import { gewoneTermijn, laatVorigeVervallen, maakTrajecttaak, type Trajecttaak } from './taken.ts';
import { vandaag } from './traject.ts';

/**
 * Doet een stap van een route, als zij op de feiten van nu nog moet. Vergrendelt eerst het traject; nog eens doet niets. Het proces zet
 * een route alleen verder waar haar partner dat al besliste.
 */
export async function doeRoutestap(tx: Tx, id: string, stap: Routestap, context: Context): Promise<void> {
  const trajectId = await trajectVanRoute(tx, id);
  if (trajectId === null) return;
  await rows(tx, 'select 1 from traject where id = $1 for update', [trajectId]);
  const blik = await routeblik(tx, id, context);
  const nog =
    blik &&
    routeplan(blik.beeld, context.nu).nu.find(({ soort, op }) => soort === stap.soort && op === stap.op);
  if (!blik || !nog) return;
  const { kop } = blik.dossier;
  await rows(
    tx,
    `insert into traject_stap (traject_id, leerling_id, route_id, soort, sinds, op) values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [kop.id, kop.leerlingId, id, nog.soort, blik.zaak.sinds, context.nu],
  );
  if (nog.soort === 'volg-partner') await volg(tx, blik, context);
  else await vraag(tx, nog, blik, context);
}

/** De route volgt alsnog wat haar partner meldde. */
async function volg(tx: Tx, { dossier, zaak, volgt }: Routeblik, context: Context): Promise<void> {
  if (volgt === null) return;
  await legRouteVast(tx, dossier, { zaak, naar: volgt, evaluatieOp: null, door: null }, context);
}

/**
 * De taak bij een stap. Haar gegevens gaan niet naar buiten, en haar tekst zegt niets over de route: niet iedereen die haar ziet, mag dat
 * weten. Van een strafzaak staat er ook geen stap in. De regio hoort alleen dat er iets ligt, en bij wie.
 */
async function vraag(tx: Tx, stap: Routestap, blik: Routeblik, context: Context): Promise<void> {
  const { dossier, zaak, lpId } = blik;
  const { afspraken, kop } = dossier;
  const escalatie = stap.soort === 'escalatie';
  const begin = `${zaak.id}/${stap.soort}/`;
  const termijn = uiterstOgenblik(
    vandaag(context),
    afspraken.mas.escalatie.naWerkdagen,
    afspraken.feestdagen,
  );
  const taak: Trajecttaak = {
    soort: escalatie ? 'traject-escalatie' : 'traject-route',
    kenmerk: `${begin}${stap.op}`,
    rol: stap.rol,
    uiterlijk: escalatie ? termijn : (stap.uiterlijk ?? gewoneTermijn(dossier, context)),
    gegevens: escalatie
      ? { routeId: zaak.id, lpId }
      : { routeId: zaak.id, stap: zaak.route === 'R4' ? null : stap.soort },
  };
  await laatVorigeVervallen(tx, { trajectId: kop.id, soort: taak.soort, kenmerk: begin }, context);
  await maakTrajecttaak(tx, { ...kop, lpId }, taak, context);
}
