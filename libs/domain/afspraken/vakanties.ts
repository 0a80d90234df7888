import { plusDagen } from '../tijd/kalenderdag.ts';
import { Invalid } from '../domain-error.ts';
import type { Dagenperiode, Kalenderdag } from '../tijd/tijd.ts';
import type { Afspraken, Vakantie } from './afspraken.ts';

/** Een werkweek loopt van maandag tot en met vrijdag. */
export const WERKWEEK_DAGEN = 5;

const welke = ({ soort, van }: Vakantie): string => `${soort} ${van.slice(0, 4)}`;

/**
 * De vakanties van een instelling: die van haar vakantieregio of anders van de regio. Een eigen rij vervangt die van
 * dezelfde soort in hetzelfde jaar.
 */
export function vakantiesVan({ vakanties }: Pick<Afspraken, 'vakanties'>, brin: string): readonly Vakantie[] {
  const eigen = vakanties.instellingen[brin];
  const regio = vakanties.regios[eigen?.regio ?? vakanties.standaard] ?? [];
  if (!eigen?.eigen) return regio;
  const vervangen = new Set(eigen.eigen.map(welke));
  return [...regio.filter((vakantie) => !vervangen.has(welke(vakantie))), ...eigen.eigen];
}

/** De zomervakantie aan het eind van het schooljaar van de afspraak. Fout: Invalid als zij ontbreekt. */
export function zomerVan(afspraken: Afspraken, brin: string): Dagenperiode {
  const jaar = afspraken.schooljaar.slice(-4);
  const zomer = vakantiesVan(afspraken, brin).find(
    (vakantie) => vakantie.soort === 'zomer' && vakantie.van.startsWith(jaar),
  );
  if (!zomer)
    throw new Invalid('afspraken.geen-zomer', `De zomervakantie van ${brin} ontbreekt in de afspraken.`);
  return zomer;
}

/** Valt de hele werkweek die op deze maandag begint in een vakantie van de instelling? */
export function isVakantieweek(afspraken: Afspraken, brin: string, maandag: Kalenderdag): boolean {
  const vakanties = vakantiesVan(afspraken, brin);
  return Array.from({ length: WERKWEEK_DAGEN }, (_, dag) => plusDagen(maandag, dag)).every((dag) =>
    vakanties.some((vakantie) => vakantie.van <= dag && dag <= vakantie.tot),
  );
}
