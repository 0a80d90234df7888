import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Seizoensdagen } from '#test/kit/seizoen.ts';
import { wachtOp } from './kind.ts';
import { OVERTREDINGEN } from './overtredingen.ts';
import { startStapel, type Stapel } from './stapel.ts';

const LEERLINGEN = 60;

interface Overtreding {
  readonly regel: string;
  readonly onderwerp: string;
  readonly reden: string;
}

let stapel: Stapel;
let controle: string;
let herbouwd: string;
let gespeeld: { code: number; uitvoer: string };

/** Speelt een seizoen; in mei valt de worker om, en op de dag voor de zomer is de engine alles kwijt. */
async function speelMetUitval(): Promise<void> {
  const { eindjaar, voorZomer } = await Seizoensdagen.van(stapel.adres);
  const spel = stapel.begin('apps/cli/cli.mjs', 'seizoen', '--adres', stapel.adres);
  await wachtOp(spel, new RegExp(`^${eindjaar}-05-`, 'm'), 1_000);
  await stapel.doodWorker();
  await wachtOp(spel, new RegExp(`^${voorZomer[0]} +== `, 'm'), 1_000);
  herbouwd = await stapel.verliesEngine();
  gespeeld = await spel.klaar;
}

beforeAll(async () => {
  controle = await readFile('test/season/controle.sql', 'utf8');
  stapel = await startStapel(LEERLINGEN);
  await speelMetUitval();
}, 2_400_000);
afterAll(async () => stapel?.stop(), 120_000);

const zieNa = async (): Promise<Overtreding[]> => (await stapel.db.query<Overtreding>(controle)).rows;
const tel = async (sql: string): Promise<number> =>
  Number((await stapel.db.query<{ n: string }>(`select count(*) as n from ${sql}`)).rows[0]!.n);

describe('a whole season of the demo region, played over the API', () => {
  it('loses its worker and later its engine, and starts each process again where it was', () => {
    const [, bekeken = '', gestart = ''] =
      /(\d+) processen bekeken, (\d+) opnieuw gestart/.exec(herbouwd) ?? [];
    expect(Number(bekeken)).toBeGreaterThan(LEERLINGEN / 2);
    // Een enkele hint kan een proces al hebben gewekt voordat de herbouw keek.
    expect(Number(gestart)).toBeGreaterThan(Number(bekeken) / 2);
  });

  it('ends with everybody placed, closed or with a receiver', () => {
    expect(gespeeld.uitvoer).toContain('Nagezien: iedereen is geplaatst, gesloten of bij een ontvanger.');
    expect(gespeeld.code).toBe(0);
  });

  it('breaks no rule that the tables can show', async () => {
    expect(await zieNa()).toEqual([]);
  });

  it('really holds what a season holds', async () => {
    expect(await tel('overstap')).toBe(LEERLINGEN);
    expect(await tel("overdracht where aanleiding = 'VOOR_ZOMER'")).toBeGreaterThan(3);
    expect(await tel("overdracht where aanleiding = 'HARDE_DEADLINE'")).toBeGreaterThan(0);
    expect(await tel("overdracht where aanleiding = 'VERVROEGD'")).toBeGreaterThan(0);
    expect(await tel("overdracht where status = 'GEWEIGERD'")).toBeGreaterThan(0);
    expect(await tel('overdracht where geescaleerd_op is not null')).toBeGreaterThan(0);
    expect(await tel("bestand where status = 'AFGEKEURD'")).toBe(1);
    expect(await tel("weekcheck where status = 'INGEHAALD'")).toBe(2);
    expect(await tel("weekcheck where status = 'GEEN_WIJZIGING'")).toBeGreaterThan(0);
    expect(await tel("trede_gedaan where trede like '%/escaleer'")).toBe(1);
  });

  it('leaves an audit that is whole, with a row for every handover, decision and file', async () => {
    const { code, uitvoer } = await stapel.draai('dist/apps/worker/toets-audit.js');
    expect([code, uitvoer]).toEqual([0, expect.stringContaining('De audit is heel')]);
    const zonder = (wanneer: string) =>
      tel(`overdracht d join overstap o on o.id = d.overstap_id where ${wanneer} is not null and not exists
        (select 1 from audit a where a.leerling_id = o.leerling_id and a.op = ${wanneer} and a.uitkomst = 'gelukt')`);
    for (const moment of [
      'aangeboden_op',
      'geaccepteerd_op',
      'eerste_actie_op',
      'teruggemeld_op',
      'beeindigd_op',
    ])
      expect([moment, await zonder(`d.${moment}`)]).toEqual([moment, 0]);
    expect(
      await tel(`bestandsregel r join overstap o on o.id = r.overstap_id
        where r.toegepast_op is not null and r.oordeel in ('nieuw', 'gewijzigd')
          and not exists (select 1 from audit a where a.leerling_id = o.leerling_id and a.op = r.toegepast_op)`),
    ).toBe(0);
  });

  it('changes nothing when the demo region is loaded again', async () => {
    const voor = await tel('tijdlijn');
    const { code } = await stapel.draai('dist/infra/seed/laad-demo.js');
    expect([code, await tel('overstap'), await tel('tijdlijn')]).toEqual([0, LEERLINGEN, voor]);
  });
});

describe('controle.sql', () => {
  it.each(OVERTREDINGEN)('%s: sees %s', async (regel, _wat, sql) => {
    await stapel.db.query('begin');
    try {
      const { rowCount } = await stapel.db.query(sql);
      expect(rowCount).toBeGreaterThan(0);
      expect((await zieNa()).map((overtreding) => overtreding.regel)).toContain(regel);
    } finally {
      await stapel.db.query('rollback');
    }
  });
});
