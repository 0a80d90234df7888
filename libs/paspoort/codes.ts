import { createHash } from 'node:crypto';
import { Invalid } from '../domain/domain-error.ts';
import type { Paspoort } from '../domain/paspoort/paspoort.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { returning, rows, type Tx } from '../database/transaction.ts';
import type { Dader } from './bewaar-paspoort.ts';
import type { Paspoortcontext } from './gevolgen.ts';
import { nodigUit } from './meelezen.ts';

/** Zoals de mentor haar kreeg: zonder de spaties en streepjes die iemand bij overtypen zet, en in hoofdletters. */
const schoon = (code: string): string => code.replace(/[\s\p{Pd}]+/gu, '').toUpperCase();
const hash = (code: string): Buffer => createHash('sha256').update(code).digest();

/** Bewaart een code van een mentor voor een leerling; alleen de hash. Een nieuwe code maakt eerdere ongeldig. */
export async function bewaarCode(
  tx: Tx,
  nieuw: {
    readonly code: string;
    readonly leerlingId: string;
    readonly mentorId: string;
    readonly geldigTot: Instant;
  },
  nu: Instant,
): Promise<void> {
  await rows(
    tx,
    'update paspoort_code set geldig_tot = least(geldig_tot, $3) where leerling_id = $1 and mentor_id = $2 and gebruikt_op is null',
    [nieuw.leerlingId, nieuw.mentorId, nu],
  );
  await rows(
    tx,
    `insert into paspoort_code (hash, leerling_id, mentor_id, geldig_tot) values ($1, $2, $3, $4)
     on conflict (hash) do update set geldig_tot = excluded.geldig_tot where paspoort_code.gebruikt_op is null`,
    [hash(nieuw.code), nieuw.leerlingId, nieuw.mentorId, nieuw.geldigTot],
  );
}

/**
 * De jongere gebruikt de code van zijn mentor: die leest daarmee mee en schrijft zijn deel. Fout: Invalid als de code niet (meer) geldt
 * of van een ander is.
 */
export async function wisselCodeIn(
  tx: Tx,
  { paspoort, code, door }: { readonly paspoort: Paspoort; readonly code: string; readonly door: Dader },
  context: Paspoortcontext,
): Promise<Paspoort> {
  const [gevonden] = await returning<{ mentor_id: string }>(
    tx,
    `update paspoort_code set gebruikt_op = $3 where hash = $1 and leerling_id = $2 and gebruikt_op is null and geldig_tot > $3
     returning mentor_id`,
    [hash(schoon(code)), paspoort.leerlingId, context.nu],
  );
  if (!gevonden)
    throw new Invalid('paspoort.code-ongeldig', 'Deze code geldt niet. Vraag je mentor om een nieuwe.', {
      pointer: '/code',
    });
  const gast = { soort: 'mentor', gebruikerId: gevonden.mentor_id, gevoelig: false } as const;
  return nodigUit(tx, { paspoortId: paspoort.id, door, gast }, context);
}
