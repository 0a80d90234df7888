import type { z } from 'zod';
import { schrijfCsv } from '#libs/bestand/schrijf-csv.ts';
import type { Bestandsregel } from '#libs/contract/bestanden.ts';

type Regel = z.infer<typeof Bestandsregel>;

const OORDEEL: Readonly<Record<Regel['oordeel'], string>> = {
  nieuw: 'Nieuw',
  gewijzigd: 'Gewijzigd',
  ongewijzigd: 'Niet veranderd',
  zonder_effect: 'Bewaard, zonder gevolg',
  conflict: 'Tegenspraak',
  afgewezen: 'Afgewezen',
  niet_gekoppeld: 'Niet gekoppeld aan een leerling',
};

/** Het verslag per regel als CSV, zoals Nederlandse rekenbladen het openen. Zonder de inhoud van de regel zelf. */
export function verslagCsv(regels: readonly Regel[]): string {
  return schrijfCsv(
    ['regel', 'oordeel', 'melding', 'gevolg'],
    regels.map((regel) => [
      regel.regel,
      OORDEEL[regel.oordeel],
      regel.meldingen.map(({ melding }) => melding).join(' '),
      Object.entries(regel.effect)
        .filter(([, waarde]) => waarde !== null)
        .map(([naam, waarde]) => `${naam}: ${String(waarde)}`)
        .join(', '),
    ]),
  );
}
