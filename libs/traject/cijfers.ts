import { rows, type Db } from '../database/transaction.ts';
import { telTrajecten, type Geteld, type Trajectcijfers } from '../domain/mas/cijfers/trajectcijfers.ts';
import type { Instant } from '../domain/tijd/tijd.ts';

/**
 * Een eigen taak telt niet mee als zij bij een strafzaak hoort, en ook niet als haar route niet te zien is: anders zegt een verschil tussen
 * twee collega's dat er een termijn van een strafzaak voorbij is.
 */
const GEEN_STRAF = `(x.gegevens->>'routeId' is null
  or exists (select 1 from traject_route r where r.id = (x.gegevens->>'routeId')::uuid and r.route <> 'R4'))`;

const SQL = `
  select t.leerling_id as "leerlingId", t.status, t.begonnen_op as "begonnenOp", t.gemeld_op as "gemeldOp",
    t.opgepakt_op as "opgepaktOp", t.gehoord_op as "gehoordOp", t.gekozen_op as "gekozenOp", t.beeindigd_op as "beeindigdOp",
    least(t.bal_uiterlijk, (select min(x.uiterlijk) from taak x where x.traject_id = t.id and x.status = 'OPEN' and ${GEEN_STRAF}),
      (select min(case when w.status = 'AANGEBODEN' then w.reageer_uiterlijk else w.uiterlijk end) from traject_taak w
       where w.traject_id = t.id and w.beeindigd_op is null and w.klasse <> 'wpg_straf')) as "uiterlijk",
    coalesce((select jsonb_agg(jsonb_build_object('route', r.route, 'status', r.status)) from traject_route r
              where r.traject_id = t.id), '[]') as routes
  from traject t`;

/** De cijfers van de trajecten van een regio, van alle gemeenten samen. Leest met de rechten van het systeem. */
export async function telRegio(db: Db, regio: string, nu: Instant): Promise<Trajectcijfers> {
  return telTrajecten(await rows<Geteld>(db, `${SQL} where t.regio = $1`, [regio]), nu);
}

/** De cijfers van de trajecten die een leerplicht nu heeft of had; wat zij niet mag zien, telt niet mee. */
export async function telLeerplicht(db: Db, lpId: string, nu: Instant): Promise<Trajectcijfers> {
  return telTrajecten(await rows<Geteld>(db, `${SQL} where t.lp_id = $1`, [lpId]), nu);
}
