import type { DataSource } from 'typeorm';
import { leesBestand } from '../bestand/lees-bestand.ts';
import type { Bestandsregel, GelezenBestand } from '../domain/bestand/bestand.ts';
import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import { meldWijziging } from '../audit/wijzigingen.ts';
import { inTransaction, returning, rows, type Db, type Tx } from '../database/transaction.ts';
import { controleerInhoud } from './bestandscontrole.ts';
import {
  bewaarUitkomsten,
  laadRegels,
  laadRegelsPerLeerling,
  laadTerugTeDraaien,
  legRegelsKlaar,
  telRegels,
} from './regels.ts';
import {
  herkenAfgewezen,
  isVolledig,
  trekVragenIn,
  vraagNaarOntbrekend,
  zoekOntbrekend,
} from './ontbreekt.ts';
import { laadBestand, laadBestandskop, type Bestandskop } from './ingeleverd.ts';
import { legVoorstellenVoor } from './koppelvoorstellen.ts';
import type { InleesContext, Regeluitkomst, TeDoen } from './soort.ts';
import { soortVan } from './soorten.ts';
import { meldGevolgen } from './terugdraaien.ts';

/** Zoveel regels per transactie: kort genoeg om niemand te laten wachten. */
const PARTIJ = 250;
/** Een regel verzuim is klein, en van een leerling gaan zij samen. */
const PARTIJ_PER_LEERLING = 1000;

class Proef extends Error {
  constructor(readonly uitkomsten: Regeluitkomst[]) {
    super('proef');
  }
}

/**
 * Controleert een bestand: lezen, regels klaarleggen, in SQL merken wat niets verandert, en de rest op proef toepassen
 * in een transactie die wordt teruggerold. Zo is het voorgestelde effect hetzelfde als het echte. Nog eens controleren
 * begint opnieuw.
 */
export async function controleerBestand(
  dataSource: DataSource,
  bestandId: string,
  context: InleesContext,
): Promise<void> {
  const bestand = await laadBestand(dataSource, bestandId, context);
  if (bestand.status !== 'ONTVANGEN') return;
  const gelezen = await leesBestand(bestand.soort, bestand.inhoud, {
    bestandsnaam: bestand.naam,
    maximumRegels: bestand.kader.afspraken.bestanden.maximumRegels,
    maximumBytes: bestand.kader.afspraken.bestanden.maximumBytes,
    ...(bestand.opties.kolommen ? { kolommen: bestand.opties.kolommen } : {}),
    ...(bestand.opties.waarden ? { waarden: bestand.opties.waarden } : {}),
  });
  const oordeel = controleerInhoud(bestand, gelezen, toKalenderdag(context.nu));
  await inTransaction(dataSource, async (tx) => {
    await legRegelsKlaar(tx, bestand, { regels: oordeel.regels, context });
    await rows(
      tx,
      'update bestand set herkend = $2::jsonb, fouten = $3::jsonb, waarschuwingen = $4::jsonb, peildatum = $5 where id = $1',
      [
        bestandId,
        JSON.stringify(herkenning(gelezen)),
        JSON.stringify(oordeel.fouten),
        JSON.stringify(oordeel.waarschuwingen),
        oordeel.peildatum,
      ],
    );
    if (oordeel.fouten.length > 0) return;
    await herkenAfgewezen(tx, bestand, { kolommen: gelezen.kolommen, regels: oordeel.regels, context });
    await merkOngewijzigd(tx, bestand, context);
  });
  if (oordeel.fouten.length === 0) await proefAlles(dataSource, bestand, context);
  await inTransaction(dataSource, (tx) =>
    sluitControle(tx, bestand, { afgekeurd: oordeel.fouten.length > 0, context }),
  );
}

/**
 * Merkt in SQL wat niets verandert. De regels zijn net geschreven en de database kent hun aantal nog niet: zonder
 * rij-voor-rij-koppelingen kiest zij ook dan een plan dat met het bestand meegroeit.
 */
async function merkOngewijzigd(tx: Tx, bestand: Bestandskop, context: InleesContext): Promise<void> {
  await rows(tx, 'set local enable_nestloop = off');
  await soortVan(bestand.soort).merkOngewijzigd(tx, { kader: bestand.kader, context });
  await rows(tx, 'set local enable_nestloop = on');
}

const herkenning = ({ herkend, kolommen, onbekend = [] }: GelezenBestand) => ({
  ...herkend,
  kolommen,
  onbekend,
});

async function proefAlles(
  dataSource: DataSource,
  bestand: Bestandskop,
  context: InleesContext,
): Promise<void> {
  let na: Verder = BEGIN;
  let gedaan = 0;
  for (;;) {
    const partij = await laadPartij(dataSource, bestand, { na, voor: 'proef' });
    if (partij.regels.length === 0) return;
    const uitkomsten = await proef(dataSource, async (tx) =>
      soortVan(bestand.soort).pasToe(tx, partij.regels, { kader: bestand.kader, context }),
    );
    await inTransaction(dataSource, (tx) =>
      bewaarUitkomsten(tx, bestand.id, { uitkomsten, toegepastOp: null }),
    );
    na = partij.verder;
    gedaan += partij.regels.length;
    context.voortgang?.(gedaan);
  }
}

/** Tot waar een bestand is doorgelopen: tot een regel, of tot en met een leerling. */
interface Verder {
  readonly regel: number;
  readonly leerling: string;
}
const BEGIN: Verder = { regel: 0, leerling: '' };

/** De volgende partij regels die iets te doen heeft, in de volgorde die bij de soort past. */
async function laadPartij(
  db: Db,
  { id, soort }: Bestandskop,
  { na, voor }: { readonly na: Verder; readonly voor: 'proef' | 'echt' },
): Promise<{ readonly regels: TeDoen<Bestandsregel>[]; readonly verder: Verder }> {
  if (soortVan(soort).perLeerling) {
    const keuze = { na: na.leerling, aantal: PARTIJ_PER_LEERLING, voor };
    const { regels, tot } = await laadRegelsPerLeerling<Bestandsregel>(db, id, keuze);
    return { regels, verder: { ...na, leerling: tot } };
  }
  const regels = await laadRegels<Bestandsregel>(db, id, { na: na.regel, aantal: PARTIJ, voor });
  return { regels, verder: { ...na, regel: regels.at(-1)?.regel ?? na.regel } };
}

/** Voert werk uit in een transactie die altijd wordt teruggerold, en geeft wat het zou hebben gedaan. */
async function proef(
  dataSource: DataSource,
  werk: (tx: Tx) => Promise<Regeluitkomst[]>,
): Promise<Regeluitkomst[]> {
  try {
    await inTransaction(dataSource, async (tx) => {
      throw new Proef(await werk(tx));
    });
  } catch (error) {
    if (error instanceof Proef) return error.uitkomsten;
    throw error;
  }
  return [];
}

async function sluitControle(
  tx: Tx,
  bestand: Bestandskop,
  uitslag: { readonly afgekeurd: boolean; readonly context: InleesContext },
): Promise<void> {
  const vanzelf = !uitslag.afgekeurd && bestand.kader.afspraken.bestanden.vanzelf.includes(bestand.soort);
  await returning(
    tx,
    `update bestand set status = $2, gecontroleerd_op = $3, telling = $4::jsonb, versie = versie + 1,
            verwerking_gevraagd_op = case when $2 = 'VERWERKEN' then $3::timestamptz else verwerking_gevraagd_op end
     where id = $1 and status = 'ONTVANGEN' returning id`,
    [
      bestand.id,
      uitslag.afgekeurd ? 'AFGEKEURD' : vanzelf || bestand.opties.meteen ? 'VERWERKEN' : 'GECONTROLEERD',
      uitslag.context.nu,
      JSON.stringify(await tel(tx, bestand, uitslag.afgekeurd ? null : await zoekOntbrekend(tx, bestand))),
    ],
  );
}

/** De telling van een bestand; bij een volledige levering ook hoeveel leerlingen ontbreken. */
async function tel(
  tx: Tx,
  bestand: Bestandskop,
  ontbrekend: readonly string[] | null,
): Promise<Record<string, number>> {
  const telling = await telRegels(tx, bestand.id);
  return ontbrekend && isVolledig(bestand) ? { ...telling, ontbreekt: ontbrekend.length } : telling;
}

/** Na zoveel partijen telt de database haar tabellen opnieuw: een eerste levering maakt kleine tabellen groot. */
const HERTEL_NA: readonly number[] = [2, 8, 24, 64];

/** Zonder dit kiest de database tot haar eigen, latere telling plannen voor bijna lege tabellen. */
async function hertel(dataSource: DataSource): Promise<void> {
  await rows(
    dataSource,
    'analyze leerling_persoon, leerling_sleutel, leerling_adres, overstap, aanmelding, proces, bestandsregel, verzuimregel, verzuimmelding',
  );
}

/** Past de volgende partij toe; geeft hoeveel regels dat waren. */
async function pasPartijToe(tx: Tx, bestand: Bestandskop, context: InleesContext): Promise<number> {
  await rows(tx, 'select 1 from bestand where id = $1 for update', [bestand.id]);
  const { regels } = await laadPartij(tx, bestand, { na: BEGIN, voor: 'echt' });
  if (regels.length === 0) return 0;
  const uitkomsten = await soortVan(bestand.soort).pasToe(tx, regels, { kader: bestand.kader, context });
  await bewaarUitkomsten(tx, bestand.id, { uitkomsten, toegepastOp: context.nu });
  await legVoorstellenVoor(tx, bestand.id, uitkomsten);
  return regels.length;
}

/** Staan er alleen foute regels in, dan is er niets gelezen: dan is de bron er niet verser door, een weekcheck niet gedaan, en ontbreekt er niemand. */
const isGelezen = async (tx: Tx, bestandId: string): Promise<boolean> => {
  const [telling] = await rows<{ gelezen: boolean }>(
    tx,
    "select count(*) = 0 or bool_or(oordeel <> 'afgewezen') as gelezen from bestandsregel where bestand_id = $1",
    [bestandId],
  );
  return telling?.gelezen ?? true;
};

/**
 * Past een gecontroleerd bestand toe, partij voor partij in een eigen transactie. Elke regel wordt eenmaal toegepast:
 * na een breuk gaat het verder waar het was.
 */
export async function verwerkBestand(
  dataSource: DataSource,
  bestandId: string,
  context: InleesContext,
): Promise<void> {
  const bestand = await laadBestandskop(dataSource, bestandId, context);
  if (bestand.status !== 'VERWERKEN') return;
  const soort = soortVan(bestand.soort);
  for (let partij = 1, gedaan = 0; ; partij += 1) {
    const aantal = await inTransaction(dataSource, (tx) => pasPartijToe(tx, bestand, context));
    if (aantal === 0) break;
    if (HERTEL_NA.includes(partij)) await hertel(dataSource);
    gedaan += aantal;
    context.voortgang?.(gedaan);
  }
  await inTransaction(dataSource, async (tx) => {
    const gelezen = await isGelezen(tx, bestandId);
    if (gelezen) await soort.rondAf(tx, { kader: bestand.kader, context });
    const overstapIds = gelezen ? await zoekOntbrekend(tx, bestand) : [];
    await vraagNaarOntbrekend(tx, bestand, { overstapIds, context });
    await returning(
      tx,
      `update bestand set status = 'VERWERKT', verwerkt_op = $2, ongedaan_tot = $3, telling = $4::jsonb, versie = versie + 1
       where id = $1 and status = 'VERWERKEN' returning id`,
      [
        bestandId,
        context.nu,
        bestand.ongedaanTot(context.nu),
        JSON.stringify(await tel(tx, bestand, overstapIds)),
      ],
    );
  });
}

/**
 * Draait een verwerkt bestand terug met nieuwe feiten; er wordt niets gewist. Wat al verder ging (een overdracht, een
 * bericht), blijft: daarvoor komt een taak die noemt wat al gedaan is.
 */
export async function draaiBestandTerug(
  dataSource: DataSource,
  bestandId: string,
  context: InleesContext,
): Promise<void> {
  const bestand = await laadBestandskop(dataSource, bestandId, context);
  if (bestand.status !== 'TERUGDRAAIEN') return;
  const soort = soortVan(bestand.soort);
  for (;;) {
    const klaar = await inTransaction(dataSource, async (tx) => {
      const regels = await laadTerugTeDraaien(tx, bestandId, PARTIJ);
      if (regels.length === 0) return true;
      await soort.draaiTerug(tx, regels, { kader: bestand.kader, context });
      meldWijziging(
        tx,
        regels.flatMap(({ overstapId }) => overstapId ?? []),
        context.nu,
      );
      await rows(
        tx,
        'update bestandsregel set teruggedraaid_op = $3 where bestand_id = $1 and regel = any($2::int[])',
        [bestandId, regels.map((r) => r.regel), context.nu],
      );
      return false;
    });
    if (klaar) break;
  }
  await inTransaction(dataSource, async (tx) => {
    await meldGevolgen(tx, bestand, context);
    await trekVragenIn(tx, bestand, context);
    await returning(
      tx,
      "update bestand set status = 'TERUGGEDRAAID', teruggedraaid_op = $2, versie = versie + 1 where id = $1 returning id",
      [bestandId, context.nu],
    );
  });
}
