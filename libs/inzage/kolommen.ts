import { VAN_ANDEREN } from './kolommen-anderen.ts';
import { VAN_DE_OVERSTAP } from './kolommen-overstap.ts';
import { NIET_VAN_HET_TRAJECT, VAN_HET_TRAJECT } from './kolommen-traject.ts';
import { VAN_VERZUIM } from './kolommen-verzuim.ts';
import { BLIND, TECHNISCH, type Inzagetabel } from './kolomvorm.ts';

/** Wat er van elke tabel in de uitvoer komt, kolom voor kolom. Een kolom die hier niet staat, laat een test vallen. */
export const INZAGETABELLEN: Readonly<Record<string, Inzagetabel>> = {
  ...VAN_DE_OVERSTAP,
  ...VAN_ANDEREN,
  ...VAN_VERZUIM,
  ...VAN_HET_TRAJECT,
};

/** Tabellen met iets over een leerling die niet zelf in de uitvoer staan, en waarom. */
export const NIET_IN_INZAGE: Readonly<Record<string, string>> = {
  leerling: 'alleen een willekeurig kenmerk',
  leerling_zoekwoord: BLIND.weg,
  leerling_sleutel: BLIND.weg,
  grafsteen: BLIND.weg,
  bestand_inhoud: 'een afschrift van een heel bestand, met gegevens van anderen; wat eruit kwam staat er wel',
  bestandsregel: 'een afschrift van een regel; wat eruit kwam staat er wel',
  koppelvoorstel: 'een vermoeden over wie een regel gaat; dat kan een ander zijn',
  bewaarvoorstel_leerling: TECHNISCH.weg,
  vernietiging: 'wat weg is of weg gaat; er staat niets over je in',
  sessie: 'van wie is aangemeld, een paar uur',
  gebruiker: 'van wie zich aanmeldt: jij of je ouder',
  gebruiker_identiteit: 'van wie zich aanmeldt: jij of je ouder',
  gebruiker_leerling: 'wie je ouders zijn: gegevens van hen',
  toegangsaanvraag: 'van wie zich aanmeldt',
  ouderlink: 'dat je ouder binnen mocht: gegevens van hem',
  partnerlink: 'dat een partner met een link binnen mocht: gegevens van wie daar werkt',
  inzageverzoek: 'dit verzoek zelf',
  inzagetekst: 'staat bij de teksten',
  ...NIET_VAN_HET_TRAJECT,
  ...Object.fromEntries(
    [
      '',
      '_inhoud',
      '_wijziging',
      '_bijlage',
      '_versie',
      '_deling',
      '_gesprek',
      '_gebeurtenis',
      '_toestemming',
      '_uitnodiging',
      '_code',
      '_oproep',
      '_vraag',
    ].map((deel) => [`paspoort${deel}`, 'je Paspoort: het staat er als geheel in']),
  ),
};
