import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import type { DataSource } from 'typeorm';
import { createTaakActivities } from '#activities/taak/taak.activities.ts';
import { openDatabase } from '#libs/database/data-source.ts';
import { huidigeRechten } from '#libs/database/rechten.ts';
import { Regelboek } from '#libs/dossier/regelboek.ts';
import { bundelWorkflows } from '#libs/temporal/bundle.ts';
import { anOverstap, aTaak, createWereld, type Wereld } from '#test/builders/wereld.ts';
import { testDatabase, testTemporalAddress, type TestDatabase } from '#test/kit/servers.ts';
import { metNamens } from './namens.interceptor.ts';
import { meldVerdwaald } from './verdwaald.ts';

const OP = '2027-01-15T12:00:00.000Z';
const taskQueue = `test-namens-${randomUUID()}`;

let database: TestDatabase;
let beheer: DataSource;
let dataSource: DataSource;
let wereld: Wereld;
let verbinding: NativeConnection;
let connection: Connection;
let client: Client;
let worker: Worker;
let run: Promise<void>;
const gezien: string[] = [];
beforeAll(async () => {
  database = await testDatabase();
  beheer = await openDatabase({ url: database.url, pool: 2, naam: 'test-namens' });
  dataSource = await openDatabase({
    url: database.url,
    pool: 4,
    naam: 'test-worker',
    rol: 'overstap_worker',
  });
  wereld = await createWereld(beheer);
  const taken = createTaakActivities({ dataSource, regelboek: new Regelboek() });
  const address = testTemporalAddress();
  verbinding = await NativeConnection.connect({ address });
  connection = await Connection.connect({ address });
  client = new Client({ connection });
  worker = await Worker.create({
    connection: verbinding,
    taskQueue,
    workflowBundle: await bundelWorkflows(),
    interceptors: { activity: [metNamens(meldVerdwaald(dataSource))] },
    activities: {
      ...taken,
      bekijkTaak: (vraag: Parameters<typeof taken.bekijkTaak>[0]) => {
        gezien.push(`${huidigeRechten()?.namens ?? ''} ${huidigeRechten()?.grondslag ?? ''}`);
        return taken.bekijkTaak(vraag);
      },
    },
  });
  run = worker.run();
}, 120_000);
afterAll(async () => {
  worker.shutdown();
  await run;
  await connection.close();
  await verbinding.close();
  await dataSource.destroy();
  await beheer.destroy();
  await database.dispose();
});

/** Een taak van een organisatie met een proces dat haar volgt. */
async function metProces(organisatie: 'school' | 'andereSchool'): Promise<string> {
  const overstapId = await anOverstap(beheer, wereld, { school: organisatie });
  const id = await aTaak(beheer, wereld, { organisatie, rol: 'decaan', overstapId });
  await beheer.query(
    "insert into proces (workflow_id, soort, onderwerp, regio, gestart_op) values ($1, 'taak', $2, '010', $3)",
    [`taak/${id}`, id, OP],
  );
  return id;
}
const start = (eigen: string, onderwerp: string) =>
  client.workflow.start('taak', { workflowId: `taak/${eigen}`, taskQueue, args: [{ onderwerp, op: OP }] });
const vanBeheerder = () =>
  beheer.query<Record<string, unknown>[]>(
    "select soort, rol, organisatie_id, overstap_id from taak where soort = 'proces-nakijken'",
  );

describe('32: a process that asks something about a case that is not its own', () => {
  it('32: is refused before it sees anything, with one row in the audit and a task for a beheerder', async () => {
    const [eigen, vreemd] = [await metProces('school'), await metProces('andereSchool')];
    const taken = () => beheer.query("select * from taak where soort <> 'proces-nakijken' order by id");
    const voor = await taken();
    const proces = await start(eigen, vreemd);
    await expect(proces.result()).rejects.toMatchObject({ name: 'WorkflowFailedError' });
    expect(gezien).toEqual([]);
    expect(await taken()).toEqual(voor);
    expect(
      await beheer.query('select handeling, namens, uitkomst, reden, leerling_id, detail from audit'),
    ).toEqual([
      {
        handeling: 'bekijkTaak',
        namens: `taak/${eigen}`,
        uitkomst: 'geweigerd',
        reden: 'namens.ander-onderwerp',
        leerling_id: null,
        detail: null,
      },
    ]);
    expect(await vanBeheerder()).toEqual([
      { soort: 'proces-nakijken', rol: 'beheerder', organisatie_id: wereld.org.regio, overstap_id: null },
    ]);
    expect(await beheer.query("select 1 from outbox where kanaal = 'mail'")).toEqual([]);
  });

  it('32: and one about its own case is done, in its own name', async () => {
    const eigen = await metProces('school');
    await beheer.query("update taak set status = 'GEDAAN', beeindigd_op = now() where id = $1", [eigen]);
    await (await start(eigen, eigen)).result();
    expect(gezien).toEqual([`taak/${eigen} bekijkTaak`]);
  });
});
