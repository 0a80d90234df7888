import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { createWereld } from '#test/builders/wereld.ts';
import { startTestApi } from '#test/kit/api.ts';
import { startProcesomgeving } from '#test/kit/proces-omgeving.ts';
import { testTemporalAddress } from '#test/kit/servers.ts';
import { wachtTot } from '#test/kit/werker.ts';
import type { Storingen } from '#libs/contract/storingen.ts';

it('a process whose every task fails is counted for the administrator', async () => {
  const omgeving = await startProcesomgeving({});
  const engine = { address: testTemporalAddress(), namespace: 'default', tls: false, apiKey: undefined };
  const api = await startTestApi({ engine });
  const workflowId = `bestaat-niet/${randomUUID()}`;
  try {
    const wereld = await createWereld(api.dataSource);
    const token = await api.token(wereld.gebruiker.beheerder);
    await omgeving.client.workflow.start('bestaatNiet', { workflowId, taskQueue: omgeving.taskQueue });
    const { mislukteTaken } = await wachtTot(async () => {
      const { json } = await api.vraag<Storingen>('/v1/storingen', { token });
      return (json.mislukteTaken ?? 0) > 0 && json;
    });
    expect(mislukteTaken).toBeGreaterThan(0);
  } finally {
    await omgeving.client.workflow.getHandle(workflowId).terminate();
    await api.stop();
    await omgeving.sluit();
  }
});
