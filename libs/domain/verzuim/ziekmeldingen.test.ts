import { describe, expect, it } from '@jest/globals';
import { aDag, KALENDER, VERZUIM } from './verzuim.builder.ts';
import { ziektesignalen } from './ziekmeldingen.ts';

const signalen = (dagen: readonly string[]) =>
  ziektesignalen(
    dagen.map((dag) => aDag(dag, 6)),
    VERZUIM.ziek,
    KALENDER,
  );

describe('ziektesignalen', () => {
  it('signals the fourth sick report in twelve weeks, on its day', () => {
    const vier = ['2026-09-07', '2026-09-21', '2026-10-05', '2026-11-02'];
    expect(signalen(vier)).toEqual([{ soort: 'vaak', op: '2026-11-02', aantal: 4 }]);
    expect(signalen(vier.slice(1))).toEqual([]);
    expect(signalen(['2026-09-01', '2026-09-21', '2026-10-05', '2026-12-08'])).toEqual([]);
  });

  it('takes a longer illness as one report', () => {
    expect(signalen(['2026-09-07', '2026-09-08', '2026-09-09', '2026-09-10'])).toEqual([]);
  });

  it('signals the seventh day of school in a row', () => {
    const zeven = ['02', '03', '04', '05', '06', '09', '10'].map((n) => `2026-11-${n}`);
    expect(signalen(zeven)).toEqual([{ soort: 'lang', op: '2026-11-10', aantal: 7 }]);
    expect(signalen(zeven.slice(1))).toEqual([]);
  });
});
