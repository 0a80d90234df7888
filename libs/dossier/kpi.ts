import type { Trajectcijfers } from '../domain/mas/cijfers/trajectcijfers.ts';
import type { PaspoortKpi } from '../domain/paspoort/paspoort-kpi.ts';
import type { Verzuimcijfers } from '../domain/verzuim/cijfers/verzuimcijfers.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { rows, type Tx } from '../database/transaction.ts';

/** Wat er naast de overstap wordt opgenomen; null: zonder afspraken is er niets te meten. */
export interface Opgenomen {
  readonly nu: Instant;
  readonly paspoort: PaspoortKpi | null;
  readonly trajecten?: Trajectcijfers | null;
  readonly verzuim?: Verzuimcijfers | null;
}

/** Legt de kerncijfers van een seizoen op een peildag vast; een opname verandert daarna niet meer. */
export async function neemKpiOp(
  tx: Tx,
  opname: { readonly regio: string; readonly seizoen: string; readonly naam: string },
  { nu, paspoort, trajecten, verzuim }: Opgenomen,
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
       || case when $6::jsonb is null then '{}' else jsonb_build_object('trajecten', $6::jsonb) end
       || case when $7::jsonb is null then '{}' else jsonb_build_object('verzuim', $7::jsonb) end
     from overstap o left join overdracht d on d.overstap_id = o.id and d.status = 'AANGEBODEN'
     where o.regio = $1 and o.seizoen = $2
     on conflict do nothing`,
    [
      opname.regio,
      opname.seizoen,
      opname.naam,
      nu,
      paspoort && JSON.stringify(paspoort),
      trajecten ? JSON.stringify(trajecten) : null,
      verzuim ? JSON.stringify(verzuim) : null,
    ],
  );
}
