import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Verzuimproef } from '#test/kit/verzuim.ts';
import { draaiRegelsTerug } from './regels.ts';

let p: Verzuimproef;
beforeAll(async () => {
  p = await Verzuimproef.open();
});
afterAll(() => p.sluit());
beforeEach(() => p.begin());

const DAG = '2026-11-16';
const heleDag = () => p.uren(DAG, 6, { heleDag: true });
const les = (lesuur: number) => p.uren(DAG, 1, { lesuur });
const geldend = () =>
  p.regio.rijen(
    `select lesuur, hele_dag from verzuimregel where leerling_id = $1 and vervallen_op is null order by lesuur nulls first`,
    [p.leerling.leerlingId],
  );

describe('undoing a file with attendance', () => {
  it('brings back the whole day it displaced', async () => {
    await p.boek(heleDag());
    const verdrong = await p.boek(les(1));
    await p.doe((tx) => draaiRegelsTerug(tx, verdrong, p.regio.nu));
    expect(await geldend()).toEqual([{ lesuur: null, hele_dag: true }]);
  });

  it('leaves the whole day away while a lesson that came later holds for that day', async () => {
    await p.boek(heleDag());
    const verdrong = await p.boek(les(1));
    await p.boek(les(3));
    await p.doe((tx) => draaiRegelsTerug(tx, verdrong, p.regio.nu));
    expect(await geldend()).toEqual([{ lesuur: 3, hele_dag: false }]);
  });

  it('brings back two lessons a whole day displaced, next to each other', async () => {
    await p.boek(les(1), les(2));
    const verdrong = await p.boek(heleDag());
    await p.doe((tx) => draaiRegelsTerug(tx, verdrong, p.regio.nu));
    expect(await geldend()).toEqual([
      { lesuur: 1, hele_dag: false },
      { lesuur: 2, hele_dag: false },
    ]);
  });
});
