import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { instant } from '../tijd/amsterdam.ts';
import { naLevering } from './na-levering.ts';
import { WEEKCHECK_STATUSSEN, type Weekcheckstatus } from './weekcheck.ts';
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
    ['TE_LAAT', OP_TIJD, 'ONTVANGEN', 'ONTVANGEN'],
    ['GEESCALEERD', OP_TIJD, 'GEEN_WIJZIGING', 'GEEN_WIJZIGING'],
    ['ONTVANGEN', LAAT, 'ONTVANGEN', 'ONTVANGEN'],
    ['GEEN_WIJZIGING', LAAT, 'ONTVANGEN', 'GEEN_WIJZIGING'],
    ['INGEHAALD', OP_TIJD, 'ONTVANGEN', 'INGEHAALD'],
    ['NIET_VERWACHT', LAAT, 'ONTVANGEN', 'ONTVANGEN'],
    ['NIET_VERWACHT', LAAT, 'GEEN_WIJZIGING', 'GEEN_WIJZIGING'],
  ])('%s at %s with %s becomes %s', (status, ontvangenOp, soort, verwacht) => {
    expect(naLevering({ status, verwachtOp }, { ontvangenOp, soort })).toBe(verwacht);
  });

  it('stays within the table, and a week that is delivered stays as it is', () => {
    const statussen = fc.constantFrom(...WEEKCHECK_STATUSSEN);
    const soorten = fc.constantFrom('ONTVANGEN' as const, 'GEEN_WIJZIGING' as const);
    fc.assert(
      fc.property(statussen, soorten, fc.boolean(), (status, soort, laat) => {
        const naar = naLevering({ status, verwachtOp }, { ontvangenOp: laat ? LAAT : OP_TIJD, soort });
        const kan = WEEKCHECK_OVERGANGEN[status];
        expect(kan.length === 0 ? [status] : kan).toContain(naar);
      }),
    );
  });
});
