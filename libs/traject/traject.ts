import { row, rows, type Db, type Tx } from '../database/transaction.ts';
import type { Afspraken } from '../domain/afspraken/afspraken.ts';
import { NotFound } from '../domain/domain-error.ts';
import { isEerdereHalt } from '../domain/mas/combinatie.ts';
import type { Routezaak } from '../domain/mas/routezaak.ts';
import type { Duiding, Hoorfeiten, TrajectFeiten } from '../domain/mas/traject/traject.ts';
import type { Trajectstatus } from '../domain/mas/traject/traject-machine.ts';
import type { Verzuimperiode } from '../domain/mas/verzuimperiode.ts';
import type { JongereFeiten } from '../domain/overstap/overstap.ts';
import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import type { Context } from '../dossier/context.ts';
import { laadJongeren } from '../dossier/jongeren.ts';
import { haaltAanwezigheid } from './aanwezigheid.ts';
import { SAMEN, SAMEN_LEERLINGEN } from './samen.ts';
import { PERIODE } from './verzuimperioden.ts';

/** Wie iets met een traject doet. */
export interface Trajectdoener {
  readonly gebruikerId: string;
  readonly organisatieId: string;
  readonly rol: string;
  /** Buitengewoon opsporingsambtenaar. */
  readonly boa?: boolean;
}

/** De rij van een traject, zonder wat afgeleid is. */
export interface Trajectkop {
  readonly id: string;
  readonly leerlingId: string;
  readonly overstapId: string;
  readonly schoolId: string;
  readonly regio: string;
  readonly afspraakId: string;
  readonly lpId: string;
  readonly aangebodenAan: string | null;
  readonly aangebodenOp: Instant | null;
  readonly status: Trajectstatus;
  readonly statusSinds: Instant;
  readonly versie: number;
}

/** Een traject met alles waarover het beslist, en de afspraken waaronder het loopt. */
export interface Trajectdossier {
  readonly kop: Trajectkop;
  readonly feiten: TrajectFeiten;
  readonly afspraken: Afspraken;
}

type Rij = Trajectkop &
  Pick<TrajectFeiten, 'statusVoorOverdracht' | 'gemeldOp' | 'opgepaktOp' | 'gehoordOp' | 'aangekondigd'> & {
    readonly oudersVeroordeeld: boolean;
    readonly eerdereHalt: boolean;
    readonly duidingSoort: Duiding['soort'] | null;
    readonly duidingVerwijtbaar: boolean | null;
    readonly duidingLuxeDagen: number | null;
    readonly laatsteCheckinOp: Instant | null;
    readonly instrument: boolean;
    readonly instrumentadvies: TrajectFeiten['instrumentadvies'];
    readonly vrijgesteld: boolean;
    readonly eerderLuxe: boolean;
    readonly gehoord: Hoorfeiten;
  };

const KOP = `
  select t.id, t.leerling_id as "leerlingId", t.overstap_id as "overstapId", t.school_id as "schoolId", t.regio,
    t.afspraak_id as "afspraakId", t.lp_id as "lpId", t.aangeboden_aan_id as "aangebodenAan", t.aangeboden_op as "aangebodenOp",
    t.status, t.status_sinds as "statusSinds", t.status_voor_overdracht as "statusVoorOverdracht", t.gemeld_op as "gemeldOp",
    t.opgepakt_op as "opgepaktOp", t.gehoord_op as "gehoordOp", t.aangekondigd, t.ouders_veroordeeld as "oudersVeroordeeld",
    t.eerdere_halt as "eerdereHalt", t.duiding_soort as "duidingSoort", t.duiding_verwijtbaar as "duidingVerwijtbaar",
    t.duiding_luxe_dagen as "duidingLuxeDagen", t.versie,
    (select max(c.op) from traject_checkin c where c.traject_id in ${SAMEN}) as "laatsteCheckinOp",
    exists (select 1 from traject_instrument i where i.traject_id in ${SAMEN}) as instrument,
    (select i.adviesroutes from traject_instrument i where i.traject_id in ${SAMEN} order by i.volgnummer desc limit 1) as instrumentadvies,
    exists (select 1 from traject e where e.duiding_soort = 'luxe' and e.id not in ${SAMEN}
      and e.leerling_id in ${SAMEN_LEERLINGEN}) as "eerderLuxe",
    exists (select 1 from vrijstelling v where v.leerling_id in ${SAMEN_LEERLINGEN} and v.status = 'ERKEND' and v.tot >= $2::date) as vrijgesteld,
    (select jsonb_build_object(
        'oudersGehoord', coalesce(bool_or(h.wie = 'ouders' and h.uitkomst = 'gehoord'), false),
        'jongereGehoord', coalesce(bool_or(h.wie = 'jongere' and h.uitkomst = 'gehoord'), false),
        'gemistOuders', count(*) filter (where h.wie = 'ouders' and h.uitkomst = 'niet_verschenen'),
        'gemistJongere', count(*) filter (where h.wie = 'jongere' and h.uitkomst = 'niet_verschenen'))
     from traject_horing h where h.traject_id in ${SAMEN}) as gehoord
  from traject t where t.id = $1`;

const PERIODEN = `
  select ${PERIODE}, case when b.traject_id in ${SAMEN} then $1::uuid else b.traject_id end as "trajectId"
  from verzuimmelding m left join traject_melding b on b.melding_id = m.id
  where (b.traject_id in ${SAMEN}
      or (m.leerling_id = $2 and exists (select 1 from traject_route_feit f where f.melding_id = m.id)))
    and m.toestand = 'BEVESTIGD' and m.duo_status is distinct from 'I'
  order by m.begindatum, m.id`;

const ROUTES = `
  select r.id, r.traject_id as "trajectId", r.route, r.status, r.sinds, r.vanuit, r.verlengd, r.geaccepteerd_op as "geaccepteerdOp",
    r.evaluatie_op as "evaluatieOp", r.verdachte, r.instemming_weg_op is not null as "instemmingWeg",
    array(select l.wie from (select distinct on (c.wie) c.wie, c.besluit from traject_toestemming c
      where c.route_id = r.id order by c.wie, c.volgnummer desc) l where l.besluit = 'ja') as toestemmingen,
    array(select f.melding_id from traject_route_feit f where f.route_id = r.id) as meldingen
  from traject_route r where r.leerling_id = $1 order by r.gekozen_op, r.id`;

type Periode = Verzuimperiode & { readonly trajectId: string | null };
type Routerij = Omit<Routezaak, 'feiten'> & {
  readonly trajectId: string;
  readonly meldingen: readonly string[];
};

const alsZaak = ({ meldingen, ...zaak }: Routerij, perioden: readonly Periode[]): Routezaak => ({
  ...zaak,
  feiten: perioden.filter(({ id }) => meldingen.includes(id)),
});

const duidingVan = ({ duidingSoort, duidingVerwijtbaar, duidingLuxeDagen }: Rij): Duiding | null =>
  duidingSoort === null
    ? null
    : { soort: duidingSoort, verwijtbaar: duidingVerwijtbaar === true, luxeDagen: duidingLuxeDagen ?? 0 };

/**
 * Een traject met alles waarover het beslist. De zaak van de leerling is open, of het systeem kijkt: wie een deel niet mag zien, krijgt
 * dat er later af. Fout: NotFound, ook als de leerling gewist is.
 */
export async function laadTraject(db: Db, id: string, context: Context): Promise<Trajectdossier> {
  const dossier = await zoekTraject(db, id, context);
  if (!dossier) throw onbekendTraject();
  return dossier;
}

/** Een traject met alles waarover het beslist; null als het er niet (meer) is, of als de leerling gewist is. */
export async function zoekTraject(db: Db, id: string, context: Context): Promise<Trajectdossier | null> {
  const rij = await row<Rij>(db, KOP, [id, vandaag(context)]);
  const jongere = rij && (await laadJongeren(db, [rij.leerlingId])).get(rij.leerlingId);
  if (!rij || !jongere) return null;
  const perioden = await rows<Periode>(db, PERIODEN, [id, rij.leerlingId]);
  const routes = await rows<Routerij>(db, ROUTES, [rij.leerlingId]);
  const afspraken = await context.regelboek.afspraken(db, rij.afspraakId);
  const aanwezigheidGehaald =
    rij.status === 'MONITORING' && (await haaltAanwezigheid(db, { kop: rij, afspraken }, context));
  return {
    kop: rij,
    afspraken,
    feiten: maakFeiten(rij, { jongere, perioden, routes, aanwezigheidGehaald }),
  };
}

function maakFeiten(
  rij: Rij,
  bij: {
    readonly jongere: JongereFeiten;
    readonly perioden: readonly Periode[];
    readonly routes: readonly Routerij[];
    readonly aanwezigheidGehaald: boolean;
  },
): TrajectFeiten {
  const { jongere, perioden, routes, aanwezigheidGehaald } = bij;
  const { id, status, statusVoorOverdracht, gemeldOp, opgepaktOp, gehoordOp, laatsteCheckinOp, gehoord } =
    rij;
  const elders = routes.filter((route) => route.trajectId !== id).map((route) => alsZaak(route, perioden));
  return {
    id,
    status,
    statusVoorOverdracht,
    jongere,
    feiten: perioden.filter((periode) => periode.trajectId === id),
    routes: routes.filter((route) => route.trajectId === id).map((route) => alsZaak(route, perioden)),
    gehoord,
    instrumentIngevuld: rij.instrument,
    instrumentadvies: rij.instrumentadvies,
    duiding: duidingVan(rij),
    eerdereHalt: rij.eerdereHalt || elders.some(isEerdereHalt),
    oudersVeroordeeld: rij.oudersVeroordeeld,
    aangekondigd: rij.aangekondigd,
    eerderLuxe: rij.eerderLuxe,
    vrijgesteld: rij.vrijgesteld,
    aanwezigheidGehaald,
    gemeldOp,
    opgepaktOp,
    gehoordOp,
    laatsteCheckinOp,
  };
}

/** Een traject dat er niet is, of niet voor wie vraagt. */
export const onbekendTraject = (): NotFound => new NotFound('traject.onbekend', 'Dit traject bestaat niet.');

/** Vergrendelt een traject en laadt het. De zaak van de leerling is al open. Fout: NotFound. */
export async function vergrendelTraject(tx: Tx, id: string, context: Context): Promise<Trajectdossier> {
  await row(tx, 'select 1 from traject where id = $1 for update', [id]);
  return laadTraject(tx, id, context);
}

/** De dag van vandaag, waarop over een traject beslist wordt. */
export const vandaag = ({ nu }: Context) => toKalenderdag(nu);
