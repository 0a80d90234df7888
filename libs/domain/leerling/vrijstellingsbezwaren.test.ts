import { describe, expect, it } from '@jest/globals';
import { REGELS } from '../mas/mas.builder.ts';
import { kalenderdag as d } from '../tijd/kalenderdag.ts';
import { anJongere, LEEFTIJDEN } from './jongere.builder.ts';
import {
  laatsteDagVanPlicht,
  steltVrijVanInschrijving,
  vanzelfTot,
  VRIJSTELLINGSGRONDEN,
} from './vrijstelling.ts';
import { aBeroep } from './vrijstelling.builder.ts';
import { vrijstellingsbezwaren, type Vrijstellingsfeiten } from './vrijstellingsbezwaren.ts';

/** Veertien jaar in november 2026: leerplichtig. */
const LEERPLICHTIG = '2012-03-12';
/** Zestien geworden in 2025-2026: kwalificatieplichtig. */
const KWALIFICATIEPLICHTIG = '2010-03-12';

type Anders = Parameters<typeof aBeroep>[0];
const regels = (
  beroep: Anders,
  geboortedatum = LEERPLICHTIG,
  bij: Partial<Vrijstellingsfeiten> = {},
): string[] =>
  vrijstellingsbezwaren(
    aBeroep(beroep),
    { jongere: anJongere({ geboortedatum }), erkend: [], ...bij },
    REGELS,
  ).map(({ regel }) => regel.replace('vrijstelling.', ''));

const BEDENKINGEN: Anders = { grond: 'bedenkingen', verklaring: ['ouders', '2026-11-20'] };
const VERVANGEND: Anders = { grond: 'vervangend', verklaring: ['school', '2026-11-20'] };
const REIZEN: Anders = { grond: 'trekkend', verklaring: null, van: '2027-03-01', tot: '2027-10-31' };

describe('what stands against a claim', () => {
  it.each<[string, Anders, string[], string?]>([
    ['5 a, by an appointed expert', {}, []],
    ['5 a, nothing in hand', { verklaring: null }, ['verklaring']],
    ['5 a, by the school', { verklaring: ['school', '2026-11-02'] }, ['verklaring']],
    ['5 a, by who treats him', { verklaring: ['behandelaar', '2026-11-02'] }, ['behandelaar']],
    ['5 a, three months old', { verklaring: ['aangewezen-deskundige', '2026-08-20'] }, []],
    ['5 a, a day older', { verklaring: ['aangewezen-deskundige', '2026-08-19'] }, ['verklaring-oud']],
    ['5 a, into the next year', { tot: '2027-08-01' }, ['langer-dan-schooljaar']],
    ['5 a, never fit, for years', { nooitGeschikt: true, tot: '2030-03-11' }, []],
    ['5 b, a first claim of who goes to school already', BEDENKINGEN, ['eerste-beroep']],
    ['5 b, without the parents', { ...BEDENKINGEN, verklaring: null }, ['verklaring', 'eerste-beroep']],
    ['5 b, never fit', { ...BEDENKINGEN, nooitGeschikt: true }, ['eerste-beroep', 'nooit-geschikt']],
    ['5 c', { grond: 'buitenland', verklaring: ['school-buitenland', '2026-11-20'] }, []],
    ['5 c, by a school here', { grond: 'buitenland', verklaring: ['school', '2026-11-20'] }, ['verklaring']],
    ['5a, the season', REIZEN, []],
    ['5a, a day early', { ...REIZEN, van: '2027-02-28' }, ['buiten-reisseizoen']],
    ['5a, a day late', { ...REIZEN, tot: '2027-11-01' }, ['buiten-reisseizoen']],
    ['5a, a travelling school at five kilometres', { ...REIZEN, rijdendeSchoolKm: 5 }, ['rijdende-school']],
    ['5a, one at six', { ...REIZEN, rijdendeSchoolKm: 6 }, []],
    ['15, of who is leerplichtig', { grond: 'ander-onderwijs' }, ['alleen-kwalificatieplicht', 'motief']],
    ['15', { grond: 'ander-onderwijs', tot: '2028-02-01' }, ['motief'], KWALIFICATIEPLICHTIG],
    ['3a, at fourteen', VERVANGEND, ['motief']],
    ['3a, without a plan', { ...VERVANGEND, verklaring: null }, ['verklaring', 'motief']],
    ['3a, at thirteen', VERVANGEND, ['leeftijd', 'motief'], '2013-03-12'],
    ['3a, of who is kwalificatieplichtig', VERVANGEND, ['leeftijd', 'motief'], KWALIFICATIEPLICHTIG],
    [
      '3b, in the last year',
      { grond: 'vervangend-mbo', verklaring: ['instelling', '2026-11-20'] },
      ['motief'],
      '2011-03-12',
    ],
    [
      '3b, a year early',
      { grond: 'vervangend-mbo', verklaring: ['instelling', '2026-11-20'] },
      ['laatste-jaar', 'motief'],
    ],
    ['of who owes nothing', {}, ['geen-plicht'], '2005-03-12'],
  ])('%s', (_naam, beroep, verwacht, geboortedatum = LEERPLICHTIG) => {
    expect(regels(beroep, geboortedatum)).toEqual(verwacht);
  });

  it.each([
    ['2026-05-20', ['school-van-richting']],
    ['2025-11-20', ['school-van-richting']],
    ['2025-11-19', []],
  ])(
    'scenario 50: 5 b of who was at such a school until %s is %j (art. 8 lid 2)',
    (opSchoolVanRichtingTot, verwacht) => {
      const erkend = [{ grond: 'bedenkingen', van: d('2017-08-01'), tot: d('2018-07-31') }] as const;
      expect(regels({ ...BEDENKINGEN, opSchoolVanRichtingTot }, LEERPLICHTIG, { erkend })).toEqual(verwacht);
    },
  );

  const vorige = { grond: 'ongeschikt', van: d('2026-08-01'), tot: d('2027-07-31') } as const;
  const volgend = (ingediendOp: string) =>
    regels(
      {
        ingediendOp,
        van: '2027-08-01',
        tot: '2028-07-31',
        verklaring: ['aangewezen-deskundige', '2027-06-01'],
      },
      LEERPLICHTIG,
      { erkend: [vorige] },
    );

  it('is made again every year before 1 July, later only with a motive', () => {
    expect(volgend('2027-06-30')).toEqual([]);
    expect(volgend('2027-07-01')).toEqual(['te-laat']);
  });

  it('is on time by itself for who had none the year before', () => {
    const eerder = { ...vorige, van: d('2024-08-01'), tot: d('2025-07-31') };
    expect(regels({}, LEERPLICHTIG, { erkend: [eerder] })).toEqual([]);
  });

  it('holds no two at a time, also of another ground', () => {
    expect(regels({}, LEERPLICHTIG, { erkend: [{ ...vorige, grond: 'vervangend' }] })).toEqual(['overlapt']);
    const jongere = anJongere({
      geboortedatum: LEERPLICHTIG,
      vrijstellingen: [{ van: d('2027-01-01'), tot: null }],
    });
    expect(regels({}, LEERPLICHTIG, { jongere })).toEqual(['overlapt']);
  });

  it('stops with a death', () => {
    const jongere = anJongere({ geboortedatum: LEERPLICHTIG, overledenOp: d('2026-11-21') });
    expect(regels({}, LEERPLICHTIG, { jongere })).toEqual(['overleden']);
  });
});

describe('how long it holds', () => {
  const jongere = anJongere({ geboortedatum: LEERPLICHTIG });
  const van = d('2026-11-23');

  it('ends by itself with the school year, or with the duty of who will never be fit', () => {
    expect(vanzelfTot({ grond: 'ongeschikt', nooitGeschikt: false, van }, jongere, LEEFTIJDEN)).toBe(
      '2027-07-31',
    );
    expect(vanzelfTot({ grond: 'ongeschikt', nooitGeschikt: true, van }, jongere, LEEFTIJDEN)).toBe(
      '2030-03-11',
    );
    expect(vanzelfTot({ grond: 'vervangend', nooitGeschikt: false, van }, jongere, LEEFTIJDEN)).toBeNull();
    expect(laatsteDagVanPlicht(jongere, LEEFTIJDEN)).toBe('2030-03-11');
  });

  it('is no exemption of being enrolled for a substitute programme', () => {
    expect(VRIJSTELLINGSGRONDEN.filter((grond) => !steltVrijVanInschrijving(grond))).toEqual([
      'vervangend',
      'vervangend-mbo',
    ]);
  });
});
