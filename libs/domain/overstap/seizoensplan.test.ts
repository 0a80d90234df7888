import { describe, expect, it } from '@jest/globals';
import { anJongere } from '../leerling/jongere.builder.ts';
import { kalenderdag } from '../tijd/kalenderdag.ts';
import { leidOverstapAf } from './leid-af.ts';
import {
  anMomenten,
  anAanmelding,
  anBestemming,
  anOverdracht,
  anOverstap,
  op,
  REGELS,
} from './overstap-feiten.builder.ts';
import type { OverstapFeiten, Plan } from './overstap.ts';
import { seizoensplan } from './seizoensplan.ts';

/** Het plan van een overstap waarvan de opgeslagen status klopt. */
function plan(dag: string, anders: Partial<OverstapFeiten> = {}): Plan {
  const feiten = anOverstap(anders);
  const { status, reden, vlaggen, waaromHier } = leidOverstapAf(feiten, op(dag));
  const vorige = { status, reden, vlaggen, sinds: waaromHier.sinds };
  return seizoensplan({ ...feiten, vorige, ...anders }, REGELS, op(dag));
}

const stappen = (dag: string, anders: Partial<OverstapFeiten> = {}) =>
  plan(dag, anders).nu.map(({ soort, aanleiding }) => [soort, aanleiding]);

const DEFINITIEF = { aanmeldingen: [anAanmelding('DEFINITIEF')] };
const bij = (overdracht: Parameters<typeof anOverdracht>[0]) => ({
  overdrachten: [anOverdracht(overdracht)],
});

describe('seizoensplan', () => {
  it.each<[string, Partial<OverstapFeiten>, unknown]>([
    ['2027-03-01', {}, []],
    ['2027-07-04', {}, []],
    ['2027-07-05', {}, [['draagOver', 'VOOR_ZOMER']]],
    ['2027-07-05', DEFINITIEF, []],
    ['2027-07-05', { bestemming: anBestemming('havo') }, []],
    ['2027-07-06', bij({}), []],
    ['2027-07-06', { ...bij({}), ...DEFINITIEF }, [['laatVervallen', null]]],
    ['2027-08-29', bij({ status: 'GEACCEPTEERD' }), []],
    ['2027-08-30', bij({ status: 'GEACCEPTEERD' }), [['meldTerug', null]]],
    ['2027-08-30', bij({ status: 'GEACCEPTEERD', zorgSinds: op('2027-07-20') }), []],
    ['2027-08-30', bij({ status: 'GEACCEPTEERD', geaccepteerdOp: op('2027-08-30') }), []],
    ['2027-08-30', { ...bij({ status: 'GEACCEPTEERD' }), ...DEFINITIEF }, []],
    ['2027-08-30', bij({}), []],
    ['2027-08-30', {}, []],
    ['2027-10-01', {}, [['draagOver', 'HARDE_DEADLINE']]],
    ['2027-10-01', bij({ status: 'TERUGGEMELD' }), [['draagOver', 'HARDE_DEADLINE']]],
    ['2027-10-01', bij({ status: 'GEWEIGERD' }), [['draagOver', 'HARDE_DEADLINE']]],
    ['2027-10-01', bij({ status: 'GEACCEPTEERD' }), []],
    ['2027-10-01', bij({}), []],
    ['2027-12-25', DEFINITIEF, []],
    ['2027-12-26', DEFINITIEF, [['sluitSeizoen', null]]],
    ['2027-12-26', { ...DEFINITIEF, verouderdeMbos: ['mbo-a'] }, []],
    ['2027-12-26', { ...DEFINITIEF, ...bij({ status: 'GEACCEPTEERD' }) }, []],
    ['2027-12-26', bij({}), []],
  ])('on %s (case %#)', (dag, feiten, verwacht) => {
    expect(stappen(dag, feiten)).toEqual(verwacht);
  });

  it('asks RMC nothing back after the summer', () => {
    const jongere = anJongere({ geboortedatum: '2008-01-01' });
    const overdracht = { status: 'GEACCEPTEERD', route: 'rmc', naarId: 'rmc-0193' } as const;
    expect(stappen('2027-08-30', { jongere, ...bij(overdracht) })).toEqual([]);
  });

  it('derives again when the stored status is no longer true', () => {
    const vorige = {
      status: 'NIET_AANGEMELD',
      reden: 'NOG_NIET_AANGEMELD',
      vlaggen: [],
      sinds: op('2026-10-01'),
    } as const;
    expect(stappen('2027-04-01', { vorige })).toEqual([]);
    expect(stappen('2027-04-02', { vorige })).toEqual([['herleid', null]]);
    expect(stappen('2027-04-02', { vorige: null })).toEqual([['herleid', null]]);
  });

  it('derives again when a flag has become true, and looks at that moment', () => {
    const vorige = {
      status: 'AANDACHT',
      reden: 'GEEN_AANMELDING_NA_AANMELDDATUM',
      vlaggen: [],
      sinds: op('2027-04-02'),
    } as const;
    const anders = { vorige, kwetsbaar: true };
    const eerder = { ...anMomenten(), kwetsbaarZonderPaspoort: op('2027-04-20') };
    expect(plan('2027-04-03', { ...anders, momenten: eerder })).toMatchObject({
      nu: [],
      volgende: op('2027-04-20'),
    });
    expect(stappen('2027-04-20', { ...anders, momenten: eerder })).toEqual([['herleid', null]]);
    expect(stappen('2027-04-20', { ...anders, momenten: eerder, paspoort: true })).toEqual([]);
  });

  it('takes back another destination that nobody confirmed in time', () => {
    const bestemming = anBestemming('havo', { bevestigdOp: null, uiterlijk: op('2027-03-22') });
    expect(plan('2027-03-21', { bestemming })).toMatchObject({ nu: [], volgende: op('2027-03-22') });
    expect(stappen('2027-03-22', { bestemming })).toEqual([['laatBestemmingVervallen', null]]);
    const zonder = anBestemming('arbeid', { bevestigdOp: null, uiterlijk: null });
    expect(stappen('2027-03-22', { bestemming: zonder })).toEqual([]);
  });

  it('scenario 14: who turns 18 on 30 September at LP goes to RMC before the deadline', () => {
    const feiten = {
      jongere: anJongere({ geboortedatum: '2009-09-30' }),
      eigenaarId: 'lp-0193',
      ...bij({ status: 'GEACCEPTEERD', geaccepteerdOp: op('2027-09-01') }),
    };
    expect(plan('2027-09-29', feiten)).toMatchObject({ nu: [], volgende: op('2027-09-30') });
    expect(stappen('2027-09-30', feiten)).toEqual([['wijzigOntvanger', 'LEEFTIJD']]);
  });

  it('follows the pupil of a receiver to RMC after the season too, until somebody closes', () => {
    const feiten = {
      jongere: anJongere({ geboortedatum: '2009-12-27' }),
      eigenaarId: 'lp-0193',
      ...bij({ status: 'GEACCEPTEERD', geaccepteerdOp: op('2027-10-04') }),
    };
    expect(plan('2027-12-26', feiten)).toMatchObject({ nu: [], volgende: op('2027-12-27') });
    expect(stappen('2027-12-27', feiten)).toEqual([['wijzigOntvanger', 'LEEFTIJD']]);
  });

  it('asks one receiver at a time', () => {
    const feiten = {
      jongere: anJongere({ geboortedatum: '2009-10-01' }),
      ...bij({ status: 'GEACCEPTEERD', geaccepteerdOp: op('2027-09-01') }),
    };
    expect(stappen('2027-10-01', feiten)).toEqual([['wijzigOntvanger', 'LEEFTIJD']]);
  });

  it.each([
    [
      'abroad',
      anJongere({
        woongemeenten: [{ van: kalenderdag('2020-01-01'), gemeente: null, buiten: 'buitenland' }],
      }),
    ],
    ['with a startkwalificatie', anJongere({ startkwalificatieOp: kalenderdag('2027-06-01') })],
  ])('hands nobody over who is %s', (_naam, jongere) => {
    expect(stappen('2027-07-05', { jongere })).toEqual([]);
    expect(stappen('2027-10-01', { jongere })).toEqual([]);
  });

  it('is ready only when the overstap is closed', () => {
    const afgesloten = { op: op('2027-06-01'), reden: 'OVERLEDEN' };
    expect(plan('2027-07-05', { afgesloten })).toEqual({ nu: [], volgende: null, klaar: true });
    expect(plan('2027-07-05').klaar).toBe(false);
  });
});

describe('the next moment of seizoensplan', () => {
  it.each<[string, Partial<OverstapFeiten>, string | null]>([
    ['2027-03-01', {}, '2027-04-02'],
    ['2027-04-02', {}, '2027-05-01'],
    ['2027-05-01', {}, '2027-07-05'],
    ['2027-07-06', bij({}), '2027-08-30'],
    ['2027-08-30', bij({}), '2027-10-01'],
    ['2027-10-01', bij({}), '2027-12-26'],
    ['2027-12-26', bij({}), '2028-05-12'],
    ['2027-03-01', DEFINITIEF, '2027-12-26'],
  ])('after %s (case %#)', (dag, feiten, verwacht) => {
    expect(plan(dag, feiten).volgende).toBe(verwacht === null ? null : op(verwacht));
  });

  it('is the day of a return from abroad, also without an overdracht', () => {
    const woongemeenten = [
      { van: kalenderdag('2020-01-01'), gemeente: null, buiten: 'buitenland' as const },
      { van: kalenderdag('2027-10-20'), gemeente: '0193', buiten: null },
    ];
    const jongere = anJongere({ woongemeenten });
    expect(plan('2027-10-02', { jongere })).toMatchObject({ nu: [], volgende: op('2027-10-20') });
    expect(stappen('2027-10-20', { jongere })).toEqual([['draagOver', 'HARDE_DEADLINE']]);
  });
});
