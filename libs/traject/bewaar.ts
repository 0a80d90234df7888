import { rows, type Tx } from '../database/transaction.ts';
import type { Context } from '../dossier/context.ts';
import { herstartProcessen, wekProcessen } from '../dossier/processen.ts';
import { bewaarTrajectbal } from './bal.ts';
import {
  schrijfTrajectgebeurtenissen,
  type Gebeurtenisdoener,
  type Trajectgebeurtenis,
} from './gebeurtenissen.ts';
import type { Trajectkop } from './traject.ts';

type Kop = Pick<Trajectkop, 'id' | 'leerlingId' | 'overstapId' | 'schoolId'>;

/** Wat er bij een wijziging van een traject hoort. */
export interface Trajectwijziging {
  /** Kolommen van `traject` met hun nieuwe waarde. */
  readonly kolommen?: Readonly<Record<string, unknown>>;
  readonly gebeurtenissen: readonly Trajectgebeurtenis[];
  /** Wie het deed; null: het systeem. */
  readonly door: Gebeurtenisdoener | null;
}

const SCHOOLBEELD = `
  insert into traject_schoolbeeld (traject_id, leerling_id, school_id, stand, sinds)
  select t.id, t.leerling_id, t.school_id, s.stand, $2 from traject t,
    lateral (select case when t.status = 'AFGESLOTEN' then 'afgerond' else 'loopt' end as stand) s
  where t.id = $1 and t.status not in ('PREVENTIEF', 'GEMELD')
  on conflict (traject_id) do update set stand = excluded.stand, sinds = excluded.sinds
    where traject_schoolbeeld.stand <> excluded.stand`;

/** Wat alleen een strafzaak raakt, laat bij het traject zelf geen spoor na: ook een versie zegt dat er iets gebeurde. */
const isVerborgen = ({ kolommen = {}, gebeurtenissen }: Trajectwijziging): boolean =>
  Object.keys(kolommen).length === 0 &&
  gebeurtenissen.length > 0 &&
  gebeurtenissen.every(({ klasse }) => klasse === 'wpg_straf');

/**
 * Bewaart een wijziging van een traject: kolommen, gebeurtenissen, de bal, en wat de school ervan weet; en vraagt het proces opnieuw te
 * kijken. De enige weg waarlangs een traject verandert.
 */
export async function bewaarTraject(
  tx: Tx,
  kop: Kop,
  wijziging: Trajectwijziging,
  context: Context,
): Promise<void> {
  const { kolommen = {}, gebeurtenissen, door } = wijziging;
  const namen = Object.keys(kolommen);
  const zet = [...namen.map((naam, n) => `${naam} = $${n + 2}`), 'versie = versie + 1'].join(', ');
  if (!isVerborgen(wijziging))
    await rows(tx, `update traject set ${zet} where id = $1`, [kop.id, ...Object.values(kolommen)]);
  await schrijfTrajectgebeurtenissen(tx, kop, gebeurtenissen, { door, nu: context.nu });
  await rows(tx, SCHOOLBEELD, [kop.id, context.nu]);
  await bewaarTrajectbal(tx, kop.id, context);
  await wekTraject(tx, kop.id, context);
}

/** Vraagt het proces van een traject opnieuw te kijken; was het klaar, dan loopt het weer. */
export async function wekTraject(tx: Tx, id: string, { nu }: Pick<Context, 'nu'>): Promise<void> {
  await herstartProcessen(tx, [`masTraject/${id}`], nu);
  await wekProcessen(tx, [`masTraject/${id}`], nu);
}

/** Vraagt het proces van een route opnieuw te kijken. */
export async function wekRoute(tx: Tx, id: string, { nu }: Context): Promise<void> {
  await herstartProcessen(tx, [`masRoute/${id}`], nu);
  await wekProcessen(tx, [`masRoute/${id}`], nu);
}

/** Vraagt de processen van de routes van een traject opnieuw te kijken. */
export async function wekRoutesVan(tx: Tx, trajectId: string, { nu }: Context): Promise<void> {
  const routes = await rows<{ id: string }>(
    tx,
    'select id from traject_route where traject_id = $1 and beeindigd_op is null order by id',
    [trajectId],
  );
  await wekProcessen(
    tx,
    routes.map(({ id }) => `masRoute/${id}`),
    nu,
  );
}

const TE_WEKKEN = `
  select t.id from traject t
  where (t.leerling_id = any($1::uuid[]) or t.id in (select s.samengevoegd_in_id from traject s where s.leerling_id = any($1::uuid[])))
    and (t.status <> 'AFGESLOTEN'
      or exists (select 1 from traject_route r where r.traject_id = t.id and r.beeindigd_op is null)
      or exists (select 1 from traject_taak w where w.traject_id = t.id and w.beeindigd_op is null)
      or exists (select 1 from taak v where v.traject_id = t.id and v.soort = 'traject-vrijstelling' and v.status = 'OPEN'))
  order by t.id`;

/**
 * Vraagt de processen van de trajecten van leerlingen opnieuw te kijken: een adres, geboortedatum of feit veranderde. Ook van een gesloten
 * traject waarvan nog iets doorloopt.
 */
export async function wekTrajectenVan(
  tx: Tx,
  leerlingIds: readonly string[],
  { nu }: Pick<Context, 'nu'>,
): Promise<void> {
  const gevonden = await rows<{ id: string }>(tx, TE_WEKKEN, [leerlingIds]);
  const processen = gevonden.map(({ id }) => `masTraject/${id}`);
  await herstartProcessen(tx, processen, nu);
  await wekProcessen(tx, processen, nu);
}
