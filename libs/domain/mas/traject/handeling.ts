import { Conflict } from '../../domain-error.ts';
import type { Rol } from '../../afspraken/afspraken.ts';
import type { Kalenderdag } from '../../tijd/tijd.ts';
import { civielbezwaren } from '../civiel/civielbezwaren.ts';
import { haltbezwaren } from '../halt/haltbezwaren.ts';
import { hulpbezwaren } from '../hulp/hulpbezwaren.ts';
import { looptRoute, volgendeVan, type Routestatus, type Routezaak } from '../routezaak.ts';
import { ontbrekendeInstemming, zonderToestemming } from '../route/instemming.ts';
import { strafbezwaren } from '../straf/strafbezwaren.ts';
import {
  bezwaar,
  bezwaarAls,
  blijvend,
  type Benodigd,
  type Handelingbezwaar,
  type Masregels,
} from './bezwaar.ts';
import { eindebezwaren, type Trajecteinde } from './einde.ts';
import { hoorbezwaren } from './horen.ts';
import { keuzebezwaren, type Routekeuze } from './routekeuze.ts';
import type { TrajectFeiten } from './traject.ts';
import { magTraject, type Trajectstatus } from './traject-machine.ts';

/** Iets wat een mens met een traject kan doen. */
export type Trajecthandeling =
  | { readonly soort: 'stap'; readonly naar: Trajectstatus }
  | { readonly soort: 'sluit'; readonly reden: Trajecteinde }
  | { readonly soort: 'kies'; readonly keuze: Routekeuze }
  | { readonly soort: 'route'; readonly routeId: string; readonly naar: Routestatus };

/** Wie het doet. Alleen de leerplichtambtenaar die eigenaar is, beslist. Bron: domain.md §1.4 stap 5. */
export interface Trajectactor {
  readonly rol: Rol;
  readonly isEigenaar: boolean;
}

/** Wie, wanneer en met welke afspraken. */
export interface Beslispeil {
  readonly actor: Trajectactor;
  readonly dag: Kalenderdag;
  readonly regels: Masregels;
}

const perStap: Partial<
  Record<Trajectstatus, (traject: TrajectFeiten, peil: Beslispeil) => Handelingbezwaar[]>
> = {
  ROUTEKEUZE: (traject, { dag, regels }) => [
    ...hoorbezwaren(traject, dag, regels),
    ...bezwaarAls(
      !traject.instrumentIngevuld,
      'traject.instrument',
      'Vul eerst het signaleringsinstrument in.',
    ),
  ],
  LOPEND: ({ routes }) =>
    bezwaarAls(!routes.some(looptRoute), 'traject.geen-route', 'Er loopt geen route. Kies er eerst een.'),
  MONITORING: ({ routes }) =>
    bezwaarAls(routes.some(looptRoute), 'traject.route-loopt', 'Er loopt nog een route.'),
  GEMELD: ({ feiten }) => bezwaarAls(feiten.length === 0, 'traject.geen-melding', 'Er is nog geen melding.'),
  AFGESLOTEN: () => [bezwaar('traject.sluit-met-reden', 'Sluit een traject met een reden.')],
};

function stapbezwaren(traject: TrajectFeiten, naar: Trajectstatus, peil: Beslispeil): Handelingbezwaar[] {
  const uitOverdracht = traject.status === 'OVERDRACHT_GEMEENTE';
  return [
    ...bezwaarAls(!magTraject(traject.status, naar), 'traject.kan-niet', 'Dat kan nu niet met dit traject.'),
    ...bezwaarAls(
      uitOverdracht && naar !== traject.statusVoorOverdracht,
      'traject.hervat-elders',
      'Na een verhuizing gaat het traject verder waar het was.',
    ),
    ...(uitOverdracht ? [] : (perStap[naar]?.(traject, peil) ?? [])),
  ];
}

function perSoort(
  zaak: Routezaak,
  naar: Routestatus,
  traject: TrajectFeiten,
  peil: Beslispeil,
): Handelingbezwaar[] {
  switch (zaak.route) {
    case 'R1':
      return hulpbezwaren(traject, naar, peil.dag, peil.regels);
    case 'R2':
      return haltbezwaren(zaak, naar, traject, peil);
    case 'R3':
      return civielbezwaren(naar);
    case 'R4':
      return strafbezwaren(zaak, naar, traject, peil);
  }
}

function routebezwaren(
  traject: TrajectFeiten,
  routeId: string,
  naar: Routestatus,
  peil: Beslispeil,
): Handelingbezwaar[] {
  const zaak = traject.routes.find(({ id }) => id === routeId);
  if (!zaak || !volgendeVan(zaak).includes(naar)) {
    return [bezwaar('route.kan-niet', 'Dat kan nu niet met deze route.')];
  }
  const eigen = zonderToestemming(zaak, perSoort(zaak, naar, traject, peil));
  return [...naIntrekking(zaak, naar, traject, peil).filter(nieuwBij(eigen)), ...eigen];
}

/** Na een ingetrokken toestemming kan een route stoppen of wachten; verder gaat zij pas als er weer een grond is. */
function naIntrekking(
  zaak: Routezaak,
  naar: Routestatus,
  traject: TrajectFeiten,
  peil: Beslispeil,
): Handelingbezwaar[] {
  const verder = naar !== 'GEPAUZEERD' && looptRoute({ route: zaak.route, status: naar });
  return zaak.instemmingWeg && verder ? ontbrekendeInstemming(zaak, traject, peil) : [];
}

const nieuwBij =
  (bezwaren: readonly Handelingbezwaar[]) =>
  ({ regel }: Handelingbezwaar): boolean =>
    !bezwaren.some((ander) => ander.regel === regel);

function bezwarenVan(
  traject: TrajectFeiten,
  handeling: Trajecthandeling,
  peil: Beslispeil,
): Handelingbezwaar[] {
  switch (handeling.soort) {
    case 'stap':
      return stapbezwaren(traject, handeling.naar, peil);
    case 'sluit':
      return [
        ...bezwaarAls(traject.status === 'AFGESLOTEN', 'traject.dicht', 'Dit traject is al gesloten.'),
        ...eindebezwaren(traject, handeling.reden),
      ];
    case 'kies':
      return keuzebezwaren(traject, handeling.keuze, peil.dag, peil.regels);
    case 'route':
      return routebezwaren(traject, handeling.routeId, handeling.naar, peil);
  }
}

/** Na een overlijden kan alleen nog gesloten worden; verder stopt alles meteen. Bron: domain.md §9c scenario 54. */
const isGestopt = ({ jongere }: TrajectFeiten, handeling: Trajecthandeling): boolean =>
  jongere.overledenOp !== null && !(handeling.soort === 'sluit' && handeling.reden === 'OVERLEDEN');

/**
 * Alles wat tegen een handeling is, ook wat met een motief, toestemming of document op te lossen is. De enige bron van
 * `mogelijkheden` en van `beslisHandeling`.
 */
export function handelingbezwaren(
  traject: TrajectFeiten,
  handeling: Trajecthandeling,
  peil: Beslispeil,
): Handelingbezwaar[] {
  const { rol, isEigenaar } = peil.actor;
  return [
    ...bezwaarAls(
      rol !== 'lpa' || !isEigenaar,
      'traject.niet-de-eigenaar',
      'Alleen de leerplichtambtenaar van dit traject beslist.',
    ),
    ...bezwaarAls(
      isGestopt(traject, handeling),
      'traject.overleden',
      'De jongere is overleden: alles stopt.',
    ),
    ...bezwarenVan(traject, handeling, peil),
  ];
}

/** Mag dit nu, met wat er gegeven is? Fout: Conflict met de eerste regel die het tegenhoudt. */
export function beslisHandeling(
  traject: TrajectFeiten,
  handeling: Trajecthandeling,
  peil: Beslispeil,
  gegeven: readonly Benodigd[],
): void {
  const [eerste, ...rest] = blijvend(handelingbezwaren(traject, handeling, peil), gegeven);
  if (!eerste) return;
  throw new Conflict(eerste.regel, eerste.uitleg, { ook: rest.map(({ regel }) => regel) });
}
