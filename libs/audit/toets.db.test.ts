import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openDatabase } from '#libs/database/data-source.ts';
import { inTransaction } from '#libs/database/transaction.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { ketenAlles, proefregels } from '#test/builders/audit.ts';
import { testDatabase, type TestDatabase } from '#test/kit/servers.ts';
import { anker } from './anker.ts';
import { schrijfAudit } from './audit.ts';
import { BEGIN, CANONIEK_SQL, schakel, type CanoniekeRegel } from './canoniek.ts';
import { Ankersleutel } from './sleutel.ts';
import { toets, type Toetsuitslag } from './toets.ts';

let database: TestDatabase;
let beheer: DataSource;
let worker: DataSource;
let map: string;
let sleutel: Ankersleutel;

beforeEach(async () => {
  database = await testDatabase();
  beheer = await openDatabase({ url: database.url, pool: 2, naam: 'test-toets' });
  worker = await openDatabase({ url: database.url, pool: 2, naam: 'test-worker', rol: 'overstap_worker' });
  map = await mkdtemp(path.join(tmpdir(), 'anker-'));
  sleutel = await Ankersleutel.open(map);
  await voegToe(20);
});
afterEach(async () => {
  await worker.destroy();
  await beheer.destroy();
  await database.dispose();
  await rm(map, { recursive: true });
});

const OP = '2026-11-01T08:00:00.000Z' as Instant;
const legAnker = () => anker(worker, { map, sleutel }, OP);
const doeToets = (): Promise<Toetsuitslag> => toets(worker, map);

async function voegToe(aantal: number): Promise<void> {
  await inTransaction(beheer, (tx) => schrijfAudit(tx, proefregels(aantal)));
  await ketenAlles(worker, beheer);
}

/** Wat de eigenaar van de database kan: alle sloten uit. */
async function alsEigenaar(...opdrachten: string[]): Promise<void> {
  await inTransaction(beheer, async (tx) => {
    await tx.query('set local session_replication_role = replica');
    for (const sql of opdrachten) await tx.query(sql);
  });
}

/** Het nummer van de regel op een plek. */
async function opPlek(plek: number): Promise<number> {
  const [{ seq }] = await beheer.query('select seq from audit_keten where plek = $1', [plek]);
  return seq;
}

/** Maakt de hele keten opnieuw, zoals alleen wie de database beheert dat kan. */
async function ketenOpnieuw(): Promise<void> {
  const regels = await beheer.query<CanoniekeRegel[]>(
    `select ${CANONIEK_SQL} from audit a order by a.xid, a.seq`,
  );
  let vorige: Buffer = BEGIN;
  const opdrachten = regels.map((regel, index) => {
    vorige = schakel(vorige, regel);
    return `insert into audit_keten values (${regel.seq}, ${index + 1}, decode('${vorige.toString('hex')}', 'hex'))`;
  });
  await alsEigenaar('delete from audit_keten', ...opdrachten);
}

describe('an untouched audit', () => {
  it('is whole, also while it grows and with an anchor in between', async () => {
    await legAnker();
    await voegToe(3);
    await inTransaction(beheer, (tx) => schrijfAudit(tx, proefregels(2)));
    expect(await doeToets()).toEqual({ heel: true, regels: 23, ankers: 1, wacht: 2 });
  });

  it('is whole over more than a page', async () => {
    await voegToe(5200);
    await legAnker();
    expect(await doeToets()).toEqual({ heel: true, regels: 5220, ankers: 1, wacht: 0 });
  });

  it('is whole when there is nothing yet', async () => {
    await alsEigenaar('delete from audit_keten', 'delete from audit');
    expect(await doeToets()).toEqual({ heel: true, regels: 0, ankers: 0, wacht: 0 });
  });
});

describe('the check finds', () => {
  it.each([
    ['who did it', 'actor = gen_random_uuid()'],
    ['who it was about', 'leerling_id = null'],
    ['when', "op = op + interval '1 microsecond'"],
    ['how it ended', "uitkomst = 'mislukt'"],
    ['why', "reden = 'x.y'"],
    ['the emergency button', 'noodknop = not noodknop'],
    ['the sealed part', "detail = 'x'"],
    ['the transaction', "xid = '3'"],
  ])('90: a change of %s', async (_, wijziging) => {
    const seq = await opPlek(7);
    await alsEigenaar(`update audit set ${wijziging} where seq = ${seq}`);
    expect(await doeToets()).toEqual({ heel: false, soort: 'veranderd', seq, regels: 6 });
  });

  it('90: a row that is gone', async () => {
    const seq = await opPlek(11);
    await alsEigenaar(`delete from audit where seq = ${seq}`);
    expect(await doeToets()).toEqual({ heel: false, soort: 'ontbreekt', seq, regels: 10 });
  });

  it('90: a row that is gone with its link', async () => {
    const seq = await opPlek(11);
    await alsEigenaar(`delete from audit where seq = ${seq}`, `delete from audit_keten where seq = ${seq}`);
    expect(await doeToets()).toEqual({ heel: false, soort: 'gat', seq: await opPlek(12), regels: 10 });
  });

  it('90: two links that changed places', async () => {
    const [een, twee] = [await opPlek(5), await opPlek(6)];
    await alsEigenaar(
      `update audit_keten set plek = 999 where seq = ${een}`,
      `update audit_keten set plek = 5 where seq = ${twee}`,
      `update audit_keten set plek = 6 where seq = ${een}`,
    );
    expect(await doeToets()).toEqual({ heel: false, soort: 'verplaatst', seq: twee, regels: 4 });
  });

  it('90: two rows that changed their content', async () => {
    const [een, twee] = [await opPlek(5), await opPlek(9)];
    const velden = 'actor, organisatie_id, object_id, leerling_id, verzoek_id';
    await alsEigenaar(
      `update audit a set (${velden}) = (select ${velden} from audit b where b.seq = case a.seq when ${een} then ${twee} else ${een} end)
       where a.seq in (${een}, ${twee})`,
    );
    expect(await doeToets()).toEqual({ heel: false, soort: 'verplaatst', seq: een, regels: 4 });
  });

  it('90: a row that was put in between', async () => {
    await voegToe(2);
    await alsEigenaar(
      `insert into audit (op, handeling, klasse, uitkomst, verzoek_id, xid)
       select op, handeling, klasse, uitkomst, verzoek_id, xid from audit order by seq limit 1`,
    );
    const [{ seq }] = await beheer.query('select max(seq) as seq from audit');
    expect(await doeToets()).toMatchObject({ heel: false, soort: 'bijgevoegd', seq });
  });

  it('90: a tail that was cut, by the anchor outside the database', async () => {
    await legAnker();
    const seq = await opPlek(15);
    await alsEigenaar(
      'delete from audit where seq in (select seq from audit_keten where plek > 15)',
      'delete from audit_keten where plek > 15',
      'delete from audit_anker',
    );
    expect(await doeToets()).toEqual({ heel: false, soort: 'afgeknipt', seq, regels: 15 });
  });

  it('90: everything emptied', async () => {
    await legAnker();
    await alsEigenaar('delete from audit', 'delete from audit_keten', 'delete from audit_anker');
    expect(await doeToets()).toEqual({ heel: false, soort: 'afgeknipt', seq: null, regels: 0 });
  });

  it('90: a chain that was made again over a changed row', async () => {
    await legAnker();
    const kop = await opPlek(20);
    await alsEigenaar(`update audit set rol = 'mentor' where seq = ${await opPlek(3)}`);
    await ketenOpnieuw();
    expect(await doeToets()).toEqual({ heel: false, soort: 'herschreven', seq: kop, regels: 19 });
  });

  it('90: an anchor that was changed along with the database', async () => {
    await legAnker();
    const pad = path.join(map, 'anker.jsonl');
    const tekst = await readFile(pad, 'utf8');
    await writeFile(pad, tekst.replace(/"op":"2026/, '"op":"2025'));
    expect(await doeToets()).toMatchObject({ heel: false, soort: 'vals-anker' });
  });

  it('90: anchors that are gone', async () => {
    await legAnker();
    await rm(path.join(map, 'anker.jsonl'));
    expect(await doeToets()).toMatchObject({ heel: false, soort: 'anker-weg' });
  });
});

describe('the anchor', () => {
  it('is written once per head, with a copy in the database', async () => {
    expect(await legAnker()).toMatchObject({ seq: await opPlek(20), op: OP });
    expect(await legAnker()).toBeNull();
    await voegToe(1);
    expect(await legAnker()).toMatchObject({ seq: await opPlek(21) });
    expect(await beheer.query('select seq from audit_anker order by id')).toEqual([
      { seq: await opPlek(20) },
      { seq: await opPlek(21) },
    ]);
    expect(await doeToets()).toMatchObject({ heel: true, ankers: 2 });
  });

  it('does not exist without rows', async () => {
    await alsEigenaar('delete from audit_keten', 'delete from audit');
    expect(await legAnker()).toBeNull();
  });

  it('forgets a line that was only half on disk when the power went', async () => {
    await legAnker();
    await appendFile(path.join(map, 'anker.jsonl'), '{"seq":');
    expect(await doeToets()).toMatchObject({ heel: true, ankers: 1 });
    await voegToe(1);
    await legAnker();
    expect(await doeToets()).toMatchObject({ heel: true, ankers: 2 });
  });

  it('has a key of its own that only its owner reads, and that stays', async () => {
    expect((await stat(path.join(map, 'anker-sleutel.pem'))).mode & 0o777).toBe(0o600);
    await legAnker();
    await Ankersleutel.open(map);
    expect(await doeToets()).toMatchObject({ heel: true, ankers: 1 });
  });
});
