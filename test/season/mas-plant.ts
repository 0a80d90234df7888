/** Een overtreding om te planten: haar regel, een stuk van de reden, wat het is, en de opdracht die minstens een rij raakt. */
export type Overtreding = readonly [regel: string, reden: string, wat: string, sql: string];

/** Een traject van een jongere die er maar een heeft, met een gekozen route: steeds hetzelfde. */
export const een = `(
  select t.id from traject t
  where exists (select 1 from traject_route r where r.traject_id = t.id)
    and exists (select 1 from traject_melding m where m.traject_id = t.id)
    and not exists (select 1 from traject a where a.leerling_id = t.leerling_id and a.id <> t.id)
  order by t.begonnen_op, t.id limit 1)`;

/** Het ogenblik van de demo. */
export const nu = "(select now() + verschil_ms * interval '1 millisecond' from demo_klok)";

/** Zet dat traject, dat meestal al dicht is, in een open status, sinds lang. */
export const heropen = (status: string, verder = 'versie = versie'): string =>
  `update traject set status = '${status}', status_sinds = begonnen_op, opgepakt_op = begonnen_op, einde_reden = null, beeindigd_op = null,
     aangeboden_aan_id = null, aangeboden_op = null, bal_organisatie_id = lp_id, bal_rol = 'lpa' where id = ${een};
   update traject set ${verder} where id = ${een}`;
