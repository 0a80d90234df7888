import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openDatabase } from '../database/data-source.ts';
import { alsSysteem } from '../database/rechten.ts';
import { inTransaction, rows } from '../database/transaction.ts';
import type { Instant, Kalenderdag } from '../domain/tijd/tijd.ts';
import { testDatabase, type TestDatabase } from '#test/kit/servers.ts';
import { BestandKluis } from './bestand-kluis.ts';
import { zetKluis } from './kluis.ts';
import { leesPersonen, schrijfPersonen } from './persoon.ts';
import { roteer } from './roteren.ts';

const NU = '2027-01-11T09:00:00.000Z' as Instant;
const LEERLINGEN = 2_000;
const ROTATIES = 3;

let database: TestDatabase;
let db: DataSource;
/** Met de rechten van het beheer, om na te zien. */
let beheer: DataSource;
let map: string;
let pad: string;
const ids: string[] = [];

const schrijf = (nieuwe: readonly string[]) =>
  inTransaction(db, async (tx) => {
    await rows(tx, 'insert into leerling (id, aangemaakt_op) select unnest($1::uuid[]), $2', [nieuwe, NU]);
    await schrijfPersonen(
      tx,
      nieuwe.map((leerlingId) => ({
        leerlingId,
        persoon: {
          bsn: null,
          onderwijsnummer: null,
          achternaam: leerlingId,
          tussenvoegsel: null,
          roepnaam: 'Kwartel',
        },
        geboortedatum: '2010-05-05' as Kalenderdag,
      })),
      NU,
    );
    ids.push(...nieuwe);
  });
const nieuwe = (aantal: number): string[] => Array.from({ length: aantal }, () => randomUUID());
const hoofdsleutels = () =>
  beheer.query<{ kek_id: string; aantal: number }[]>(
    "select kek_id, count(*) as aantal from sleutels.dek where klasse = 'overstap' group by kek_id order by kek_id",
  );

beforeAll(async () => {
  database = await testDatabase();
  db = await openDatabase({ url: database.url, pool: 8, rol: 'overstap_worker' });
  beheer = await openDatabase({ url: database.url, pool: 1 });
  map = await mkdtemp(path.join(tmpdir(), 'rotatie-'));
  pad = path.join(map, 'kluis.json');
  zetKluis(await BestandKluis.open(pad, { maak: true }));
  await alsSysteem('proef', 'proef', () => schrijf(nieuwe(LEERLINGEN)));
});
afterAll(async () => {
  await beheer.destroy();
  await db.destroy();
  await database.dispose();
  await rm(map, { recursive: true });
});

describe('89: a new main key while there is work', () => {
  it('89: gives no error, to who reads nor to who writes, and nothing is left under the old one', async () => {
    let bezig = true;
    const gedaan = { lezen: 0, schrijven: 0 };
    const fouten: unknown[] = [];
    const last = (soort: keyof typeof gedaan, werk: () => Promise<void>): Promise<void> =>
      alsSysteem('proef', 'proef', async () => {
        while (bezig) {
          try {
            await werk();
            gedaan[soort] += 1;
          } catch (error) {
            fouten.push(error);
          }
        }
      });
    const lezer = (begin: number) => async (): Promise<void> => {
      const wie = ids.slice(begin, begin + 50);
      const personen = await leesPersonen(db, wie);
      if (wie.some((id) => personen.get(id)?.achternaam !== id)) throw new Error('een naam is niet te lezen');
    };
    const lopend = [
      last('lezen', lezer(0)),
      last('lezen', lezer(LEERLINGEN - 50)),
      last('schrijven', () => schrijf(nieuwe(5))),
      last('schrijven', () => schrijf(nieuwe(1))),
    ];
    // Een ander proces draait: het heeft de kluis zelf geopend, en de lezers en schrijvers weten van niets.
    for (let keer = 1; keer <= ROTATIES; keer += 1) {
      const uitkomst = await roteer(db, await BestandKluis.open(pad), 'overstap');
      expect(uitkomst).toMatchObject({ hoofdsleutel: String(keer + 1), verwijderd: [String(keer)] });
      expect(uitkomst.verpakt).toBeGreaterThanOrEqual(LEERLINGEN);
    }
    bezig = false;
    await Promise.all(lopend);
    expect(fouten).toEqual([]);
    expect(gedaan.lezen).toBeGreaterThan(10);
    expect(gedaan.schrijven).toBeGreaterThan(10);
    expect(await hoofdsleutels()).toEqual([{ kek_id: String(ROTATIES + 1), aantal: ids.length }]);
  });

  it('89: leaves old data readable through what was wrapped again only: what a backup holds is shut', async () => {
    const kluis = await BestandKluis.open(pad);
    const [id] = ids;
    const [oud] = await beheer.query<{ wrapped: Buffer; kek_id: string }[]>(
      "select wrapped, kek_id from sleutels.dek where subject = $1 and klasse = 'overstap'",
      [id],
    );
    const reservekopie = { bytes: oud!.wrapped, hoofdsleutel: oud!.kek_id };
    expect(kluis.unwrap('overstap', reservekopie)).toHaveLength(32);
    await roteer(db, await BestandKluis.open(pad), 'overstap');
    expect(() => kluis.unwrap('overstap', { ...reservekopie })).not.toThrow();
    kluis.ververs();
    expect(() => kluis.unwrap('overstap', reservekopie)).toThrow('is er niet');
    await alsSysteem('proef', 'proef', async () =>
      expect((await leesPersonen(db, [id!])).get(id!)?.achternaam).toBe(id),
    );
  });

  it('89: refuses to take away the main key that is in use', async () => {
    const kluis = await BestandKluis.open(pad);
    await expect(kluis.verwijder('overstap', kluis.huidige('overstap'))).rejects.toThrow('in gebruik');
  });

  it('89: leaves a key that was destroyed as it is', async () => {
    const [id] = ids;
    await beheer.query("update sleutels.dek set wrapped = '\\x', vernietigd_op = now() where subject = $1", [
      id,
    ]);
    await roteer(db, await BestandKluis.open(pad), 'overstap');
    const [rij] = await beheer.query<{ lengte: number }[]>(
      'select octet_length(wrapped) as lengte from sleutels.dek where subject = $1',
      [id],
    );
    expect(rij).toEqual({ lengte: 0 });
  });
});
