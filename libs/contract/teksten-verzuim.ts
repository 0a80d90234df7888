import type { DuoStatus } from '../domain/melding/melding-machine.ts';
import type { Intrekreden } from '../domain/melding/intrekken.ts';
import type { Meldingdaarna } from '../domain/melding/meldingbal.ts';
import type { Meldingtoestand, NietMeldenReden } from '../domain/melding/voorstel-machine.ts';
import type { Meldingsoort } from '../domain/verzuim/meldplicht.ts';
import type { Signaalsoort } from '../domain/verzuim/schoolsignalen.ts';
import type { Verzuimreden } from '../domain/verzuim/verzuimregel.ts';

export const VERZUIMREDEN_TEKST: Readonly<Record<Verzuimreden, string>> = {
  ongeoorloofd: 'afwezig zonder geldige reden',
  luxe: 'op vakantie zonder toestemming',
  'te-laat': 'te laat',
  ziek: 'ziek',
  verlof: 'met verlof',
  schorsing: 'geschorst',
  'anders-geoorloofd': 'afwezig met een geldige reden',
};

/** Waarover een school het gesprek aangaat, en met wie. */
export const SIGNAAL_TEKST: Readonly<Record<Signaalsoort, string>> = {
  'ziek-vaak': 'vaak ziek gemeld: bespreek het, en vraag zo nodig de jeugdarts (M@ZL)',
  'ziek-lang': 'lang ziek: bespreek het, en vraag zo nodig de jeugdarts (M@ZL)',
  thuiszitter: 'volgt al weken minder dan de helft van de lessen',
  preventie: 'verzuim waar een zwaardere trap van begeleiding bij past',
  regionaal: 'een grens van de regio is bereikt',
};

export const MELDINGSOORT_TEKST: Readonly<Record<Meldingsoort, string>> = {
  V3: '16 uur in 4 lesweken, jonger dan 18',
  V4: '16 uur in 4 lesweken, 18 of ouder',
  LRV: 'langdurig relatief verzuim',
  RMC: 'verzuim van 18-plussers (RMC)',
  L: 'luxeverzuim',
  O: 'overig verzuim',
};

export const DUO_STATUS_TEKST: Readonly<Record<DuoStatus, string>> = {
  W: 'wacht op verzending',
  R: 'geregistreerd',
  B: 'in behandeling',
  K: 'ter kennisgeving aangenomen',
  G: 'afgesloten',
  I: 'ingetrokken',
};

export const MELDINGTOESTAND_TEKST: Readonly<Record<Meldingtoestand, string>> = {
  VOORSTEL: 'de school moet beslissen',
  BEVESTIGD: 'gemeld',
  NIET_GEMELD: 'niet gemeld',
  VERVALLEN: 'vervallen, de uren zijn verbeterd',
};

export const INTREKREDEN_TEKST: Readonly<Record<Intrekreden, string>> = {
  V: 'er was een vrijstelling',
  TEN_ONRECHTE: 'ten onrechte gemeld',
  DUBBEL: 'dubbel gemeld',
  GEOORLOOFD: 'bij nader inzien geoorloofd',
};

export const NIET_MELDEN_TEKST: Readonly<Record<NietMeldenReden, string>> = {
  AL_GEMELD: 'al langs een andere weg gemeld',
  NIET_VERPLICHT: 'niet verplicht',
};

/** Wat er gebeurt als wie aan zet is, niets doet. */
export const MELDINGDAARNA_TEKST: Readonly<Record<Meldingdaarna, string>> = {
  ESCALATIE: 'Is er dan niet gemeld, dan krijgt de school een herinnering en daarna de regio bericht.',
  VERZENDEN: 'Zodra het register de melding kent, is de gemeente aan zet.',
  NIETS: 'Er gebeurt dan niets vanzelf.',
};
