import type { MasRoute, Routestatus } from '../domain/mas/routezaak.ts';
import type { Trajectstatus } from '../domain/mas/traject/traject-machine.ts';
import { ROUTE_TEKST, ROUTESTATUS_TEKST, TRAJECTSTATUS_TEKST } from './teksten-traject.ts';

type Gegevens = Readonly<Record<string, unknown>>;

const GEWOON: Readonly<Record<string, string>> = {
  gemeld: 'De school meldde verzuim en het traject begon.',
  preventief: 'Er is overleg voor een melding.',
  'nieuwe-melding': 'Er kwam een melding bij.',
  gesloten: 'Het traject is gesloten.',
  'taak-gegeven': 'Een partner kreeg een taak.',
  'taak-bericht': 'Een partner meldde iets over zijn taak.',
  'taak-ingetrokken': 'Een taak van een partner is ingetrokken.',
  geautoriseerd: 'Iemand kwam op de autorisatielijst.',
  'autorisatie-ingetrokken': 'Iemand ging van de autorisatielijst.',
  'afspraak-gemaakt': 'Er is een afspraak vastgelegd.',
  regisseur: 'Er is een casusregisseur.',
};

const routeVan = ({ route }: Gegevens): string => ROUTE_TEKST[route as MasRoute].label;

/** Wat er gebeurde, in een zin. Een soort die hier niet staat, heet zoals zij heet. */
export function gebeurtenisTekst(soort: string, gegevens: Gegevens): string {
  switch (soort) {
    case 'stap':
      return `Het traject ging naar: ${TRAJECTSTATUS_TEKST[gegevens['naar'] as Trajectstatus].label}.`;
    case 'route-gekozen':
      return `Gekozen: ${routeVan(gegevens)}.`;
    case 'route-gezet':
      return `${routeVan(gegevens)}: ${ROUTESTATUS_TEKST[gegevens['naar'] as Routestatus]}.`;
    default:
      return GEWOON[soort] ?? soort;
  }
}
