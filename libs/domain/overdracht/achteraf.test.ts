import { describe, expect, it } from '@jest/globals';
import { Invalid } from '../domain-error.ts';
import type { Instant, Kalenderdag } from '../tijd/tijd.ts';
import { achterafDagen, achterafVanaf, wanneerGebeurd } from './achteraf.ts';

// Vrijdag 1 oktober 2027, 's middags in Nederland; aangeboden op maandag 27 september om 09:00.
const nu = '2027-10-01T12:30:00.000Z' as Instant;
const na = '2027-09-27T07:00:00.000Z' as Instant;
const op = (gebeurdOp: string, kader = { na, nu, dagen: 14 }): string => {
  try {
    return wanneerGebeurd({ gebeurdOp: gebeurdOp as Kalenderdag, toelichting: 'Storing.' }, kader);
  } catch (fout) {
    if (fout instanceof Invalid) return fout.code;
    throw fout;
  }
};

describe('what was done on an earlier day', () => {
  it('counts now when nobody says otherwise', () => {
    expect(wanneerGebeurd(null, { na, nu, dagen: 14 })).toBe(nu);
  });

  it.each([
    ['2027-09-29', '2027-09-29T10:00:00.000Z'],
    ['2027-10-01', nu],
    ['2027-10-02', 'achteraf.toekomst'],
    ['2027-09-26', 'achteraf.te-vroeg'],
  ])('on %s gives %s', (dag, verwacht) => {
    expect(op(dag)).toBe(verwacht);
  });

  it('is never before what came before it on that day', () => {
    const middag = '2027-09-27T13:00:00.000Z' as Instant;
    expect(op('2027-09-27', { na: middag, nu, dagen: 14 })).toBe(middag);
  });

  it('goes back as many days as agreed, and not one more', () => {
    const kader = { na: '2027-07-01T07:00:00.000Z' as Instant, nu, dagen: 3 };
    expect([op('2027-09-28', kader), op('2027-09-27', kader)]).toEqual([
      '2027-09-28T10:00:00.000Z',
      'achteraf.te-lang-geleden',
    ]);
  });

  it('takes the day in the Netherlands, not in UTC', () => {
    const nacht = '2027-10-01T22:30:00.000Z' as Instant;
    expect(op('2027-10-02', { na, nu: nacht, dagen: 14 })).toBe(nacht);
  });
});

describe('the first day somebody can choose', () => {
  it('is the day of what came before, or as far back as agreed', () => {
    expect(achterafVanaf(na, nu, 14)).toBe('2027-09-27');
    expect(achterafVanaf(na, nu, 2)).toBe('2027-09-29');
  });

  it('follows the agreement of the region, or today only', () => {
    expect([achterafDagen({ achterafDagen: 5 }), achterafDagen({})]).toEqual([5, 0]);
  });
});
