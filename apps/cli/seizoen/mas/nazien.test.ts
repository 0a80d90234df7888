import { describe, expect, it } from '@jest/globals';
import type { Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import { trajectafwijkingen } from './nazien.ts';

const vandaag = '2027-10-01' as Kalenderdag;
const bal = {} as never;
const route = (status: string, evaluatieOp: string | null = null) =>
  ({ route: 'R2', status, evaluatieOp }) as never;
const taak = (status: string) => ({ status }) as never;
const GOED = { status: 'LOPEND', bal, routes: [route('LOPEND')], taken: [], eindeReden: null } as const;
const DICHT = { ...GOED, status: 'AFGESLOTEN', bal: null, routes: [], eindeReden: 'ANDERE_SCHOOL' } as const;

describe('trajectafwijkingen', () => {
  it.each([
    ['a running traject', GOED, []],
    ['a closed traject', DICHT, []],
    ['an open one without a ball', { ...GOED, bal: null }, ['open, maar niemand is aan zet']],
    ['a closed one with a ball', { ...DICHT, bal }, ['gesloten, maar er is nog iemand aan zet']],
    [
      'a closed one with a route',
      { ...DICHT, routes: [route('LOPEND')] },
      ['gesloten, maar er loopt nog een route'],
    ],
    [
      'one closed at eighteen with a route',
      { ...DICHT, eindeReden: 'EINDE_KWALIFICATIEPLICHT_18', routes: [route('LOPEND')] },
      [],
    ],
    [
      'a closed one with a task',
      { ...DICHT, taken: [taak('AANGENOMEN')] },
      ['gesloten, maar een partner heeft nog een taak'],
    ],
    [
      'a pause that is over',
      { ...GOED, routes: [route('GEPAUZEERD', '2027-09-30')] },
      ['een pauze is voorbij en niemand heeft een taak'],
    ],
    [
      'an offer nobody answers',
      { ...GOED, status: 'OVERDRACHT_GEMEENTE', bal: { uiterlijk: '2027-09-30T15:00:00.000Z' } as never },
      ['een andere gemeente antwoordt niet op een aanbod'],
    ],
    [
      'an offer within its term',
      { ...GOED, status: 'OVERDRACHT_GEMEENTE', bal: { uiterlijk: '2027-10-01T15:00:00.000Z' } as never },
      [],
    ],
    ['a pause that goes on', { ...GOED, routes: [route('GEPAUZEERD', '2027-10-01')] }, []],
  ] as const)('of %s', (_naam, traject, verwacht) => {
    expect(trajectafwijkingen(traject as never, { vandaag, heeftTaak: false })).toEqual(verwacht);
  });
});
