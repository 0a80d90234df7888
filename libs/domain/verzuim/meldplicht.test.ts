import { describe, expect, it } from '@jest/globals';
import { anJongere, LEEFTIJDEN } from '../leerling/jongere.builder.ts';
import { kalenderdag } from '../tijd/kalenderdag.ts';
import { isVerplicht, kanMelden, MELDINGSOORTEN, urensoort } from './meldplicht.ts';

const d = kalenderdag;
const DAG = d('2026-11-02');
const kan = (geboortedatum: string, anders = {}) =>
  MELDINGSOORTEN.filter((soort) =>
    kanMelden(soort, anJongere({ geboortedatum, ...anders }), DAG, LEEFTIJDEN),
  );

describe('kanMelden', () => {
  it.each([
    ['leerplichtig', '2012-05-12', ['V3', 'LRV', 'L', 'O']],
    ['kwalificatieplichtig', '2009-05-12', ['V3', 'LRV', 'L', 'O']],
    ['18 and without startkwalificatie', '2008-05-12', ['V4', 'RMC', 'O']],
    ['26', '2000-05-12', ['V4', 'RMC', 'O']],
    ['27 or older', '1999-05-12', ['V4', 'O']],
  ])('%s', (_, geboren, soorten) => {
    expect(kan(geboren)).toEqual(soorten);
  });

  it('has nothing to report of who has a startkwalificatie or died', () => {
    expect(kan('2008-05-12', { startkwalificatieOp: d('2026-07-01') })).toEqual([]);
    expect(kan('2012-05-12', { overledenOp: d('2026-11-01') })).toEqual([]);
  });

  it('takes the upper age of the day: 23 before 2026', () => {
    const oud = anJongere({ geboortedatum: '2002-05-12' });
    expect(kanMelden('RMC', oud, d('2025-12-31'), LEEFTIJDEN)).toBe(false);
    expect(kanMelden('RMC', oud, d('2026-01-01'), LEEFTIJDEN)).toBe(true);
  });
});

describe('urensoort', () => {
  it('turns from V3 to V4 on the 18th birthday', () => {
    const jongere = anJongere({ geboortedatum: '2008-11-02' });
    expect(urensoort(jongere, d('2026-11-01'), LEEFTIJDEN)).toBe('V3');
    expect(urensoort(jongere, DAG, LEEFTIJDEN)).toBe('V4');
  });
});

describe('isVerplicht', () => {
  it('leaves only V4 and O to the school', () => {
    expect(MELDINGSOORTEN.filter((soort) => !isVerplicht(soort))).toEqual(['V4', 'O']);
  });
});
