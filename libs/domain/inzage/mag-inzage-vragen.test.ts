import { describe, expect, it } from '@jest/globals';
import { LEVENSFASEN } from '../toegang/dataklassen.ts';
import { BURGERROLLEN } from '../toegang/toegang.ts';
import { magInzageVragen } from './mag-inzage-vragen.ts';

const cellen = BURGERROLLEN.flatMap((rol) =>
  LEVENSFASEN.flatMap((leeftijd) => [true, false].map((gezag) => ({ rol, leeftijd, gezag }))),
);

describe('who may ask for access', () => {
  it.each(cellen)('%j', (vrager) => {
    const besluit = magInzageVragen(vrager);
    const zelf = ['zelfbeslisser', 'meerderjarig'].includes(vrager.leeftijd);
    const verwacht = vrager.rol === 'jongere' ? zelf : !zelf && vrager.gezag;
    expect(besluit.mag).toBe(verwacht);
  });

  it('names what is missing', () => {
    const code = (v: Parameters<typeof magInzageVragen>[0]) => {
      const besluit = magInzageVragen(v);
      return besluit.mag ? null : besluit.code;
    };
    expect(code({ rol: 'jongere', leeftijd: 'tiener', gezag: false })).toBe('inzage.met-ouder');
    expect(code({ rol: 'ouder', leeftijd: 'zelfbeslisser', gezag: true })).toBe('inzage.zelf');
    expect(code({ rol: 'ouder', leeftijd: 'tiener', gezag: false })).toBe('inzage.geen-gezag');
  });
});
