import type { Instant } from '../domain/tijd/tijd.ts';
import { rows, type Tx } from '../database/transaction.ts';

export const PROCESSOORTEN = [
  'overstap',
  'overdracht',
  'weekcheck',
  'seizoen',
  'bestand',
  'taak',
  'vernietiging',
  'paspoort',
  'masTraject',
  'masRoute',
  'partnertaak',
] as const;
export type Processoort = (typeof PROCESSOORTEN)[number];

export interface NieuwProces {
  readonly soort: Processoort;
  /** Wat het proces volgt; samen met de soort uniek. Alleen eigen ids, jaren en BRIN. */
  readonly onderwerp: string;
  readonly regio: string;
  /** Het eerste ogenblik waarop het moet kijken. */
  readonly volgendMoment: Instant | null;
}

/** De naam van een proces in de engine: `overstap/2026-2027/<uuid>`. Zonder persoonsgegevens. */
export const workflowId = (soort: Processoort, onderwerp: string): string => `${soort}/${onderwerp}`;

/**
 * Legt vast welke processen moeten lopen en vraagt de engine ze te starten. Bestaat het al, dan gebeurt er niets. Tot zijn
 * eerste blik staat de wekker van een proces op -oneindig: het gaat al kijken en heeft geen hint nodig.
 */
export async function startProcessen(tx: Tx, processen: readonly NieuwProces[], nu: Instant): Promise<void> {
  if (processen.length === 0) return;
  const lijst = processen.map((p) => ({ ...p, id: workflowId(p.soort, p.onderwerp) }));
  await rows(
    tx,
    `with nieuw as (
       insert into proces (workflow_id, soort, onderwerp, regio, volgend_moment, gewapend_op, gestart_op)
       select id, soort, onderwerp, regio, "volgendMoment", '-infinity', $2
       from jsonb_to_recordset($1::jsonb) as p(id text, soort text, onderwerp text, regio text, "volgendMoment" timestamptz)
       on conflict do nothing returning workflow_id
     )
     insert into outbox (kanaal, onderwerp, op) select 'engine', workflow_id, $2 from nieuw`,
    [JSON.stringify(lijst), nu],
  );
}

/**
 * Laat processen die klaar waren weer lopen: hun onderwerp is heropend. Wie nog loopt, merkt niets. Eerst vergrendelen, dan
 * pas kijken: een proces dat nu sluit op wat het net zag, mag de heropening niet missen.
 */
export async function herstartProcessen(tx: Tx, workflowIds: readonly string[], nu: Instant): Promise<void> {
  if (workflowIds.length === 0) return;
  await rows(tx, 'select 1 from proces where workflow_id = any($1::text[]) order by workflow_id for update', [
    workflowIds,
  ]);
  await rows(
    tx,
    `with weer as (
       update proces set status = 'LOOPT', klaar_op = null, volgend_moment = $2, gewapend_op = '-infinity',
              gewekt_op = null, gewekt_keer = 0
       where workflow_id = any($1::text[]) and status = 'KLAAR' returning workflow_id
     )
     insert into outbox (kanaal, onderwerp, op) select 'engine', workflow_id, $2 from weer`,
    [workflowIds, nu],
  );
}

/** Zorgt dat het proces van het Paspoort van leerlingen loopt: het nodigt uit, en bewaakt wat zij maken. Nog eens doet niets. */
export async function volgLeerlingen(
  tx: Tx,
  leerlingen: readonly { readonly leerlingId: string; readonly regio: string }[],
  nu: Instant,
): Promise<void> {
  const processen = leerlingen.map(({ leerlingId, regio }) => ({
    soort: 'paspoort' as const,
    onderwerp: leerlingId,
    regio,
    volgendMoment: nu,
  }));
  await startProcessen(tx, processen, nu);
  await herstartProcessen(
    tx,
    leerlingen.map(({ leerlingId }) => workflowId('paspoort', leerlingId)),
    nu,
  );
}

/** Zegt processen om opnieuw te kijken. Een hint: dubbel, laat of uit volgorde doet geen kwaad. */
export async function wekProcessen(tx: Tx, workflowIds: readonly string[], op: Instant): Promise<void> {
  if (workflowIds.length === 0) return;
  await rows(
    tx,
    `insert into outbox (kanaal, onderwerp, op)
     select 'engine', workflow_id, $2 from proces where workflow_id = any($1::text[]) and status = 'LOOPT'`,
    [workflowIds, op],
  );
}

/** Het proces heeft gekeken: dit is zijn volgende moment, en daarop staat zijn wekker in de engine. */
export async function bewaarMoment(
  tx: Tx,
  id: string,
  plan: {
    readonly nu: readonly unknown[];
    readonly volgende: Instant | null;
    readonly klaar: boolean;
    readonly op: Instant;
  },
): Promise<void> {
  const moment = plan.nu.length > 0 ? plan.op : plan.volgende;
  await rows(
    tx,
    `update proces set volgend_moment = $2, gewapend_op = $3, gewekt_op = null, gewekt_keer = 0,
            status = case when $4 then 'KLAAR' else 'LOOPT' end, klaar_op = case when $4 then $5::timestamptz end
     where workflow_id = $1
       and (volgend_moment, gewapend_op, status) is distinct from ($2::timestamptz, $3::timestamptz, case when $4 then 'KLAAR' else 'LOOPT' end)`,
    [id, plan.klaar ? null : moment, plan.klaar ? null : plan.volgende, plan.klaar, plan.op],
  );
}
