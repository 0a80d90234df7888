import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { FEESTDAGEN, type Feestdag } from '../afspraken/afspraken.ts';
import { isoWeekdag, kalenderdag, plusDagen } from './kalenderdag.ts';
import {
  eerstvolgendeWerkdag,
  feestdagenVan,
  isWerkdag,
  plusWerkdagen,
  werkdagenTussen,
} from './werkdagen.ts';

const d = kalenderdag;
const eenDag = fc.integer({ min: 0, max: 36_500 }).map((n) => plusDagen(d('2000-01-01'), n));
const namen = fc.subarray<Feestdag>([...FEESTDAGEN]);

describe('feestdagenVan', () => {
  it.each([
    [2016, '2016-03-25', '2016-03-28', '2016-04-27', '2016-05-05', '2016-05-16'],
    [2024, '2024-03-29', '2024-04-01', '2024-04-27', '2024-05-09', '2024-05-20'],
    [2025, '2025-04-18', '2025-04-21', '2025-04-26', '2025-05-29', '2025-06-09'],
    [2026, '2026-04-03', '2026-04-06', '2026-04-27', '2026-05-14', '2026-05-25'],
    [2027, '2027-03-26', '2027-03-29', '2027-04-27', '2027-05-06', '2027-05-17'],
    [2028, '2028-04-14', '2028-04-17', '2028-04-27', '2028-05-25', '2028-06-05'],
    [2031, '2031-04-11', '2031-04-14', '2031-04-26', '2031-05-22', '2031-06-02'],
    [2038, '2038-04-23', '2038-04-26', '2038-04-27', '2038-06-03', '2038-06-14'],
  ])('finds the moving days of %i', (jaar, ...dagen) => {
    const bewegend: Feestdag[] = [
      'goede-vrijdag',
      'tweede-paasdag',
      'koningsdag',
      'hemelvaartsdag',
      'tweede-pinksterdag',
    ];
    expect(bewegend.map((naam) => [...feestdagenVan(jaar, [naam])][0])).toEqual(dagen);
  });

  it('keeps the fixed days in every year, bevrijdingsdag too', () => {
    const vast: Feestdag[] = ['nieuwjaarsdag', 'bevrijdingsdag', 'eerste-kerstdag', 'tweede-kerstdag'];
    expect([...feestdagenVan(2027, vast)]).toEqual(['2027-01-01', '2027-05-05', '2027-12-25', '2027-12-26']);
  });

  it('gives only what is agreed', () => {
    expect(feestdagenVan(2026, [])).toEqual(new Set());
    expect(isWerkdag(d('2026-05-05'), ['koningsdag'])).toBe(true);
    expect(isWerkdag(d('2026-05-05'), FEESTDAGEN)).toBe(false);
  });

  it('computes a year once', () => {
    expect(feestdagenVan(2026, FEESTDAGEN)).toBe(feestdagenVan(2026, FEESTDAGEN));
  });

  it('keeps Easter between 22 March and 25 April, on a Sunday', () => {
    for (let jaar = 1900; jaar < 2999; jaar += 1) {
      const [maandag] = feestdagenVan(jaar, ['tweede-paasdag']);
      const zondag = plusDagen(maandag ?? d('1900-01-01'), -1);
      expect(isoWeekdag(zondag)).toBe(7);
      expect(zondag >= `${jaar}-03-22` && zondag <= `${jaar}-04-25`).toBe(true);
    }
  });
});

describe('plusWerkdagen', () => {
  it('scenario 34: five working days skip 5 May, Hemelvaart and the weekend', () => {
    expect(plusWerkdagen(d('2027-05-03'), 5, FEESTDAGEN)).toBe('2027-05-12');
  });

  it('scenario 36: a term that starts on a Saturday is due on the next working day', () => {
    expect(plusWerkdagen(d('2027-05-01'), 0, FEESTDAGEN)).toBe('2027-05-03');
    expect(plusWerkdagen(d('2027-10-16'), 0, FEESTDAGEN)).toBe('2027-10-18');
  });

  it.each([
    ['2026-11-20', 0, '2026-11-20'],
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-21', 0, '2026-11-23'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-12-24', 1, '2026-12-28'],
    ['2026-12-31', 1, '2027-01-04'],
    ['2026-04-02', 1, '2026-04-07'],
  ])('%s + %i = %s', (van, n, tot) => {
    expect(plusWerkdagen(d(van), n, FEESTDAGEN)).toBe(tot);
  });

  it('never lands on a weekend or feestdag, and never earlier than asked', () => {
    fc.assert(
      fc.property(eenDag, fc.nat(60), namen, (dag, n, lijst) => {
        const uitkomst = plusWerkdagen(dag, n, lijst);
        expect(isoWeekdag(uitkomst)).toBeLessThanOrEqual(5);
        expect(feestdagenVan(Number(uitkomst.slice(0, 4)), lijst).has(uitkomst)).toBe(false);
        expect(uitkomst >= plusDagen(dag, n)).toBe(true);
      }),
    );
  });

  it('is counted back by werkdagenTussen', () => {
    fc.assert(
      fc.property(eenDag, fc.integer({ min: 1, max: 60 }), namen, (dag, n, lijst) => {
        expect(werkdagenTussen(dag, plusWerkdagen(dag, n, lijst), lijst)).toBe(n);
      }),
    );
  });
});

describe('werkdagenTussen', () => {
  it.each([
    ['2026-11-20', '2026-11-20', 0],
    ['2026-11-20', '2026-11-23', 1],
    ['2026-11-23', '2026-11-20', 0],
    ['2027-05-03', '2027-05-12', 5],
  ])('from %s to %s is %i', (van, tot, aantal) => {
    expect(werkdagenTussen(d(van), d(tot), FEESTDAGEN)).toBe(aantal);
  });
});

describe('eerstvolgendeWerkdag', () => {
  it('stays on a working day and passes Christmas and the weekend', () => {
    expect(eerstvolgendeWerkdag(d('2026-12-24'), FEESTDAGEN)).toBe('2026-12-24');
    expect(eerstvolgendeWerkdag(d('2026-12-25'), FEESTDAGEN)).toBe('2026-12-28');
  });
});
