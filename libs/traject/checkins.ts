import { randomUUID } from 'node:crypto';
import { row, rows, type Db, type Tx } from '../database/transaction.ts';
import { Invalid } from '../domain/domain-error.ts';
import type { Escalatiefeiten } from '../domain/mas/keuze/escalatievoorstel.ts';
import type { Kalenderdag } from '../domain/tijd/tijd.ts';
import type { Context } from '../dossier/context.ts';
import { bewaarTraject } from './bewaar.ts';
import { opentOnderzoek } from './eigen.ts';
import { SAMEN } from './samen.ts';
import { laatTrajecttakenVervallen } from './taken.ts';
import { schrijfTrajecttekst } from './teksten.ts';
import { vandaag, type Trajectdoener } from './traject.ts';

/** Hoe het gaat, volgens een gesprek met de school, de jongere of zijn ouders. */
export interface Checkin {
  readonly dag: Kalenderdag;
  readonly goed: boolean;
  /** Er is gevaar voor de jongere of iemand anders. */
  readonly acuut: boolean;
  readonly tekst: string | null;
  readonly door: Trajectdoener;
}

/** Legt een check-in vast; zij blijft zoals zij was. Geeft haar id. Fouten: NotFound, Conflict, Invalid. */
export async function legCheckinVast(
  tx: Tx,
  trajectId: string,
  checkin: Checkin,
  context: Context,
): Promise<string> {
  const { dag, goed, acuut, tekst, door } = checkin;
  const { kop } = await opentOnderzoek(tx, trajectId, door, context);
  if (dag > vandaag(context)) throw new Invalid('checkin.later', 'Deze dag is nog niet geweest.');
  if (acuut && goed) throw new Invalid('checkin.acuut', 'Bij gevaar gaat het niet goed.');
  const id = randomUUID();
  await rows(
    tx,
    `insert into traject_checkin (id, traject_id, leerling_id, dag, goed, acuut, op, door) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, kop.id, kop.leerlingId, dag, goed, acuut, context.nu, door.gebruikerId],
  );
  if (tekst !== null)
    await schrijfTrajecttekst(
      tx,
      kop,
      { soort: 'checkin', klasse: 'verzuim', bronId: id, tekst },
      { door, nu: context.nu },
    );
  await laatTrajecttakenVervallen(tx, { trajectId, soorten: ['traject-checkin'] }, context);
  const gegevens = { checkinId: id, dag, goed };
  await bewaarTraject(tx, kop, { gebeurtenissen: [{ soort: 'checkin', gegevens }], door }, context);
  return id;
}

const GEBEURD = `
  select coalesce(l.acuut, false) as acuut, coalesce(not l.goed, false) as "checkinSlecht",
    exists (select 1 from traject_taak w where w.traject_id in ${SAMEN} and w.soort = 'advies-rvdk' and w.laatst_gemeld = 'bescherming')
      as "raadWilBescherming"
  from traject t left join lateral (select c.goed, c.acuut from traject_checkin c where c.traject_id in ${SAMEN}
    order by c.volgnummer desc limit 1) l on true
  where t.id = $1`;

/** Wat er naast het traject zelf gebeurde waardoor het systeem iets kan voorstellen. */
export async function leesEscalatiefeiten(db: Db, trajectId: string): Promise<Escalatiefeiten> {
  const gebeurd = await row<Escalatiefeiten>(db, GEBEURD, [trajectId]);
  return gebeurd ?? { acuut: false, checkinSlecht: false, raadWilBescherming: false };
}
