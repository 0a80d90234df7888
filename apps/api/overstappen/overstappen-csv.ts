import type { Overstap } from '#libs/contract/overstappen.ts';
import { dag, type Kolom } from '../shared/lijst-csv.ts';

/** De lijst van overstappen in een rekenblad. Wat de lezer niet mag weten, is een lege cel. */
export const KOLOMMEN: readonly Kolom<Overstap>[] = [
  ['achternaam', ({ leerling: l }) => [l.tussenvoegsel, l.achternaam].filter(Boolean).join(' ')],
  ['roepnaam', ({ leerling }) => leerling.roepnaam],
  ['leerlingnummer', ({ leerling }) => leerling.leerlingnummer],
  ['klas', ({ leerling }) => leerling.klas],
  ['school', ({ school }) => school.naam],
  ['cohort', ({ cohort }) => cohort],
  ['seizoen', ({ seizoen }) => seizoen],
  ['stand', ({ statusTekst }) => statusTekst ?? null],
  ['stand sinds', ({ statusSinds }) => dag(statusSinds)],
  ['waarom hier', ({ waaromHier }) => waaromHier.tekst],
  ['aan zet', ({ bal }) => bal?.organisatie.naam ?? null],
  ['aan zet tot', ({ bal }) => dag(bal?.uiterlijk)],
  ['daarna', ({ bal }) => bal?.tekst ?? null],
];
