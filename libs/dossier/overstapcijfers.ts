import { rows, type Db } from '../database/transaction.ts';
import type { Afspraken } from '../domain/afspraken/afspraken.ts';
import type {
  GeteldeOverstap,
  GeteldeWeek,
  Overstaptelling,
} from '../domain/overstap/cijfers/overstapcijfers.ts';
import { INTREKREDENEN } from '../domain/overstap/intrekken.ts';
import { SAMENGEVOEGD } from '../domain/overstap/samenvoegen.ts';
import { isVerouderd } from '../domain/overstap/versheid.ts';
import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import { plusDagen } from '../domain/tijd/kalenderdag.ts';
import type { Instant } from '../domain/tijd/tijd.ts';

/**
 * Zoals bekend op $3: de laatste status die toen was ontvangen, het adres dat toen gold, en wat er toen met de overdracht was
 * gebeurd. Een bericht dat later is teruggedraaid telt niet mee.
 */
const OVERSTAPPEN = `
  select o.school_id as "schoolId", woon.gemeente, coalesce(aanmeld.lijst, '[]') as aanmeldingen,
    exists (select 1 from bestemming b where b.overstap_id = o.id and b.bevestigd_op <= $3
      and (b.ingetrokken_op is null or b.ingetrokken_op > $3)) as "andereBestemming",
    over.overdracht
  from overstap o
  left join lateral (select a.gemeente from leerling_adres a where a.leerling_id = o.leerling_id and a.van <= $4
    and a.ontvangen_op <= $3 and (a.vervallen_op is null or a.vervallen_op > $3) order by a.van desc limit 1) woon on true
  left join lateral (
    select jsonb_agg(jsonb_build_object('mboId', a.mbo_id, 'status', bekend.status,
        'begonnen', a.startdatum is not null and a.startdatum <= $5)) as lijst
    from aanmelding a cross join lateral (
      select s.status from statusbericht s where s.aanmelding_id = a.id and s.effect = 'toegepast' and s.ontvangen_op <= $3
      order by s.geldig_op desc, s.ontvangen_op desc limit 1) bekend
    where a.overstap_id = o.id) aanmeld on true
  left join lateral (
    select jsonb_build_object('route', d.route, 'wacht',
        (d.geaccepteerd_op is null or d.geaccepteerd_op > $3) and (d.beeindigd_op is null or d.beeindigd_op > $3),
        'eersteActie', coalesce(d.eerste_actie_op <= $3, false)) as overdracht
    from overdracht d where d.overstap_id = o.id and d.aangeboden_op <= $3
      and not (d.status = 'VERVALLEN' and d.beeindigd_op <= $3)
    order by d.nummer desc limit 1) over on true
  where o.regio = $1 and o.seizoen = $2 and o.geladen_op <= $3
    and not (coalesce(o.afsluit_reden, '') = any($6::text[]) and o.afgesloten_op <= $3)`;

/** Wie nooit in het cohort hoorde, of overleed, telt niet mee. Bron: domain.md §3.4. */
const TELT_NIET = [...INTREKREDENEN, SAMENGEVOEGD, 'BESTAND_TERUGGEDRAAID', 'OVERLEDEN'];

const WEKEN = `
  select w.mbo_id as "mboId", w.status in ('ONTVANGEN', 'GEEN_WIJZIGING') and w.ontvangen_op is not null
      and w.ontvangen_op <= $3 as "opTijd", coalesce(w.ontvangen_op <= $3, false) as geleverd,
    case when w.ontvangen_op <= $3 then w.vavo_aanwezig end as vavo
  from weekcheck w where w.regio = $1 and w.seizoen = $2 and w.status <> 'NIET_VERWACHT' and w.verwacht_op <= $3
  order by w.mbo_id, w.week`;

const MBOS = `
  select r.organisatie_id as id, r.vavo,
    exists (select 1 from weekcheck w where w.mbo_id = r.organisatie_id and w.regio = $1 and w.seizoen = $2
      and w.status <> 'NIET_VERWACHT' and w.verwacht_op <= $3) as verwacht,
    (select max(w.ontvangen_op) from weekcheck w where w.mbo_id = r.organisatie_id and w.regio = $1 and w.seizoen = $2
      and w.ontvangen_op <= $3) as "laatstOp"
  from regio_organisatie r where r.regio = $1 and r.weekcheck order by r.organisatie_id`;

interface Mborij {
  readonly id: string;
  readonly vavo: boolean;
  readonly verwacht: boolean;
  readonly laatstOp: Instant | null;
}

/** De feiten van een regio en seizoen zoals zij op een ogenblik bekend waren. */
export async function laadOverstaptelling(
  db: Db,
  afspraken: Afspraken,
  op: Instant,
): Promise<Overstaptelling> {
  const seizoen = [afspraken.regio, afspraken.schooljaar, op];
  const dag = toKalenderdag(op);
  const begonnen = plusDagen(dag, -afspraken.momenten.noShow.dagenNaStart);
  const grensDagen = afspraken.versheid.weekcheckDagen;
  const mbos = await rows<Mborij>(db, MBOS, seizoen);
  return {
    op,
    overstappen: await rows<GeteldeOverstap>(db, OVERSTAPPEN, [...seizoen, dag, begonnen, TELT_NIET]),
    weken: await rows<GeteldeWeek>(db, WEKEN, seizoen),
    mbos: mbos.map(({ id, vavo, verwacht, laatstOp }) => ({
      id,
      vavo,
      vers: !verwacht || !isVerouderd({ laatstOp, grensDagen, nu: op }),
    })),
  };
}
