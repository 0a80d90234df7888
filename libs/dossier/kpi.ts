import type { PaspoortKpi } from '../domain/paspoort/paspoort-kpi.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { rows, type Tx } from '../database/transaction.ts';

/** Legt de kerncijfers van een seizoen op een peildag vast; een opname verandert daarna niet meer. */
export async function neemKpiOp(
  tx: Tx,
  opname: { readonly regio: string; readonly seizoen: string; readonly naam: string },
  { nu, paspoort }: { readonly nu: Instant; readonly paspoort: PaspoortKpi | null },
): Promise<void> {
  await rows(
    tx,
    `insert into kpi_opname (regio, seizoen, naam, op, cijfers)
     select $1, $2, $3, $4, jsonb_build_object(
       'cohort', count(*),
       'aangemeld', count(*) filter (where o.plaatsing in ('AANGEMELD', 'IN_BEHANDELING', 'DEFINITIEF_MBO', 'VERVOLG_ANDERS')),
       'definitief', count(*) filter (where o.plaatsing in ('DEFINITIEF_MBO', 'VERVOLG_ANDERS')),
       'overgedragen', count(*) filter (where o.status = 'OVERGEDRAGEN'),
       'overgedragenZonderEscalatie', count(*) filter (where o.status = 'OVERGEDRAGEN' and d.geescaleerd_op is null),
       'risico', count(*) filter (where o.plaatsing = 'RISICO'))
       || case when $5::jsonb is null then '{}' else jsonb_build_object('paspoort', $5::jsonb) end
     from overstap o left join overdracht d on d.overstap_id = o.id and d.status = 'AANGEBODEN'
     where o.regio = $1 and o.seizoen = $2
     on conflict do nothing`,
    [opname.regio, opname.seizoen, opname.naam, nu, paspoort && JSON.stringify(paspoort)],
  );
}
