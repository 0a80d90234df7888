import { describe, expect, it } from '@jest/globals';
import { meldingontvanger, nieuweBehandelaar } from './behandelaar.ts';

const zwolle = {
  soort: 'bevoegd',
  route: 'leerplicht',
  organisatieId: 'lp-zwolle',
  gemeente: '0193',
  alleenRegister: false,
} as const;

describe('meldingontvanger', () => {
  it('is who is competent at the address of the day', () => {
    expect(meldingontvanger(zwolle)).toEqual({
      soort: 'naar',
      organisatieId: 'lp-zwolle',
      gemeente: '0193',
      route: 'leerplicht',
    });
  });

  it('scenario 51: is nobody during a vrijstelling', () => {
    expect(meldingontvanger({ ...zwolle, alleenRegister: true })).toEqual({ soort: 'vrijstelling' });
    expect(meldingontvanger({ soort: 'geen', reden: 'BUITENLAND' })).toEqual({
      soort: 'niemand',
      reden: 'BUITENLAND',
    });
  });
});

describe('nieuweBehandelaar', () => {
  const melding = { status: 'B', behandelaarId: 'lp-kampen', aangebodenAan: null } as const;

  it('offers an open melding to who is competent after a move, once', () => {
    expect(nieuweBehandelaar(melding, zwolle)).toBe('lp-zwolle');
    expect(nieuweBehandelaar({ ...melding, aangebodenAan: 'lp-zwolle' }, zwolle)).toBeNull();
    expect(nieuweBehandelaar({ ...melding, behandelaarId: 'lp-zwolle' }, zwolle)).toBeNull();
  });

  it('leaves what is closed or withdrawn, and goes nowhere when nobody is competent', () => {
    expect(nieuweBehandelaar({ ...melding, status: 'G' }, zwolle)).toBeNull();
    expect(nieuweBehandelaar({ ...melding, status: 'I' }, zwolle)).toBeNull();
    expect(nieuweBehandelaar(melding, { soort: 'geen', reden: 'BUITENLAND' })).toBeNull();
  });
});
