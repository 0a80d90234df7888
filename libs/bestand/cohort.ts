import type { CohortRegel } from '../domain/bestand/bestand.ts';
import type { Veldenlijst } from './kolommen.ts';
import { BSN_VELD, LEERLINGNUMMER_VELD, ONDERWIJSNUMMER_VELD } from './wie-velden.ts';
import { leesGemeente, leesKenmerk, leesPersoonsnummers, leesPostcodeVeld, leesSchool } from './nummers.ts';
import type { Regellezer } from './regellezer.ts';
import type { Soortlezer } from './soort.ts';
import { leerlingsleutels } from './soort.ts';
import { leesCohort, leesDiploma, leesJaNee, leesVsoProfiel } from './woorden.ts';

const VELDEN: Veldenlijst = {
  velden: [
    BSN_VELD,
    ONDERWIJSNUMMER_VELD,
    LEERLINGNUMMER_VELD,
    {
      naam: 'achternaam',
      koppen: ['Achternaam', 'Geboortenaam', 'Familienaam', 'Naam achternaam', 'Officiële achternaam'],
      verplicht: true,
    },
    {
      naam: 'tussenvoegsel',
      koppen: [
        'Tussenvoegsel',
        'Tussenvoegsels',
        'Tussenv',
        'Tv',
        'Voorvoegsel',
        'Voorvoegsels',
        'Voorv',
        'Tussenvoegsel geboortenaam',
      ],
    },
    { naam: 'roepnaam', koppen: ['Roepnaam', 'Voornaam'], verplicht: true },
    {
      naam: 'geboortedatum',
      koppen: ['Geboortedatum', 'Geb.datum', 'Geboortedat', 'Geb dat', 'Gebdat', 'Datum geboorte'],
      verplicht: true,
    },
    {
      naam: 'brin',
      koppen: ['BRIN', 'BRIN-nummer', 'BRIN code', 'BRIN4', 'Brinnr', 'BRIN school', 'BRIN instelling'],
      verplicht: true,
      ook: ['vestiging'],
    },
    {
      naam: 'vestiging',
      koppen: [
        'Vestiging',
        'BRIN vestiging',
        'Vestigingsnummer',
        'Vestigingscode',
        'BRIN6',
        'BRIN vestigingsnummer',
      ],
    },
    { naam: 'klas', koppen: ['Klas', 'Stamklas', 'Stamgroep', 'Klascode', 'Basisgroep', 'Groep'] },
    {
      naam: 'cohort',
      koppen: [
        'Cohort',
        'Afdeling',
        'Leerjaar/Profiel',
        'Opleiding',
        'Studie',
        'Leerweg',
        'Onderwijssoort',
        'Schoolsoort',
        'Niveau',
        'Elementcode omschrijving',
        'Lesgroep opleiding',
      ],
      verplicht: true,
    },
    {
      naam: 'mentor',
      koppen: ['Mentor', 'Mentornaam', 'Naam mentor', 'Mentorcode', 'Mentoren', 'Begeleider'],
    },
    { naam: 'postcode', koppen: ['Postcode', 'Woonadres postcode', 'Postcode woonadres'] },
    { naam: 'huisnummer', koppen: ['Huisnummer', 'Huisnr', 'Nr', 'Huisnummer woonadres'] },
    {
      naam: 'gemeente',
      koppen: ['Gemeentecode', 'Gemeente', 'CBS-code', 'Woongemeente', 'Code gemeente', 'Gemeente code'],
    },
    {
      naam: 'geheimAdres',
      koppen: [
        'Geheim adres',
        'Geheim',
        'Adres geheim',
        'Geheimhouding',
        'Indicatie geheim',
        'Indicatie geheim adres',
      ],
    },
    {
      naam: 'vsoProfiel',
      koppen: ['Vso-profiel', 'Uitstroomprofiel', 'Uitstroomprofiel vso', 'Profiel vso'],
    },
    { naam: 'diploma', koppen: ['Diploma', 'Uitslag', 'Examenuitslag', 'Uitslag examen', 'Geslaagd'] },
  ],
  overgeslagen: [
    'Geslacht',
    'Leerjaar',
    'Voorletters',
    'Voornamen',
    'Straat',
    'Woonplaats',
    'Plaats',
    'Toevoeging',
  ],
};

function lees(lezer: Regellezer): CohortRegel {
  return {
    ...leesPersoonsnummers(lezer),
    leerlingnummer: lezer.verplicht('leerlingnummer', 40),
    achternaam: lezer.verplicht('achternaam', 100),
    tussenvoegsel: lezer.tekst('tussenvoegsel', 40),
    roepnaam: lezer.verplicht('roepnaam', 100),
    geboortedatum: lezer.verplichteDatum('geboortedatum'),
    ...leesSchool(lezer),
    klas: leesKenmerk(lezer, 'klas'),
    cohort: leesCohort(lezer),
    mentor: lezer.tekst('mentor'),
    postcode: leesPostcodeVeld(lezer),
    huisnummer: leesKenmerk(lezer, 'huisnummer'),
    gemeente: leesGemeente(lezer),
    geheimAdres: leesJaNee(lezer, 'geheimAdres', ['geheim']),
    vsoProfiel: leesVsoProfiel(lezer),
    diploma: leesDiploma(lezer),
  };
}

/** De cohortlevering van een school voor voortgezet onderwijs. */
export const COHORTLEZER: Soortlezer<'cohort'> = {
  soort: 'cohort',
  velden: VELDEN,
  leeg: null,
  codes: { cohort: /^[\p{L}\d][\p{L}\d .,()/-]{0,39}$/u },
  lees,
  kenmerken: (waarden) => {
    const leerling = leerlingsleutels(waarden);
    return { leerling, geboortedatum: waarden.geboortedatum, regel: leerling[0] ?? null };
  },
  eenmaal: true,
};
