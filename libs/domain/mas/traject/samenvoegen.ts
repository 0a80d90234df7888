import { vroegste, type Instant } from '../../tijd/tijd.ts';
import { combineer } from '../combinatie.ts';
import { looptRoute, type Routezaak } from '../routezaak.ts';
import { zelfdeFeiten, type Verzuimperiode } from '../verzuimperiode.ts';
import { bezwaarAls, type Handelingbezwaar } from './bezwaar.ts';
import { isOpenTraject, type Trajectstatus } from './traject-machine.ts';
import type { Hoorfeiten, TrajectFeiten } from './traject.ts';

/** Hoe ver een traject is; het verste blijft. */
const VERSTE: readonly Trajectstatus[] = [
  'LOPEND',
  'MONITORING',
  'OVERDRACHT_GEMEENTE',
  'ROUTEKEUZE',
  'IN_ONDERZOEK',
  'GEMELD',
  'PREVENTIEF',
];

const begonnen = ({ gemeldOp }: TrajectFeiten): string => gemeldOp ?? '~';

const volgorde = (a: TrajectFeiten, b: TrajectFeiten): number =>
  VERSTE.indexOf(a.status) - VERSTE.indexOf(b.status) ||
  begonnen(a).localeCompare(begonnen(b)) ||
  a.id.localeCompare(b.id);

/** Twee trajecten, met welk blijft. */
export interface Samenvoeging {
  readonly blijft: TrajectFeiten;
  readonly gaatOp: TrajectFeiten;
}

/** Welk van twee trajecten blijft: het verste, dan het eerst gemelde. Wie ze omgekeerd noemt, krijgt hetzelfde antwoord. */
export function kiesBlijver(een: TrajectFeiten, ander: TrajectFeiten): Samenvoeging {
  return volgorde(een, ander) <= 0 ? { blijft: een, gaatOp: ander } : { blijft: ander, gaatOp: een };
}

const botst = (een: Routezaak, ander: Routezaak): boolean =>
  combineer(een, ander.route, zelfdeFeiten(een.feiten, ander.feiten)).soort === 'nee';

/** Lopende routes die niet naast elkaar mogen; ook een lopende tegenover een die er al was. */
const botsen = (een: readonly Routezaak[], ander: readonly Routezaak[]): boolean =>
  een.some((a) => ander.some((b) => (looptRoute(b) && botst(a, b)) || (looptRoute(a) && botst(b, a))));

/**
 * Waarom twee trajecten (nog) niet samen kunnen. Het gaat om een jongere: dat stelt een mens vast. Routes die niet naast elkaar
 * mogen, worden eerst opgelost; een zaak die al bij het OM is, kan niemand daarvoor stoppen. Bron: domain.md §1.7 en §1.8.
 */
export function samenvoegbezwaren({ blijft, gaatOp }: Samenvoeging): Handelingbezwaar[] {
  const beide = [blijft, gaatOp];
  return [
    ...bezwaarAls(blijft.id === gaatOp.id, 'samenvoegen.zelfde', 'Dit is een en hetzelfde traject.'),
    ...bezwaarAls(
      beide.some(({ status }) => !isOpenTraject(status)),
      'samenvoegen.gesloten',
      'Een gesloten traject gaat niet meer op in een ander. Verwijs ernaar.',
    ),
    ...bezwaarAls(
      beide.some(({ status }) => status === 'OVERDRACHT_GEMEENTE'),
      'samenvoegen.verhuist',
      'Een van beide wacht op een andere gemeente. Rond die overdracht eerst af.',
    ),
    ...bezwaarAls(
      blijft.jongere.geboortedatum !== gaatOp.jongere.geboortedatum,
      'samenvoegen.andere-jongere',
      'De geboortedata verschillen: dit is niet dezelfde jongere.',
    ),
    ...bezwaarAls(
      botsen(blijft.routes, gaatOp.routes),
      'samenvoegen.routes-botsen',
      'In beide loopt een route die niet naast een van de andere mag. Rond er eerst een af.',
    ),
  ];
}

const uniek = (perioden: readonly Verzuimperiode[]): Verzuimperiode[] => [
  ...new Map(perioden.map((periode) => [periode.id, periode])).values(),
];

const samenGehoord = (a: Hoorfeiten, b: Hoorfeiten): Hoorfeiten => ({
  oudersGehoord: a.oudersGehoord || b.oudersGehoord,
  jongereGehoord: a.jongereGehoord || b.jongereGehoord,
  gemistOuders: Math.max(a.gemistOuders, b.gemistOuders),
  gemistJongere: Math.max(a.gemistJongere, b.gemistJongere),
});

const laatst = (a: Instant | null, b: Instant | null): Instant | null =>
  a !== null && b !== null ? (a > b ? a : b) : (a ?? b);

/** Loopt er na het samenvoegen nog een route, dan loopt het traject. */
const statusVan = (blijft: TrajectFeiten, routes: readonly Routezaak[]): Trajectstatus =>
  routes.some(looptRoute) ? 'LOPEND' : blijft.status;

/**
 * Het traject na het samenvoegen: alle feiten en alle routes van beide, en van elk ja het ja. Er gaat niets verloren; het traject
 * dat opgaat, sluit met SAMENGEVOEGD en verwijst hierheen. Bron: domain.md §1.8.
 */
export function voegSamen({ blijft, gaatOp }: Samenvoeging): TrajectFeiten {
  const routes = [...blijft.routes, ...gaatOp.routes];
  return {
    ...blijft,
    status: statusVan(blijft, routes),
    feiten: uniek([...blijft.feiten, ...gaatOp.feiten]),
    routes,
    gehoord: samenGehoord(blijft.gehoord, gaatOp.gehoord),
    instrumentIngevuld: blijft.instrumentIngevuld || gaatOp.instrumentIngevuld,
    duiding: blijft.duiding ?? gaatOp.duiding,
    eerdereHalt: blijft.eerdereHalt || gaatOp.eerdereHalt,
    oudersVeroordeeld: blijft.oudersVeroordeeld || gaatOp.oudersVeroordeeld,
    aangekondigd: blijft.aangekondigd || gaatOp.aangekondigd,
    eerderLuxe: blijft.eerderLuxe || gaatOp.eerderLuxe,
    aanwezigheidGehaald: blijft.aanwezigheidGehaald && gaatOp.aanwezigheidGehaald,
    gemeldOp: vroegste([blijft.gemeldOp, gaatOp.gemeldOp]),
    opgepaktOp: vroegste([blijft.opgepaktOp, gaatOp.opgepaktOp]),
    gehoordOp: vroegste([blijft.gehoordOp, gaatOp.gehoordOp]),
    laatsteCheckinOp: laatst(blijft.laatsteCheckinOp, gaatOp.laatsteCheckinOp),
  };
}
