/** De soorten organisaties. Na de regio: de partners bij de aanpak van verzuim. Bron: domain.md §1.2. */
export const ORGANISATIESOORTEN = [
  'vo',
  'mbo',
  'gemeente',
  'rmc',
  'regio',
  'hulp',
  'jgz',
  'halt',
  'rvdk',
  'gi',
  'om',
] as const;
export type Organisatiesoort = (typeof ORGANISATIESOORTEN)[number];
