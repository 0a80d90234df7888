import { rows, type Db } from '../database/transaction.ts';
import { REGISTER } from './koppelsleutel.ts';
import type { BestandKader } from './soort.ts';

/** Van wie een regel is: de overstap op de school die inlevert. */
export interface Plek {
  readonly overstapId: string | null;
  readonly leerlingId: string | null;
  /** Leerlingnummer en BSN of onderwijsnummer wijzen niet dezelfde leerling aan. */
  readonly tegenspraak: boolean;
}

/**
 * De overstap achter elke regel: op BSN of onderwijsnummer, en anders op het leerlingnummer van de school zelf. Zijn beide gegeven, dan
 * moeten zij kloppen. Van wie twee keer op dezelfde school staat, telt wie nog open is. Eerst de regels en de school elk apart.
 */
const PLEK = `
  zaak as materialized (
    select distinct on (leerlingnummer) id, leerling_id, leerlingnummer from overstap
    where school_id = $2 and seizoen = $3 order by leerlingnummer, afgesloten_op nulls first, id
  ), op_leerling as materialized (
    select id, leerling_id, leerlingnummer from overstap where school_id = $2 and seizoen = $3
  ), plek as materialized (
    select r.regel, coalesce(b.leerling_id, n.leerling_id) as genoemd, k.id as op_nummer, l.id as op_leerlingnummer
    from r left join leerling_sleutel b on b.doel = '${REGISTER}' and b.hash = r.bsn
    left join leerling_sleutel n on n.doel = '${REGISTER}' and n.hash = r.onderwijsnummer
    left join op_leerling k on k.leerling_id = coalesce(b.leerling_id, n.leerling_id)
    left join zaak l on l.leerlingnummer = r.leerlingnummer
  ), gevonden as materialized (
    select regel, case when genoemd is null then op_leerlingnummer when op_leerlingnummer is null or op_leerlingnummer = op_nummer
      then op_nummer end as overstap_id,
      genoemd is not null and op_leerlingnummer is not null and op_nummer is distinct from op_leerlingnummer as tegenspraak
    from plek
  )`;

const REGELS = (waar: string): string => `
  r as materialized (
    select regel, vergelijk, vergelijk->>'leerlingnummer' as leerlingnummer, vergelijk->>'bsn' as bsn,
           vergelijk->>'onderwijsnummer' as onderwijsnummer
    from bestandsregel where bestand_id = $1 and ${waar}
  )`;

/** De plek van regels van een bestand. */
export async function zoekOverstappen(
  db: Db,
  kader: BestandKader,
  regels: readonly number[],
): Promise<Map<number, Plek>> {
  const gevonden = await rows<Plek & { regel: number }>(
    db,
    `with ${REGELS('regel = any($4::int[])')}, ${PLEK}
     select g.regel, o.id as "overstapId", o.leerling_id as "leerlingId", g.tegenspraak
     from gevonden g left join overstap o on o.id = g.overstap_id`,
    [kader.id, kader.organisatieId, kader.seizoen, regels],
  );
  return new Map(gevonden.map(({ regel, ...plek }) => [regel, plek]));
}

/** Een regel verandert niets als elk deel ervan precies zo geldt. `$4` is een hele dag in lesuren. */
export const ONGEWIJZIGD_SQL = `
  with ${REGELS("oordeel = 'nieuw'")}, ${PLEK}, deel as materialized (
    select r.regel, g.overstap_id, (r.vergelijk->>'dag')::date as dag, r.vergelijk->>'reden' as reden,
           coalesce(uur.lesuur::smallint, 0::smallint) as lesuur, coalesce((r.vergelijk->>'uren')::numeric, $4::numeric) as lesuren,
           (r.vergelijk->>'minuten')::smallint as minuten, (r.vergelijk->>'heleDag')::boolean as hele_dag
    from r join gevonden g on g.regel = r.regel and g.overstap_id is not null
    left join lateral jsonb_array_elements_text(r.vergelijk->'lesuren') as uur(lesuur) on true
  ), stand as materialized (
    select v.id, v.leerling_id, v.dag, v.reden, coalesce(v.lesuur, 0::smallint) as lesuur, v.lesuren, v.minuten, v.hele_dag
    from verzuimregel v where v.school_id = $2 and v.vervallen_op is null
      and v.dag between (select min(dag) from deel) and (select max(dag) from deel)
  ), gelijk as materialized (
    select d.regel, d.overstap_id, o.leerling_id
    from deel d join op_leerling o on o.id = d.overstap_id
    left join stand s on s.leerling_id = o.leerling_id and s.dag = d.dag and s.reden = d.reden and s.lesuur = d.lesuur
      and s.lesuren = d.lesuren and s.minuten is not distinct from d.minuten and s.hele_dag = d.hele_dag
    group by 1, 2, 3 having bool_and(s.id is not null)
  )
  update bestandsregel b set oordeel = 'ongewijzigd', overstap_id = g.overstap_id, leerling_id = g.leerling_id
  from gelijk g where b.bestand_id = $1 and b.regel = g.regel`;
