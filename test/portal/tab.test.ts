import { describe, expect, it } from '@jest/globals';
import type { Overstap } from '#libs/contract/overstappen.ts';
import { tabVan } from '../../apps/portal/delen/dossier/tab.ts';

const SCHOOL = { id: 'school', naam: 'De school' };
const decaan = { id: SCHOOL.id, rol: 'decaan' };
const mentor = { id: SCHOOL.id, rol: 'mentor' };
const bal = (rol: 'decaan' | 'mentor' | 'mbo_intaker' | 'lpa', organisatie = SCHOOL): Overstap['bal'] => ({
  organisatie,
  rol,
  sinds: '2027-04-02T00:00:00.000Z',
  uiterlijk: null,
  daarna: 'NIETS',
  tekst: '',
});

describe('the tab of a pupil', () => {
  it.each([
    ['decaan', 'aandacht', 'wacht'],
    ['mentor', 'wacht', 'aandacht'],
  ] as const)('with the ball at the %s is %s for the decaan and %s for the mentor', (rol, een, ander) => {
    const overstap: Pick<Overstap, 'plaatsing' | 'bal'> = { plaatsing: 'AANDACHT', bal: bal(rol) };
    expect([tabVan(overstap, decaan), tabVan(overstap, mentor)]).toEqual([een, ander]);
  });

  it.each(['mbo_intaker', 'lpa'] as const)('is waiting as long as the %s has the ball', (rol) => {
    const overstap = { plaatsing: 'RISICO', bal: bal(rol, { id: 'ander', naam: 'Een ander' }) } as const;
    expect(tabVan(overstap, decaan)).toBe('wacht');
  });

  it('is waiting when another school has the ball in the same role', () => {
    expect(
      tabVan({ plaatsing: 'RISICO', bal: bal('decaan', { id: 'elders', naam: 'Elders' }) }, decaan),
    ).toBe('wacht');
  });

  it.each(['DEFINITIEF_MBO', 'VERVOLG_ANDERS'] as const)(
    'is definitive only with a place: %s',
    (plaatsing) => {
      expect(tabVan({ plaatsing, bal: null }, decaan)).toBe('definitief');
    },
  );

  it.each(['NIET_AANGEMELD', 'RISICO'] as const)('is none of them once closed as %s', (plaatsing) => {
    expect(tabVan({ plaatsing, bal: null }, decaan)).toBeNull();
  });
});
