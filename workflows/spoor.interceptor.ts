import type {
  ActivityInput,
  LocalActivityInput,
  Next,
  SignalInput,
  TimerInput,
  WorkflowExecuteInput,
  WorkflowInboundCallsInterceptor,
  WorkflowInterceptors,
  WorkflowOutboundCallsInterceptor,
} from '@temporalio/workflow';

const KOP = 'traceparent';

type Kop = WorkflowExecuteInput['headers'];

/**
 * Geeft het spoor van wie het proces wekte door aan zijn handelingen, tot het proces weer gaat wachten. Alleen een kop reist mee: er
 * komt geen stap bij en er verandert geen volgorde, dus een oude geschiedenis speelt hetzelfde af.
 */
export function interceptors(): WorkflowInterceptors {
  let spoor: Kop[string] | undefined;
  const onthoud = ({ headers }: { readonly headers: Kop }): void => {
    if (headers[KOP]) spoor = headers[KOP];
  };
  const met = (headers: Kop): Kop => (spoor ? { ...headers, [KOP]: spoor } : headers);
  const inbound: WorkflowInboundCallsInterceptor = {
    execute: (invoer: WorkflowExecuteInput, next: Next<WorkflowInboundCallsInterceptor, 'execute'>) => {
      onthoud(invoer);
      return next(invoer);
    },
    handleSignal: (invoer: SignalInput, next: Next<WorkflowInboundCallsInterceptor, 'handleSignal'>) => {
      onthoud(invoer);
      return next(invoer);
    },
  };
  const outbound: WorkflowOutboundCallsInterceptor = {
    scheduleActivity: (
      invoer: ActivityInput,
      next: Next<WorkflowOutboundCallsInterceptor, 'scheduleActivity'>,
    ) => next({ ...invoer, headers: met(invoer.headers) }),
    scheduleLocalActivity: (
      invoer: LocalActivityInput,
      next: Next<WorkflowOutboundCallsInterceptor, 'scheduleLocalActivity'>,
    ) => next({ ...invoer, headers: met(invoer.headers) }),
    startTimer: (invoer: TimerInput, next: Next<WorkflowOutboundCallsInterceptor, 'startTimer'>) => {
      // Wat na het wachten gebeurt, is niet meer het gevolg van wie het proces wekte.
      spoor = undefined;
      return next(invoer);
    },
  };
  return { inbound: [inbound], outbound: [outbound] };
}
