import { urenAlsMinuten } from './telminuten.ts';
import type { Preventietrap } from './verzuim-afspraken.ts';

/**
 * De trap van preventie die bij het verzuim van nu past: de hoogste waarvan de uren of de keren te laat zijn gehaald, of
 * null voor het gewone aanbod. Bron: response to intervention, domain.md §1.4 stap 0.
 */
export function preventietrap(
  stand: { readonly minuten: number; readonly keerTeLaat: number },
  trappen: readonly Preventietrap[],
): Preventietrap | null {
  return (
    trappen.findLast(
      ({ uren, keerTeLaat }) => stand.minuten >= urenAlsMinuten(uren) || stand.keerTeLaat >= keerTeLaat,
    ) ?? null
  );
}
