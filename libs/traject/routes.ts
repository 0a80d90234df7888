import { randomUUID } from 'node:crypto';
import { row, rows, type Tx } from '../database/transaction.ts';
import { Invalid, NotAllowed } from '../domain/domain-error.ts';
import { toetsEvaluatiedatum } from '../domain/mas/halt/evaluatiedatum.ts';
import { evaluatieNa } from '../domain/mas/route/evaluatie-na.ts';
import type { Benodigd } from '../domain/mas/traject/bezwaar.ts';
import { KLASSE_VAN_ROUTE } from '../domain/mas/routeklasse.ts';
import { looptRoute, type MasRoute, type Routestatus, type Routezaak } from '../domain/mas/routezaak.ts';
import type { Routekeuze } from '../domain/mas/traject/routekeuze.ts';
import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import type { Kalenderdag } from '../domain/tijd/tijd.ts';
import type { Context } from '../dossier/context.ts';
import { startProcessen } from '../dossier/processen.ts';
import { autoriseer, eisAutorisatie } from './autorisatie.ts';
import { bewaarTraject, wekRoute } from './bewaar.ts';
import type { Trajectgebeurtenis } from './gebeurtenissen.ts';
import { beslis, bewaarMotief, gegevenVan, type Meegegeven } from './handel.ts';
import { biedTaakAan, stopTaken } from './partnertaken.ts';
import { laatTrajecttakenVervallen } from './taken.ts';
import { onbekendTraject, vergrendelTraject, type Trajectdoener, type Trajectdossier } from './traject.ts';

/** De eerste status van elke route. */
const BEGIN: Readonly<Record<MasRoute, Routestatus>> = {
  R1: 'VOORGESTELD',
  R2: 'OVERWOGEN',
  R3: 'TAFEL',
  R4: 'VOORNEMEN',
};

/** Wat de leerplicht kiest. */
export interface Trajectkeuze extends Meegegeven {
  readonly route: MasRoute;
  /** De meldingen waarop de route rust. */
  readonly meldingIds: readonly string[];
  readonly verdachte: 'jongere' | 'ouders' | null;
  readonly versie?: number | undefined;
}

function alsKeuze({ feiten }: Trajectdossier, keuze: Trajectkeuze): Routekeuze {
  const gekozen = feiten.feiten.filter(({ id }) => keuze.meldingIds.includes(id));
  if (gekozen.length !== new Set(keuze.meldingIds).size || gekozen.length === 0)
    throw new Invalid('keuze.feiten', 'Kies een of meer meldingen van dit traject.');
  return { route: keuze.route, feiten: gekozen, verdachte: keuze.verdachte };
}

/**
 * De leerplicht kiest een route, over bepaalde meldingen. Wat de wet verbiedt, kan niet; waar de praktijk afwijkt, is een motief nodig.
 * Wie straf kiest, is opsporingsambtenaar en komt op de autorisatielijst. Geeft het id. Fouten: NotFound, Conflict, Invalid, NotAllowed.
 */
export async function kiesRoute(tx: Tx, id: string, keuze: Trajectkeuze, context: Context): Promise<string> {
  const eerst = await vergrendelTraject(tx, id, context);
  if (eerst.kop.lpId !== keuze.door.organisatieId) throw onbekendTraject();
  const gekozen = alsKeuze(eerst, keuze);
  const dossier = await beslis(tx, id, { ...keuze, handeling: { soort: 'kies', keuze: gekozen } }, context);
  if (keuze.route === 'R4' && keuze.door.boa !== true)
    throw new NotAllowed('straf.geen-boa', 'Alleen een opsporingsambtenaar begint een strafzaak.');
  const routeId = randomUUID();
  await schrijfRoute(tx, { dossier, routeId, keuze, gekozen }, context);
  const klasse = KLASSE_VAN_ROUTE[keuze.route];
  // De sleutel van straf gaat alleen open voor wie op de lijst staat.
  if (keuze.route === 'R4') await autoriseer(tx, dossier.kop, { wie: keuze.door, door: keuze.door }, context);
  await bewaarMotief(tx, dossier, { soort: 'motief', klasse, bronId: routeId }, { ...keuze, nu: context.nu });
  await bewaarTraject(tx, dossier.kop, naKeuze(dossier, { routeId, keuze }, context), context);
  return routeId;
}

async function schrijfRoute(
  tx: Tx,
  wat: {
    readonly dossier: Trajectdossier;
    readonly routeId: string;
    readonly keuze: Trajectkeuze;
    readonly gekozen: Routekeuze;
  },
  { nu }: Context,
): Promise<void> {
  const { kop } = wat.dossier;
  const { route, verdachte, door, gegeven } = wat.keuze;
  await rows(
    tx,
    `insert into traject_route (id, traject_id, leerling_id, lp_id, route, status, sinds, gekozen_op, gekozen_door, verdachte, officier_akkoord)
     values ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9, $10)`,
    [
      wat.routeId,
      kop.id,
      kop.leerlingId,
      kop.lpId,
      route,
      BEGIN[route],
      nu,
      door.gebruikerId,
      verdachte,
      gegeven.includes('besluit-officier'),
    ],
  );
  await rows(
    tx,
    `insert into traject_route_feit (route_id, melding_id, leerling_id) select $1, m, $3 from unnest($2::uuid[]) as m`,
    [wat.routeId, wat.gekozen.feiten.map(({ id }) => id), kop.leerlingId],
  );
  await startProcessen(
    tx,
    [{ soort: 'masRoute', onderwerp: wat.routeId, regio: kop.regio, volgendMoment: nu }],
    nu,
  );
}

/** Met de eerste route loopt het traject; ook na de monitoring. */
function naKeuze(
  { kop }: Trajectdossier,
  { routeId, keuze }: { readonly routeId: string; readonly keuze: Trajectkeuze },
  { nu }: Context,
) {
  const klasse = KLASSE_VAN_ROUTE[keuze.route];
  const gekozen: Trajectgebeurtenis = {
    soort: 'route-gekozen',
    klasse,
    routeId,
    gegevens: {
      route: keuze.route,
      verdachte: keuze.verdachte,
      meldingen: keuze.meldingIds,
      gegeven: gegevenVan(keuze),
    },
  };
  const loopt = kop.status === 'LOPEND';
  const kolommen = { status: 'LOPEND', status_sinds: nu, gekozen_op: nu };
  return {
    ...(loopt ? {} : { kolommen }),
    gebeurtenissen: [
      gekozen,
      ...(loopt ? [] : [{ soort: 'stap', gegevens: { van: kop.status, naar: 'LOPEND' } }]),
    ],
    door: keuze.door,
  };
}

/** Wat de leerplicht met een route doet. */
export interface Routebesluit extends Meegegeven {
  readonly naar: Routestatus;
  /** De dag om opnieuw te kijken, of het einde van maatregel of proeftijd. */
  readonly evaluatieOp: Kalenderdag | null;
  readonly versie?: number | undefined;
}

const MET_DATUM = ['evaluatiedatum', 'einddatum'] as const;

/** Een pauze die blijft, met een latere dag; zij telt vanaf haar begin. */
const isVerlenging = ({ status }: Routezaak, naar: Routestatus): boolean =>
  status === 'GEPAUZEERD' && naar === 'GEPAUZEERD';

/** Een dag die erbij hoort, telt alleen als zij er is; die van een pauze van Halt ligt niet te ver. Fout: Invalid. */
function metDatum(
  besluit: Routebesluit,
  zaak: Routezaak,
  { afspraken }: Trajectdossier,
  context: Context,
): Routebesluit {
  const { evaluatieOp, naar, gegeven } = besluit;
  const dag = toKalenderdag(context.nu);
  if (evaluatieOp !== null && evaluatieOp <= dag)
    throw new Invalid('route.datum-voorbij', 'Kies een dag na vandaag.');
  if (evaluatieOp !== null && zaak.route === 'R2' && naar === 'GEPAUZEERD')
    toetsEvaluatiedatum(
      isVerlenging(zaak, naar) ? toKalenderdag(zaak.sinds) : dag,
      evaluatieOp,
      afspraken.mas,
    );
  const zonder = gegeven.filter((iets) => !(MET_DATUM as readonly string[]).includes(iets));
  return { ...besluit, gegeven: evaluatieOp === null ? zonder : [...zonder, ...MET_DATUM] };
}

/** De route van een traject, voor de leerplicht die haar heeft: na een verhuizing soms nog de oude. Fout: NotFound. */
async function routeVan(
  tx: Tx,
  { feiten }: Trajectdossier,
  routeId: string,
  door: Trajectdoener,
): Promise<Routezaak> {
  const zaak = feiten.routes.find((route) => route.id === routeId);
  const eigen = await row(tx, 'select 1 from traject_route where id = $1 and lp_id = $2', [
    routeId,
    door.organisatieId,
  ]);
  if (!zaak || !eigen) throw onbekendTraject();
  return zaak;
}

/**
 * De leerplicht zet een route verder: zij pauzeert, hervat, verwijst, trekt in of legt een besluit vast. Fouten: NotFound, Conflict met
 * de regel, Invalid.
 */
export async function zetRoute(
  tx: Tx,
  trajectId: string,
  besluit: Routebesluit & { readonly routeId: string },
  context: Context,
): Promise<void> {
  const eerst = await vergrendelTraject(tx, trajectId, context);
  const zaak = await routeVan(tx, eerst, besluit.routeId, besluit.door);
  if (zaak.route === 'R4') await eisAutorisatie(tx, trajectId, besluit.door);
  const vol = metDatum(besluit, zaak, eerst, context);
  const { naar, routeId } = besluit;
  const dossier = await beslis(
    tx,
    trajectId,
    { ...vol, houder: besluit.door.organisatieId, handeling: { soort: 'route', routeId, naar } },
    context,
  );
  const klasse = KLASSE_VAN_ROUTE[zaak.route];
  await bewaarMotief(tx, dossier, { soort: 'motief', klasse, bronId: routeId }, { ...vol, nu: context.nu });
  if (vol.gegeven.includes('besluit-officier'))
    await rows(tx, 'update traject_route set officier_akkoord = true where id = $1', [routeId]);
  await legRouteVast(
    tx,
    dossier,
    { zaak, naar, evaluatieOp: besluit.evaluatieOp, door: besluit.door, gegeven: gegevenVan(vol) },
    context,
  );
}

/** Een nieuwe stand van een route. */
export interface Routestand {
  readonly zaak: Routezaak;
  readonly naar: Routestatus;
  readonly evaluatieOp: Kalenderdag | null;
  /** Null: het systeem, bijvoorbeeld op de achttiende verjaardag. */
  readonly door: Trajectdoener | null;
  /** Wat de leerplicht verklaarde: op papier ingelicht, cautie gegeven, akkoord van Halt. */
  readonly gegeven?: readonly Benodigd[];
}

/**
 * Legt een nieuwe stand van een route vast, met de taak die er bij een partner bij hoort. Eindigt zij, dan stoppen haar taken; is het de
 * laatste, dan gaat het traject naar de monitoring. Besloten is er al.
 */
export async function legRouteVast(
  tx: Tx,
  dossier: Trajectdossier,
  stand: Routestand,
  context: Context,
): Promise<void> {
  const { zaak, naar, door } = stand;
  const { kop } = dossier;
  const klaar = !looptRoute({ route: zaak.route, status: naar });
  const verlenging = isVerlenging(zaak, naar);
  await rows(
    tx,
    `update traject_route set status = $2, sinds = case when $7 then sinds else $3 end, vanuit = $4, evaluatie_op = $5, beeindigd_op = $6,
       verlengd = case when $7 then verlengd + 1 else 0 end,
       instemming_weg_op = case when $2 = 'GEPAUZEERD' then instemming_weg_op end,
       geaccepteerd_op = case when $2 = 'GEACCEPTEERD' then coalesce(geaccepteerd_op, $3) else geaccepteerd_op end, versie = versie + 1
     where id = $1`,
    [
      zaak.id,
      naar,
      context.nu,
      verlenging ? zaak.vanuit : naar === 'GEPAUZEERD' ? zaak.status : null,
      evaluatieNa(zaak, naar, stand.evaluatieOp),
      klaar ? context.nu : null,
      verlenging,
    ],
  );
  await laatTrajecttakenVervallen(
    tx,
    { trajectId: kop.id, soorten: ['traject-route', 'traject-escalatie'], routeId: zaak.id },
    context,
  );
  if (klaar) await stopTaken(tx, kop, { door, routeId: zaak.id }, context);
  else await biedTaakAan(tx, dossier, { zaak: { ...zaak, status: naar }, door }, context);
  await bewaarTraject(tx, kop, naRoute(dossier, stand, context), context);
  await wekRoute(tx, zaak.id, context);
}

function naRoute({ kop, feiten }: Trajectdossier, stand: Routestand, { nu }: Context) {
  const { zaak, naar, door } = stand;
  const anderen = feiten.routes.filter(({ id }) => id !== zaak.id);
  const laatste = !looptRoute({ route: zaak.route, status: naar }) && !anderen.some(looptRoute);
  const monitoring = laatste && kop.status === 'LOPEND';
  const gezet: Trajectgebeurtenis = {
    soort: 'route-gezet',
    klasse: KLASSE_VAN_ROUTE[zaak.route],
    routeId: zaak.id,
    gegevens: {
      route: zaak.route,
      van: zaak.status,
      naar,
      evaluatieOp: stand.evaluatieOp,
      gegeven: stand.gegeven ?? [],
    },
  };
  return {
    ...(monitoring ? { kolommen: { status: 'MONITORING', status_sinds: nu } } : {}),
    gebeurtenissen: [
      gezet,
      ...(monitoring ? [{ soort: 'stap', gegevens: { van: kop.status, naar: 'MONITORING' } }] : []),
    ],
    door,
  };
}
