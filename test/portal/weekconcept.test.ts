import { describe, expect, it } from '@jest/globals';

interface Wijziging {
  readonly status: string;
  readonly dag: string;
  readonly van: { readonly status: string; readonly statusOp: string };
  readonly gekozenOp: number;
}
type Wijzigingen = Readonly<Record<string, Wijziging>>;
interface Concept {
  readonly wijzigingen: Wijzigingen;
  readonly verstuurd: ReadonlySet<string>;
}
interface Item {
  readonly id: string;
  readonly status: string;
  readonly statusOp: string;
}

const blad = new URL('../../apps/portal/mbo/weekwijzigingen.ts', import.meta.url).href;
const { LEEG, naVersturen, nogTeDoen, openElders, openVan, verander, wijzigingenBij, wijzigingVan, zonder } =
  (await import(blad)) as {
    LEEG: Concept;
    naVersturen: (concept: Concept, bestand: Wijzigingen) => Concept;
    nogTeDoen: (concept: Concept, items: readonly Item[], gehaaldOp: number) => Concept;
    openElders: (concept: Concept, hier: Wijzigingen) => Wijzigingen;
    openVan: (concept: Concept) => number;
    verander: (concept: Concept, nieuw: Wijzigingen) => Concept;
    wijzigingenBij: (wijzigingen: Wijzigingen, items: readonly Item[]) => Wijzigingen;
    wijzigingVan: (stond: Item, keuze: { status: string; dag: string }) => Wijziging;
    zonder: (concept: Concept, weg: Wijzigingen) => Concept;
  };

const item = (id: string, status = 'DEFINITIEF', statusOp = '2027-01-19T00:00:00.000Z'): Item => ({
  id,
  status,
  statusOp,
});
const weg = (id: string): Wijziging =>
  wijzigingVan(item(id), { status: 'NIET_VERSCHENEN', dag: '2027-01-26' });
const met = (...ids: readonly string[]): Concept =>
  verander(LEEG, Object.fromEntries(ids.map((id) => [id, weg(id)])));
const ids = ({ wijzigingen }: Concept): readonly string[] => Object.keys(wijzigingen);
const verstuur = (concept: Concept, regio: readonly Item[]): Concept =>
  naVersturen(concept, wijzigingenBij(concept.wijzigingen, regio));
const LATER = Date.now() + 60_000;

describe('the draft of the weekly check of an mbo in two regions', () => {
  it('keeps what belongs to another region open when this region is sent', () => {
    const naA = verstuur(met('a', 'b'), [item('a')]);
    expect([ids(naA), openVan(naA)]).toEqual([['a', 'b'], 1]);
    expect(openVan(verstuur(met('b'), [item('a')]))).toBe(1);
    expect(openVan(verstuur(naA, [item('b')]))).toBe(0);
  });

  it('starts again with only what is shown', () => {
    const concept = met('a', 'b');
    const over = zonder(concept, wijzigingenBij(concept.wijzigingen, [item('a')]));
    expect([ids(over), openVan(over)]).toEqual([['b'], 1]);
  });

  it('tells what is open elsewhere, so that it can be left out where it is not shown', () => {
    const concept = verstuur(met('a', 'b', 'c'), [item('c')]);
    const elders = openElders(concept, wijzigingenBij(concept.wijzigingen, [item('a')]));
    expect(Object.keys(elders)).toEqual(['b']);
    expect(ids(zonder(concept, elders))).toEqual(['a', 'c']);
  });

  it('is open again for the one application that changes after sending', () => {
    const verstuurd = verstuur(met('a', 'b'), [item('a'), item('b')]);
    const daarna = verander(verstuurd, { ...verstuurd.wijzigingen, b: { ...weg('b'), dag: '2027-01-25' } });
    expect([...daarna.verstuurd]).toEqual(['a']);
    expect(openVan(daarna)).toBe(1);
  });

  it('does not take for sent what changed while the file was on its way', () => {
    const onderweg = met('a');
    const anders = verander(onderweg, { a: { ...weg('a'), dag: '2027-01-25' } });
    expect(openVan(naVersturen(anders, onderweg.wijzigingen))).toBe(1);
  });
});

describe('a change that was sent', () => {
  const verstuurd = verstuur(met('a', 'b'), [item('a'), item('b')]);

  it('stays to be seen until it has been read in', () => {
    expect(nogTeDoen(verstuurd, [item('a'), item('b')], LATER)).toBe(verstuurd);
  });

  it.each([
    ['it has been read in', item('a', 'NIET_VERSCHENEN', '2027-01-26T00:00:00.000Z')],
    ['a colleague corrected it to something else', item('a', 'AFGEMELD', '2027-01-27T00:00:00.000Z')],
    ['a colleague put it back as it was', item('a', 'DEFINITIEF', '2027-01-28T00:00:00.000Z')],
  ])('is gone, and overwrites nothing, once %s', (_wat, nu) => {
    const over = nogTeDoen(verstuurd, [nu, item('b')], LATER);
    expect([ids(over), [...over.verstuurd]]).toEqual([['b'], ['b']]);
  });
});

describe('a change that was not sent', () => {
  it('is gone when the application meanwhile differs from what it started from', () => {
    expect(ids(nogTeDoen(met('a'), [item('a', 'AFGEMELD')], LATER))).toEqual([]);
  });

  it('stays when only a list from before the choice differs, or a list of another region', () => {
    const concept = met('a');
    expect(nogTeDoen(concept, [item('a', 'AANGEBODEN')], 0)).toBe(concept);
    expect(nogTeDoen(concept, [item('b', 'AFGEMELD')], LATER)).toBe(concept);
  });
});
