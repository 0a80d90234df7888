import { describe, expect, it } from '@jest/globals';
import {
  ACTIES,
  DATAKLASSEN,
  DOSSIERTOESTANDEN,
  LEVENSFASEN,
  RELATIES,
  type Levensfase,
} from './dataklassen.ts';
import type { Toegangsvraag } from './eisen.ts';
import { KETENROLLEN, type Ketenrol, type Mate } from './matrix.ts';
import { beslisToegang } from './mag-data.ts';

/*
 * The expectation, typed by hand from domain.md §7.2 and written without the code under test: a table of marks, a list of
 * who writes, and a list of what is forbidden.
 */
const TABEL = `
              jongere ouder school mbo_intaker lpa rmc jeugdarts hulpverlener halt rvdk om projectleider
  identiteit  ●       ●     ●      ◐           ●   ●   ◐         ◐            ◐    ◐    ◐  –
  adres       ●       ◐     ●      ◐           ●   ●   ◐         ◐            ◐    ◐    ◐  –
  aanmelding  ●       ●     ●      ◐           ●   ●   –         –            –    –    –  ○
  paspoort    ●       ◐     ◐      ◐           ○   ◐   –         –            –    –    –  ○
  verzuim     ●       ●     ●      ◐           ●   ●   ◐         ◐            ◐    ◐    ◐  ○
  signalering ●       ◐     –      –           ●   –   –         ◐            ○    ◐    –  –
  medisch     ●       ◐     ○      ○           ○   –   ●         ◐            –    ◐    –  –
  hulp        ●       ◐     –      –           ○   –   –         ●            –    ◐    –  –
  halt        ●       ●     ○      –           ●   –   –         –            ●    ◐    ◐  ○
  straf       ●       ●     –      –           ●   –   –         –            –    ●    ●  ○
  rvdk        ●       ●     –      –           ○   –   –         –            –    ●    ●  –
  beheer      –       –     ●      ●           ●   ●   –         –            –    –    –  ●
`;

/** What a parent has at each age of the child; what is not here follows the table. */
const OUDERS = `
              kind tiener zelfbeslisser meerderjarig
  aanmelding  ●    ●      –             –
  paspoort    ◐    ◐      –             –
  verzuim     ●    ●      ◐             –
  medisch     ●    ◐      –             –
  hulp        ●    ◐      –             –
  halt        ●    ●      ○             –
`;

const SCHRIJFT: Readonly<Record<string, string>> = {
  jongere: 'paspoort',
  school: 'identiteit adres aanmelding verzuim beheer',
  mbo_intaker: 'beheer',
  lpa: 'identiteit adres aanmelding verzuim signalering halt straf beheer',
  rmc: 'identiteit adres aanmelding verzuim beheer',
  jeugdarts: 'medisch',
  hulpverlener: 'hulp',
  halt: 'halt',
  rvdk: 'rvdk',
  om: 'straf',
  projectleider: 'beheer',
};

function leesTabel(tekst: string): (rij: string, kolom: string) => string | undefined {
  const [kop = [], ...rijen] = tekst
    .trim()
    .split('\n')
    .map((regel) => regel.trim().split(/\s+/));
  const inhoud = new Map(rijen.map(([naam, ...merken]) => [naam, merken]));
  return (rij, kolom) => inhoud.get(rij)?.[kop.indexOf(kolom)];
}
const merkInTabel = leesTabel(TABEL);
const merkVanOuder = leesTabel(OUDERS);

interface Omstandigheid {
  readonly leeftijd: Levensfase;
  readonly toestemming: boolean;
}
type Cel = Required<Pick<Toegangsvraag, 'klasse' | 'actie' | 'relatie' | 'toestand'>> &
  Omstandigheid & { readonly rol: Ketenrol; readonly merk: string };

function merkVanCel(rol: string, klasse: string, { leeftijd, toestemming }: Omstandigheid): string {
  const merk = merkInTabel(klasse, rol) ?? 'onbekend';
  if (rol !== 'ouder' || (leeftijd === 'zelfbeslisser' && toestemming)) return merk;
  return merkVanOuder(klasse, leeftijd) ?? merk;
}

const KETEN = ['jeugdarts', 'hulpverlener', 'halt', 'rvdk', 'om'];
const OP_ZAAK = ['signalering', 'medisch', 'hulp', 'halt', 'straf', 'rvdk'];
const telt = (c: Cel): boolean => c.rol === 'projectleider' && c.klasse !== 'beheer';
const schrijft = (c: Cel): boolean => (SCHRIJFT[c.rol] ?? '').split(' ').includes(c.klasse);
const antwoordt = (c: Cel): boolean =>
  c.klasse === 'aanmelding' &&
  ['school', 'mbo_intaker', 'lpa', 'rmc'].includes(c.rol) &&
  ['lezen', 'beslissen'].includes(c.actie);
const leestPaspoort = (c: Cel): boolean => c.klasse === 'paspoort' && c.merk === '◐' && c.actie === 'lezen';

const VERBODEN: readonly (readonly [waarom: string, geldt: (c: Cel) => boolean])[] = [
  ['no mark', (c) => c.merk === '–'],
  ['no tie', (c) => c.relatie === 'geen'],
  ['destroyed', (c) => c.toestand === 'vernietigd'],
  [
    'closed, and not read in full',
    (c) =>
      c.toestand === 'afgesloten' && !(c.merk === '●' && c.actie === 'lezen' && c.relatie !== 'genodigd'),
  ],
  ['self is for the young person only', (c) => (c.rol === 'jongere') !== (c.relatie === 'zelf')],
  ['too young to see it himself', (c) => c.rol === 'jongere' && c.leeftijd === 'kind'],
  ['a parent of an adult', (c) => c.rol === 'ouder' && c.leeftijd === 'meerderjarig'],
  ['a parent reads', (c) => c.rol === 'ouder' && c.actie !== 'lezen'],
  [
    'a parent is involved or invited',
    (c) => c.rol === 'ouder' && !['betrokken', 'genodigd'].includes(c.relatie),
  ],
  [
    'a partner opens his own cases',
    (c) => KETEN.includes(c.rol) && !['betrokken', 'voormalig'].includes(c.relatie),
  ],
  ['a partner does not search', (c) => KETEN.includes(c.rol) && c.actie === 'zoeken'],
  ['a young person does not search', (c) => c.rol === 'jongere' && c.actie === 'zoeken'],
  [
    'counts are counts of the own region',
    (c) => telt(c) && !(c.actie === 'zoeken' && c.relatie === 'eigen_organisatie'),
  ],
  [
    'care, Halt and penal data by case, not by organisation',
    (c) => OP_ZAAK.includes(c.klasse) && c.relatie === 'eigen_organisatie' && !telt(c),
  ],
  [
    'management data of the own organisation',
    (c) => c.klasse === 'beheer' && c.relatie !== 'eigen_organisatie',
  ],
  [
    'an mbo: its own applications and its own students',
    (c) =>
      c.rol === 'mbo_intaker' && ['aanmelding', 'verzuim'].includes(c.klasse) && c.relatie === 'betrokken',
  ],
  [
    'a shared Paspoort by invitation',
    (c) => c.klasse === 'paspoort' && c.merk === '◐' && c.relatie !== 'genodigd',
  ],
  [
    'an invitation is for a Paspoort or an answer',
    (c) => c.relatie === 'genodigd' && !leestPaspoort(c) && !antwoordt(c),
  ],
  ['an earlier case: a receipt of what he had in full', (c) => c.relatie === 'voormalig' && c.merk !== '●'],
  ['an earlier case is read', (c) => c.relatie === 'voormalig' && c.actie !== 'lezen'],
  ['a search is by who has all', (c) => c.actie === 'zoeken' && c.merk !== '●' && !telt(c)],
  [
    'a writer has all and is the source',
    (c) =>
      ['vastleggen', 'wijzigen', 'delen', 'beslissen'].includes(c.actie) &&
      !(c.merk === '●' && schrijft(c)) &&
      !(c.relatie === 'genodigd' && antwoordt(c)),
  ],
  [
    'absence to RMC from 18',
    (c) => c.rol === 'rmc' && c.klasse === 'verzuim' && c.leeftijd !== 'meerderjarig',
  ],
  [
    'a helper with consent',
    (c) =>
      c.rol === 'hulpverlener' && ['verzuim', 'signalering', 'medisch'].includes(c.klasse) && !c.toestemming,
  ],
];

function verwacht(cel: Cel): Mate {
  if (VERBODEN.some(([, geldt]) => geldt(cel))) return 'geen';
  if (cel.relatie === 'voormalig') return 'status';
  if (cel.relatie === 'genodigd' || cel.merk === '◐') return 'deel';
  return cel.merk === '●' ? 'vol' : 'status';
}

function* cellen(omstandigheid: Omstandigheid): Generator<Cel> {
  for (const rol of KETENROLLEN)
    for (const klasse of DATAKLASSEN) {
      const merk = merkVanCel(rol, klasse, omstandigheid);
      for (const actie of ACTIES)
        for (const relatie of RELATIES)
          for (const toestand of DOSSIERTOESTANDEN)
            yield { ...omstandigheid, rol, klasse, actie, relatie, toestand, merk };
    }
}

const VERDER = { gezag: true, geheimAdres: false, doelgroep: true, boa: true } as const;
const omstandigheden = LEVENSFASEN.flatMap((leeftijd) =>
  [true, false].map((toestemming) => ({ leeftijd, toestemming })),
);

describe('the matrix', () => {
  it('has 12 roles, 12 classes, 6 actions, 6 ties and 3 states', () => {
    const maten = [KETENROLLEN, DATAKLASSEN, ACTIES, RELATIES, DOSSIERTOESTANDEN].map(
      (lijst) => lijst.length,
    );
    expect(maten).toEqual([12, 12, 6, 6, 3]);
  });

  it.each(omstandigheden)('answers all 15,552 cells as §7.2 says: $leeftijd, consent $toestemming', (o) => {
    let aantal = 0;
    const anders: string[] = [];
    for (const { merk, ...vraag } of cellen(o)) {
      aantal += 1;
      const goed = verwacht({ merk, ...vraag });
      const { mag, mate, reden } = beslisToegang({ ...VERDER, ...vraag });
      if (mate !== goed || mag !== (goed !== 'geen'))
        anders.push(`${Object.values(vraag).join(' ')}: ${mate} (${reden}), not ${goed}`);
    }
    expect(aantal).toBe(15_552);
    expect(anders).toEqual([]);
  });

  it('gives something in some cells and nothing in most', () => {
    const alle = [...cellen({ leeftijd: 'tiener', toestemming: false })];
    const open = alle.filter((cel) => beslisToegang({ ...VERDER, ...cel }).mag);
    expect(open.length).toBeGreaterThan(200);
    expect(open.length).toBeLessThan(alle.length / 20);
  });

  it('needs every prohibition of this test: each is the only one that closes some cell', () => {
    const enige = new Set<string>();
    for (const o of omstandigheden)
      for (const cel of cellen(o)) {
        const raak = VERBODEN.filter(([, geldt]) => geldt(cel));
        if (raak.length === 1) enige.add(raak[0]![0]);
      }
    expect([...enige].sort()).toEqual(VERBODEN.map(([waarom]) => waarom).sort());
  });
});
