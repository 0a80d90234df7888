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

/** Rust voordat een stap die geen effect had, opnieuw wordt geprobeerd. */
const ADEMPAUZE_MS = 60_000;

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

  const herhaling = herhalingsmelder<S>();
  for (;;) {
    gewekt = false;
    const plan = await werk.bekijk(nu());
    for (const stap of plan.nu) await werk.doe(stap, nu());
    if (plan.klaar) break;
    const zelfde = herhaling(plan.nu);
    if (plan.nu.length > 0 && !zelfde) continue;
    if (workflowInfo().continueAsNewSuggested) {
      await condition(allHandlersFinished);
      await continueAsNew({ onderwerp: start.onderwerp, op: laatsteOp } satisfies Start);
    }
    if (zelfde) await condition(() => gewekt, ADEMPAUZE_MS);
    else await wacht(plan.volgende, nu, () => gewekt);
  }
  await condition(allHandlersFinished);
}

/** Zegt of een stap die net gedaan is, meteen weer gevraagd wordt: dan is er iets mis en mag de lus niet rondtollen. */
function herhalingsmelder<S>(): (stappen: readonly S[]) => boolean {
  let vorige = '';
  return (stappen) => {
    const huidige = stappen.length === 0 ? '' : JSON.stringify(stappen);
    const zelfde = huidige !== '' && huidige === vorige;
    vorige = huidige;
    return zelfde;
  };
}

async function wacht(tot: Instant | null, nu: () => Instant, gewekt: () => boolean): Promise<void> {
  if (tot === null) return condition(gewekt);
  const ms = Date.parse(tot) - Date.parse(nu());
  if (ms > 0) await condition(gewekt, Math.min(ms, LANGSTE_WACHT_MS));
}
