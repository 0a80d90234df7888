import { describe, expect, it } from '@jest/globals';
import { op } from '../overstap/overstap-feiten.builder.ts';
import { instant } from '../tijd/amsterdam.ts';
import { kalenderdag } from '../tijd/kalenderdag.ts';
import type { Instant } from '../tijd/tijd.ts';
import { anDeler, anDeling, anToestemming, REGELS } from './paspoort.builder.ts';
import { beslismomenten, delinggrond, type Deler } from './delinggrond.ts';
import type { Deling } from './paspoort.ts';

/** 12 mei 2027, 00:00 in Nederland. */
const ZESTIEN = instant('2027-05-11T22:00:00Z');
/** Twintig werkdagen later, over Pinksteren heen. */
const EINDE = instant('2027-06-10T22:00:00Z');
const net = (nu: Instant): Instant => instant(new Date(Date.parse(nu) - 1).toISOString());

const grond = (nu: Instant, deler: Partial<Deler> = {}, deling: Partial<Deling> = {}) => {
  const uit = delinggrond(anDeling(deling), anDeler(deler), REGELS, nu);
  return uit.soort === 'geen' ? uit.reden : uit.soort;
};
const ZONDER: Partial<Deler> = { toestemmingen: [] };

describe('beslismomenten', () => {
  it('are midnight in the Netherlands on the birthday, and the end of the agreed working days', () => {
    expect(beslismomenten(anDeler().geboortedatum, REGELS)).toEqual({
      zelfVanaf: ZESTIEN,
      bevestigVoor: EINDE,
    });
  });

  it('follow the agreed leap birthday', () => {
    const geboren = kalenderdag('2012-02-29');
    expect(beslismomenten(geboren, REGELS).zelfVanaf).toBe('2028-02-28T23:00:00.000Z');
    const elders = { ...REGELS, leeftijden: { ...REGELS.leeftijden, toestemmingVanaf: 15 } };
    expect(beslismomenten(geboren, elders).zelfVanaf).toBe('2027-02-28T23:00:00.000Z');
  });
});

describe('delinggrond', () => {
  it('rests on the parents below the age of consent', () => {
    expect(grond(op('2027-03-01'))).toBe('toestemming-ouders');
    expect(grond(op('2027-03-01'), ZONDER)).toBe('toestemming-ontbreekt');
  });

  it('is there from the instant the parent consents, not before', () => {
    expect([grond(net(op('2027-02-01'))), grond(op('2027-02-01'))]).toEqual([
      'toestemming-ontbreekt',
      'toestemming-ouders',
    ]);
  });

  it('is only for the receiver and the purpose the parent named', () => {
    expect(grond(op('2027-03-01'), {}, { doel: 'begeleiding' })).toBe('toestemming-ontbreekt');
    expect(grond(op('2027-03-01'), {}, { ontvanger: { organisatieId: 'mbo-b', soort: 'mbo' } })).toBe(
      'toestemming-ontbreekt',
    );
  });

  it('gives the mentor a task when parents disagree, or when nobody with authority is known', () => {
    const toestemmingen = [anToestemming(), anToestemming({ ouderId: 'ouder-2', besluit: 'nee' })];
    const van = (deler: Partial<Deler>) => delinggrond(anDeling(), anDeler(deler), REGELS, op('2027-03-01'));
    expect(van({ toestemmingen })).toEqual({ soort: 'geen', reden: 'ouders-oneens', taak: 'ouders-oneens' });
    expect(van({ ouders: [] })).toEqual({ soort: 'geen', reden: 'gezag-onbekend', taak: 'gezag-onbekend' });
    expect(van(ZONDER)).toMatchObject({ taak: null });
  });

  it('goes to the youngster at midnight of the birthday; what his parents allowed stays for the agreed term', () => {
    expect([grond(net(ZESTIEN)), grond(ZESTIEN), grond(net(EINDE)), grond(EINDE)]).toEqual([
      'toestemming-ouders',
      'overgang',
      'overgang',
      'jongere-bevestigt-nog',
    ]);
    expect(delinggrond(anDeling(), anDeler(), REGELS, ZESTIEN)).toEqual({ soort: 'overgang', tot: EINDE });
  });

  it('is his own decision once he decided after that birthday, whatever his parents say', () => {
    const nee = { toestemmingen: [anToestemming({ besluit: 'nee', op: op('2027-05-20') })] };
    expect(grond(op('2027-06-20'), nee, { besluitOp: ZESTIEN })).toBe('eigen-besluit');
    expect(grond(op('2027-06-20'), nee, { besluitOp: net(ZESTIEN) })).toBe('jongere-bevestigt-nog');
  });

  it('does not hear parents any more after that birthday', () => {
    const laterNee = [anToestemming(), anToestemming({ besluit: 'nee', op: op('2027-05-13') })];
    expect(grond(op('2027-05-20'), { toestemmingen: laterNee })).toBe('overgang');
    const laterJa = [anToestemming({ op: op('2027-05-13') })];
    expect(grond(op('2027-05-20'), { toestemmingen: laterJa })).toBe('jongere-bevestigt-nog');
  });

  it('has none for a child', () => {
    expect(grond(op('2023-05-11'))).toBe('te-jong');
  });
});
