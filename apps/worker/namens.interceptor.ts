import { ApplicationFailure } from '@temporalio/common';
import type { ActivityExecuteInput, ActivityInboundCallsInterceptor, Next } from '@temporalio/worker';
import type { Context } from '@temporalio/activity';
import { alsSysteem } from '#libs/database/rechten.ts';

/** Een handeling over iets anders dan waar haar proces over gaat. */
export interface Verdwaald {
  /** De naam van de handeling. */
  readonly handeling: string;
  /** Het proces dat haar vroeg. */
  readonly namens: string;
}

export const VERDWAALD = 'namens.ander-onderwerp';

/** Gaat de vraag over het onderwerp van het proces zelf? Zonder proces of zonder onderwerp niet. */
function isEigenOnderwerp({ info }: Context, vraag: unknown): boolean {
  const onderwerp = (vraag as { onderwerp?: unknown } | null | undefined)?.onderwerp;
  return (
    typeof onderwerp === 'string' &&
    info.workflowExecution?.workflowId === `${info.workflowType ?? ''}/${onderwerp}`
  );
}

/**
 * Elke handeling van een proces draagt waarom zij gebeurt en namens welk proces; zonder dat ziet de worker niets. Een handeling over
 * een ander onderwerp dan dat van haar proces wordt geweigerd en gemeld, en niet nog eens geprobeerd.
 */
export const metNamens =
  (meld: (verdwaald: Verdwaald) => Promise<void>) =>
  (ctx: Context): { inbound: ActivityInboundCallsInterceptor } => ({
    inbound: {
      execute: async (
        invoer: ActivityExecuteInput,
        next: Next<ActivityInboundCallsInterceptor, 'execute'>,
      ) => {
        const handeling = ctx.info.activityType;
        const namens = ctx.info.workflowExecution?.workflowId ?? '';
        if (!isEigenOnderwerp(ctx, invoer.args[0])) {
          await meld({ handeling, namens });
          throw ApplicationFailure.nonRetryable('Dit is niet het onderwerp van dit proces.', VERDWAALD);
        }
        return alsSysteem(handeling, namens, () => next(invoer));
      },
    },
  });
