import { handeltZelf, isZelfVerantwoordelijk } from '../../leerling/leerplicht.ts';
import type { Kalenderdag } from '../../tijd/tijd.ts';
import { combineer, COMBINATIEREGELS } from '../combinatie.ts';
import { criteriabezwaren } from '../halt/halt-criteria.ts';
import { adviesbezwaren } from '../instrument/weeg.ts';
import { looptRoute, type MasRoute, type Routezaak } from '../routezaak.ts';
import { zelfdeFeiten, type Verzuimperiode } from '../verzuimperiode.ts';
import { bezwaar, bezwaarAls, type Handelingbezwaar, type Masregels } from './bezwaar.ts';
import type { TrajectFeiten } from './traject.ts';

/** Wat er gekozen wordt: een route, over deze feiten. */
export interface Routekeuze {
  readonly route: MasRoute;
  readonly feiten: readonly Verzuimperiode[];
  /** R4: tegen wie. */
  readonly verdachte: 'jongere' | 'ouders' | null;
}

function metBestaande(bestaand: Routezaak, keuze: Routekeuze, { mas }: Masregels): Handelingbezwaar[] {
  const uit = combineer(bestaand, keuze.route, zelfdeFeiten(bestaand.feiten, keuze.feiten));
  if (uit.soort === 'nee') return [bezwaar(uit.regel, COMBINATIEREGELS[uit.regel])];
  if (uit.soort === 'motief') return [bezwaar(uit.regel, COMBINATIEREGELS[uit.regel], 'motief')];
  const regionaal = mas.motiefBij.some((m) => m.bestaand === bestaand.route && m.nieuw === keuze.route);
  return bezwaarAls(
    regionaal && looptRoute(bestaand),
    'keuze.regio-motief',
    'In deze regio vraagt deze combinatie een motief.',
    'motief',
  );
}

/** Bron: domain.md §1.5 (luxe verzuim): eerst waarschuwen, tenzij de school aankondigde dat zij meldt. */
const eerstWaarschuwen = (traject: TrajectFeiten, { mas }: Masregels): boolean =>
  traject.duiding?.soort === 'luxe' &&
  traject.duiding.luxeDagen <= mas.pvBeleid.luxeWaarschuwingTotDagen &&
  !traject.eerderLuxe &&
  !traject.aangekondigd;

function straf(
  traject: TrajectFeiten,
  keuze: Routekeuze,
  dag: Kalenderdag,
  regels: Masregels,
): Handelingbezwaar[] {
  const teJong = !isZelfVerantwoordelijk(traject.jongere, dag, regels.leeftijden);
  return [
    ...bezwaarAls(keuze.verdachte === null, 'straf.verdachte', 'Zeg tegen wie: de jongere of de ouders.'),
    ...bezwaarAls(
      keuze.verdachte === 'jongere' && teJong,
      'straf.te-jong',
      'De jongere is nog geen twaalf: alleen de ouders zijn strafbaar.',
    ),
    ...bezwaarAls(
      traject.duiding?.verwijtbaar === false,
      'straf.niet-verwijtbaar',
      'Het verzuim is niet verwijtbaar: een proces-verbaal kan niet.',
    ),
    ...bezwaarAls(
      eerstWaarschuwen(traject, regels),
      'straf.eerst-waarschuwen',
      'Bij een eerste dag luxe verzuim zonder aankondiging komt eerst een waarschuwing. Zeg waarom toch.',
      'motief',
    ),
  ];
}

function perRoute(
  traject: TrajectFeiten,
  keuze: Routekeuze,
  dag: Kalenderdag,
  regels: Masregels,
): Handelingbezwaar[] {
  switch (keuze.route) {
    case 'R1':
      return [];
    case 'R2':
      return criteriabezwaren(traject, keuze.feiten, dag, regels);
    case 'R3':
      return bezwaarAls(
        handeltZelf(traject.jongere, dag, regels.leeftijden),
        'civiel.meerderjarig',
        'Voor een meerderjarige is er geen verplicht kader.',
      );
    case 'R4':
      return straf(traject, keuze, dag, regels);
  }
}

/**
 * Waarom een route nu niet, of niet zonder meer, te kiezen is. Wat de wet verbiedt, blijft staan; waar de praktijk afwijkt,
 * vraagt zij een motief. Kiezen doet altijd een mens. Bron: domain.md §1.6 en §1.7.
 */
export function keuzebezwaren(
  traject: TrajectFeiten,
  keuze: Routekeuze,
  dag: Kalenderdag,
  regels: Masregels,
): Handelingbezwaar[] {
  return [
    ...bezwaarAls(
      !['ROUTEKEUZE', 'LOPEND', 'MONITORING'].includes(traject.status),
      'keuze.nog-niet',
      'Nu kan er geen route gekozen worden.',
    ),
    ...bezwaarAls(traject.duiding === null, 'keuze.duiding', 'Duid eerst het verzuim.'),
    ...adviesbezwaren(traject.instrumentadvies, keuze.route),
    ...traject.routes.flatMap((bestaand) => metBestaande(bestaand, keuze, regels)),
    ...perRoute(traject, keuze, dag, regels),
  ];
}
