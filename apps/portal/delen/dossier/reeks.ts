/** De rij leerlingen waar iemand doorheen werkt, en het adres van zijn lijst; alleen ids, en alleen in dit tabblad. */
export interface Reeks {
  readonly ids: readonly string[];
  readonly terug: string;
}
const SLEUTEL = 'reeks';

/** Onthoudt waar men vandaan komt, zodat `volgende zaak` in dezelfde volgorde doorgaat. */
export function zetReeks(reeks: Reeks): void {
  sessionStorage.setItem(SLEUTEL, JSON.stringify(reeks));
}

export function leesReeks(): Reeks | null {
  try {
    return JSON.parse(sessionStorage.getItem(SLEUTEL) ?? 'null') as Reeks | null;
  } catch {
    return null;
  }
}
