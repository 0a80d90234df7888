import { describe, expect, it } from '@jest/globals';
import { kalenderdag } from '../tijd/kalenderdag.ts';
import { anJongere, LEEFTIJDEN } from './jongere.builder.ts';
import {
  beginLeerplicht,
  eindeLeerplicht,
  handeltZelf,
  isKwalificatieplichtig,
  isLeerplichtig,
  isZelfVerantwoordelijk,
} from './leerplicht.ts';

const d = kalenderdag;

describe('AGE-1 beginLeerplicht', () => {
  it.each([
    ['2021-09-02', '2026-10-01'],
    ['2021-09-30', '2026-10-01'],
    ['2021-10-01', '2026-11-01'],
    ['2021-12-31', '2027-01-01'],
    ['2020-02-29', '2025-04-01'],
  ])('born %s is leerplichtig from %s', (geboortedatum, verwacht) => {
    expect(beginLeerplicht(anJongere({ geboortedatum }), LEEFTIJDEN)).toBe(verwacht);
  });
});

describe('AGE-2 eindeLeerplicht', () => {
  it.each([
    ['2010-07-31', '2026-07-31'],
    ['2010-08-01', '2027-07-31'],
  ])('scenario 17: born %s, so 16 on 31 July or 1 August, ends on %s', (geboortedatum, verwacht) => {
    expect(eindeLeerplicht(anJongere({ geboortedatum }), LEEFTIJDEN)).toBe(verwacht);
  });

  it.each([
    ['2010-05-12', '2026-07-31'],
    ['2010-12-31', '2027-07-31'],
    ['2012-02-29', '2028-07-31'],
  ])('born %s ends on %s', (geboortedatum, verwacht) => {
    expect(eindeLeerplicht(anJongere({ geboortedatum }), LEEFTIJDEN)).toBe(verwacht);
  });

  it.each([
    [11, '2026-07-31'],
    [12, '2025-07-31'],
    [13, '2024-07-31'],
    [10, '2027-07-31'],
    [9, '2027-07-31'],
  ])('with %i full school years on 1 August 2025 ends on %s, never later than by age', (jaren, verwacht) => {
    const jongere = anJongere({
      geboortedatum: '2010-09-15',
      volleSchooljaren: jaren,
      volleSchooljarenOp: d('2025-08-01'),
    });
    expect(eindeLeerplicht(jongere, LEEFTIJDEN)).toBe(verwacht);
  });

  it('ignores full school years of which the day is not known', () => {
    const jongere = anJongere({ geboortedatum: '2010-09-15', volleSchooljaren: 12 });
    expect(eindeLeerplicht(jongere, LEEFTIJDEN)).toBe('2027-07-31');
  });

  it('follows the ages of the agreement', () => {
    const jongere = anJongere({ geboortedatum: '2010-05-12' });
    expect(eindeLeerplicht(jongere, { ...LEEFTIJDEN, leerplichtTot: 17 })).toBe('2027-07-31');
  });
});

describe('isLeerplichtig', () => {
  it.each([
    ['2015-05-31', false],
    ['2015-06-01', true],
    ['2026-07-31', true],
    ['2026-08-01', false],
  ])('born 12 May 2010 on %s: %s', (dag, verwacht) => {
    expect(isLeerplichtig(anJongere({ geboortedatum: '2010-05-12' }), d(dag), LEEFTIJDEN)).toBe(verwacht);
  });

  it('does not end by a diploma', () => {
    const jongere = anJongere({ geboortedatum: '2010-05-12', startkwalificatieOp: d('2026-06-01') });
    expect(isLeerplichtig(jongere, d('2026-07-01'), LEEFTIJDEN)).toBe(true);
  });
});

describe('AGE-3 isKwalificatieplichtig', () => {
  const geboortedatum = '2009-09-30';

  it.each([
    ['2026-07-31', false],
    ['2026-08-01', true],
    ['2027-09-29', true],
    ['2027-09-30', false],
  ])('follows leerplicht and ends the day one turns 18: on %s %s', (dag, verwacht) => {
    expect(isKwalificatieplichtig(anJongere({ geboortedatum }), d(dag), LEEFTIJDEN)).toBe(verwacht);
  });

  it('ends on 1 March for someone born on 29 February', () => {
    const jongere = anJongere({ geboortedatum: '2008-02-29' });
    expect(isKwalificatieplichtig(jongere, d('2026-02-28'), LEEFTIJDEN)).toBe(true);
    expect(isKwalificatieplichtig(jongere, d('2026-03-01'), LEEFTIJDEN)).toBe(false);
  });

  it.each([
    ['2026-11-09', true],
    ['2026-11-10', false],
  ])('scenario 20: ends the day of a startkwalificatie: on %s %s', (dag, verwacht) => {
    const jongere = anJongere({ geboortedatum, startkwalificatieOp: d('2026-11-10') });
    expect(isKwalificatieplichtig(jongere, d(dag), LEEFTIJDEN)).toBe(verwacht);
  });

  it.each([
    ['2026-11-09', true],
    ['2026-11-10', false],
  ])('AGE-4: ends the day of a pro-diploma: on %s %s', (dag, verwacht) => {
    const jongere = anJongere({ geboortedatum, proDiplomaOp: d('2026-11-10') });
    expect(isKwalificatieplichtig(jongere, d(dag), LEEFTIJDEN)).toBe(verwacht);
  });

  it('AGE-4: does not exist after vso for work or day activities', () => {
    const jongere = anJongere({ geboortedatum, vsoArbeidOfDagbesteding: true });
    expect(isKwalificatieplichtig(jongere, d('2026-11-10'), LEEFTIJDEN)).toBe(false);
    expect(isLeerplichtig(jongere, d('2026-07-31'), LEEFTIJDEN)).toBe(true);
  });
});

describe('AGE-5 isZelfVerantwoordelijk', () => {
  it.each([
    ['2022-05-11', false],
    ['2022-05-12', true],
  ])('begins on the twelfth birthday: on %s %s', (dag, verwacht) => {
    expect(isZelfVerantwoordelijk(anJongere({ geboortedatum: '2010-05-12' }), d(dag), LEEFTIJDEN)).toBe(
      verwacht,
    );
  });
});

describe('AGE-6 handeltZelf', () => {
  it.each([
    ['2028-05-11', false],
    ['2028-05-12', true],
  ])('begins on coming of age: on %s %s', (dag, verwacht) => {
    expect(handeltZelf(anJongere({ geboortedatum: '2010-05-12' }), d(dag), LEEFTIJDEN)).toBe(verwacht);
  });

  it('holds for an adult with a duty that still runs', () => {
    const langer = { ...LEEFTIJDEN, kwalificatieplichtTot: 21 };
    const jongere = anJongere({ geboortedatum: '2008-05-12' });
    expect(isKwalificatieplichtig(jongere, d('2027-01-01'), langer)).toBe(true);
    expect(handeltZelf(jongere, d('2027-01-01'), langer)).toBe(true);
  });
});
