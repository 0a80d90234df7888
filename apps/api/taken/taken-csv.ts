import type { Taak } from '#libs/contract/taken.ts';
import { dag, type Kolom } from '../shared/lijst-csv.ts';

const naam = ({ leerling: l }: Taak): string | null =>
  l ? [l.roepnaam, l.tussenvoegsel, l.achternaam].filter(Boolean).join(' ') : null;

/** De taken van een organisatie in een rekenblad. */
export const KOLOMMEN: readonly Kolom<Taak>[] = [
  ['taak', ({ titel }) => titel],
  ['uitleg', ({ tekst }) => tekst],
  ['leerling', naam],
  ['voor', ({ rol }) => rol],
  ['gekomen op', ({ aangemaaktOp }) => dag(aangemaaktOp)],
  ['klaar voor', ({ uiterlijk }) => dag(uiterlijk)],
  ['stand', ({ statusTekst }) => statusTekst],
  ['geëindigd op', ({ beeindigdOp }) => dag(beeindigdOp)],
  ['uitkomst', ({ uitkomst }) => uitkomst],
];
