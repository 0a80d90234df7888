import { describe, expect, it } from '@jest/globals';
import { afwijking } from './nazien.ts';

const NU = '2027-11-01T00:00:00.000Z';
const bal = {} as never;
const open = { uiterlijk: '2027-10-08T00:00:00.000Z', geescaleerdOp: null };
const geescaleerd = { ...open, geescaleerdOp: '2027-10-11T00:00:00.000Z' };
const nogTijd = { ...open, uiterlijk: '2027-11-04T00:00:00.000Z' };

describe('afwijking', () => {
  it.each([
    ['DEFINITIEF_MBO', null, null, null],
    ['AFGESLOTEN', null, null, null],
    ['AFGESLOTEN', bal, null, 'AFGESLOTEN, maar er is nog iemand aan zet'],
    ['IN_BEHANDELING_LP', bal, null, null],
    ['IN_BEHANDELING_RMC', null, null, 'IN_BEHANDELING_RMC, maar niemand is aan zet'],
    ['RISICO', bal, null, 'RISICO: niet geplaatst en geen ontvanger'],
    ['TERUGGEMELD_SCHOOL', bal, null, 'TERUGGEMELD_SCHOOL: niet geplaatst en geen ontvanger'],
    ['OVERGEDRAGEN', bal, null, 'overgedragen zonder aanbod'],
    ['OVERGEDRAGEN', bal, open, 'te laat beslist en niet geëscaleerd'],
    ['OVERGEDRAGEN', bal, geescaleerd, null],
    ['OVERGEDRAGEN', bal, nogTijd, null],
  ] as const)('of %s with ball %j and offer %j is %j', (status, aanZet, aangeboden, verwacht) => {
    expect(afwijking({ status, bal: aanZet }, aangeboden, NU)).toBe(verwacht);
  });
});
