import { randomUUID } from 'node:crypto';
import { uiterstOgenblik } from '../domain/afspraken/ladder.ts';
import { Conflict, NotFound } from '../domain/domain-error.ts';
import type { Bestemmingsoort } from '../domain/overstap/bestemming.ts';
import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { row, rows, type Tx } from '../database/transaction.ts';
import { sluitTekst, TEKSTPLAATS } from '../kluis/tekst.ts';
import { bevestigerVan, sluitToegang, vraagBevestiging } from './bestemming-bevestiging.ts';
import type { Context } from './context.ts';
import type { Aanvrager } from './draag-over.ts';
import { laadDossiers, vergrendel, type Dossier } from './feiten.ts';
import { herleid } from './herleid.ts';
import { laatTakenVervallen, maakTaken } from './taken.ts';
import { schrijfTijdlijn } from './tijdlijn.ts';

export type Intrekreden = 'INGETROKKEN' | 'AFGEWEZEN' | 'NIET_BEVESTIGD';

export interface NieuweBestemming {
  readonly overstapId: string;
  readonly soort: Bestemmingsoort;
  /** De school waar de leerling heen gaat, als zij bekend is. */
  readonly ontvangerId: string | null;
  /** Waaruit het blijkt, in woorden van de decaan. */
  readonly bewijs: string;
}

interface BestemmingRij {
  readonly id: string;
  readonly overstap_id: string;
  readonly bevestiger_id: string | null;
  readonly bevestigd_op: Instant | null;
  readonly ingetrokken_op: Instant | null;
}

async function dossierVan(tx: Tx, overstapId: string, context: Context): Promise<Dossier> {
  await vergrendel(tx, [overstapId]);
  const [dossier] = await laadDossiers(tx, [overstapId], context);
  if (!dossier) throw new NotFound('overstap.onbekend', 'Deze overstap bestaat niet.');
  return dossier;
}

/**
 * Legt een andere bestemming dan mbo vast. Wat de ontvangende school moet bevestigen, telt pas daarna en wordt een taak
 * voor haar (of voor de coördinator, als zij niet meedoet); de rest geldt meteen, met bewijs. Een eerdere die nog niet is
 * bevestigd, wordt vervangen. Fouten: NotFound, Invalid, Conflict.
 * @returns de id van de bestemming
 */
export async function legBestemmingVast(
  tx: Tx,
  nieuw: NieuweBestemming,
  door: Aanvrager,
  context: Context,
): Promise<string> {
  const dossier = await dossierVan(tx, nieuw.overstapId, context);
  const { feiten } = dossier;
  if (feiten.afgesloten) throw new Conflict('overstap.afgesloten', 'Deze overstap is afgesloten.');
  if (feiten.bestemming?.bevestigdOp)
    throw new Conflict('bestemming.al-bevestigd', 'Er is al een bevestigde bestemming. Trek die eerst in.');
  await ruimVorigeOp(tx, feiten.id, context.nu);
  const id = await schrijf(tx, { nieuw, dossier, door }, context);
  const gegevens = { bestemming: nieuw.soort };
  await schrijfRegel(tx, { feiten, soort: 'bestemming-vastgelegd', gegevens }, door, context);
  await herleid(tx, [feiten.id], context);
  return id;
}

async function ruimVorigeOp(tx: Tx, overstapId: string, nu: Instant): Promise<void> {
  await rows(
    tx,
    `update bestemming set ingetrokken_op = $2, intrek_reden = 'INGETROKKEN', versie = versie + 1
     where overstap_id = $1 and ingetrokken_op is null`,
    [overstapId, nu],
  );
  await sluitToegang(tx, overstapId, nu);
  await laatTakenVervallen(tx, { overstapIds: [overstapId], soorten: TAKEN }, nu);
}

async function schrijf(
  tx: Tx,
  wat: { readonly nieuw: NieuweBestemming; readonly dossier: Dossier; readonly door: Aanvrager },
  context: Context,
): Promise<string> {
  const { nieuw, dossier, door } = wat;
  const { feiten, afspraken } = dossier;
  const { nu } = context;
  const id = randomUUID();
  const bevestiger = await bevestigerVan(tx, nieuw, dossier);
  const uiterlijk = bevestiger
    ? uiterstOgenblik(toKalenderdag(nu), afspraken.termijnen.bevestigingVo, afspraken.feestdagen)
    : null;
  await rows(
    tx,
    `insert into bestemming (id, overstap_id, soort, vastgelegd_op, vastgelegd_door, bewijs, bevestigd_op, bevestiger_id,
                             bevestiger_rol, uiterlijk)
     values ($1, $2, $3, $4, $5, $6, case when $7::uuid is null then $4::timestamptz end, $7, $8, $9)`,
    [
      id,
      feiten.id,
      nieuw.soort,
      nu,
      door.organisatieId,
      await sluitTekst(tx, { subject: feiten.leerlingId, kolom: TEKSTPLAATS.bewijs(id) }, nieuw.bewijs),
      bevestiger?.organisatieId ?? null,
      bevestiger?.rol ?? null,
      uiterlijk,
    ],
  );
  if (bevestiger && uiterlijk) await vraagBevestiging(tx, { id, dossier, bevestiger, uiterlijk }, context);
  return id;
}

const TAKEN = ['bestemming-bevestigen', 'bestemming-opnieuw'] as const;

async function schrijfRegel(
  tx: Tx,
  regel: {
    readonly feiten: Dossier['feiten'];
    readonly soort: string;
    readonly gegevens: Readonly<Record<string, unknown>>;
  },
  door: Aanvrager | null,
  { nu }: Context,
): Promise<void> {
  await schrijfTijdlijn(tx, [
    {
      overstapId: regel.feiten.id,
      soort: regel.soort,
      op: nu,
      organisatieId: door?.organisatieId ?? null,
      rol: door?.rol ?? null,
      gebruikerId: door?.gebruikerId ?? null,
      gegevens: regel.gegevens,
    },
  ]);
}

async function open(tx: Tx, bestemmingId: string, context: Context) {
  const gevonden = await row<BestemmingRij>(tx, 'select id, overstap_id from bestemming where id = $1', [
    bestemmingId,
  ]);
  if (!gevonden) throw new NotFound('bestemming.onbekend', 'Deze bestemming bestaat niet.');
  const dossier = await dossierVan(tx, gevonden.overstap_id, context);
  const rij = await row<BestemmingRij>(
    tx,
    'select id, overstap_id, bevestiger_id, bevestigd_op, ingetrokken_op from bestemming where id = $1',
    [bestemmingId],
  );
  if (rij?.ingetrokken_op) throw new Conflict('bestemming.ingetrokken', 'Deze bestemming geldt niet meer.');
  if (dossier.feiten.afgesloten) throw new Conflict('overstap.afgesloten', 'Deze overstap is afgesloten.');
  return { dossier, rij: rij! };
}

/** De ontvangende school (of de coördinator) bevestigt of wijst af. Fouten: NotFound, Conflict als er al is beslist. */
export async function beslisBestemming(
  tx: Tx,
  besluit: { readonly id: string; readonly klopt: boolean; readonly door: Aanvrager },
  context: Context,
): Promise<void> {
  const { dossier, rij } = await open(tx, besluit.id, context);
  if (rij.bevestiger_id !== besluit.door.organisatieId)
    throw new NotFound('bestemming.onbekend', 'Deze bestemming bestaat niet.');
  if (rij.bevestigd_op) throw new Conflict('bestemming.al-bevestigd', 'Deze bestemming is al bevestigd.');
  if (!besluit.klopt) {
    await trekIn(tx, { dossier, id: rij.id, reden: 'AFGEWEZEN', door: besluit.door }, context);
    return;
  }
  await rows(tx, 'update bestemming set bevestigd_op = $2, versie = versie + 1 where id = $1', [
    rij.id,
    context.nu,
  ]);
  await schrijfRegel(
    tx,
    { feiten: dossier.feiten, soort: 'bestemming-bevestigd', gegevens: {} },
    besluit.door,
    context,
  );
  await laatTakenVervallen(tx, { overstapIds: [dossier.feiten.id], soorten: TAKEN }, context.nu);
  await herleid(tx, [dossier.feiten.id], context);
}

/** De school trekt een bestemming in; de leerling staat weer zonder. Fouten: NotFound, Conflict. */
export async function trekBestemmingIn(tx: Tx, id: string, door: Aanvrager, context: Context): Promise<void> {
  const { dossier } = await open(tx, id, context);
  await trekIn(tx, { dossier, id, reden: 'INGETROKKEN', door }, context);
}

/** De termijn van de bevestiger is voorbij: de bestemming telt niet en de decaan kijkt opnieuw. Idempotent. */
export async function laatBestemmingVervallen(tx: Tx, overstapId: string, context: Context): Promise<void> {
  const dossier = await dossierVan(tx, overstapId, context);
  const open = await row<{ id: string }>(
    tx,
    `select id from bestemming where overstap_id = $1 and ingetrokken_op is null and bevestigd_op is null and uiterlijk <= $2`,
    [overstapId, context.nu],
  );
  if (open) await trekIn(tx, { dossier, id: open.id, reden: 'NIET_BEVESTIGD', door: null }, context);
}

async function trekIn(
  tx: Tx,
  weg: {
    readonly dossier: Dossier;
    readonly id: string;
    readonly reden: Intrekreden;
    readonly door: Aanvrager | null;
  },
  context: Context,
): Promise<void> {
  const { dossier, id, reden, door } = weg;
  const { feiten, afspraken, afspraakId } = dossier;
  await rows(
    tx,
    'update bestemming set ingetrokken_op = $2, intrek_reden = $3, versie = versie + 1 where id = $1 and ingetrokken_op is null',
    [id, context.nu, reden],
  );
  await sluitToegang(tx, feiten.id, context.nu);
  await laatTakenVervallen(tx, { overstapIds: [feiten.id], soorten: ['bestemming-bevestigen'] }, context.nu);
  await schrijfRegel(tx, { feiten, soort: 'bestemming-ingetrokken', gegevens: { reden } }, door, context);
  if (reden !== 'INGETROKKEN') {
    const uiterlijk = uiterstOgenblik(
      toKalenderdag(context.nu),
      afspraken.termijnen.taakDecaan,
      afspraken.feestdagen,
    );
    const taak = {
      soort: 'bestemming-opnieuw',
      sleutel: `bestemming-opnieuw/${id}`,
      regio: feiten.regio,
      overstapId: feiten.id,
      overdrachtId: null,
      bestandId: null,
      organisatieId: feiten.schoolId,
      rol: 'decaan',
      uiterlijk,
      afspraakId,
      gegevens: { reden },
    } as const;
    await maakTaken(tx, [taak], context.nu);
  }
  await herleid(tx, [feiten.id], context);
}
