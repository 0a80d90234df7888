import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { kalenderdag, plusDagen } from '../tijd/kalenderdag.ts';
import { doorstroompuntTot, isDoelgroepDoorstroompunt } from './doorstroompunt.ts';
import { anJongere, LEEFTIJDEN } from './jongere.builder.ts';
import { isKwalificatieplichtig, isLeerplichtig } from './leerplicht.ts';

const d = kalenderdag;

describe('AGE-7 doorstroompuntTot', () => {
  it.each([
    ['2007-12-31', 23],
    ['2025-12-31', 23],
    ['2026-01-01', 27],
    ['2040-01-01', 27],
  ])('on %s the limit is %i', (dag, jaar) => {
    expect(doorstroompuntTot(d(dag), LEEFTIJDEN)).toBe(jaar);
  });

  it('covers nobody without a limit', () => {
    expect(doorstroompuntTot(d('2026-01-01'), { ...LEEFTIJDEN, doorstroompuntTot: [] })).toBe(0);
  });
});

describe('AGE-7 isDoelgroepDoorstroompunt', () => {
  it.each([
    ['2025-12-31', true],
    ['2026-01-01', true],
    ['2026-02-14', true],
    ['2030-02-13', true],
    ['2030-02-14', false],
  ])('scenario 19: born 14 February 2003, on %s %s', (dag, verwacht) => {
    expect(isDoelgroepDoorstroompunt(anJongere({ geboortedatum: '2003-02-14' }), d(dag), LEEFTIJDEN)).toBe(
      verwacht,
    );
  });

  it.each([
    ['2025-06-30', true],
    ['2025-07-01', false],
    ['2025-12-31', false],
    ['2026-01-01', true],
    ['2029-07-01', false],
  ])('the law of 2026 brings back who had turned 23: on %s %s', (dag, verwacht) => {
    expect(isDoelgroepDoorstroompunt(anJongere({ geboortedatum: '2002-07-01' }), d(dag), LEEFTIJDEN)).toBe(
      verwacht,
    );
  });

  it.each([
    ['2027-09-29', false],
    ['2027-09-30', true],
  ])('begins where kwalificatieplicht ends: on %s %s', (dag, verwacht) => {
    expect(isDoelgroepDoorstroompunt(anJongere({ geboortedatum: '2009-09-30' }), d(dag), LEEFTIJDEN)).toBe(
      verwacht,
    );
  });

  it('scenario 16: a 17-year-old with a pro-diploma is in the target group', () => {
    const jongere = anJongere({ geboortedatum: '2009-09-30', proDiplomaOp: d('2027-06-20') });
    expect(isDoelgroepDoorstroompunt(jongere, d('2027-07-01'), LEEFTIJDEN)).toBe(true);
  });

  it('scenario 20: a startkwalificatie ends it on the day itself', () => {
    const jongere = anJongere({ geboortedatum: '2007-05-12', startkwalificatieOp: d('2026-11-10') });
    expect(isDoelgroepDoorstroompunt(jongere, d('2026-11-09'), LEEFTIJDEN)).toBe(true);
    expect(isDoelgroepDoorstroompunt(jongere, d('2026-11-10'), LEEFTIJDEN)).toBe(false);
  });

  it('does not include who is not leerplichtig yet', () => {
    expect(
      isDoelgroepDoorstroompunt(anJongere({ geboortedatum: '2022-05-12' }), d('2026-11-10'), LEEFTIJDEN),
    ).toBe(false);
  });
});

describe('regimes', () => {
  const soms = fc.option(
    fc.integer({ min: 0, max: 12_000 }).map((n) => plusDagen(d('2015-01-01'), n)),
    { nil: null },
  );

  it('there is at most one on a day, and exactly one up to the limit without diploma', () => {
    fc.assert(
      fc.property(
        fc.record({
          geboortedatum: fc.integer({ min: 0, max: 8000 }).map((n) => plusDagen(d('1998-01-01'), n)),
          startkwalificatieOp: soms,
          proDiplomaOp: soms,
          vsoArbeidOfDagbesteding: fc.boolean(),
        }),
        fc.integer({ min: 0, max: 12_000 }).map((n) => plusDagen(d('2015-01-01'), n)),
        (feiten, dag) => {
          const jongere = anJongere(feiten);
          const regimes = [isLeerplichtig, isKwalificatieplichtig, isDoelgroepDoorstroompunt].filter((is) =>
            is(jongere, dag, LEEFTIJDEN),
          );
          const jaar = Number(dag.slice(0, 4)) - Number(jongere.geboortedatum.slice(0, 4));
          const zeker = jongere.startkwalificatieOp === null && jaar >= 7 && jaar < 23;
          expect(regimes.length).toBeLessThanOrEqual(1);
          expect(zeker && regimes.length === 0).toBe(false);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
