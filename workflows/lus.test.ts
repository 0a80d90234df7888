import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { WorkflowHandle } from '@temporalio/client';
import { randomUUID } from 'node:crypto';
import type { Plan } from '#libs/domain/overstap/overstap.ts';
import type { TaakStap } from '#libs/domain/taak/taak.ts';
import { startProcesomgeving, type Procesomgeving } from '#test/kit/proces-omgeving.ts';
import type { TaakPort } from './taak/taak.ports.ts';

const DAG_MS = 86_400_000;

/** Een poort die het plan van een taak uit een lijst momenten maakt, en opschrijft wat het proces doet. */
class NepTaken implements TaakPort {
  start = Date.now();
  momenten: number[] = [];
  gedaan: { readonly dag: number; readonly nu: string }[] = [];
  blikken: string[] = [];
  werkt = true;
  klaarNa = Number.POSITIVE_INFINITY;

  bekijkTaak({ nu }: { nu: string }): Promise<Plan<TaakStap>> {
    this.blikken.push(nu);
    const dag = (Date.parse(nu) - this.start) / DAG_MS;
    const gedaan = new Set(this.gedaan.filter(() => this.werkt).map((g) => g.dag));
    const open = this.momenten.filter((m) => !gedaan.has(m));
    const nuTeDoen = open.filter((m) => m <= dag);
    const volgende = open.find((m) => m > dag);
    return Promise.resolve({
      nu: nuTeDoen.map((m) => ({
        soort: 'trede',
        op: this.op(m),
        trede: String(m),
        rol: 'mentor',
        tredesoort: 'herinnering',
      })),
      volgende: volgende === undefined ? null : this.op(volgende),
      klaar: gedaan.size >= this.klaarNa,
    });
  }

  doeTaaktrede({ stap, nu }: { stap: TaakStap; nu: string }): Promise<void> {
    this.gedaan.push({ dag: Number(stap.trede), nu });
    return Promise.resolve();
  }

  op(dag: number): TaakStap['op'] {
    return new Date(this.start + dag * DAG_MS).toISOString() as TaakStap['op'];
  }
}

const taken = new NepTaken();
let omgeving: Procesomgeving;

beforeAll(async () => {
  omgeving = await startProcesomgeving({
    bekijkTaak: (vraag: { nu: string }) => taken.bekijkTaak(vraag),
    doeTaaktrede: (vraag: { stap: TaakStap; nu: string }) => taken.doeTaaktrede(vraag),
  });
});
afterAll(() => omgeving.sluit());
beforeEach(() => {
  Object.assign(taken, new NepTaken());
});

async function start(op = new Date().toISOString()): Promise<WorkflowHandle> {
  const workflowId = `taak/${randomUUID()}`;
  return omgeving.client.workflow.start('taak', {
    workflowId,
    taskQueue: omgeving.taskQueue,
    args: [{ onderwerp: workflowId.slice(5), op }],
  });
}

async function tot(voorwaarde: () => boolean): Promise<void> {
  while (!voorwaarde()) await new Promise((verder) => setImmediate(verder));
}

describe('volgDossier', () => {
  it('does each step on its own moment and ends when the plan says so', async () => {
    taken.momenten = [3, 5, 10];
    taken.klaarNa = 3;
    const handle = await start();
    await omgeving.klok.vooruit(handle.workflowId, { dagen: 11 });
    await handle.result();
    expect(taken.gedaan.map((g) => g.dag)).toEqual([3, 5, 10]);
    expect(taken.gedaan.every((g) => g.nu >= taken.op(g.dag))).toBe(true);
  });

  it('looks again on a hint and follows a moment that moved earlier', async () => {
    taken.momenten = [30];
    taken.klaarNa = 1;
    const handle = await start();
    await tot(() => taken.blikken.length > 0);
    taken.momenten = [2];
    await handle.signal('wek', { op: new Date().toISOString() });
    await omgeving.klok.vooruit(handle.workflowId, { dagen: 3 });
    await handle.result();
    expect(taken.gedaan.map((g) => g.dag)).toEqual([2]);
  });

  it('takes the instant of a hint as now when it is later than its own clock', async () => {
    taken.momenten = [100];
    taken.klaarNa = 1;
    const handle = await start();
    await handle.signal('wek', { op: taken.op(101) });
    await handle.result();
    expect(taken.gedaan).toEqual([{ dag: 100, nu: taken.op(101) }]);
  });

  it('never lets a late hint turn time back', async () => {
    taken.momenten = [50, 200];
    taken.klaarNa = 2;
    const handle = await start(taken.op(60));
    await handle.signal('wek', { op: taken.op(10) });
    await handle.signal('wek', { op: taken.op(201) });
    await handle.result();
    expect([...taken.blikken].sort()).toEqual(taken.blikken);
  });

  it('rests when a step has no effect instead of spinning', async () => {
    taken.momenten = [0];
    taken.werkt = false;
    const handle = await start();
    await tot(() => taken.gedaan.length >= 2);
    await omgeving.klok.vooruit(handle.workflowId, { uren: 0.1 });
    await handle.terminate();
    expect(taken.gedaan.length).toBeLessThan(15);
  });
});
