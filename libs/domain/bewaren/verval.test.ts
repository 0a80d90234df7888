import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { plusDagen } from '../tijd/kalenderdag.ts';
import type { Kalenderdag } from '../tijd/tijd.ts';
import { VERNIETIGBARE_KLASSEN, type VernietigbareKlasse } from '../vernietiging/vernietiging.ts';
import { BEWAARBEGINNEN, type Bewaarbegin, type Bewaarfeiten, type Bewaarregel } from './bewaarregel.ts';
import { akkoordenNodig, vervaldag, vervallenKlassen } from './verval.ts';

const dag = (tekst: string): Kalenderdag => tekst as Kalenderdag;
const VANDAAG = dag('2030-06-15');
const regel = (
  klasse: VernietigbareKlasse,
  begin: Bewaarbegin,
  jaren: number,
  anders: Partial<Bewaarregel> = {},
): Bewaarregel => ({
  code: `${klasse}-${begin}`,
  regio: null,
  klasse,
  begin,
  jaren,
  grondslag: 'proef',
  van: dag('2020-01-01'),
  tot: null,
  ...anders,
});
const REGELS = [
  regel('overstap', 'einde-seizoen', 1),
  regel('paspoort', 'laatste-gebruik', 2),
  regel('verzuim', 'geboorte', 19),
  regel('wpg_straf', 'einde-zaak', 5),
];
const anFeiten = (anders: Partial<Bewaarfeiten> = {}): Bewaarfeiten => ({
  regio: '010',
  klassen: ['overstap'],
  begin: { geboorte: dag('2010-05-05'), 'einde-seizoen': dag('2028-12-26') },
  eindeZaak: {},
  open: false,
  bewaarplicht: false,
  ...anders,
});

/** Los van de regel zelf geschreven: er geldt er minstens een, en van elke die geldt is de termijn voorbij. */
function magWeg(
  f: Bewaarfeiten,
  regels: readonly Bewaarregel[],
  { klasse, vandaag }: { readonly klasse: VernietigbareKlasse; readonly vandaag: Kalenderdag },
): boolean {
  const geldt = regels.filter(
    (r) => r.klasse === klasse && r.van <= vandaag && (r.tot === null || r.tot >= vandaag),
  );
  const eigen = geldt.filter((r) => r.regio === f.regio);
  const telt = eigen.length > 0 ? eigen : geldt.filter((r) => r.regio === null);
  const voorbij = (r: Bewaarregel): boolean => {
    const begin = r.begin === 'einde-zaak' ? f.eindeZaak[r.klasse] : f.begin[r.begin];
    if (!begin) return false;
    const zelfdeDag = `${Number(begin.slice(0, 4)) + r.jaren}${begin.slice(4)}`;
    return (zelfdeDag.endsWith('-02-29') ? `${zelfdeDag.slice(0, 5)}02-28` : zelfdeDag) <= vandaag;
  };
  return f.klassen.includes(klasse) && telt.length > 0 && telt.every(voorbij);
}

describe('vervallenKlassen', () => {
  it.each<[string, VernietigbareKlasse, Bewaarbegin, string]>([
    ['a year after the season', 'overstap', 'einde-seizoen', '2029-06-15'],
    ['two years after the Paspoort was last used', 'paspoort', 'laatste-gebruik', '2028-06-15'],
    ['the nineteenth birthday', 'verzuim', 'geboorte', '2011-06-15'],
    ['five years after the case (Wpg)', 'wpg_straf', 'einde-zaak', '2025-06-15'],
  ])('91: lets go on %s, and not a day before', (_, klasse, begin, op) => {
    const met = (waarde: string) =>
      vervallenKlassen(
        anFeiten({
          klassen: [klasse],
          begin: { [begin]: dag(waarde) },
          eindeZaak: { [klasse]: dag(waarde) },
        }),
        REGELS,
        VANDAAG,
      );
    expect(met(op)).toEqual([klasse]);
    expect(met(plusDagen(dag(op), 1))).toEqual([]);
  });

  it.each([{ open: true }, { bewaarplicht: true }])('91: lets nothing go while %j', (anders) => {
    expect(vervallenKlassen(anFeiten(anders), REGELS, VANDAAG)).toEqual([]);
  });

  it('91: keeps who he is as long as anything of him must stay, and lets the rest go', () => {
    const begin = {
      'einde-seizoen': dag('2020-01-01'),
      'laatste-gebruik': dag('2020-01-01'),
      geboorte: dag('2012-01-01'),
    };
    const feiten = anFeiten({ klassen: ['overstap', 'paspoort', 'verzuim'], begin });
    expect(vervallenKlassen(feiten, REGELS, VANDAAG)).toEqual(['paspoort']);
  });

  it('91: keeps what has no rule, or of which the term did not begin', () => {
    expect(vervallenKlassen(anFeiten({ klassen: ['zorg'] }), REGELS, VANDAAG)).toEqual([]);
    expect(vervallenKlassen(anFeiten({ klassen: ['wpg_straf'] }), REGELS, VANDAAG)).toEqual([]);
  });

  it('91: counts the end of a case per class: a penal case that runs does not keep Halt, nor the other way', () => {
    const regels = [regel('halt', 'einde-zaak', 5), regel('wpg_straf', 'einde-zaak', 5)];
    const eindeZaak = { halt: dag('2025-06-15'), wpg_straf: dag('2025-06-16') };
    const klassen = ['halt', 'wpg_straf'] as const;
    expect(vervallenKlassen(anFeiten({ klassen, eindeZaak }), regels, VANDAAG)).toEqual(['halt']);
    expect(
      vervallenKlassen(anFeiten({ klassen, eindeZaak: { ...eindeZaak, halt: null } }), regels, VANDAAG),
    ).toEqual([]);
  });

  it('91: takes the rule of today, that of the region before the general one, and the longest', () => {
    const oud = regel('overstap', 'einde-seizoen', 1, { tot: dag('2030-06-14') });
    const nieuw = regel('overstap', 'einde-seizoen', 5, { van: dag('2030-06-15') });
    const eigen = regel('overstap', 'einde-seizoen', 3, { regio: '010' });
    const op = (regels: readonly Bewaarregel[], vandaag = VANDAAG) =>
      vervaldag('overstap', anFeiten(), regels, vandaag);
    expect(op([oud, nieuw])).toBe('2033-12-26');
    expect(op([oud, nieuw], dag('2030-06-14'))).toBe('2029-12-26');
    expect(op([nieuw, eigen])).toBe('2031-12-26');
    expect(op([oud, regel('overstap', 'geboorte', 30)], dag('2030-06-01'))).toBe('2040-05-05');
  });

  it('91: over 10,000 pupils lets nothing go that is not due, whatever the facts and the rules', () => {
    const eenDag = fc.integer({ min: 0, max: 20_000 }).map((n) => plusDagen(dag('1990-01-01'), n));
    const eenRegel = fc.record({
      code: fc.constant('x'),
      regio: fc.constantFrom(null, '010', '011'),
      klasse: fc.constantFrom(...VERNIETIGBARE_KLASSEN),
      begin: fc.constantFrom(...BEWAARBEGINNEN),
      jaren: fc.integer({ min: 0, max: 30 }),
      grondslag: fc.constant('proef'),
      van: eenDag,
      tot: fc.option(eenDag),
    });
    const feiten = fc.record({
      regio: fc.constantFrom('010', '011'),
      klassen: fc.uniqueArray(fc.constantFrom(...VERNIETIGBARE_KLASSEN)),
      begin: fc.dictionary(
        fc.constantFrom('geboorte' as const, 'einde-seizoen' as const, 'laatste-gebruik' as const),
        fc.option(eenDag),
      ),
      eindeZaak: fc.dictionary(fc.constantFrom(...VERNIETIGBARE_KLASSEN), fc.option(eenDag)),
      open: fc.boolean(),
      bewaarplicht: fc.boolean(),
    });
    fc.assert(
      fc.property(feiten, fc.array(eenRegel, { maxLength: 12 }), eenDag, (f, regels, vandaag) => {
        const weg = vervallenKlassen(f, regels, vandaag);
        expect(weg.filter((klasse) => !magWeg(f, regels, { klasse, vandaag }))).toEqual([]);
        expect(weg.length > 0 && (f.open || f.bewaarplicht)).toBe(false);
        expect(weg.includes('overstap') && weg.length < f.klassen.length).toBe(false);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('akkoordenNodig', () => {
  it.each([
    [1, 1],
    [100, 1],
    [101, 2],
  ])('for %i pupils asks for %i', (aantal, nodig) => {
    expect(akkoordenNodig(aantal, 100)).toBe(nodig);
  });
});
