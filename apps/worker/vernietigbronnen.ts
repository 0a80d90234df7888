import type { Client } from '@temporalio/client';
import type { Vernietigbronnen } from '#activities/vernietiging/vernietiging.activities.ts';
import { lopenVan, wisProcessen, type Geduld } from '#libs/temporal/wis-processen.ts';
import type { Grootboek } from '#libs/vernietiging/grootboek.ts';

/** Wat vernietigen van de engine en de schijf nodig heeft. */
export const vernietigbronnen = (
  client: Client,
  grootboek: Grootboek,
  geduld?: Geduld,
): Vernietigbronnen => ({
  grootboek,
  wisProcessen: (workflowIds) => wisProcessen(client, workflowIds, geduld),
  telGeschiedenissen: async (workflowIds) => (await lopenVan(client, workflowIds)).length,
});
