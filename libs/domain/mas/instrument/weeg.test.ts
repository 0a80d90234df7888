import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { Invalid } from '../../domain-error.ts';
import { kalenderdag } from '../../tijd/kalenderdag.ts';
import { MAS_ROUTES } from '../routezaak.ts';
import { INSTRUMENTANTWOORDEN, instrumentOp, type Signaleringsinstrument } from './instrument.ts';
import { adviesbezwaren, weegInstrument } from './weeg.ts';

const vraag = (id: string, soort: 'risico' | 'beschermend', gewicht = 1) => ({
  id,
  vraag: `${id}?`,
  hulp: '',
  soort,
  gewicht,
});
const INSTRUMENT: Signaleringsinstrument = {
  versie: 1,
  van: kalenderdag('2026-08-01'),
  titel: 'Proef',
  bron: 'proef',
  volledigVanaf: 0.5,
  themas: [
    {
      id: 'jongere',
      titel: 'Jongere',
      vragen: [vraag('a', 'risico', 3), vraag('b', 'risico'), vraag('c', 'beschermend')],
    },
    { id: 'school', titel: 'School', vragen: [vraag('d', 'risico'), vraag('e', 'beschermend', 2)] },
  ],
  adviezen: [
    {
      id: 'zwaar',
      conclusie: 'Zwaar.',
      routes: ['R1', 'R3'],
      als: [{ thema: 'alles', soort: 'risico', minstens: 0.6 }],
    },
    {
      id: 'kaal',
      conclusie: 'Kaal.',
      routes: ['R1'],
      als: [
        { vraag: 'd', antwoord: 'ja' },
        { thema: 'school', soort: 'beschermend', hoogstens: 0.5 },
      ],
    },
    { id: 'licht', conclusie: 'Licht.', routes: [], als: [] },
  ],
};
const ids = ['a', 'b', 'c', 'd', 'e'];
const antwoorden = fc.record(
  Object.fromEntries(ids.map((id) => [id, fc.constantFrom(...INSTRUMENTANTWOORDEN)])),
  { requiredKeys: [] },
);

describe('weegInstrument', () => {
  it('gives each theme its share of what could have been, by weight', () => {
    const {
      themas,
      alles,
      bekend,
      beantwoord,
      vragen: aantal,
    } = weegInstrument(INSTRUMENT, {
      a: 'soms',
      b: 'nee',
      c: 'ja',
      d: 'ja',
      e: 'nee',
    });
    expect(themas).toEqual({
      jongere: { risico: 3 / 8, beschermend: 1 },
      school: { risico: 1, beschermend: 0 },
    });
    expect(alles).toEqual({ risico: 5 / 10, beschermend: 2 / 6 });
    expect(bekend).toBe(1);
    expect([beantwoord, aantal]).toEqual([5, 5]);
  });

  it.each<[string, Parameters<typeof weegInstrument>[1], string | null]>([
    ['much risk', { a: 'ja', b: 'ja', c: 'nee', d: 'nee', e: 'nee' }, 'zwaar'],
    ['one answer with little protection', { a: 'nee', b: 'nee', c: 'nee', d: 'ja', e: 'soms' }, 'kaal'],
    ['the same with more protection', { a: 'nee', b: 'nee', c: 'nee', d: 'ja', e: 'ja' }, 'licht'],
    ['the same with unknown protection', { a: 'nee', b: 'nee', c: 'nee', d: 'ja', e: 'onbekend' }, 'licht'],
    ['half of it known', { a: 'nee', b: 'nee', c: 'nee' }, 'licht'],
    ['less than half known', { a: 'ja', b: 'ja' }, null],
    ['nothing known', {}, null],
  ])('advises with %s', (_naam, gegeven, verwacht) => {
    expect(weegInstrument(INSTRUMENT, gegeven).advies?.id ?? null).toBe(verwacht);
  });

  it('says unknown apart from no: a theme without an answer has no score', () => {
    expect(weegInstrument(INSTRUMENT, { a: 'nee' }).themas.school).toEqual({
      risico: null,
      beschermend: null,
    });
  });

  it('refuses an answer to a question that is not in this version', () => {
    expect(() => weegInstrument(INSTRUMENT, { z: 'ja' })).toThrow(Invalid);
  });

  it('more risk never scores lower, and every score is a share', () => {
    fc.assert(
      fc.property(antwoorden, fc.constantFrom('a', 'b', 'd'), (gegeven, id) => {
        const voor = weegInstrument(INSTRUMENT, gegeven).alles;
        const na = weegInstrument(INSTRUMENT, { ...gegeven, [id]: 'ja' }).alles;
        expect(na.risico).toBeGreaterThanOrEqual(voor.risico ?? 0);
        expect(na.risico).toBeLessThanOrEqual(1);
        expect(na.beschermend).toBe(voor.beschermend);
      }),
    );
  });

  it('gives the same for the same answers, in whatever order they were given', () => {
    fc.assert(
      fc.property(antwoorden, (gegeven) => {
        const omgekeerd = Object.fromEntries(Object.entries(gegeven).reverse());
        expect(weegInstrument(INSTRUMENT, omgekeerd)).toEqual(weegInstrument(INSTRUMENT, gegeven));
      }),
    );
  });
});

describe('adviesbezwaren', () => {
  it('asks a motive for every route that the advice does not name, and for no other', () => {
    const gevraagd = MAS_ROUTES.filter((route) => adviesbezwaren(['R1', 'R2'], route).length > 0);
    expect(gevraagd).toEqual(['R3', 'R4']);
    expect(adviesbezwaren(['R1'], 'R4')[0]?.opgelostDoor).toEqual(['motief']);
  });

  it('asks nothing when there is no advice', () => {
    expect(MAS_ROUTES.flatMap((route) => adviesbezwaren(null, route))).toEqual([]);
  });
});

describe('instrumentOp', () => {
  it('is the highest version that holds on the day', () => {
    const later = { ...INSTRUMENT, versie: 2, van: kalenderdag('2027-01-01') };
    expect(instrumentOp([later, INSTRUMENT], kalenderdag('2026-12-31'))?.versie).toBe(1);
    expect(instrumentOp([later, INSTRUMENT], kalenderdag('2027-01-01'))?.versie).toBe(2);
    expect(instrumentOp([later], kalenderdag('2026-12-31'))).toBeNull();
  });
});
