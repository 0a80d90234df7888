import { rows, type Tx } from '../database/transaction.ts';
import { NotAllowed } from '../domain/domain-error.ts';
import { looptRoute } from '../domain/mas/routezaak.ts';
import { naAntwoord, verdeelBijVerhuizing } from '../domain/mas/traject/verhuizing.ts';
import type { Context } from '../dossier/context.ts';
import { autoriseer } from './autorisatie.ts';
import { bewaarTraject, wekRoute } from './bewaar.ts';
import { eisVersie } from './handel.ts';
import { geefInhoud, type Overgang } from './houder.ts';
import { laatTrajecttakenVervallen } from './taken.ts';
import { onbekendTraject, vergrendelTraject, type Trajectdoener, type Trajectdossier } from './traject.ts';
import { eisAanbod, hervat } from './verhuizen.ts';

/**
 * De nieuwe gemeente neemt een traject over; het gaat verder waar het was. Een proces-verbaal dat is ingezonden, blijft bij wie het
 * opmaakte. Gaat een strafzaak mee, dan neemt een opsporingsambtenaar haar over. Fouten: NotFound, Conflict, NotAllowed.
 */
export async function neemTrajectOver(
  tx: Tx,
  id: string,
  besluit: { readonly door: Trajectdoener; readonly versie?: number | undefined },
  context: Context,
): Promise<void> {
  const { door } = besluit;
  const dossier = await vergrendelTraject(tx, id, context);
  const { kop, feiten } = dossier;
  if (kop.aangebodenAan !== door.organisatieId) throw onbekendTraject();
  eisVersie(dossier, besluit.versie);
  eisAanbod(dossier);
  const { mee, blijft } = verdeelBijVerhuizing(feiten.routes);
  const straf = mee.some((zaak) => zaak.route === 'R4' && looptRoute(zaak));
  if (straf && door.boa !== true)
    throw new NotAllowed('traject.overnemen', 'Laat een opsporingsambtenaar dit traject overnemen.');
  const nieuw = naAntwoord(kop, 'neemt-aan');
  const ids = { mee: mee.map((zaak) => zaak.id), blijft: blijft.map((zaak) => zaak.id) };
  await verplaats(tx, dossier, { nieuw, rol: door.rol, ...ids }, context);
  if (straf) await autoriseer(tx, kop, { wie: door, door }, context);
  const kolommen = { ...hervat(dossier, context), lp_id: nieuw, behandelaar_id: door.gebruikerId };
  const gebeurtenissen = [{ soort: 'overgenomen', gegevens: { van: kop.lpId, naar: nieuw } }];
  await bewaarTraject(tx, kop, { kolommen, gebeurtenissen, door }, context);
  for (const zaak of feiten.routes.filter(looptRoute)) await wekRoute(tx, zaak.id, context);
}

/** Alles wat meegaat krijgt de nieuwe houder: routes, taken van partners, en de inhoud van het traject. */
async function verplaats(
  tx: Tx,
  { kop }: Trajectdossier,
  overgang: Overgang,
  context: Context,
): Promise<void> {
  const { nieuw, mee } = overgang;
  await rows(tx, 'update traject_route set lp_id = $2, versie = versie + 1 where id = any($1::uuid[])', [
    mee,
    nieuw,
  ]);
  await rows(
    tx,
    `update traject_taak set lp_id = $2, versie = versie + 1
     where traject_id = $1 and lp_id = $3 and (route_id is null or route_id = any($4::uuid[]))`,
    [kop.id, nieuw, kop.lpId, mee],
  );
  await geefInhoud(tx, kop, overgang, context.nu);
  await laatTrajecttakenVervallen(tx, { trajectId: kop.id, soorten: ['traject-aanbod'] }, context);
}
