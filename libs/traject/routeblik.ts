import { row, rows, type Db } from '../database/transaction.ts';
import { bovenMaximum, haltCriteria } from '../domain/mas/halt/halt-criteria.ts';
import type { Partnertaaksoort } from '../domain/mas/partner/partnertaak.ts';
import type { Partnertaakstatus } from '../domain/mas/partner/partnertaak-machine.ts';
import { uitstaand } from '../domain/mas/partner/volg-partner.ts';
import { routemomenten } from '../domain/mas/route/routemomenten.ts';
import type { Gevraagd, RouteBeeld, Routestapsoort, Routevoorval } from '../domain/mas/route/routestap.ts';
import type { Routestatus, Routezaak } from '../domain/mas/routezaak.ts';
import { gaatDoorNa } from '../domain/mas/traject/einde.ts';
import type { Trajecteinde } from '../domain/mas/traject/einde.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import type { Context } from '../dossier/context.ts';
import { vandaag, zoekTraject, type Trajectdossier } from './traject.ts';

interface Plaats {
  readonly trajectId: string;
  readonly lpId: string;
  readonly officierAkkoord: boolean;
  readonly instemmingWegOp: Instant | null;
  readonly eindeReden: Trajecteinde | null;
}

const PLAATS = `
  select r.traject_id as "trajectId", r.lp_id as "lpId", r.officier_akkoord as "officierAkkoord",
    r.instemming_weg_op as "instemmingWegOp", t.einde_reden as "eindeReden"
  from traject_route r join traject t on t.id = r.traject_id where r.id = $1`;

const GEVRAAGD = `
  select soort, max(op) as op from traject_stap where route_id = $1 and sinds = $2 group by soort`;

interface Taakstand {
  readonly soort: Partnertaaksoort;
  readonly status: Partnertaakstatus;
  readonly laatstGemeld: string | null;
  readonly op: Instant;
  readonly beeindigdOp: Instant | null;
}

const TAKEN = `
  select soort, status, laatst_gemeld as "laatstGemeld", coalesce(laatst_gemeld_op, aangeboden_op) as op, beeindigd_op as "beeindigdOp"
  from traject_taak where route_id = $1 order by aangeboden_op desc, nummer desc`;

/** Wat het proces van een route ziet. */
export interface Routeblik {
  readonly dossier: Trajectdossier;
  readonly zaak: Routezaak;
  readonly beeld: RouteBeeld;
  /** De leerplicht die de route heeft; na een verhuizing soms nog de oude. */
  readonly lpId: string;
  /** Waar de route heen gaat door wat een partner al meldde; null: nergens. */
  readonly volgt: Routestatus | null;
}

/** Het traject van een route; null als zij er niet (meer) is. */
export const trajectVanRoute = async (db: Db, id: string): Promise<string | null> =>
  (await row<{ trajectId: string }>(db, PLAATS, [id]))?.trajectId ?? null;

/** Tijdens een pauze telt al het verzuim van het traject mee, zoals bij het hervatten. Bron: domain.md §1.7. */
function teveel(
  { feiten, afspraken }: Trajectdossier,
  { zaak, plaats }: { readonly zaak: Routezaak; readonly plaats: Plaats },
  context: Context,
): boolean {
  const criteria = haltCriteria(afspraken.mas.halt.criteria, vandaag(context));
  const perioden = zaak.status === 'GEPAUZEERD' ? feiten.feiten : zaak.feiten;
  return (
    zaak.route === 'R2' && !plaats.officierAkkoord && criteria !== null && bovenMaximum(perioden, criteria)
  );
}

interface Voorval extends Routevoorval {
  readonly volgt: Routestatus | null;
}

function voorvalVan(taken: readonly Taakstand[], zaak: Routezaak, plaats: Plaats): Voorval {
  const uit = taken
    .map((taak) => ({ op: taak.op, naar: uitstaand(taak, zaak) }))
    .find(({ naar }) => naar !== null);
  const terug = taken.find(
    ({ status, beeindigdOp }) =>
      status === 'TERUGGEGEVEN' && beeindigdOp !== null && beeindigdOp >= zaak.sinds,
  );
  return {
    partnerMeldde: uit?.op ?? null,
    teruggegevenOp: terug?.beeindigdOp ?? null,
    instemmingWegOp: plaats.instemmingWegOp,
    volgt: uit?.naar ?? null,
  };
}

async function gevraagdVan(db: Db, zaak: Routezaak): Promise<Gevraagd> {
  const stappen = await rows<{ soort: Routestapsoort; op: Instant }>(db, GEVRAAGD, [zaak.id, zaak.sinds]);
  return Object.fromEntries(stappen.map(({ soort, op }) => [soort, op]));
}

/** Kijkt naar een route zoals zij nu is; null als zij er niet (meer) is. */
export async function routeblik(db: Db, id: string, context: Context): Promise<Routeblik | null> {
  const plaats = await row<Plaats>(db, PLAATS, [id]);
  const dossier = plaats && (await zoekTraject(db, plaats.trajectId, context));
  const zaak = dossier?.feiten.routes.find((route) => route.id === id);
  if (!plaats || !dossier || !zaak) return null;
  const { feiten, afspraken } = dossier;
  const gevraagd = await gevraagdVan(db, zaak);
  const { volgt, ...voorval } = voorvalVan(await rows<Taakstand>(db, TAKEN, [id]), zaak, plaats);
  const beeld: RouteBeeld = {
    id,
    route: zaak.route,
    status: zaak.status,
    gestopt:
      feiten.jongere.overledenOp !== null ||
      (plaats.eindeReden !== null && !gaatDoorNa(zaak, plaats.eindeReden)),
    bovenMaximum: teveel(dossier, { zaak, plaats }, context),
    gevraagd,
    voorval,
    momenten: routemomenten(zaak, gevraagd, afspraken),
    escalatierol: afspraken.mas.escalatie.rol,
  };
  return { dossier, zaak, beeld, lpId: plaats.lpId, volgt };
}
