import type { WorkflowClient } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import Long from 'long';

const { FastForwardPollingResult } = temporal.api.enums.v1;

/**
 * Spoelt een proces vooruit op de echte server: timers gaan in volgorde af, op hun eigen virtuele ogenblik. Hoort bij de
 * testkit; productcode kent geen testklok.
 */
export class SeizoenKlok {
  private nummer = 0;

  constructor(
    private readonly client: WorkflowClient,
    private readonly namespace = 'default',
  ) {}

  /** Geeft `geeindigd` als het proces voor die tijd klaar was. */
  async vooruit(
    workflowId: string,
    duur: { readonly dagen?: number; readonly uren?: number },
  ): Promise<'gekomen' | 'geeindigd'> {
    const seconden = Math.round(((duur.dagen ?? 0) * 24 + (duur.uren ?? 0)) * 3600);
    const id = `sprong-${++this.nummer}`;
    const execution = { namespace: this.namespace, workflowExecution: { workflowId } };
    await this.client.workflowService.updateWorkflowExecutionOptions({
      ...execution,
      updateMask: { paths: ['time_skipping_config'] },
      workflowExecutionOptions: {
        timeSkippingConfig: {
          enabled: true,
          fastForwardConfig: { id, duration: { seconds: Long.fromNumber(seconden) } },
        },
      },
    });
    for (;;) {
      const { fastForwardPollingResult } =
        await this.client.workflowService.pollWorkflowExecutionTimeSkipping({
          ...execution,
          fastForwardId: id,
        });
      if (
        fastForwardPollingResult ===
        FastForwardPollingResult.FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_COMPLETED
      )
        return 'gekomen';
      if (
        fastForwardPollingResult === FastForwardPollingResult.FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_FAILED
      )
        return 'geeindigd';
    }
  }
}
