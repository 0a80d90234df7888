import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { LEEFTIJDEN } from '../leerling/jongere.builder.ts';
import { verjaardag } from '../leerling/leeftijd.ts';
import { kalenderdag, plusDagen } from '../tijd/kalenderdag.ts';
import type { Kalenderdag } from '../tijd/tijd.ts';
import { DATAKLASSEN, levensfase, type Dataklasse } from './dataklassen.ts';
import { beslisToegang, ouderMag, type Oudervraag } from './mag-data.ts';
import { MATEN, type Mate } from './matrix.ts';

const GEBOREN = kalenderdag('2012-09-30');
const jarig = (jaar: number): Kalenderdag => verjaardag(GEBOREN, jaar, LEEFTIJDEN);
const ervoor = (jaar: number): Kalenderdag => plusDagen(jarig(jaar), -1);

const mag = (klasse: Dataklasse, dag: Kalenderdag, anders: Partial<Oudervraag> = {}): Mate =>
  ouderMag({ klasse, dag, geboortedatum: GEBOREN, gezag: true, geheimAdres: false, ...anders }, LEEFTIJDEN);
/** What changes on a birthday, as `class: before > after`. */
const wissels = (jaar: number, anders: Partial<Oudervraag> = {}): string[] =>
  DATAKLASSEN.map((klasse) => [klasse, mag(klasse, ervoor(jaar), anders), mag(klasse, jarig(jaar), anders)])
    .filter(([, was, wordt]) => was !== wordt)
    .map(([klasse, was, wordt]) => `${klasse}: ${was} > ${wordt}`);

describe('a parent', () => {
  it('shares in medical and help content from the 12th birthday, no longer has it alone', () => {
    expect(wissels(12)).toEqual(['medisch: vol > deel', 'hulp: vol > deel']);
  });

  it('loses what rests on consent, and the reason of absence, on the 16th birthday at 00:00', () => {
    expect(wissels(16, { genodigd: true })).toEqual([
      'aanmelding: vol > geen',
      'paspoort: deel > geen',
      'verzuim: vol > deel',
      'medisch: deel > geen',
      'hulp: deel > geen',
      'halt: vol > status',
    ]);
  });

  it('keeps all of that when the young person agrees', () => {
    expect(wissels(16, { genodigd: true, toestemming: true })).toEqual([]);
  });

  it('loses everything on the 18th birthday, with or without consent', () => {
    for (const toestemming of [true, false])
      expect(DATAKLASSEN.map((klasse) => mag(klasse, jarig(18), { toestemming, genodigd: true }))).toEqual(
        DATAKLASSEN.map(() => 'geen'),
      );
    expect(mag('straf', ervoor(18))).toBe('vol');
  });

  it('of who is born on 29 February loses it on 1 March of a common year', () => {
    const geboren = { geboortedatum: kalenderdag('2012-02-29') };
    expect(mag('identiteit', kalenderdag('2030-02-28'), geboren)).toBe('vol');
    expect(mag('identiteit', kalenderdag('2030-03-01'), geboren)).toBe('geen');
  });

  it('follows the ages of the agreement', () => {
    const later = { ...LEEFTIJDEN, toestemmingVanaf: 17 };
    const vraag = { klasse: 'hulp', geboortedatum: GEBOREN, dag: jarig(16) } as const;
    expect([ouderMag(vraag, LEEFTIJDEN), ouderMag(vraag, later)]).toEqual(['geen', 'deel']);
  });

  it.each<[string, Partial<Oudervraag>]>([
    ['without gezag', { gezag: false }],
    ['with a secret address', { geheimAdres: true }],
  ])('%s sees no address, and the rest as before', (_wat, anders) => {
    const dag = jarig(14);
    expect([mag('adres', dag), mag('adres', dag, anders)]).toEqual(['deel', 'geen']);
    const rest = DATAKLASSEN.filter((klasse) => klasse !== 'adres');
    expect(rest.map((klasse) => mag(klasse, dag, anders))).toEqual(rest.map((klasse) => mag(klasse, dag)));
  });

  it('of whom nothing is known sees no address', () => {
    const vraag = { klasse: 'adres', geboortedatum: GEBOREN, dag: jarig(14) } as const;
    for (const bekend of [{}, { gezag: true }, { geheimAdres: false }])
      expect(ouderMag({ ...vraag, ...bekend }, LEEFTIJDEN)).toBe('geen');
  });

  it('reads the Paspoort of a 15-year-old only when it is shared', () => {
    expect([mag('paspoort', jarig(15)), mag('paspoort', jarig(15), { genodigd: true })]).toEqual([
      'geen',
      'deel',
    ]);
  });

  it('never gets more as the child grows, and never from losing an attribute', () => {
    const rang = (mate: Mate): number => MATEN.length - MATEN.indexOf(mate);
    const dag = fc.integer({ min: 0, max: 7_500 }).map((n) => plusDagen(GEBOREN, n));
    const eigenschap = fc.property(
      fc.constantFrom(...DATAKLASSEN),
      dag,
      dag,
      fc.record({
        gezag: fc.boolean(),
        geheimAdres: fc.boolean(),
        toestemming: fc.boolean(),
        genodigd: fc.boolean(),
      }),
      (klasse, een, ander, anders) => {
        const [vroeger, later] = [een, ander].toSorted();
        expect(rang(mag(klasse, later!, anders))).toBeLessThanOrEqual(rang(mag(klasse, vroeger!, anders)));
        const kaal = { klasse, dag: een, geboortedatum: GEBOREN };
        expect(rang(ouderMag(kaal, LEEFTIJDEN))).toBeLessThanOrEqual(
          rang(ouderMag({ ...kaal, ...anders }, LEEFTIJDEN)),
        );
      },
    );
    fc.assert(eigenschap, { numRuns: 1_000 });
  });
});

describe('a young person', () => {
  const zelf = (leeftijd: number) =>
    beslisToegang({
      rol: 'jongere',
      klasse: 'verzuim',
      actie: 'lezen',
      relatie: 'zelf',
      toestand: 'lopend',
      leeftijd: levensfase(leeftijd, LEEFTIJDEN),
    });

  it('sees his own data from the 12th birthday', () => {
    expect([zelf(11).mag, zelf(12).mag, zelf(18).mag]).toEqual([false, true, true]);
    expect(zelf(11).reden).toBe('eis.niet_kind');
  });

  it.each([
    [11, 'kind'],
    [12, 'tiener'],
    [15, 'tiener'],
    [16, 'zelfbeslisser'],
    [17, 'zelfbeslisser'],
    [18, 'meerderjarig'],
  ])('of %d is in the phase %s', (leeftijd, fase) => {
    expect(levensfase(leeftijd, LEEFTIJDEN)).toBe(fase);
  });
});
