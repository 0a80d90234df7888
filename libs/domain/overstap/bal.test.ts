import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Aanmeldstatus } from '../aanmelding/aanmelding.ts';
import { bepaalBal } from './bal.ts';
import { anAanmelding, anOverdracht, anOverstap, op, SCHOOL } from './overstap-feiten.builder.ts';
import { OVERSTAP_STATUSSEN, type Overstapstatus } from './overstap.ts';

const sinds = op('2027-02-01');
const bal = (status: Overstapstatus, dag: string, feiten = anOverstap()) =>
  bepaalBal(feiten, { status, sinds, nu: op(dag) });

describe('bepaalBal at the school', () => {
  it.each([
    ['2027-03-01', 'NIET_AANGEMELD', 'decaan', '2027-04-02', 'WORDT_AANDACHT'],
    ['2027-04-02', 'AANDACHT', 'mentor', '2027-05-01', 'WORDT_RISICO'],
    ['2027-05-01', 'RISICO', 'decaan', '2027-07-05', 'GAAT_NAAR_LP_RMC'],
    ['2027-09-05', 'TERUGGEMELD_SCHOOL', 'decaan', '2027-10-01', 'GAAT_NAAR_LP_RMC'],
  ] as const)('on %s %s is for the %s until %s: %s', (dag, status, rol, uiterlijk, daarna) => {
    expect(bal(status, dag)).toEqual({
      organisatieId: SCHOOL,
      rol,
      sinds,
      uiterlijk: op(uiterlijk),
      daarna,
    });
  });

  it('holds who is sent back early to the hard deadline only', () => {
    expect(bal('TERUGGEMELD_SCHOOL', '2027-03-01')).toMatchObject({
      rol: 'decaan',
      uiterlijk: op('2027-10-01'),
      daarna: 'GAAT_NAAR_LP_RMC',
    });
    expect(bal('TERUGGEMELD_SCHOOL', '2027-10-01')).toMatchObject({ uiterlijk: null, daarna: 'NIETS' });
  });

  it('has no moment left after the hard deadline', () => {
    expect(bal('RISICO', '2027-10-01')).toMatchObject({ uiterlijk: null, daarna: 'NIETS' });
  });

  it('does not threaten who has an application with the moments for who has none', () => {
    const feiten = anOverstap({ aanmeldingen: [anAanmelding('AFGEWEZEN')] });
    expect(bal('RISICO', '2027-03-01', feiten)).toMatchObject({ daarna: 'GAAT_NAAR_LP_RMC' });
  });
});

describe('bepaalBal at the mbo', () => {
  it.each<[readonly Aanmeldstatus[], string]>([
    [['AANGEMELD', 'AANGEBODEN'], 'mbo-1'],
    [['IN_BEHANDELING', 'AANGEMELD'], 'mbo-0'],
    [['WACHTLIJST', 'AANGEMELD'], 'mbo-1'],
    [['AFGEWEZEN', 'AANGEMELD'], 'mbo-1'],
  ])('with %j it is for %s', (statussen, mboId) => {
    const aanmeldingen = statussen.map((status, i) => anAanmelding(status, { mboId: `mbo-${String(i)}` }));
    expect(bal('IN_BEHANDELING', '2027-03-01', anOverstap({ aanmeldingen }))).toMatchObject({
      organisatieId: mboId,
      rol: 'mbo_intaker',
    });
  });

  it('falls back to the decaan without a running application', () => {
    expect(bal('AANGEMELD', '2027-03-01')).toMatchObject({ organisatieId: SCHOOL, rol: 'decaan' });
  });
});

describe('bepaalBal at the receiver', () => {
  const feiten = (overdracht: Parameters<typeof anOverdracht>[0]) =>
    anOverstap({ overdrachten: [anOverdracht(overdracht)] });

  it.each([
    ['2027-07-06', 'ESCALATIE_COORDINATOR'],
    ['2027-07-13', 'ESCALATIE_STUURGROEP'],
  ])('on %s an offer leads to %s', (dag, daarna) => {
    expect(bal('OVERGEDRAGEN', dag, feiten({}))).toEqual({
      organisatieId: 'lp-0193',
      rol: 'lpa',
      sinds,
      uiterlijk: op('2027-07-13'),
      daarna,
    });
  });

  it('asks a first action after acceptance and nothing after that action', () => {
    const geaccepteerd = { status: 'GEACCEPTEERD', route: 'rmc', naarId: 'rmc-0193' } as const;
    expect(bal('IN_BEHANDELING_RMC', '2027-07-08', feiten(geaccepteerd))).toMatchObject({
      organisatieId: 'rmc-0193',
      rol: 'rmc',
      uiterlijk: op('2027-07-15'),
      daarna: 'ESCALATIE_COORDINATOR',
    });
    const gedaan = { ...geaccepteerd, eersteActieOp: op('2027-07-08') };
    expect(bal('IN_BEHANDELING_RMC', '2027-07-08', feiten(gedaan))).toMatchObject({
      uiterlijk: null,
      daarna: 'NIETS',
    });
  });
});

describe('bepaalBal for every status', () => {
  it('is for nobody exactly when the pupil is placed or the overstap closed', () => {
    const feiten = anOverstap({ overdrachten: [anOverdracht()] });
    fc.assert(
      fc.property(fc.constantFrom(...OVERSTAP_STATUSSEN), (status) => {
        const niemand = ['DEFINITIEF_MBO', 'VERVOLG_ANDERS', 'AFGESLOTEN'].includes(status);
        expect(bal(status, '2027-07-20', feiten) === null).toBe(niemand);
      }),
    );
  });
});
