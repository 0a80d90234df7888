import { MAS_ROUTES, volgendeVan } from '../routezaak.ts';
import type { Benodigd } from './bezwaar.ts';
import { TRAJECTEINDEN } from './einde.ts';
import { handelingbezwaren, type Beslispeil, type Trajecthandeling } from './handeling.ts';
import type { Routekeuze } from './routekeuze.ts';
import type { TrajectFeiten } from './traject.ts';
import { TRAJECT_OVERGANGEN } from './traject-machine.ts';

/** Of een handeling nu kan, waarom niet, en wat er nodig is. */
export interface Mogelijkheid {
  readonly handeling: Trajecthandeling;
  readonly mag: boolean;
  /** De regels die het tegenhouden, met uitleg; leeg als het mag. */
  readonly redenen: readonly { readonly regel: string; readonly uitleg: string }[];
  /** Van elke groep is er een nodig. */
  readonly nodig: readonly (readonly Benodigd[])[];
}

/** Elke route die te kiezen is, over al het verzuim van het traject; straf tegen de jongere en tegen de ouders. */
const keuzes = ({ feiten }: TrajectFeiten): Routekeuze[] =>
  MAS_ROUTES.flatMap((route): Routekeuze[] =>
    (route === 'R4' ? (['jongere', 'ouders'] as const) : [null]).map((verdachte) => ({
      route,
      feiten,
      verdachte,
    })),
  );

/** Verhuizen en sluiten gaan langs hun eigen weg, en op antwoord van een andere gemeente wachten is geen stap. */
const stappen = ({ status }: TrajectFeiten): Trajecthandeling[] =>
  status === 'OVERDRACHT_GEMEENTE'
    ? []
    : TRAJECT_OVERGANGEN[status]
        .filter((naar) => naar !== 'AFGESLOTEN' && naar !== 'OVERDRACHT_GEMEENTE')
        .map((naar) => ({ soort: 'stap', naar }));

function handelingen(traject: TrajectFeiten): Trajecthandeling[] {
  return [
    ...stappen(traject),
    ...keuzes(traject).map((keuze) => ({ soort: 'kies', keuze }) as const),
    ...traject.routes.flatMap((zaak) =>
      volgendeVan(zaak).map((naar) => ({ soort: 'route', routeId: zaak.id, naar }) as const),
    ),
    ...TRAJECTEINDEN.map((reden) => ({ soort: 'sluit', reden }) as const),
  ];
}

/** Wat er nu met een traject kan, en waarom het andere niet kan: uit dezelfde regels als `beslisHandeling`. Verhuizen: `verhuismogelijkheden`. */
export function mogelijkheden(traject: TrajectFeiten, peil: Beslispeil): Mogelijkheid[] {
  return handelingen(traject).map((handeling) => {
    const bezwaren = handelingbezwaren(traject, handeling, peil);
    const hard = bezwaren.filter(({ opgelostDoor }) => opgelostDoor.length === 0);
    return {
      handeling,
      mag: hard.length === 0,
      redenen: hard.map(({ regel, uitleg }) => ({ regel, uitleg })),
      nodig: bezwaren.map(({ opgelostDoor }) => opgelostDoor).filter((groep) => groep.length > 0),
    };
  });
}
