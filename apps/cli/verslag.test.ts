import { describe, expect, it } from '@jest/globals';
import type { Bestand } from '#libs/contract/bestanden.ts';
import { verslagregels } from './verslag.ts';

const bestand = {
  id: 'b1',
  naam: 'cohort.csv',
  status: 'GECONTROLEERD',
  telling: { nieuw: 2, afgewezen: 1 },
  fouten: [],
  waarschuwingen: [{ code: 'w', melding: 'Let hierop.' }],
} as unknown as Bestand;

describe('verslagregels', () => {
  it('shows counts, warnings and each refused row with its place', () => {
    const regels = verslagregels(bestand, [
      {
        regel: 4,
        oordeel: 'afgewezen',
        meldingen: [{ code: 'd', melding: 'Deze dag bestaat niet.', kolom: 'geboortedatum' }],
        effect: {},
        overstapId: null,
        toegepastOp: null,
        teruggedraaidOp: null,
      },
    ]);
    expect(regels).toEqual([
      'cohort.csv: gecontroleerd',
      '       2  nieuw',
      '       1  afgewezen',
      '  let op    Let hierop.',
      '  regel     4  afgewezen, kolom geboortedatum: Deze dag bestaat niet.',
    ]);
  });

  it('cuts a long list and says where the rest is', () => {
    const veel = Array.from({ length: 60 }, (_, regel) => ({
      regel,
      oordeel: 'conflict' as const,
      meldingen: [{ code: 'c', melding: 'm' }],
      effect: {},
      overstapId: null,
      toegepastOp: null,
      teruggedraaidOp: null,
    }));
    expect(verslagregels(bestand, veel).at(-1)).toContain('nog 20');
  });
});
