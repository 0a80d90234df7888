import { createHash, randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { alsSysteem } from '../database/rechten.ts';
import { inTransaction, returning, row, rows, type Tx } from '../database/transaction.ts';
import { Invalid } from '../domain/domain-error.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { verwerkStuit } from './onbestelbaar.ts';
import { leesStuitmelding, type Stuitmelding } from './stuitmelding.ts';

const PARTIJ = 50;

/** Dezelfde melding geeft dezelfde vinger, in welke mail zij ook kwam. */
const vingerVan = (melding: Stuitmelding): Buffer =>
  createHash('sha256').update(JSON.stringify(melding)).digest();

/** Leest een mail als melding dat een mail niet aankwam. Fout: Invalid. */
export async function eisStuitmelding(mail: Uint8Array): Promise<Stuitmelding> {
  const melding = await leesStuitmelding(mail);
  if (melding) return melding;
  throw new Invalid(
    'stuitmelding.onleesbaar',
    'Dit is geen melding dat een mail niet aankwam. Stuur de hele mail, met de delen message/delivery-status en message/rfc822 of text/rfc822-headers (RFC 3464).',
  );
}

/** Neemt een melding aan om te verwerken. Was zij er al, dan gebeurt er niets; geeft het id van toen. */
export async function neemStuitmeldingAan(
  tx: Tx,
  { melding, client }: { readonly melding: Stuitmelding; readonly client: string },
  nu: Instant,
): Promise<{ id: string; nieuw: boolean }> {
  const vinger = vingerVan(melding);
  const [nieuw] = await returning<{ id: string }>(
    tx,
    `insert into stuitpost (id, vinger, client_id, melding, ontvangen_op) values ($1, $2, $3, $4::jsonb, $5)
     on conflict (vinger) do nothing returning id`,
    [randomUUID(), vinger, client, JSON.stringify(melding), nu],
  );
  if (nieuw) return { id: nieuw.id, nieuw: true };
  const al = await row<{ id: string }>(tx, 'select id from stuitpost where vinger = $1', [vinger]);
  return { id: al!.id, nieuw: false };
}

/**
 * Verwerkt wat er over HTTP binnenkwam, zoals een melding uit het postvak. Meer tegelijk mogen: elke melding gaat een keer.
 * @returns hoeveel er verwerkt zijn
 */
export const verwerkStuitpost = (dataSource: DataSource, nu: Instant): Promise<number> =>
  alsSysteem('bezorgBericht', 'stuitpost', () =>
    inTransaction(dataSource, async (tx) => {
      const wachtend = await rows<{ id: string; melding: Stuitmelding }>(
        tx,
        `select id, melding from stuitpost where verwerkt_op is null order by ontvangen_op, id limit ${PARTIJ} for update skip locked`,
        [],
      );
      for (const { id, melding } of wachtend) {
        const uitkomst = await verwerkStuit(tx, melding, nu);
        await rows(tx, 'update stuitpost set verwerkt_op = $2, uitkomst = $3 where id = $1', [
          id,
          nu,
          uitkomst,
        ]);
      }
      return wachtend.length;
    }),
  );
