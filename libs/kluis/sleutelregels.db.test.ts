import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openDatabase } from '../database/data-source.ts';
import { rows } from '../database/transaction.ts';
import { testDatabase, type TestDatabase } from '#test/kit/servers.ts';

let database: TestDatabase;
let db: DataSource;
let plan: string[];
beforeAll(async () => {
  database = await testDatabase();
  db = await openDatabase({ url: database.url, pool: 1, rol: 'overstap_api' });
  const regels = await rows<{ 'QUERY PLAN': string }>(
    db,
    "explain select wrapped from sleutels.dek where subject = gen_random_uuid() and klasse = 'overstap'",
  );
  plan = regels.map((regel) => regel['QUERY PLAN']);
});
afterAll(async () => {
  await db.destroy();
  await database.dispose();
});

describe('what the database does to read a key', () => {
  it('sets up the common reasons only: no plan grows with the reasons that are rare', () => {
    expect(plan.length).toBeLessThan(120);
    expect(plan.join('\n')).not.toMatch(/\bon (traject|partnerlink|consult|taak)/);
  });

  it('asks whether somebody belongs to the pupil before it asks anything rare', () => {
    const toets = plan.find((regel) => regel.includes('app_sleutel_verder')) ?? '';
    expect(toets.indexOf('CASE WHEN')).toBeGreaterThan(-1);
    expect(toets.indexOf('app_sleutel_verder')).toBeGreaterThan(toets.indexOf('CASE WHEN'));
  });
});
