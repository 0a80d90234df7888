import type { Ongewoon, Signaal } from './ongewoon.ts';

const UITLEG: Readonly<Record<Signaal, (o: Ongewoon) => string>> = {
  'veel-in-een-uur': ({ drukste }) => `${drukste} leerlingen binnen een uur`,
  'zonder-aanleiding': ({ zonderAanleiding }) => `${zonderAanleiding} dossiers zonder taak of zaak`,
  'in-de-nacht': ({ nacht }) => `${nacht} keer in de nacht`,
};

/** Het verslag als regels tekst, een per gebruiker; met ids, zonder namen. */
export function toonOngewoon(verslag: readonly Ongewoon[]): string[] {
  if (verslag.length === 0) return ['Geen ongewone toegang.'];
  return verslag.map(
    (o) =>
      `gebruiker ${o.actor} (${o.rol}, organisatie ${o.organisatieId}): ${o.signalen.map((s) => UITLEG[s](o)).join(', ')}`,
  );
}
