import type { Connection } from '@temporalio/client';
import { TAAKRIJ, TAAKRIJ_LANG } from '../../../workflows/hint.messages.ts';

/** De soorten werk van de engine (temporal.api.enums.v1.TaskQueueType): stappen van een proces, en handelingen. */
const [STAPPEN, HANDELINGEN] = [1, 2] as const;
const RIJEN = [
  { naam: TAAKRIJ, soort: STAPPEN },
  { naam: TAAKRIJ, soort: HANDELINGEN },
  { naam: TAAKRIJ_LANG, soort: HANDELINGEN },
] as const;

/** Een worker vraagt elke minuut opnieuw om werk; wie drie keer oversloeg, haalt niets meer op. */
export const STIL_MS = 180_000;

/** Een worker die om werk vroeg, zoals de engine hem noemt. */
export interface Vrager {
  readonly lastAccessTime?: { readonly seconds?: { toString(): string } | null } | null;
}

/** Vroeg er iemand nog kort geleden om werk? */
export const vraagtIemand = (vragers: readonly Vrager[], nuMs: number): boolean =>
  vragers.some(({ lastAccessTime }) => nuMs - Number(lastAccessTime?.seconds ?? 0) * 1000 < STIL_MS);

/** Haalt een worker al het werk op, ook het lange? Fout: als de engine niet antwoordt. */
export async function werktIemand(verbinding: Connection, namespace: string): Promise<boolean> {
  const vragers = await Promise.all(
    RIJEN.map(async ({ naam, soort }) => {
      const taskQueue = { name: naam };
      const rij = await verbinding.workflowService.describeTaskQueue({
        namespace,
        taskQueue,
        taskQueueType: soort,
      });
      return rij.pollers ?? [];
    }),
  );
  return vragers.every((rij) => vraagtIemand(rij, Date.now()));
}
