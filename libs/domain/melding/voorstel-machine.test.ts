import { describe, expect, it } from '@jest/globals';
import { magNietMelden, magVoorstel, MELDING_TOESTANDEN } from './voorstel-machine.ts';

describe('magVoorstel', () => {
  const paren = MELDING_TOESTANDEN.flatMap((van) =>
    MELDING_TOESTANDEN.map((naar) => [van, naar, van === 'VOORSTEL' && naar !== 'VOORSTEL'] as const),
  );

  it.each(paren)('from %s to %s is %s', (van, naar, mag) => {
    expect(magVoorstel(van, naar)).toBe(mag);
  });
});

describe('magNietMelden', () => {
  it.each([
    [true, 'AL_GEMELD', true],
    [true, 'NIET_VERPLICHT', false],
    [false, 'AL_GEMELD', true],
    [false, 'NIET_VERPLICHT', true],
  ] as const)('of a duty %s because %s is %s', (verplicht, reden, mag) => {
    expect(magNietMelden(verplicht, reden)).toBe(mag);
  });
});
