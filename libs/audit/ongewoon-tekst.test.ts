import { describe, expect, it } from '@jest/globals';
import { toonOngewoon } from './ongewoon-tekst.ts';

const PERSOON = {
  actor: 'g1',
  organisatieId: 'o1',
  rol: 'decaan',
  leerlingen: 90,
  drukste: 80,
  zonderAanleiding: 12,
  nacht: 3,
};

describe('toonOngewoon', () => {
  it('says what stood out, per person', () => {
    expect(
      toonOngewoon([
        { ...PERSOON, signalen: ['veel-in-een-uur', 'zonder-aanleiding'] },
        { ...PERSOON, actor: 'g2', signalen: ['in-de-nacht'] },
      ]),
    ).toEqual([
      'gebruiker g1 (decaan, organisatie o1): 80 leerlingen binnen een uur, 12 dossiers zonder taak of zaak',
      'gebruiker g2 (decaan, organisatie o1): 3 keer in de nacht',
    ]);
  });

  it('says so when nothing did', () => {
    expect(toonOngewoon([])).toEqual(['Geen ongewone toegang.']);
  });
});
