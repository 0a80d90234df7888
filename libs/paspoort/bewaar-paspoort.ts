import {
  huidigeVersie,
  type Deling,
  type Paspoort,
  type Paspoortversie,
} from '../domain/paspoort/paspoort.ts';
import type { Invulpatch } from '../domain/paspoort/vul-in.ts';
import type { Paspoortdeel } from '../domain/paspoort/vragen.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { BURGERROLLEN, type Actorrol } from '../domain/toegang/toegang.ts';
import { rows, type Tx } from '../database/transaction.ts';
import { Inhoudslot } from './inhoud.ts';

/** Wie iets met een Paspoort deed; null: het systeem, op de afgesproken tijd. */
export interface Dader {
  readonly gebruikerId: string;
  /** Van een jongere en zijn ouder: de jongere. */
  readonly organisatieId: string | null;
  readonly rol: Actorrol;
}

/** Wat er van het ene Paspoort naar het andere gebeurde. */
export interface Wijziging {
  readonly van: Paspoort;
  readonly naar: Paspoort;
  /** Namen voor de geschiedenis: `vastgesteld`, `gedeeld`; met de deling waar het om gaat. */
  readonly gebeurtenissen: readonly { readonly soort: string; readonly delingId?: string }[];
  readonly patch?: { readonly inhoud: Invulpatch; readonly deel: Paspoortdeel };
  readonly door: Dader | null;
}

/**
 * Schrijft het verschil tussen twee standen van een Paspoort: versies, inhoud, delingen, uitnodigingen, de verwerkte wijziging en
 * wat er gebeurde. De aanroeper heeft het Paspoort vergrendeld en de zaak open.
 */
export async function bewaarPaspoort(tx: Tx, wijziging: Wijziging, nu: Instant): Promise<void> {
  const { van, naar } = wijziging;
  const slot = await Inhoudslot.voor(tx, naar.leerlingId);
  for (const versie of naar.versies) {
    const was = van.versies.find(({ nummer }) => nummer === versie.nummer);
    if (was !== versie) await bewaarVersie(tx, { paspoort: naar, versie, was, slot }, nu);
  }
  await bewaarPatch(tx, wijziging, slot, nu);
  for (const deling of naar.delingen)
    if (van.delingen.find(({ id }) => id === deling.id) !== deling) await bewaarDeling(tx, naar, deling, nu);
  await bewaarUitnodigingen(tx, van, naar);
  await bewaarGebeurtenissen(tx, wijziging, nu);
}

interface TeBewaren {
  readonly paspoort: Paspoort;
  readonly versie: Paspoortversie;
  readonly was: Paspoortversie | undefined;
  readonly slot: Inhoudslot;
}

async function bewaarVersie(tx: Tx, wat: TeBewaren, nu: Instant): Promise<void> {
  const { paspoort, versie, was } = wat;
  await rows(
    tx,
    `insert into paspoort_versie (paspoort_id, leerling_id, nummer, status, status_sinds, ondertekend_op, ondertekend_door, ondertekend_rol)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (paspoort_id, nummer) do update set status = excluded.status,
       status_sinds = case when paspoort_versie.status = excluded.status then paspoort_versie.status_sinds else excluded.status_sinds end,
       ondertekend_op = excluded.ondertekend_op, ondertekend_door = excluded.ondertekend_door, ondertekend_rol = excluded.ondertekend_rol`,
    [paspoort.id, paspoort.leerlingId, versie.nummer, versie.status, nu, ...ondertekening(versie)],
  );
  if (was?.antwoorden !== versie.antwoorden) await bewaarDeel(tx, wat, 'jongere', nu);
  if (was?.mentordeel !== versie.mentordeel) await bewaarDeel(tx, wat, 'mentor', nu);
}

function ondertekening({ mentordeel: { ondertekend } }: Paspoortversie): (string | null)[] {
  return ondertekend ? [ondertekend.op, ondertekend.gebruikerId, ondertekend.rol] : [null, null, null];
}

async function bewaarDeel(tx: Tx, wat: TeBewaren, deel: Paspoortdeel, nu: Instant): Promise<void> {
  const { paspoort, versie, slot } = wat;
  const { antwoorden, mentordeel } = versie;
  const inhoud =
    deel === 'jongere'
      ? { antwoorden, bezwaar: null }
      : { antwoorden: mentordeel.antwoorden, bezwaar: mentordeel.bezwaar };
  await rows(
    tx,
    `insert into paspoort_inhoud (paspoort_id, nummer, leerling_id, deel, bytes, bijgewerkt_op) values ($1, $2, $3, $4, $5, $6)
     on conflict (paspoort_id, nummer, deel) do update set bytes = excluded.bytes, bijgewerkt_op = excluded.bijgewerkt_op`,
    [
      paspoort.id,
      versie.nummer,
      paspoort.leerlingId,
      deel,
      slot.sluitDeel({ paspoortId: paspoort.id, nummer: versie.nummer, deel }, inhoud),
      nu,
    ],
  );
}

async function bewaarPatch(
  tx: Tx,
  { naar, patch, door }: Wijziging,
  slot: Inhoudslot,
  nu: Instant,
): Promise<void> {
  if (!patch || !door) return;
  await rows(
    tx,
    `insert into paspoort_wijziging (paspoort_id, id, leerling_id, nummer, deel, door, op, bytes)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    [
      naar.id,
      patch.inhoud.id,
      naar.leerlingId,
      huidigeVersie(naar).nummer,
      patch.deel,
      door.gebruikerId,
      nu,
      slot.sluitPatch(naar.id, patch.inhoud),
    ],
  );
}

const bewaarDeling = (tx: Tx, paspoort: Paspoort, d: Deling, nu: Instant): Promise<unknown> =>
  rows(
    tx,
    `insert into paspoort_deling (id, paspoort_id, leerling_id, versie, ontvanger_id, doel, vragen, status, besluit_op, geopend_op,
       eindigt_op, voorgelegd_op, ingezien_op, besproken_op, verwerkt_op, ingetrokken_op, aangemaakt_op)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
     on conflict (id) do update set status = excluded.status, besluit_op = excluded.besluit_op, geopend_op = excluded.geopend_op,
       voorgelegd_op = excluded.voorgelegd_op, ingezien_op = excluded.ingezien_op, besproken_op = excluded.besproken_op,
       verwerkt_op = excluded.verwerkt_op, ingetrokken_op = excluded.ingetrokken_op`,
    [
      d.id,
      paspoort.id,
      paspoort.leerlingId,
      d.versie,
      d.ontvanger.organisatieId,
      d.doel,
      d.vragen,
      d.status,
      d.besluitOp,
      d.geopendOp,
      d.eindigtOp,
      d.voorgelegdOp,
      d.ingezienOp,
      d.besprokenOp,
      d.verwerktOp,
      d.ingetrokkenOp,
      nu,
    ],
  );

async function bewaarUitnodigingen(tx: Tx, van: Paspoort, naar: Paspoort): Promise<void> {
  for (const [plek, u] of naar.uitnodigingen.entries()) {
    if (van.uitnodigingen[plek] === u) continue;
    await rows(
      tx,
      `insert into paspoort_uitnodiging (paspoort_id, volgnummer, leerling_id, soort, gebruiker_id, gevoelig, besluit_op, beeindigd_op)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (paspoort_id, volgnummer) do update set gevoelig = excluded.gevoelig, besluit_op = excluded.besluit_op,
         beeindigd_op = excluded.beeindigd_op`,
      [naar.id, plek + 1, naar.leerlingId, u.soort, u.gebruikerId, u.gevoelig, u.besluitOp, u.beeindigdOp],
    );
  }
}

/** Een jongere of ouder handelt voor zichzelf, niet voor een organisatie. */
const isBurger = ({ rol }: Dader): boolean => (BURGERROLLEN as readonly Actorrol[]).includes(rol);

async function bewaarGebeurtenissen(
  tx: Tx,
  { naar, gebeurtenissen, door }: Wijziging,
  nu: Instant,
): Promise<void> {
  if (gebeurtenissen.length === 0) return;
  await rows(
    tx,
    `insert into paspoort_gebeurtenis (paspoort_id, leerling_id, deling_id, soort, op, gebruiker_id, organisatie_id, rol)
     select $1, $2, "delingId", soort, $3, $4, $5, $6 from jsonb_to_recordset($7::jsonb) as g("delingId" uuid, soort text)`,
    [
      naar.id,
      naar.leerlingId,
      nu,
      door?.gebruikerId ?? null,
      door && !isBurger(door) ? door.organisatieId : null,
      door?.rol ?? null,
      JSON.stringify(gebeurtenissen),
    ],
  );
}
