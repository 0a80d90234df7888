import type { DataSource } from 'typeorm';
import { alsSysteem } from '../database/rechten.ts';
import { inTransaction, row, rows, type Tx } from '../database/transaction.ts';
import { BEGIN, CANONIEK_SQL, schakel, type CanoniekeRegel } from './canoniek.ts';

/** Zoveel regels per ronde. */
const PARTIJ = 4000;
const KETEN_SLOT = 7_254_020;

interface Kop {
  readonly plek: number;
  readonly hash: Buffer;
  readonly xid: string;
  readonly seq: string;
}

const NIETS: Kop = { plek: 0, hash: BEGIN, xid: '0', seq: '0' };

/**
 * Ketent een partij regels en geeft hoeveel. Nummers zijn geen volgorde van vastleggen: een transactie die laat vastlegt, heeft
 * een laag nummer. Daarom alleen regels van transacties die zeker voorbij zijn, in volgorde van transactie. Een schrijver
 * tegelijk: wie het slot niet krijgt, doet niets.
 */
export function keten(dataSource: DataSource, partij = PARTIJ): Promise<number> {
  return alsSysteem('ketenen', 'audit', () =>
    inTransaction(dataSource, async (tx) => {
      const slot = await row<{ van_mij: boolean }>(tx, 'select pg_try_advisory_xact_lock($1) as van_mij', [
        KETEN_SLOT,
      ]);
      return slot?.van_mij ? ketenPartij(tx, partij) : 0;
    }),
  );
}

async function ketenPartij(tx: Tx, partij: number): Promise<number> {
  const kop = (await kopVan(tx)) ?? NIETS;
  const regels = await rows<CanoniekeRegel>(
    tx,
    `select ${CANONIEK_SQL} from audit a
     where (a.xid, a.seq) > ($1::xid8, $2::bigint) and a.xid < pg_snapshot_xmin(pg_current_snapshot())
     order by a.xid, a.seq limit $3`,
    [kop.xid, kop.seq, partij],
  );
  let vorige: Buffer = kop.hash;
  const schakels = regels.map((regel, index) => {
    vorige = schakel(vorige, regel);
    return { seq: regel.seq, plek: kop.plek + index + 1, hash: vorige.toString('hex') };
  });
  if (schakels.length > 0)
    await rows(
      tx,
      `insert into audit_keten (seq, plek, hash) select seq, plek, decode(hash, 'hex')
       from jsonb_to_recordset($1::jsonb) as s(seq bigint, plek bigint, hash text)`,
      [JSON.stringify(schakels)],
    );
  return schakels.length;
}

const kopVan = (tx: Tx): Promise<Kop | null> =>
  row<Kop>(
    tx,
    `select k.plek, k.hash, a.xid::text as xid, a.seq::text as seq
     from audit_keten k join audit a on a.seq = k.seq order by k.plek desc limit 1`,
  );
