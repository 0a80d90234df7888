import type { Stuur } from './kern.ts';

export interface Herhaling {
  /** Zo vaak opnieuw; nul: nooit. */
  readonly keer?: number;
  /** Vraagt de API langer te wachten, dan komt het probleem meteen terug. */
  readonly hoogstensMs?: number;
  readonly wacht?: (ms: number, signal: AbortSignal | null) => Promise<void>;
}

const KEER = 3;
const HOOGSTENS_MS = 60_000;
const VOL = [429, 503];

/** Wacht zo lang, of tot de aanroeper het opgeeft. */
const rust = (ms: number, signal: AbortSignal | null): Promise<void> =>
  new Promise((klaar, geefOp) => {
    const stop = (): void => {
      clearTimeout(wekker);
      geefOp(signal?.reason as Error);
    };
    const wekker = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      klaar();
    }, ms);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });

/** Hoe lang de API vraagt te wachten: seconden of een tijdstip (RFC 9110); null als zij niets vraagt. */
export function wachttijdMs(kop: string | null, nu = Date.now()): number | null {
  if (kop === null || kop.trim() === '') return null;
  const seconden = Number(kop);
  const ms = Number.isNaN(seconden) ? Date.parse(kop) - nu : seconden * 1000;
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}

/** Nog eens doen mag alleen als twee keer hetzelfde is als een keer. */
const magNogEens = ({ method, headers }: RequestInit): boolean =>
  method === 'GET' || method === 'PUT' || new Headers(headers).has('Idempotency-Key');

/**
 * Doet een verzoek dat de API niet aannam (429, 503) opnieuw na de tijd die zij zelf noemt in `Retry-After`: alleen lezen, neerzetten, en
 * opdrachten met een Idempotency-Key, die daarbij dezelfde blijft.
 */
export function metHerhaling(stuur: Stuur, opties: Herhaling = {}): Stuur {
  const { keer = KEER, hoogstensMs = HOOGSTENS_MS, wacht = rust } = opties;
  return async (adres, init) => {
    for (let over = keer; ; over -= 1) {
      const antwoord = await stuur(adres, init);
      const ms = wachttijdMs(antwoord.headers.get('Retry-After'));
      const nogEens = over > 0 && VOL.includes(antwoord.status) && magNogEens(init);
      if (!nogEens || ms === null || ms > hoogstensMs) return antwoord;
      await antwoord.body?.cancel();
      await wacht(ms, init.signal ?? null);
    }
  };
}
