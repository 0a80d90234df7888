/** Zekerheid van een inlogdienst, van laag naar hoog, in de waarden van eIDAS. */
export const NIVEAUS = {
  laag: 'http://eidas.europa.eu/LoA/low',
  substantieel: 'http://eidas.europa.eu/LoA/substantial',
};

/** Een stand-in per inlogdienst van de keten, en voor welke soorten organisaties zij spreekt. */
export const DIENSTEN = [
  { sleutel: 'entree', naam: 'Entree Federatie (school)', soorten: ['vo'] },
  { sleutel: 'surfconext', naam: 'SURFconext (mbo)', soorten: ['mbo'] },
  { sleutel: 'gemeente', naam: 'Gemeente en regio', soorten: ['gemeente', 'rmc', 'regio'] },
  {
    sleutel: 'eherkenning',
    naam: 'eHerkenning (partner)',
    soorten: ['hulp', 'jgz', 'halt', 'rvdk', 'gi', 'om'],
  },
  { sleutel: 'digid', naam: 'DigiD (leerling en ouder)', soorten: ['burger'] },
];

/** Hoe de API de diensten kent: de waarde van OIDC_ISSUERS. */
export const inlogdiensten = (basis) =>
  DIENSTEN.map(({ sleutel, naam, soorten }) => ({
    sleutel,
    naam,
    soorten,
    issuer: `${basis}/${sleutel}`,
    clientId: 'overstap',
    acr: NIVEAUS,
    organisatieClaim: 'organisatie',
    naamClaim: 'naam',
  }));
