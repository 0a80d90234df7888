/** De voorwaarden waaronder een rol iets mag; elk kijkt naar de band tussen actor en onderwerp. */
export const VOORWAARDEN = [
  'altijd',
  'eigenDossier',
  'eigenSchool',
  'eigenKlas',
  'eigenMbo',
  'eigenStudent',
  'heeftZaak',
  'zaakVanMeerderjarige',
  'isOntvanger',
  'isGever',
  'heeftTaak',
  'isDeelnemer',
  'opAutorisatielijst',
  'eigenOrganisatie',
  'eigenRol',
  'eigenRegio',
  'geescaleerd',
  'noodtoegang',
  'regioOrganisatie',
  'eigenOpening',
  'isMeelezer',
  'isBeoordelaar',
  'genodigd',
  'cohortbestand',
  'weekcheckbestand',
  'koppelpuntbestand',
  'verzuimbestand',
] as const;
export type Voorwaarde = (typeof VOORWAARDEN)[number];

/** Mogelijkheden: een van de rijen moet helemaal gelden. */
export type Mogelijkheden = readonly (readonly Voorwaarde[])[];
