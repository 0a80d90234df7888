import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openDatabase } from '../database/data-source.ts';
import { inTransaction, row } from '../database/transaction.ts';
import type { Instant, Kalenderdag } from '../domain/tijd/tijd.ts';
import { createLogger } from '../logging/logger.ts';
import { testDatabase, type TestDatabase } from '#test/kit/servers.ts';
import { logAlarm } from './alarm.ts';
import { sleutels } from './kluis.ts';
import { leesPersonen, schrijfPersonen } from './persoon.ts';
import { openTeksten, sluitTekst, TEKSTPLAATS } from './tekst.ts';
import { NietTeOpenen, ontsleutel } from './versleuteling.ts';

const NU = '2027-01-11T09:00:00.000Z' as Instant;
const persoon = (roepnaam: string) => ({
  bsn: null,
  onderwijsnummer: null,
  achternaam: 'Kwartelkoning',
  tussenvoegsel: null,
  roepnaam,
});

let database: TestDatabase;
let db: DataSource;
const p = randomUUID();
const p2 = randomUUID();
beforeAll(async () => {
  database = await testDatabase();
  db = await openDatabase({ url: database.url, pool: 2 });
  await db.query('insert into leerling (id, aangemaakt_op) values ($1, $3), ($2, $3)', [p, p2, NU]);
  await inTransaction(db, (tx) =>
    schrijfPersonen(
      tx,
      [p, p2].map((leerlingId, i) => ({
        leerlingId,
        persoon: persoon(`Roerdomp${i}`),
        geboortedatum: '2010-05-05' as Kalenderdag,
      })),
      NU,
    ),
  );
});
afterAll(async () => {
  await db.destroy();
  await database.dispose();
});

let regels: string[];
beforeEach(() => {
  regels = [];
  logAlarm(createLogger('proef', 'info', { write: (regel: string) => void regels.push(regel) }));
});
const alarmen = () => regels.map((regel) => JSON.parse(regel) as Record<string, unknown>);

const bytesVan = async (leerlingId: string): Promise<Buffer> =>
  (await row<{ versleuteld: Buffer }>(db, 'select versleuteld from leerling_persoon where leerling_id = $1', [
    leerlingId,
  ]))!.versleuteld;
const plaats = (subject: string, kolom = 'leerling_persoon.versleuteld') => ({
  klasse: 'overstap',
  subject,
  kolom,
});

describe('88: bytes of one pupil and the key or place of another', () => {
  it.each<[string, string, ReturnType<typeof plaats>]>([
    ['his own place with the key of the other', p2, plaats(p)],
    ['the place of the other with his own key', p, plaats(p2)],
    ['the place and the key of the other', p2, plaats(p2)],
    ['another column', p, plaats(p, 'leerling_adres.versleuteld')],
    ['another class', p, { ...plaats(p), klasse: 'zorg' }],
  ])('88: are not opened at %s: no output, and an alarm', async (_, sleutelVan, waar) => {
    const sleutel = (await sleutels().van(db, 'overstap', [sleutelVan])).get(sleutelVan)!;
    const bytes = await bytesVan(p);
    let uit: Buffer | null = null;
    expect(() => {
      uit = ontsleutel(sleutel, waar, bytes);
    }).toThrow(NietTeOpenen);
    expect(uit).toBeNull();
    expect(alarmen()).toMatchObject([{ soort: 'kluis.alarm', code: waar.klasse, onderwerp: waar.kolom }]);
    expect(regels.join()).not.toMatch(/Kwartelkoning|Roerdomp/);
    expect(regels.join()).not.toContain(p);
  });

  it('88: swapped in the database give no name at all, not even of the pupil whose row is whole', async () => {
    const [van, naar] = [await bytesVan(p), await bytesVan(p2)];
    await db.query('update leerling_persoon set versleuteld = $2 where leerling_id = $1', [p, naar]);
    await expect(leesPersonen(db, [p2, p])).rejects.toThrow(NietTeOpenen);
    expect(alarmen()).toHaveLength(1);
    await db.query('update leerling_persoon set versleuteld = $2 where leerling_id = $1', [p, van]);
    expect((await leesPersonen(db, [p])).get(p)).toMatchObject({ roepnaam: 'Roerdomp0' });
  });

  it('88: of which any one was changed, or that were cut short, are refused', async () => {
    const sleutel = (await sleutels().van(db, 'overstap', [p])).get(p)!;
    const heel = await bytesVan(p);
    const anders = [...heel.keys()].map((i) => Buffer.from(heel.map((b, j) => (i === j ? b ^ 1 : b))));
    const kort = [0, 1, 13, 29, heel.length - 1].map((lengte) => heel.subarray(0, lengte));
    for (const bytes of [...anders, ...kort])
      expect(() => ontsleutel(sleutel, plaats(p), bytes)).toThrow(NietTeOpenen);
    expect(alarmen()).toHaveLength(heel.length + kort.length);
  });

  it('88: of a text are bound to its row: the alarm names the column and not the row', async () => {
    const [hier, daar] = [TEKSTPLAATS.bewijs(randomUUID()), TEKSTPLAATS.bewijs(randomUUID())];
    const bytes = await inTransaction(db, (tx) => sluitTekst(tx, { subject: p, kolom: hier }, 'een notitie'));
    await expect(openTeksten(db, [{ subject: p, kolom: daar, bytes }])).rejects.toThrow(NietTeOpenen);
    expect(alarmen()).toMatchObject([{ onderwerp: 'bestemming.bewijs' }]);
  });
});
