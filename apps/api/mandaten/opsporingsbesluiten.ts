import type { z } from 'zod';
import type { NieuweOpsporing } from '#libs/contract/mandaten.ts';
import { row, rows, type Tx } from '#libs/database/transaction.ts';
import { Conflict, Invalid, NotAllowed, NotFound } from '#libs/domain/domain-error.ts';
import { toKalenderdag } from '#libs/domain/tijd/amsterdam.ts';
import type { Instant, Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import { toetsOpsporing, type Opsporingsfout } from '#libs/domain/toegang/opsporing.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';

interface Wie {
  readonly actor: Actor;
  readonly nu: Instant;
}
interface Mandaatrij {
  readonly gebruiker_id: string;
  readonly rol: string;
  readonly boa: boolean;
}

/** Welk veld van de vraag een fout noemt; de rest gaat over het mandaat. */
const VELD: Partial<Record<Opsporingsfout, string>> = {
  'opsporing.dagen': '/tot',
  'opsporing.voorbij': '/tot',
  'opsporing.te-lang': '/tot',
};

/** Een mandaat van de eigen organisatie dat niet voorbij is. Fout: NotFound. */
async function neem(tx: Tx, id: string, { actor, nu }: Wie): Promise<Mandaatrij> {
  const mandaat = await row<Mandaatrij>(
    tx,
    `select gebruiker_id, rol, boa from mandaat where id = $1 and organisatie_id = $2 and (tot is null or tot >= $3) for update`,
    [id, actor.organisatieId, toKalenderdag(nu)],
  );
  if (!mandaat) throw new NotFound('mandaat.onbekend', 'Dit mandaat bestaat niet.');
  return mandaat;
}

/** Legt de akte van een opsporingsambtenaar vast; een nieuwe komt in plaats van de vorige. Fouten: NotFound, NotAllowed over zichzelf, Invalid. */
export async function legAkteVast(
  tx: Tx,
  id: string,
  vraag: z.infer<typeof NieuweOpsporing>,
  wie: Wie,
): Promise<void> {
  const mandaat = await neem(tx, id, wie);
  const akte = { akte: vraag.akte, van: vraag.van as Kalenderdag, tot: vraag.tot as Kalenderdag };
  const fout = toetsOpsporing(
    { ...akte, doorId: wie.actor.gebruikerId, vanId: mandaat.gebruiker_id, rol: mandaat.rol },
    toKalenderdag(wie.nu),
  );
  if (fout?.code === 'opsporing.eigen') throw new NotAllowed(fout.code, fout.uitleg);
  if (fout) {
    const pointer = VELD[fout.code];
    throw new Invalid(fout.code, fout.uitleg, pointer === undefined ? {} : { pointer });
  }
  await rows(tx, 'update mandaat set boa = true, boa_akte = $2, boa_van = $3, boa_tot = $4 where id = $1', [
    id,
    akte.akte,
    akte.van,
    akte.tot,
  ]);
}

/** Laat iemand geen opsporingsambtenaar meer zijn. Fouten: NotFound, NotAllowed over zichzelf, Conflict als hij het niet was. */
export async function trekAkteIn(tx: Tx, id: string, wie: Wie): Promise<void> {
  const mandaat = await neem(tx, id, wie);
  if (mandaat.gebruiker_id === wie.actor.gebruikerId)
    throw new NotAllowed('opsporing.eigen', 'Over uzelf beslist een andere beheerder.');
  if (!mandaat.boa)
    throw new Conflict('opsporing.niet', 'Deze collega is geen opsporingsambtenaar (meer).', {
      opsporing: false,
    });
  await rows(tx, 'update mandaat set boa = false where id = $1', [id]);
}
