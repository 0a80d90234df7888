import { rows, row, type Db, type Tx } from '../database/transaction.ts';
import { Conflict, NotFound } from '../domain/domain-error.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import {
  isHeel,
  type VernietigBeeld,
  type VernietigbareKlasse,
  type Vernietiggrond,
  type Vernietigstatus,
} from '../domain/vernietiging/vernietiging.ts';

/** Een vernietiging zoals zij is vastgelegd; alleen ids, codes en ogenblikken. */
export interface Vernietiging {
  readonly id: string;
  readonly leerlingId: string;
  readonly klassen: readonly VernietigbareKlasse[];
  readonly grond: Vernietiggrond;
  readonly regio: string;
  readonly organisatieId: string;
  readonly gevraagdDoor: string | null;
  readonly gevraagdOp: Instant;
  readonly status: Vernietigstatus;
  readonly beslotenDoor: string | null;
  readonly beslotenOp: Instant | null;
  readonly beeindigdOp: Instant | null;
  readonly engineOp: Instant | null;
  readonly grootboekNr: number | null;
  readonly grootboekOp: Instant | null;
  readonly gewistOp: Instant | null;
  readonly gewist: Readonly<Record<string, number>> | null;
}

const SQL = `
  select id, leerling_id as "leerlingId", klassen, grond, regio, organisatie_id as "organisatieId",
         gevraagd_door as "gevraagdDoor", gevraagd_op as "gevraagdOp", status, besloten_door as "beslotenDoor",
         besloten_op as "beslotenOp", beeindigd_op as "beeindigdOp", engine_op as "engineOp",
         grootboek_nr as "grootboekNr", grootboek_op as "grootboekOp", gewist_op as "gewistOp", gewist
  from vernietiging where id = $1`;

/** De vernietiging, of null. */
export const leesVernietiging = (db: Db, id: string): Promise<Vernietiging | null> =>
  row<Vernietiging>(db, SQL, [id]);

/** De vernietiging, vergrendeld. Fout: NotFound. */
export async function vergrendelVernietiging(tx: Tx, id: string): Promise<Vernietiging> {
  const gevonden = await row<Vernietiging>(tx, `${SQL} for update`, [id]);
  if (!gevonden) throw new NotFound('vernietiging.onbekend', 'Deze vernietiging bestaat niet.');
  return gevonden;
}

/** Vergrendelt de leerling: wie een bewaarplicht zet en wie vernietigt, wachten op elkaar. `false`: hij is er niet. */
export async function vergrendelLeerling(tx: Tx, leerlingId: string): Promise<boolean> {
  return (await rows(tx, 'select 1 from leerling where id = $1 for update', [leerlingId])).length > 0;
}

/** Mogen gegevens van deze leerling nu niet weg? Een bewaarplicht geldt tot en met haar laatste dag. */
export async function heeftBewaarplicht(db: Db, leerlingId: string, nu: Instant): Promise<boolean> {
  const gevonden = await rows(
    db,
    `select 1 from bewaarplicht where leerling_id = $1 and opgeheven_op is null
       and (tot is null or tot >= ($2::timestamptz at time zone 'Europe/Amsterdam')::date) limit 1`,
    [leerlingId, nu],
  );
  return gevonden.length > 0;
}

/** Fout: Conflict als een bewaarplicht de vernietiging tegenhoudt. */
export async function eisGeenBewaarplicht(db: Db, leerlingId: string, nu: Instant): Promise<void> {
  if (await heeftBewaarplicht(db, leerlingId, nu))
    throw new Conflict(
      'vernietiging.bewaarplicht',
      'Voor deze leerling geldt een bewaarplicht. Zolang die er is, wordt er niets vernietigd.',
    );
}

/** Hoe ver een vernietiging is, voor haar plan. */
export async function beeldVan(db: Db, v: Vernietiging, nu: Instant): Promise<VernietigBeeld> {
  const { status, beeindigdOp, engineOp, grootboekOp, gewistOp } = v;
  const geblokkeerd = await heeftBewaarplicht(db, v.leerlingId, nu);
  return { status, geblokkeerd, beeindigdOp, engineOp, grootboekOp, gewistOp };
}

/** Is er van deze leerling niets meer van deze klassen? Wie daarna opnieuw begon, heeft weer een sleutel, en dus weer iets. */
export async function isAlVernietigd(
  db: Db,
  leerlingId: string,
  klassen: readonly VernietigbareKlasse[],
): Promise<boolean> {
  const gevonden = await row<{ op: Instant | null; uitgevoerd: number }>(
    db,
    `select l.vernietigd_op as op, (select count(*) from vernietiging v where v.leerling_id = l.id
       and v.status = 'UITGEVOERD' and v.klassen @> $2::text[] and not exists (select 1 from sleutels.dek k
         where k.subject = l.id and k.klasse = any($2::text[]) and k.vernietigd_op is null)) as uitgevoerd
     from leerling l where l.id = $1`,
    [leerlingId, klassen],
  );
  return gevonden !== null && (isHeel(klassen) ? gevonden.op !== null : gevonden.uitgevoerd > 0);
}
