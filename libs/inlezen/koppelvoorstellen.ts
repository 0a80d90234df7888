import { randomUUID } from 'node:crypto';
import { Conflict, Invalid } from '../domain/domain-error.ts';
import { rows, type Tx } from '../database/transaction.ts';
import type { InleesContext, Regeluitkomst } from './soort.ts';

/**
 * De melding bij een regel over iemand van wie eerder gegevens zijn vernietigd: alleen een mens maakt een nieuwe leerling. Zij zegt
 * niet dat er iemand was: dat kan bij een andere school zijn geweest.
 */
export const KEUZE_NIEUW = 'leerling.niet-vanzelf';

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

/** Een regel van een bestand. */
export interface Regelplaats {
  readonly bestandId: string;
  readonly regel: number;
}

export interface Koppelbesluit extends Regelplaats {
  /** De leerling die het is, of null: het is een andere leerling. */
  readonly leerlingId: string | null;
  /** Id van de gebruiker. */
  readonly door: string | null;
}

/**
 * Alleen wie voor deze regel is voorgesteld, kan worden gekozen. Vraagt de regel zelf een keuze (wie het was, is vernietigd), dan kan
 * ook zonder voorstel voor een nieuwe leerling worden gekozen. Fouten: Invalid, Conflict als er niets te kiezen is.
 */
export async function eisVoorgesteld(tx: Tx, besluit: Koppelbesluit, vraagtKeuze: boolean): Promise<void> {
  const voorstellen = await rows<{ leerling_id: string }>(
    tx,
    "select leerling_id from koppelvoorstel where bestand_id = $1 and regel = $2 and status = 'OPEN'",
    [besluit.bestandId, besluit.regel],
  );
  const { leerlingId } = besluit;
  if (leerlingId !== null && !voorstellen.some((v) => v.leerling_id === leerlingId)) {
    throw new Invalid('bestand.niet-voorgesteld', 'Deze leerling is voor deze regel niet voorgesteld.', {
      pointer: '/leerlingId',
    });
  }
  if (voorstellen.length === 0 && !(vraagtKeuze && leerlingId === null))
    throw new Conflict('bestand.geen-voorstel', 'Bij deze regel is niets te kiezen.');
}

/** Sluit de voorstellen van een regel: wie gekozen is, is aanvaard; de andere zijn verworpen. */
export async function sluitVoorstellen(
  tx: Tx,
  besluit: Koppelbesluit,
  context: InleesContext,
): Promise<void> {
  await rows(
    tx,
    `update koppelvoorstel set status = case when leerling_id = $3::uuid then 'AANVAARD' else 'VERWORPEN' end,
            besloten_op = $4, besloten_door = $5
     where bestand_id = $1 and regel = $2 and status = 'OPEN'`,
    [besluit.bestandId, besluit.regel, besluit.leerlingId, context.nu, besluit.door],
  );
}

/** Legt de voorstellen van een regel opnieuw voor. */
export async function heropenVoorstellen(tx: Tx, { bestandId, regel }: Regelplaats): Promise<void> {
  await rows(
    tx,
    "update koppelvoorstel set status = 'OPEN', besloten_op = null, besloten_door = null where bestand_id = $1 and regel = $2",
    [bestandId, regel],
  );
}
