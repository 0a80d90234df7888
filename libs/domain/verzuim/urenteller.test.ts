import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { dagenTussen, isoWeek, kalenderdag, plusDagen } from '../tijd/kalenderdag.ts';
import { leskalender, type Leskalender } from './leskalender.ts';
import { overschrijdingen, urenstand } from './urenteller.ts';
import { aDag, KALENDER, VERZUIM } from './verzuim.builder.ts';
import type { Verzuimdag } from './verzuimdagen.ts';

const d = kalenderdag;
const GRENS = VERZUIM.wettelijk[0]!;
const ZONDER_VOLGGRENS = { ...GRENS, volgmeldingDagen: 0 };
const LEEG = leskalender([], []);

const kort = (dagen: readonly Verzuimdag[], kalender: Leskalender = KALENDER) =>
  overschrijdingen(dagen, GRENS, kalender).map(({ begindatum, einddatum, meldbaarOp }) => [
    begindatum,
    einddatum,
    meldbaarOp,
  ]);

describe('overschrijdingen', () => {
  it('scenario 38: 15.5 hours over the autumn holiday is no melding, the next half hour is', () => {
    const vijftienEnHalf = [
      aDag('2026-09-30', 4),
      aDag('2026-10-08', 4),
      aDag('2026-10-20', 4),
      aDag('2026-10-28', 3.5),
    ];
    expect(kort(vijftienEnHalf)).toEqual([]);
    expect(kort([...vijftienEnHalf, aDag('2026-11-03', 0.5)])).toEqual([
      ['2026-09-30', '2026-11-03', '2026-11-03'],
    ]);
    expect(kort([...vijftienEnHalf, aDag('2026-11-04', 0.5)])).toEqual([]);
  });

  it('reaches the limit at exactly sixteen hours', () => {
    expect(kort([aDag('2026-11-02', 8), aDag('2026-11-03', 7.75)])).toEqual([]);
    expect(kort([aDag('2026-11-02', 8), aDag('2026-11-03', 8)])).toHaveLength(1);
  });

  it('starts the window on any weekday, at the first absence', () => {
    expect(kort([aDag('2026-11-05', 8), aDag('2026-12-02', 8)])).toEqual([
      ['2026-11-05', '2026-12-02', '2026-12-02'],
    ]);
    expect(kort([aDag('2026-11-05', 8), aDag('2026-12-03', 8)])).toEqual([]);
  });

  it('starts counting again the day after', () => {
    expect(kort([aDag('2026-11-02', 20), aDag('2026-11-16', 8), aDag('2026-11-17', 8)])).toEqual([
      ['2026-11-02', '2026-11-02', '2026-11-02'],
      ['2026-11-16', '2026-11-17', '2026-11-17'],
    ]);
  });

  it('gives one melding per seven days to who is always absent, with all that came in between', () => {
    const maand = [2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 16, 17].map((n) =>
      aDag(`2026-11-${String(n).padStart(2, '0')}`, 8),
    );
    expect(kort(maand)).toEqual([
      ['2026-11-02', '2026-11-03', '2026-11-03'],
      ['2026-11-04', '2026-11-10', '2026-11-10'],
      ['2026-11-11', '2026-11-17', '2026-11-17'],
    ]);
  });

  it('waits for the seventh day also when nothing more comes', () => {
    expect(kort([aDag('2026-11-02', 16), aDag('2026-11-03', 16)])).toEqual([
      ['2026-11-02', '2026-11-02', '2026-11-02'],
      ['2026-11-03', '2026-11-03', '2026-11-09'],
    ]);
  });

  it('goes on after the last melding that stands', () => {
    const laatste = { einddatum: d('2026-11-02'), meldbaarOp: d('2026-11-02') };
    const dagen = [aDag('2026-11-02', 15), aDag('2026-11-12', 8), aDag('2026-11-13', 8)];
    expect(overschrijdingen(dagen, GRENS, KALENDER, laatste).map((een) => een.regels)).toEqual([
      ['2026-11-12', '2026-11-13'],
    ]);
  });
});

describe('overschrijdingen, for any absence', () => {
  const MAANDAG = d('2026-09-07');
  const dagnummers = fc.uniqueArray(fc.integer({ min: 0, max: 90 }), { maxLength: 40 });
  const dagen = fc
    .tuple(dagnummers, fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 40, maxLength: 40 }))
    .map(([nummers, uren]) =>
      nummers
        .sort((a, b) => a - b)
        .filter((n) => n % 7 < 5)
        .map((n, i) => aDag(plusDagen(MAANDAG, n), uren[i]!)),
    );
  const som = (rij: readonly Verzuimdag[]): number =>
    rij.reduce((totaal, { minuten }) => totaal + minuten, 0);

  it('never has a melding below the limit or over the same day twice', () => {
    fc.assert(
      fc.property(dagen, (rij) => {
        const alle = overschrijdingen(rij, GRENS, LEEG);
        expect(alle.every(({ minuten }) => minuten >= GRENS.uren * 60)).toBe(true);
        const regels = alle.flatMap((een) => een.regels);
        expect(new Set(regels).size).toBe(regels.length);
      }),
    );
  });

  it('never has two within seven days', () => {
    fc.assert(
      fc.property(dagen, (rij) => {
        const op = overschrijdingen(rij, GRENS, LEEG).map(({ meldbaarOp }) => meldbaarOp);
        expect(op.slice(1).every((dag, i) => dagenTussen(op[i]!, dag) >= 7)).toBe(true);
      }),
    );
  });

  it('finds the first as a plain search over all windows does', () => {
    const eerste = (rij: readonly Verzuimdag[]): string | undefined =>
      rij.find((dag) =>
        rij.some(
          (begin) =>
            begin.dag <= dag.dag &&
            dagenTussen(begin.dag, dag.dag) < 28 &&
            som(rij.filter((een) => begin.dag <= een.dag && een.dag <= dag.dag)) >= 960,
        ),
      )?.dag;
    fc.assert(
      fc.property(dagen, (rij) => {
        expect(overschrijdingen(rij, GRENS, LEEG)[0]?.einddatum).toBe(eerste(rij));
      }),
    );
  });

  it('is not changed by holiday weeks put in between', () => {
    fc.assert(
      fc.property(dagen, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 3 }), (rij, na, lang) => {
        const van = plusDagen(MAANDAG, na * 7);
        const tot = plusDagen(van, lang * 7 - 1);
        const kalender = leskalender([{ soort: 'herfst', van, tot }], []);
        const later = rij.map((dag) => (dag.dag < van ? dag : { ...dag, dag: plusDagen(dag.dag, lang * 7) }));
        const regels = (wie: readonly Verzuimdag[], k: Leskalender) =>
          overschrijdingen(wie, ZONDER_VOLGGRENS, k).map((een) => een.regels);
        expect(regels(later, kalender)).toEqual(regels(rij, LEEG));
      }),
    );
  });

  it('comes no later when more hours are missed', () => {
    fc.assert(
      fc.property(dagen, fc.nat(39), (rij, welke) => {
        const meer = rij.map((dag, i) => (i === welke ? { ...dag, minuten: dag.minuten + 120 } : dag));
        const op = (wie: readonly Verzuimdag[]) => overschrijdingen(wie, GRENS, LEEG)[0]?.einddatum ?? '9999';
        expect(op(meer) <= op(rij)).toBe(true);
      }),
    );
  });

  it('gives the same when it goes on from a melding that was made', () => {
    fc.assert(
      fc.property(dagen, (rij) => {
        const [eerste, ...rest] = overschrijdingen(rij, GRENS, LEEG);
        expect(overschrijdingen(rij, GRENS, LEEG, eerste ?? null)).toEqual(eerste ? rest : []);
      }),
    );
  });

  it('shows in the stand what is open now: never the limit, unless a melding waits', () => {
    fc.assert(
      fc.property(dagen, (rij) => {
        const peildag = plusDagen(MAANDAG, 120);
        const laatste = overschrijdingen(rij, GRENS, LEEG).at(-1) ?? null;
        const stand = urenstand(rij, GRENS, LEEG, { peildag, laatste });
        expect(stand.minuten).toBeLessThan(960);
        expect(stand.minuten + stand.nog).toBe(960);
      }),
    );
  });
});

describe('urenstand', () => {
  const dagen = [aDag('2026-09-30', 6), aDag('2026-10-08', 4)];
  const stand = (peildag: string) =>
    urenstand(dagen, GRENS, KALENDER, { peildag: d(peildag), laatste: null });

  it('names the window and what is left, over the holiday', () => {
    expect(stand('2026-10-20')).toMatchObject({
      van: '2026-09-30',
      totEnMet: '2026-11-03',
      minuten: 600,
      nog: 360,
    });
  });

  it('drops what fell out of the window', () => {
    expect(stand('2026-11-04')).toMatchObject({ van: '2026-10-08', minuten: 240 });
    expect(stand('2026-12-01')).toMatchObject({ van: null, totEnMet: null, minuten: 0, nog: 960 });
  });

  it('ends its window on a day four weeks of lessons later', () => {
    const einde = stand('2026-10-20').totEnMet!;
    expect(KALENDER.lesdagenTussen(d('2026-09-30'), einde)).toBe(27);
    expect(isoWeek(einde).week).toBe('2026-W45');
  });
});
