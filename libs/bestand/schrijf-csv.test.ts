import { describe, expect, it } from '@jest/globals';
import { schrijfCsv } from './schrijf-csv.ts';

function cel(waarde: string): string {
  return schrijfCsv(['kop'], [[waarde]]).slice('\ufeffkop\r\n'.length, -2);
}

describe('schrijfCsv', () => {
  it('writes a BOM, semicolons and CRLF', () => {
    expect(
      schrijfCsv(
        ['naam', 'aantal'],
        [
          ['Zoë', 2.5],
          [null, true],
        ],
      ),
    ).toBe('\ufeffnaam;aantal\r\nZoë;2,5\r\n;ja\r\n');
  });

  it.each(['=1+1', '+31612345678', '-2', '@SUM(A1)', '\tx', '\rx', '\uff1d1', '  =1'])(
    '45: keeps %j from running as a formula',
    (waarde) => {
      expect(cel(waarde).replace(/^"/, '')).toMatch(/^'/);
      expect(cel(waarde)).toContain(waarde.trim());
    },
  );

  it('quotes a separator, a quote and a line break', () => {
    expect(cel('a;b')).toBe('"a;b"');
    expect(cel('zeg "ja"')).toBe('"zeg ""ja"""');
    expect(cel('een\r\ntwee')).toBe('"een\r\ntwee"');
  });
});
