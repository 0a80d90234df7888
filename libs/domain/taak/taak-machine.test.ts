import { describe, expect, it } from '@jest/globals';
import { TAAK_STATUSSEN } from './taak.ts';
import { TAAK_OVERGANGEN } from './taak-machine.ts';

const MAG = ['OPEN GEDAAN', 'OPEN TERUGGEGEVEN', 'OPEN VERVALLEN'];

describe('TAAK_OVERGANGEN', () => {
  it.each(TAAK_STATUSSEN.flatMap((van) => TAAK_STATUSSEN.map((naar) => [van, naar] as const)))(
    'knows whether %s leads to %s',
    (van, naar) => {
      expect(TAAK_OVERGANGEN[van].includes(naar)).toBe(MAG.includes(`${van} ${naar}`));
    },
  );
});
