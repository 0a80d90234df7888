/** Zekerheid van een inlogdienst, van laag naar hoog, in de waarden van eIDAS. */
export const NIVEAUS = {
  laag: 'http://eidas.europa.eu/LoA/low',
  substantieel: 'http://eidas.europa.eu/LoA/substantial',
};

/**
 * Een stand-in per inlogdienst van de keten, voor welke soorten organisaties zij spreekt, en hoe zeker zij het altijd weet: wie met zorg,
 * Halt of straf werkt, en een burger, meldt zich meteen met genoeg zekerheid aan.
 */
export const DIENSTEN = [
  { sleutel: 'entree', naam: 'Entree Federatie (school)', soorten: ['vo'] },
  { sleutel: 'surfconext', naam: 'SURFconext (mbo)', soorten: ['mbo'] },
  {
    sleutel: 'gemeente',
    naam: 'Gemeente en regio',
    soorten: ['gemeente', 'rmc', 'regio'],
    niveau: 'substantieel',
  },
  {
    sleutel: 'eherkenning',
    naam: 'eHerkenning (partner)',
    soorten: ['hulp', 'jgz', 'halt', 'rvdk', 'gi', 'om'],
    niveau: 'substantieel',
  },
  { sleutel: 'digid', naam: 'DigiD (leerling en ouder)', soorten: ['burger'], niveau: 'substantieel' },
];

/** Hoe de API de diensten kent: de waarde van OIDC_ISSUERS. */
export const inlogdiensten = (basis) =>
  DIENSTEN.map(({ sleutel, naam, soorten, niveau = 'laag' }) => ({
    sleutel,
    naam,
    soorten,
    niveau,
    issuer: `${basis}/${sleutel}`,
    clientId: 'overstap',
    acr: NIVEAUS,
    organisatieClaim: 'organisatie',
    naamClaim: 'naam',
  }));
