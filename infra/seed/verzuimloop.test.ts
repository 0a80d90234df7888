import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { leesAfspraken } from '#libs/afspraken/lees-afspraken.ts';
import { leesBestand } from '#libs/bestand/lees-bestand.ts';
import type { Afspraken } from '#libs/domain/afspraken/afspraken.ts';
import { isVakantieweek } from '#libs/domain/afspraken/vakanties.ts';
import { isoWeek } from '#libs/domain/tijd/kalenderdag.ts';
import type { Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import { demoLeerlingenVan } from './demoregio.ts';
import type { DemoLeerling } from './generator.ts';
import { verzuimCsv } from './verzuimbestand.ts';
import { VERZUIMLOPEN, verzuimloopVan, verzuimVan, verzuimweken, type Verzuimkader } from './verzuimloop.ts';

const SCHOOL = '90AA';
const ZOMER = '2027-07-10' as Kalenderdag;

let afspraken: Afspraken;
let leerlingen: readonly DemoLeerling[];
let kader: Verzuimkader;
beforeAll(async () => {
  const gelezen = leesAfspraken(await readFile('infra/regios/ijssel-vecht/2026-2027.yaml', 'utf8'), '2026');
  if (!gelezen.goed) throw new Error('afspraken');
  afspraken = gelezen.afspraken;
  leerlingen = demoLeerlingenVan(afspraken, 400);
  kader = { weken: verzuimweken(afspraken, SCHOOL, ZOMER) };
});

describe('verzuimweken', () => {
  it('has no week of a holiday and no day without lessons', () => {
    const dagen = kader.weken.flat();
    expect(kader.weken.length).toBeGreaterThan(18);
    expect(dagen.some((dag) => isVakantieweek(afspraken, SCHOOL, isoWeek(dag).maandag))).toBe(false);
    expect(dagen).not.toContain('2027-03-29');
    expect(dagen.every((dag) => afspraken.momenten.eersteWeekcheck <= dag && dag < ZOMER)).toBe(true);
  });
});

describe('verzuimVan', () => {
  it('gives the same absence for the same pupil, and every course of absence occurs among 400', () => {
    expect(leerlingen.map((l) => verzuimVan(l, kader))).toEqual(leerlingen.map((l) => verzuimVan(l, kader)));
    const lopen = new Set(leerlingen.map((l) => verzuimloopVan(l, kader)));
    expect(lopen).toEqual(new Set(VERZUIMLOPEN.map(([, loop]) => loop)));
  });

  it('crosses sixteen hours only for who is meant to', () => {
    const uren = (l: DemoLeerling): number =>
      verzuimVan(l, kader)
        .filter(({ code }) => code === 'AO')
        .reduce((som, { lesuren }) => som + (lesuren ? lesuren[1] - lesuren[0] + 1 : 6), 0);
    const met = (loop: string) => leerlingen.filter((l) => verzuimloopVan(l, kader) === loop).map(uren);
    for (const loop of ['grens', 'terugval', 'flink', 'lang'])
      expect(Math.min(...met(loop))).toBeGreaterThanOrEqual(16);
    for (const loop of ['zelden', 'ziek', 'luxe', 'laatkomer'])
      expect(Math.max(...met(loop))).toBeLessThan(16);
  });
});

describe('verzuimCsv', () => {
  it('is a file the pipeline reads without an error', async () => {
    const verzuim = leerlingen.map((leerling) => ({ leerling, regels: verzuimVan(leerling, kader) }));
    const inhoud = verzuimCsv(verzuim, { van: afspraken.momenten.eersteWeekcheck, tot: ZOMER })!;
    const grenzen = { bestandsnaam: 'verzuim.csv', maximumRegels: 50_000, maximumBytes: 20_000_000 };
    const { fouten, regels } = await leesBestand('verzuim', inhoud, grenzen);
    expect([fouten, regels.flatMap((r) => r.fouten)]).toEqual([[], []]);
    expect(new Set(regels.map((r) => r.waarden?.reden))).toEqual(
      new Set(['ongeoorloofd', 'luxe', 'te-laat', 'ziek']),
    );
    expect(regels).toHaveLength(verzuim.flatMap((v) => v.regels).length);
  });

  it('is nothing for a week without absence', () => {
    expect(verzuimCsv([], { van: ZOMER, tot: ZOMER })).toBeNull();
  });
});
