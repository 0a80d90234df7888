import type { MasRoute, Routestatus, Toestemmende, Toestemmingsbesluit } from '../domain/mas/routezaak.ts';
import type { Trajectgebeurtenissoort } from '../domain/mas/traject/gebeurtenis.ts';
import type { Trajectstatus } from '../domain/mas/traject/traject-machine.ts';
import { ROUTE_TEKST, ROUTESTATUS_TEKST, TRAJECTSTATUS_TEKST } from './teksten-traject.ts';

type Gegevens = Readonly<Record<string, unknown>>;

/** Wat zonder meer te zeggen is; de rest hangt van de gegevens af. */
type Gewoon = Exclude<Trajectgebeurtenissoort, 'stap' | 'route-gekozen' | 'route-gezet' | 'toestemming'>;

const GEWOON: Readonly<Record<Gewoon, string>> = {
  gemeld: 'De school meldde verzuim en het traject begon.',
  preventief: 'Er is overleg voor een melding.',
  'nieuwe-melding': 'Er kwam een melding bij.',
  gesloten: 'Het traject is gesloten.',
  'taak-gegeven': 'Een partner kreeg een taak.',
  'taak-bericht': 'Een partner meldde iets over zijn taak.',
  'taak-ingetrokken': 'Een taak van een partner is ingetrokken.',
  'link-gemaakt': 'Een partner kreeg een link voor zijn taak.',
  'link-ingetrokken': 'De link van een partner is ingetrokken.',
  geautoriseerd: 'Iemand kwam op de autorisatielijst.',
  'autorisatie-ingetrokken': 'Iemand ging van de autorisatielijst.',
  'afspraak-gemaakt': 'Er is een afspraak vastgelegd.',
  'horing-uitgenodigd': 'Iemand is uitgenodigd om gehoord te worden.',
  'horing-vastgelegd': 'Er is vastgelegd wat er van een uitnodiging kwam.',
  duiding: 'Het verzuim is geduid.',
  feiten: 'Er zijn feiten vastgelegd.',
  'instrument-ingevuld': 'Het signaleringsinstrument is ingevuld.',
  checkin: 'Er is vastgelegd hoe het gaat.',
  'instemming-weg': 'De toestemming is weg: niemand doet nog iets voor deze route.',
  'instemming-terug': 'De toestemming is er weer: het gaat verder waar het was.',
  'mdo-gepland': 'Er is een overleg gepland.',
  'mdo-verzet': 'Een overleg is verzet, of er kwam iemand bij.',
  'mdo-afgelast': 'Een overleg gaat niet door.',
  'mdo-afgezegd': 'Iemand hoort niet meer bij een overleg.',
  'mdo-gehouden': 'Er is een overleg gehouden.',
  'mdo-aanwezig': 'Iemand was bij een overleg.',
  'mdo-vrijgegeven': 'De samenvatting van een overleg ging vrij aan een deelnemer.',
  'vrijstelling-ingediend': 'Er is een beroep op een vrijstelling vastgelegd.',
  'vrijstelling-erkend': 'Een vrijstelling is erkend.',
  'vrijstelling-afgewezen': 'Een beroep op een vrijstelling is afgewezen.',
  'vrijstelling-beeindigd': 'Een vrijstelling is eerder gestopt.',
  aangeboden: 'Het traject is aangeboden aan de gemeente waar de jongere nu woont.',
  'aanbod-ingetrokken': 'Het aanbod aan een andere gemeente is teruggenomen.',
  'aanbod-teruggegeven': 'De andere gemeente gaf het traject terug, met een reden.',
  overgenomen: 'De nieuwe gemeente nam het traject over.',
  'samenvoegen-voorgesteld':
    'Er is voorgesteld dit traject met een ander van dezelfde jongere samen te voegen.',
  'samenvoegen-besloten': 'Er is besloten samen te voegen.',
  'samenvoegen-afgewezen': 'Er is besloten niet samen te voegen.',
  'samenvoegen-vervallen': 'Samenvoegen kon niet meer; het voorstel is vervallen.',
  samengevoegd: 'Een ander traject van dezelfde jongere is hierin opgegaan.',
};

const BESLOTEN: Readonly<Record<Toestemmende, string>> = {
  jongere: 'De jongere',
  ouders: 'Een ouder',
};
const BESLUIT: Readonly<Record<Toestemmingsbesluit, string>> = {
  ja: 'gaf toestemming',
  nee: 'gaf geen toestemming',
  ingetrokken: 'trok de toestemming in',
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
    case 'toestemming':
      return `${BESLOTEN[gegevens['wie'] as Toestemmende]} ${BESLUIT[gegevens['besluit'] as Toestemmingsbesluit]}.`;
    default:
      return (GEWOON as Readonly<Record<string, string>>)[soort] ?? soort;
  }
}
