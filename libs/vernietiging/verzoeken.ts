import { randomUUID } from 'node:crypto';
import { rows, type Tx } from '../database/transaction.ts';
import { Conflict } from '../domain/domain-error.ts';
import type { Rol } from '../domain/afspraken/afspraken.ts';
import { eisVierOgen } from '../domain/toegang/vier-ogen.ts';
import {
  klassenVan,
  type VernietigbareKlasse,
  type Vernietiggrond,
} from '../domain/vernietiging/vernietiging.ts';
import type { Context } from '../dossier/context.ts';
import { startProcessen, wekProcessen } from '../dossier/processen.ts';
import { eisGeenBewaarplicht, isAlVernietigd, vergrendelVernietiging } from './vernietigingen.ts';

/** Iemand die vraagt of beslist. */
export interface Beslisser {
  readonly gebruikerId: string;
  readonly organisatieId: string;
  readonly rol: Rol;
}

export interface Vernietigvraag {
  readonly leerlingId: string;
  readonly regio: string;
  /** Leeg: alles. */
  readonly klassen: readonly VernietigbareKlasse[];
  readonly grond: Vernietiggrond;
  readonly door: Beslisser;
}

/**
 * Vraagt om vernietiging en start haar proces, dat op het besluit wacht. Fouten: Conflict als er al een loopt, als er niets meer is,
 * of als een bewaarplicht het tegenhoudt.
 */
export async function vraagVernietiging(tx: Tx, vraag: Vernietigvraag, context: Context): Promise<string> {
  const { leerlingId, regio, grond, door } = vraag;
  const klassen = klassenVan(vraag.klassen);
  if (await isAlVernietigd(tx, leerlingId, klassen))
    throw new Conflict('vernietiging.al-gedaan', 'Deze gegevens zijn al vernietigd.');
  await eisGeenBewaarplicht(tx, leerlingId, context.nu);
  const id = randomUUID();
  const nieuw = await rows(
    tx,
    `insert into vernietiging (id, leerling_id, klassen, grond, regio, organisatie_id, gevraagd_door, gevraagd_rol, gevraagd_op)
     values ($1, $2, $3::text[], $4, $5, $6, $7, $8, $9)
     on conflict (leerling_id) where status in ('AANGEVRAAGD', 'GOEDGEKEURD') do nothing returning id`,
    [id, leerlingId, klassen, grond, regio, door.organisatieId, door.gebruikerId, door.rol, context.nu],
  );
  if (nieuw.length === 0)
    throw new Conflict('vernietiging.loopt-al', 'Voor deze leerling is al een vernietiging gevraagd.');
  await startProcessen(
    tx,
    [{ soort: 'vernietiging', onderwerp: id, regio, volgendMoment: context.nu }],
    context.nu,
  );
  return id;
}

/**
 * Beslist over een vernietiging; nooit door wie haar vroeg. Fouten: NotFound, NotAllowed `vier_ogen`, Conflict als er al besloten is,
 * of als een bewaarplicht goedkeuren tegenhoudt.
 */
export async function beslisVernietiging(
  tx: Tx,
  besluit: { readonly id: string; readonly akkoord: boolean; readonly door: Beslisser },
  context: Context,
): Promise<void> {
  const { id, akkoord, door } = besluit;
  const v = await vergrendelVernietiging(tx, id);
  const eersten = v.gevraagdDoor === null ? [] : [v.gevraagdDoor];
  eisVierOgen({ zaak: 'vernietiging', eersten, door: door.gebruikerId });
  if (v.status !== 'AANGEVRAAGD')
    throw new Conflict('vernietiging.al-besloten', 'Over deze vernietiging is al besloten.', {
      status: v.status,
    });
  if (akkoord) await eisGeenBewaarplicht(tx, v.leerlingId, context.nu);
  await rows(
    tx,
    `update vernietiging set status = $2, besloten_door = $3, besloten_rol = $4, besloten_op = $5, versie = versie + 1
     where id = $1`,
    [id, akkoord ? 'GOEDGEKEURD' : 'AFGEWEZEN', door.gebruikerId, door.rol, context.nu],
  );
  await wekProcessen(tx, [`vernietiging/${id}`], context.nu);
}
