import type { Context } from '@temporalio/activity';
import type { ActivityExecuteInput, ActivityInboundCallsInterceptor, Next } from '@temporalio/worker';
import { spoorUitEngine } from '#libs/sporen/enginespoor.ts';
import { inSpoor } from '#libs/sporen/spoor.ts';

/** Elke handeling is een stuk van het spoor van wie haar proces wekte; werd het vanzelf wakker, dan begint hier een spoor. */
export const volgHandelingen = ({
  info,
}: Context): { readonly inbound: ActivityInboundCallsInterceptor } => ({
  inbound: {
    execute: (invoer: ActivityExecuteInput, next: Next<ActivityInboundCallsInterceptor, 'execute'>) =>
      inSpoor(
        {
          naam: `handeling ${info.activityType}`,
          soort: 'ophalen',
          ouder: spoorUitEngine(invoer.headers),
          kenmerken: { 'overstap.proces': info.workflowType ?? '', 'overstap.poging': info.attempt },
        },
        () => next(invoer),
      ),
  },
});
