import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { anJongere } from '../leerling/jongere.builder.ts';
import { kalenderdag } from '../tijd/kalenderdag.ts';
import { leidOverstapAf } from './leid-af.ts';
import { anAanmelding, anBestemming, anOverdracht, anOverstap, op } from './overstap-feiten.builder.ts';
import type { OverdrachtFeit, OverstapFeiten, Overstapstatus, Reden, Vlag } from './overstap.ts';

const NU = op('2027-03-01');
const ZOMER = op('2027-07-20');
const af = (anders: Partial<OverstapFeiten>, nu = NU) => leidOverstapAf(anOverstap(anders), nu);

describe('leidOverstapAf by scenario', () => {
  it('scenario 3: a refusal at A while B treats the application is no risk, and names B', () => {
    const aanmeldingen = [
      anAanmelding('AFGEWEZEN', { id: 'A', mboId: 'mbo-a', statusOp: op('2027-02-20') }),
      anAanmelding('IN_BEHANDELING', { id: 'B', mboId: 'mbo-b' }),
    ];
    const { status, waaromHier, bal } = af({ aanmeldingen });
    expect(status).toBe('IN_BEHANDELING');
    expect(waaromHier.bron).toEqual({ soort: 'aanmelding', id: 'B' });
    expect(bal).toMatchObject({ organisatieId: 'mbo-b', rol: 'mbo_intaker' });
  });

  it('scenario 5: definitive at A while B still runs is definitive and nobody has the ball', () => {
    const aanmeldingen = [
      anAanmelding('DEFINITIEF', { id: 'A' }),
      anAanmelding('AANGEMELD', { id: 'B', mboId: 'mbo-b' }),
    ];
    expect(af({ aanmeldingen })).toMatchObject({
      status: 'DEFINITIEF_MBO',
      reden: 'DEFINITIEF_GEPLAATST',
      vlaggen: [],
      bal: null,
      waaromHier: { bron: { soort: 'aanmelding', id: 'A' } },
    });
  });

  it('scenario 7: a stale source gives a flag and closes nothing', () => {
    const aanmeldingen = [anAanmelding('AANGEMELD')];
    expect(af({ aanmeldingen, verouderdeMbos: ['mbo-a'] })).toMatchObject({
      status: 'AANGEMELD',
      vlaggen: ['verouderde-bron'],
    });
  });

  it('scenario 25: who repeats the year at the own school is definitive elsewhere', () => {
    expect(af({ bestemming: anBestemming('zittenblijver') })).toMatchObject({
      status: 'VERVOLG_ANDERS',
      bal: null,
      waaromHier: { code: 'ANDERE_BESTEMMING_BEVESTIGD', bron: { soort: 'bestemming' } },
    });
  });

  it.each([op('2027-03-01'), op('2027-04-02'), op('2027-05-01')])(
    'scenario 26: a havo-4 pupil is followed like vmbo at %s',
    (nu) => {
      expect(af({ cohort: 'havo-4' }, nu)).toEqual(af({ cohort: 'vmbo-4' }, nu));
    },
  );
});

describe('leidOverstapAf at a receiver', () => {
  it.each<[string, Partial<OverdrachtFeit>, Overstapstatus, Reden]>([
    ['an offer', {}, 'OVERGEDRAGEN', 'WACHT_OP_ONTVANGER'],
    ['an accepted one', { status: 'GEACCEPTEERD' }, 'IN_BEHANDELING_LP', 'ONTVANGER_BEHANDELT'],
    [
      'one accepted under leerplicht',
      { status: 'GEACCEPTEERD', route: 'leerplicht' },
      'IN_BEHANDELING_LP',
      'ONTVANGER_BEHANDELT',
    ],
    [
      'one accepted by RMC',
      { status: 'GEACCEPTEERD', route: 'rmc' },
      'IN_BEHANDELING_RMC',
      'ONTVANGER_BEHANDELT',
    ],
    [
      'one accepted by RMC as the safety net, of who still has to attend',
      { status: 'GEACCEPTEERD', route: 'leerplicht', naarDoorstroompunt: true },
      'IN_BEHANDELING_RMC',
      'ONTVANGER_BEHANDELT',
    ],
    [
      'one with care',
      { status: 'GEACCEPTEERD', zorgSinds: op('2027-07-10') },
      'IN_BEHANDELING_ZORG',
      'ONTVANGER_BEHANDELT',
    ],
    ['one sent back', { status: 'TERUGGEMELD' }, 'TERUGGEMELD_SCHOOL', 'TERUGGEMELD_NA_ZOMER'],
    ['a refused one', { status: 'GEWEIGERD' }, 'RISICO', 'ONBEKEND'],
    ['a lapsed one', { status: 'VERVALLEN' }, 'RISICO', 'ONBEKEND'],
  ])('with %s', (_naam, overdracht, status, reden) => {
    expect(af({ overdrachten: [anOverdracht(overdracht)] }, ZOMER)).toMatchObject({ status, reden });
  });

  it('keeps the receiver until it confirms a placement', () => {
    const aanmeldingen = [anAanmelding('DEFINITIEF')];
    const overdrachten = [anOverdracht({ status: 'GEACCEPTEERD' })];
    expect(af({ aanmeldingen, overdrachten }, ZOMER)).toMatchObject({
      status: 'IN_BEHANDELING_LP',
      plaatsing: 'DEFINITIEF_MBO',
    });
  });

  it('shows who is placed after being sent back as placed', () => {
    const feiten = {
      aanmeldingen: [anAanmelding('DEFINITIEF')],
      overdrachten: [anOverdracht({ status: 'TERUGGEMELD' })],
    };
    expect(af(feiten, ZOMER).status).toBe('DEFINITIEF_MBO');
  });

  it('lets a closed overstap come before everything', () => {
    const afgesloten = { op: op('2027-07-15'), reden: 'OVERLEDEN' };
    const feiten = { afgesloten, overdrachten: [anOverdracht()], aanmeldingen: [anAanmelding('DEFINITIEF')] };
    expect(af(feiten, ZOMER)).toMatchObject({
      status: 'AFGESLOTEN',
      bal: null,
      waaromHier: { sinds: afgesloten.op },
    });
  });
});

describe('the source of a closed overstap', () => {
  it.each([
    ['ONTERECHT_OPGEGEVEN', 'school'],
    ['DUBBEL_OPGEGEVEN', 'school'],
    ['SAMENGEVOEGD', 'school'],
    ['BESTAND_TERUGGEDRAAID', 'school'],
    ['OVERLEDEN', 'kalender'],
  ])('closed as %s is the %s, and gives nobody a place', (reden, soort) => {
    const uitkomst = af({ afgesloten: { op: op('2027-02-10'), reden } });
    expect(uitkomst).toMatchObject({ status: 'AFGESLOTEN', bal: null, waaromHier: { bron: { soort } } });
    expect(['DEFINITIEF_MBO', 'VERVOLG_ANDERS']).not.toContain(uitkomst.plaatsing);
  });

  it('is the handover when its receiver closed the case', () => {
    const zaak = anOverdracht({ status: 'AFGESLOTEN' });
    const uitkomst = af(
      { afgesloten: { op: op('2027-07-15'), reden: 'ANDERS' }, overdrachten: [zaak] },
      ZOMER,
    );
    expect(uitkomst.waaromHier.bron).toEqual({ soort: 'overdracht', id: zaak.id });
  });
});

describe('the flags of leidOverstapAf', () => {
  const adres = (gemeente: string | null, buiten: 'buitenland' | 'onbekend' | null) =>
    anJongere({ woongemeenten: [{ van: kalenderdag('2020-01-01'), gemeente, buiten }] });

  it.each<[string, Partial<OverstapFeiten>, string, readonly Vlag[]]>([
    ['nothing special', {}, '2027-06-01', []],
    [
      'two definitive places',
      { aanmeldingen: [anAanmelding('DEFINITIEF'), anAanmelding('DEFINITIEF', { id: 'b' })] },
      '2027-06-01',
      ['dubbel-definitief'],
    ],
    ['an unknown address', { jongere: adres(null, 'onbekend') }, '2027-06-01', ['adres-onbekend']],
    ['an address abroad', { jongere: adres(null, 'buitenland') }, '2027-06-01', []],
    ['no address', { jongere: anJongere({ woongemeenten: [] }) }, '2027-06-01', ['adres-onbekend']],
    ['a vulnerable pupil in time', { kwetsbaar: true }, '2027-04-30', []],
    ['a vulnerable pupil without Paspoort', { kwetsbaar: true }, '2027-05-01', ['zonder-paspoort']],
    ['a vulnerable pupil with Paspoort', { kwetsbaar: true, paspoort: true }, '2027-05-01', []],
  ])('with %s', (_naam, feiten, dag, vlaggen) => {
    expect(af(feiten, op(dag)).vlaggen).toEqual(vlaggen);
  });
});

describe('since when', () => {
  it('keeps the stored instant while status and reason stay the same', () => {
    const vorige = {
      status: 'NIET_AANGEMELD',
      reden: 'NOG_NIET_AANGEMELD',
      vlaggen: [],
      sinds: op('2026-10-01'),
    } as const;
    expect(af({ vorige }).waaromHier.sinds).toBe(vorige.sinds);
    expect(af({ vorige: { ...vorige, status: 'RISICO' } }).waaromHier.sinds).toBe(NU);
  });

  it('gives the same outcome again from what it gave', () => {
    const dagen = fc.constantFrom('2027-03-01', '2027-04-10', '2027-06-01', '2027-07-20', '2027-09-05');
    const overdracht = fc.constantFrom('AANGEBODEN', 'GEACCEPTEERD', 'TERUGGEMELD', 'GEWEIGERD');
    fc.assert(
      fc.property(dagen, fc.option(overdracht), (dag, status) => {
        const feiten = anOverstap({
          overdrachten: status ? [anOverdracht({ status: status as OverdrachtFeit['status'] })] : [],
        });
        const eerst = leidOverstapAf(feiten, op(dag));
        const { status: was, reden, vlaggen, waaromHier } = eerst;
        const vorige = { status: was, reden, vlaggen, sinds: waaromHier.sinds };
        expect(leidOverstapAf({ ...feiten, vorige }, op(dag))).toEqual(eerst);
      }),
    );
  });
});
