import type { DataSource } from 'typeorm';
import { inTransaction, row, rows, type Tx } from '../database/transaction.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import type { Context } from '../dossier/context.ts';
import type { Bewijs } from './bewijs.ts';
import { kijkNa, type TelGeschiedenissen } from './controle.ts';
import { grafstenenVoor } from './grafstenen.ts';
import type { Grootboek, Inschrijving } from './grootboek.ts';
import { eindigFeiten, processenVan, sluitProcessen } from './processen.ts';
import {
  heeftBewaarplicht,
  vergrendelLeerling,
  vergrendelVernietiging,
  leesVernietiging,
  type Vernietiging,
} from './vernietigingen.ts';
import { wis } from './wis.ts';

/** Er schrijft een tegelijk in het grootboek, over alle processen heen. */
const GROOTBOEK_SLOT = 7_254_021;

/** Wat nog over is nadat er gewist is; dan is er iets mis, en gaat het niet als gelukt de boeken in. */
export class NietVolledig extends Error {
  constructor(wat: readonly string[]) {
    super(`Er is nog iets over na vernietigen: ${wat.join(', ')}.`);
    this.name = 'NietVolledig';
  }
}

/** Mag er aan deze vernietiging gewerkt worden? Na het grootboek altijd; daarvoor alleen goedgekeurd en zonder bewaarplicht. */
async function magDoor(tx: Tx, v: Vernietiging, nu: Instant): Promise<boolean> {
  if (v.grootboekOp !== null) return false;
  return v.status === 'GOEDGEKEURD' && !(await heeftBewaarplicht(tx, v.leerlingId, nu));
}

/** Stap 1: wat er nog loopt, eindigt in de feiten; de processen horen het. */
export async function eindig(tx: Tx, id: string, context: Context): Promise<void> {
  const v = await vergrendelVernietiging(tx, id);
  await vergrendelLeerling(tx, v.leerlingId);
  if (v.beeindigdOp !== null || !(await magDoor(tx, v, context.nu))) return;
  await eindigFeiten(tx, v, context);
  await rows(tx, 'update vernietiging set beeindigd_op = $2, versie = versie + 1 where id = $1', [
    id,
    context.nu,
  ]);
}

/** Stap 2, na het werk in de engine: er is niets meer dat loopt, en niets wat hem weer kan starten. */
export async function engineIsLeeg(tx: Tx, id: string, nu: Instant): Promise<void> {
  const v = await vergrendelVernietiging(tx, id);
  await sluitProcessen(tx, await processenVan(tx, v.leerlingId, v.klassen), nu);
  await rows(
    tx,
    'update vernietiging set engine_op = coalesce(engine_op, $2::timestamptz), versie = versie + 1 where id = $1',
    [id, nu],
  );
}

/**
 * Stap 3: het besluit gaat in het grootboek, voordat er iets weg is. Valt het product hierna om, of wordt de database van daarvoor
 * teruggezet, dan wordt het alsnog uitgevoerd. Een bewaarplicht wacht op het slot van de leerling en komt dan te laat.
 */
export async function legVast(tx: Tx, id: string, grootboek: Grootboek, nu: Instant): Promise<void> {
  const v = await vergrendelVernietiging(tx, id);
  await vergrendelLeerling(tx, v.leerlingId);
  if (!(await magDoor(tx, v, nu))) return;
  await rows(tx, 'select pg_advisory_xact_lock($1)', [GROOTBOEK_SLOT]);
  const grafstenen = v.klassen.includes('overstap') ? await grafstenenVoor(tx, v.leerlingId) : [];
  const { nr } = await grootboek.schrijf(inschrijvingVan(v, grafstenen, nu));
  await rows(
    tx,
    'update vernietiging set grootboek_nr = $2, grootboek_op = $3, versie = versie + 1 where id = $1',
    [id, nr, nu],
  );
}

const inschrijvingVan = (
  v: Vernietiging,
  grafstenen: Inschrijving['grafstenen'],
  op: Instant,
): Inschrijving => ({
  vernietiging: v.id,
  leerling: v.leerlingId,
  klassen: [...v.klassen],
  grond: v.grond,
  regio: v.regio,
  organisatie: v.organisatieId,
  gevraagdDoor: v.gevraagdDoor,
  gevraagdOp: v.gevraagdOp,
  beslotenDoor: v.beslotenDoor,
  beslotenOp: v.beslotenOp ?? op,
  op,
  grafstenen,
});

/** Stap 4: sleutels en gegevens weg, in een transactie. Alleen wat in het grootboek staat; nog eens doen verandert niets. */
export async function wisVernietiging(tx: Tx, id: string, grootboek: Grootboek, nu: Instant): Promise<void> {
  const v = await vergrendelVernietiging(tx, id);
  if (v.gewistOp !== null) return;
  const regel = (await grootboek.lees()).find(({ vernietiging }) => vernietiging === id);
  if (!regel || v.grootboekOp === null) return;
  const { leerlingId, klassen } = v;
  await vergrendelLeerling(tx, leerlingId);
  const gewist = await wis(tx, {
    vernietigingId: id,
    leerlingId,
    klassen,
    grafstenen: regel.grafstenen,
    op: nu,
  });
  await rows(
    tx,
    'update vernietiging set gewist_op = $2, gewist = $3::jsonb, versie = versie + 1 where id = $1',
    [id, nu, JSON.stringify(gewist)],
  );
}

/**
 * Stap 5: nakijken, en het bewijs. Fout: NietVolledig als er nog iets over is: dan komt er geen bewijs en wordt het opnieuw
 * geprobeerd.
 */
export async function controleer(
  dataSource: DataSource,
  id: string,
  bronnen: { readonly grootboek: Grootboek; readonly geschiedenissen: TelGeschiedenissen },
  nu: Instant,
): Promise<void> {
  const v = await leesVernietiging(dataSource, id);
  if (!v || v.gewistOp === null || v.status === 'UITGEVOERD') return;
  const { leerlingId, klassen } = v;
  const toetsen = await kijkNa(dataSource, { vernietigingId: id, leerlingId, klassen }, bronnen);
  const over = toetsen.filter((toets) => toets.over > 0);
  if (over.length > 0) throw new NietVolledig(over.map(({ wat }) => wat));
  const regel = (await bronnen.grootboek.lees()).find(({ vernietiging }) => vernietiging === id)!;
  const bewijs: Bewijs = {
    vernietiging: id,
    klassen,
    grond: v.grond,
    gevraagdDoor: v.gevraagdDoor,
    gevraagdOp: v.gevraagdOp,
    beslotenDoor: v.beslotenDoor,
    beslotenOp: v.beslotenOp ?? nu,
    gewistOp: v.gewistOp,
    nagekekenOp: nu,
    gewist: v.gewist ?? {},
    toetsen,
    grootboek: { nr: regel.nr, hash: regel.hash },
  };
  await inTransaction(dataSource, (tx) =>
    row(
      tx,
      `update vernietiging set status = 'UITGEVOERD', gecontroleerd_op = $2, bewijs = $3::jsonb, versie = versie + 1
       where id = $1 and status = 'GOEDGEKEURD' returning id`,
      [id, nu, JSON.stringify(bewijs)],
    ),
  );
}
