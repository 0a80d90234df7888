import { createPartnertaakActivities } from '#activities/partnertaak/partnertaak.activities.ts';
import { createRouteActivities } from '#activities/route/route.activities.ts';
import { createTrajectActivities } from '#activities/traject/traject.activities.ts';
import { rows } from '#libs/database/transaction.ts';
import type { Plan } from '#libs/domain/overstap/overstap.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { splitsWorkflowId } from '#libs/temporal/client.ts';
import { WEK } from '#workflows/hint.messages.ts';
import { startProcesomgeving, type Procesomgeving } from './proces-omgeving.ts';
import type { Trajectproef } from './traject.ts';
import { wachtTot } from './werker.ts';

interface Vraag {
  readonly onderwerp: string;
  readonly nu: Instant;
}

/** De processen van trajecten op de echte engine, met de feiten op een echte database. */
export class Trajectspel {
  /** Tot welk ogenblik een onderwerp bekeken is zonder dat er nog iets te doen was. */
  private readonly gezien = new Map<string, string>();
  private omgeving!: Procesomgeving;

  private constructor(readonly t: Trajectproef) {}

  static async open(t: Trajectproef): Promise<Trajectspel> {
    const spel = new Trajectspel(t);
    const { dataSource, regelboek } = t.p.regio;
    const werkplaats = { dataSource, regelboek };
    const traject = createTrajectActivities(werkplaats);
    const route = createRouteActivities(werkplaats);
    const taak = createPartnertaakActivities(werkplaats);
    spel.omgeving = await startProcesomgeving({
      ...traject,
      ...route,
      ...taak,
      bekijkTraject: spel.volg((vraag) => traject.bekijkTraject(vraag)),
      bekijkRoute: spel.volg((vraag) => route.bekijkRoute(vraag)),
      bekijkPartnertaak: spel.volg((vraag) => taak.bekijkPartnertaak(vraag)),
    });
    return spel;
  }

  get client() {
    return this.omgeving.client;
  }

  get klok() {
    return this.omgeving.klok;
  }

  sluit(): Promise<void> {
    return this.omgeving.sluit();
  }

  private volg<V extends Vraag, S>(bekijk: (vraag: V) => Promise<Plan<S>>) {
    return async (vraag: V): Promise<Plan<S>> => {
      const plan = await bekijk(vraag);
      if (plan.nu.length === 0) this.gezien.set(vraag.onderwerp, plan.klaar ? '~' : vraag.nu);
      return plan;
    };
  }

  /** Geeft door wat er voor de engine klaarligt, zoals de relay; wat er voor anderen ligt, blijft. */
  async bezorg(): Promise<void> {
    const hints = await rows<{ onderwerp: string; op: string }>(
      this.t.p.regio.dataSource,
      `delete from outbox where kanaal = 'engine' and split_part(onderwerp, '/', 1) in ('masTraject', 'masRoute', 'partnertaak')
       returning onderwerp, op`,
    );
    for (const { onderwerp, op } of hints) await this.wek(onderwerp, op);
  }

  private async wek(workflowId: string, op: string): Promise<void> {
    const { soort, onderwerp } = splitsWorkflowId(workflowId);
    await this.client.workflow.signalWithStart(soort, {
      workflowId,
      taskQueue: this.omgeving.taskQueue,
      args: [{ onderwerp, op }],
      signal: WEK,
      signalArgs: [{ op }],
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
  }

  /** Laat een proces op een ogenblik kijken en doen wat moet, tot er niets meer te doen is. */
  async tot(workflowId: string, op: string): Promise<void> {
    await this.bezorg();
    const { onderwerp } = splitsWorkflowId(workflowId);
    if (this.gezien.get(onderwerp) !== '~') await this.wek(workflowId, op);
    await wachtTot(() => Promise.resolve((this.gezien.get(onderwerp) ?? '') >= op));
    await this.bezorg();
  }
}
