import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openDatabase } from '#libs/database/data-source.ts';
import { antwoordt, Procesplek, type Proces } from '#test/kit/processen.ts';
import { leesMeter, vraagMeters } from '#test/kit/meters.ts';
import { createWereld } from '#test/builders/wereld.ts';
import type { Gereed } from '#libs/contract/health.ts';
import { testDatabase, type TestDatabase } from '#test/kit/servers.ts';
import { wachtTot } from '#test/kit/werker.ts';

let database: TestDatabase;
let beheer: DataSource;
let plek: Procesplek;
beforeAll(async () => {
  database = await testDatabase();
  beheer = await openDatabase({ url: database.url, pool: 3, naam: 'test-proces' });
  await createWereld(beheer);
  plek = await Procesplek.maak(database.url);
});
afterAll(async () => {
  await plek.ruimOp();
  await beheer.destroy();
  await database.dispose();
});

/** Houdt een tabel dicht, zodat wie haar vraagt wacht tot `open`. */
async function houdDicht(
  tabel: string,
): Promise<{ wacht: () => Promise<unknown>; open: () => Promise<void> }> {
  const runner = beheer.createQueryRunner();
  await runner.startTransaction();
  await runner.query(`lock table ${tabel} in access exclusive mode`);
  const erWachtIemand = async (): Promise<boolean> => {
    const [rij] = await beheer.query<{ n: number }[]>(
      "select count(*) as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    return (rij?.n ?? 0) > 0;
  };
  return {
    wacht: () => wachtTot(erWachtIemand),
    open: async () => {
      await runner.rollbackTransaction();
      await runner.release();
    },
  };
}

const komtErNietIn = (basis: string): Promise<true> =>
  wachtTot(
    async () =>
      await fetch(`${basis}/health/live`).then(
        () => false,
        () => true,
      ),
  );

describe('a schema that is not of this program', () => {
  const weigert = async (naam: 'api' | 'worker'): Promise<string> => {
    const proces = await plek.start(naam);
    expect(await proces.einde).toBe(1);
    return proces.uitvoer();
  };
  const stap = "('Toekomst1799999999999', 1799999999999)";

  it('that is newer keeps the API and the worker shut, with a line that says so', async () => {
    await beheer.query(`insert into migratie (name, timestamp) values ${stap}`);
    for (const naam of ['api', 'worker'] as const)
      expect(await weigert(naam)).toMatch(/nieuwer dan dit programma.*Toekomst1799999999999/);
    await beheer.query("delete from migratie where name = 'Toekomst1799999999999'");
  });

  it('that is older keeps them shut too, and names the command', async () => {
    const [laatste] = await beheer.query<{ timestamp: string; name: string }[]>(
      'select timestamp, name from migratie order by id desc limit 1',
    );
    await beheer.query('delete from migratie where name = $1', [laatste?.name]);
    for (const naam of ['api', 'worker'] as const)
      expect(await weigert(naam)).toMatch(/ouder dan dit programma.*npm run overstap -- migreer/);
    await beheer.query('insert into migratie (name, timestamp) values ($1, $2)', [
      laatste?.name,
      laatste?.timestamp,
    ]);
  });
});

describe('the API that is told to stop', () => {
  let api: Proces;
  beforeAll(async () => {
    api = await plek.start('api');
    await antwoordt(api, `${api.basis}/health/ready`);
  });

  it('is alive and ready before', async () => {
    const live = await fetch(`${api.basis}/health/live`);
    expect([live.status, await live.json()]).toEqual([200, { status: 'ok' }]);
    expect(leesMeter(await vraagMeters(api.meters), 'process_start_time_seconds')).toBeGreaterThan(0);
  });

  it('finishes the request that runs, takes no new one, and exits with zero', async () => {
    const dicht = await houdDicht('gebruiker');
    const lopend = fetch(`${api.basis}/dev/personas`);
    await dicht.wacht();
    api.kind.kill('SIGTERM');
    await komtErNietIn(api.basis);
    await dicht.open();
    const antwoord = await lopend;
    expect([antwoord.status, Array.isArray(await antwoord.json())]).toEqual([200, true]);
    expect(await api.einde).toBe(0);
  });
});

describe('an API whose worker is not there', () => {
  it('says so and goes on, and sees it when one comes', async () => {
    const api = await plek.start('api');
    const stand = async (): Promise<Gereed> => {
      const antwoord = await fetch(`${api.basis}/health/ready`);
      expect(antwoord.status).toBe(200);
      return (await antwoord.json()) as Gereed;
    };
    await antwoordt(api, `${api.basis}/health/ready`);
    expect(await stand()).toMatchObject({
      engine: { in_orde: true },
      werker: { in_orde: false, code: 'werker-stil' },
    });
    const worker = await plek.start('worker');
    await wachtTot(async () => (await stand()).werker.in_orde);
    for (const { kind, einde } of [worker, api]) {
      kind.kill('SIGTERM');
      expect(await einde).toBe(0);
    }
  });
});

describe('who waits for events', () => {
  it('is let go at once when the API stops', async () => {
    const api = await plek.start('api');
    await antwoordt(api, `${api.basis}/health/ready`);
    const antwoordOpToken = await fetch(`${api.basis}/dev/personas/decaan/token`, { method: 'POST' });
    const { access_token: token } = (await antwoordOpToken.json()) as { access_token: string };
    const stroom = await fetch(`${api.basis}/v1/gebeurtenissen`, {
      headers: { Authorization: `Bearer ${token}`, Accept: 'text/event-stream' },
    });
    expect(stroom.status).toBe(200);
    api.kind.kill('SIGTERM');
    expect(await stroom.text()).toContain('verbonden');
    expect(await api.einde).toBe(0);
  });
});

describe('the worker that is told to stop', () => {
  let worker: Proces;
  beforeAll(async () => {
    worker = await plek.start('worker', { WEKKER_SECONDEN: '1' });
    await antwoordt(worker, `http://127.0.0.1:${worker.meters}/health/ready`);
  });

  it('is alive and ready before, and shows the meters of the engine', async () => {
    expect((await fetch(`http://127.0.0.1:${worker.meters}/health/live`)).status).toBe(200);
    expect(leesMeter(await vraagMeters(worker.meters), 'overstap_meting_gelukt')).toBe(1);
    expect(await vraagMeters(worker.engine)).toContain('temporal_worker_task_slots_available');
  });

  it('finishes what it does, and exits with zero', async () => {
    const onderwerp = randomUUID();
    const id = `taak/${onderwerp}`;
    const dicht = await houdDicht('taak');
    await beheer.query(
      "insert into proces (workflow_id, soort, onderwerp, regio, volgend_moment, gestart_op) values ($1, 'taak', $2, '010', now(), now())",
      [id, onderwerp],
    );
    await dicht.wacht();
    worker.kind.kill('SIGTERM');
    await dicht.open();
    expect(await worker.einde).toBe(0);
    const [proces] = await beheer.query<{ status: string }[]>(
      'select status from proces where workflow_id = $1',
      [id],
    );
    expect(proces?.status).toBe('KLAAR');
  });
});
