import { describe, expect, it } from '@jest/globals';
import { anJongere } from '../../leerling/jongere.builder.ts';
import { kalenderdag } from '../../tijd/kalenderdag.ts';
import { aTraject, REGELS } from '../mas.builder.ts';
import { hoorbezwaren, isGesprekGedaan } from './horen.ts';
import type { Hoorfeiten } from './traject.ts';

const niemand: Hoorfeiten = {
  oudersGehoord: false,
  jongereGehoord: false,
  gemistOuders: 0,
  gemistJongere: 0,
};
const regels = (geboortedatum: string, gehoord: Partial<Hoorfeiten>, dag = '2026-10-01') =>
  hoorbezwaren(
    aTraject({ jongere: anJongere({ geboortedatum }), gehoord: { ...niemand, ...gehoord } }),
    kalenderdag(dag),
    REGELS,
  ).map(({ regel }) => regel);

describe('hoorbezwaren', () => {
  it.each<[string, string, Partial<Hoorfeiten>, string[]]>([
    ['nobody heard', '2011-05-12', {}, ['horen.ouders', 'horen.jongere']],
    ['only the parents', '2011-05-12', { oudersGehoord: true }, ['horen.jongere']],
    ['only the pupil', '2011-05-12', { jongereGehoord: true }, ['horen.ouders']],
    [
      'one missed invitation each',
      '2011-05-12',
      { gemistOuders: 1, gemistJongere: 1 },
      ['horen.ouders', 'horen.jongere'],
    ],
    ['two missed invitations each', '2011-05-12', { gemistOuders: 2, gemistJongere: 2 }, []],
    ['the day before the twelfth birthday', '2014-10-02', { oudersGehoord: true }, []],
    ['on the twelfth birthday', '2014-10-01', { oudersGehoord: true }, ['horen.jongere']],
  ])('%s', (_naam, geboren, gehoord, verwacht) => {
    expect(regels(geboren, gehoord)).toEqual(verwacht);
  });
});

describe('isGesprekGedaan', () => {
  const gedaan = (gehoord: Partial<Hoorfeiten>, instrumentIngevuld: boolean) =>
    isGesprekGedaan(
      aTraject({ gehoord: { ...niemand, ...gehoord }, instrumentIngevuld }),
      kalenderdag('2026-10-01'),
      REGELS,
    );

  it('is so once all were heard and the instrument is filled in, and not before', () => {
    const beiden = { oudersGehoord: true, jongereGehoord: true };
    expect(gedaan(beiden, true)).toBe(true);
    expect(gedaan(beiden, false)).toBe(false);
    expect(gedaan({ oudersGehoord: true }, true)).toBe(false);
  });
});
