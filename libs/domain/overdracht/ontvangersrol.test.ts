import { describe, expect, it } from '@jest/globals';
import { ontvangersrol } from './ontvangersrol.ts';

describe('the role in which a receiver gets a pupil', () => {
  it.each([
    ['leerplicht', false, 'lpa'],
    ['kwalificatieplicht', false, 'lpa'],
    ['rmc', false, 'rmc'],
    ['leerplicht', true, 'rmc'],
    ['rmc', true, 'rmc'],
  ] as const)('for the duty %s, at a Doorstroompunt %s, is %s', (route, isDoorstroompunt, rol) => {
    expect(ontvangersrol(route, isDoorstroompunt)).toBe(rol);
  });
});
