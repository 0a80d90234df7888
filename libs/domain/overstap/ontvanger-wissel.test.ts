import { describe, expect, it } from '@jest/globals';
import { anJongere } from '../leerling/jongere.builder.ts';
import { kalenderdag } from '../tijd/kalenderdag.ts';
import { aanleidingVanWissel, weigeraars } from './ontvanger-wissel.ts';
import { anOverdracht, anOverstap, op, REGELS, VANGNET } from './overstap-feiten.builder.ts';
import type { Aanleiding, JongereFeiten, OverdrachtFeit, Woonplaats } from './overstap.ts';

const d = kalenderdag;
const woont = (van: string, gemeente: string | null, buiten: Woonplaats['buiten'] = null): Woonplaats => ({
  van: d(van),
  gemeente,
  buiten,
});

function wissel(
  dag: string,
  overdracht: Partial<OverdrachtFeit> | null,
  jongere: JongereFeiten = anJongere(),
): Aanleiding | null {
  const overdrachten = overdracht ? [anOverdracht(overdracht)] : [];
  return aanleidingVanWissel(anOverstap({ jongere, overdrachten }), REGELS, op(dag));
}

const ACHTTIEN = anJongere({ geboortedatum: '2009-09-30' });
const VERHUISD = anJongere({ woongemeenten: [woont('2015-01-01', '0193'), woont('2027-08-10', '0148')] });
const DIPLOMA = anJongere({ proDiplomaOp: d('2027-07-20') });
const BUITENLAND = anJongere({
  woongemeenten: [woont('2015-01-01', '0193'), woont('2027-08-10', null, 'buitenland')],
});

describe('aanleidingVanWissel', () => {
  it.each<[string, string, Partial<OverdrachtFeit> | null, JongereFeiten, Aanleiding | null]>([
    ['nothing changes', '2027-08-10', {}, anJongere(), null],
    ['there is no overdracht', '2027-09-30', null, ACHTTIEN, null],
    ['the overdracht was refused', '2027-09-30', { status: 'GEWEIGERD' }, ACHTTIEN, null],
    ['the school has the pupil back', '2027-09-30', { status: 'TERUGGEMELD' }, ACHTTIEN, null],
    ['the pupil is 17', '2027-09-29', { status: 'GEACCEPTEERD' }, ACHTTIEN, null],
    ['the pupil turns 18', '2027-09-30', { status: 'GEACCEPTEERD' }, ACHTTIEN, 'LEEFTIJD'],
    ['the pupil turns 18 during an offer', '2027-09-30', {}, ACHTTIEN, 'LEEFTIJD'],
    ['the day before the move', '2027-08-09', {}, VERHUISD, null],
    ['the day of the move', '2027-08-10', {}, VERHUISD, 'VERHUIZING'],
    ['the day before the diploma', '2027-07-19', {}, DIPLOMA, null],
    ['the day of the diploma', '2027-07-20', {}, DIPLOMA, 'DIPLOMA'],
    ['the pupil goes abroad', '2027-08-10', {}, BUITENLAND, null],
    [
      'leerplicht turns into kwalificatieplicht at the same organisation',
      '2027-08-10',
      { route: 'leerplicht' },
      anJongere(),
      null,
    ],
  ])('when %s', (_naam, dag, overdracht, jongere, verwacht) => {
    expect(wissel(dag, overdracht, jongere)).toBe(verwacht);
  });

  it('is a change when the same organisation goes from leerplicht to RMC', () => {
    const regels = { ...REGELS, uitvoerder: () => 'een-loket' };
    const overdrachten = [anOverdracht({ naarId: 'een-loket', status: 'GEACCEPTEERD' })];
    const feiten = anOverstap({ jongere: ACHTTIEN, overdrachten });
    expect(aanleidingVanWissel(feiten, regels, op('2027-09-29'))).toBeNull();
    expect(aanleidingVanWissel(feiten, regels, op('2027-09-30'))).toBe('LEEFTIJD');
  });

  it('names an exemption when another organisation only keeps the register', () => {
    const vrijstellingen = [{ van: d('2027-07-01'), tot: null }];
    const feiten = anOverstap({ jongere: anJongere({ vrijstellingen }), overdrachten: [anOverdracht()] });
    const regels = { ...REGELS, uitvoerder: () => 'register' };
    expect(aanleidingVanWissel(feiten, regels, op('2027-08-10'))).toBe('VRIJSTELLING');
  });

  it('leaves a pupil with the vangnet after the own receiver refused', () => {
    const overdrachten = [
      anOverdracht({ status: 'GEWEIGERD' }),
      anOverdracht({ id: 'o2', nummer: 2, naarId: VANGNET }),
    ];
    expect(aanleidingVanWissel(anOverstap({ overdrachten }), REGELS, op('2027-08-10'))).toBeNull();
  });
});

describe('weigeraars', () => {
  it('names who refused and nobody else', () => {
    const overdrachten = [
      anOverdracht({ status: 'GEWEIGERD', naarId: 'a' }),
      anOverdracht({ status: 'VERVALLEN', naarId: 'b' }),
      anOverdracht({ naarId: 'c' }),
    ];
    expect([...weigeraars(anOverstap({ overdrachten }))]).toEqual(['a']);
  });
});
