import type { Kalenderdag } from '../../tijd/tijd.ts';
import { MAS_ROUTES, type MasRoute } from '../routezaak.ts';
import { COMBINATIEREGELS } from '../combinatie.ts';
import type { Handelingbezwaar, Masregels } from '../traject/bezwaar.ts';
import { keuzebezwaren, type Routekeuze } from '../traject/routekeuze.ts';
import type { TrajectFeiten } from '../traject/traject.ts';

/** Wat alleen een mens kan zeggen; null: nog niet bekend. */
export interface Keuzefeiten {
  readonly bereid: boolean | null;
  readonly schoolDeedGenoeg: boolean | null;
  readonly eigenInitiatief: boolean | null;
  /** Ernstige psychische of psychiatrische problemen zonder voldoende hulp. */
  readonly zorgZonderHulp: boolean | null;
  readonly ontwikkelingBedreigd: boolean | null;
  readonly lichtereHulpMogelijk: boolean | null;
  /** Een geldige reden voor de afwezigheid. Bron: Leerplichtwet art. 11. */
  readonly geldigeReden: boolean | null;
  /** De ouders tonen aan dat zij niet verantwoordelijk zijn. Bron: Leerplichtwet art. 2 lid 2. */
  readonly oudersNietVerantwoordelijk: boolean | null;
}

/** Waar een uitspraak over gaat. */
export const CRITERIUMSOORTEN = [
  'criterium',
  'contra-indicatie',
  'historie',
  'combinatie',
  'beleid',
] as const;
export type Criteriumsoort = (typeof CRITERIUMSOORTEN)[number];

/** Een uitspraak die voor de route pleit als zij klopt. */
export interface Criterium {
  readonly code: string;
  readonly soort: Criteriumsoort;
  readonly uitspraak: string;
  readonly oordeel: 'klopt' | 'klopt-niet' | 'onbekend';
  /** Wat een regel ertegen heeft; null als er niets tegen is. */
  readonly uitleg: string | null;
  /** Hetzelfde per regel. */
  readonly redenen: readonly Reden[];
}
type Reden = Pick<Handelingbezwaar, 'regel' | 'uitleg'>;

type Kern = readonly [code: string, soort: Criteriumsoort, uitspraak: string];
const SAMEN: Kern = ['combinatie', 'combinatie', 'De route past zonder meer bij wat er loopt of was.'];

/** Wat de lijst over een route zegt, per code. */
export const uitspraken = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...MAS_ROUTES.flatMap((route) => [...VOLGENS_REGEL[route], ...VOLGENS_MENS[route]]), SAMEN].map(
      ([code, , uitspraak]) => [code, uitspraak],
    ),
  );

/** Wat de regels al weten: klopt als de regel geen bezwaar maakt. De code is die van het bezwaar. */
const VOLGENS_REGEL: Readonly<Record<MasRoute, readonly Kern[]>> = {
  R1: [],
  R2: [
    ['halt.leeftijd', 'criterium', 'De jongere heeft de leeftijd voor Halt.'],
    ['halt.niet-verplicht', 'criterium', 'De jongere is leer- of kwalificatieplichtig.'],
    ['halt.te-weinig', 'criterium', 'Er is genoeg verzuim voor Halt.'],
    ['halt.boven-maximum', 'contra-indicatie', 'Het verzuim is niet meer dan Halt aankan.'],
    ['halt.eerder', 'historie', 'De jongere had niet eerder Halt voor verzuim.'],
  ],
  R3: [['civiel.meerderjarig', 'criterium', 'De jongere is minderjarig.']],
  R4: [
    ['straf.te-jong', 'criterium', 'Wie verdacht wordt, is oud genoeg om strafbaar te zijn.'],
    ['straf.eerst-waarschuwen', 'beleid', 'Een waarschuwing gaat niet voor.'],
  ],
};

type Vraag = readonly [...Kern, klopt: (traject: TrajectFeiten, feiten: Keuzefeiten) => boolean | null];

const niet = (feit: boolean | null): boolean | null => (feit === null ? null : !feit);

const verwijtbaar: Vraag = [
  'verwijtbaar',
  'criterium',
  'Het verzuim is te verwijten.',
  ({ duiding }) => duiding?.verwijtbaar ?? null,
];

const MISLUKT: readonly string[] = ['GEWEIGERD', 'AFGEBROKEN', 'NEGATIEF'];
const eindeSlecht = ({ routes }: TrajectFeiten): boolean =>
  routes.some(({ status }) => MISLUKT.includes(status));

/** Wat een mens vaststelt, of wat uit de duiding en eerdere routes volgt. */
const VOLGENS_MENS: Readonly<Record<MasRoute, readonly Vraag[]>> = {
  R1: [
    [
      'problemen',
      'criterium',
      'Er zijn problemen achter het verzuim.',
      ({ duiding }) => (duiding === null ? null : duiding.soort === 'signaal-met-problemen'),
    ],
    ['bereid', 'criterium', 'De jongere en de ouders willen hulp.', (_t, { bereid }) => bereid],
  ],
  R2: [
    verwijtbaar,
    ['school-deed-genoeg', 'criterium', 'De school deed wat zij kon.', (_t, f) => f.schoolDeedGenoeg],
    ['eigen-initiatief', 'criterium', 'De jongere verzuimt uit zichzelf.', (_t, f) => f.eigenInitiatief],
    [
      'zorg-zonder-hulp',
      'contra-indicatie',
      'Er zijn geen ernstige psychische problemen zonder hulp.',
      (_t, { zorgZonderHulp }) => niet(zorgZonderHulp),
    ],
  ],
  R3: [
    [
      'ontwikkeling-bedreigd',
      'criterium',
      'De ontwikkeling wordt ernstig bedreigd.',
      (_t, { ontwikkelingBedreigd }) => ontwikkelingBedreigd,
    ],
    [
      'hulp-niet-aanvaard',
      'criterium',
      'Hulp wordt niet of te weinig aanvaard.',
      (traject, { bereid }) => (eindeSlecht(traject) ? true : niet(bereid)),
    ],
    [
      'lichtere-hulp',
      'contra-indicatie',
      'Lichtere hulp is niet meer mogelijk.',
      (_t, { lichtereHulpMogelijk }) => niet(lichtereHulpMogelijk),
    ],
  ],
  R4: [
    verwijtbaar,
    [
      'hulp-en-halt',
      'historie',
      'Hulp of Halt is geweigerd of lukte niet.',
      (traject) => eindeSlecht(traject),
    ],
    [
      'geldige-reden',
      'contra-indicatie',
      'Er is geen geldige reden voor de afwezigheid.',
      (_t, { geldigeReden }) => niet(geldigeReden),
    ],
    [
      'ouders-niet-verantwoordelijk',
      'contra-indicatie',
      'De ouders toonden niet aan dat zij niet verantwoordelijk zijn.',
      (_t, { oudersNietVerantwoordelijk }) => niet(oudersNietVerantwoordelijk),
    ],
  ],
};

const oordeel = (klopt: boolean | null): Criterium['oordeel'] =>
  klopt === null ? 'onbekend' : klopt ? 'klopt' : 'klopt-niet';

const criterium = (
  [code, soort, uitspraak]: Kern,
  klopt: boolean | null,
  tegen: readonly Reden[] = [],
): Criterium => {
  // Twee routes kunnen hetzelfde bezwaar geven; het staat er een keer.
  const redenen = [...new Map(tegen.map(({ regel, uitleg }) => [regel, { regel, uitleg }])).values()];
  const uitleg = [...new Set(redenen.map((reden) => reden.uitleg))].join(' ') || null;
  return { code, soort, uitspraak, oordeel: oordeel(klopt), uitleg, redenen };
};

/** Zonder duiding is nog niet te zeggen of eerst gewaarschuwd moet worden. */
const beslist = (soort: Criteriumsoort, { duiding }: TrajectFeiten): boolean =>
  soort !== 'beleid' || duiding !== null;

const isCombinatie = (regel: string): boolean => regel in COMBINATIEREGELS || regel === 'keuze.regio-motief';

/** Of de keuze zonder meer past bij de routes die er zijn of waren. */
function combinatie(
  bezwaren: readonly Handelingbezwaar[],
  { routes }: TrajectFeiten,
  genoemd: readonly string[],
): Criterium[] {
  if (routes.length === 0) return [];
  const tegen = bezwaren.filter(({ regel }) => isCombinatie(regel) && !genoemd.includes(regel));
  return [criterium(SAMEN, tegen.length === 0, tegen)];
}

/**
 * De lijst bij een routekeuze: criteria, contra-indicaties, historie, combinaties en beleid, elk met of het klopt, niet klopt of
 * nog niet bekend is. Wat een regel al weet, komt uit dezelfde regel als `keuzebezwaren`; de rest zegt een mens. De lijst kiest
 * niets. Bron: domain.md §1.6 en §1.7.
 */
export function criterialijst(
  traject: TrajectFeiten,
  keuze: Routekeuze,
  feiten: Keuzefeiten,
  bij: { readonly dag: Kalenderdag; readonly regels: Masregels },
): Criterium[] {
  const bezwaren = keuzebezwaren(traject, keuze, bij.dag, bij.regels);
  const volgensRegel = VOLGENS_REGEL[keuze.route];
  const genoemd = volgensRegel.map(([code]) => code);
  return [
    ...volgensRegel.map((kern) => {
      const tegen = bezwaren.find(({ regel }) => regel === kern[0]);
      return criterium(kern, beslist(kern[1], traject) ? !tegen : null, tegen ? [tegen] : []);
    }),
    ...VOLGENS_MENS[keuze.route]
      .filter(([code]) => code !== 'ouders-niet-verantwoordelijk' || keuze.verdachte === 'ouders')
      .map(([code, soort, uitspraak, klopt]) => criterium([code, soort, uitspraak], klopt(traject, feiten))),
    ...combinatie(bezwaren, traject, genoemd),
  ];
}
