import { Conflict } from '../domain-error.ts';
import type { Instant } from '../tijd/tijd.ts';
import { lopendeOverdracht } from './lopend.ts';
import type { OverstapFeiten } from './overstap.ts';
import { SAMENGEVOEGD } from './samenvoegen.ts';

/**
 * Waarom een school een opgave intrekt. Alleen een vergissing is een reden: wie echt ergens anders heen gaat, krijgt een andere
 * bestemming, zodat niemand hem uit het oog verliest.
 */
export const INTREKREDENEN = ['ONTERECHT_OPGEGEVEN', 'DUBBEL_OPGEGEVEN'] as const;
export type Overstapintrekreden = (typeof INTREKREDENEN)[number];

const LEVEND = ['AANGEMELD', 'IN_BEHANDELING', 'WACHTLIJST', 'AANGEBODEN', 'DEFINITIEF'];

/** Waarmee de school zelf een overstap sluit: een vergissing, een dubbele opgave of een teruggedraaid bestand. */
const DOOR_SCHOOL: readonly string[] = [...INTREKREDENEN, 'BESTAND_TERUGGEDRAAID', SAMENGEVOEGD];
export const slootSchool = (afsluitreden: string): boolean => DOOR_SCHOOL.includes(afsluitreden);

type Feiten = Pick<OverstapFeiten, 'afgesloten' | 'aanmeldingen' | 'overdrachten' | 'momenten'>;

/**
 * Mag de school deze opgave nu intrekken? Niet zolang leerplicht of het Doorstroompunt de leerling heeft, en niet als een mbo zegt
 * dat hij zich daar aanmeldde: dan is de opgave geen vergissing. Fout: Conflict.
 */
export function trekOpgaveIn(feiten: Feiten): void {
  if (feiten.afgesloten)
    throw new Conflict('overstap.afgesloten', 'Deze overstap is al afgesloten.', {
      reden: feiten.afgesloten.reden,
    });
  if (lopendeOverdracht(feiten as OverstapFeiten))
    throw new Conflict(
      'overstap.bij-ontvanger',
      'Deze leerling is overgedragen. Vraag de ontvanger om de zaak te sluiten.',
    );
  if (feiten.aanmeldingen.some(({ status }) => LEVEND.includes(status)))
    throw new Conflict(
      'overstap.heeft-aanmelding',
      'Een mbo meldt dat deze leerling zich heeft aangemeld. Dan is de opgave geen vergissing.',
    );
}

/** Waarna een mens niet meer kan heropenen: er is niemand meer om te volgen, of het gaat langs een andere weg. */
const BLIJFT_DICHT: Readonly<Record<string, string>> = {
  VERNIETIGD: 'De gegevens van deze leerling zijn vernietigd. Deze overstap blijft dicht.',
  OVERLEDEN: 'De leerling is overleden. Deze overstap blijft dicht.',
  BESTAND_TERUGGEDRAAID:
    'Het bestand met deze leerling is ongedaan gemaakt. Lees de leerling opnieuw in, of geef hem met de hand door.',
  [SAMENGEVOEGD]: 'Deze overstap is samengevoegd met een andere. Haal ze daar eerst uit elkaar.',
};

/** Mag de school deze overstap nu heropenen? Tot het einde van het seizoen (exclusief). Fout: Conflict. */
export function heropenOverstap(feiten: Feiten, nu: Instant): void {
  if (!feiten.afgesloten) throw new Conflict('overstap.loopt', 'Deze overstap is niet afgesloten.');
  const { reden } = feiten.afgesloten;
  const waarom = BLIJFT_DICHT[reden];
  if (waarom !== undefined) throw new Conflict('overstap.blijft-dicht', waarom, { reden });
  if (nu >= feiten.momenten.eindeSeizoen)
    throw new Conflict('overstap.seizoen-voorbij', 'Het seizoen van deze overstap is voorbij.');
}
