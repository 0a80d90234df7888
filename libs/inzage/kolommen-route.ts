import { JA_NEE, kop, LEERLING, MEDEWERKER, organisatie, TECHNISCH, type Inzagetabel } from './kolomvorm.ts';

const ROUTE_WOORDEN = {
  R1: 'vrijwillige hulp',
  R2: 'Halt',
  R3: 'hulp in verplicht kader',
  R4: 'strafrecht',
};
export const WIE_WOORDEN = { jongere: 'met jou', ouders: 'met je ouders' };
const VAN_WIE_WOORDEN = { jongere: 'jij', ouders: 'je ouders' };

/** Een strafzaak tegen de ouders is niet van de jongere. */
export const OPENBAAR = `not exists (select 1 from traject_route r where r.id = x.route_id and r.verdachte = 'ouders')`;

/** De aanpak in een traject: wat er gekozen is, wie er iets moest doen, en wat daarvoor nodig was. */
export const VAN_DE_ROUTE: Readonly<Record<string, Inzagetabel>> = {
  traject_route: {
    titel: 'De aanpak in je traject',
    handeling: 'trajectbeeld.lezen',
    waar: `${LEERLING} and x.verdachte is distinct from 'ouders'`,
    volgorde: 'x.gekozen_op, x.id',
    kolommen: {
      id: TECHNISCH,
      traject_id: TECHNISCH,
      leerling_id: TECHNISCH,
      lp_id: organisatie('Wie het koos'),
      route: kop('Aanpak', ROUTE_WOORDEN),
      status: kop('Stand'),
      sinds: kop('Sinds'),
      vanuit: kop('Stand voor de pauze'),
      gekozen_op: kop('Gekozen op'),
      gekozen_door: MEDEWERKER,
      geaccepteerd_op: kop('Aangenomen op'),
      evaluatie_op: kop('Opnieuw bekijken op'),
      verdachte: kop('Tegen wie', VAN_WIE_WOORDEN),
      beeindigd_op: kop('Klaar op'),
      instemming_weg_op: kop('Toestemming ingetrokken op'),
      officier_akkoord: kop('De officier vond het goed', JA_NEE),
      versie: TECHNISCH,
    },
  },
  traject_taak: {
    titel: 'Wat een partner is gevraagd',
    handeling: 'trajectbeeld.lezen',
    waar: `${LEERLING} and ${OPENBAAR}`,
    volgorde: 'x.aangeboden_op, x.id',
    kolommen: {
      id: TECHNISCH,
      traject_id: TECHNISCH,
      leerling_id: TECHNISCH,
      route_id: TECHNISCH,
      mdo_id: TECHNISCH,
      soort: kop('Wat'),
      partner: kop('Soort partner'),
      klasse: TECHNISCH,
      nummer: TECHNISCH,
      organisatie_id: organisatie('Wie'),
      rol: kop('In welke rol'),
      velden: kop('Wat hij van je ziet'),
      status: kop('Stand'),
      aangeboden_op: kop('Gevraagd op'),
      reageer_uiterlijk: kop('Reageren uiterlijk'),
      aangenomen_op: kop('Aangenomen op'),
      uiterlijk: kop('Klaar uiterlijk'),
      laatst_gemeld: kop('Laatst gemeld'),
      laatst_gemeld_op: kop('Gemeld op'),
      beeindigd_op: kop('Klaar op'),
      teruggave_reden: kop('Waarom teruggegeven'),
      versie: TECHNISCH,
    },
  },
  traject_toestemming: {
    titel: 'Toestemming voor hulp of Halt',
    handeling: 'trajectbeeld.lezen',
    waar: LEERLING,
    volgorde: 'x.op, x.id',
    kolommen: {
      id: TECHNISCH,
      traject_id: TECHNISCH,
      leerling_id: TECHNISCH,
      route_id: TECHNISCH,
      wie: kop('Van wie', VAN_WIE_WOORDEN),
      besluit: kop('Besluit'),
      naam: { weg: 'een naam: de jouwe staat hierboven, die van je ouder is van een ander' },
      bewijs_soort: kop('Hoe'),
      kenmerk: { weg: 'een versleuteld kenmerk van het formulier; vraag het na bij wie het bewaart' },
      op: kop('Wanneer'),
      door: MEDEWERKER,
    },
  },
  traject_instrument: {
    titel: 'De vragen over je situatie',
    handeling: 'trajectbeeld.lezen',
    waar: LEERLING,
    volgorde: 'x.ingevuld_op, x.id',
    kolommen: {
      id: TECHNISCH,
      traject_id: TECHNISCH,
      leerling_id: TECHNISCH,
      versie: kop('Versie van de vragen'),
      antwoorden: { weg: 'een versleutelde waarde: de antwoorden staan hiernaast, voor jou alleen' },
      advies: kop('Advies'),
      ingevuld_op: kop('Ingevuld op'),
      door: MEDEWERKER,
    },
  },
};
