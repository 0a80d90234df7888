import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineSignal,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { Plan } from '../libs/domain/overstap/overstap.ts';
import type { Instant } from '../libs/domain/tijd/tijd.ts';
import { WEK, type Hint, type Start } from './hint.messages.ts';

const wek = defineSignal<[Hint]>(WEK);

/** Een gewone wachttijd in de engine; een verder moment wordt in stukken gewacht (grens van een timer in JavaScript). */
const LANGSTE_WACHT_MS = 2 ** 31 - 1;

export interface Dossierwerk<S> {
  /** Kijkt naar de feiten van nu: wat is te doen, en wanneer is het volgende moment. */
  readonly bekijk: (nu: Instant) => Promise<Plan<S>>;
  /** Doet een stap; de activiteit beslist zelf nog eens op de feiten in haar eigen transactie. */
  readonly doe: (stap: S, nu: Instant) => Promise<void>;
}

/**
 * Volgt een dossier: kijk, doe wat nu moet, en wacht op het volgende moment of een hint. Nu is het laatste van de eigen
 * klok en het laatste ogenblik dat een hint noemde. Het geheugen van het proces is geen waarheid: na elke hint en elke
 * stap kijkt het opnieuw, dus een wijziging van geboortedatum, adres, kalender of afspraak verzet vanzelf de wekker.
 */
export async function volgDossier<S>(start: Start, werk: Dossierwerk<S>): Promise<void> {
  let laatsteOp = start.op;
  let gewekt = false;
  setHandler(wek, (hint) => {
    if (hint.op > laatsteOp) laatsteOp = hint.op;
    gewekt = true;
  });
  const nu = (): Instant => {
    const eigen = new Date(Date.now()).toISOString();
    return (eigen > laatsteOp ? eigen : laatsteOp) as Instant;
  };

  for (;;) {
    gewekt = false;
    const plan = await werk.bekijk(nu());
    for (const stap of plan.nu) await werk.doe(stap, nu());
    if (plan.klaar) break;
    if (plan.nu.length > 0) continue;
    if (workflowInfo().continueAsNewSuggested) {
      await condition(allHandlersFinished);
      await continueAsNew({ onderwerp: start.onderwerp, op: laatsteOp } satisfies Start);
    }
    await wacht(plan.volgende, nu, () => gewekt);
  }
  await condition(allHandlersFinished);
}

async function wacht(tot: Instant | null, nu: () => Instant, gewekt: () => boolean): Promise<void> {
  if (tot === null) return condition(gewekt);
  const ms = Date.parse(tot) - Date.parse(nu());
  if (ms > 0) await condition(gewekt, Math.min(ms, LANGSTE_WACHT_MS));
}
