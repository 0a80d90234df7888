import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { overschrijdingen } from './urenteller.ts';
import { aRegel, KALENDER, VERZUIM } from './verzuim.builder.ts';
import { verzuimdagen } from './verzuimdagen.ts';
import { isOngeoorloofd, isTeLaat, type Verzuimregel } from './verzuimregel.ts';

const school = VERZUIM.scholen.standaard;
const dagen = (regels: readonly Verzuimregel[]) =>
  verzuimdagen(regels, isOngeoorloofd, { kalender: KALENDER, school });

describe('verzuimdagen', () => {
  it('adds up the rows of a day and puts the days in order', () => {
    const regels = [
      aRegel({ dag: '2026-11-03', lesuren: 2 }),
      aRegel({ dag: '2026-11-02', lesuren: 3, id: 'a' }),
      aRegel({ dag: '2026-11-02', lesuren: 1, id: 'b', heleDag: true }),
    ];
    expect(dagen(regels).map(({ dag, minuten, heleDag }) => [dag, minuten, heleDag])).toEqual([
      ['2026-11-02', 240, true],
      ['2026-11-03', 120, false],
    ]);
  });

  it('leaves out holiday weeks and every reason that does not count', () => {
    const regels = [
      aRegel({ dag: '2026-10-14' }),
      aRegel({ dag: '2026-11-02', reden: 'ziek' }),
      aRegel({ dag: '2026-11-02', reden: 'luxe' }),
      aRegel({ dag: '2026-11-02', reden: 'te-laat', lesuren: 0 }),
    ];
    expect(dagen(regels)).toEqual([]);
    expect(verzuimdagen(regels, isTeLaat, { kalender: KALENDER, school })).toHaveLength(1);
  });

  it('counts the same, however the hours of a day are split', () => {
    const stuk = fc.integer({ min: 1, max: 8 });
    fc.assert(
      fc.property(fc.array(stuk, { minLength: 1, maxLength: 5 }), (stukken) => {
        const som = stukken.reduce((a, b) => a + b, 0);
        const gesplitst = stukken.map((lesuren, i) => aRegel({ dag: '2026-11-02', lesuren, id: `r${i}` }));
        const heel = [aRegel({ dag: '2026-11-02', lesuren: som })];
        const tel = (regels: readonly Verzuimregel[]) =>
          overschrijdingen(dagen(regels), VERZUIM.wettelijk[0]!, KALENDER).map(({ minuten }) => minuten);
        expect(tel(gesplitst)).toEqual(tel(heel));
      }),
    );
  });
});
