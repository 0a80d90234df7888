import type { Tx } from '../database/transaction.ts';
import { opOverlijden } from '../domain/mas/traject/overlijden.ts';
import { isOpenTraject } from '../domain/mas/traject/traject-machine.ts';
import type { Context } from '../dossier/context.ts';
import { wekRoutesVan } from './bewaar.ts';
import { legEindeVast } from './handel.ts';
import { stopTaken } from './partnertaken.ts';
import { legRouteVast } from './routes.ts';
import { laatTrajecttakenVervallen } from './taken.ts';
import { laadTraject, type Trajectdossier } from './traject.ts';

/**
 * Stopt na een overlijden alles in een keer: het traject sluit, taken van partners worden ingetrokken en routes eindigen waar dat zonder
 * het OM kan. Daarna gaat er niets meer uit. Nog eens doet niets. Bron: domain.md §9c scenario 54.
 */
export async function stopNaOverlijden(tx: Tx, { kop }: Trajectdossier, context: Context): Promise<void> {
  const dicht = { reden: 'OVERLEDEN', wetsartikel: null, door: null } as const;
  const nu = await laadTraject(tx, kop.id, context);
  if (isOpenTraject(nu.kop.status)) await legEindeVast(tx, nu, dicht, context);
  else {
    await stopTaken(tx, kop, { routeId: null, door: null }, context);
    await laatTrajecttakenVervallen(tx, { trajectId: kop.id, soorten: null }, context);
  }
  const vervolg = ['traject-vrijstelling'] as const;
  await laatTrajecttakenVervallen(tx, { trajectId: kop.id, soorten: vervolg }, context);
  const dossier = await laadTraject(tx, kop.id, context);
  for (const zaak of dossier.feiten.routes) {
    const naar = opOverlijden(zaak);
    if (naar !== null)
      await legRouteVast(tx, dossier, { zaak, naar, evaluatieOp: null, door: null }, context);
  }
  await wekRoutesVan(tx, kop.id, context);
}
