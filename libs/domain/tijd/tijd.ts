/** Een dag in Europe/Amsterdam, `JJJJ-MM-DD`. Geen ogenblik: heeft geen tijdzone. */
export type Kalenderdag = string & { readonly __soort: 'Kalenderdag' };

/** Een ogenblik in UTC, ISO 8601 met milliseconden en `Z`; daardoor als tekst te vergelijken. */
export type Instant = string & { readonly __soort: 'Instant' };

/** Een schooljaar, `2026-2027`: 1 augustus tot en met 31 juli (Leerplichtwet art. 1). Ook de naam van een seizoen. */
export type Schooljaar = string & { readonly __soort: 'Schooljaar' };

/** Een tijd op de klok in Europe/Amsterdam, `HH:MM`. */
export type Kloktijd = string & { readonly __soort: 'Kloktijd' };

/** Een periode van kalenderdagen; beide einden horen erbij. */
export interface Dagenperiode {
  readonly van: Kalenderdag;
  readonly tot: Kalenderdag;
}

/** De vroegste van een lijst ogenblikken; `null` als er geen is. */
export function vroegste(instants: readonly (Instant | null)[]): Instant | null {
  let best: Instant | null = null;
  for (const instant of instants) if (instant !== null && (best === null || instant < best)) best = instant;
  return best;
}

/** De laatste van twee ogenblikken. */
export function laatste(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}
