import { describe, expect, it } from '@jest/globals';
import { isMailadres } from './mailer.ts';

describe('isMailadres', () => {
  it.each(['leerplicht@zwolle.example', 'a.b+c@x-y.nl'])('accepts one plain address: %s', (adres) => {
    expect(isMailadres(adres)).toBe(true);
  });

  it.each([
    ['a list', 'a@b.nl, c@evil.nl'],
    ['a line break', 'a@b.nl\r\nBcc: x@evil.nl'],
    ['a display name', 'Jan <jan@b.nl>'],
    ['no domain', 'jan@localhost'],
    ['a comment', 'jan(x)@b.nl'],
    ['an address over 254 characters', `${'a'.repeat(64)}@${'b'.repeat(200)}.nl`],
  ])('refuses %s', (_naam, adres) => {
    expect(isMailadres(adres)).toBe(false);
  });
});
