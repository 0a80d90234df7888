import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
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
