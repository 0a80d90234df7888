import { looptRoute, type Routezaak } from '../routezaak.ts';
import { bezwaarAls, type Handelingbezwaar } from './bezwaar.ts';
import type { TrajectFeiten } from './traject.ts';
import type { Trajectstatus } from './traject-machine.ts';

/** Waarom een traject eindigt. Bron: domain.md §1.8. */
export const TRAJECTEINDEN = [
  'TERUGKEER_PASSEND_ONDERWIJS',
  'ANDERE_SCHOOL',
  'MBO_GEPLAATST',
  'STARTKWALIFICATIE',
  'EINDE_KWALIFICATIEPLICHT_18',
  'VRIJSTELLING_VERLEEND',
  'VERHUISD',
  'VERTROKKEN_BUITENLAND',
  'WAARSCHUWING_LUXE',
  'HALT_POSITIEF',
  'OVERGEDRAGEN_GI',
  'STRAFRECHTELIJK_AFGEDAAN',
  'ONTERECHT_GEMELD',
  'TER_KENNISGEVING',
  'OVERLEDEN',
  'SAMENGEVOEGD',
] as const;
export type Trajecteinde = (typeof TRAJECTEINDEN)[number];

/** Vanuit welke status een einde kan; wat hier niet staat, kan uit elke open status na de melding. */
const VANUIT: Partial<Record<Trajecteinde, readonly Trajectstatus[]>> = {
  TERUGKEER_PASSEND_ONDERWIJS: ['MONITORING'],
  WAARSCHUWING_LUXE: ['ROUTEKEUZE'],
  ONTERECHT_GEMELD: ['GEMELD', 'IN_ONDERZOEK'],
  TER_KENNISGEVING: ['PREVENTIEF', 'GEMELD'],
  VERHUISD: ['OVERDRACHT_GEMEENTE'],
  HALT_POSITIEF: ['MONITORING', 'LOPEND'],
  OVERGEDRAGEN_GI: ['MONITORING', 'LOPEND'],
  STRAFRECHTELIJK_AFGEDAAN: ['MONITORING', 'LOPEND'],
};

/** Bij deze einden stopt of vervolgt een lopende route volgens eigen regels; anders gaat zij eerst dicht. */
const MET_LOPENDE_ROUTE: readonly Trajecteinde[] = [
  'EINDE_KWALIFICATIEPLICHT_18',
  'OVERLEDEN',
  'SAMENGEVOEGD',
];

/** Welke uitkomst van een route bij een einde hoort. */
const UITKOMST: Partial<Record<Trajecteinde, readonly [route: string, statussen: readonly string[]]>> = {
  HALT_POSITIEF: ['R2', ['POSITIEF']],
  STRAFRECHTELIJK_AFGEDAAN: ['R4', ['AFGEROND', 'SEPOT']],
};

const isWaarschuwbaar = ({ duiding, eerderLuxe }: TrajectFeiten): boolean =>
  duiding?.soort === 'luxe' && !eerderLuxe;

function uitkomstMist({ routes }: TrajectFeiten, reden: Trajecteinde): boolean {
  const uitkomst = UITKOMST[reden];
  return (
    uitkomst !== undefined && !routes.some((r) => r.route === uitkomst[0] && uitkomst[1].includes(r.status))
  );
}

/**
 * Waarom een traject nu niet met deze reden dicht kan. Een traject sluit niet zolang er een route loopt, en een route die
 * eindigt, sluit het nooit vanzelf. Bron: domain.md §1.8.
 */
export function eindebezwaren(traject: TrajectFeiten, reden: Trajecteinde): Handelingbezwaar[] {
  const lopend = traject.routes.some(looptRoute) && !MET_LOPENDE_ROUTE.includes(reden);
  return [
    ...bezwaarAls(
      VANUIT[reden]?.includes(traject.status) === false,
      'traject.einde-past-niet',
      'Met deze reden kan het traject nu niet dicht.',
    ),
    ...bezwaarAls(lopend, 'traject.route-loopt', 'Er loopt nog een route. Rond die eerst af.'),
    ...bezwaarAls(
      reden === 'TERUGKEER_PASSEND_ONDERWIJS' && !traject.aanwezigheidGehaald,
      'traject.aanwezigheid',
      'De jongere was nog niet lang genoeg aanwezig.',
    ),
    ...bezwaarAls(
      reden === 'WAARSCHUWING_LUXE' && !isWaarschuwbaar(traject),
      'traject.geen-waarschuwing',
      'Een waarschuwing sluit alleen een eerste luxe verzuim.',
    ),
    ...bezwaarAls(
      reden === 'OVERLEDEN' && traject.jongere.overledenOp === null,
      'traject.niet-overleden',
      'Van een overlijden is niets bekend.',
    ),
    ...bezwaarAls(
      uitkomstMist(traject, reden),
      'traject.uitkomst-mist',
      'Er is geen route met deze uitkomst.',
    ),
    ...bezwaarAls(
      reden === 'VRIJSTELLING_VERLEEND' && !traject.vrijgesteld,
      'traject.geen-vrijstelling',
      'Er is geen vrijstelling erkend. Leg het beroep vast en erken het eerst.',
    ),
    ...bezwaarAls(
      reden === 'VRIJSTELLING_VERLEEND',
      'traject.artikel',
      'Noem het artikel van de vrijstelling.',
      'wetsartikel',
    ),
  ];
}

/**
 * Gaat een route verder nadat het traject zo eindigde? Op achttien maakt Halt af wat verwezen is, gaat een strafzaak over eerdere feiten
 * door en beslist de jongere zelf over hulp; samengevoegd loopt zij in het andere traject. Bron: domain.md §1.7 en §9b.
 */
export const gaatDoorNa = (zaak: Routezaak, reden: Trajecteinde): boolean =>
  looptRoute(zaak) &&
  (reden === 'SAMENGEVOEGD' || (reden === 'EINDE_KWALIFICATIEPLICHT_18' && zaak.route !== 'R3'));

/** Het artikel zonder zijn onderdeel: dat zegt iets over gezondheid of geloof, en staat alleen versleuteld bij de vrijstelling. */
export const zonderOnderdeel = (wetsartikel: string | null): string | null =>
  wetsartikel && wetsartikel.replace(/ onder [a-z]$/, '');
