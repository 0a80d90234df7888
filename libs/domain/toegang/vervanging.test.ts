import { describe, expect, it } from '@jest/globals';
import type { Kalenderdag } from '../tijd/tijd.ts';
import { geldtVervanging, toetsVervanging, type Vervangvraag } from './vervanging.ts';

const dag = (tekst: string): Kalenderdag => tekst as Kalenderdag;
const VRAAG: Vervangvraag = {
  doorId: 'beheerder',
  afwezigeId: 'anna',
  vervangerId: 'bram',
  van: dag('2027-02-01'),
  tot: dag('2027-02-12'),
};

describe('a replacement', () => {
  it.each([
    ['2027-01-31', false],
    ['2027-02-01', true],
    ['2027-02-05', true],
    ['2027-02-12', true],
    ['2027-02-13', false],
  ])('on %s counts: %s', (op, geldt) => {
    const { van, tot } = VRAAG;
    expect(geldtVervanging({ van, tot, ingetrokken: false }, dag(op))).toBe(geldt);
    expect(geldtVervanging({ van, tot, ingetrokken: true }, dag(op))).toBe(false);
  });

  it.each<[string, Partial<Vervangvraag>, string | null]>([
    ['two colleagues', {}, null],
    ['one day', { tot: VRAAG.van }, null],
    ['a year', { tot: dag('2028-02-01') }, null],
    ['oneself', { vervangerId: 'anna' }, 'vervanging.zichzelf'],
    ['the one who arranges it, as absent', { doorId: 'anna' }, 'vervanging.eigen'],
    ['the one who arranges it, as replacement', { doorId: 'bram' }, 'vervanging.eigen'],
    ['days the wrong way round', { tot: dag('2027-01-31') }, 'vervanging.dagen'],
    ['days that are over', { van: dag('2026-12-01'), tot: dag('2027-01-14') }, 'vervanging.voorbij'],
    ['a day more than a year', { tot: dag('2028-02-02') }, 'vervanging.te-lang'],
  ])('of %s: %j', (_, anders, code) => {
    expect(toetsVervanging({ ...VRAAG, ...anders }, dag('2027-01-15'))?.code ?? null).toBe(code);
  });
});
