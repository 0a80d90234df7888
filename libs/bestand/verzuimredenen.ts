import { VERZUIMREDENEN, type Verzuimreden } from '../domain/verzuim/verzuimregel.ts';

type Woorden = Partial<Readonly<Record<Verzuimreden, readonly string[]>>>;

/**
 * De woorden en codes waaronder leerlingvolgsystemen een reden uitvoeren. Een school stelt haar codes deels zelf in: wat hier niet
 * staat, wordt geweigerd en nooit geraden. Een code die twee systemen anders bedoelen, staat er niet.
 */
export const REDENEN_PER_SYSTEEM: Readonly<Record<string, Woorden>> = {
  algemeen: {
    ongeoorloofd: [
      'ongeoorloofd afwezig',
      'ongeoorloofd absent',
      'ongeoorloofd verzuim',
      'afwezig ongeoorloofd',
      'absent ongeoorloofd',
      'spijbelen',
      'spijbel',
      'gespijbeld',
      'onbekend afwezig',
    ],
    luxe: ['luxeverzuim', 'luxe verzuim', 'vakantie zonder toestemming', 'vakantie buiten schoolvakantie'],
    'te-laat': ['te laat', 'te laat gekomen', 'laat', 'te laat ongeoorloofd', 'verslapen'],
    ziek: ['ziekte', 'ziek gemeld', 'ziekmelding', 'ziek naar huis'],
    verlof: [
      'met verlof',
      'bijzonder verlof',
      'vrij',
      'geoorloofd verlof',
      'vakantieverlof',
      'verlof toegekend',
    ],
    schorsing: ['geschorst', 'interne schorsing', 'externe schorsing'],
    'anders-geoorloofd': [
      'geoorloofd',
      'geoorloofd afwezig',
      'geoorloofd absent',
      'geoorloofd verzuim',
      'afwezig geoorloofd',
      'absent geoorloofd',
      'te laat geoorloofd',
      'dokter',
      'tandarts',
      'arts',
      'orthodontist',
      'excursie',
      'stage',
      'toets',
      'examen',
    ],
  },
  magister: {
    ongeoorloofd: ['AO', 'OA', 'SP'],
    'te-laat': ['TL', 'TO'],
    ziek: ['ZK', 'ZN'],
    verlof: ['VL', 'BV'],
    schorsing: ['SC'],
    'anders-geoorloofd': ['AG', 'GA', 'DO', 'EX', 'TG'],
  },
  somtoday: {
    ongeoorloofd: ['absent: ongeoorloofd', 'afwezig (ongeoorloofd)', 'ONG'],
    'te-laat': ['te laat (ongeoorloofd)', 'LAAT'],
    ziek: ['afwezig (ziek)', 'ZIEK'],
    verlof: ['afwezig (verlof)'],
    'anders-geoorloofd': ['afwezig (geoorloofd)', 'absent: geoorloofd', 'te laat (geoorloofd)', 'GEO'],
  },
  eduarte: {
    ongeoorloofd: ['ongeoorl', 'ongeoorloofd niet gemeld', 'niet gemeld'],
    'te-laat': ['te laat in les', 'TLT'],
    ziek: ['ziekgemeld', 'ZKT'],
    'anders-geoorloofd': ['geoorl', 'gemeld geoorloofd'],
  },
  osiris: {
    ongeoorloofd: ['afwezig zonder bericht', 'AZB'],
    ziek: ['afwezig wegens ziekte'],
    'anders-geoorloofd': ['afwezig met bericht', 'AMB'],
  },
};

/** Zonder hoofdletters, accenten en leestekens: `Te laat (ongeoorl.)` is `te laat ongeoorl`. */
const vorm = (woord: string): string =>
  woord
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

const PER_WOORD: ReadonlyMap<string, Verzuimreden> = new Map([
  ...VERZUIMREDENEN.map((reden) => [vorm(reden), reden] as const),
  ...Object.values(REDENEN_PER_SYSTEEM).flatMap((woorden) =>
    VERZUIMREDENEN.flatMap((reden) => (woorden[reden] ?? []).map((woord) => [vorm(woord), reden] as const)),
  ),
]);

/** De reden bij een woord of code uit een leerlingvolgsysteem, of null als die niet bekend is. */
export const zoekVerzuimreden = (woord: string): Verzuimreden | null => PER_WOORD.get(vorm(woord)) ?? null;
