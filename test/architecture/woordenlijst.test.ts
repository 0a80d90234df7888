import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const WORTEL = fileURLToPath(new URL('../../', import.meta.url));

/** Namen in het domein die geen begrip van het werkveld zijn, met de reden. */
const TECHNISCH: Readonly<Record<string, string>> = {
  FoutDetails: 'foutafhandeling',
  Foutsoort: 'foutafhandeling',
  Herkend: 'hoe een bestand technisch is gelezen',
  HerkendeKolom: 'hoe een bestand technisch is gelezen',
  RegelPerSoort: 'verbindt een soort bestand met het type van haar regels',
};

function codeIn(map: string): string[] {
  return readdirSync(`${WORTEL}${map}`, { recursive: true })
    .map((naam) => `${map}/${String(naam).replaceAll('\\', '/')}`)
    .filter((pad) => pad.endsWith('.ts') && !pad.endsWith('.test.ts'))
    .map((pad) => readFileSync(`${WORTEL}${pad}`, 'utf8'));
}

interface Begrip {
  readonly term: string;
  readonly cellen: readonly string[];
  readonly namen: readonly string[];
}

/** De rijen van de tabel; de eerste twee zijn de kop en de streep. */
function leesLijst(tekst: string): Begrip[] {
  const rijen = tekst.split('\n').filter((regel) => regel.startsWith('|'));
  return rijen.slice(2).map((regel) => {
    const cellen = regel
      .split('|')
      .slice(1, -1)
      .map((cel) => cel.trim());
    const namen = [...(cellen.at(-1) ?? '').matchAll(/`([^`]+)`/g)].map(([, naam = '']) => naam);
    return { term: cellen[0] ?? '', cellen, namen };
  });
}

const typenIn = (code: string): string[] =>
  [...code.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, naam = '']) => naam);

/** Wat in de code staat en niet in de lijst. */
function zonderUitleg(typen: readonly string[], lijst: readonly Begrip[]): string[] {
  const bekend = new Set(lijst.flatMap((begrip) => begrip.namen));
  return typen.filter((naam) => !bekend.has(naam) && !(naam in TECHNISCH));
}

/** Wat in de lijst staat en niet in de code. */
function zonderCode(lijst: readonly Begrip[], code: readonly string[]): string[] {
  const woorden = new Set(code.flatMap((tekst) => tekst.match(/\w+/g) ?? []));
  return lijst.flatMap((begrip) => begrip.namen).filter((naam) => !woorden.has(naam));
}

const lijst = leesLijst(readFileSync(`${WORTEL}docs/woordenlijst.md`, 'utf8'));
const domein = codeIn('libs/domain');
const typen = domein.flatMap(typenIn);

describe('docs/woordenlijst.md', () => {
  it('explains every noun of the domain', () => {
    expect(typen.length).toBeGreaterThan(80);
    expect(zonderUitleg(typen, lijst)).toEqual([]);
  });

  it('names only what exists in the code', () => {
    const code = ['libs', 'workflows', 'activities', 'apps'].flatMap(codeIn);
    expect(zonderCode(lijst, code)).toEqual([]);
  });

  it('gives every term a meaning, a source, an English gloss and a name, once', () => {
    expect(lijst.filter(({ cellen }) => cellen.length !== 5 || cellen.includes(''))).toEqual([]);
    expect(lijst.filter(({ namen }) => namen.length === 0)).toEqual([]);
    const namen = lijst.flatMap((begrip) => begrip.namen);
    expect(namen.filter((naam, index) => namen.indexOf(naam) !== index)).toEqual([]);
  });

  it('is in alphabetical order, each term once', () => {
    const termen = lijst.map(({ term }) => term);
    const geordend = [...new Set(termen)].toSorted((a, b) => a.localeCompare(b, 'nl'));
    expect(termen).toEqual(geordend);
  });

  it('keeps no technical exception for a name that is gone or is explained', () => {
    const namen = new Set(lijst.flatMap((begrip) => begrip.namen));
    expect(Object.keys(TECHNISCH).filter((naam) => !typen.includes(naam) || namen.has(naam))).toEqual([]);
  });
});

describe('the check of the list', () => {
  const proef = leesLijst('| Term | Naam |\n|---|---|\n| Overstap | `Overstapstatus`, `verdwenen` |\n');

  it('catches a new type that is not explained', () => {
    const nieuw = typenIn('export interface Toekomstgesprek {}\nexport type Overstapstatus = string;');
    expect(zonderUitleg(nieuw, proef)).toEqual(['Toekomstgesprek']);
  });

  it('catches a name that is gone from the code', () => {
    expect(zonderCode(proef, ['export type Overstapstatus = string;'])).toEqual(['verdwenen']);
  });
});
