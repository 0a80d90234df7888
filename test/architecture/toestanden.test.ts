import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { AANMELD_OVERGANGEN } from '#libs/domain/aanmelding/aanmelding-machine.ts';
import { VRIJSTELLING_OVERGANGEN } from '#libs/domain/leerling/vrijstelling-machine.ts';
import { CIVIEL_OVERGANGEN } from '#libs/domain/mas/civiel/civiel-machine.ts';
import { HALT_OVERGANGEN } from '#libs/domain/mas/halt/halt-machine.ts';
import { HULP_OVERGANGEN } from '#libs/domain/mas/hulp/hulp-machine.ts';
import { PARTNERTAAK_OVERGANGEN } from '#libs/domain/mas/partner/partnertaak-machine.ts';
import { STRAF_OVERGANGEN } from '#libs/domain/mas/straf/straf-machine.ts';
import { SAMENVOEG_OVERGANGEN } from '#libs/domain/mas/traject/samenvoegen-machine.ts';
import { TRAJECT_OVERGANGEN } from '#libs/domain/mas/traject/traject-machine.ts';
import { DUO_OVERGANGEN } from '#libs/domain/melding/melding-machine.ts';
import { MELDING_OVERGANGEN } from '#libs/domain/melding/voorstel-machine.ts';
import { OVERDRACHT_OVERGANGEN } from '#libs/domain/overdracht/overdracht-machine.ts';
import { OVERSTAP_OVERGANGEN } from '#libs/domain/overstap/overstap-machine.ts';
import { DELING_OVERGANGEN, PASPOORT_OVERGANGEN } from '#libs/domain/paspoort/paspoort-machine.ts';
import { TAAK_OVERGANGEN } from '#libs/domain/taak/taak-machine.ts';
import { WEEKCHECK_OVERGANGEN } from '#libs/domain/weekcheck/weekcheck-machine.ts';

type Tabel = Readonly<Record<string, readonly string[]>>;

const TABELLEN: readonly (readonly [string, Tabel])[] = [
  ['aanmelding', AANMELD_OVERGANGEN],
  ['overstap', OVERSTAP_OVERGANGEN],
  ['overdracht', OVERDRACHT_OVERGANGEN],
  ['weekcheck', WEEKCHECK_OVERGANGEN],
  ['taak', TAAK_OVERGANGEN],
  ['paspoort', PASPOORT_OVERGANGEN],
  ['deling', DELING_OVERGANGEN],
  ['traject', TRAJECT_OVERGANGEN],
  ['hulp', HULP_OVERGANGEN],
  ['halt', HALT_OVERGANGEN],
  ['civiel', CIVIEL_OVERGANGEN],
  ['straf', STRAF_OVERGANGEN],
  ['samenvoegen', SAMENVOEG_OVERGANGEN],
  ['partnertaak', PARTNERTAAK_OVERGANGEN],
  ['melding', DUO_OVERGANGEN],
  ['verzuimvoorstel', MELDING_OVERGANGEN],
  ['vrijstelling', VRIJSTELLING_OVERGANGEN],
];

const RAND = '[*]';

const lees = (naam: string): string =>
  readFileSync(new URL(`../../docs/toestanden/${naam}.md`, import.meta.url), 'utf8');

/** De regels van het enige Mermaid-diagram in een tekst. */
function diagram(tekst: string): string[] {
  const blokken = [...tekst.matchAll(/```mermaid\n(.*?)```/gs)].map(([, blok = '']) => blok);
  expect(blokken).toHaveLength(1);
  const [kop, ...regels] = blokken[0]!.split('\n').map((regel) => regel.trim());
  expect(kop).toBe('stateDiagram-v2');
  return regels.filter((regel) => regel !== '');
}

interface Tekening {
  readonly groepen: ReadonlyMap<string, readonly string[]>;
  readonly pijlen: readonly (readonly [string, string])[];
}

/** Leest groepen en pijlen; een regel die geen van beide is, is een fout. */
function ontleed(regels: readonly string[]): Tekening {
  const groepen = new Map<string, string[]>();
  const pijlen: [string, string][] = [];
  let groep: string[] | null = null;
  for (const regel of regels) {
    const begin = /^state (\w+) \{$/.exec(regel);
    const pijl = /^(\w+|\[\*\]) --> (\w+|\[\*\])(?: : .+)?$/.exec(regel);
    if (begin) groepen.set(begin[1]!, (groep = []));
    else if (regel === '}') groep = null;
    else if (pijl) pijlen.push([pijl[1]!, pijl[2]!]);
    else if (groep && /^\w+$/.test(regel)) groep.push(regel);
    else throw new Error(`Deze regel van het diagram is geen pijl en geen groep: ${regel}`);
  }
  return { groepen, pijlen };
}

/** Een pijl van of naar een groep geldt voor elke andere status daarin; een status wijst alleen naar zichzelf als dat er zo staat. */
function uitgeschreven({ groepen, pijlen }: Tekening): (readonly [string, string])[] {
  const leden = (naam: string): readonly string[] => groepen.get(naam) ?? [naam];
  return pijlen.flatMap(([van, naar]) =>
    leden(van).flatMap((v) =>
      leden(naar)
        .map((n) => [v, n] as const)
        .filter(([a, b]) => a !== b || (van === naar && !groepen.has(van))),
    ),
  );
}

const alsTekst = (paren: readonly (readonly [string, string])[]): string[] =>
  paren.map(([van, naar]) => `${van} --> ${naar}`).sort();

describe.each(TABELLEN)('docs/toestanden/%s.md', (naam, tabel) => {
  const tekst = lees(naam);
  const pijlen = uitgeschreven(ontleed(diagram(tekst)));
  const statussen = Object.keys(tabel).filter((status) => status !== 'NIEUW');

  it('draws exactly the transitions of the code', () => {
    const inCode = statussen.flatMap((van) => tabel[van]!.map((naar) => [van, naar] as const));
    const getekend = pijlen.filter(([van, naar]) => van !== RAND && naar !== RAND);
    expect(alsTekst(getekend)).toEqual(alsTekst(inCode));
  });

  it('draws an end exactly where nothing can follow', () => {
    const einden = pijlen.filter(([, naar]) => naar === RAND).map(([van]) => van);
    expect(einden.sort()).toEqual(statussen.filter((status) => tabel[status]!.length === 0).sort());
  });

  it('draws where it starts', () => {
    const begin = pijlen.filter(([van]) => van === RAND).map(([, naar]) => naar);
    expect(begin.length).toBeGreaterThan(0);
    expect(begin.filter((status) => !statussen.includes(status))).toEqual([]);
    expect(begin.sort()).toEqual([...(tabel.NIEUW ?? begin)].sort());
  });

  it('explains every status and no other', () => {
    const uitgelegd = [...tekst.matchAll(/^\| `(\w+)` +\|/gm)].map(([, status = '']) => status);
    expect(uitgelegd.sort()).toEqual([...statussen].sort());
  });
});
