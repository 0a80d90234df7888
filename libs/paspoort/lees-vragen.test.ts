import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Bestandsfout } from '../yaml/lees-yaml.ts';
import { laadVragen } from './laad-vragen.ts';
import { leesVragen } from './lees-vragen.ts';
import { langsteZin, zinnenVan } from './taal.ts';

const TEKST = await readFile(new URL('../../infra/paspoort/mbo-tot-23.yaml', import.meta.url), 'utf8');

function fouten(tekst: string): readonly Bestandsfout[] {
  const uitkomst = leesVragen(tekst, 'proef.yaml');
  return uitkomst.goed ? [] : uitkomst.fouten;
}

/** Vervangt precies een stuk tekst; een test die niets meer breekt, faalt hier. */
function breek(tekst: string, oud: string, nieuw: string): string {
  if (!tekst.includes(oud)) throw new Error(`staat niet in het bestand: ${oud}`);
  return tekst.replace(oud, () => nieuw);
}

/** De eerste regel waarop de tekst staat, vanaf 1. */
const regelVan = (tekst: string, stuk: string): number =>
  tekst.slice(0, tekst.indexOf(stuk)).split('\n').length;

type Breuk = readonly [wat: string, oud: string, nieuw: string, melding: string];

const BREUKEN: readonly Breuk[] = [
  [
    'an unknown variant',
    'variant: mbo-tot-23',
    'variant: havo',
    'verwacht een van: mbo-tot-23, mbo-vanaf-23, arbeid, toekomst',
  ],
  ['a version of zero', 'versie: 1', 'versie: 0', 'verwacht een heel getal van 1 tot en met 1000'],
  ['an unknown rule of the talk', 'gesprek: verplicht', 'gesprek: soms', 'verwacht een van: verplicht, mag'],
  ['an id with capitals', 'id: vrije-tijd', 'id: VrijeTijd', 'verwacht kleine letters, cijfers en streepjes'],
  ['an id used twice', 'id: trots', 'id: roepnaam', '"roepnaam" komt twee keer voor'],
  ['a card used twice', 'id: wat-past', 'id: over-mij', '"over-mij" komt twee keer voor'],
  [
    'an answer used twice',
    '{ id: meelopen, tekst: Een dag meegelopen }',
    '{ id: open-dag, tekst: Een dag meegelopen }',
    '"open-dag" komt twee keer voor',
  ],
  [
    'an unknown kind of question',
    'soort: bestand',
    'soort: filmpje',
    'verwacht een van: tekst, keuze, meerkeuze, schaal, bestand',
  ],
  ['an unknown writer', 'deel: mentor', 'deel: ouder', 'verwacht een van: jongere, mentor'],
  ['a word for yes', 'gevoelig: true', 'gevoelig: ja', 'verwacht true of false'],
  ['an unknown part', '        verplicht: true', '        verplichtt: true', '"verplichtt" hoort hier niet'],
  ['an empty question', 'vraag: Waar ben je trots op?', "vraag: ''", 'mag niet leeg zijn'],
  [
    'a sentence of 16 words',
    'vraag: Waar ben je trots op?',
    `vraag: ${'Waar ben je trots op '.repeat(3)}dan?`,
    'een zin heeft 16 woorden; hoogstens 15',
  ],
  [
    'a question that is too long',
    'vraag: Waar ben je trots op?',
    `vraag: ${'Waar. '.repeat(27)}`,
    'is te lang: ten hoogste 160 tekens',
  ],
  [
    'room for no answer',
    '        maximum: 300',
    '        maximum: 3',
    'verwacht een heel getal van 10 tot en met 4000',
  ],
  [
    'more choices than answers',
    'maximum: 3\n        verplicht: true\n        opties:\n          - { id: doen,',
    'maximum: 7\n        verplicht: true\n        opties:\n          - { id: doen,',
    'er zijn maar 6 antwoorden',
  ],
  [
    'a scale that goes down',
    'tot: { waarde: 5, tekst: ik weet het zeker }',
    'tot: { waarde: 1, tekst: ik weet het zeker }',
    'de schaal loopt niet op',
  ],
  [
    'a sensitive question that must be answered',
    'maximum: 800\n        gevoelig: true',
    'maximum: 800\n        gevoelig: true\n        verplicht: true',
    'een gevoelige vraag is nooit verplicht',
  ],
];

/** De regel van het eerste teken dat anders is dan in het bestand. */
function gewijzigdeRegel(tekst: string): number {
  const plaats = [...tekst].findIndex((teken, index) => teken !== TEKST[index]);
  return tekst.slice(0, plaats).split('\n').length;
}

describe('leesVragen', () => {
  it('reads the questions as they stand', () => {
    expect(fouten(TEKST)).toEqual([]);
  });

  it.each(BREUKEN)('names the line of %s', (_wat, oud, nieuw, melding) => {
    const tekst = breek(TEKST, oud, nieuw);
    expect(fouten(tekst)).toEqual([
      expect.objectContaining({ bestand: 'proef.yaml', regel: gewijzigdeRegel(tekst), melding }),
    ]);
  });

  it('reports all faults at once, also ids used twice next to a part that is wrong of form', () => {
    const samen = ['an unknown variant', 'an id used twice', 'an unknown kind of question'];
    const breuken = BREUKEN.filter(([wat]) => samen.includes(wat));
    const tekst = breuken.reduce((t, [, oud, nieuw]) => breek(t, oud, nieuw), TEKST);
    expect(fouten(tekst).map(({ melding }) => melding)).toEqual(breuken.map(([, , , melding]) => melding));
  });

  it.each([
    ['a question without text', '        vraag: Waar ben je trots op?\n', '"vraag" ontbreekt'],
    [
      'a question without kind',
      '        soort: bestand\n',
      'verwacht een van: tekst, keuze, meerkeuze, schaal, bestand',
    ],
    ['a list without cards', TEKST.slice(TEKST.indexOf('themas:')), '"themas" ontbreekt'],
  ])('names %s', (_wat, weg, melding) => {
    expect(fouten(breek(TEKST, weg, ''))).toEqual([expect.objectContaining({ melding })]);
  });

  it('names a question that is no question', () => {
    const tekst = breek(TEKST, '      - id: wie-ben-ik\n', '      - tekst\n      - id: wie-ben-ik\n');
    expect(fouten(tekst)).toEqual([expect.objectContaining({ melding: 'verwacht onderdelen met een naam' })]);
  });

  it.each(['', '# alleen uitleg\n', 'tekst', '- een\n'])('refuses a file without questions: %j', (tekst) => {
    expect(fouten(tekst)).toEqual([
      expect.objectContaining({ melding: 'dit is geen vragenlijst; zij begint met namen als variant' }),
    ]);
  });

  it('answers any cut of the file with faults at an existing line, never with a crash', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: TEKST.length - 2 }), (lengte) => {
        const stuk = TEKST.slice(0, lengte);
        const regels = stuk.split('\n').length;
        for (const fout of fouten(stuk)) {
          expect(fout.regel).toBeGreaterThanOrEqual(1);
          expect(fout.regel).toBeLessThanOrEqual(regels);
          expect(fout.melding).not.toMatch(/invalid|expected|received/i);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('laadVragen', () => {
  it('reports the faults of all files together, and a version that stands in two files', async () => {
    const map = await mkdtemp(path.join(tmpdir(), 'vragen-'));
    await writeFile(path.join(map, 'a.yaml'), TEKST);
    await writeFile(path.join(map, 'b.yml'), TEKST);
    await writeFile(path.join(map, 'c.yaml'), 'variant: [\n');
    await writeFile(path.join(map, 'lees-mij.md'), 'geen vragenlijst');
    const geladen = await laadVragen(map);
    await rm(map, { recursive: true });
    expect(geladen).toMatchObject({
      goed: false,
      fouten: [
        { bestand: 'c.yaml' },
        {
          bestand: 'b.yml',
          regel: regelVan(TEKST, 'versie: 1'),
          melding: 'mbo-tot-23, versie 1 staat ook in a.yaml',
        },
      ],
    });
  });
});

describe('a sentence', () => {
  it.each([
    ['Waar woon je? Wat doe je?', ['Waar woon je', 'Wat doe je']],
    ['Let op: dit telt.', ['Let op', 'dit telt']],
    ['Dit kost 2.50 euro', ['Dit kost 2.50 euro']],
    ['', []],
  ])('of %j is one of %j', (tekst, zinnen) => {
    expect(zinnenVan(tekst)).toEqual(zinnen);
  });

  it('is counted in words', () => {
    expect([langsteZin(''), langsteZin('Een. Twee woorden.'), langsteZin('een  twee\ndrie')]).toEqual([
      0, 2, 3,
    ]);
  });
});
