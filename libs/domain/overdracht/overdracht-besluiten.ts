import { Conflict } from '../domain-error.ts';
import type { OverdrachtFeit, Overdrachtstatus, OverstapFeiten } from '../overstap/overstap.ts';
import { magOverdracht, type Sluitreden } from './overdracht-machine.ts';

const CODE: Partial<Record<Overdrachtstatus, readonly [string, string]>> = {
  GEACCEPTEERD: ['overdracht.al-geaccepteerd', 'Deze overdracht is al geaccepteerd.'],
  GEWEIGERD: ['overdracht.al-geweigerd', 'Deze overdracht is al geweigerd.'],
  DOORGEGEVEN: ['overdracht.doorgegeven', 'Deze leerling is intussen aan een andere ontvanger overgedragen.'],
  VERVALLEN: ['overdracht.vervallen', 'Deze overdracht is vervallen: de leerling is geplaatst.'],
  AFGESLOTEN: ['overdracht.afgesloten', 'Deze zaak is gesloten.'],
  AANGEBODEN: ['overdracht.nog-niet-geaccepteerd', 'Accepteer deze overdracht eerst.'],
  TERUGGEMELD: ['overdracht.teruggemeld', 'Deze leerling is teruggemeld aan de school.'],
};

function vereis(overdracht: OverdrachtFeit, naar: Overdrachtstatus): void {
  if (magOverdracht(overdracht.status, naar)) return;
  const [code, uitleg] = CODE[overdracht.status] ?? [
    'overdracht.kan-niet',
    'Dat kan nu niet met deze overdracht.',
  ];
  throw new Conflict(code, uitleg, { status: overdracht.status });
}

/** Mag de ontvanger nu accepteren? Fout: Conflict, met wat er intussen gebeurd is. */
export const accepteer = (overdracht: OverdrachtFeit): void => vereis(overdracht, 'GEACCEPTEERD');

/** Mag de ontvanger nu weigeren? Fout: Conflict. */
export const weiger = (overdracht: OverdrachtFeit): void => vereis(overdracht, 'GEWEIGERD');

/** Mag de leerling nu worden teruggemeld? Fout: Conflict. */
export const meldTerug = (overdracht: OverdrachtFeit): void => vereis(overdracht, 'TERUGGEMELD');

/** Mag nu een eerste actie worden vastgelegd? Alleen wie overnam, doet er een. Fout: Conflict. */
export function meldEersteActie(overdracht: OverdrachtFeit): void {
  if (overdracht.status !== 'GEACCEPTEERD') vereis(overdracht, 'AFGESLOTEN');
}

/**
 * Mag de zaak nu worden gesloten? Niemand wordt als geplaatst gesloten op een verouderde bron: die wordt genoemd.
 * Fout: Conflict.
 */
export function sluit(overdracht: OverdrachtFeit, feiten: OverstapFeiten, reden: Sluitreden): void {
  vereis(overdracht, 'AFGESLOTEN');
  if (reden === 'GEPLAATST' && feiten.verouderdeMbos.length > 0) {
    throw new Conflict(
      'overdracht.bron-verouderd',
      'Een bron is ouder dan afgesproken. Wacht op een nieuwe weekcheck voordat u sluit.',
      {
        mbos: feiten.verouderdeMbos,
      },
    );
  }
}
