import { describe, expect, it } from '@jest/globals';
import { anJongere } from '../leerling/jongere.builder.ts';
import { kalenderdag } from '../tijd/kalenderdag.ts';
import { maakLos, voegSamen } from './samenvoegen.ts';
import { OVERDRACHT_STATUSSEN } from './overstap.ts';
import { anOverdracht, anOverstap, op } from './overstap-feiten.builder.ts';

const code = (werk: () => unknown): string => {
  try {
    werk();
    return 'mag';
  } catch (fout) {
    return (fout as { code: string }).code;
  }
};
const een = anOverstap({ id: 'een' });
const ander = anOverstap({ id: 'ander' });
const dicht = { op: op('2027-03-01'), reden: 'GEPLAATST' };

describe('two records of one pupil', () => {
  it('go together within a school, a season and a day of birth', () => {
    expect(code(() => voegSamen(een, ander))).toBe('mag');
  });

  it.each([
    ['itself', een, 'samenvoegen.zelfde'],
    ['one of another school', { ...ander, schoolId: 'elders' }, 'samenvoegen.andere-school'],
    [
      'one born on another day',
      { ...ander, jongere: anJongere({ geboortedatum: kalenderdag('2009-01-01') }) },
      'samenvoegen.andere-geboortedatum',
    ],
    ['one that is closed', { ...ander, afgesloten: dicht }, 'overstap.afgesloten'],
  ])('do not go together with %s', (_, weg, verwacht) => {
    expect(code(() => voegSamen(een, weg))).toBe(verwacht);
  });

  it.each(OVERDRACHT_STATUSSEN)('stay with who has the pupil: a handover that is %s', (status) => {
    const weg = { ...ander, overdrachten: [anOverdracht({ status })] };
    const loopt = ['AANGEBODEN', 'GEACCEPTEERD', 'TERUGGEMELD'].includes(status);
    expect(code(() => voegSamen(een, weg))).toBe(loopt ? 'samenvoegen.bij-ontvanger' : 'mag');
    expect(code(() => voegSamen(weg, een))).toBe('mag');
  });

  it('come apart again until the season ends', () => {
    const weg = { ...ander, afgesloten: { op: op('2027-03-01'), reden: 'SAMENGEVOEGD' } };
    expect(code(() => maakLos(weg, op('2027-12-25')))).toBe('mag');
    expect(code(() => maakLos(weg, weg.momenten.eindeSeizoen))).toBe('overstap.seizoen-voorbij');
    expect(code(() => maakLos({ ...ander, afgesloten: dicht }, op('2027-03-02')))).toBe(
      'samenvoegen.niet-samen',
    );
  });
});
