import { describe, expect, it } from '@jest/globals';
import { kalenderdag } from '../tijd/kalenderdag.ts';
import { schooljaar } from '../tijd/schooljaar.ts';
import type { Vakantie } from './afspraken.ts';
import { afsprakenOp, vakantiesOver } from './over-schooljaren.ts';

const jaar = (tekst: string, vakanties: readonly Vakantie[] = []) => ({
  schooljaar: schooljaar(tekst),
  vakanties: { standaard: 'noord', regios: { noord: vakanties }, instellingen: {} },
});
const vakantie = (soort: Vakantie['soort'], van: string, tot: string): Vakantie => ({
  soort,
  van: kalenderdag(van),
  tot: kalenderdag(tot),
});

describe('afsprakenOp', () => {
  const jaren = [jaar('2027-2028'), jaar('2026-2027')];

  it.each([
    ['2027-07-31', '2026-2027'],
    ['2027-08-01', '2027-2028'],
    ['2029-01-01', '2027-2028'],
  ])('on %s the agreements of %s hold', (dag, verwacht) => {
    expect(afsprakenOp(kalenderdag(dag), jaren)?.schooljaar).toBe(verwacht);
  });

  it('is null before the first year', () => {
    expect(afsprakenOp(kalenderdag('2026-07-31'), jaren)).toBeNull();
  });
});

describe('vakantiesOver', () => {
  it('puts the holidays of two years in order, each once', () => {
    const herfst = vakantie('herfst', '2027-10-16', '2027-10-24');
    const zomer = vakantie('zomer', '2027-07-10', '2027-08-22');
    const kerst = vakantie('kerst', '2027-12-25', '2028-01-09');
    const jaren = [jaar('2027-2028', [kerst, herfst]), jaar('2026-2027', [zomer, herfst])];
    expect(vakantiesOver(jaren, '01AA')).toEqual([zomer, herfst, kerst]);
  });
});
