import type { AanmeldingFeit } from '../domain/aanmelding/aanmelding.ts';
import type { Afspraken } from '../domain/afspraken/afspraken.ts';
import { overstapMomenten } from '../domain/afspraken/overstap-momenten.ts';
import type { Bevoegdheidsregels } from '../domain/organisatie/bevoegde-instantie.ts';
import type { OverdrachtFeit, OverstapFeiten } from '../domain/overstap/overstap.ts';
import { isVerouderd, versheidspeil } from '../domain/overstap/versheid.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { rows, type Db } from '../database/transaction.ts';
import { teltAanmelding } from './geldende-aanmelding.ts';
import { laadJongeren } from './jongeren.ts';
import type { Regelboek } from './regelboek.ts';

/** Een overstap met zijn feiten en de afspraak waaronder hij loopt. */
export interface Dossier {
  readonly feiten: OverstapFeiten;
  readonly afspraken: Afspraken;
  readonly afspraakId: string;
  readonly regels: Bevoegdheidsregels;
}

interface OverstapRij {
  readonly id: string;
  readonly leerling_id: string;
  readonly seizoen: OverstapFeiten['seizoen'];
  readonly regio: string;
  readonly school_id: string;
  readonly school_brin: string;
  readonly cohort: string;
  readonly kwetsbaar: boolean;
  readonly afspraak_id: string;
  readonly eigenaar_id: string;
  readonly geladen_op: Instant;
  readonly geslaagd: boolean | null;
  readonly paspoort_op: Instant | null;
  readonly teruggemeld_op: Instant | null;
  readonly afgesloten_op: Instant | null;
  readonly afsluit_reden: string | null;
  readonly status: NonNullable<OverstapFeiten['vorige']>['status'];
  readonly reden: NonNullable<OverstapFeiten['vorige']>['reden'];
  readonly vlaggen: NonNullable<OverstapFeiten['vorige']>['vlaggen'];
  readonly status_sinds: Instant;
  readonly bestemming: OverstapFeiten['bestemming'];
}

type MetOverstap<T> = T & { readonly overstap_id: string };

const OVERSTAP_SQL = `
  select o.id, o.leerling_id, o.seizoen, o.regio, o.school_id, s.brin as school_brin, o.cohort, o.kwetsbaar, o.afspraak_id,
         o.eigenaar_id, o.geladen_op, o.geslaagd, o.paspoort_op, o.teruggemeld_op, o.afgesloten_op, o.afsluit_reden,
         o.status, o.reden, o.vlaggen, o.status_sinds,
         (select jsonb_build_object('soort', b.soort,
            'vastgelegdOp', to_char(b.vastgelegd_op at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
            'bevestigdOp', to_char(b.bevestigd_op at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
            'uiterlijk', to_char(b.uiterlijk at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
          from bestemming b where b.overstap_id = o.id and b.ingetrokken_op is null) as bestemming
  from overstap o join organisatie s on s.id = o.school_id
  where o.id = any($1::uuid[]) order by o.id`;

// Wat in een andere overstap is opgegaan, telt daar mee; van dezelfde opleiding bij hetzelfde mbo telt het laatste bericht.
const AANMELDING_SQL = `
  select * from (
    select distinct on (coalesce(z.samengevoegd_in, z.id), a.mbo_id, a.opleidingcode)
           coalesce(z.samengevoegd_in, z.id) as overstap_id, a.id, a.mbo_id as "mboId", a.opleidingcode, a.niveau, a.status,
           a.status_op as "statusOp", a.aangemeld_op as "aangemeldOp", a.toelatingsrecht, a.startdatum,
           a.geannuleerde_intakes as "geannuleerdeIntakes", a.intake_niet_verschenen as "intakeNietVerschenen"
    from overstap z join aanmelding a on a.overstap_id = z.id
    where (z.id = any($1::uuid[]) or z.samengevoegd_in = any($1::uuid[])) and ${teltAanmelding('a')}
    order by coalesce(z.samengevoegd_in, z.id), a.mbo_id, a.opleidingcode, a.status_op desc
  ) geldend order by overstap_id, "aangemeldOp", id`;

const OVERDRACHT_SQL = `
  select overstap_id, id, nummer, van_id as "vanId", naar_id as "naarId",
         (select soort = 'rmc' from organisatie where organisatie.id = naar_id) as "naarDoorstroompunt", route, gemeente, aanleiding, status,
         aangeboden_op as "aangebodenOp", uiterlijk, geaccepteerd_op as "geaccepteerdOp",
         eerste_actie_op as "eersteActieOp", eerste_actie_uiterlijk as "eersteActieUiterlijk", zorg_sinds as "zorgSinds"
  from overdracht where overstap_id = any($1::uuid[]) order by overstap_id, nummer`;

function groepeer<T extends { readonly overstap_id: string }>(
  list: readonly T[],
): Map<string, Omit<T, 'overstap_id'>[]> {
  const map = new Map<string, Omit<T, 'overstap_id'>[]>();
  for (const { overstap_id, ...rest } of list) {
    const group = map.get(overstap_id);
    if (group) group.push(rest);
    else map.set(overstap_id, [rest]);
  }
  return map;
}

/**
 * De mbo's waarvan de weekcheck nu ouder is dan de afspraak. Alleen een mbo dat een weekcheck schuldig is en al eens
 * had moeten leveren, kan verouderd zijn.
 */
export async function verouderdeMbos(db: Db, afspraken: Afspraken, nu: Instant): Promise<Set<string>> {
  const found = await rows<{
    id: string;
    laatst_op: Instant | null;
    verwacht: boolean;
    laatste_week: Instant | null;
  }>(
    db,
    `select r.organisatie_id as id, v.laatst_op,
            exists (select 1 from weekcheck w where w.mbo_id = r.organisatie_id and w.regio = r.regio
                    and w.seizoen = $2 and w.status <> 'NIET_VERWACHT' and w.verwacht_op <= $3) as verwacht,
            (select max(w.verwacht_op) from weekcheck w where w.mbo_id = r.organisatie_id and w.regio = r.regio
             and w.seizoen = $2 and w.status <> 'NIET_VERWACHT') as laatste_week
     from regio_organisatie r left join bron_versheid v on v.organisatie_id = r.organisatie_id and v.soort = 'weekcheck'
     where r.regio = $1 and r.weekcheck`,
    [afspraken.regio, afspraken.schooljaar, nu],
  );
  const grensDagen = afspraken.versheid.weekcheckDagen;
  return new Set(
    found
      .filter(({ verwacht, laatst_op: laatstOp, laatste_week: laatsteWeek }) => {
        const peil = versheidspeil(nu, laatsteWeek);
        return verwacht && isVerouderd({ laatstOp, grensDagen, nu: peil });
      })
      .map((m) => m.id),
  );
}

/** Vergrendelt overstappen in vaste volgorde (op id), zodat twee schrijvers elkaar nooit klemzetten. */
export async function vergrendel(db: Db, ids: readonly string[]): Promise<void> {
  await rows(db, 'select id from overstap where id = any($1::uuid[]) order by id for update', [ids]);
}

/** Leest overstappen met alles waarover zij beslissen. Onbekende ids ontbreken in de uitkomst. */
export async function laadDossiers(
  db: Db,
  ids: readonly string[],
  context: { readonly nu: Instant; readonly regelboek: Regelboek },
): Promise<Dossier[]> {
  const overstappen = await rows<OverstapRij>(db, OVERSTAP_SQL, [ids]);
  const aanmeldingen = groepeer(await rows<MetOverstap<AanmeldingFeit>>(db, AANMELDING_SQL, [ids]));
  const overdrachten = groepeer(await rows<MetOverstap<OverdrachtFeit>>(db, OVERDRACHT_SQL, [ids]));
  const jongeren = await laadJongeren(
    db,
    overstappen.map((o) => o.leerling_id),
  );
  const perAfspraak = new Map<string, Omit<Dossier, 'feiten'> & { readonly verouderd: Set<string> }>();
  const dossiers: Dossier[] = [];
  for (const rij of overstappen) {
    let kader = perAfspraak.get(rij.afspraak_id);
    if (!kader) {
      const afspraken = await context.regelboek.afspraken(db, rij.afspraak_id);
      const regels = await context.regelboek.bevoegdheid(db, afspraken);
      const verouderd =
        aanmeldingen.size > 0 ? await verouderdeMbos(db, afspraken, context.nu) : new Set<string>();
      kader = { afspraken, regels, afspraakId: rij.afspraak_id, verouderd };
      perAfspraak.set(rij.afspraak_id, kader);
    }
    const jongere = jongeren.get(rij.leerling_id);
    if (!jongere) continue;
    const eigen = aanmeldingen.get(rij.id) ?? [];
    const feiten: OverstapFeiten = {
      ...basis(rij),
      jongere,
      aanmeldingen: eigen,
      overdrachten: overdrachten.get(rij.id) ?? [],
      verouderdeMbos: [...new Set(eigen.map((a) => a.mboId))].filter((mbo) => kader.verouderd.has(mbo)),
      drempelGeannuleerdeIntakes: kader.afspraken.drempels.geannuleerdeIntakes,
      momenten: overstapMomenten(kader.afspraken, { schoolBrin: rij.school_brin, jongere }),
    };
    dossiers.push({ feiten, afspraken: kader.afspraken, afspraakId: kader.afspraakId, regels: kader.regels });
  }
  return dossiers;
}

function basis(rij: OverstapRij) {
  return {
    id: rij.id,
    leerlingId: rij.leerling_id,
    seizoen: rij.seizoen,
    regio: rij.regio,
    schoolId: rij.school_id,
    eigenaarId: rij.eigenaar_id,
    cohort: rij.cohort,
    kwetsbaar: rij.kwetsbaar,
    geladenOp: rij.geladen_op,
    bestemming: rij.bestemming,
    paspoort: rij.paspoort_op !== null,
    geslaagd: rij.geslaagd,
    afgesloten:
      rij.afgesloten_op && rij.afsluit_reden ? { op: rij.afgesloten_op, reden: rij.afsluit_reden } : null,
    teruggemeldOp: rij.teruggemeld_op,
    vorige: { status: rij.status, reden: rij.reden, vlaggen: rij.vlaggen, sinds: rij.status_sinds },
  };
}
