import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { anJongere } from '../leerling/jongere.builder.ts';
import {
  anAanmelding,
  anBestemming,
  anOverdracht,
  anOverstap,
  op,
  REGELS,
} from '../overstap/overstap-feiten.builder.ts';
import { OVERDRACHT_STATUSSEN, type OverstapFeiten } from '../overstap/overstap.ts';
import { seizoensplan } from '../overstap/seizoensplan.ts';
import { kalenderdag } from '../tijd/kalenderdag.ts';
import { beslisOverdracht } from './beslis-overdracht.ts';
import { blikVooruit } from './vooruitblik.ts';

const feiten = fc
  .record({
    aanmeldingen: fc.constantFrom(
      [],
      [anAanmelding('AANGEMELD')],
      [anAanmelding('DEFINITIEF')],
      [anAanmelding('AFGEWEZEN')],
    ),
    bestemming: fc.constantFrom(null, anBestemming('havo')),
    overdrachten: fc
      .option(fc.constantFrom(...OVERDRACHT_STATUSSEN), { nil: null })
      .map((status) => (status === null ? [] : [anOverdracht({ status })])),
    geboren: fc.constantFrom('2003-05-05', '2008-05-05', '2011-05-05'),
  })
  .map(({ geboren, ...rest }): OverstapFeiten =>
    anOverstap({ ...rest, jongere: anJongere({ geboortedatum: kalenderdag(geboren) }) }),
  );
const dagen = fc.constantFrom(
  '2027-03-01',
  '2027-07-05',
  '2027-08-20',
  '2027-09-15',
  '2027-10-01',
  '2027-11-02',
);

describe('blikVooruit', () => {
  it('is what the plan of the season decides on that day, on the same facts', () => {
    fc.assert(
      fc.property(feiten, dagen, (overstap, dag) => {
        const stap = seizoensplan(overstap, REGELS, op(dag)).nu.find(({ soort }) => soort === 'draagOver');
        const blik = blikVooruit(overstap, REGELS, op(dag));
        const gezegd = blik.soort === 'draagOver' ? blik : null;
        const gedaan =
          stap?.aanleiding &&
          beslisOverdracht(overstap, REGELS, { aanleiding: stap.aanleiding, nu: op(dag) });
        expect(gezegd).toEqual(gedaan ?? null);
      }),
    );
  });

  it('says not yet between the moments', () => {
    expect(blikVooruit(anOverstap(), REGELS, op('2027-09-15'))).toEqual({
      soort: 'blijft',
      reden: 'NOG_NIET',
    });
  });
});
