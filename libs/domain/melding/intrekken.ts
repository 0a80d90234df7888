import { geldtOp, type Geldigheid } from '../tijd/geldigheid.ts';
import type { Dagenperiode } from '../tijd/tijd.ts';
import { magMelding, type DuoStatus } from './melding-machine.ts';

/** Waarom een melding wordt ingetrokken. V: er was een vrijstelling. Bron: DUO; domain.md §1.3. */
export const INTREKREDENEN = ['V', 'TEN_ONRECHTE', 'DUBBEL', 'GEOORLOOFD'] as const;
export type Intrekreden = (typeof INTREKREDENEN)[number];

/** Waarom intrekken niet kan, of null. Een afgesloten melding gaat alleen nog weg om een vrijstelling. */
export function intrekbezwaar(status: DuoStatus, reden: Intrekreden): 'AL_INGETROKKEN' | 'AFGESLOTEN' | null {
  if (!magMelding(status, 'I')) return 'AL_INGETROKKEN';
  return status === 'G' && reden !== 'V' ? 'AFGESLOTEN' : null;
}

/** Raakt een periode van vrijstelling de dagen van de melding? Dan gaat zij naar I met reden V. Bron: domain.md §1.3. */
export function overlaptVrijstelling(dagen: Dagenperiode, vrijstellingen: readonly Geldigheid[]): boolean {
  return vrijstellingen.some(
    (vrijstelling) =>
      geldtOp(vrijstelling, dagen.van) || (dagen.van <= vrijstelling.van && vrijstelling.van <= dagen.tot),
  );
}
