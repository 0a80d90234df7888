import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { kloktijd } from '../tijd/amsterdam.ts';
import type { Instant } from '../tijd/tijd.ts';
import { ochtendVan } from './dagpakket.ts';

const ZES = kloktijd('06:00');

describe('ochtendVan', () => {
  it.each([
    ['before the hour is the morning before', '2027-09-02T03:59:00.000Z', '2027-09-01'],
    ['on the hour is this morning', '2027-09-02T04:00:00.000Z', '2027-09-02'],
    ['late at night is still this morning', '2027-09-02T21:59:00.000Z', '2027-09-02'],
    ['after midnight in Amsterdam is the morning before', '2027-09-02T22:30:00.000Z', '2027-09-02'],
  ])('%s', (_, nu, dag) => {
    expect(ochtendVan(ZES, nu as Instant).dag).toBe(dag);
  });

  it('keeps the hour on the clock when the clocks change', () => {
    expect(ochtendVan(ZES, '2027-10-30T10:00:00.000Z' as Instant)).toEqual({
      dag: '2027-10-30',
      op: '2027-10-30T04:00:00.000Z',
      volgende: '2027-10-31T05:00:00.000Z',
    });
  });

  it('always lies between the last morning and the next one', () => {
    const ogenblik = fc
      .date({ min: new Date('2026-01-01'), max: new Date('2029-01-01'), noInvalidDate: true })
      .map((dag) => dag.toISOString() as Instant);
    fc.assert(
      fc.property(ogenblik, (nu) => {
        const { op, volgende } = ochtendVan(ZES, nu);
        expect(op <= nu && nu < volgende).toBe(true);
      }),
    );
  });
});
