import { describe, expect, it } from '@jest/globals';
import { ROLLEN } from '../afspraken/afspraken.ts';
import { BURGERROLLEN } from '../toegang/toegang.ts';
import { magGesprekMelden, ONTVANGERGESPREKKEN } from './gesprek.ts';

describe('who reports a talk', () => {
  it.each(ONTVANGERGESPREKKEN)('about %s is one role only', (soort) => {
    const rollen = [...ROLLEN, ...BURGERROLLEN].filter((rol) => magGesprekMelden(rol, soort));
    expect(rollen).toEqual([{ intake: 'mbo_intaker', exit: 'mbo_intaker', rmc: 'rmc' }[soort]]);
  });
});
