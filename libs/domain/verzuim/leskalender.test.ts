import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { FEESTDAGEN } from '../afspraken/afspraken.ts';
import { dagenTussen, kalenderdag, plusDagen } from '../tijd/kalenderdag.ts';
import { leskalender, leskalenderVan } from './leskalender.ts';
import { KALENDER } from './verzuim.builder.ts';

const d = kalenderdag;

describe('leskalender', () => {
  it('has no lessons at the weekend, on a holiday and in a school holiday', () => {
    const dagen = ['2026-10-09', '2026-10-10', '2026-10-12', '2026-10-19', '2027-05-06'];
    expect(dagen.map((dag) => KALENDER.isLesdag(d(dag)))).toEqual([true, false, false, true, false]);
  });

  it('skips a holiday week in between and does not count one that is running', () => {
    expect(KALENDER.lesdagenTussen(d('2026-10-05'), d('2026-10-19'))).toBe(7);
    expect(KALENDER.lesdagenTussen(d('2026-10-05'), d('2026-10-14'))).toBe(6);
    expect(KALENDER.lesdagenTussen(d('2027-07-08'), d('2027-08-24'))).toBe(5);
  });

  it('takes a week that is partly holiday as a week of lessons', () => {
    const deels = leskalender([{ soort: 'mei', van: d('2027-04-28'), tot: d('2027-05-04') }], []);
    expect([deels.isLesweek(d('2027-04-26')), deels.isLesweek(d('2027-05-03'))]).toEqual([true, true]);
  });

  it('takes a week as a holiday when public holidays fill the rest', () => {
    const paas = [{ soort: 'voorjaar', van: d('2027-03-30'), tot: d('2027-04-02') }] as const;
    expect(leskalender(paas, FEESTDAGEN).isLesweek(d('2027-03-29'))).toBe(false);
    expect(leskalender(paas, []).isLesweek(d('2027-03-29'))).toBe(true);
  });

  it('finds the next lesson day after a holiday', () => {
    expect(KALENDER.volgendeLesdag(d('2026-10-09'))).toBe('2026-10-19');
  });

  it('counts calendar days where there is no holiday', () => {
    const leeg = leskalender([], []);
    const dag = fc.integer({ min: 0, max: 3000 }).map((n) => plusDagen(d('2020-01-01'), n));
    fc.assert(
      fc.property(dag, fc.nat(400), (van, n) => {
        expect(leeg.lesdagenTussen(van, plusDagen(van, n))).toBe(dagenTussen(van, plusDagen(van, n)));
      }),
    );
  });

  it('joins the holidays of two years of agreements, each school its own', () => {
    const jaar = (van: string, tot: string) => ({
      vakanties: {
        standaard: 'noord',
        regios: { noord: [{ soort: 'zomer' as const, van: d(van), tot: d(tot) }] },
        instellingen: { '90AH': { eigen: [] } },
      },
      feestdagen: [],
    });
    const kalender = leskalenderVan(
      [jaar('2026-07-04', '2026-08-16'), jaar('2027-07-10', '2027-08-22')],
      '90AA',
    );
    expect([kalender.isLesweek(d('2026-07-06')), kalender.isLesweek(d('2027-07-12'))]).toEqual([
      false,
      false,
    ]);
  });
});
