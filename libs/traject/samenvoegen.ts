import { randomUUID } from 'node:crypto';
import { returning, row, rows, type Tx } from '../database/transaction.ts';
import { Conflict, Invalid, NotFound } from '../domain/domain-error.ts';
import { kiesBlijver, samenvoegbezwaren } from '../domain/mas/traject/samenvoegen.ts';
import { magSamenvoegen, type Samenvoegstatus } from '../domain/mas/traject/samenvoegen-machine.ts';
import type { Context } from '../dossier/context.ts';
import { bewaarTraject } from './bewaar.ts';
import { bewaarMotief } from './handel.ts';
import {
  onbekendTraject,
  vergrendelTraject,
  zoekTraject,
  type Trajectdoener,
  type Trajectdossier,
} from './traject.ts';

/** Wat al bij het voorstel niet kan; wat daarna nog op te lossen is, houdt een voorstel niet tegen. */
const NOOIT = ['samenvoegen.zelfde', 'samenvoegen.gesloten', 'samenvoegen.andere-jongere'];

interface Paar {
  readonly een: Trajectdossier;
  readonly ander: Trajectdossier;
}

/** Beide trajecten, voor de leerplicht die ze allebei heeft. Alleen het eerste is vergrendeld: een opdracht raakt een leerling. */
async function paarVan(
  tx: Tx,
  ids: { readonly trajectId: string; readonly anderId: string },
  door: Trajectdoener,
  context: Context,
): Promise<Paar> {
  const een = await vergrendelTraject(tx, ids.trajectId, context);
  const ander = await zoekTraject(tx, ids.anderId, context);
  if (!ander || een.kop.lpId !== door.organisatieId || ander.kop.lpId !== door.organisatieId)
    throw onbekendTraject();
  return { een, ander };
}

/** Fout: Conflict met het eerste bezwaar. */
function eisSamen({ een, ander }: Paar, regels: readonly string[] | null): void {
  const bezwaar = samenvoegbezwaren(kiesBlijver(een.feiten, ander.feiten)).find(
    ({ regel }) => regels === null || regels.includes(regel),
  );
  if (bezwaar) throw new Conflict(bezwaar.regel, bezwaar.uitleg);
}

/**
 * Stelt voor twee trajecten van een jongere samen te voegen: hij stond er twee keer in. Hetzelfde voorstel nog eens is dat ene. Geeft zijn
 * id. Fouten: NotFound, Conflict als het nooit kan. Bron: domain.md §9c scenario 31 en 32.
 */
export async function stelSamenvoegingVoor(
  tx: Tx,
  ids: { readonly trajectId: string; readonly anderId: string },
  door: Trajectdoener,
  context: Context,
): Promise<string> {
  const paar = await paarVan(tx, ids, door, context);
  eisSamen(paar, NOOIT);
  const al = await row<{ id: string }>(
    tx,
    `select id from traject_samenvoeging where status = 'VOORGESTELD'
       and (traject_id, ander_id) in (($1::uuid, $2::uuid), ($2::uuid, $1::uuid))`,
    [ids.trajectId, ids.anderId],
  );
  if (al) return al.id;
  const { een, ander } = paar;
  const id = randomUUID();
  const nieuw = await returning(
    tx,
    `insert into traject_samenvoeging (id, leerling_id, andere_leerling_id, traject_id, ander_id, status, lp_id, voorgesteld_op, voorgesteld_door)
     values ($1, $2, $3, $4, $5, 'VOORGESTELD', $6, $7, $8) on conflict do nothing returning id`,
    [
      id,
      een.kop.leerlingId,
      ander.kop.leerlingId,
      een.kop.id,
      ander.kop.id,
      een.kop.lpId,
      context.nu,
      door.gebruikerId,
    ],
  );
  if (nieuw.length === 0)
    throw new Conflict('samenvoegen.al-voorgesteld', 'Hierover is net al een voorstel gedaan. Kijk opnieuw.');
  const gebeurtenissen = [{ soort: 'samenvoegen-voorgesteld', gegevens: { anderId: ander.kop.id } }];
  await bewaarTraject(tx, een.kop, { gebeurtenissen, door }, context);
  return id;
}

/** Wat een mens over een voorstel besluit. */
export interface Samenvoegbesluit {
  readonly besluit: 'samenvoegen' | 'afwijzen';
  readonly motief: string | null;
  readonly door: Trajectdoener;
}

/** Er is geen voorstel met dit id, of de vrager gaat er niet over. */
export const onbekendVoorstel = (): NotFound =>
  new NotFound('samenvoegen.onbekend', 'Dit voorstel bestaat niet.');

interface Voorstel {
  readonly trajectId: string;
  readonly anderId: string;
  readonly status: Samenvoegstatus;
  readonly beslotenOp: string | null;
}

async function openVoorstel(tx: Tx, id: string, door: Trajectdoener): Promise<Voorstel> {
  const voorstel = await row<Voorstel>(
    tx,
    `select traject_id as "trajectId", ander_id as "anderId", status, besloten_op as "beslotenOp"
     from traject_samenvoeging where id = $1 and lp_id = $2 for update`,
    [id, door.organisatieId],
  );
  if (!voorstel) throw onbekendVoorstel();
  if (!magSamenvoegen(voorstel.status, 'SAMENGEVOEGD') || voorstel.beslotenOp !== null)
    throw new Conflict('samenvoegen.besloten', 'Over dit voorstel is al besloten.');
  return voorstel;
}

/**
 * Een mens voegt samen of wijst af, met een motief. Samenvoegen raakt twee leerlingen, en een opdracht raakt er een: zij legt het besluit
 * vast, het proces van het traject voert het uit en kijkt dan nog eens of het kan. Fouten: NotFound, Conflict, Invalid zonder motief.
 */
export async function beslisSamenvoeging(
  tx: Tx,
  id: string,
  besluit: Samenvoegbesluit,
  context: Context,
): Promise<void> {
  const { door, motief } = besluit;
  const voorstel = await openVoorstel(tx, id, door);
  const paar = await paarVan(tx, voorstel, door, context);
  if (motief === null) throw new Invalid('samenvoegen.motief', 'Zeg waarom.');
  const afwijzen = besluit.besluit === 'afwijzen';
  if (!afwijzen) eisSamen(paar, null);
  await rows(
    tx,
    `update traject_samenvoeging set besloten_op = $2, besloten_door = $3, status = case when $4 then 'AFGEWEZEN' else status end where id = $1`,
    [id, context.nu, door.gebruikerId, afwijzen],
  );
  const bron = { soort: 'motief', klasse: 'verzuim', bronId: id } as const;
  await bewaarMotief(tx, paar.een, bron, { door, motief, gegeven: [], nu: context.nu });
  const soort = afwijzen ? 'samenvoegen-afgewezen' : 'samenvoegen-besloten';
  const gebeurtenissen = [{ soort, gegevens: { anderId: voorstel.anderId } }];
  await bewaarTraject(tx, paar.een.kop, { gebeurtenissen, door }, context);
}
