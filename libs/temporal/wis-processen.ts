import { setTimeout as rust } from 'node:timers/promises';
import { WorkflowNotFoundError, type Client } from '@temporalio/client';

const KIJK_MS = 250;
/** Wissen gebeurt in de engine op de achtergrond; zo vaak wordt het opnieuw gevraagd. */
const OPNIEUW_MS = 5_000;

/** Hoe lang een proces krijgt om zelf te eindigen, en hoe lang wissen mag duren. */
export interface Geduld {
  readonly eindeMs: number;
  readonly leegMs: number;
}

const GEWOON: Geduld = { eindeMs: 10_000, leegMs: 60_000 };

interface Loop {
  readonly workflowId: string;
  readonly runId: string;
}

/** Alles wat de engine van deze processen weet, ook van eerdere lopen. */
export async function lopenVan(client: Client, workflowIds: readonly string[]): Promise<Loop[]> {
  const gevonden: Loop[] = [];
  for (const workflowId of workflowIds)
    for await (const { runId } of client.workflow.list({ query: `WorkflowId = '${workflowId}'` }))
      gevonden.push({ workflowId, runId });
  return gevonden;
}

/**
 * Laat processen eindigen en wist hun geschiedenis. Wie na zijn hint niet zelf eindigt, wordt beëindigd. Klaar als de engine er
 * niets meer van kent; is dat na een minuut niet zo, dan een fout. Nog eens doen mag.
 */
export async function wisProcessen(
  client: Client,
  workflowIds: readonly string[],
  geduld: Geduld = GEWOON,
): Promise<void> {
  const beginMs = performance.now();
  for (const workflowId of workflowIds) await laatEindigen(client, workflowId, beginMs + geduld.eindeMs);
  let gevraagdMs = -Infinity;
  for (;;) {
    const over = await lopenVan(client, workflowIds);
    if (over.length === 0) return;
    const nuMs = performance.now();
    if (nuMs - beginMs > geduld.eindeMs + geduld.leegMs)
      throw new Error('De engine bewaart nog geschiedenissen die gewist zijn.');
    if (nuMs - gevraagdMs > OPNIEUW_MS) {
      for (const loop of over) await wisLoop(client, loop);
      gevraagdMs = nuMs;
    }
    await rust(KIJK_MS);
  }
}

async function laatEindigen(client: Client, workflowId: string, totMs: number): Promise<void> {
  const proces = client.workflow.getHandle(workflowId);
  try {
    while ((await proces.describe()).status.name === 'RUNNING') {
      if (performance.now() > totMs) return void (await proces.terminate('vernietiging'));
      await rust(KIJK_MS);
    }
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}

/** Wissen van een loop die nog loopt, beëindigt hem ook. Wat al weg is, is goed. */
async function wisLoop(client: Client, { workflowId, runId }: Loop): Promise<void> {
  try {
    await client.workflowService.deleteWorkflowExecution({
      namespace: client.options.namespace,
      workflowExecution: { workflowId, runId },
    });
  } catch (error) {
    const NIET_GEVONDEN = 5;
    if ((error as { code?: number }).code !== NIET_GEVONDEN) throw error;
  }
}
