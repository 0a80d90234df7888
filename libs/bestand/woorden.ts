import { COHORTEN } from '../domain/bestand/bestand.ts';
import type { Cohort, VsoProfiel } from '../domain/bestand/bestand.ts';
import { opsomming } from './leesfout.ts';
import type { Regellezer } from './regellezer.ts';

const JA_NEE: ReadonlyMap<string, boolean> = new Map([
  ...['j', 'ja', 'y', 'yes', 'true', 'waar', '1', 'x'].map((woord) => [woord, true] as const),
  ...['n', 'nee', 'no', 'false', 'onwaar', '0'].map((woord) => [woord, false] as const),
]);

/** j/n en wat rekenbladen en exports ervan maken; een lege cel is nee. */
export function leesJaNee(lezer: Regellezer, veld: string, ook: readonly string[] = []): boolean {
  const woord = lezer.tekst(veld)?.toLowerCase() ?? 'n';
  const waarde = ook.includes(woord) ? true : JA_NEE.get(woord);
  if (waarde === undefined) lezer.fout(veld, 'cel.ja-nee', 'Vul hier j of n in.');
  return waarde ?? false;
}

const COHORTWOORDEN: Readonly<Record<Cohort, readonly string[]>> = {
  'vmbo-bb': [
    'bb',
    'bbl',
    'basis',
    'basisberoeps',
    'basisberoepsgericht',
    'basisberoepsgerichte',
    'vmbob',
    'vmbobb',
    'vmbobasis',
    'vbb',
  ],
  'vmbo-kb': [
    'kb',
    'kbl',
    'kader',
    'kaderberoeps',
    'kaderberoepsgericht',
    'kaderberoepsgerichte',
    'vmbok',
    'vmbokb',
    'vmbokader',
    'vkb',
  ],
  'vmbo-gl': ['gl', 'gemengd', 'gemengde', 'vmbog', 'vmbogl', 'vgl'],
  'vmbo-tl': ['tl', 'mavo', 'theoretisch', 'theoretische', 'vmbot', 'vmbotl', 'vtl'],
  pro: ['pro', 'praktijkonderwijs', 'pro4', 'pro5'],
  vso: ['vso'],
  havo: ['havo', 'h4', 'h5'],
  vavo: ['vavo'],
  isk: ['isk', 'schakelklas'],
  entree: ['entree', 'entreeopleiding'],
};
const COHORT_PER_WOORD: ReadonlyMap<string, Cohort> = new Map(
  COHORTEN.flatMap((cohort) => COHORTWOORDEN[cohort].map((woord) => [woord, cohort] as const)),
);

/** Zoekt het ene cohort dat in de tekst wordt genoemd: `4 vmbo-kb`, `Mavo 4`, `VMBO BBL`. Twee cohorten is geen. */
export function zoekCohort(tekst: string): Cohort | null {
  const woorden = tekst.toLowerCase().split(/[^a-z0-9]+/);
  const gevonden = new Set(woorden.flatMap((woord) => COHORT_PER_WOORD.get(woord) ?? []));
  const [cohort] = gevonden;
  return gevonden.size === 1 ? (cohort ?? null) : null;
}

export function leesCohort(lezer: Regellezer): Cohort {
  const tekst = lezer.verplicht('cohort');
  const cohort = tekst === '' ? null : lezer.woord('cohort', tekst, zoekCohort);
  if (cohort === null && tekst !== '') {
    lezer.fout(
      'cohort',
      'cohort.onbekend',
      `Deze opleiding is niet herkend. Gebruik ${opsomming(COHORTEN)}.`,
    );
  }
  return cohort ?? COHORTEN[0];
}

const PROFIELEN: readonly (readonly [RegExp, VsoProfiel])[] = [
  [/^vervolg/, 'vervolgonderwijs'],
  [/^arbeid/, 'arbeidsmarkt'],
  [/^dagbest/, 'dagbesteding'],
];

export function leesVsoProfiel(lezer: Regellezer): VsoProfiel | null {
  const tekst = lezer.tekst('vsoProfiel')?.toLowerCase() ?? null;
  if (tekst === null) return null;
  const profiel = PROFIELEN.find(([vorm]) => vorm.test(tekst))?.[1] ?? null;
  if (profiel === null)
    lezer.fout('vsoProfiel', 'profiel.onbekend', 'Gebruik vervolgonderwijs, arbeidsmarkt of dagbesteding.');
  return profiel;
}

const UITSLAGEN: ReadonlyMap<string, 'geslaagd' | 'gezakt'> = new Map([
  ...['geslaagd', 'g', 'ja', 'j', 'behaald', 'diploma'].map((woord) => [woord, 'geslaagd'] as const),
  ...['gezakt', 'z', 'nee', 'n', 'afgewezen', 'niet geslaagd', 'niet behaald'].map(
    (woord) => [woord, 'gezakt'] as const,
  ),
]);

export function leesDiploma(lezer: Regellezer): 'geslaagd' | 'gezakt' | null {
  const tekst = lezer.tekst('diploma')?.toLowerCase() ?? null;
  if (tekst === null) return null;
  const uitslag = UITSLAGEN.get(tekst) ?? null;
  if (uitslag === null)
    lezer.fout('diploma', 'diploma.onbekend', 'Gebruik geslaagd of gezakt, of laat de cel leeg.');
  return uitslag;
}
