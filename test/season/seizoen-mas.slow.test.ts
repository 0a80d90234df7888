import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Seizoensdagen } from '#test/kit/seizoen.ts';
import { wachtOp } from './kind.ts';
import { MAS_OVERTREDINGEN } from './mas-overtredingen.ts';
import { startStapel, type Stapel } from './stapel.ts';

const LEERLINGEN = 60;

interface Gezien {
  readonly regel: string;
  readonly onderwerp: string;
  readonly reden: string;
}

let stapel: Stapel;
let controle: string;
let herbouwd: string;
let gespeeld: { code: number; uitvoer: string };

/** Speelt een jaar verzuim; in maart valt de worker om terwijl routes lopen, en in mei de worker en de engine, die dan alles kwijt is. */
async function speelMetUitval(): Promise<void> {
  const { eindjaar } = await Seizoensdagen.van(stapel.adres);
  const spel = stapel.begin('apps/cli/cli.mjs', 'seizoen', '--mas', '--adres', stapel.adres);
  await wachtOp(spel, new RegExp(`^${eindjaar}-03-`, 'm'), 1_000);
  await stapel.doodWorker();
  await wachtOp(spel, new RegExp(`^${eindjaar}-05-`, 'm'), 1_000);
  herbouwd = await stapel.valtAllesUit();
  gespeeld = await spel.klaar;
}

beforeAll(async () => {
  controle = await readFile('test/season/mas-controle.sql', 'utf8');
  stapel = await startStapel(LEERLINGEN);
  await speelMetUitval();
}, 2_400_000);
afterAll(async () => stapel?.stop(), 120_000);

const zieNa = async (): Promise<Gezien[]> => (await stapel.db.query<Gezien>(controle)).rows;
const tel = async (sql: string): Promise<number> =>
  Number((await stapel.db.query<{ n: string }>(`select count(*) as n from ${sql}`)).rows[0]!.n);

describe('a year of absence in the demo region with its trajecten, played over the API', () => {
  it('loses its worker, later its worker and its engine, and starts each process again where it was', () => {
    const [, bekeken = '', gestart = ''] =
      /(\d+) processen bekeken, (\d+) opnieuw gestart/.exec(herbouwd) ?? [];
    expect(Number(bekeken)).toBeGreaterThan(LEERLINGEN / 2);
    expect(Number(gestart)).toBeGreaterThan(Number(bekeken) / 2);
  });

  it('ends with nobody lost', () => {
    expect(gespeeld.uitvoer).toContain(
      'Nagezien: elk open traject heeft een houder die aan zet is, en niets staat stil.',
    );
    expect(gespeeld.code).toBe(0);
  });

  it('breaks no rule that the tables can show', async () => {
    expect(await zieNa()).toEqual([]);
  });

  it('really holds what a year holds', async () => {
    expect(await tel('traject')).toBeGreaterThan(6);
    for (const route of ['R1', 'R2', 'R3', 'R4'])
      expect([route, await tel(`traject_route where route = '${route}'`)]).not.toEqual([route, 0]);
    const gezet = (naar: string) =>
      tel(`traject_gebeurtenis where soort = 'route-gezet' and gegevens ->> 'naar' = '${naar}'`);
    for (const naar of ['GEPAUZEERD', 'POSITIEF', 'NEGATIEF', 'INGEZONDEN'])
      expect([naar, await gezet(naar)]).not.toEqual([naar, 0]);
    expect(await tel("traject_gebeurtenis where soort = 'instemming-weg'")).toBeGreaterThan(0);
    expect(await tel("traject_horing where uitkomst = 'niet_verschenen'")).toBeGreaterThan(1);
    expect(await tel("traject_taak where status = 'GEDAAN'")).toBeGreaterThan(3);
    expect(await tel('traject_checkin')).toBeGreaterThan(3);
    expect(await tel("verzuimmelding where toestand = 'BEVESTIGD'")).toBeGreaterThan(LEERLINGEN / 4);
  });

  it('leaves an audit that is whole, with a row for every step, decision and message of a partner', async () => {
    const { code, uitvoer } = await stapel.draai('dist/apps/worker/toets-audit.js');
    expect([code, uitvoer]).toEqual([0, expect.stringContaining('De audit is heel')]);
    expect(
      await tel(`traject_gebeurtenis g where g.gebruiker_id is not null and not exists
        (select 1 from audit a where a.leerling_id = g.leerling_id and a.op = g.op and a.uitkomst = 'gelukt')`),
    ).toBe(0);
  });
});

describe('mas-controle.sql', () => {
  it.each(MAS_OVERTREDINGEN)('%s (%s): sees %s', async (regel, reden, _wat, sql) => {
    await stapel.db.query('begin');
    try {
      const gedaan = [await stapel.db.query(sql)].flat().at(-1)!;
      expect(gedaan.rowCount).toBeGreaterThan(0);
      expect(await zieNa()).toContainEqual({
        regel,
        onderwerp: expect.any(String),
        reden: expect.stringContaining(reden),
      });
    } finally {
      await stapel.db.query('rollback');
    }
  });
});
