import { row, rows, type Tx } from '../database/transaction.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { trajectbal, type Baltaak, type Trajectbal } from '../domain/mas/traject/trajectbal.ts';
import { trajecttermijn } from '../domain/mas/traject/trajecttermijn.ts';
import type { Trajectstatus } from '../domain/mas/traject/traject-machine.ts';
import type { Context } from '../dossier/context.ts';

interface Balrij {
  readonly status: Trajectstatus;
  readonly statusSinds: Instant;
  readonly lpId: string;
  readonly aangebodenAan: string | null;
  readonly aangebodenOp: Instant | null;
  readonly afspraakId: string;
}

const TAKEN = `
  select organisatie_id as "organisatieId", rol, status, aangeboden_op as "aangebodenOp", aangenomen_op as "aangenomenOp",
    reageer_uiterlijk as "reageerUiterlijk", uiterlijk
  from traject_taak where traject_id = $1 and beeindigd_op is null and klasse <> 'wpg_straf'`;

/** Leidt na een wijziging af wie aan zet is en bewaart dat bij het traject, zodat elke lijst het kan tonen en sorteren. */
export async function bewaarTrajectbal(tx: Tx, id: string, context: Context): Promise<void> {
  const rij = await row<Balrij>(
    tx,
    `select status, status_sinds as "statusSinds", lp_id as "lpId", aangeboden_aan_id as "aangebodenAan",
       aangeboden_op as "aangebodenOp", afspraak_id as "afspraakId" from traject where id = $1`,
    [id],
  );
  if (!rij) return;
  const taken = await rows<Baltaak>(tx, TAKEN, [id]);
  const afspraken = await context.regelboek.afspraken(tx, rij.afspraakId);
  const sinds =
    rij.status === 'OVERDRACHT_GEMEENTE' ? (rij.aangebodenOp ?? rij.statusSinds) : rij.statusSinds;
  const bal = trajectbal({ ...rij, taken, termijn: trajecttermijn(rij.status, sinds, afspraken) });
  await bewaar(tx, id, bal);
}

const GEEN = { organisatieId: null, rol: null, sinds: null, uiterlijk: null, daarna: null } as const;

async function bewaar(tx: Tx, id: string, bal: Trajectbal | null): Promise<void> {
  const { organisatieId, rol, sinds, uiterlijk, daarna } = bal ?? GEEN;
  await rows(
    tx,
    `update traject set bal_organisatie_id = $2, bal_rol = $3, bal_sinds = $4, bal_uiterlijk = $5, bal_daarna = $6 where id = $1`,
    [id, organisatieId, rol, sinds, uiterlijk, daarna],
  );
}
