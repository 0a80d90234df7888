import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { Worker } from '@temporalio/worker';
import { herbouw } from '#libs/dossier/herbouw.ts';
import { bundelWorkflows } from '#libs/temporal/bundle.ts';
import { op } from '#test/kit/regio.ts';
import { Trajectproef } from '#test/kit/traject.ts';
import { Trajectspel } from '#test/kit/trajectspel.ts';
import { wachtTot } from '#test/kit/werker.ts';
import { TRAJECTGEVALLEN } from './gevallen.ts';
import { neemOp } from './vastleggen.ts';

const DAG_MS = 86_400_000;
const JA = ['toestemming-jongere', 'toestemming-ouders', 'schriftelijk-ingelicht'] as const;

let t: Trajectproef;
let spel: Trajectspel;
beforeAll(async () => {
  t = await Trajectproef.open();
  spel = await Trajectspel.open(t);
});
afterAll(async () => {
  await spel.sluit();
  await t.sluit();
});
beforeEach(() => t.begin());

const proces = () => `masTraject/${t.trajectId}`;
const klaar = async (workflowId: string): Promise<void> => {
  await spel.bezorg();
  await spel.client.workflow.getHandle(workflowId).result();
};
const open = async (soort: string) => (await t.taken(soort)).filter(({ status }) => status === 'OPEN');

describe('the processes of trajects on the real engine', () => {
  it('R1: asks about the waiting list and ends with what the partner reports', async () => {
    await t.totKeuze();
    const id = await t.kies('R1');
    for (const naar of ['TOESTEMMING', 'AANGEMELD'] as const) await t.zet(id, naar, JA);
    await spel.tot(`masRoute/${id}`, '2026-12-20T09:00:00.000Z');
    expect(await t.taken('traject-route')).toHaveLength(1);
    await t.partner(id, { soort: 'aannemen' });
    for (const code of ['begonnen', 'afgerond']) await t.partner(id, { soort: 'melden', code });
    await klaar(`masRoute/${id}`);
  });

  it('R2: pauses, asks on the day, escalates, resumes, and follows Halt to the end', async () => {
    await t.totKeuze();
    const id = await t.kies('R2');
    for (const naar of ['SCHRIFTELIJK_INGELICHT', 'INSTEMMING', 'VERWEZEN'] as const)
      await t.zet(id, naar, JA);
    const taak = `partnertaak/${(await t.taakVan(id)).id}`;
    await spel.tot(taak, '2026-12-08T09:00:00.000Z');
    await t.partner(id, { soort: 'aannemen' });
    await t.partner(id, { soort: 'melden', code: 'begonnen' });
    await t.zet(id, 'GEPAUZEERD', ['akkoord-halt'], '2026-12-18');
    await spel.tot(`masRoute/${id}`, '2026-12-30T09:00:00.000Z');
    expect((await open('traject-%')).map(({ soort }) => soort)).toEqual(
      expect.arrayContaining(['traject-route', 'traject-escalatie']),
    );
    await t.partner(id, { soort: 'melden', code: 'positief' });
    expect(await t.route(id)).toMatchObject({ status: 'GEPAUZEERD' });
    await t.zet(id, 'LOPEND', ['akkoord-halt']);
    await klaar(`masRoute/${id}`);
    await klaar(taak);
    expect(await t.route(id)).toMatchObject({ status: 'POSITIEF' });
  });

  it('R3: reminds of the end of the measure', async () => {
    await t.totKeuze();
    const id = await t.kies('R3');
    for (const naar of ['VERZOEK_TOT_ONDERZOEK', 'ONDERZOEK', 'VERZOEK_KINDERRECHTER'] as const)
      await t.zet(id, naar);
    await t.zet(id, 'OTS', ['besluit-rechter'], '2027-06-01');
    await spel.tot(`masRoute/${id}`, '2027-03-02T09:00:00.000Z');
    expect(await open('traject-route')).toHaveLength(1);
    await t.zet(id, 'BEEINDIGD');
    await klaar(`masRoute/${id}`);
    expect(await open('traject-route')).toEqual([]);
  });

  it('R4: asks after the term to object', async () => {
    await t.totKeuze();
    const id = await t.kies('R4', { gegeven: ['motief'] });
    for (const naar of ['VERHOOR', 'PV_OPGEMAAKT', 'INGEZONDEN', 'RVDK_ADVIES', 'STRAFBESCHIKKING'] as const)
      await t.zet(id, naar, ['cautie', 'besluit-om']);
    await spel.tot(`masRoute/${id}`, '2026-12-08T09:00:00.000Z');
    expect(await open('traject-route')).toHaveLength(1);
    for (const naar of ['TENUITVOERLEGGING', 'AFGEROND'] as const) await t.zet(id, naar);
    await klaar(`masRoute/${id}`);
    expect(await open('traject-route')).toEqual([]);
  });

  it('a traject from melding to closing, and one that stops after a death', async () => {
    await spel.tot(proces(), '2026-11-20T10:00:00.000Z');
    await t.stap('IN_ONDERZOEK');
    await spel.tot(proces(), '2026-12-14T10:00:00.000Z');
    await t.sluitMet('ANDERE_SCHOOL');
    await klaar(proces());
    await t.begin();
    await spel.tot(proces(), '2026-11-20T10:00:00.000Z');
    await t.feit('overleden', '2026-11-20');
    await spel.tot(proces(), '2026-11-21T10:00:00.000Z');
    await klaar(proces());
    expect(await t.traject()).toMatchObject({ einde_reden: 'OVERLEDEN' });
  });

  it('66: loses no review date of a paused Halt when the engine lost the process', async () => {
    await t.totKeuze();
    const id = await t.kies('R2');
    for (const naar of ['SCHRIFTELIJK_INGELICHT', 'INSTEMMING', 'VERWEZEN'] as const)
      await t.zet(id, naar, JA);
    await t.zet(id, 'GEPAUZEERD', ['akkoord-halt'], '2026-12-18');
    const later = new Date(Date.now() + 30 * DAG_MS).toISOString().slice(0, 10);
    await t.p.regio.rijen('update traject_route set evaluatie_op = $2, sinds = now() where id = $1', [
      id,
      later,
    ]);
    const workflowId = `masRoute/${id}`;
    const { dataSource } = t.p.regio;
    await spel.tot(workflowId, op(new Date().toISOString()));
    await spel.client.workflow.getHandle(workflowId).terminate('verloren');
    const loopt = (welk: string): Promise<boolean> => Promise.resolve(welk !== workflowId);
    expect(await herbouw(dataSource, { loopt }, { nu: () => op(new Date().toISOString()) })).toMatchObject({
      gestart: 1,
    });
    await spel.tot(workflowId, op(new Date().toISOString()));
    expect(await t.taken('traject-route')).toEqual([]);
    await spel.klok.vooruit(workflowId, { dagen: 31 });
    await wachtTot(async () => (await open('traject-route')).length === 1);
    expect(await open('traject-route')).toMatchObject([
      { gegevens: { routeId: id, stap: 'halt-evaluatie' } },
    ]);
  });
});

describe('what was played', () => {
  it.each(TRAJECTGEVALLEN)('goes on unharmed on the code of now: $naam', async (geval) => {
    const { dataSource } = t.p.regio;
    // Met deze variabele legt de test de geschiedenissen vast voor de replaytest.
    const bewaart = process.env.REPLAY_OPNEMEN === '1';
    const bron = { dataSource, client: spel.client, codec: null, bewaart, verboden: new Set<string>() };
    const tekst = await neemOp(geval, bron);
    const history = historyFromJSON(JSON.parse(tekst ?? 'null'));
    const workflowBundle = await bundelWorkflows();
    for await (const { error } of Worker.runReplayHistories({ workflowBundle }, [
      { workflowId: geval.naam, history },
    ]))
      expect(error).toBeUndefined();
  });
});
