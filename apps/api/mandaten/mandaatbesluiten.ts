import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { NieuweVervanging } from '#libs/contract/mandaten.ts';
import { row, rows, type Tx } from '#libs/database/transaction.ts';
import { Conflict, Invalid, NotAllowed, NotFound } from '#libs/domain/domain-error.ts';
import { toKalenderdag } from '#libs/domain/tijd/amsterdam.ts';
import { plusDagen } from '#libs/domain/tijd/kalenderdag.ts';
import type { Instant, Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import { toetsVervanging } from '#libs/domain/toegang/vervanging.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';

interface Wie {
  readonly actor: Actor;
  readonly nu: Instant;
}

/** Heeft deze gebruiker vandaag een mandaat bij de organisatie, in deze rol of in welke dan ook? */
async function heeftMandaat(tx: Tx, gebruikerId: string, rol: string | null, wie: Wie): Promise<boolean> {
  const gevonden = await row(
    tx,
    `select 1 from mandaat where gebruiker_id = $1 and organisatie_id = $2 and ($3::text is null or rol = $3)
       and van <= $4 and (tot is null or tot >= $4)`,
    [gebruikerId, wie.actor.organisatieId, rol, toKalenderdag(wie.nu)],
  );
  return gevonden !== null;
}

/**
 * Regelt een vervanging binnen de eigen organisatie. Fouten: NotAllowed over zichzelf, Invalid bij dagen die niet kunnen of een gebruiker die
 * geen collega is.
 */
export async function regelVervanging(
  tx: Tx,
  vraag: z.infer<typeof NieuweVervanging>,
  wie: Wie,
): Promise<string> {
  const { actor, nu } = wie;
  const { afwezigeId, vervangerId, rol } = vraag;
  const [van, tot] = [vraag.van as Kalenderdag, vraag.tot as Kalenderdag];
  const fout = toetsVervanging(
    { doorId: actor.gebruikerId, afwezigeId, vervangerId, van, tot },
    toKalenderdag(nu),
  );
  if (fout?.code === 'vervanging.eigen') throw new NotAllowed(fout.code, fout.uitleg);
  if (fout) throw new Invalid(fout.code, fout.uitleg);
  if (!(await heeftMandaat(tx, afwezigeId, rol, wie)))
    throw new Invalid('vervanging.afwezige', 'Deze collega heeft die rol hier niet.', {
      pointer: '/afwezigeId',
    });
  if (!(await heeftMandaat(tx, vervangerId, null, wie)))
    throw new Invalid('vervanging.vervanger', 'Een vervanger werkt al bij uw organisatie.', {
      pointer: '/vervangerId',
    });
  const id = randomUUID();
  await rows(
    tx,
    `insert into vervanging (id, organisatie_id, afwezige_id, vervanger_id, rol, van, tot, geregeld_door, geregeld_op)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, actor.organisatieId, afwezigeId, vervangerId, rol, van, tot, actor.gebruikerId, nu],
  );
  return id;
}

/** Trekt een vervanging in. Fouten: NotFound, Conflict als zij al was ingetrokken. */
export async function trekVervangingIn(tx: Tx, id: string, { actor, nu }: Wie): Promise<void> {
  const gevonden = await row<{ ingetrokken_op: string | null }>(
    tx,
    'select ingetrokken_op from vervanging where id = $1 and organisatie_id = $2 for update',
    [id, actor.organisatieId],
  );
  if (!gevonden) throw new NotFound('vervanging.onbekend', 'Deze vervanging bestaat niet.');
  if (gevonden.ingetrokken_op)
    throw new Conflict('vervanging.al-ingetrokken', 'Deze vervanging is al ingetrokken.');
  await rows(tx, 'update vervanging set ingetrokken_op = $2, ingetrokken_door = $3 where id = $1', [
    id,
    nu,
    actor.gebruikerId,
  ]);
}

/** Vergrendelt het mandaat waarover deze beheerder beslist. Fouten: NotFound, NotAllowed over zichzelf. */
async function vergrendelMandaat(tx: Tx, id: string, actor: Actor): Promise<void> {
  const mandaat = await row<{ gebruiker_id: string }>(
    tx,
    'select gebruiker_id from mandaat where id = $1 and organisatie_id = $2 for update',
    [id, actor.organisatieId],
  );
  if (!mandaat) throw new NotFound('mandaat.onbekend', 'Dit mandaat bestaat niet.');
  if (mandaat.gebruiker_id === actor.gebruikerId)
    throw new NotAllowed('mandaat.eigen', 'Over uw eigen mandaat beslist een andere beheerder.');
}

/** Zet de laatste dag van een mandaat. Fouten: NotFound, NotAllowed over zichzelf, Invalid bij een dag die is geweest. */
export async function zetMandaateinde(
  tx: Tx,
  { id, tot }: { readonly id: string; readonly tot: Kalenderdag | null },
  { actor, nu }: Wie,
): Promise<Kalenderdag | null> {
  await vergrendelMandaat(tx, id, actor);
  if (tot !== null && tot < toKalenderdag(nu))
    throw new Invalid(
      'mandaat.voorbij',
      'Deze dag is al geweest. Kies vandaag of later, of beëindig het mandaat nu.',
      { pointer: '/tot' },
    );
  await rows(tx, 'update mandaat set tot = $2 where id = $1', [id, tot]);
  return tot;
}

/** Beëindigt een mandaat nu; wat al eerder eindigde, houdt zijn laatste dag. Fouten: NotFound, NotAllowed over zichzelf. */
export async function beeindigMandaat(tx: Tx, id: string, { actor, nu }: Wie): Promise<Kalenderdag> {
  await vergrendelMandaat(tx, id, actor);
  const gisteren = plusDagen(toKalenderdag(nu), -1);
  const geworden = await row<{ tot: Kalenderdag }>(
    tx,
    'update mandaat set tot = least(tot, $2::date) where id = $1 returning tot',
    [id, gisteren],
  );
  return geworden?.tot ?? gisteren;
}
