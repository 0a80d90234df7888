import type { Breuk } from './ketenloop.ts';
import type { Toetsuitslag } from './toets.ts';

const UITLEG: Readonly<Record<Breuk, (seq: number | null) => string>> = {
  veranderd: (seq) => `regel ${seq} is veranderd`,
  ontbreekt: (seq) => `regel ${seq} ontbreekt`,
  gat: (seq) => `voor regel ${seq} is een regel met haar schakel verwijderd`,
  verplaatst: (seq) => `regel ${seq} staat niet op haar plaats`,
  bijgevoegd: (seq) => `regel ${seq} is er later tussen gezet`,
  afgeknipt: (seq) =>
    seq === null ? 'alle regels zijn weg' : `na regel ${seq} zijn regels weg die een anker nog kent`,
  herschreven: (seq) => `de keten is opnieuw gemaakt: bij regel ${seq} zegt het anker iets anders`,
  'vals-anker': () => 'een anker is veranderd, of met een andere sleutel gemaakt',
  'anker-weg': () => 'de ankers buiten de database zijn weg, terwijl de database er wel kent',
};

/** De uitslag van een toets in een zin. */
export function toonUitslag(uitslag: Toetsuitslag): string {
  if (!uitslag.heel)
    return `De audit is NIET heel: ${UITLEG[uitslag.soort](uitslag.seq)}. Ervoor zijn ${uitslag.regels} regels heel.`;
  const { regels, ankers, wacht } = uitslag;
  const nog = wacht > 0 ? ` ${wacht} regels zijn nog niet aan de beurt.` : '';
  return `De audit is heel: ${regels} regels, ${ankers} ankers.${nog}`;
}
