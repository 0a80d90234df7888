import { describe, expect, it } from '@jest/globals';
import {
  beeindig,
  eisNietLaatste,
  eisRuimteVoorSleutel,
  keurGoed,
  type Abonnementstatus,
} from './abonnement.ts';

const stand = (status: Abonnementstatus) => ({ status, gevraagdDoor: 'anna' });

describe('a subscription', () => {
  it('29: is approved by another than who asked for it', () => {
    expect(() => keurGoed(stand('AANGEVRAAGD'), 'bram')).not.toThrow();
    expect(() => keurGoed(stand('AANGEVRAAGD'), 'Anna')).toThrow(
      expect.objectContaining({ code: 'vier_ogen', soort: 'niet-toegestaan' }),
    );
  });

  it.each<[Abonnementstatus, string]>([
    ['ACTIEF', 'abonnement.goedgekeurd'],
    ['BEEINDIGD', 'abonnement.beeindigd'],
  ])('is not approved again when it is %s', (status, code) => {
    expect(() => keurGoed(stand(status), 'bram')).toThrow(expect.objectContaining({ code }));
  });

  it('ends once, approved or not', () => {
    expect(() => beeindig(stand('AANGEVRAAGD'))).not.toThrow();
    expect(() => beeindig(stand('ACTIEF'))).not.toThrow();
    expect(() => beeindig(stand('BEEINDIGD'))).toThrow(
      expect.objectContaining({ code: 'abonnement.beeindigd' }),
    );
  });
});

describe('the keys of a subscription', () => {
  it('are one, or two during a change', () => {
    expect(() => eisRuimteVoorSleutel(stand('ACTIEF'), 1)).not.toThrow();
    expect(() => eisRuimteVoorSleutel(stand('ACTIEF'), 2)).toThrow(
      expect.objectContaining({ code: 'webhooksleutel.te-veel' }),
    );
    expect(() => eisRuimteVoorSleutel(stand('BEEINDIGD'), 1)).toThrow(
      expect.objectContaining({ code: 'abonnement.beeindigd' }),
    );
  });

  it('are never gone', () => {
    expect(() => eisNietLaatste(2)).not.toThrow();
    expect(() => eisNietLaatste(1)).toThrow(expect.objectContaining({ code: 'webhooksleutel.laatste' }));
  });
});
