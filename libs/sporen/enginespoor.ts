import { defaultPayloadConverter, type Headers } from '@temporalio/common';
import type { WorkflowClientInterceptor } from '@temporalio/client';
import { huidigSpoor } from './spoor.ts';

/** Onder deze naam reist een spoor met een bericht naar de engine. Het staat er leesbaar: het zegt niets over iemand. */
const KOP = 'traceparent';

/** Geeft het spoor van wie een proces wekt mee aan dat proces. */
export const spoorNaarEngine: WorkflowClientInterceptor = {
  signalWithStart: (invoer, next) => {
    const spoor = huidigSpoor();
    if (spoor === null) return next(invoer);
    const headers = { ...invoer.headers, [KOP]: defaultPayloadConverter.toPayload(spoor) };
    return next({ ...invoer, headers });
  },
};

/** Het spoor dat een handeling van haar proces meekreeg; null als het proces vanzelf wakker werd. */
export function spoorUitEngine(headers: Headers): string | null {
  const kop = headers[KOP];
  return kop ? defaultPayloadConverter.fromPayload<string>(kop) : null;
}
