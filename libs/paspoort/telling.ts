import { rows, type Tx } from '../database/transaction.ts';
import type { Afspraken } from '../domain/afspraken/afspraken.ts';
import { isTeDelen } from '../domain/paspoort/paspoort-machine.ts';
import {
  paspoortKpi,
  type AanmeldingMetPaspoort,
  type GemaaktPaspoort,
  type GeteldeDeling,
  type PaspoortKpi,
} from '../domain/paspoort/paspoort-kpi.ts';
import { PASPOORT_STATUSSEN } from '../domain/paspoort/paspoort.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { verouderdeMbos } from '../dossier/feiten.ts';

const SEIZOEN = 'o.regio = $1 and o.seizoen = $2';
const VASTGESTELD = PASPOORT_STATUSSEN.filter(isTeDelen)
  .map((status) => `'${status}'`)
  .join(', ');

const GEMAAKT = `
  select p.school_id as "schoolId", p.variant from paspoort p join overstap o on o.leerling_id = p.leerling_id
  where ${SEIZOEN} and p.vernietigd_op is null
    and exists (select 1 from paspoort_versie v where v.paspoort_id = p.id and v.status in (${VASTGESTELD}))`;

const GEDEELD = `g.leerling_id = o.leerling_id and g.ontvanger_id = a.mbo_id and g.geopend_op is not null`;
// Verder dan aangemeld of wachtlijst is iemand pas na een gesprek; of het Paspoort daar op tafel lag, zegt het mbo.
const AANMELDINGEN = `
  select a.mbo_id as "mboId", a.opleidingcode,
         exists (select 1 from paspoort_deling g where ${GEDEELD}) as gedeeld,
         a.status not in ('AANGEMELD', 'WACHTLIJST') as intake,
         (select bool_or(k.besproken) from paspoort_gesprek k
          where k.leerling_id = o.leerling_id and k.soort = 'intake' and k.organisatie_id = a.mbo_id) as besproken
  from aanmelding a join overstap o on o.id = a.overstap_id where ${SEIZOEN}`;

const DELINGEN = `
  select g.ontvanger_id as "ontvangerId", g.status = 'INGETROKKEN' as ingetrokken
  from paspoort_deling g join overstap o on o.leerling_id = g.leerling_id where ${SEIZOEN} and g.geopend_op is not null`;

/** De kerncijfers van het Paspoort in een seizoen, op dit ogenblik. Leest met de rechten van het systeem, en geeft alleen aantallen. */
export async function telPaspoorten(tx: Tx, afspraken: Afspraken, nu: Instant): Promise<PaspoortKpi> {
  const seizoen = [afspraken.regio, afspraken.schooljaar];
  const verouderd = await verouderdeMbos(tx, afspraken, nu);
  const aanmeldingen = await rows<Omit<AanmeldingMetPaspoort, 'bronVers'>>(tx, AANMELDINGEN, seizoen);
  return paspoortKpi(
    {
      paspoorten: await rows<GemaaktPaspoort>(tx, GEMAAKT, seizoen),
      aanmeldingen: aanmeldingen.map((a) => ({ ...a, bronVers: !verouderd.has(a.mboId) })),
      delingen: await rows<GeteldeDeling>(tx, DELINGEN, seizoen),
    },
    afspraken.drempels,
  );
}
