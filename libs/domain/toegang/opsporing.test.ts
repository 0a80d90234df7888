import { describe, expect, it } from '@jest/globals';
import type { Kalenderdag } from '../tijd/tijd.ts';
import { geldtOpsporing, toetsOpsporing, type Opsporingsvraag } from './opsporing.ts';

const dag = (tekst: string): Kalenderdag => tekst as Kalenderdag;
const VRAAG: Opsporingsvraag = {
  doorId: 'beheerder',
  vanId: 'anna',
  rol: 'lpa',
  akte: 'B-2027-0012',
  van: dag('2027-02-01'),
  tot: dag('2032-02-01'),
};

describe('an attendance officer who may investigate', () => {
  it.each([
    ['2027-01-31', false],
    ['2027-02-01', true],
    ['2032-02-01', true],
    ['2032-02-02', false],
  ])('on %s: %s', (op, geldt) => {
    expect(geldtOpsporing(VRAAG, dag(op))).toBe(geldt);
    expect(geldtOpsporing({ van: null, tot: null }, dag(op))).toBe(true);
  });

  it.each<[string, Partial<Opsporingsvraag>, string | null]>([
    ['five years', {}, null],
    ['one day', { tot: VRAAG.van }, null],
    ['a deed that already began', { van: dag('2025-01-01'), tot: dag('2030-01-01') }, null],
    ['oneself', { doorId: 'anna' }, 'opsporing.eigen'],
    ['another role', { rol: 'decaan' }, 'opsporing.rol'],
    ['an administrator, in that role', { rol: 'beheerder' }, 'opsporing.rol'],
    ['days the wrong way round', { tot: dag('2027-01-31') }, 'opsporing.dagen'],
    ['days that are over', { van: dag('2022-01-01'), tot: dag('2027-01-14') }, 'opsporing.voorbij'],
    ['a day more than five years', { tot: dag('2032-02-02') }, 'opsporing.te-lang'],
  ])('of %s: %j', (_, anders, code) => {
    expect(toetsOpsporing({ ...VRAAG, ...anders }, dag('2027-01-15'))?.code ?? null).toBe(code);
  });
});
