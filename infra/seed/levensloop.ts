import type { Aanmeldstatus } from '#libs/domain/aanmelding/aanmelding.ts';
import { plusDagen } from '#libs/domain/tijd/kalenderdag.ts';
import type { Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import { kiesOpleiding, VAVO, type Opleiding } from './opleidingen.ts';
import type { Toeval } from './toeval.ts';

/** Een stap in het leven van een aanmelding: vanaf deze dag geldt deze status. */
export interface Statusstap {
  readonly dag: Kalenderdag;
  readonly status: Aanmeldstatus;
}

export interface DemoAanmelding {
  readonly mboBrin: string;
  readonly opleiding: Opleiding;
  /** Oplopend op dag. */
  readonly stappen: readonly Statusstap[];
}

/** Waar een leerling na de zomer is. De verhouding is die van een echte regio. Bron: domain.md §3.2 (Eem 2011). */
export const BESTEMMINGEN = [
  [63.9, 'mbo-regio'],
  [21.5, 'mbo-elders'],
  [6.1, 'havo'],
  [4.4, 'zittenblijver'],
  [0.6, 'vavo'],
  [0.7, 'particulier'],
  [2.8, 'nergens'],
] as const;
export type DemoBestemming = (typeof BESTEMMINGEN)[number][1];

/** Hoe het gaat met wie naar het mbo wil. */
export const LOPEN = [
  [66, 'gewoon'],
  [7, 'pas-na-de-zomer'],
  [5, 'laat-aangemeld'],
  [7, 'opnieuw'],
  [3, 'dubbel'],
  [3, 'wachtlijst'],
  [2, 'zomer-afgemeld'],
  [1.2, 'niet-gestart'],
  [1, 'gestopt'],
  [4, 'blijft-hangen'],
] as const;
export type Loop = (typeof LOPEN)[number][1];

/** Mbo's buiten de regio; zij melden alleen via het koppelpunt. */
const ELDERS = ['27DV', '27YU', '25LG', '08PG', '25PW', '25LH', '25GV', '25LW'];

/** Grote instellingen krijgen meer aanmeldingen. */
const GEWICHT: Readonly<Record<string, number>> = {
  '25PJ': 36,
  '01AA': 30,
  '25LU': 12,
  '31JC': 10,
  '14NZ': 7,
  '02PN': 5,
};

export interface Kader {
  readonly toeval: Toeval;
  /** Het jaar waarin het schooljaar eindigt en het mbo begint. */
  readonly eindjaar: number;
  readonly cohort: string;
  readonly bestemming: DemoBestemming;
  /** BRIN's van mbo's met een weekcheck. */
  readonly mbos: readonly string[];
}

const dag = (jaar: number, maanddag: string): Kalenderdag => `${jaar}-${maanddag}` as Kalenderdag;

function kiesMbo({ toeval, bestemming, mbos }: Kader): string {
  if (bestemming === 'mbo-elders') return toeval.kies(ELDERS);
  return toeval.weeg(mbos.map((brin) => [GEWICHT[brin] ?? 8, brin] as const));
}

type Stap = readonly [Kalenderdag, Aanmeldstatus];

function aanmelding(kader: Kader, ...stappen: readonly Stap[]): DemoAanmelding {
  const mboBrin = kiesMbo(kader);
  return {
    mboBrin,
    opleiding: kiesOpleiding(kader.toeval, mboBrin, kader.cohort),
    stappen: stappen.map(([op, status]) => ({ dag: op, status })),
  };
}

/** Aangemeld, intake, aanbod: de weg die de meesten voor de zomer afleggen. */
function opWeg({ toeval }: Kader, begin: Kalenderdag): readonly [Stap, Stap, Stap] {
  const intake = plusDagen(begin, toeval.geheel(8, 25));
  const aanbod = plusDagen(intake, toeval.geheel(10, 30));
  return [
    [begin, 'AANGEMELD'],
    [intake, 'IN_BEHANDELING'],
    [aanbod, 'AANGEBODEN'],
  ];
}

/** De meesten melden zich tussen eind november en 1 april aan. */
const voorjaar = ({ toeval, eindjaar }: Kader): Kalenderdag =>
  plusDagen(dag(eindjaar - 1, '11-25'), Math.max(toeval.geheel(0, 124), toeval.geheel(20, 124)));

/** Na de uitslag van het examen wordt de plaats definitief. */
const naUitslag = ({ toeval, eindjaar }: Kader): Kalenderdag =>
  plusDagen(dag(eindjaar, '06-10'), toeval.geheel(0, 24));

/** Na de zomer, soms pas na 1 oktober. */
const naZomer = ({ toeval, eindjaar }: Kader): Kalenderdag =>
  plusDagen(dag(eindjaar, '08-20'), toeval.geheel(0, 62));

const PER_LOOP: Readonly<Record<Loop, (kader: Kader) => DemoAanmelding[]>> = {
  gewoon: (k) => [aanmelding(k, ...opWeg(k, voorjaar(k)), [naUitslag(k), 'DEFINITIEF'])],
  'pas-na-de-zomer': (k) => [aanmelding(k, ...opWeg(k, voorjaar(k)), [naZomer(k), 'DEFINITIEF'])],
  'laat-aangemeld'(k) {
    const begin = plusDagen(dag(k.eindjaar, '05-05'), k.toeval.geheel(0, 50));
    return [aanmelding(k, ...opWeg(k, begin).slice(0, 2), [naZomer(k), 'DEFINITIEF'])];
  },
  opnieuw(k) {
    const begin = voorjaar(k);
    const einde = plusDagen(begin, k.toeval.geheel(20, 45));
    const weer = plusDagen(einde, k.toeval.geheel(5, 30));
    const definitief = k.toeval.kans(0.7) ? naUitslag(k) : naZomer(k);
    return [
      aanmelding(k, [begin, 'AANGEMELD'], [einde, k.toeval.kies(['AFGEWEZEN', 'AFGEMELD'] as const)]),
      aanmelding(k, ...opWeg(k, weer).slice(0, 2), [definitief, 'DEFINITIEF']),
    ];
  },
  dubbel(k) {
    const klaar = naUitslag(k);
    const tweede = k.toeval.kans(0.3)
      ? ([klaar, 'DEFINITIEF'] as const)
      : ([plusDagen(klaar, 7), 'AFGEMELD'] as const);
    return [
      aanmelding(k, ...opWeg(k, voorjaar(k)), [klaar, 'DEFINITIEF']),
      aanmelding(k, ...opWeg(k, voorjaar(k)), tweede),
    ];
  },
  wachtlijst(k) {
    const begin = voorjaar(k);
    const uitkomst: readonly Stap[] = k.toeval.kans(0.5)
      ? [
          [dag(k.eindjaar, '06-05'), 'AANGEBODEN'],
          [naUitslag(k), 'DEFINITIEF'],
        ]
      : [[dag(k.eindjaar, '06-28'), 'AFGEWEZEN']];
    return [aanmelding(k, [begin, 'AANGEMELD'], [plusDagen(begin, 18), 'WACHTLIJST'], ...uitkomst)];
  },
  'zomer-afgemeld'(k) {
    const weg = plusDagen(dag(k.eindjaar, '08-10'), k.toeval.geheel(0, 20));
    const eerste = aanmelding(k, ...opWeg(k, voorjaar(k)), [naUitslag(k), 'DEFINITIEF'], [weg, 'AFGEMELD']);
    if (k.toeval.kans(0.5)) return [eerste];
    return [eerste, aanmelding(k, [plusDagen(weg, 14), 'AANGEMELD'], [plusDagen(weg, 45), 'DEFINITIEF'])];
  },
  'niet-gestart'(k) {
    const weg = plusDagen(dag(k.eindjaar, '09-14'), k.toeval.geheel(0, 10));
    return [aanmelding(k, ...opWeg(k, voorjaar(k)), [naUitslag(k), 'DEFINITIEF'], [weg, 'NIET_VERSCHENEN'])];
  },
  gestopt(k) {
    const weg = plusDagen(dag(k.eindjaar, '09-20'), k.toeval.geheel(0, 30));
    return [aanmelding(k, ...opWeg(k, voorjaar(k)), [naUitslag(k), 'DEFINITIEF'], [weg, 'BEEINDIGD'])];
  },
  'blijft-hangen': (k) => [aanmelding(k, ...opWeg(k, voorjaar(k)).slice(0, 2))],
};

/** Niet verschijnen en uitschrijven meldt alleen een mbo met een weekcheck. */
const ALLEEN_WEEKCHECK: readonly Loop[] = ['niet-gestart', 'gestopt'];

export function kiesLoop(toeval: Toeval, bestemming: DemoBestemming): Loop {
  const loop = toeval.weeg<Loop>(LOPEN);
  return bestemming === 'mbo-elders' && ALLEEN_WEEKCHECK.includes(loop) ? 'gewoon' : loop;
}

/** Wie op het vo blijft, had zich vaak voor de zekerheid aangemeld en trekt die aanmelding na de uitslag in. */
function zekerheidshalve(kader: Kader): DemoAanmelding[] {
  const { toeval } = kader;
  if (toeval.kans(0.25)) return [];
  return [aanmelding(kader, ...opWeg(kader, voorjaar(kader)), [naUitslag(kader), 'AFGEMELD'])];
}

/** De aanmeldingen van een leerling, als gedateerde stappen op volgorde van dag. */
export function aanmeldingenVan(loop: Loop, kader: Kader): DemoAanmelding[] {
  const { bestemming, toeval } = kader;
  switch (bestemming) {
    case 'mbo-regio':
    case 'mbo-elders':
      return elkAnders(PER_LOOP[loop](kader), kader).map(opVolgorde);
    case 'vavo':
      return [
        {
          mboBrin: kader.mbos[0]!,
          opleiding: VAVO,
          stappen: [
            { dag: plusDagen(dag(kader.eindjaar, '06-20'), toeval.geheel(0, 10)), status: 'AANGEMELD' },
            { dag: plusDagen(dag(kader.eindjaar, '07-01'), toeval.geheel(0, 60)), status: 'DEFINITIEF' },
          ],
        },
      ];
    case 'havo':
    case 'zittenblijver':
    case 'particulier':
      return zekerheidshalve(kader).map(opVolgorde);
    case 'nergens':
      return [];
  }
}

/** Een tweede aanmelding is voor een andere opleiding of bij een ander mbo; anders is het dezelfde aanmelding. */
function elkAnders([eerste, tweede]: readonly DemoAanmelding[], kader: Kader): DemoAanmelding[] {
  if (!eerste) return [];
  if (!tweede) return [eerste];
  let ander = tweede;
  for (let keer = 0; keer < 50 && isZelfde(eerste, ander); keer += 1) {
    const mboBrin = kiesMbo(kader);
    ander = { ...tweede, mboBrin, opleiding: kiesOpleiding(kader.toeval, mboBrin, kader.cohort) };
  }
  return [eerste, ander];
}

const isZelfde = (a: DemoAanmelding, b: DemoAanmelding): boolean =>
  a.mboBrin === b.mboBrin && a.opleiding.code === b.opleiding.code;

/** Een late intake kan na de uitslag vallen; stappen die dan te laat komen, vervallen. */
function opVolgorde(van: DemoAanmelding): DemoAanmelding {
  const laatste = van.stappen.at(-1)!;
  return { ...van, stappen: [...van.stappen.slice(0, -1).filter((stap) => stap.dag < laatste.dag), laatste] };
}

/** De status van een aanmelding aan het einde van een dag; null als zij er nog niet is. */
export function statusOp(van: DemoAanmelding, op: Kalenderdag): Statusstap | null {
  return van.stappen.findLast((stap) => stap.dag <= op) ?? null;
}
