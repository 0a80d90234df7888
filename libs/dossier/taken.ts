import { randomUUID } from 'node:crypto';
import type { Rol } from '../domain/afspraken/afspraken.ts';
import { Conflict, NotFound } from '../domain/domain-error.ts';
import type { Taaksoort, Taakstatus } from '../domain/taak/taak.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { returning, row, type Tx } from '../database/transaction.ts';
import { sluitTekst, TEKSTPLAATS } from '../kluis/tekst.ts';
import { startProcessen, wekProcessen } from './processen.ts';

export interface NieuweTaak {
  readonly soort: Taaksoort;
  /** Waaraan te zien is dat dit dezelfde taak is; een tweede met dezelfde sleutel wordt niet gemaakt. */
  readonly sleutel: string;
  readonly regio: string;
  readonly overstapId: string | null;
  readonly overdrachtId: string | null;
  readonly bestandId: string | null;
  readonly organisatieId: string;
  readonly rol: Rol;
  readonly uiterlijk: Instant | null;
  readonly afspraakId: string | null;
  readonly gegevens: Readonly<Record<string, unknown>>;
}

/** Maakt taken en start hun proces. Een taak voor een overdracht heeft geen eigen proces: de overdracht bewaakt haar. */
export async function maakTaken(tx: Tx, taken: readonly NieuweTaak[], nu: Instant): Promise<void> {
  if (taken.length === 0) return;
  const lijst = taken.map((taak) => ({ ...taak, id: randomUUID() }));
  const nieuw = await returning<{ id: string }>(
    tx,
    `insert into taak (id, soort, sleutel, overstap_id, overdracht_id, bestand_id, organisatie_id, rol, status,
                       aangemaakt_op, uiterlijk, gegevens, afspraak_id)
     select id, soort, sleutel, "overstapId", "overdrachtId", "bestandId", "organisatieId", rol, 'OPEN', $2, uiterlijk,
            gegevens, "afspraakId"
     from jsonb_to_recordset($1::jsonb) as t(id uuid, soort text, sleutel text, "overstapId" uuid, "overdrachtId" uuid,
       "bestandId" uuid, "organisatieId" uuid, rol text, uiterlijk timestamptz, gegevens jsonb, "afspraakId" uuid)
     on conflict (sleutel) do nothing returning id`,
    [JSON.stringify(lijst), nu],
  );
  const gemaakt = new Set(nieuw.map((taak) => taak.id));
  const bewaakt = lijst.filter(
    (taak) => gemaakt.has(taak.id) && taak.overdrachtId === null && taak.uiterlijk !== null,
  );
  await startProcessen(
    tx,
    bewaakt.map((taak) => ({ soort: 'taak', onderwerp: taak.id, regio: taak.regio, volgendMoment: nu })),
    nu,
  );
}

/** Sluit open taken van een overstap of overdracht die door een feit zijn achterhaald. */
export async function laatTakenVervallen(
  tx: Tx,
  welke: { readonly overstapIds: readonly string[]; readonly soorten: readonly Taaksoort[] },
  nu: Instant,
): Promise<void> {
  if (welke.overstapIds.length === 0) return;
  const vervallen = await returning<{ id: string }>(
    tx,
    `update taak set status = 'VERVALLEN', beeindigd_op = $3, versie = versie + 1
     where overstap_id = any($1::uuid[]) and soort = any($2::text[]) and status = 'OPEN' returning id`,
    [welke.overstapIds, welke.soorten, nu],
  );
  await wekTaken(tx, vervallen, nu);
}

/** Sluit alle open taken van een overstap: er is niets meer te doen. */
export async function laatAlleTakenVervallen(tx: Tx, overstapId: string, nu: Instant): Promise<void> {
  const vervallen = await returning<{ id: string }>(
    tx,
    `update taak set status = 'VERVALLEN', beeindigd_op = $2, versie = versie + 1
     where overstap_id = $1 and status = 'OPEN' returning id`,
    [overstapId, nu],
  );
  await wekTaken(tx, vervallen, nu);
}

/** Sluit open taken die uit een bestand kwamen dat is teruggedraaid. */
export async function laatTakenVanBestandVervallen(
  tx: Tx,
  welke: { readonly bestandId: string; readonly soorten: readonly Taaksoort[] },
  nu: Instant,
): Promise<void> {
  const vervallen = await returning<{ id: string }>(
    tx,
    `update taak set status = 'VERVALLEN', beeindigd_op = $3, versie = versie + 1
     where bestand_id = $1 and soort = any($2::text[]) and status = 'OPEN' returning id`,
    [welke.bestandId, welke.soorten, nu],
  );
  await wekTaken(tx, vervallen, nu);
}

/** Sluit open taken met deze sleutels: de feiten hebben hen ingehaald. */
export async function laatTakenMetSleutelVervallen(
  tx: Tx,
  sleutels: readonly string[],
  nu: Instant,
): Promise<void> {
  const vervallen = await returning<{ id: string }>(
    tx,
    `update taak set status = 'VERVALLEN', beeindigd_op = $2, versie = versie + 1
     where sleutel = any($1::text[]) and status = 'OPEN' returning id`,
    [sleutels, nu],
  );
  await wekTaken(tx, vervallen, nu);
}

/** Geeft open taken een andere uiterste dag; hun proces kijkt opnieuw. `gegevens` komt bij wat er stond. */
export async function verzetTaken(
  tx: Tx,
  taken: readonly {
    readonly sleutel: string;
    readonly uiterlijk: Instant;
    readonly gegevens: Readonly<Record<string, unknown>>;
  }[],
  nu: Instant,
): Promise<void> {
  const verzet = await returning<{ id: string }>(
    tx,
    `update taak t set uiterlijk = n.uiterlijk, gegevens = t.gegevens || n.gegevens, versie = versie + 1
     from jsonb_to_recordset($1::jsonb) as n(sleutel text, uiterlijk timestamptz, gegevens jsonb)
     where t.sleutel = n.sleutel and t.status = 'OPEN' and t.uiterlijk is distinct from n.uiterlijk returning t.id`,
    [JSON.stringify(taken)],
  );
  await wekTaken(tx, verzet, nu);
}

const wekTaken = (tx: Tx, taken: readonly { readonly id: string }[], nu: Instant): Promise<void> =>
  wekProcessen(
    tx,
    taken.map((taak) => `taak/${taak.id}`),
    nu,
  );

/** Wat iemand met een taak doet. */
export interface Taakbesluit {
  readonly taakId: string;
  readonly uitkomst: string;
  readonly gebruikerId: string | null;
  readonly status: Extract<Taakstatus, 'GEDAAN' | 'TERUGGEGEVEN'>;
}

/** Rondt een taak af of geeft haar terug. Fouten: NotFound, Conflict als zij al klaar is. */
export async function beeindigTaak(tx: Tx, besluit: Taakbesluit, nu: Instant): Promise<void> {
  const taak = await row<{ status: Taakstatus }>(tx, 'select status from taak where id = $1 for update', [
    besluit.taakId,
  ]);
  if (!taak) throw new NotFound('taak.onbekend', 'Deze taak bestaat niet.');
  if (taak.status !== 'OPEN')
    throw new Conflict('taak.niet-open', 'Deze taak is al klaar.', { status: taak.status });
  const plaats = { subject: besluit.taakId, kolom: TEKSTPLAATS.uitkomst(besluit.taakId) };
  await returning(
    tx,
    `update taak set status = $2, uitkomst = $3, beeindigd_op = $4, beeindigd_door = $5, versie = versie + 1
     where id = $1 returning id`,
    [besluit.taakId, besluit.status, await sluitTekst(tx, plaats, besluit.uitkomst), nu, besluit.gebruikerId],
  );
  await wekProcessen(tx, [`taak/${besluit.taakId}`], nu);
}
