import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Instant, Kalenderdag } from '../tijd/tijd.ts';
import { AANMELD_STATUSSEN, type Aanmeldstatus } from './aanmelding.ts';
import { magOvergang } from './aanmelding-machine.ts';
import { meldStatus, type Aanmeldstand } from './meld-status.ts';

const NU = '2027-05-10T12:00:00.000Z' as Instant;
const VANDAAG = '2027-05-10' as Kalenderdag;
const stand = (over: Partial<Aanmeldstand> = {}): Aanmeldstand => ({
  status: 'AANGEMELD',
  statusOp: '2027-04-01T10:00:00.000Z' as Instant,
  versie: 3,
  startdatum: null,
  ...over,
});
const code = (werk: () => unknown): string => {
  try {
    werk();
    return 'mag';
  } catch (fout) {
    return (fout as { code: string }).code;
  }
};

describe('a status reported by hand', () => {
  it('counts from now when it was told today', () => {
    expect(meldStatus(stand(), { status: 'DEFINITIEF', dag: VANDAAG, versie: 3 }, NU)).toBe(NU);
  });

  it('counts from the beginning of an earlier day', () => {
    const melding = { status: 'DEFINITIEF', dag: '2027-05-03' as Kalenderdag, versie: 3 } as const;
    expect(meldStatus(stand(), melding, NU)).toBe('2027-05-02T22:00:00.000Z');
  });

  it('tells who looked at an older version what changed', () => {
    const melding = { status: 'AFGEWEZEN', dag: VANDAAG, versie: 2 } as const;
    expect(() => meldStatus(stand({ status: 'DEFINITIEF' }), melding, NU)).toThrow(
      expect.objectContaining({
        code: 'aanmelding.gewijzigd',
        message: expect.stringContaining('definitief'),
        details: { status: 'DEFINITIEF', statusOp: '2027-04-01T10:00:00.000Z', versie: 3 },
      }),
    );
  });

  it.each([
    ['a day to come', { status: 'DEFINITIEF', dag: '2027-05-11' }, 'aanmelding.dag-toekomst'],
    [
      'a day before the status of now',
      { status: 'DEFINITIEF', dag: '2027-03-31' },
      'aanmelding.dag-te-vroeg',
    ],
    ['the status it has', { status: 'AANGEMELD', dag: '2027-05-10' }, 'aanmelding.zelfde-status'],
    [
      'a status that cannot follow',
      { status: 'BEEINDIGD', dag: '2027-05-10' },
      'aanmelding.status-kan-niet-volgen',
    ],
  ])('refuses %s', (_, melding, verwacht) => {
    const gevraagd = { ...melding, versie: 3 } as Parameters<typeof meldStatus>[1];
    expect(code(() => meldStatus(stand(), gevraagd, NU))).toBe(verwacht);
  });

  it.each(['NIET_VERSCHENEN', 'BEEINDIGD'] as const)(
    'takes %s from the first day on, not before',
    (status) => {
      const begonnen = (startdatum: string) =>
        stand({ status: 'DEFINITIEF', startdatum: startdatum as Kalenderdag });
      const melding = { status, dag: VANDAAG, versie: 3 };
      expect(code(() => meldStatus(begonnen('2027-05-11'), melding, NU))).toBe(
        'aanmelding.nog-niet-begonnen',
      );
      expect(code(() => meldStatus(begonnen('2027-05-10'), melding, NU))).toBe('mag');
    },
  );

  it('61: accepts exactly what may follow, for every pair', () => {
    const status = fc.constantFrom<Aanmeldstatus>(...AANMELD_STATUSSEN);
    fc.assert(
      fc.property(status, status, (van, naar) => {
        const uitkomst = code(() =>
          meldStatus(stand({ status: van }), { status: naar, dag: VANDAAG, versie: 3 }, NU),
        );
        expect(uitkomst === 'mag').toBe(van !== naar && magOvergang(van, naar));
      }),
    );
  });
});
