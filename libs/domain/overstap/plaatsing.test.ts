import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { AANMELD_STATUSSEN, type AanmeldingFeit, type Aanmeldstatus } from '../aanmelding/aanmelding.ts';
import { instant } from '../tijd/amsterdam.ts';
import { anAanmelding, anBestemming, anOverstap, op } from './overstap-feiten.builder.ts';
import type { OverstapFeiten, Plaatsing, Reden } from './overstap.ts';
import { bepaalPlaatsing } from './plaatsing.ts';

const NU = op('2027-03-01');
const oordeel = (anders: Partial<OverstapFeiten>, nu = NU): readonly [Plaatsing, Reden] => {
  const { plaatsing, reden } = bepaalPlaatsing(anOverstap(anders), nu);
  return [plaatsing, reden];
};
const met = (...statussen: Aanmeldstatus[]): AanmeldingFeit[] =>
  statussen.map((status, i) => anAanmelding(status, { id: `a${String(i)}`, mboId: `mbo-${String(i)}` }));

describe('bepaalPlaatsing', () => {
  it.each<[readonly Aanmeldstatus[], Plaatsing, Reden]>([
    [['DEFINITIEF'], 'DEFINITIEF_MBO', 'DEFINITIEF_GEPLAATST'],
    [['DEFINITIEF', 'DEFINITIEF'], 'DEFINITIEF_MBO', 'DUBBEL_DEFINITIEF'],
    [['DEFINITIEF', 'AANGEMELD', 'AFGEWEZEN'], 'DEFINITIEF_MBO', 'DEFINITIEF_GEPLAATST'],
    [['AANGEBODEN', 'AFGEWEZEN'], 'IN_BEHANDELING', 'INTAKE_OF_AANBOD'],
    [['IN_BEHANDELING', 'AANGEMELD'], 'IN_BEHANDELING', 'INTAKE_OF_AANBOD'],
    [['AANGEMELD', 'WACHTLIJST'], 'AANGEMELD', 'AANMELDING_LOOPT'],
    [['WACHTLIJST', 'AFGEMELD'], 'AANDACHT', 'ALLEEN_WACHTLIJST'],
    [['AFGEWEZEN', 'AFGEWEZEN'], 'RISICO', 'ALLES_AFGEWEZEN'],
    [['AFGEMELD'], 'RISICO', 'ALLES_AFGEMELD'],
    [['BEEINDIGD'], 'RISICO', 'ALLES_BEEINDIGD'],
    [['NIET_VERSCHENEN'], 'RISICO', 'NIET_VERSCHENEN'],
    [['AFGEWEZEN', 'AFGEMELD'], 'RISICO', 'ALLES_GEEINDIGD'],
  ])('%j gives %s (%s)', (statussen, plaatsing, reden) => {
    expect(oordeel({ aanmeldingen: met(...statussen) })).toEqual([plaatsing, reden]);
  });

  it.each<[string, Plaatsing, Reden]>([
    ['2027-04-01T21:59:59.999Z', 'NIET_AANGEMELD', 'NOG_NIET_AANGEMELD'],
    ['2027-04-01T22:00:00.000Z', 'AANDACHT', 'GEEN_AANMELDING_NA_AANMELDDATUM'],
    ['2027-04-30T21:59:59.999Z', 'AANDACHT', 'GEEN_AANMELDING_NA_AANMELDDATUM'],
    ['2027-04-30T22:00:00.000Z', 'RISICO', 'ONBEKEND'],
  ])('without application at %s it is %s (%s)', (nu, plaatsing, reden) => {
    expect(oordeel({}, instant(nu))).toEqual([plaatsing, reden]);
  });

  it('starts for who is loaded late on the day of loading, not on the moment that passed', () => {
    const geladenOp = op('2027-06-10');
    expect(bepaalPlaatsing(anOverstap({ geladenOp }), op('2027-06-11'))).toMatchObject({
      reden: 'ONBEKEND',
      sinds: geladenOp,
    });
    expect(bepaalPlaatsing(anOverstap(), op('2027-06-11')).sinds).toBe(op('2027-05-01'));
  });

  it('counts another destination only when it is confirmed', () => {
    expect(oordeel({ bestemming: anBestemming('havo') })).toEqual([
      'VERVOLG_ANDERS',
      'ANDERE_BESTEMMING_BEVESTIGD',
    ]);
    expect(oordeel({ bestemming: anBestemming('havo', { bevestigdOp: null }) })).toEqual([
      'NIET_AANGEMELD',
      'NOG_NIET_AANGEMELD',
    ]);
  });

  it('lets a definitive mbo place come before another destination', () => {
    const feiten = { aanmeldingen: met('DEFINITIEF'), bestemming: anBestemming('havo') };
    expect(oordeel(feiten)[0]).toBe('DEFINITIEF_MBO');
  });

  it('names the application that changed last as the source', () => {
    const laat = instant('2027-02-20T09:00:00Z');
    const aanmeldingen = [
      anAanmelding('AFGEWEZEN', { id: 'laat', statusOp: laat }),
      anAanmelding('AFGEWEZEN', { id: 'vroeg' }),
    ];
    expect(bepaalPlaatsing(anOverstap({ aanmeldingen }), NU)).toMatchObject({
      bron: { soort: 'aanmelding', id: 'laat' },
      sinds: laat,
    });
  });

  const aanmeldingen = fc
    .array(fc.constantFrom(...AANMELD_STATUSSEN), { maxLength: 5 })
    .map((statussen) => met(...statussen));

  it('does not depend on the order of the applications', () => {
    const geschud = aanmeldingen.chain((lijst) =>
      fc.tuple(fc.constant(lijst), fc.shuffledSubarray(lijst, { minLength: lijst.length })),
    );
    fc.assert(
      fc.property(geschud, ([lijst, anders]) => {
        expect(oordeel({ aanmeldingen: anders })).toEqual(oordeel({ aanmeldingen: lijst }));
      }),
    );
  });

  it('never calls a pupil at risk for a refusal while another application runs', () => {
    fc.assert(
      fc.property(aanmeldingen, (lijst) => {
        const erbij = [...lijst, anAanmelding('AANGEBODEN', { id: 'lopend' })];
        expect(oordeel({ aanmeldingen: erbij })[0]).not.toBe('RISICO');
      }),
    );
  });
});
