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
  SCHOOL,
  VANGNET,
} from '../overstap/overstap-feiten.builder.ts';
import {
  AANLEIDINGEN,
  OVERDRACHT_STATUSSEN,
  type Aanleiding,
  type OverdrachtFeit,
  type OverstapFeiten,
} from '../overstap/overstap.ts';
import { kalenderdag } from '../tijd/kalenderdag.ts';
import { beslisOverdracht } from './beslis-overdracht.ts';

const d = kalenderdag;
const beslis = (aanleiding: Aanleiding, dag: string, anders: Partial<OverstapFeiten> = {}) =>
  beslisOverdracht(anOverstap(anders), REGELS, { aanleiding, nu: op(dag) });
const naar = (naarId: string, anders: object = {}) => ({
  soort: 'draagOver',
  naarId,
  route: 'kwalificatieplicht',
  gemeente: '0193',
  vangnet: false,
  ...anders,
});
const blijft = (reden: string) => ({ soort: 'blijft', reden });
const bij = (overdracht: Partial<OverdrachtFeit>) => ({ overdrachten: [anOverdracht(overdracht)] });

describe('beslisOverdracht on the agreed moments', () => {
  it.each([
    ['VOOR_ZOMER', '2027-07-04', blijft('NOG_NIET')],
    ['VOOR_ZOMER', '2027-07-05', naar('lp-0193', { aanleiding: 'VOOR_ZOMER' })],
    ['HARDE_DEADLINE', '2027-09-30', blijft('NOG_NIET')],
    ['HARDE_DEADLINE', '2027-10-01', naar('lp-0193', { aanleiding: 'HARDE_DEADLINE' })],
    ['VERVROEGD', '2027-02-01', naar('lp-0193', { aanleiding: 'VERVROEGD' })],
    ['GEWEIGERD_NIET_BEVOEGD', '2027-07-08', blijft('AL_OVERGEDRAGEN')],
    ['LEEFTIJD', '2027-07-08', blijft('NIET_GEVRAAGD')],
    ['VERHUIZING', '2027-07-08', blijft('NIET_GEVRAAGD')],
    ['DIPLOMA', '2027-07-08', blijft('NIET_GEVRAAGD')],
    ['VRIJSTELLING', '2027-07-08', blijft('NIET_GEVRAAGD')],
  ] as const)('%s on %s', (aanleiding, dag, besluit) => {
    expect(beslis(aanleiding, dag)).toEqual(besluit);
  });

  it.each(OVERDRACHT_STATUSSEN)(
    'with an overdracht that is %s hands over only what does not run',
    (status) => {
      const gaat = (aanleiding: Aanleiding, dag: string): boolean =>
        beslis(aanleiding, dag, bij({ status })).soort === 'draagOver';
      const geeindigd = ['GEWEIGERD', 'DOORGEGEVEN', 'VERVALLEN', 'AFGESLOTEN'].includes(status);
      expect(gaat('VOOR_ZOMER', '2027-07-10')).toBe(geeindigd);
      expect(gaat('HARDE_DEADLINE', '2027-10-01')).toBe(geeindigd || status === 'TERUGGEMELD');
      expect(gaat('VERVROEGD', '2027-07-10')).toBe(geeindigd || status === 'TERUGGEMELD');
      expect(gaat('GEWEIGERD_NIET_BEVOEGD', '2027-07-10')).toBe(status === 'GEWEIGERD');
    },
  );

  it.each<[string, Partial<OverstapFeiten>, string]>([
    ['placed at a mbo', { aanmeldingen: [anAanmelding('DEFINITIEF')] }, 'GEPLAATST'],
    ['with another destination', { bestemming: anBestemming('havo') }, 'ANDERE_BESTEMMING'],
    ['closed', { afgesloten: { op: op('2027-06-01'), reden: 'OVERLEDEN' } }, 'AFGESLOTEN'],
  ])('a pupil %s stays, whatever the occasion', (_naam, feiten, reden) => {
    for (const aanleiding of AANLEIDINGEN) {
      expect(beslis(aanleiding, '2027-10-01', feiten)).toEqual(blijft(reden));
    }
  });
});

describe('beslisOverdracht by receiver', () => {
  it('scenario 14: who turns 18 on 30 September goes to RMC, and LP owns until RMC accepts', () => {
    const jongere = anJongere({ geboortedatum: '2009-09-30' });
    const feiten = { jongere, eigenaarId: 'lp-0193', ...bij({ status: 'GEACCEPTEERD' }) };
    expect(beslis('LEEFTIJD', '2027-09-29', feiten)).toEqual(blijft('NIET_GEVRAAGD'));
    expect(beslis('LEEFTIJD', '2027-09-30', feiten)).toEqual(
      naar('rmc-0193', { route: 'rmc', aanleiding: 'LEEFTIJD' }),
    );
  });

  it('scenario 20: a startkwalificatie ends the competence of everyone', () => {
    const jongere = anJongere({ startkwalificatieOp: d('2027-07-01') });
    expect(beslis('VOOR_ZOMER', '2027-07-05', { jongere })).toEqual({
      soort: 'niemandBevoegd',
      reden: 'STARTKWALIFICATIE',
    });
  });

  it('scenario 22: who moved abroad is not handed over', () => {
    const woongemeenten = [
      { van: d('2015-01-01'), gemeente: '0193', buiten: null },
      { van: d('2027-06-01'), gemeente: null, buiten: 'buitenland' as const },
    ];
    for (const aanleiding of ['VOOR_ZOMER', 'HARDE_DEADLINE', 'VERVROEGD'] as const) {
      expect(beslis(aanleiding, '2027-10-01', { jongere: anJongere({ woongemeenten }) })).toEqual({
        soort: 'niemandBevoegd',
        reden: 'BUITENLAND',
      });
    }
  });

  it('goes to the vangnet without a gemeente', () => {
    const jongere = anJongere({ woongemeenten: [] });
    expect(beslis('VOOR_ZOMER', '2027-07-05', { jongere })).toEqual(
      naar(VANGNET, { gemeente: null, aanleiding: 'VOOR_ZOMER', vangnet: true }),
    );
  });

  it('goes to the vangnet when the receiver refused, and back when that refuses too', () => {
    const geweigerd = anOverdracht({ status: 'GEWEIGERD' });
    const ookVangnet = anOverdracht({ id: 'o2', nummer: 2, naarId: VANGNET, status: 'GEWEIGERD' });
    const aanleiding = 'GEWEIGERD_NIET_BEVOEGD';
    expect(beslis(aanleiding, '2027-07-08', { overdrachten: [geweigerd] })).toEqual(
      naar(VANGNET, { aanleiding, vangnet: true }),
    );
    expect(beslis(aanleiding, '2027-07-08', { overdrachten: [geweigerd, ookVangnet] })).toEqual(
      naar('lp-0193', { aanleiding }),
    );
  });

  it('follows a move to the receiver of the new gemeente', () => {
    const woongemeenten = [
      { van: d('2015-01-01'), gemeente: '0193', buiten: null },
      { van: d('2027-07-08'), gemeente: '0148', buiten: null },
    ];
    expect(beslis('VERHUIZING', '2027-07-08', { jongere: anJongere({ woongemeenten }), ...bij({}) })).toEqual(
      naar('lp-0148', { gemeente: '0148', aanleiding: 'VERHUIZING' }),
    );
  });
});

describe('beslisOverdracht for any facts', () => {
  const feiten = fc.record({
    aanleiding: fc.constantFrom(...AANLEIDINGEN),
    dag: fc.constantFrom('2027-03-01', '2027-07-05', '2027-09-30', '2027-10-01', '2027-12-01'),
    geboortedatum: fc.constantFrom('2010-05-12', '2009-09-30', '2000-01-01'),
    status: fc.option(fc.constantFrom(...OVERDRACHT_STATUSSEN)),
    geplaatst: fc.boolean(),
  });

  it('never offers twice: an open offer moves only to another receiver or route', () => {
    fc.assert(
      fc.property(feiten, ({ aanleiding, dag, geboortedatum, status, geplaatst }) => {
        const overdracht = status ? anOverdracht({ status }) : null;
        const besluit = beslis(aanleiding, dag, {
          jongere: anJongere({ geboortedatum }),
          overdrachten: overdracht ? [overdracht] : [],
          aanmeldingen: geplaatst ? [anAanmelding('DEFINITIEF')] : [],
        });
        if (besluit.soort !== 'draagOver') return;
        expect(geplaatst).toBe(false);
        expect(besluit.naarId).not.toBe(SCHOOL);
        if (status !== 'AANGEBODEN' && status !== 'GEACCEPTEERD') return;
        expect([besluit.naarId, besluit.route]).not.toEqual([overdracht?.naarId, overdracht?.route]);
      }),
      { numRuns: 500 },
    );
  });
});
