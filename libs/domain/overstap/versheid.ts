import { plusDagen } from '../tijd/kalenderdag.ts';
import { toKalenderdag } from '../tijd/amsterdam.ts';
import type { Instant } from '../tijd/tijd.ts';

/** Is een bron ouder dan afgesproken? Een bron die nog nooit leverde, is verouderd. De grensdag zelf telt nog als vers. */
export function isVerouderd(bron: {
  readonly laatstOp: Instant | null;
  readonly grensDagen: number;
  readonly nu: Instant;
}): boolean {
  if (bron.laatstOp === null) return true;
  return plusDagen(toKalenderdag(bron.laatstOp), bron.grensDagen) < toKalenderdag(bron.nu);
}

/**
 * Waartegen de versheid van een weekcheck telt: nu, en na de laatste week die een mbo schuldig was die week. Wie tot het einde leverde, raakt
 * daarna niet verouderd; wie dat niet deed, blijft het.
 */
export const versheidspeil = (nu: Instant, laatsteWeek: Instant | null): Instant =>
  laatsteWeek !== null && laatsteWeek < nu ? laatsteWeek : nu;
