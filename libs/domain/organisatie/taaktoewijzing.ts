import type { Taakroute, Taaktoewijzing } from '../afspraken/afspraken.ts';
import { geldtOp } from '../tijd/geldigheid.ts';
import type { Kalenderdag } from '../tijd/tijd.ts';

/** Waarvoor een uitvoerder wordt gezocht. */
export interface Uitvoerdervraag {
  readonly gemeente: string;
  readonly route: Taakroute;
  readonly dag: Kalenderdag;
}

/**
 * De organisatie die een taak voor een gemeente uitvoert: de gemeente zelf, een gemeenschappelijke regeling of de
 * contactgemeente. Beide einden van een rij horen erbij; bij overlap geldt de rij die het laatst inging.
 * Bron: Leerplichtwet art. 18 lid 6 en art. 21a lid 13.
 */
export function vindUitvoerder(rijen: readonly Taaktoewijzing[], vraag: Uitvoerdervraag): string | null {
  const geldend = rijen.filter(
    (rij) => rij.gemeente === vraag.gemeente && rij.route === vraag.route && geldtOp(rij, vraag.dag),
  );
  const [eerste] = geldend.sort((a, b) => (a.van < b.van ? 1 : -1));
  return eerste?.organisatie ?? null;
}
