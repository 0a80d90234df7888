import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { anJongere } from '../leerling/jongere.builder.ts';
import { anAanmelding, anOverstap, REGELS } from '../overstap/overstap-feiten.builder.ts';
import { kloktijd, toInstant, toKalenderdag } from '../tijd/amsterdam.ts';
import { kalenderdag, plusDagen } from '../tijd/kalenderdag.ts';
import { verwachtingVan } from './verwachting.ts';
import { blikVooruit } from './vooruitblik.ts';

const VANDAAG = kalenderdag('2027-03-01');
const geboren = (dag: string) => anOverstap({ jongere: anJongere({ geboortedatum: kalenderdag(dag) }) });

describe('verwachtingVan', () => {
  it('is nothing for who has a place', () => {
    expect(
      verwachtingVan(anOverstap({ aanmeldingen: [anAanmelding('DEFINITIEF')] }), REGELS, VANDAAG),
    ).toEqual([]);
  });

  it('begins on the day of a moment, and lasts after the last one', () => {
    const feiten = geboren('2011-05-05');
    const reeks = verwachtingVan(feiten, REGELS, VANDAAG);
    expect(reeks[0]?.van).toBe(toKalenderdag(feiten.momenten.overdrachtVoorZomer));
    expect(reeks.at(-1)).toMatchObject({ van: toKalenderdag(feiten.momenten.hardeDeadline), tot: null });
  });

  it('says for every day what the day itself would decide', () => {
    const feiten = fc
      .constantFrom('2003-05-05', '2008-05-05', '2009-09-20', '2009-10-20', '2011-05-05')
      .map(geboren);
    fc.assert(
      fc.property(feiten, fc.integer({ min: 0, max: 400 }), (een, dagen) => {
        const dag = plusDagen(VANDAAG, dagen);
        const besluit = blikVooruit(een, REGELS, toInstant(dag, kloktijd('23:59')));
        const gezegd = verwachtingVan(een, REGELS, VANDAAG).filter(
          ({ van, tot }) => van <= dag && (tot === null || dag < tot),
        );
        expect(gezegd.map(({ naarId }) => naarId)).toEqual(
          besluit.soort === 'draagOver' ? [besluit.naarId] : [],
        );
      }),
    );
  });
});
