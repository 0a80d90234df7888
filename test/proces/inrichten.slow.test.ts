import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair } from 'jose';
import pg from 'pg';
import { SLEUTELS } from '#test/kit/regio.ts';
import { testDatabase, type TestDatabase } from '#test/kit/servers.ts';

let database: TestDatabase;
let map: string;
beforeAll(async () => {
  database = await testDatabase();
  map = await mkdtemp(path.join(tmpdir(), 'inrichten-'));
});
afterAll(async () => {
  await rm(map, { recursive: true, force: true });
  await database.dispose();
});

async function metDatabase<T>(werk: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return await werk(client);
  } finally {
    await client.end();
  }
}

/** Een programma zoals een beheerder het draait, buiten de demo. */
const draai = (naam: string, ...argumenten: string[]) => {
  const env = {
    PATH: process.env['PATH'],
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: '127.0.0.1:1',
    SMTP_URL: 'smtp://127.0.0.1:1',
    PUBLIC_URL: 'https://overstap.test',
    KOPPELPUNT_SLEUTELS: JSON.stringify(SLEUTELS),
    SLEUTELKLUIS: path.join(map, 'kluis.json'),
  };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`dist/apps/worker/${naam}.js`, ...argumenten],
    {
      env,
      encoding: 'utf8',
    },
  );
  return [status, stdout + stderr] as const;
};

it('a key vault is made once, and never over another', () => {
  expect(draai('maak-kluis')).toEqual([0, expect.stringContaining('is gemaakt')]);
  expect(draai('maak-kluis')).toEqual([1, expect.stringContaining('is er al')]);
});

it('a season opens from the agreements, again without harm, and not without them', () => {
  const open = [0, 'Seizoen 2026-2027 van regio 010 is open.\n'];
  expect(draai('open-seizoen', '010', '2026-2027')).toEqual(open);
  expect(draai('open-seizoen', '010', '2026-2027')).toEqual(open);
  expect(draai('open-seizoen', '010', '1999-2000')).toEqual([1, expect.stringContaining('geen afspraken')]);
});

it('the first administrator of each organisation is made of who asked, and by no other way', async () => {
  expect(draai('eerste-beheerder')).toEqual([0, 'Niemand wacht op een eerste beheerder.\n']);
  const aanvraag = randomUUID();
  await metDatabase((client) =>
    client.query(
      `insert into toegangsaanvraag (id, issuer, sub, naam, organisatie_id, gevraagde_rol, op)
       select $1, 'https://inlog.test', 'anna', 'Anna', id, 'coordinator', '2027-03-10T12:00:00Z' from organisatie where soort = 'regio' limit 1`,
      [aanvraag],
    ),
  );
  expect(draai('eerste-beheerder')).toEqual([
    0,
    expect.stringMatching(`^${aanvraag}  2027-03-10  .*: Anna\n$`),
  ]);
  expect(draai('eerste-beheerder', 'anna')).toEqual([1, expect.stringContaining('nummer van een aanvraag')]);
  expect(draai('eerste-beheerder', aanvraag)).toEqual([0, expect.stringMatching(/^Anna is beheerder van /)]);
  expect(draai('eerste-beheerder', aanvraag)).toEqual([1, 'Deze aanvraag bestaat niet.\n']);
});

describe('a system that reports bounced mail', () => {
  const sleutels = async (geheim: boolean): Promise<string> => {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const pad = path.join(map, `${randomUUID()}.json`);
    await writeFile(pad, JSON.stringify({ keys: [await exportJWK(geheim ? privateKey : publicKey)] }));
    return pad;
  };

  it('is made with its public keys, and gets others when asked again', async () => {
    const gemaakt = [0, 'Systeem mailserver mag melden welke mail niet aankwam.\n'];
    expect(draai('maak-systeem', 'mailserver', '010', await sleutels(false))).toEqual(gemaakt);
    const eerst = await metDatabase((client) =>
      client.query("select jwks from client where id = 'mailserver'"),
    );
    expect(draai('maak-systeem', 'mailserver', '010', await sleutels(false))).toEqual(gemaakt);
    const daarna = await metDatabase((client) =>
      client.query("select jwks, scopes from client where id = 'mailserver'"),
    );
    expect(daarna.rows).toEqual([{ jwks: expect.anything(), scopes: ['stuitpost'] }]);
    expect(daarna.rows[0].jwks).not.toEqual(eerst.rows[0].jwks);
  });

  it('is not made with a private key, for a region that is not there, or with a name that cannot be', async () => {
    expect(draai('maak-systeem', 'ander', '010', await sleutels(true))).toEqual([
      1,
      expect.stringContaining('alleen publieke sleutels'),
    ]);
    expect(draai('maak-systeem', 'ander', '999', await sleutels(false))).toEqual([
      1,
      'Regio 999 heeft geen eigen organisatie.\n',
    ]);
    expect(draai('maak-systeem', 'Mail Server', '010', await sleutels(false))).toEqual([
      1,
      expect.stringContaining('kleine letters'),
    ]);
  });
});
