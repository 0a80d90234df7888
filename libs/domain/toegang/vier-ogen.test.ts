import { describe, expect, it } from '@jest/globals';
import { NotAllowed } from '../domain-error.ts';
import { eisVierOgen, isVierOgen, VIEROGENZAKEN } from './vier-ogen.ts';

const ANNA = '11111111-1111-4111-8111-11111111111a';
const BERT = '22222222-2222-4222-8222-22222222222b';
const CARO = '33333333-3333-4333-8333-33333333333c';

const fout = (werk: () => void): unknown => {
  try {
    werk();
  } catch (error) {
    return error;
  }
  return null;
};

describe('29: nobody approves what he asked for himself', () => {
  it.each(VIEROGENZAKEN)('29: %s by the one who asked is refused with the code vier_ogen', (zaak) => {
    const weigering = fout(() => eisVierOgen({ zaak, eersten: [ANNA], door: ANNA }));
    expect(weigering).toBeInstanceOf(NotAllowed);
    expect(weigering).toMatchObject({ code: 'vier_ogen', details: { zaak } });
    expect((weigering as Error).message).not.toContain(ANNA);
  });

  it.each(VIEROGENZAKEN)('%s by somebody else is allowed', (zaak) => {
    expect(fout(() => eisVierOgen({ zaak, eersten: [ANNA], door: BERT }))).toBeNull();
  });

  it('refuses everyone who already had a hand in it, not only the first', () => {
    const eersten = [ANNA, BERT];
    expect(isVierOgen({ zaak: 'vernietiging', eersten, door: BERT })).toBe(false);
    expect(isVierOgen({ zaak: 'vernietiging', eersten, door: CARO })).toBe(true);
  });

  it('knows the same user in another spelling of his id', () => {
    expect(isVierOgen({ zaak: 'noodtoegang', eersten: [ANNA.toUpperCase()], door: ANNA })).toBe(false);
  });

  it('has no second pair of eyes without a first, and none without a decider', () => {
    expect(isVierOgen({ zaak: 'samenvoegen', eersten: [], door: ANNA })).toBe(false);
    expect(isVierOgen({ zaak: 'samenvoegen', eersten: [ANNA], door: '' })).toBe(false);
  });
});
