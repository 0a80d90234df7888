import type { Actorrol, Handeling } from './toegang.ts';
import type { Mogelijkheden } from './voorwaarden.ts';

type Rolregels = Partial<Record<Handeling, Mogelijkheden>>;

const TOEZICHT: Rolregels = {
  'noodtoegang.lezen': [['isMeelezer'], ['isBeoordelaar']],
  'noodtoegang.beeindigen': [['isMeelezer']],
  'noodtoegang.beoordelen': [['isBeoordelaar']],
};

/** Met de noodknop, van die ene leerling en alleen lezen: wat de school en de ontvanger ook zien. */
const MET_NOODTOEGANG: Rolregels = {
  'overstap.lezen': [['noodtoegang']],
  'overstap.tijdlijn': [['noodtoegang']],
  'aanmelding.lezen': [['noodtoegang']],
  'bestemming.lezen': [['noodtoegang']],
  'overdracht.lezen': [['noodtoegang']],
};

const CENTRAAL: Rolregels = {
  ...TOEZICHT,
  'overstap.tellen': [['eigenRegio']],
  'kerncijfer.lezen': [['eigenRegio']],
  'weekcheck.lezen': [['eigenRegio']],
  'bron.lezen': [['eigenRegio']],
  'taak.lezen': [['eigenOrganisatie']],
  'taak.beeindigen': [['eigenOrganisatie', 'eigenRol']],
  'gebeurtenis.volgen': [['altijd']],
};

const VAN_DE_REGIO: Mogelijkheden = [['eigenRegio', 'regioOrganisatie']];

/** Wie over vernietigen beslist: iemand van de regio, en nooit wie het vroeg. */
const BESLIST_VERNIETIGEN: Rolregels = {
  'vernietiging.lezen': VAN_DE_REGIO,
  'vernietiging.beslissen': VAN_DE_REGIO,
  'bewaren.lezen': VAN_DE_REGIO,
  'bewaren.beslissen': VAN_DE_REGIO,
  'bewaarplicht.lezen': VAN_DE_REGIO,
};

const VRAAGT_VERNIETIGEN: Rolregels = {
  ...BESLIST_VERNIETIGEN,
  'vernietiging.vragen': [...VAN_DE_REGIO, ['eigenSchool']],
  'vernietiging.lezen': [...VAN_DE_REGIO, ['eigenOrganisatie']],
  'bewaarplicht.vastleggen': [...VAN_DE_REGIO, ['eigenSchool']],
  'bewaarplicht.lezen': [...VAN_DE_REGIO, ['eigenOrganisatie']],
  'bewaarplicht.opheffen': [...VAN_DE_REGIO, ['eigenOrganisatie']],
};

const CENTRAAL_KOPPELPUNT: Rolregels = {
  'bestand.inleveren': [['eigenOrganisatie', 'eigenRegio', 'koppelpuntbestand']],
  'bestand.lezen': [['eigenOrganisatie', 'koppelpuntbestand']],
  'bestand.besluiten': [['eigenOrganisatie', 'koppelpuntbestand']],
};

/** Een partner uit de keten: alleen zijn taken. */
const PARTNER: Rolregels = {
  'partnertaak.lezen': [['heeftTaak']],
  'partnertaak.uitvoeren': [['heeftTaak']],
  'mdo.lezen': [['isDeelnemer']],
};

/** Een school ziet van een traject alleen of het loopt, en doet wat met haar is afgesproken. */
const SCHOOL_IN_TRAJECT: Rolregels = {
  ...PARTNER,
  'trajectbeeld.lezen': [['eigenSchool']],
  'consult.vragen': [['eigenOrganisatie']],
  'consult.lezen': [['eigenOrganisatie']],
};

/** De leerplicht voert het traject; straf alleen wie op de autorisatielijst van de zaak staat. */
const LEERPLICHT_IN_TRAJECT: Rolregels = {
  'consult.lezen': [['isOntvanger', 'eigenRegio']],
  'consult.beantwoorden': [['isOntvanger', 'eigenRegio']],
  'traject.lezen': [['heeftZaak']],
  'traject.beslissen': [['heeftZaak']],
  'instrument.lezen': [['heeftZaak']],
  'instrument.invullen': [['heeftZaak']],
  'mdo.lezen': [['heeftZaak'], ['isDeelnemer']],
  'traject.straf': [['opAutorisatielijst', 'heeftZaak']],
  'trajectaanbod.lezen': [['heeftZaak'], ['heeftTaak']],
  'trajectaanbod.beslissen': [['heeftTaak']],
  'partnerlink.maken': [['heeftZaak']],
};

const ONTVANGER: Rolregels = {
  'verzuim.lezen': [['heeftZaak']],
  'verzuimmelding.lezen': [['heeftZaak']],
  'verzuimmelding.behandelen': [['heeftZaak']],
  'verzuimmelding.tellen': [['heeftZaak']],
  'inzageverzoek.nalezen': [['eigenOrganisatie']],
  'overstap.lezen': [['heeftZaak']],
  'overstap.tijdlijn': [['heeftZaak']],
  'overstap.tellen': [['heeftZaak']],
  'aanmelding.lezen': [['heeftZaak']],
  'bestemming.lezen': [['heeftZaak']],
  'overdracht.lezen': [['isOntvanger']],
  'overdracht.beslissen': [['isOntvanger']],
  'dagpakket.lezen': [['isOntvanger']],
  'taak.lezen': [['eigenOrganisatie']],
  'taak.beeindigen': [['eigenOrganisatie']],
  'bron.lezen': [['eigenRegio']],
  'gebeurtenis.volgen': [['altijd']],
};

const BURGER: Rolregels = {
  'trajectbeeld.lezen': [['eigenDossier']],
  'toestemming.geven': [['eigenDossier']],
  'mdo.lezen': [['eigenDossier']],
  'verzuim.lezen': [['eigenDossier']],
  'verzuimmelding.lezen': [['eigenDossier']],
  'overstap.lezen': [['eigenDossier']],
  'overstap.tijdlijn': [['eigenDossier']],
  'aanmelding.lezen': [['eigenDossier']],
  'bestemming.lezen': [['eigenDossier']],
  'overdracht.lezen': [['eigenDossier']],
  'inzage.lezen': [['eigenDossier']],
  'inzageverzoek.doen': [['eigenDossier']],
  'inzageverzoek.lezen': [['eigenDossier']],
};

/** Het Paspoort is van de jongere: hij schrijft en deelt. */
const JONGERE: Rolregels = {
  ...BURGER,
  'paspoort.lezen': [['eigenDossier']],
  'paspoort.schrijven': [['eigenDossier']],
  'paspoort.delen': [['eigenDossier']],
};

/** Een ouder leest het Paspoort op uitnodiging, en besluit over delen zolang de jongere dat niet zelf mag. */
const OUDER: Rolregels = {
  ...BURGER,
  'paspoort.lezen': [['genodigd']],
  'paspoort.toestemmen': [['eigenDossier']],
};

/**
 * Wie wat mag. Wat hier niet staat, mag niet. De beheerder ziet zonder noodtoegang geen inhoud, de projectleider
 * alleen aantallen, een mbo alleen zijn eigen aanmeldingen.
 */
export const REGELS: Readonly<Record<Actorrol, Rolregels>> = {
  jongere: JONGERE,
  ouder: OUDER,
  decaan: {
    ...SCHOOL_IN_TRAJECT,
    'inzageverzoek.nalezen': [['eigenOrganisatie']],
    'overstap.lezen': [['eigenSchool']],
    'overstap.tijdlijn': [['eigenSchool']],
    'overstap.overdragen': [['eigenSchool']],
    'overstap.opgeven': [['eigenSchool']],
    'ouderlink.maken': [['eigenSchool']],
    'bestemming.lezen': [['eigenSchool'], ['isOntvanger']],
    'bestemming.vastleggen': [['eigenSchool']],
    'bestemming.bevestigen': [['isOntvanger']],
    'overstap.tellen': [['eigenSchool']],
    'verzuim.lezen': [['eigenSchool']],
    'verzuim.vastleggen': [['eigenSchool']],
    'verzuimmelding.lezen': [['eigenSchool']],
    'verzuimmelding.melden': [['eigenSchool']],
    'aanmelding.lezen': [['eigenSchool']],
    'overdracht.lezen': [['isGever'], ['eigenSchool']],
    'bestand.inleveren': [
      ['eigenOrganisatie', 'cohortbestand'],
      ['eigenOrganisatie', 'verzuimbestand'],
    ],
    'bestand.lezen': [
      ['eigenOrganisatie', 'cohortbestand'],
      ['eigenOrganisatie', 'verzuimbestand'],
    ],
    'bestand.besluiten': [
      ['eigenOrganisatie', 'cohortbestand'],
      ['eigenOrganisatie', 'verzuimbestand'],
    ],
    'taak.lezen': [['eigenOrganisatie']],
    'taak.beeindigen': [['eigenOrganisatie']],
    'bron.lezen': [['eigenRegio']],
    'gebeurtenis.volgen': [['altijd']],
  },
  mentor: {
    'trajectbeeld.lezen': [['eigenSchool', 'eigenKlas']],
    'verzuim.lezen': [['eigenSchool', 'eigenKlas']],
    'verzuim.vastleggen': [['eigenSchool', 'eigenKlas']],
    'verzuimmelding.lezen': [['eigenSchool', 'eigenKlas']],
    'ouderlink.maken': [['eigenSchool', 'eigenKlas']],
    'overstap.lezen': [['eigenSchool', 'eigenKlas']],
    'bestemming.lezen': [['eigenSchool', 'eigenKlas']],
    'overstap.tijdlijn': [['eigenSchool', 'eigenKlas']],
    'overstap.tellen': [['eigenSchool', 'eigenKlas']],
    'aanmelding.lezen': [['eigenSchool', 'eigenKlas']],
    'overdracht.lezen': [
      ['isGever', 'eigenKlas'],
      ['eigenSchool', 'eigenKlas'],
    ],
    'taak.lezen': [['eigenOrganisatie']],
    'taak.beeindigen': [['eigenOrganisatie', 'eigenRol']],
    'bron.lezen': [['eigenRegio']],
    'gebeurtenis.volgen': [['altijd']],
    'paspoort.lezen': [['genodigd']],
    'paspoort.begeleiden': [['genodigd']],
  },
  mbo_intaker: {
    'verzuim.lezen': [['eigenStudent']],
    'verzuimmelding.lezen': [['eigenStudent']],
    'inzageverzoek.nalezen': [['eigenOrganisatie']],
    'overstap.lezen': [['eigenMbo']],
    'bestemming.lezen': [['isOntvanger']],
    'bestemming.bevestigen': [['isOntvanger']],
    'aanmelding.lezen': [['eigenMbo', 'eigenOrganisatie']],
    'aanmelding.eigen': [['eigenMbo', 'eigenOrganisatie']],
    'aanmelding.melden': [['eigenMbo', 'eigenOrganisatie']],
    'bestand.inleveren': [
      ['eigenOrganisatie', 'weekcheckbestand'],
      ['eigenOrganisatie', 'koppelpuntbestand'],
    ],
    'bestand.lezen': [
      ['eigenOrganisatie', 'weekcheckbestand'],
      ['eigenOrganisatie', 'koppelpuntbestand'],
    ],
    'bestand.besluiten': [
      ['eigenOrganisatie', 'weekcheckbestand'],
      ['eigenOrganisatie', 'koppelpuntbestand'],
    ],
    'taak.lezen': [['eigenOrganisatie']],
    'taak.beeindigen': [['eigenOrganisatie']],
    'weekcheck.lezen': [['eigenOrganisatie']],
    'bron.lezen': [['eigenOrganisatie']],
    'gebeurtenis.volgen': [['altijd']],
    'paspoort.lezen': [['genodigd']],
    'paspoort.ontvangen': [['genodigd']],
    'paspoort.vragen': [['eigenMbo']],
  },
  // Leerplicht weet alleen dat er een Paspoort is; het Doorstroompunt leest wat de jongere met hem deelt.
  lpa: { ...ONTVANGER, ...LEERPLICHT_IN_TRAJECT, 'paspoort.lezen': [['heeftZaak']] },
  // Verzuim krijgt het Doorstroompunt alleen van wie meerderjarig is.
  rmc: {
    ...ONTVANGER,
    ...PARTNER,
    'verzuim.lezen': [['zaakVanMeerderjarige']],
    'verzuimmelding.lezen': [['zaakVanMeerderjarige']],
    'verzuimmelding.behandelen': [['zaakVanMeerderjarige']],
    'verzuimmelding.tellen': [['zaakVanMeerderjarige']],
    'paspoort.lezen': [['genodigd']],
    'paspoort.begeleiden': [['genodigd']],
    'paspoort.ontvangen': [['genodigd']],
  },
  jeugdarts: PARTNER,
  hulpverlener: PARTNER,
  halt: PARTNER,
  rvdk: PARTNER,
  om: PARTNER,
  gi: PARTNER,
  coordinator: {
    'inzageverzoek.nalezen': [['eigenOrganisatie']],
    ...CENTRAAL,
    ...CENTRAAL_KOPPELPUNT,
    'afspraak.lezen': [['eigenRegio']],
    'overdracht.lezen': [['eigenRegio', 'geescaleerd']],
    'bestemming.lezen': [['isOntvanger']],
    'bestemming.bevestigen': [['isOntvanger']],
  },
  projectleider: { ...CENTRAAL, ...BESLIST_VERNIETIGEN, 'afspraak.lezen': [['eigenRegio']] },
  stuurgroep: CENTRAAL,
  beheerder: {
    ...CENTRAAL_KOPPELPUNT,
    ...MET_NOODTOEGANG,
    ...VRAAGT_VERNIETIGEN,
    'noodtoegang.openen': [['eigenRegio', 'regioOrganisatie'], ['eigenSchool']],
    'noodtoegang.lezen': [['eigenOpening']],
    'noodtoegang.beeindigen': [['eigenOpening']],
    'taak.lezen': [['eigenOrganisatie', 'eigenRol']],
    'taak.beeindigen': [['eigenOrganisatie', 'eigenRol']],
    'gebeurtenis.volgen': [['altijd']],
    'toegang.lezen': [['eigenOrganisatie']],
    'toegang.beslissen': [['eigenOrganisatie']],
    'abonnement.lezen': [['eigenOrganisatie'], ...VAN_DE_REGIO],
    'abonnement.vragen': [['eigenOrganisatie']],
    'abonnement.beslissen': [['eigenOrganisatie'], ...VAN_DE_REGIO],
    'afspraak.lezen': [['eigenRegio']],
    'bron.lezen': [['eigenRegio']],
    'audit.lezen': [['eigenOrganisatie'], ...VAN_DE_REGIO],
    'storing.lezen': VAN_DE_REGIO,
    'storing.herhalen': VAN_DE_REGIO,
  },
};
