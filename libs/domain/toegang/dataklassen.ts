import type { Leeftijden } from '../afspraken/afspraken.ts';

/** De soorten gegevens over een jongere, en `beheer`: alles wat niet over een jongere gaat. Bron: domain.md §7.2. */
export const DATAKLASSEN = [
  'identiteit',
  'adres',
  'aanmelding',
  'paspoort',
  'verzuim',
  'signalering',
  'medisch',
  'hulp',
  'halt',
  'straf',
  'rvdk',
  'beheer',
] as const;
export type Dataklasse = (typeof DATAKLASSEN)[number];

/** De klassen met een eigen sleutel: wie de sleutel niet heeft, kan er niet bij. Bron: security.md besluit 2 en 4. */
export const SLEUTELKLASSEN = [
  'overstap',
  'paspoort',
  'verzuim',
  'zorg',
  'halt',
  'wpg_straf',
  'beheer',
] as const;
export type Sleutelklasse = (typeof SLEUTELKLASSEN)[number];

/** Onder welke sleutel een dataklasse valt. */
export const SLEUTEL_VAN: Readonly<Record<Dataklasse, Sleutelklasse>> = {
  identiteit: 'overstap',
  adres: 'overstap',
  aanmelding: 'overstap',
  paspoort: 'paspoort',
  verzuim: 'verzuim',
  signalering: 'zorg',
  medisch: 'zorg',
  hulp: 'zorg',
  halt: 'halt',
  straf: 'wpg_straf',
  rvdk: 'wpg_straf',
  beheer: 'beheer',
};

/**
 * Wat iemand met gegevens kan doen. `lezen` is een zaak openen, `zoeken` is vinden en tellen in een groep, `beslissen` is
 * antwoorden op wat is voorgelegd of aangeboden, `delen` is aan een ander geven.
 */
export const ACTIES = ['lezen', 'zoeken', 'vastleggen', 'wijzigen', 'delen', 'beslissen'] as const;
export type Actie = (typeof ACTIES)[number];

/**
 * De band tussen wie vraagt en om wie het gaat: hijzelf, een leerling of inwoner van de eigen organisatie, een lopende zaak
 * waar hij in zit (of zijn kind), iets waarvoor hij is gevraagd, een zaak van vroeger, of niets.
 */
export const RELATIES = ['zelf', 'eigen_organisatie', 'betrokken', 'genodigd', 'voormalig', 'geen'] as const;
export type Relatie = (typeof RELATIES)[number];

/** Hoe ver een dossier in zijn leven is. */
export const DOSSIERTOESTANDEN = ['lopend', 'afgesloten', 'vernietigd'] as const;
export type Dossiertoestand = (typeof DOSSIERTOESTANDEN)[number];

/** De leeftijden waarop verandert wie over gegevens gaat, oplopend. Bron: AGE-5, 6, 9 en 10. */
export const LEVENSFASEN = ['kind', 'tiener', 'zelfbeslisser', 'meerderjarig'] as const;
export type Levensfase = (typeof LEVENSFASEN)[number];

export type Faseleeftijden = Pick<
  Leeftijden,
  'zelfVerantwoordelijkVanaf' | 'toestemmingVanaf' | 'meerderjarigVanaf'
>;

/** AGE-5, 6 en 10. De levensfase bij een leeftijd in hele jaren. */
export function levensfase(leeftijd: number, leeftijden: Faseleeftijden): Levensfase {
  if (leeftijd >= leeftijden.meerderjarigVanaf) return 'meerderjarig';
  if (leeftijd >= leeftijden.toestemmingVanaf) return 'zelfbeslisser';
  return leeftijd >= leeftijden.zelfVerantwoordelijkVanaf ? 'tiener' : 'kind';
}
