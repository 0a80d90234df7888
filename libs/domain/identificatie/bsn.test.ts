import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { BSN_FOUTEN, isBsn, isOnderwijsnummer, leesBsn } from './bsn.ts';

describe('isBsn', () => {
  it.each(['999990019', '123456782', '111222333'])('accepts %s', (nummer) => {
    expect(isBsn(nummer)).toBe(true);
  });

  it.each(['999990018', '000000000', '99999001', '9999900190', ' 999990019', '999990019\n', ''])(
    'refuses %j',
    (nummer) => {
      expect(isBsn(nummer)).toBe(false);
    },
  );

  it('detects every single wrong digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (plaats, erbij) => {
        const cijfers = '999990019'.split('');
        cijfers[plaats] = String((Number(cijfers[plaats]) + erbij) % 10);
        expect(isBsn(cijfers.join(''))).toBe(false);
      }),
    );
  });

  it('detects two neighbouring digits that changed places', () => {
    expect(isBsn('999909019')).toBe(false);
    expect(isBsn('999990091')).toBe(false);
  });
});

describe('isOnderwijsnummer', () => {
  it('accepts nine digits that start with 10 and leave 5', () => {
    const geldig = Array.from({ length: 11 }, (_, n) => `10000000${n}`).filter((text) =>
      isOnderwijsnummer(text),
    );
    expect(geldig).toEqual(['100000004']);
  });

  it('never accepts a BSN, and a BSN is never an onderwijsnummer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_000_000, max: 109_999_999 }), (nummer) => {
        expect(isBsn(String(nummer)) && isOnderwijsnummer(String(nummer))).toBe(false);
      }),
    );
  });
});

describe('leesBsn', () => {
  it.each([
    ['999990019', 'bsn', '999990019'],
    ['  123456782\t', 'bsn', '123456782'],
    ['100000004', 'onderwijsnummer', '100000004'],
  ])('reads %j as %s', (tekst, soort, waarde) => {
    expect(leesBsn(tekst)).toEqual({ soort, waarde });
  });

  it.each([
    ['', 'leeg'],
    ['   ', 'leeg'],
    ['99999001', 'lengte'],
    ['9999900', 'lengte'],
    ['9999900190', 'lengte'],
    ['999990018', 'elfproef'],
    ['000000000', 'elfproef'],
    ['1,23457E+08', 'wetenschappelijk'],
    ['1.23457e+8', 'wetenschappelijk'],
    ['1E8', 'wetenschappelijk'],
    ['9999.90.019', 'geen-cijfers'],
    ['9999 90 019', 'geen-cijfers'],
    ['９９９９９００１９', 'geen-cijfers'],
    ['٩٩٩٩٩٠٠١٩', 'geen-cijfers'],
    ['-99990019', 'geen-cijfers'],
    ['onbekend', 'geen-cijfers'],
  ])('refuses %j with reason %s', (tekst, reden) => {
    expect(leesBsn(tekst)).toMatchObject({ soort: 'fout', reden });
  });

  it('says that a spreadsheet probably lost the leading zero of eight digits', () => {
    expect(leesBsn('99999001')).toMatchObject({
      uitleg: expect.stringMatching(/spreadsheet de nul vooraan/),
    });
    expect(leesBsn('9999900')).toMatchObject({ uitleg: expect.not.stringMatching(/spreadsheet/) });
  });

  it('36: never repeats the value in the explanation', () => {
    const gezien = new Set<string>();
    fc.assert(
      fc.property(
        fc.oneof(fc.stringMatching(/^[0-9]{3,12}$/), fc.stringMatching(/^9999[0-9]{5}$/)),
        (tekst) => {
          const gelezen = leesBsn(tekst);
          if (gelezen.soort !== 'fout') return;
          gezien.add(gelezen.reden);
          expect(gelezen.uitleg).not.toMatch(/\d/);
        },
      ),
    );
    expect([...gezien].every((reden) => (BSN_FOUTEN as readonly string[]).includes(reden))).toBe(true);
  });
});
