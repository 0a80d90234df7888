import { row, rows, type Db } from '../database/transaction.ts';
import { looptRoute } from '../domain/mas/routezaak.ts';
import type { Trajecteinde } from '../domain/mas/traject/einde.ts';
import { meldingdoel } from '../domain/mas/traject/meldingdoel.ts';
import { opOverlijden } from '../domain/mas/traject/overlijden.ts';
import { isOpenTraject } from '../domain/mas/traject/traject-machine.ts';
import { trajectmomenten } from '../domain/mas/traject/trajectmomenten.ts';
import { periodeVan, type TrajectBeeld, type Trajectstap } from '../domain/mas/traject/trajectplan.ts';
import type { Verhuisstap } from '../domain/mas/traject/verhuizing.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import type { Context } from '../dossier/context.ts';
import { kalenderVanSchool } from './aanwezigheid.ts';
import { achterlopend } from './meldingen.ts';
import { zoekTraject, type Trajectdossier } from './traject.ts';
import { verhuisblik } from './verhuisblik.ts';
import { looptSamenAchter } from './volg-samen.ts';

/** Wat het proces van een traject ziet. */
export interface Trajectblik {
  readonly dossier: Trajectdossier;
  readonly beeld: TrajectBeeld;
  readonly verhuizing: Verhuisstap;
  /** De eerste dag waarop een ander bevoegd kan worden; null: voorlopig niet. */
  readonly wisselmoment: Instant | null;
  /** Waarom het gesloten is; null: het is open. */
  readonly einde: Trajecteinde | null;
}

interface Rest {
  readonly begonnenOp: Instant;
  readonly teruggegevenOp: Instant | null;
  readonly openTaken: boolean;
  readonly samenvoegt: boolean;
  readonly einde: Trajecteinde | null;
}

const REST = `
  select t.begonnen_op as "begonnenOp", t.einde_reden as einde,
    (select max(g.op) from traject_gebeurtenis g where g.traject_id = t.id and g.soort = 'aanbod-teruggegeven') as "teruggegevenOp",
    exists (select 1 from traject_taak w where w.traject_id = t.id and w.beeindigd_op is null)
      or exists (select 1 from taak v where v.traject_id = t.id and v.soort = 'traject-vrijstelling' and v.status = 'OPEN') as "openTaken",
    exists (select 1 from traject_samenvoeging v where t.id in (v.traject_id, v.ander_id) and v.status = 'VOORGESTELD'
      and (v.besloten_op is not null or t.status = 'AFGESLOTEN' or t.lp_id <> v.lp_id)) as samenvoegt
  from traject t where t.id = $1`;

const STAPPEN =
  'select soort, sinds from traject_stap where traject_id = $1 and route_id is null group by soort, sinds';

async function momentenVan(db: Db, { kop, feiten, afspraken }: Trajectdossier, bij: BijMomenten) {
  const kalender = await kalenderVanSchool(db, { kop, afspraken }, bij.context);
  const momenten = trajectmomenten({ ...feiten, statusSinds: kop.statusSinds }, kalender, afspraken);
  const { achttien } = momenten;
  return {
    ...momenten,
    achttien: achttien !== null && achttien > bij.begonnenOp ? achttien : null,
    teruggave: bij.teruggegevenOp,
  };
}

interface BijMomenten extends Pick<Rest, 'begonnenOp' | 'teruggegevenOp'> {
  readonly context: Context;
}

/** Kijkt naar een traject zoals het nu is; null als het er niet (meer) is. */
export async function trajectblik(db: Db, id: string, context: Context): Promise<Trajectblik | null> {
  const dossier = await zoekTraject(db, id, context);
  const rest = dossier && (await row<Rest>(db, REST, [id]));
  if (!dossier || !rest) return null;
  const { kop, feiten } = dossier;
  const momenten = await momentenVan(db, dossier, { ...rest, context });
  const stappen = await rows<{ soort: Trajectstap['soort']; sinds: Instant }>(db, STAPPEN, [id]);
  const kern = { sinds: kop.statusSinds, momenten };
  const { stap, moment } = await verhuisblik(db, dossier, context);
  const beeld: TrajectBeeld = {
    ...kern,
    id,
    status: kop.status,
    overleden: feiten.jongere.overledenOp !== null,
    loopt:
      isOpenTraject(kop.status) ||
      rest.openTaken ||
      feiten.routes.filter(looptRoute).some((zaak) => opOverlijden(zaak) !== null),
    verhuist: stap.soort !== 'niets',
    samenvoegt: rest.samenvoegt,
    samenAchter: await looptSamenAchter(db, id),
    meldingenAchter: (await achterlopend(db, id, meldingdoel(kop.status, rest.einde))).length > 0,
    gedaan: stappen.flatMap(({ soort, sinds }) =>
      sinds === periodeVan(soort, kern, feiten.laatsteCheckinOp) ? [soort] : [],
    ),
  };
  return { dossier, beeld, verhuizing: stap, wisselmoment: moment, einde: rest.einde };
}
