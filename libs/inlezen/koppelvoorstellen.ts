import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { Conflict, NotFound } from '../domain/domain-error.ts';
import { inTransaction, row, rows, type Tx } from '../database/transaction.ts';
import { hashesVan } from './koppelsleutel.ts';
import { laadBestand } from './ingeleverd.ts';
import { bewaarUitkomsten } from './regels.ts';
import type { BestandKader, InleesContext, Regeluitkomst, Soort, TeDoen } from './soort.ts';

/** Legt vast op welke leerlingen een regel lijkt: een voorstel, waarover een mens beslist. */
export async function legVoorstellenVoor(
  tx: Tx,
  bestandId: string,
  uitkomsten: readonly Regeluitkomst[],
): Promise<void> {
  const voorstellen = uitkomsten.flatMap(({ regel, oordeel, effect }) =>
    oordeel === 'niet_gekoppeld' && Array.isArray(effect.voorstellen)
      ? effect.voorstellen.map((leerlingId: unknown) => ({
          id: randomUUID(),
          regel,
          leerling_id: leerlingId,
        }))
      : [],
  );
  await rows(
    tx,
    `insert into koppelvoorstel (id, bestand_id, regel, leerling_id, grond)
     select id, $1, regel, leerling_id, 'zelfde naam en geboortedatum'
     from jsonb_to_recordset($2::jsonb) as v(id uuid, regel integer, leerling_id uuid) on conflict do nothing`,
    [bestandId, JSON.stringify(voorstellen)],
  );
}

export interface Koppelbesluit {
  readonly bestandId: string;
  readonly regel: number;
  /** De leerling die het is, of null: het is een andere leerling. */
  readonly leerlingId: string | null;
  readonly door: string | null;
}

/** De nummers die een regel draagt. */
interface Nummers {
  readonly bsn?: string | null;
  readonly onderwijsnummer?: string | null;
}

/**
 * Voert uit wat een mens over een niet gekoppelde regel besluit. Bij "dezelfde" krijgt de leerling het nummer erbij: er
 * blijft een leerling en een overstap, met beide geschiedenissen. Fouten: NotFound, Conflict als de regel al gekoppeld is.
 */
export async function besluitKoppeling<T>(
  dataSource: DataSource,
  besluit: Koppelbesluit,
  met: { readonly soort: Soort<T>; readonly context: InleesContext },
): Promise<Regeluitkomst> {
  const { context, soort } = met;
  const { kader } = await laadBestand(dataSource, besluit.bestandId, context);
  return inTransaction(dataSource, async (tx) => {
    const regel = await openRegel<T>(tx, besluit);
    if (besluit.leerlingId !== null)
      await koppelNummers(tx, besluit.leerlingId, { nummers: regel.waarden as Nummers, context });
    const [uitkomst] = await soort.pasToe(tx, [regel], {
      kader,
      context: besluit.leerlingId === null ? { ...context, alsNieuw: new Set([regel.regel]) } : context,
    });
    if (!uitkomst) throw new NotFound('bestand.onbekende-regel', 'Deze regel bestaat niet.');
    await bewaarUitkomsten(tx, besluit.bestandId, { uitkomsten: [uitkomst], toegepastOp: context.nu });
    await sluitVoorstellen(tx, besluit, context);
    return uitkomst;
  });
}

async function openRegel<T>(tx: Tx, besluit: Koppelbesluit): Promise<TeDoen<T>> {
  const regel = await row<TeDoen<T> & { oordeel: string }>(
    tx,
    'select regel, waarden, oordeel from bestandsregel where bestand_id = $1 and regel = $2 for update',
    [besluit.bestandId, besluit.regel],
  );
  if (!regel) throw new NotFound('bestand.onbekende-regel', 'Deze regel bestaat niet.');
  if (regel.oordeel !== 'niet_gekoppeld')
    throw new Conflict('bestand.regel-al-gekoppeld', 'Over deze regel is al beslist.');
  return regel;
}

async function koppelNummers(
  tx: Tx,
  leerlingId: string,
  met: { readonly nummers: Nummers; readonly context: InleesContext },
): Promise<void> {
  const { bsn = null, onderwijsnummer = null } = met.nummers;
  await rows(
    tx,
    `update leerling_persoon set bsn = coalesce(bsn, $2), onderwijsnummer = coalesce(onderwijsnummer, $3), bijgewerkt_op = $4
     where leerling_id = $1`,
    [leerlingId, bsn, onderwijsnummer, met.context.nu],
  );
  const sleutels = [bsn, onderwijsnummer].flatMap((nummer) =>
    nummer ? hashesVan(met.context.koppelsleutels, nummer) : [],
  );
  await rows(
    tx,
    `insert into leerling_sleutel (doel, hash, leerling_id)
     select doel, hash, $2 from jsonb_to_recordset($1::jsonb) as s(doel text, hash text) on conflict do nothing`,
    [JSON.stringify(sleutels), leerlingId],
  );
}

async function sluitVoorstellen(tx: Tx, besluit: Koppelbesluit, context: InleesContext): Promise<void> {
  await rows(
    tx,
    `update koppelvoorstel set status = case when leerling_id = $3::uuid then 'AANVAARD' else 'VERWORPEN' end,
            besloten_op = $4, besloten_door = $5
     where bestand_id = $1 and regel = $2 and status = 'OPEN'`,
    [besluit.bestandId, besluit.regel, besluit.leerlingId, context.nu, besluit.door],
  );
}

/**
 * Neemt een koppeling terug: het nummer hoort weer niet bij de leerling, wat de regel veranderde gaat terug, en het
 * voorstel ligt weer open. Fout: NotFound als er geen aanvaarde koppeling is.
 */
export async function neemKoppelingTerug<T>(
  dataSource: DataSource,
  welke: { readonly bestandId: string; readonly regel: number },
  met: { readonly soort: Soort<T>; readonly context: InleesContext },
): Promise<void> {
  const { context, soort } = met;
  const { kader } = await laadBestand(dataSource, welke.bestandId, context);
  await inTransaction(dataSource, async (tx) => {
    const regel = await row<TerugRij>(
      tx,
      `select r.regel, r.waarden, r.leerling_id as "leerlingId", r.overstap_id as "overstapId", r.aanmelding_id as "aanmeldingId",
              r.ongedaan from bestandsregel r join koppelvoorstel k on k.bestand_id = r.bestand_id and k.regel = r.regel
       where r.bestand_id = $1 and r.regel = $2 and k.status = 'AANVAARD' for update of r`,
      [welke.bestandId, welke.regel],
    );
    if (!regel) throw new NotFound('bestand.geen-koppeling', 'Er is geen koppeling om terug te nemen.');
    await ontkoppelNummers(tx, regel, context);
    if (regel.ongedaan)
      await soort.draaiTerug(tx, [{ ...regel, ongedaan: regel.ongedaan }], { kader, context });
    await heropen(tx, welke, kader);
  });
}

interface TerugRij {
  readonly regel: number;
  readonly waarden: Nummers;
  readonly leerlingId: string;
  readonly overstapId: string | null;
  readonly aanmeldingId: string | null;
  readonly ongedaan: Readonly<Record<string, unknown>> | null;
}

async function ontkoppelNummers(tx: Tx, regel: TerugRij, context: InleesContext): Promise<void> {
  const { bsn = null, onderwijsnummer = null } = regel.waarden;
  await rows(
    tx,
    `update leerling_persoon set bsn = case when bsn = $2 then null else bsn end,
            onderwijsnummer = case when onderwijsnummer = $3 then null else onderwijsnummer end where leerling_id = $1`,
    [regel.leerlingId, bsn, onderwijsnummer],
  );
  const hashes = [bsn, onderwijsnummer].flatMap((nummer) =>
    nummer ? hashesVan(context.koppelsleutels, nummer) : [],
  );
  await rows(tx, 'delete from leerling_sleutel where leerling_id = $1 and hash = any($2::text[])', [
    regel.leerlingId,
    hashes.map((h) => h.hash),
  ]);
}

async function heropen(
  tx: Tx,
  welke: { bestandId: string; regel: number },
  kader: BestandKader,
): Promise<void> {
  await rows(
    tx,
    `update bestandsregel set oordeel = 'niet_gekoppeld', leerling_id = null, overstap_id = null, aanmelding_id = null, ongedaan = null
     where bestand_id = $1 and regel = $2`,
    [kader.id, welke.regel],
  );
  await rows(
    tx,
    `update koppelvoorstel set status = 'OPEN', besloten_op = null, besloten_door = null where bestand_id = $1 and regel = $2`,
    [welke.bestandId, welke.regel],
  );
}
