import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { leesAfspraken } from '#libs/afspraken/lees-afspraken.ts';
import type { Afspraken } from '#libs/domain/afspraken/afspraken.ts';
import { magOvergang } from '#libs/domain/aanmelding/aanmelding-machine.ts';
import { isBsn, isOnderwijsnummer } from '#libs/domain/identificatie/bsn.ts';
import { demoLeerlingenVan } from './demoregio.ts';
import type { DemoLeerling } from './generator.ts';
import { testBsns } from './nummers.ts';

let afspraken: Afspraken;
let leerlingen: readonly DemoLeerling[];
beforeAll(async () => {
  const gelezen = leesAfspraken(await readFile('infra/regios/ijssel-vecht/2026-2027.yaml', 'utf8'), '2026');
  if (!gelezen.goed) throw new Error('afspraken');
  afspraken = gelezen.afspraken;
  leerlingen = demoLeerlingenVan(afspraken, 3000);
});

const deel = (past: (leerling: DemoLeerling) => boolean): number =>
  leerlingen.filter(past).length / leerlingen.length;

const leeftijdOpDeadline = ({ geboortedatum }: DemoLeerling): number =>
  2027 - Number(geboortedatum.slice(0, 4)) - (geboortedatum.slice(5) <= '10-01' ? 0 : 1);

describe('demoLeerlingen', () => {
  it('gives the same pupils for the same question, and a larger number starts with them', () => {
    expect(demoLeerlingenVan(afspraken, 40)).toEqual(leerlingen.slice(0, 40));
  });

  it('uses only test numbers of the range 9999 and onderwijsnummers after those run out', () => {
    expect(testBsns()).toHaveLength(9091);
    const velen = demoLeerlingenVan(afspraken, 9200);
    const bsns = velen.flatMap((l) => l.bsn ?? []);
    const nummers = velen.flatMap((l) => l.onderwijsnummer ?? []);
    expect(bsns.every((bsn) => bsn.startsWith('9999') && isBsn(bsn))).toBe(true);
    expect(nummers.every(isOnderwijsnummer)).toBe(true);
    expect([bsns.length, nummers.length]).toEqual([9091, 109]);
    expect(new Set([...bsns, ...nummers]).size).toBe(9200);
  });

  it.each([
    ['mbo-regio', 0.639],
    ['mbo-elders', 0.215],
    ['havo', 0.061],
    ['zittenblijver', 0.044],
  ])('sends the share of a real region to %s', (bestemming, verwacht) => {
    expect(Math.abs(deel((l) => l.bestemming === bestemming) - verwacht)).toBeLessThan(0.02);
  });

  it('has mostly pupils of 16 and 17 on the deadline, and some who turn 18 the day before', () => {
    expect(deel((l) => [16, 17].includes(leeftijdOpDeadline(l)))).toBeGreaterThan(0.75);
    expect(deel((l) => leeftijdOpDeadline(l) === 15)).toBeGreaterThan(0.02);
    expect(deel((l) => leeftijdOpDeadline(l) > 18)).toBeGreaterThan(0.02);
    expect(leerlingen.filter((l) => l.geboortedatum === '2009-09-30').length).toBeGreaterThan(20);
  });

  it('lets most live in the gemeente of their school, some elsewhere and few at an unknown or secret address', () => {
    const gemeenten = new Set(afspraken.taaktoewijzing.map((t) => t.gemeente));
    expect(deel((l) => l.adres.gemeente === null)).toBeGreaterThan(0.005);
    expect(deel((l) => l.adres.geheim)).toBeGreaterThan(0.003);
    expect(deel((l) => l.adres.gemeente !== null && !gemeenten.has(l.adres.gemeente))).toBeGreaterThan(0.02);
  });

  it('gives each school the cohorts it has', () => {
    const van = (brin: string) =>
      new Set(leerlingen.filter((l) => l.schoolBrin === brin).map((l) => l.cohort));
    expect([...van('90AB')]).toEqual(['pro']);
    expect([...van('90AC')]).toEqual(['vso']);
    expect(van('90AA').has('vmbo-tl')).toBe(true);
    expect(leerlingen.every((l) => (l.cohort === 'vso') === (l.vsoProfiel !== null))).toBe(true);
  });
});

describe('a demo life course', () => {
  it('runs forward in time and follows only transitions that exist', () => {
    for (const { stappen } of leerlingen.flatMap((l) => l.aanmeldingen)) {
      const dagen = stappen.map((stap) => stap.dag);
      expect(dagen).toEqual([...dagen].sort());
      stappen.forEach((stap, i) =>
        expect(magOvergang(stappen[i - 1]?.status ?? null, stap.status)).toBe(true),
      );
    }
  });

  it('never has two applications for the same programme at the same mbo', () => {
    const dubbel = leerlingen.filter(({ aanmeldingen }) => {
      const plekken = aanmeldingen.map((a) => `${a.mboBrin}/${a.opleiding.code}`);
      return new Set(plekken).size < plekken.length;
    });
    expect(dubbel).toEqual([]);
  });

  it('has every ending that a season has', () => {
    const laatste = new Set(leerlingen.flatMap((l) => l.aanmeldingen.map((a) => a.stappen.at(-1)!.status)));
    expect([...laatste].sort()).toEqual([
      'AFGEMELD',
      'AFGEWEZEN',
      'BEEINDIGD',
      'DEFINITIEF',
      'IN_BEHANDELING',
      'NIET_VERSCHENEN',
    ]);
    expect(deel((l) => l.aanmeldingen.length === 0)).toBeGreaterThan(0.03);
    expect(leerlingen.some((l) => l.aanmeldingen.some((a) => a.stappen.at(-1)!.dag > '2027-10-01'))).toBe(
      true,
    );
  });
});
