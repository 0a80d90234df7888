import { describe, expect, it } from '@jest/globals';
import { beoordeelBericht } from './ontvangst.ts';

describe('beoordeelBericht', () => {
  it.each([
    ['B', { status: 'R' }, 'verwerken'],
    ['R', { status: 'R' }, 'ongewijzigd'],
    ['R', { status: 'B' }, 'tegenspraak'],
    ['B', { status: 'I' }, 'tegenspraak'],
    ['B', null, 'onbekend'],
  ] as const)('a message %s about %o: %s', (status, bekend, uitkomst) => {
    expect(beoordeelBericht({ status }, bekend)).toBe(uitkomst);
  });
});
