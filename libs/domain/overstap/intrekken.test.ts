import { describe, expect, it } from '@jest/globals';
import { AANMELD_STATUSSEN } from '../aanmelding/aanmelding.ts';
import { heropenOverstap, trekOpgaveIn } from './intrekken.ts';
import { OVERDRACHT_STATUSSEN } from './overstap.ts';
import { anAanmelding, anOverdracht, anOverstap, op } from './overstap-feiten.builder.ts';

const code = (werk: () => unknown): string => {
  try {
    werk();
    return 'mag';
  } catch (fout) {
    return (fout as { code: string }).code;
  }
};

describe('withdrawing a pupil who was submitted by mistake', () => {
  it.each(OVERDRACHT_STATUSSEN)('beside a handover that is %s', (status) => {
    const loopt = ['AANGEBODEN', 'GEACCEPTEERD', 'TERUGGEMELD'].includes(status);
    const feiten = anOverstap({ overdrachten: [anOverdracht({ status })] });
    expect(code(() => trekOpgaveIn(feiten))).toBe(loopt ? 'overstap.bij-ontvanger' : 'mag');
  });

  it.each(AANMELD_STATUSSEN)('beside an application that is %s', (status) => {
    const leeft = ['AANGEMELD', 'IN_BEHANDELING', 'WACHTLIJST', 'AANGEBODEN', 'DEFINITIEF'].includes(status);
    const feiten = anOverstap({ aanmeldingen: [anAanmelding(status)] });
    expect(code(() => trekOpgaveIn(feiten))).toBe(leeft ? 'overstap.heeft-aanmelding' : 'mag');
  });

  it('happens once', () => {
    const feiten = anOverstap({ afgesloten: { op: op('2027-03-01'), reden: 'ONTERECHT_OPGEGEVEN' } });
    expect(code(() => trekOpgaveIn(feiten))).toBe('overstap.afgesloten');
  });
});

describe('opening again', () => {
  it.each([
    ['ONTERECHT_OPGEGEVEN', 'mag'],
    ['GEPLAATST', 'mag'],
    ['ANDERS', 'mag'],
    ['VERNIETIGD', 'overstap.blijft-dicht'],
    ['OVERLEDEN', 'overstap.blijft-dicht'],
    ['BESTAND_TERUGGEDRAAID', 'overstap.blijft-dicht'],
    ['SAMENGEVOEGD', 'overstap.blijft-dicht'],
  ])('what closed as %s: %s', (reden, verwacht) => {
    const feiten = anOverstap({ afgesloten: { op: op('2027-03-01'), reden } });
    expect(code(() => heropenOverstap(feiten, op('2027-03-02')))).toBe(verwacht);
  });

  it('says why what stays closed stays closed', () => {
    const feiten = anOverstap({ afgesloten: { op: op('2027-03-01'), reden: 'VERNIETIGD' } });
    expect(() => heropenOverstap(feiten, op('2027-03-02'))).toThrow(
      'De gegevens van deze leerling zijn vernietigd.',
    );
  });

  it('is possible until the season ends, and only of what is closed', () => {
    const dicht = anOverstap({ afgesloten: { op: op('2027-10-05'), reden: 'GEPLAATST' } });
    expect(code(() => heropenOverstap(dicht, op('2027-12-25')))).toBe('mag');
    expect(code(() => heropenOverstap(dicht, dicht.momenten.eindeSeizoen))).toBe('overstap.seizoen-voorbij');
    expect(code(() => heropenOverstap(anOverstap(), op('2027-03-02')))).toBe('overstap.loopt');
  });
});
