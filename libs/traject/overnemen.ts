import { row, rows, type Tx } from '../database/transaction.ts';
import { NotAllowed } from '../domain/domain-error.ts';
import { looptRoute } from '../domain/mas/routezaak.ts';
import { naAntwoord, verdeelBijVerhuizing } from '../domain/mas/traject/verhuizing.ts';
import type { Context } from '../dossier/context.ts';
import { betrek, laatLos } from '../verzuim/bevoegd.ts';
import { autoriseer } from './autorisatie.ts';
import { bewaarTraject, wekRoute } from './bewaar.ts';
import { eisVersie } from './handel.ts';
import { laatTrajecttakenVervallen } from './taken.ts';
import { onbekendTraject, vergrendelTraject, type Trajectdoener, type Trajectdossier } from './traject.ts';
import { eisAanbod, hervat } from './verhuizen.ts';

interface Overname {
  readonly dossier: Trajectdossier;
  readonly nieuw: string;
  /** Routes die meegaan en die bij de oude gemeente blijven. */
  readonly mee: readonly string[];
  readonly blijft: readonly string[];
  readonly door: Trajectdoener;
}

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
  const overname: Overname = {
    dossier,
    nieuw: naAntwoord(kop, 'neemt-aan'),
    mee: mee.map((zaak) => zaak.id),
    blijft: blijft.map((zaak) => zaak.id),
    door,
  };
  await verplaats(tx, overname, context);
  if (straf) await autoriseer(tx, kop, { wie: door, door }, context);
  const kolommen = { ...hervat(dossier, context), lp_id: overname.nieuw, behandelaar_id: door.gebruikerId };
  const gebeurtenissen = [{ soort: 'overgenomen', gegevens: { van: kop.lpId, naar: overname.nieuw } }];
  await bewaarTraject(tx, kop, { kolommen, gebeurtenissen, door }, context);
  for (const zaak of feiten.routes.filter(looptRoute)) await wekRoute(tx, zaak.id, context);
}

/** Alles wat meegaat krijgt de nieuwe houder: routes, meldingen, taken van partners en van de leerplicht, en wat geschreven is over wat meegaat. */
async function verplaats(tx: Tx, overname: Overname, context: Context): Promise<void> {
  const { dossier, nieuw, mee, blijft, door } = overname;
  const { id, leerlingId, lpId } = dossier.kop;
  await rows(tx, 'update traject_route set lp_id = $2, versie = versie + 1 where id = any($1::uuid[])', [
    mee,
    nieuw,
  ]);
  await rows(
    tx,
    `update traject_taak set lp_id = $2, versie = versie + 1
     where traject_id = $1 and lp_id = $3 and (route_id is null or route_id = any($4::uuid[]))`,
    [id, nieuw, lpId, mee],
  );
  await rows(
    tx,
    `update traject_tekst set vrij_voor = array(select distinct unnest(vrij_voor || $3::uuid))
     where traject_id = $1 and (organisatie_id = $2 or $2 = any(vrij_voor)) and bron_id <> all($4::uuid[])
       and (route_id is null or route_id <> all($4::uuid[]))`,
    [id, lpId, nieuw, blijft],
  );
  await rows(
    tx,
    `update verzuimmelding set behandelaar_id = $2, versie = versie + 1
     where id = any($1::uuid[]) and behandelaar_id = $3 and duo_status in ('W', 'R', 'B')`,
    [dossier.feiten.feiten.map((periode) => periode.id), nieuw, lpId],
  );
  await geefTaken(tx, overname, context);
  await betrek(
    tx,
    { organisatieId: nieuw, leerlingId, route: door.rol === 'rmc' ? 'rmc' : 'leerplicht' },
    context.nu,
  );
  if (blijft.length === 0) await laatLos(tx, { organisatieId: lpId, leerlingId }, context.nu);
  await sluitLijst(tx, overname, context);
}

/** Wat een route of vrijstelling van de leerplicht vroeg, vraagt zij nu van de nieuwe; de rest vraagt het traject zelf opnieuw. */
async function geefTaken(tx: Tx, { dossier, nieuw, mee }: Overname, context: Context): Promise<void> {
  const { id, lpId } = dossier.kop;
  await rows(
    tx,
    `update taak set organisatie_id = $3, versie = versie + 1
     where traject_id = $1 and organisatie_id = $2 and status = 'OPEN' and soort in ('traject-route', 'traject-achttien', 'traject-vrijstelling')
       and (gegevens->>'routeId' is null or gegevens->>'routeId' = any($4::text[]))`,
    [id, lpId, nieuw, mee],
  );
  await laatTrajecttakenVervallen(tx, { trajectId: id, soorten: ['traject-aanbod'] }, context);
}

/** Blijft er geen strafzaak bij de oude gemeente, dan ziet daar niemand haar meer. */
async function sluitLijst(tx: Tx, { dossier, blijft }: Overname, { nu }: Context): Promise<void> {
  const over = await row(
    tx,
    "select 1 from traject_route where id = any($1::uuid[]) and route = 'R4' limit 1",
    [blijft],
  );
  if (over) return;
  await rows(
    tx,
    'update traject_autorisatie set tot = $3 where traject_id = $1 and organisatie_id = $2 and tot is null',
    [dossier.kop.id, dossier.kop.lpId, nu],
  );
}
