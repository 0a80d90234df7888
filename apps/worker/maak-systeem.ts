import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Scope } from '#libs/contract/operatie.ts';
import { config } from '#libs/config/config.ts';
import { openDatabase } from '#libs/database/data-source.ts';
import { inTransaction, row, rows, type Tx } from '#libs/database/transaction.ts';

/** Een publieke sleutel van een soort waarmee een systeem zich mag bewijzen; een geheime hoort hier niet. */
const Sleutel = z.object({ kty: z.enum(['EC', 'RSA']), d: z.undefined().optional() }).loose();
const Sleutels = z.object({ keys: z.array(Sleutel).min(1) });
const SCOPE: Scope = 'stuitpost';
const NAAM = /^[a-z][a-z0-9-]{2,63}$/;

const [naam = '', regio = '', pad = ''] = process.argv.slice(2);

/** Nieuwe sleutels voor een systeem dat er al is. De naam van een systeem dat namens een organisatie werkt, blijft van dat systeem. */
async function vervang(tx: Tx, jwks: object): Promise<string | null | undefined> {
  const al = await row<{ scopes: string[] }>(tx, 'select scopes from client where id = $1 for update', [
    naam,
  ]);
  if (!al) return undefined;
  if (!al.scopes.includes(SCOPE)) return `De naam ${naam} is al van een ander systeem. Kies een andere.`;
  await rows(tx, 'update client set jwks = $2::jsonb, ingetrokken_op = null where id = $1', [
    naam,
    JSON.stringify(jwks),
  ]);
  return null;
}

async function voegToe(tx: Tx, organisatieId: string, jwks: object): Promise<null> {
  const gebruikerId = randomUUID();
  await rows(tx, 'insert into gebruiker (id, naam) values ($1, $2)', [gebruikerId, `systeem ${naam}`]);
  await rows(
    tx,
    'insert into client (id, gebruiker_id, organisatie_id, jwks, scopes) values ($1, $2, $3, $4::jsonb, array[$5::text])',
    [naam, gebruikerId, organisatieId, JSON.stringify(jwks), SCOPE],
  );
  return null;
}

/** Maakt het systeem dat meldt welke mail niet aankwam, of geeft het nieuwe sleutels. Geeft wat er mis is, of null. */
async function maak(): Promise<string | null> {
  if (!NAAM.test(naam)) return 'De naam is 3 tot 64 kleine letters, cijfers en streepjes.';
  const jwks = Sleutels.safeParse(JSON.parse(await readFile(pad, 'utf8')));
  if (!jwks.success) return `${pad} is geen JWKS met alleen publieke sleutels (EC of RSA).`;
  const dataSource = await openDatabase({ url: config().DATABASE_URL, pool: 1, naam: 'overstap-systeem' });
  try {
    return await inTransaction(dataSource, async (tx) => {
      const van = await row<{ id: string }>(
        tx,
        `select o.id from regio_organisatie r join organisatie o on o.id = r.organisatie_id
         where r.regio = $1 and o.soort = 'regio' order by r.sleutel limit 1`,
        [regio],
      );
      if (!van) return `Regio ${regio} heeft geen eigen organisatie.`;
      const vervangen = await vervang(tx, jwks.data);
      return vervangen === undefined ? voegToe(tx, van.id, jwks.data) : vervangen;
    });
  } finally {
    await dataSource.destroy();
  }
}

const fout = await maak();
if (fout === null) process.stdout.write(`Systeem ${naam} mag melden welke mail niet aankwam.\n`);
else {
  process.stderr.write(`${fout}\n`);
  process.exitCode = 1;
}
