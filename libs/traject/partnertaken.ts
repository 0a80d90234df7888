import { randomUUID } from 'node:crypto';
import { returning, row, rows, type Tx } from '../database/transaction.ts';
import { uiterstOgenblik } from '../domain/afspraken/ladder.ts';
import { PARTNERSOORTEN, type Partnersoort, type Partnertaakafspraak } from '../domain/mas/mas-afspraken.ts';
import { partnerVan } from '../domain/mas/partner/partner-van.ts';
import {
  PARTNERTAKEN,
  ROL_VAN_PARTNER,
  taakBij,
  type Partnertaaksoort,
  type Trajectklasse,
} from '../domain/mas/partner/partnertaak.ts';
import type { Partnertaakstatus } from '../domain/mas/partner/partnertaak-machine.ts';
import type { Routezaak } from '../domain/mas/routezaak.ts';
import { Conflict } from '../domain/domain-error.ts';
import { bevoegdeInstantie } from '../domain/organisatie/bevoegde-instantie.ts';
import { meerderjarigOp } from '../domain/mas/traject/achttien.ts';
import type { Trajecteinde } from '../domain/mas/traject/einde.ts';
import { maakBerichten } from '../dossier/berichten.ts';
import type { Context } from '../dossier/context.ts';
import { startProcessen, wekProcessen } from '../dossier/processen.ts';
import { schrijfTrajectgebeurtenissen, type Gebeurtenisdoener } from './gebeurtenissen.ts';
import { vandaag, type Trajectdossier, type Trajectkop } from './traject.ts';

/** Een taak die aan een partner wordt gegeven. */
export interface NieuwePartnertaak {
  readonly soort: Partnertaaksoort;
  readonly routeId: string | null;
  readonly mdoId?: string | null;
  /** Alleen als een mens of overleg de partner zelf noemt; anders wie de regio aanwees. */
  readonly organisatieId?: string;
  readonly rol?: string;
  readonly door: Gebeurtenisdoener | null;
}

/** De soort partner die een rol heeft; een rol van elders telt als de afgesproken partner. */
const partnerMetRol = (rol: string, afgesproken: Partnersoort): Partnersoort =>
  PARTNERSOORTEN.find((soort) => ROL_VAN_PARTNER[soort] === rol) ?? afgesproken;

/** De afspraak over een soort taak. Fout: Conflict als de regio haar niet kent. */
function afspraakVan({ afspraken }: Trajectdossier, soort: Partnertaaksoort): Partnertaakafspraak {
  const gevonden = afspraken.mas.partnertaken.find((taak) => taak.soort === soort);
  if (gevonden) return gevonden;
  throw new Conflict('partnertaak.niet-afgesproken', 'In deze regio is over deze taak niets afgesproken.');
}

/** De gemeente waar de jongere vandaag woont; null: niet bekend of niet in Nederland. */
function woontIn({ feiten }: Trajectdossier, context: Context): string | null {
  const dag = vandaag(context);
  return feiten.jongere.woongemeenten.filter(({ van }) => van <= dag).at(-1)?.gemeente ?? null;
}

/** Wie de taak krijgt: de school van de jongere, het Doorstroompunt van zijn woonplaats, of wie de regio aanwees. Fout: Conflict. */
async function ontvangerVan(
  tx: Tx,
  dossier: Trajectdossier,
  { partner }: Partnertaakafspraak,
  context: Context,
): Promise<string> {
  const { kop, afspraken, feiten } = dossier;
  if (partner === 'school') return kop.schoolId;
  if (partner === 'rmc') {
    const dag = meerderjarigOp(feiten.jongere, afspraken.leeftijden);
    const regels = await context.regelboek.bevoegdheid(tx, afspraken);
    const bevoegd = bevoegdeInstantie(feiten.jongere, dag, regels);
    if (bevoegd.soort === 'bevoegd') return bevoegd.organisatieId;
  } else {
    const sleutel = partnerVan(afspraken.mas, partner, woontIn(dossier, context));
    if (sleutel !== null) return context.regelboek.organisatieId(tx, kop.regio, sleutel);
  }
  throw new Conflict('partnertaak.geen-partner', 'In deze regio is voor deze taak geen partner aangewezen.', {
    partner,
  });
}

/**
 * Geeft een partner een taak, met alleen de velden die daarvoor zijn afgesproken, en start het proces dat haar bewaakt. Loopt over deze
 * route al dezelfde taak, dan gebeurt er niets: een verwijzing gaat nooit twee keer. Geeft het id, of null.
 */
export async function geefPartnertaak(
  tx: Tx,
  dossier: Trajectdossier,
  nieuw: NieuwePartnertaak,
  context: Context,
): Promise<string | null> {
  const { kop, afspraken } = dossier;
  const afspraak = afspraakVan(dossier, nieuw.soort);
  const organisatieId = nieuw.organisatieId ?? (await ontvangerVan(tx, dossier, afspraak, context));
  const { klasse } = PARTNERTAKEN[nieuw.soort];
  const termijn = (dagen: number) => uiterstOgenblik(vandaag(context), dagen, afspraken.feestdagen);
  const id = randomUUID();
  const gemaakt = await returning(
    tx,
    `insert into traject_taak (id, traject_id, leerling_id, route_id, mdo_id, soort, partner, klasse, nummer, organisatie_id, rol, velden,
       status, aangeboden_op, reageer_uiterlijk, uiterlijk, lp_id, overstap_id)
     select $1, $2, $3, $4, $5, $6, $7, $8, 1 + coalesce(max(nummer), 0), $9, $10, $11, 'AANGEBODEN', $12, $13, $14,
       coalesce((select r.lp_id from traject_route r where r.id = $4), $15), $16 from traject_taak
     where traject_id = $2 and route_id is not distinct from $4 and soort = $6
     having count(*) filter (where route_id is not null and beeindigd_op is null) = 0
     on conflict do nothing returning id`,
    [
      id,
      kop.id,
      kop.leerlingId,
      nieuw.routeId,
      nieuw.mdoId ?? null,
      nieuw.soort,
      nieuw.rol === undefined ? afspraak.partner : partnerMetRol(nieuw.rol, afspraak.partner),
      klasse,
      organisatieId,
      nieuw.rol ?? ROL_VAN_PARTNER[afspraak.partner],
      afspraak.velden,
      context.nu,
      termijn(afspraak.reactie),
      termijn(afspraak.reactie + afspraak.uitvoering),
      kop.lpId,
      kop.overstapId,
    ],
  );
  if (gemaakt.length === 0) return null;
  await kondigAan(tx, kop, { id, nieuw, organisatieId, klasse }, context);
  return id;
}

async function kondigAan(
  tx: Tx,
  kop: Trajectkop,
  taak: {
    readonly id: string;
    readonly nieuw: NieuwePartnertaak;
    readonly organisatieId: string;
    readonly klasse: Trajectklasse;
  },
  { nu }: Context,
): Promise<void> {
  const { id, nieuw, organisatieId, klasse } = taak;
  await startProcessen(
    tx,
    [{ soort: 'partnertaak', onderwerp: id, regio: kop.regio, volgendMoment: nu }],
    nu,
  );
  const gegevens = { taakId: id, soort: nieuw.soort, organisatieId };
  await schrijfTrajectgebeurtenissen(
    tx,
    kop,
    [{ soort: 'taak-gegeven', klasse, routeId: nieuw.routeId, gegevens }],
    { door: nieuw.door, nu },
  );
  await maakBerichten(
    tx,
    [
      {
        soort: 'partnertaak-nieuw',
        sleutel: `partnertaak/${id}/nieuw`,
        organisatieId,
        rol: 'coordinator',
        pad: `/partnertaken/${id}`,
      },
    ],
    nu,
  );
}

/**
 * Geeft de taak die bij de stand van een route hoort, en wat met een toestemming wegviel; wat er al is, blijft een keer. Ook wat de partner
 * al afrondde: die meldde het tijdens een pauze, en de route volgt hem.
 */
export async function biedTaakAan(
  tx: Tx,
  dossier: Trajectdossier,
  { zaak, door }: { readonly zaak: Routezaak; readonly door: Gebeurtenisdoener | null },
  context: Context,
): Promise<void> {
  const soort = taakBij(zaak.route, zaak.status);
  const laatste = await laatsteTaken(tx, zaak.id);
  const klaar = laatste.some((taak) => taak.soort === soort && taak.status === 'GEDAAN');
  const ingetrokken = laatste.filter(({ status }) => status === 'INGETROKKEN').map((taak) => taak.soort);
  const opnieuw = zaak.instemmingWeg ? ingetrokken : [];
  for (const taak of new Set([...(soort === null || klaar ? [] : [soort]), ...opnieuw]))
    await geefPartnertaak(tx, dossier, { soort: taak, routeId: zaak.id, door }, context);
}

/** Van elke soort taak bij een route de laatste. */
const laatsteTaken = (tx: Tx, routeId: string) =>
  rows<{ soort: Partnertaaksoort; status: Partnertaakstatus }>(
    tx,
    'select distinct on (soort) soort, status from traject_taak where route_id = $1 order by soort, nummer desc',
    [routeId],
  );

interface Gestopt {
  readonly id: string;
  readonly organisatieId: string;
  readonly klasse: Trajectklasse;
  readonly routeId: string | null;
}

/** Trekt de open taken van een traject of route in: de partner doet er niets meer mee, en hoort dat meteen. */
export async function stopTaken(
  tx: Tx,
  kop: Pick<Trajectkop, 'id' | 'leerlingId' | 'overstapId'>,
  welke: {
    readonly routeId: string | null;
    /** Hoe het traject eindigt, als dat de reden is: op achttien blijft wat een route of het Doorstroompunt afmaakt. */
    readonly einde?: Trajecteinde;
    readonly door: Gebeurtenisdoener | null;
  },
  { nu }: Context,
): Promise<void> {
  const gestopt = await rows<Gestopt>(
    tx,
    `update traject_taak set status = 'INGETROKKEN', beeindigd_op = $3, versie = versie + 1
     where traject_id = $1 and ($2::uuid is null or route_id = $2) and beeindigd_op is null
       and not ($4 and (route_id is not null or soort = 'begeleiding-achttien'))
     returning id, organisatie_id as "organisatieId", klasse, route_id as "routeId"`,
    [kop.id, welke.routeId, nu, welke.einde === 'EINDE_KWALIFICATIEPLICHT_18'],
  );
  await schrijfTrajectgebeurtenissen(
    tx,
    kop,
    gestopt.map(({ id, klasse, routeId }) => ({
      soort: 'taak-ingetrokken',
      klasse,
      routeId,
      gegevens: { taakId: id },
    })),
    { door: welke.door, nu },
  );
  await maakBerichten(
    tx,
    gestopt.map(({ id, organisatieId }) => ({
      soort: 'partnertaak-ingetrokken' as const,
      sleutel: `partnertaak/${id}/ingetrokken`,
      organisatieId,
      rol: 'coordinator' as const,
      pad: `/partnertaken/${id}`,
    })),
    nu,
  );
  await wekProcessen(
    tx,
    gestopt.map(({ id }) => `partnertaak/${id}`),
    nu,
  );
}

/** De taken die bij een route nog open staan. */
export const heeftOpenTaak = async (tx: Tx, routeId: string): Promise<boolean> =>
  (await row(tx, 'select 1 from traject_taak where route_id = $1 and beeindigd_op is null limit 1', [
    routeId,
  ])) !== null;
