import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { kalenderdag } from '../tijd/kalenderdag.ts';
import { aPeriode } from './mas.builder.ts';
import { totaalVerzuim, type Verzuimmoment, type Verzuimperiode } from './verzuimperiode.ts';

const moment = (inschrijving: string, dag: string, anders: Partial<Verzuimmoment> = {}): Verzuimmoment => ({
  inschrijving,
  dag: kalenderdag(dag),
  lesuur: 1,
  minuten: 60,
  teLaat: false,
  ...anders,
});
const periode = (id: string, momenten: readonly Verzuimmoment[]): Verzuimperiode =>
  aPeriode({
    id,
    momenten,
    uren: momenten.reduce((som, { minuten }) => som + minuten, 0) / 60,
    keerTeLaat: momenten.filter(({ teLaat }) => teLaat).length,
  });
const negen = (wie: string) =>
  Array.from({ length: 9 }, (_, i) => moment(wie, '2026-09-07', { lesuur: i + 1, minuten: 120 }));

describe('totaalVerzuim', () => {
  it('counts eighteen hours that stand twice as eighteen', () => {
    expect(totaalVerzuim([periode('a', negen('een')), periode('b', negen('twee'))])).toEqual({
      uren: 18,
      keerTeLaat: 0,
    });
  });

  it.each([
    ['another hour', moment('twee', '2026-09-07', { lesuur: 2 }), 2],
    ['another day', moment('twee', '2026-09-08'), 2],
    ['the same hour', moment('twee', '2026-09-07'), 1],
    ['the same hour, of which more was written down', moment('twee', '2026-09-07', { minuten: 90 }), 1.5],
    ['the day, without the hour', moment('twee', '2026-09-07', { lesuur: null }), 2],
  ])('counts %s at the other enrolment', (_, ander, uren) => {
    const samen = [periode('a', [moment('een', '2026-09-07')]), periode('b', [ander])];
    expect(totaalVerzuim(samen).uren).toBe(uren);
  });

  it('counts coming late once for the same hour', () => {
    const laat = { teLaat: true, minuten: 0 };
    const samen = ['een', 'twee'].map((wie) => periode(wie, [moment(wie, '2026-09-07', laat)]));
    expect(totaalVerzuim(samen).keerTeLaat).toBe(1);
  });

  it('counts periods of which the hours are not known as they are', () => {
    expect(totaalVerzuim([aPeriode({ uren: 20 }), aPeriode({ id: 'p2', uren: 5, keerTeLaat: 3 })])).toEqual({
      uren: 25,
      keerTeLaat: 3,
    });
  });

  it('is what it was as long as somebody is enrolled once, and never more than everything together', () => {
    const momenten = fc.array(
      fc.record({
        inschrijving: fc.constantFrom('een', 'twee'),
        dag: fc.constantFrom('2026-09-07', '2026-09-08').map(kalenderdag),
        lesuur: fc.option(fc.integer({ min: 1, max: 3 })),
        minuten: fc.integer({ min: 0, max: 120 }),
        teLaat: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(momenten, momenten, (a, b) => {
        const som = (lijst: readonly Verzuimmoment[]): number =>
          lijst.reduce((totaal, { minuten }) => totaal + minuten, 0) / 60;
        const een = (lijst: readonly Verzuimmoment[]) => lijst.map((m) => ({ ...m, inschrijving: 'een' }));
        const { uren } = totaalVerzuim([periode('a', a), periode('b', b)]);
        expect(uren).toBeLessThanOrEqual(som([...a, ...b]) + 0.01);
        expect(totaalVerzuim([periode('a', een(a)), periode('b', een(b))]).uren).toBeCloseTo(
          som([...a, ...b]),
          1,
        );
      }),
    );
  });
});
