import { describe, expect, it } from '@jest/globals';
import { isGeplaatst, lopendeOverdracht } from './lopend.ts';
import { anOverdracht, anOverstap } from './overstap-feiten.builder.ts';
import { OVERDRACHT_STATUSSEN, PLAATSINGEN } from './overstap.ts';

describe('lopendeOverdracht', () => {
  it.each(OVERDRACHT_STATUSSEN)('knows whether %s runs', (status) => {
    const loopt = ['AANGEBODEN', 'GEACCEPTEERD', 'TERUGGEMELD'].includes(status);
    const overdracht = anOverdracht({ status });
    expect(lopendeOverdracht(anOverstap({ overdrachten: [overdracht] }))).toBe(loopt ? overdracht : null);
  });

  it('passes over one that ended', () => {
    const lopend = anOverdracht({ status: 'GEACCEPTEERD' });
    const overdrachten = [lopend, anOverdracht({ status: 'GEWEIGERD', nummer: 2 })];
    expect(lopendeOverdracht(anOverstap({ overdrachten }))).toBe(lopend);
  });
});

describe('isGeplaatst', () => {
  it('is so at a mbo or at another confirmed destination', () => {
    expect(PLAATSINGEN.filter(isGeplaatst)).toEqual(['DEFINITIEF_MBO', 'VERVOLG_ANDERS']);
  });
});
