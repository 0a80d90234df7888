import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import { openDatabase } from '#libs/database/data-source.ts';
import { inTransaction } from '#libs/database/transaction.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { herhaalVastgelopen } from '#libs/outbox/vastgelopen.ts';
import { wekTeLaat } from '#libs/outbox/processtand.ts';
import { anOverdracht, anOverstap, createWereld, type Wereld } from '#test/builders/wereld.ts';
import { leesMeter, vraagMeters } from '#test/kit/meters.ts';
import { testDatabase, type TestDatabase } from '#test/kit/servers.ts';
import { startMeterserver, type Meterserver } from './meterserver.ts';
import { Standmeters } from './stand.ts';

const NU = '2027-03-10T12:00:00.000Z' as Instant;

let database: TestDatabase;
let beheer: DataSource;
let worker: DataSource;
let wereld: Wereld;
let server: Meterserver;
beforeAll(async () => {
  database = await testDatabase();
  beheer = await openDatabase({ url: database.url, pool: 2, naam: 'test-meters' });
  worker = await openDatabase({ url: database.url, pool: 2, naam: 'test-worker', rol: 'overstap_worker' });
  wereld = await createWereld(beheer);
  const register = new Registry();
  const stand = new Standmeters(worker, { nu: () => NU }, register);
  const vernieuw = () => stand.vernieuw();
  server = await startMeterserver({ host: '127.0.0.1', poort: 0, register, vernieuw });
});
beforeEach(async () => {
  for (const tabel of ['outbox', 'proces', 'bericht', 'weekcheck'])
    await beheer.query(`delete from ${tabel}`);
});
afterAll(async () => {
  await server.stop();
  if (worker.isInitialized) await worker.destroy();
  await beheer.destroy();
  await database.dispose();
});

const meter = async (regel: string) => leesMeter(await vraagMeters(server.poort), regel);
const proces = (soort: string, moment: string, keer = 0) =>
  beheer.query(
    `insert into proces (workflow_id, soort, onderwerp, regio, volgend_moment, gestart_op, gewekt_keer)
     values ($1 || '/' || $2, $1, $2, '010', $3, $3, $4)`,
    [soort, randomUUID(), moment, keer],
  );

describe('the meters of the worker', () => {
  it('are all there, at zero, when nothing is wrong', async () => {
    const tekst = await vraagMeters(server.poort);
    for (const kanaal of ['engine', 'mail', 'register', 'webhook'])
      for (const naam of ['wachtend', 'oudste_seconds', 'dood'])
        expect(leesMeter(tekst, `overstap_outbox_${naam}{kanaal="${kanaal}"}`)).toBe(0);
    expect(leesMeter(tekst, 'overstap_processen_te_laat{soort="overstap"}')).toBe(0);
    expect(leesMeter(tekst, 'overstap_meting_gelukt')).toBe(1);
  });

  it('count a dead letter until it goes again', async () => {
    const dood = 'overstap_outbox_dood{kanaal="mail"}';
    const wacht = 'overstap_outbox_wachtend{kanaal="mail"}';
    await beheer.query(
      "insert into outbox (kanaal, onderwerp, op, pogingen, dood_op) values ('mail', $1, now(), 12, now())",
      [randomUUID()],
    );
    expect([await meter(dood), await meter(wacht)]).toEqual([1, 0]);
    await inTransaction(beheer, (tx) => herhaalVastgelopen(tx, 'mail', NU));
    expect([await meter(dood), await meter(wacht)]).toEqual([0, 1]);
  });

  it('say how long the oldest message has been waiting', async () => {
    await beheer.query(
      "insert into outbox (kanaal, onderwerp, op, beschikbaar_op) values ('engine', 'x', now(), now() - interval '1 hour')",
    );
    expect(await meter('overstap_outbox_oudste_seconds{kanaal="engine"}')).toBeGreaterThanOrEqual(3600);
  });

  it('count handovers without an answer by how long they wait', async () => {
    for (const dagen of [0, 2, 2, 20]) {
      const overstapId = await anOverstap(beheer, wereld, { status: 'OVERGEDRAGEN' });
      const id = await anOverdracht(beheer, wereld, { overstapId, naar: 'gemeente' });
      await beheer.query(
        "update overdracht set aangeboden_op = $2::timestamptz - $3 * interval '1 day' where id = $1",
        [id, NU, dagen],
      );
    }
    const tekst = await vraagMeters(server.poort);
    const perLeeftijd = [
      'tot 1 dag',
      '1 tot 3 dagen',
      '3 tot 7 dagen',
      '7 tot 14 dagen',
      'vanaf 14 dagen',
    ].map((leeftijd) => leesMeter(tekst, `overstap_overdrachten_open{leeftijd="${leeftijd}"}`));
    expect(perLeeftijd).toEqual([1, 2, 0, 0, 1]);
  });

  it('count a weekcheck that is missed, and not one that came', async () => {
    for (const [week, status] of [
      ['2027-W09', 'TE_LAAT'],
      ['2027-W08', 'GEESCALEERD'],
      ['2027-W07', 'INGEHAALD'],
    ])
      await beheer.query(
        "insert into weekcheck (mbo_id, regio, seizoen, week, status, verwacht_op) values ($1, '010', '2026-2027', $2, $3, now())",
        [wereld.org.mbo, week, status],
      );
    expect(await meter('overstap_weekchecks_gemist')).toBe(2);
  });

  it('count mail that bounced', async () => {
    await beheer.query(
      `insert into bericht (id, sleutel, soort, organisatie_id, rol, adres, onderwerp, tekst, message_id, aangemaakt_op, fout)
       values ($1, $2, 'taak', $3, 'decaan', 'a@school.example', 'o', 't', $2, now(), '550')`,
      [randomUUID(), randomUUID(), wereld.org.school],
    );
    expect(await meter('overstap_mail_onbestelbaar')).toBe(1);
  });

  it('count processes past their moment, and those nobody wakes any more, until they are woken', async () => {
    await proces('overstap', '2027-03-10T11:00:00Z');
    await proces('overstap', '2027-03-10T10:00:00Z', 20);
    await proces('overstap', '2027-03-11T10:00:00Z');
    const stand = async () =>
      await Promise.all(
        [
          'processen_te_laat{soort="overstap"}',
          'processen_opgegeven{soort="overstap"}',
          'processen_oudste_seconds',
        ].map((naam) => meter(`overstap_${naam}`)),
      );
    expect(await stand()).toEqual([2, 1, 7200]);
    expect(await inTransaction(beheer, (tx) => wekTeLaat(tx, NU))).toBe(2);
    expect(await inTransaction(beheer, (tx) => wekTeLaat(tx, NU))).toBe(0);
    expect(await stand()).toEqual([2, 0, 7200]);
    expect(await meter('overstap_outbox_wachtend{kanaal="engine"}')).toBe(2);
  });

  it('have no label but the few that are known, and no id anywhere', async () => {
    const tekst = await vraagMeters(server.poort);
    const labels = [...tekst.matchAll(/(\w+)="/g)].map(([, naam]) => naam);
    expect([...new Set(labels)].toSorted()).toEqual(['kanaal', 'leeftijd', 'soort']);
    expect(tekst).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  it('are nowhere but at their own address', async () => {
    const status = async (pad: string, method = 'GET') =>
      (await fetch(`http://127.0.0.1:${server.poort}${pad}`, { method })).status;
    expect(await status('/')).toBe(404);
    expect(await status('/health/live')).toBe(404);
    expect(await status('/metrics', 'POST')).toBe(404);
  });

  it('say that they could not be read when the database is gone, instead of an old number', async () => {
    await worker.destroy();
    const tekst = await vraagMeters(server.poort);
    expect(leesMeter(tekst, 'overstap_meting_gelukt')).toBe(0);
    expect(tekst).not.toMatch(/^overstap_outbox_dood\{/m);
  });
});
