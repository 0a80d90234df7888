import type { Aanmeldstatus } from '#libs/domain/aanmelding/aanmelding.ts';
import { plusDagen } from '#libs/domain/tijd/kalenderdag.ts';
import type { Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import type { Toeval } from './toeval.ts';

/** Een stap in het leven van een aanmelding: vanaf deze dag geldt deze status. */
export interface Statusstap {
  readonly dag: Kalenderdag;
  readonly status: Aanmeldstatus;
}

export interface DemoAanmelding {
  readonly mboBrin: string;
  readonly crebo: string;
  readonly opleiding: string;
  readonly niveau: number;
  readonly stappen: readonly Statusstap[];
}

/** Hoe het met een leerling afloopt, in de verhouding van een echte regio. */
export const LOPEN = [
  'gewoon',
  'laat',
  'opnieuw',
  'wachtlijst',
  'nooit',
  'zomer-afgemeld',
  'niet-gestart',
  'blijft-hangen',
] as const;
export type Loop = (typeof LOPEN)[number];

const OPLEIDINGEN = [
  { crebo: '25655', naam: 'Mbo-verpleegkundige', niveau: 4 },
  { crebo: '25604', naam: 'Software developer', niveau: 4 },
  { crebo: '25267', naam: 'Sport- en bewegingsleider', niveau: 3 },
  { crebo: '25180', naam: 'Kok', niveau: 2 },
  { crebo: '25250', naam: 'Entree', niveau: 1 },
] as const;

export interface Kader {
  readonly toeval: Toeval;
  /** Eerste jaar van het seizoen. */
  readonly jaar: number;
  readonly mbos: readonly string[];
}

const dagIn = (jaar: number, maand: number, dag: number): Kalenderdag =>
  `${jaar}-${String(maand).padStart(2, '0')}-${String(dag).padStart(2, '0')}` as Kalenderdag;

export function kiesLoop(toeval: Toeval): Loop {
  return toeval.weeg<Loop>([
    [70, 'gewoon'],
    [8, 'laat'],
    [6, 'opnieuw'],
    [3, 'wachtlijst'],
    [5, 'nooit'],
    [2, 'zomer-afgemeld'],
    [1, 'niet-gestart'],
    [5, 'blijft-hangen'],
  ]);
}

function reeks(begin: Kalenderdag, stappen: readonly (readonly [number, Aanmeldstatus])[]): Statusstap[] {
  return stappen.map(([dagen, status]) => ({ dag: plusDagen(begin, dagen), status }));
}

const aanmelding = ({ toeval, mbos }: Kader, stappen: readonly Statusstap[]): DemoAanmelding => {
  const opleiding = toeval.kies(OPLEIDINGEN);
  return {
    mboBrin: toeval.kies(mbos),
    crebo: opleiding.crebo,
    opleiding: opleiding.naam,
    niveau: opleiding.niveau,
    stappen,
  };
};

interface Bladzijde {
  readonly kader: Kader;
  readonly voorjaar: Kalenderdag;
  readonly rond: readonly (readonly [number, Aanmeldstatus])[];
  readonly klaar: Statusstap;
}

const september = ({ toeval, jaar }: Kader, van: number, tot: number): Kalenderdag =>
  dagIn(jaar + 1, 9, toeval.geheel(van, tot));

/** Per loop: de aanmeldingen met hun stappen. */
const PER_LOOP: Readonly<Record<Loop, (b: Bladzijde) => DemoAanmelding[]>> = {
  nooit: () => [],
  gewoon: ({ kader, voorjaar, rond, klaar }) => [aanmelding(kader, [...reeks(voorjaar, rond), klaar])],
  laat: ({ kader, rond }) => {
    const begin = plusDagen(dagIn(kader.jaar + 1, 5, 10), kader.toeval.geheel(0, 60));
    return [
      aanmelding(kader, [
        ...reeks(begin, rond.slice(0, 2)),
        { dag: september(kader, 1, 20), status: 'DEFINITIEF' },
      ]),
    ];
  },
  opnieuw: ({ kader, voorjaar, rond }) => {
    const einde = kader.toeval.kies(['AFGEWEZEN', 'AFGEMELD'] as const);
    const tweede = reeks(plusDagen(voorjaar, kader.toeval.geheel(45, 80)), rond.slice(0, 2));
    return [
      aanmelding(
        kader,
        reeks(voorjaar, [
          [0, 'AANGEMELD'],
          [30, einde],
        ]),
      ),
      aanmelding(kader, [...tweede, { dag: dagIn(kader.jaar + 1, 7, 5), status: 'DEFINITIEF' }]),
    ];
  },
  wachtlijst: ({ kader, voorjaar }) => [
    aanmelding(
      kader,
      reeks(voorjaar, [
        [0, 'AANGEMELD'],
        [20, 'WACHTLIJST'],
      ]),
    ),
  ],
  'zomer-afgemeld': ({ kader, voorjaar, rond, klaar }) => {
    const weg = dagIn(kader.jaar + 1, 8, kader.toeval.geheel(10, 30));
    return [aanmelding(kader, [...reeks(voorjaar, rond), klaar, { dag: weg, status: 'AFGEMELD' }])];
  },
  'niet-gestart': ({ kader, voorjaar, rond, klaar }) => [
    aanmelding(kader, [
      ...reeks(voorjaar, rond),
      klaar,
      { dag: september(kader, 7, 16), status: 'NIET_VERSCHENEN' },
    ]),
  ],
  'blijft-hangen': ({ kader, voorjaar, rond }) => [aanmelding(kader, reeks(voorjaar, rond.slice(0, 2)))],
};

/** De aanmeldingen van een leerling met deze loop, als gedateerde stappen. */
export function aanmeldingenVan(loop: Loop, kader: Kader): DemoAanmelding[] {
  const { toeval, jaar } = kader;
  return PER_LOOP[loop]({
    kader,
    voorjaar: plusDagen(dagIn(jaar + 1, 1, 12), toeval.geheel(0, 75)),
    rond: [
      [0, 'AANGEMELD'],
      [toeval.geheel(10, 25), 'IN_BEHANDELING'],
      [toeval.geheel(35, 60), 'AANGEBODEN'],
    ],
    klaar: { dag: dagIn(jaar + 1, 6, toeval.geheel(10, 28)), status: 'DEFINITIEF' },
  });
}

/** De status van een aanmelding aan het einde van een dag; null als zij er nog niet is. */
export function statusOp(van: DemoAanmelding, dag: Kalenderdag): Statusstap | null {
  return van.stappen.findLast((stap) => stap.dag <= dag) ?? null;
}
