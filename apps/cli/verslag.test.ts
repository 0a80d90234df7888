import { describe, expect, it } from '@jest/globals';
import type { Bestand } from '#libs/contract/bestanden.ts';
import { verslagregels, type Regel } from './verslag.ts';

const bestand = {
  id: 'b1',
  naam: 'cohort.csv',
  status: 'GECONTROLEERD',
  telling: { nieuw: 1, afgewezen: 1, risico_eraf: 1 },
  fouten: [],
  waarschuwingen: [{ code: 'w', melding: 'Let hierop.', regel: 7, kolom: 'klas' }],
} as unknown as Bestand;

const anRegel = (anders: Partial<Regel>): Regel => ({
  regel: 4,
  oordeel: 'afgewezen',
  meldingen: [],
  effect: {},
  overstapId: null,
  toegepastOp: null,
  teruggedraaidOp: null,
  ...anders,
});

describe('verslagregels', () => {
  it('shows counts, warnings, each refused row with its place and each change with its effect', () => {
    const regels = verslagregels(bestand, [
      anRegel({ meldingen: [{ code: 'd', melding: 'Deze dag bestaat niet.', kolom: 'geboortedatum' }] }),
      anRegel({
        regel: 9,
        oordeel: 'nieuw',
        effect: { van: null, naar: 'IN_BEHANDELING', risico: 'eraf' },
      }),
    ]);
    expect(regels).toEqual([
      'cohort.csv: gecontroleerd  (b1)',
      '       1  afgewezen',
      '       1  nieuw',
      '       1  leerlingen gaan van de risicolijst',
      '  let op    regel 7, kolom klas: Let hierop.',
      '  regel     4  afgewezen, kolom geboortedatum: Deze dag bestaat niet.',
      '  regel     9  nieuw: in behandeling, gaat van de risicolijst',
    ]);
  });

  it('says where the rest is when it does not show every row', () => {
    const groot = { ...bestand, telling: { conflict: 60 } };
    const regels = verslagregels(groot, [
      anRegel({ oordeel: 'conflict', meldingen: [{ code: 'c', melding: 'm' }] }),
    ]);
    expect(regels.at(-1)).toContain('nog 59 regels');
  });

  it('shows from which status to which', () => {
    const effect = { van: 'AANGEBODEN', naar: 'AFGEMELD', risico: 'erop' };
    const regels = verslagregels(bestand, [anRegel({ oordeel: 'gewijzigd', effect })]);
    expect(regels.join('\n')).toContain('gewijzigd: plaats aangeboden → afgemeld, komt op de risicolijst');
  });
});
