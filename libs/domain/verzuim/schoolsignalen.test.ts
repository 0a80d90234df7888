import { describe, expect, it } from '@jest/globals';
import { anJongere } from '../leerling/jongere.builder.ts';
import { kalenderdag, plusDagen } from '../tijd/kalenderdag.ts';
import { schoolsignalen } from './schoolsignalen.ts';
import type { RegionaleGrens } from './verzuim-afspraken.ts';
import type { Verzuimregel } from './verzuimregel.ts';
import { aRegel, TELREGELS, VERZUIM } from './verzuim.builder.ts';

const REGIONAAL: RegionaleGrens = {
  naam: 'na-9-keer',
  onderwijs: 'vo',
  gemeente: null,
  leeftijdVanaf: null,
  leeftijdTot: null,
  maat: 'keer',
  vanaf: 2,
  lesweken: 12,
  gevolg: 'gesprek',
};
const signalen = (regels: Verzuimregel[], peildag = '2026-11-20', onderwijs: 'vo' | 'mbo' = 'vo') =>
  schoolsignalen({
    feiten: { brin: '90AA', regels, jongere: anJongere(), laatste: null },
    regels: { ...TELREGELS, verzuim: { ...VERZUIM, regionaal: [REGIONAAL] } },
    peildag: kalenderdag(peildag),
    onderwijs,
  });
const ziek = (...dagen: string[]) =>
  dagen.map((dag) => aRegel({ dag, reden: 'ziek', lesuren: 6, heleDag: true }));
const VIER_KEER = ziek('2026-09-21', '2026-10-05', '2026-11-02', '2026-11-16');

describe('schoolsignalen', () => {
  it('says nothing of a pupil with little absence', () => {
    expect(signalen([aRegel({ dag: '2026-11-16' })])).toEqual([]);
  });

  it('names the fourth sick report for twelve weeks, and no longer', () => {
    const vaak = { soort: 'ziek-vaak', op: '2026-11-16', aantal: 4, grens: null };
    expect(signalen(VIER_KEER)).toEqual([vaak]);
    expect(signalen(VIER_KEER, '2026-11-15')).toEqual([]);
    expect(signalen(VIER_KEER, '2027-03-01')).toEqual([]);
  });

  it('names who is at home while he is, also when every hour was permitted', () => {
    const weken = Array.from({ length: 5 }, (_, n) =>
      aRegel({
        dag: plusDagen(kalenderdag('2026-10-19'), n * 7),
        reden: 'anders-geoorloofd',
        lesuren: 16,
      }),
    );
    const thuis = { soort: 'thuiszitter', op: '2026-10-19', aantal: 5, grens: null };
    expect(signalen(weken)).toEqual([thuis]);
    expect(signalen(weken, '2026-12-11')).toEqual([]);
  });

  it('names the tier of prevention by hours or times late in the last weeks', () => {
    const trap = (aantal: number) => [{ soort: 'preventie', op: '2026-11-20', aantal, grens: null }];
    expect(signalen([aRegel({ dag: '2026-11-16', lesuren: 4 })])).toEqual(trap(2));
    expect(signalen([aRegel({ dag: '2026-11-16', lesuren: 10 })])).toEqual(trap(3));
    const teLaat = ['2026-11-16', '2026-11-17', '2026-11-18'].map((dag) =>
      aRegel({ dag, reden: 'te-laat', lesuren: 0 }),
    );
    expect(signalen(teLaat)).toEqual(trap(2));
    expect(signalen([aRegel({ dag: '2026-09-14', lesuren: 10 })])).toEqual([]);
  });

  it('names a threshold of the region only where it holds', () => {
    const twee = [aRegel({ dag: '2026-09-07' }), aRegel({ dag: '2026-09-08' })];
    expect(signalen(twee)).toEqual([{ soort: 'regionaal', op: '2026-09-08', aantal: 2, grens: 'na-9-keer' }]);
    expect(signalen(twee, '2026-11-20', 'mbo')).toEqual([]);
  });
});
