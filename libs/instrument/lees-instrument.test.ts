import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { INSTRUMENTTHEMAS, instrumentOp } from '../domain/mas/instrument/instrument.ts';
import { weegInstrument } from '../domain/mas/instrument/weeg.ts';
import { kalenderdag } from '../domain/tijd/kalenderdag.ts';
import { laadInstrumenten, leesInstrument } from './lees-instrument.ts';

const MAP = fileURLToPath(new URL('../../infra/mas', import.meta.url));
const TEKST = await readFile(path.join(MAP, 'instrument-1.yaml'), 'utf8');

const fouten = (tekst: string) => {
  const uitkomst = leesInstrument(tekst, 'proef.yaml');
  return uitkomst.goed ? [] : uitkomst.fouten;
};

/** Vervangt precies een stuk tekst; een test die niets meer breekt, faalt hier. */
function breek(oud: string, nieuw: string): string {
  if (!TEKST.includes(oud)) throw new Error(`staat niet in het bestand: ${oud}`);
  return TEKST.replace(oud, () => nieuw);
}

const regelVan = (stuk: string): number => TEKST.slice(0, TEKST.indexOf(stuk)).split('\n').length;

describe('infra/mas', () => {
  it('holds an instrument with every theme, and its first version from the start of the method', async () => {
    const geladen = await laadInstrumenten(MAP);
    const instrumenten = geladen.goed ? geladen.instrumenten : [];
    expect(instrumenten.map(({ versie }) => versie)).toEqual([1]);
    expect(instrumenten[0]?.themas.map(({ id }) => id)).toEqual([...INSTRUMENTTHEMAS]);
    expect(instrumentOp(instrumenten, kalenderdag('2017-03-15'))).toBeNull();
    expect(instrumentOp(instrumenten, kalenderdag('2026-11-24'))?.versie).toBe(1);
  });

  it('can give every advice that it holds', async () => {
    const geladen = await laadInstrumenten(MAP);
    const [instrument] = geladen.goed ? geladen.instrumenten : [];
    const vragen = instrument!.themas.flatMap((thema) => thema.vragen);
    const nee = Object.fromEntries(vragen.map(({ id }) => [id, 'nee' as const]));
    const ja = (...ids: string[]) => ({
      ...nee,
      ...Object.fromEntries(ids.map((id) => [id, 'ja' as const])),
    });
    const allesJa = Object.fromEntries(
      vragen.map(({ id, soort }) => [id, soort === 'risico' ? 'ja' : 'nee']),
    );
    const gegeven = [
      ja('onveilig'),
      { ...allesJa, onveilig: 'nee' as const },
      { ...allesJa, onveilig: 'nee' as const, 'wil-hulp': 'ja' as const },
      ja('kiest-zelf', 'middelen', 'somber-of-bang', 'eerder-verzuim'),
      ja('kiest-zelf', 'school-deed-genoeg'),
      ja('pesten', 'niveau'),
      nee,
    ].map((antwoorden) => weegInstrument(instrument!, antwoorden as typeof nee).advies?.id);
    expect(gegeven).toEqual(instrument!.adviezen.map(({ id }) => id));
  });
});

describe('leesInstrument', () => {
  it.each<[string, string, string, string]>([
    ['a version of zero', 'versie: 1', 'versie: 0', 'verwacht een heel getal van 1 tot en met 1000'],
    ['a day that is none', 'van: 2017-03-16', 'van: 2017-02-31', 'verwacht een dag als JJJJ-MM-DD'],
    ['a share of 66', 'volledigVanaf: 0.66', 'volledigVanaf: 66', 'verwacht een deel van 0 tot en met 1'],
    [
      'an unknown theme',
      'id: vrije-tijd',
      'id: hobby',
      'verwacht een van: jongere, gezin, school, vrije-tijd',
    ],
    ['a question asked twice', '- id: nachten', '- id: politie', '"politie" komt twee keer voor'],
    ['an unknown route', 'routes: [R2]', 'routes: [R5]', 'verwacht een van: R1, R2, R3, R4'],
    ['an advice used twice', '- id: licht', '- id: halt', '"halt" komt twee keer voor'],
    [
      'a condition on no question',
      'vraag: wil-hulp, antwoord',
      'vraag: wil-halt, antwoord',
      'er is geen vraag "wil-halt"',
    ],
    ['an unknown part', 'bron:', 'herkomst:', '"herkomst" hoort hier niet'],
  ])('names %s with its line', (_naam, oud, nieuw, melding) => {
    const gevonden = fouten(breek(oud, nieuw));
    expect(gevonden.map((fout) => fout.melding)).toContain(melding);
    expect(gevonden.find((fout) => fout.melding === melding)?.regel).toBe(regelVan(oud));
  });

  it.each<[string, (tekst: string) => string, string]>([
    [
      'a theme without a protective factor',
      (t) => t.replaceAll(/soort: beschermend/g, 'soort: risico'),
      'er is geen vraag van de soort beschermend',
    ],
    [
      'no theme of school',
      (t) => t.replace(/ {2}- id: school\n[\s\S]*?(?=\n {2}- id: vrije-tijd)/, ''),
      'het thema "school" ontbreekt',
    ],
    [
      'an advice in the way of the rest',
      (t) => t.replace(/ {4}als:\n {6}- \{ vraag: onveilig, antwoord: ja \}\n/, ''),
      'alleen het laatste advies heeft geen voorwaarden',
    ],
    [
      'no advice that always fits',
      (t) => `${t.trimEnd()}\n    als: [{ vraag: onveilig, antwoord: nee }]\n`,
      'het laatste advies heeft geen voorwaarden: er past altijd een',
    ],
    [
      'a condition without a limit',
      (t) => t.replace('{ thema: alles, soort: risico, minstens: 0.5 }', '{ thema: alles, soort: risico }'),
      'verwacht een vraag met een antwoord, of een thema en soort met minstens of hoogstens een deel van 0 tot en met 1',
    ],
  ])('refuses %s', (_naam, verander, melding) => {
    const kapot = verander(TEKST);
    expect(kapot).not.toBe(TEKST);
    expect(fouten(kapot).map((fout) => fout.melding)).toContain(melding);
  });

  it('refuses an empty file', () => {
    expect(fouten('')[0]?.melding).toBe(
      'dit is geen signaleringsinstrument; het begint met namen als versie',
    );
  });

  it('refuses one version in two files, and names both', async () => {
    const map = await mkdtemp(path.join(tmpdir(), 'instrument-'));
    await writeFile(path.join(map, 'a.yaml'), TEKST);
    await writeFile(path.join(map, 'b.yaml'), TEKST);
    const geladen = await laadInstrumenten(map);
    await rm(map, { recursive: true });
    expect(geladen).toMatchObject({
      goed: false,
      fouten: [{ bestand: 'b.yaml', pad: 'versie', melding: 'versie 1 staat ook in a.yaml' }],
    });
  });
});
