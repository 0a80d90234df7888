import { row, rows, type Tx } from '../database/transaction.ts';
import { Conflict, NotFound } from '../domain/domain-error.ts';
import {
  PARTNERTAKEN,
  type Partnertaaksoort,
  type Trajectklasse,
} from '../domain/mas/partner/partnertaak.ts';
import type { Partnertaakstatus } from '../domain/mas/partner/partnertaak-machine.ts';
import { eisTaakversie, volgPartner, type Partnerdaad } from '../domain/mas/partner/volg-partner.ts';
import type { Kalenderdag } from '../domain/tijd/tijd.ts';
import type { Context } from '../dossier/context.ts';
import { maakBerichten } from '../dossier/berichten.ts';
import { wekProcessen } from '../dossier/processen.ts';
import { bewaarTraject, wekRoute } from './bewaar.ts';
import { legRouteVast } from './routes.ts';
import { gewoneTermijn, maakTrajecttaak } from './taken.ts';
import { schrijfTrajecttekst } from './teksten.ts';
import { vergrendelTraject, type Trajectdoener, type Trajectdossier } from './traject.ts';

/** Een taak van een partner, vergrendeld om er iets mee te doen. */
interface Taak {
  readonly id: string;
  readonly trajectId: string;
  readonly routeId: string | null;
  readonly soort: Partnertaaksoort;
  readonly status: Partnertaakstatus;
  readonly organisatieId: string;
  readonly lpId: string;
  readonly versie: number;
}

const onbekend = (): NotFound => new NotFound('partnertaak.onbekend', 'Deze taak bestaat niet.');

/** Eerst het traject, dan de taak: zo vergrendelt iedereen in dezelfde volgorde. Fout: NotFound voor wie haar niet heeft. */
async function opent(
  tx: Tx,
  id: string,
  door: Trajectdoener,
  context: Context,
): Promise<{ readonly taak: Taak; readonly dossier: Trajectdossier }> {
  const plaats = await row<{ trajectId: string }>(
    tx,
    'select traject_id as "trajectId" from traject_taak where id = $1 and organisatie_id = $2',
    [id, door.organisatieId],
  );
  if (!plaats) throw onbekend();
  const dossier = await vergrendelTraject(tx, plaats.trajectId, context);
  const taak = await row<Taak>(
    tx,
    `select w.id, w.traject_id as "trajectId", w.route_id as "routeId", w.soort, w.status, w.organisatie_id as "organisatieId",
       w.lp_id as "lpId", w.versie from traject_taak w where w.id = $1 for update`,
    [id],
  );
  if (!taak) throw onbekend();
  return { taak, dossier };
}

/** Wat een partner met zijn taak doet, met wat hij erbij schrijft. */
export interface Partnerbericht {
  readonly daad: Partnerdaad;
  readonly tekst: string | null;
  /** Een dag die bij de uitkomst hoort: het einde van een proeftijd. */
  readonly dag: Kalenderdag | null;
  /** De stand van de taak waarop wie dit doet keek; zonder opgave die van nu. */
  readonly versie?: number | undefined;
  readonly door: Trajectdoener;
}

/** Een toestemming die wegviel, geldt ook voor wie al bezig was: dan doet niemand nog iets. Fout: Conflict. */
async function eisInstemming(tx: Tx, { routeId }: Taak, { daad }: Partnerbericht): Promise<void> {
  if (routeId === null || daad.soort === 'teruggeven') return;
  const weg = await row(tx, 'select 1 from traject_route where id = $1 and instemming_weg_op is not null', [
    routeId,
  ]);
  if (weg) throw new Conflict('partnertaak.instemming-weg', 'De toestemming is ingetrokken: doe niets meer.');
}

/**
 * Een partner neemt zijn taak aan, geeft haar terug of meldt iets. De route volgt als dat kan; wat hij schrijft, blijft van hem en gaat naar
 * de leerplicht die het vroeg. Fouten: NotFound, Conflict.
 */
export async function verwerkPartnerbericht(
  tx: Tx,
  id: string,
  bericht: Partnerbericht,
  context: Context,
): Promise<{ readonly status: Partnertaakstatus }> {
  const { taak, dossier } = await opent(tx, id, bericht.door, context);
  eisTaakversie(taak, bericht.versie);
  await eisInstemming(tx, taak, bericht);
  const zaak = dossier.feiten.routes.find((route) => route.id === taak.routeId) ?? null;
  const gevolg = volgPartner(taak, bericht.daad, zaak);
  const { klasse } = PARTNERTAKEN[taak.soort];
  if (bericht.tekst !== null) await schrijfBericht(tx, { dossier, taak, bericht, klasse }, context);
  await bewaarTaak(tx, taak, { bericht, status: gevolg.status }, context);
  if (gevolg.status === 'TERUGGEGEVEN') await vraagVervolg(tx, taak, dossier, context);
  await laatWeten(tx, taak, bericht.daad, context);
  const code = bericht.daad.soort === 'melden' ? bericht.daad.code : bericht.daad.soort;
  const gegevens = { taakId: id, soort: taak.soort, code };
  await bewaarTraject(
    tx,
    dossier.kop,
    {
      gebeurtenissen: [{ soort: 'taak-bericht', klasse, routeId: taak.routeId, gegevens }],
      door: bericht.door,
    },
    context,
  );
  if (zaak && gevolg.routeNaar !== null)
    await legRouteVast(
      tx,
      dossier,
      { zaak, naar: gevolg.routeNaar, evaluatieOp: bericht.dag, door: bericht.door },
      context,
    );
  else if (zaak) await wekRoute(tx, zaak.id, context);
  return { status: gevolg.status };
}

/** Wat een partner schrijft, leest hij zelf en wie het vroeg. */
async function schrijfBericht(
  tx: Tx,
  wat: {
    readonly dossier: Trajectdossier;
    readonly taak: Taak;
    readonly bericht: Partnerbericht;
    readonly klasse: Trajectklasse;
  },
  { nu }: Context,
): Promise<void> {
  const { dossier, taak, bericht, klasse } = wat;
  const id = await schrijfTrajecttekst(
    tx,
    dossier.kop,
    { soort: 'bericht', klasse, bronId: taak.id, routeId: taak.routeId, tekst: bericht.tekst ?? '' },
    { door: bericht.door, nu },
  );
  // Hulp en zorg blijven bij wie ze geeft: de leerplicht weet alleen dat er iets begon of stopte.
  if (klasse !== 'zorg')
    await rows(tx, 'update traject_tekst set vrij_voor = array[$2::uuid] where id = $1', [id, taak.lpId]);
}

/** Wat terugkomt, ligt weer bij de leerplicht. Bij een route vraagt het proces van die route het haar; een losse taak vraagt het hier. */
async function vraagVervolg(tx: Tx, taak: Taak, dossier: Trajectdossier, context: Context): Promise<void> {
  if (taak.routeId !== null) return;
  await maakTrajecttaak(
    tx,
    { ...dossier.kop, lpId: taak.lpId },
    { soort: 'traject-opdracht', kenmerk: taak.id, rol: 'lpa', uiterlijk: gewoneTermijn(dossier, context) },
    context,
  );
}

/**
 * De leerplicht die het vroeg, hoort dat er iets te lezen is. Over een strafzaak gaat geen mail: het postvak is van iedereen daar, ook van wie niet op
 * de autorisatielijst staat.
 */
async function laatWeten(
  tx: Tx,
  { id, soort, trajectId, lpId, versie }: Taak,
  daad: Partnerdaad,
  { nu }: Context,
): Promise<void> {
  if (daad.soort === 'aannemen' || PARTNERTAKEN[soort].bij?.route === 'R4') return;
  const bericht = {
    soort: 'partnertaak-bericht',
    sleutel: `partnertaakbericht/${id}/${String(versie)}`,
    organisatieId: lpId,
    rol: 'lpa',
    pad: `/trajecten/${trajectId}`,
  } as const;
  await maakBerichten(tx, [bericht], nu);
}

async function bewaarTaak(
  tx: Tx,
  taak: Taak,
  { bericht, status }: { readonly bericht: Partnerbericht; readonly status: Partnertaakstatus },
  { nu }: Context,
): Promise<void> {
  const code = bericht.daad.soort === 'melden' ? bericht.daad.code : null;
  const klaar = status === 'GEDAAN' || status === 'TERUGGEGEVEN';
  await rows(
    tx,
    `update traject_taak set status = $2, laatst_gemeld = coalesce($3, laatst_gemeld), laatst_gemeld_op = $4,
       aangenomen_op = case when $2 = 'AANGENOMEN' then coalesce(aangenomen_op, $4) else aangenomen_op end,
       beeindigd_op = case when $5 then $4::timestamptz end, versie = versie + 1 where id = $1`,
    [taak.id, status, code, nu, klaar],
  );
  await wekProcessen(tx, [`partnertaak/${taak.id}`], nu);
}
