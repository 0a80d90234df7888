import { Client, Connection } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { spoorNaarEngine } from '../sporen/enginespoor.ts';
import { TAAKRIJ, WEK, type Hint, type Start } from '../../workflows/hint.messages.ts';

export interface EngineOptions {
  readonly address: string;
  readonly namespace: string;
  readonly apiKey?: string | undefined;
  readonly tls?: boolean | undefined;
  /** Hoe berichten worden versleuteld; zie `dataConverterVan`. */
  readonly dataConverter?: DataConverter;
}

/** Een verbinding met de engine. Sluiten met `connection.close()`. */
export async function connectEngine(options: EngineOptions): Promise<Client> {
  const connection = await Connection.connect({
    address: options.address,
    connectTimeout: '10s',
    ...(options.tls ? { tls: true } : {}),
    ...(options.apiKey ? { apiKey: options.apiKey } : {}),
  });
  const { dataConverter, namespace } = options;
  return new Client({
    connection,
    namespace,
    interceptors: { workflow: [spoorNaarEngine] },
    ...(dataConverter ? { dataConverter } : {}),
  });
}

/** `overstap/2026-2027/<uuid>` -> soort en onderwerp. */
export function splitsWorkflowId(workflowId: string): { readonly soort: string; readonly onderwerp: string } {
  const streep = workflowId.indexOf('/');
  return { soort: workflowId.slice(0, streep), onderwerp: workflowId.slice(streep + 1) };
}

/**
 * Zegt een proces opnieuw te kijken en start het als het niet loopt. Zo is er een soort bericht, en herstelt een verloren
 * proces bij de eerste hint.
 */
export async function wekProces(client: Client, workflowId: string, op: string): Promise<void> {
  const { soort, onderwerp } = splitsWorkflowId(workflowId);
  await client.workflow.signalWithStart(soort, {
    workflowId,
    taskQueue: TAAKRIJ,
    args: [{ onderwerp, op } satisfies Start],
    signal: WEK,
    signalArgs: [{ op } satisfies Hint],
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
}
