import { Conflict } from '../domain-error.ts';
import { lopendeOverdracht } from './lopend.ts';
import type { OverstapFeiten } from './overstap.ts';

/** De reden waarmee een overstap dicht is die in een andere is opgegaan. */
export const SAMENGEVOEGD = 'SAMENGEVOEGD';

type Kant = Pick<OverstapFeiten, 'id' | 'schoolId' | 'seizoen' | 'afgesloten' | 'overdrachten'> & {
  readonly jongere: Pick<OverstapFeiten['jongere'], 'geboortedatum'>;
};

/**
 * Mag een mens deze twee overstappen van een leerling samenvoegen? `weg` gaat op in `blijft`; beide geschiedenissen blijven. Alleen
 * binnen een school en een seizoen, bij dezelfde geboortedatum, en nooit weg van een ontvanger die hem heeft. Fout: Conflict.
 */
export function voegSamen(blijft: Kant, weg: Kant): void {
  if (blijft.id === weg.id) throw new Conflict('samenvoegen.zelfde', 'Dit is dezelfde overstap.');
  if (blijft.schoolId !== weg.schoolId || blijft.seizoen !== weg.seizoen)
    throw new Conflict('samenvoegen.andere-school', 'Samenvoegen kan binnen een school en een schooljaar.');
  if (blijft.jongere.geboortedatum !== weg.jongere.geboortedatum)
    throw new Conflict(
      'samenvoegen.andere-geboortedatum',
      'De geboortedatums zijn niet gelijk. Verbeter die eerst.',
    );
  for (const { afgesloten } of [blijft, weg])
    if (afgesloten)
      throw new Conflict('overstap.afgesloten', 'Een van beide is al afgesloten.', {
        reden: afgesloten.reden,
      });
  if (lopendeOverdracht(weg as OverstapFeiten))
    throw new Conflict(
      'samenvoegen.bij-ontvanger',
      'De leerling die zou verdwijnen is overgedragen. Laat die blijven, of vraag de ontvanger de zaak te sluiten.',
    );
}

/** Mag een mens deze overstap weer losmaken? Tot het einde van het seizoen (exclusief). Fout: Conflict. */
export function maakLos(weg: Pick<OverstapFeiten, 'afgesloten' | 'momenten'>, nu: string): void {
  if (weg.afgesloten?.reden !== SAMENGEVOEGD)
    throw new Conflict('samenvoegen.niet-samen', 'Deze overstap is niet samengevoegd.');
  if (nu >= weg.momenten.eindeSeizoen)
    throw new Conflict('overstap.seizoen-voorbij', 'Het seizoen van deze overstap is voorbij.');
}
