import type { Afspraken } from '../domain/afspraken/afspraken.ts';
import { verwachteWeken } from '../domain/afspraken/verwachte-weken.ts';
import { toInstant, toKalenderdag } from '../domain/tijd/amsterdam.ts';
import { isoWeek, plusDagen } from '../domain/tijd/kalenderdag.ts';
import type { Instant, Kalenderdag } from '../domain/tijd/tijd.ts';
import { naLevering } from '../domain/weekcheck/na-levering.ts';
import type {
  Startmoment,
  WeekcheckBeeld,
  Weekcheckstatus,
  WeekcheckWeek,
} from '../domain/weekcheck/weekcheck.ts';
import { row, rows, type Db, type Tx } from '../database/transaction.ts';
import { wekProcessen } from './processen.ts';
import { gedaneTreden } from './treden.ts';

export interface MboSeizoen {
  readonly mboId: string;
  readonly brin: string;
  readonly regio: string;
  readonly seizoen: string;
}

/** Het onderwerp van het weekcheckproces. */
export const weekcheckOnderwerp = (mbo: MboSeizoen): string => `${mbo.brin}/${mbo.seizoen}/${mbo.regio}`;

/** Zet de verwachte weken van een mbo klaar; weken in zijn eigen vakantie worden niet verwacht. Bestaande blijven. */
export async function zetWekenKlaar(tx: Tx, mbo: MboSeizoen, afspraken: Afspraken): Promise<void> {
  const weken = verwachteWeken(afspraken, mbo.brin).map((week) => ({
    week: week.week,
    status: week.verwacht ? 'VERWACHT' : 'NIET_VERWACHT',
    verwacht_op: week.verwachtOp,
  }));
  await rows(
    tx,
    `insert into weekcheck (mbo_id, regio, seizoen, week, status, verwacht_op)
     select $1, $2, $3, week, status, verwacht_op
     from jsonb_to_recordset($4::jsonb) as w(week text, status text, verwacht_op timestamptz) on conflict do nothing`,
    [mbo.mboId, mbo.regio, mbo.seizoen, JSON.stringify(weken)],
  );
}

interface WeekRij {
  readonly week: string;
  readonly status: Weekcheckstatus;
  readonly verwacht_op: Instant;
  readonly ontvangen_op: Instant | null;
}

/** Het beeld van een mbo: al zijn weken met herinneringen en wat daarvan gedaan is. */
export async function weekcheckBeeld(db: Db, mbo: MboSeizoen, afspraken: Afspraken): Promise<WeekcheckBeeld> {
  const gevonden = await rows<WeekRij>(
    db,
    `select week, status, verwacht_op, ontvangen_op from weekcheck
     where mbo_id = $1 and regio = $2 and seizoen = $3 order by verwacht_op`,
    [mbo.mboId, mbo.regio, mbo.seizoen],
  );
  const gedaan = await gedaneTreden(db, `weekcheck/${weekcheckOnderwerp(mbo)}`);
  const ladders = new Map(verwachteWeken(afspraken, mbo.brin).map((week) => [week.week, week.herinneringen]));
  const weken: WeekcheckWeek[] = gevonden.map((rij) => ({
    week: rij.week,
    status: rij.status,
    verwachtOp: rij.verwacht_op,
    ontvangenOp: rij.ontvangen_op,
    herinneringen: ladders.get(rij.week) ?? [],
    gedaan: gedaan
      .filter((naam) => naam.startsWith(`${rij.week}/`))
      .map((naam) => naam.slice(rij.week.length + 1)),
  }));
  const eindeOp = weken.at(-1)?.verwachtOp ?? ('1970-01-01T00:00:00.000Z' as Instant);
  return {
    mboId: mbo.mboId,
    weken,
    starts: await startmomenten(db, mbo, { afspraken, gedaan }),
    escalatieNaGemisteWeken: afspraken.weekcheck.escalatieNaGemisteWeken,
    eindeOp,
  };
}

/** De trede van een no-showvraag over een startdatum. */
export const noShowTrede = (startdatum: Kalenderdag): string => `no-show/${startdatum}`;

async function startmomenten(
  db: Db,
  mbo: MboSeizoen,
  { afspraken, gedaan }: { readonly afspraken: Afspraken; readonly gedaan: readonly string[] },
): Promise<Startmoment[]> {
  const { dagenNaStart, tijd } = afspraken.momenten.noShow;
  const gevonden = await rows<{ startdatum: Kalenderdag }>(
    db,
    `select distinct a.startdatum from aanmelding a join overstap o on o.id = a.overstap_id
     where a.mbo_id = $1 and o.regio = $2 and o.seizoen = $3 and a.status = 'DEFINITIEF' and a.startdatum is not null
     order by a.startdatum`,
    [mbo.mboId, mbo.regio, mbo.seizoen],
  );
  return gevonden.map(({ startdatum }) => ({
    startdatum,
    op: toInstant(plusDagen(startdatum, dagenNaStart), tijd),
    gevraagd: gedaan.includes(noShowTrede(startdatum)),
  }));
}

export interface Levering {
  readonly mboId: string;
  readonly regio: string;
  readonly seizoen: string;
  /** De dag waarover de check gaat; bepaalt de week. */
  readonly peildatum: Kalenderdag;
  readonly soort: 'ONTVANGEN' | 'GEEN_WIJZIGING';
  readonly bestandId: string;
  readonly vavoAanwezig: boolean | null;
  /** Het ogenblik van inleveren, niet dat van verwerken. */
  readonly ingeleverdOp: Instant;
}

/**
 * Een weekcheck is binnen: de week van de peildatum is geleverd, en gemiste weken daarvoor zijn ingehaald (een check is
 * de volle stand). Een tweede levering in dezelfde week telt niet nog eens. Werkt ook de versheid van de bron bij.
 */
export async function boekLevering(tx: Tx, levering: Levering, nu: Instant): Promise<void> {
  const { week } = isoWeek(levering.peildatum);
  const open = await rows<WeekRij>(
    tx,
    `select week, status, verwacht_op, ontvangen_op from weekcheck
     where mbo_id = $1 and regio = $2 and seizoen = $3 and week <= $4 and ontvangen_op is null order by week for update`,
    [levering.mboId, levering.regio, levering.seizoen, week],
  );
  for (const rij of open) {
    const eigen = rij.week === week;
    if (!eigen && (rij.status === 'NIET_VERWACHT' || rij.verwacht_op > nu)) continue;
    const status = naLevering(
      { status: rij.status, verwachtOp: rij.verwacht_op },
      { ontvangenOp: levering.ingeleverdOp, soort: levering.soort },
    );
    await rows(
      tx,
      `update weekcheck set status = $5, ontvangen_op = $6, bestand_id = $7, vavo_aanwezig = $8, versie = versie + 1
       where mbo_id = $1 and regio = $2 and seizoen = $3 and week = $4`,
      [
        levering.mboId,
        levering.regio,
        levering.seizoen,
        rij.week,
        status,
        nu,
        levering.bestandId,
        levering.vavoAanwezig,
      ],
    );
  }
  await verversBron(
    tx,
    { organisatieId: levering.mboId, soort: 'weekcheck', peildatum: levering.peildatum },
    nu,
  );
  await wekBijVersheid(tx, { mboId: levering.mboId, verouderd: false }, nu);
  const mbo = await row<{ brin: string }>(tx, 'select brin from organisatie where id = $1', [levering.mboId]);
  if (mbo) await wekProcessen(tx, [`weekcheck/${weekcheckOnderwerp({ ...levering, brin: mbo.brin })}`], nu);
}

/**
 * De bron van een mbo is weer vers, of juist verouderd: wie daardoor zijn vlag verliest of krijgt, kijkt opnieuw. Alleen een
 * hint: de vlag zelf volgt uit de feiten.
 */
export async function wekBijVersheid(
  tx: Tx,
  bron: { readonly mboId: string; readonly verouderd: boolean },
  nu: Instant,
): Promise<void> {
  const anders = await rows<{ id: string; seizoen: string }>(
    tx,
    `select distinct o.id, o.seizoen from aanmelding a join overstap o on o.id = a.overstap_id
     where a.mbo_id = $1 and o.afgesloten_op is null and ('verouderde-bron' = any(o.vlaggen)) <> $2`,
    [bron.mboId, bron.verouderd],
  );
  await wekProcessen(
    tx,
    anders.map(({ id, seizoen }) => `overstap/${seizoen}/${id}`),
    nu,
  );
}

/** Een bron heeft geleverd: zij is weer vers. */
export async function verversBron(
  tx: Tx,
  bron: {
    readonly organisatieId: string;
    readonly soort: 'cohort' | 'weekcheck' | 'koppelpunt';
    readonly peildatum: Kalenderdag | null;
  },
  nu: Instant,
): Promise<void> {
  await rows(
    tx,
    `insert into bron_versheid (organisatie_id, soort, laatst_op, peildatum) values ($1, $2, $3, $4)
     on conflict (organisatie_id, soort) do update set laatst_op = greatest(bron_versheid.laatst_op, excluded.laatst_op),
       peildatum = greatest(bron_versheid.peildatum, excluded.peildatum)`,
    [bron.organisatieId, bron.soort, nu, bron.peildatum ?? toKalenderdag(nu)],
  );
}
