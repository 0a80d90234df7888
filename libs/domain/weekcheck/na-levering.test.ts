import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { instant } from '../tijd/amsterdam.ts';
import { naLevering } from './na-levering.ts';
import type { Weekcheckstatus } from './weekcheck.ts';
import { WEEKCHECK_OVERGANGEN } from './weekcheck-machine.ts';

const verwachtOp = instant('2027-03-05T16:00:00Z');
const OP_TIJD = instant('2027-03-05T16:00:00Z');
const LAAT = instant('2027-03-05T16:00:00.001Z');

describe('naLevering', () => {
  it.each<[Weekcheckstatus, typeof LAAT, 'ONTVANGEN' | 'GEEN_WIJZIGING', Weekcheckstatus]>([
    ['VERWACHT', OP_TIJD, 'ONTVANGEN', 'ONTVANGEN'],
    ['VERWACHT', OP_TIJD, 'GEEN_WIJZIGING', 'GEEN_WIJZIGING'],
    ['VERWACHT', LAAT, 'ONTVANGEN', 'INGEHAALD'],
    ['TE_LAAT', LAAT, 'ONTVANGEN', 'INGEHAALD'],
    ['HERINNERD', LAAT, 'GEEN_WIJZIGING', 'INGEHAALD'],
    ['GEESCALEERD', LAAT, 'ONTVANGEN', 'INGEHAALD'],
    ['NIET_VERWACHT', LAAT, 'ONTVANGEN', 'ONTVANGEN'],
    ['NIET_VERWACHT', LAAT, 'GEEN_WIJZIGING', 'GEEN_WIJZIGING'],
  ])('%s at %s with %s becomes %s', (status, ontvangenOp, soort, verwacht) => {
    expect(naLevering({ status, verwachtOp }, { ontvangenOp, soort })).toBe(verwacht);
  });

  it('stays within the table for every week that is still open', () => {
    const open = fc.constantFrom<Weekcheckstatus>(
      'NIET_VERWACHT',
      'VERWACHT',
      'TE_LAAT',
      'HERINNERD',
      'GEESCALEERD',
    );
    const soorten = fc.constantFrom('ONTVANGEN' as const, 'GEEN_WIJZIGING' as const);
    fc.assert(
      fc.property(open, soorten, fc.boolean(), (status, soort, laat) => {
        const gemist = ['TE_LAAT', 'HERINNERD', 'GEESCALEERD'].includes(status);
        const ontvangenOp = laat || gemist ? LAAT : OP_TIJD;
        const naar = naLevering({ status, verwachtOp }, { ontvangenOp, soort });
        expect(WEEKCHECK_OVERGANGEN[status]).toContain(naar);
      }),
    );
  });
});
