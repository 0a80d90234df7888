import type { Mij, Rol } from './mij.ts';

export interface Navigatiepunt {
  readonly naar: string;
  /** Sleutel van de naam in de teksten van `app`. */
  readonly naam: string;
}
const punt = (naar: string, naam: string): Navigatiepunt => ({ naar, naam });

const PARTNER = [punt('/taken', 'nav.taken'), punt('/overleggen', 'nav.overleggen')];
const TOEZICHT = [
  punt('/regio', 'nav.regiobeeld'),
  punt('/regio/weekchecks', 'nav.weekchecks'),
  punt('/regio/escalaties', 'nav.escalaties'),
  punt('/regio/peildata', 'nav.peildata'),
  punt('/regio/stroom', 'nav.stroom'),
  punt('/regio/kaart', 'nav.kaart'),
  punt('/regio/taken', 'nav.taken'),
];

/** Wie met een link van school komt, ziet alleen waarvoor die link is. */
const MET_LINK: Readonly<Record<string, readonly string[]>> = {
  paspoort: ['/kind', '/kind/toestemmingen'],
  overstap: ['/kind'],
};

/** Wat deze mens bovenaan ziet. */
export const puntenVan = ({
  organisatie,
  doel,
}: Pick<Mij, 'organisatie' | 'doel'>): readonly Navigatiepunt[] => {
  const eigen = doel ? MET_LINK[doel] : undefined;
  return NAVIGATIE[organisatie.rol].filter(({ naar }) => !eigen || eigen.includes(naar));
};

/** Wat elke rol bovenaan ziet; het eerste is de startbladzijde. */
export const NAVIGATIE: Readonly<Record<Rol, readonly Navigatiepunt[]>> = {
  decaan: [
    punt('/school', 'nav.werkvoorraad'),
    punt('/school/inlezen', 'nav.inlezen'),
    punt('/school/vooruitblik', 'nav.vooruitblik'),
    punt('/school/klassen', 'nav.klassen'),
    punt('/verzuim', 'nav.verzuim'),
    punt('/taken', 'nav.trajecttaken'),
  ],
  mentor: [
    punt('/mentor', 'nav.leerlingen'),
    punt('/mentor/paspoorten', 'nav.paspoorten'),
    punt('/verzuim', 'nav.verzuim'),
  ],
  jongere: [
    punt('/mijn', 'nav.overstap'),
    punt('/mijn/paspoort', 'nav.paspoort'),
    punt('/mijn/delen', 'nav.delen'),
    punt('/mijn/inzagen', 'nav.inzagen'),
    punt('/mijn/traject', 'nav.traject'),
  ],
  ouder: [
    punt('/kind', 'nav.kind'),
    punt('/kind/toestemmingen', 'nav.toestemmingen'),
    punt('/kind/inzagen', 'nav.inzagen'),
    punt('/kind/traject', 'nav.trajectKind'),
  ],
  mbo_intaker: [
    punt('/mbo', 'nav.aanmeldingen'),
    punt('/mbo/weekcheck', 'nav.weekcheck'),
    punt('/mbo/paspoorten', 'nav.paspoorten'),
    punt('/verzuim', 'nav.verzuim'),
  ],
  lpa: [
    punt('/leerplicht', 'nav.risicolijst'),
    punt('/trajecten', 'nav.trajecten'),
    punt('/meldingen', 'nav.meldingen'),
    punt('/overleggen', 'nav.overleggen'),
    punt('/leerplicht/storing', 'nav.storing'),
  ],
  rmc: [
    punt('/leerplicht', 'nav.risicolijst'),
    punt('/meldingen', 'nav.meldingen'),
    punt('/taken', 'nav.trajecttaken'),
    punt('/leerplicht/storing', 'nav.storing'),
  ],
  halt: PARTNER,
  rvdk: PARTNER,
  hulpverlener: PARTNER,
  jeugdarts: PARTNER,
  gi: PARTNER,
  om: PARTNER,
  coordinator: TOEZICHT,
  projectleider: TOEZICHT,
  stuurgroep: TOEZICHT,
  beheerder: [
    punt('/beheer', 'nav.gebruikers'),
    punt('/beheer/afspraken', 'nav.afspraken'),
    punt('/beheer/berichten', 'nav.berichten'),
    punt('/beheer/gegevens', 'nav.gegevens'),
    punt('/beheer/audit', 'nav.audit'),
    punt('/beheer/status', 'nav.status'),
  ],
};
