import type { Voorwaarde } from '#libs/domain/toegang/voorwaarden.ts';
import { voorwaardenVan } from '#libs/domain/toegang/mag-handeling.ts';
import type { Actor, Handeling } from '#libs/domain/toegang/toegang.ts';

/** Verzamelt de parameters van een vraag; geeft voor elke waarde haar plaats. */
export class Parameters {
  readonly waarden: unknown[] = [];

  neem(waarde: unknown): string {
    this.waarden.push(waarde);
    return `$${this.waarden.length}`;
  }
}

/** Hoe elke voorwaarde voor een tabel in SQL luidt. */
export type Vertaling = Partial<Record<Voorwaarde, (p: Parameters, actor: Actor) => string>>;

/**
 * De actor in de WHERE: dezelfde tabel die `magHandeling` leest, als voorwaarde voor een lijst. Een voorwaarde zonder
 * vertaling is onwaar, zodat een vergeten regel niets toont in plaats van alles.
 */
export function zicht(
  vraag: { actor: Actor; handeling: Handeling },
  vertaling: Vertaling,
  p: Parameters,
): string {
  const rijen = voorwaardenVan(vraag.actor, vraag.handeling).map((rij) =>
    rij.map((v) => (v === 'altijd' ? 'true' : (vertaling[v]?.(p, vraag.actor) ?? 'false'))).join(' and '),
  );
  return rijen.length === 0 ? 'false' : `(${rijen.join(' or ')})`;
}
