import { describe, expect, it } from '@jest/globals';
import { instant, kloktijd } from '../tijd/amsterdam.ts';
import { BERICHTSOORTEN, isVrijwillig, soortenVoor, SOORTREGELS, wijzenVan } from './berichtsoort.ts';
import { bezorgmoment, kanVerzamelen, wijzeVan, type Mailkeuze } from './bezorgmoment.ts';
import type { Mailuren } from './mailuren.ts';

const UREN: Mailuren = { van: kloktijd('08:00'), tot: kloktijd('18:00'), spoed: ['noodtoegang-geopend'] };
const keuze = (soorten: Mailkeuze['soorten'] = {}, om = '16:00'): Mailkeuze => ({
  verzamelOm: kloktijd(om),
  soorten,
});
const om = (tekst: string) => ({ uren: UREN, nu: instant(tekst) });

describe('bezorgmoment', () => {
  it('sends at once within the hours of the region', () => {
    expect(bezorgmoment('overdracht-aangeboden', keuze(), om('2027-01-15T08:00:00+01:00'))).toEqual({
      soort: 'nu',
    });
  });

  it.each([
    ['before them', '2027-10-01T00:00:00+02:00', '2027-10-01T06:00:00.000Z'],
    ['at their end', '2027-01-15T18:00:00+01:00', '2027-01-16T07:00:00.000Z'],
    ['in the night the clock goes back', '2027-10-31T01:30:00+02:00', '2027-10-31T07:00:00.000Z'],
  ])('lets what comes %s wait until they begin', (_, nu, tot) => {
    expect(bezorgmoment('overdracht-aangeboden', keuze(), om(nu))).toEqual({ soort: 'wacht', tot });
  });

  it('lets what is agreed to be urgent go at any hour', () => {
    expect(bezorgmoment('noodtoegang-geopend', keuze(), om('2027-01-15T23:00:00+01:00'))).toEqual({
      soort: 'nu',
    });
  });

  it.each([
    ['today', '16:00', '2027-01-15T15:59:00+01:00', '2027-01-15T15:00:00.000Z'],
    ['tomorrow at that very moment', '16:00', '2027-01-15T16:00:00+01:00', '2027-01-16T15:00:00.000Z'],
    [
      'at the begin, of an hour the region no longer sends',
      '20:00',
      '2027-01-15T09:00:00+01:00',
      '2027-01-16T07:00:00.000Z',
    ],
  ])('gathers until the chosen hour: %s', (_, uur, nu, tot) => {
    expect(bezorgmoment('taak-herinnering', keuze({ 'taak-herinnering': 'verzamel' }, uur), om(nu))).toEqual({
      soort: 'verzamel',
      tot,
    });
  });

  it('sends nothing of what is off', () => {
    const uit = keuze({ 'paspoort-herinnering': 'uit' });
    expect(bezorgmoment('paspoort-herinnering', uit, om('2027-01-15T12:00:00+01:00'))).toEqual({
      soort: 'niet',
    });
  });
});

describe('wijzeVan', () => {
  it.each(BERICHTSOORTEN.filter((soort) => SOORTREGELS[soort].grond === 'termijn'))(
    '%s guards a term of the law: it cannot be off, whatever was chosen',
    (soort) => {
      expect(wijzeVan(soort, { soorten: { [soort]: 'uit' } })).toBe('direct');
      expect(wijzeVan(soort, { soorten: { [soort]: 'verzamel', verzamelmail: 'uit' } })).toBe('direct');
      expect(isVrijwillig(soort)).toBe(false);
    },
  );

  it.each(BERICHTSOORTEN.filter((soort) => SOORTREGELS[soort].grond === 'meteen'))(
    '%s carries something that cannot wait: it always comes at once',
    (soort) => {
      expect(wijzenVan(soort)).toEqual(['direct']);
      expect(wijzeVan(soort, { soorten: { [soort]: 'verzamel' } })).toBe('direct');
    },
  );

  it.each(BERICHTSOORTEN.filter((soort) => SOORTREGELS[soort].afspraak))(
    '%s holds an appointment: at once or not at all, never in the digest that would lose it',
    (soort) => {
      expect(wijzenVan(soort)).toEqual(['direct', 'uit']);
      expect(wijzeVan(soort, { soorten: { [soort]: 'verzamel' } })).toBe('direct');
    },
  );

  it('drops what may be off with the digest that is off', () => {
    const soorten = { 'weekcheck-herinnering': 'verzamel', verzamelmail: 'uit' } as const;
    expect(wijzeVan('weekcheck-herinnering', { soorten })).toBe('uit');
  });
});

describe('what an organisation gets', () => {
  it('names every kind for somebody, and the digest for nobody by itself', () => {
    const zonder = BERICHTSOORTEN.filter((soort) => SOORTREGELS[soort].voor.length === 0);
    expect(zonder).toEqual(['verzamelmail']);
    expect(soortenVoor('halt')).toEqual([
      'partnertaak-nieuw',
      'partnertaak-herinnering',
      'partnertaak-ingetrokken',
      'partnerlink',
      'mdo-uitnodiging',
      'mdo-afgelast',
      'mdo-afgezegd',
      'mdo-samenvatting',
    ]);
  });

  it.each<[string, boolean]>([
    ['08:00', true],
    ['17:00', true],
    ['16:30', false],
    ['18:00', false],
    ['07:00', false],
  ])('%s as the hour of a digest: %s', (uur, kan) => {
    expect(kanVerzamelen(kloktijd(uur), UREN)).toBe(kan);
  });
});
