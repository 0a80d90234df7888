import type { ActivityExecuteInput, ActivityInboundCallsInterceptor, Next } from '@temporalio/worker';
import type { Context } from '@temporalio/activity';
import { alsSysteem } from '#libs/database/rechten.ts';

/** Elke handeling van een proces draagt waarom zij gebeurt en namens welk proces; zonder dat ziet de worker niets. */
export const metNamens = (ctx: Context): { inbound: ActivityInboundCallsInterceptor } => ({
  inbound: {
    execute: (invoer: ActivityExecuteInput, next: Next<ActivityInboundCallsInterceptor, 'execute'>) =>
      alsSysteem(ctx.info.activityType, ctx.info.workflowExecution?.workflowId ?? '', () => next(invoer)),
  },
});
