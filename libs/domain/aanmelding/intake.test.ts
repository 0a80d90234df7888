import { describe, expect, it } from '@jest/globals';
import type { Instant } from '../tijd/tijd.ts';
import { AANMELD_STATUSSEN } from './aanmelding.ts';
import {
  INTAKESTANDEN,
  INTAKE_OVERGANGEN,
  planIntake,
  sluitIntake,
  zegIntakeAf,
  type Intake,
} from './intake.ts';

const NU = '2027-03-10T12:00:00.000Z' as Instant;
const STRAKS = '2027-03-12T09:00:00.000Z' as Instant;
const code = (werk: () => unknown): string => {
  try {
    werk();
    return 'mag';
  } catch (fout) {
    return (fout as { code: string }).code;
  }
};
const daden = {
  GEWEEST: (intake: Intake) => sluitIntake(intake, 'GEWEEST', NU),
  NIET_VERSCHENEN: (intake: Intake) => sluitIntake(intake, 'NIET_VERSCHENEN', NU),
  AFGEZEGD: (intake: Intake) => zegIntakeAf(intake),
} as const;

describe('an intake', () => {
  it.each(AANMELD_STATUSSEN)('can be planned while the application is %s, or not', (status) => {
    const kan = ['AANGEMELD', 'IN_BEHANDELING', 'WACHTLIJST', 'AANGEBODEN'].includes(status);
    expect(code(() => planIntake({ status, open: null }, STRAKS, NU))).toBe(
      kan ? 'mag' : 'intake.aanmelding-klaar',
    );
  });

  it('is planned once at a time', () => {
    const open = { op: STRAKS, stand: 'GEPLAND' } as const;
    expect(code(() => planIntake({ status: 'AANGEMELD', open }, STRAKS, NU))).toBe('intake.staat-al');
  });

  it('is planned ahead', () => {
    expect(code(() => planIntake({ status: 'AANGEMELD', open: null }, NU, NU))).toBe('intake.voorbij');
  });

  it.each(
    INTAKESTANDEN.flatMap((stand) =>
      (Object.keys(daden) as (keyof typeof daden)[]).map((naar) => [stand, naar] as const),
    ),
  )('from %s goes to %s only where the table says so', (stand, naar) => {
    const uitkomst = code(() => daden[naar]({ op: NU, stand }));
    expect(uitkomst).toBe(INTAKE_OVERGANGEN[stand].includes(naar) ? 'mag' : 'intake.al-beslist');
  });

  it('that is still to come has no outcome yet, and can be cancelled', () => {
    const gepland = { op: STRAKS, stand: 'GEPLAND' } as const;
    expect(code(() => sluitIntake(gepland, 'NIET_VERSCHENEN', NU))).toBe('intake.moet-nog-komen');
    expect(code(() => zegIntakeAf(gepland))).toBe('mag');
  });
});
