import type { Instant } from '../domain/tijd/tijd.ts';
import type { VernietigbareKlasse, Vernietiggrond } from '../domain/vernietiging/vernietiging.ts';
import { leesbaar } from '../inzage/leesbaar.ts';
import type { Toets } from './controle.ts';

/** Wat er is vernietigd, wanneer, wie dat besloot en wat het nakijken gaf. Zonder iets over de leerling. */
export interface Bewijs {
  readonly vernietiging: string;
  readonly klassen: readonly VernietigbareKlasse[];
  readonly grond: Vernietiggrond;
  /** Gebruikers als id; leeg als het systeem het voorstelde. */
  readonly gevraagdDoor: string | null;
  readonly gevraagdOp: string;
  readonly beslotenDoor: string | null;
  readonly beslotenOp: string;
  readonly gewistOp: string;
  readonly nagekekenOp: Instant;
  /** Zoveel is er weg, per soort. */
  readonly gewist: Readonly<Record<string, number>>;
  readonly toetsen: readonly Toets[];
  readonly grootboek: { readonly nr: number; readonly hash: string };
}

const GROND: Readonly<Record<Vernietiggrond, string>> = {
  verzoek: 'op verzoek van de jongere of zijn ouder',
  onrechtmatig: 'omdat de gegevens er niet hadden mogen zijn',
  bewaartermijn: 'omdat de bewaartermijn voorbij is',
};

const KLASSE: Readonly<Record<VernietigbareKlasse, string>> = {
  overstap: 'alles over de leerling',
  paspoort: 'Paspoort',
  verzuim: 'verzuim',
  zorg: 'zorg en hulp',
  halt: 'Halt',
  wpg_straf: 'straf en Raad',
};

const gebruiker = (id: string | null): string => (id ? `gebruiker ${id}` : 'het systeem');

/** Het bewijs om te lezen: een regel per feit, in de tijd van Nederland, en de namen uit de database apart. */
export function toonBewijs(bewijs: Bewijs): string {
  const gewist = Object.entries(bewijs.gewist).map(([wat, aantal]) => `  ${wat}: ${aantal}`);
  const nagekeken = [...new Set(bewijs.toetsen.map(({ wat }) => wat))];
  return [
    `Bewijs van vernietiging ${bewijs.vernietiging}`,
    `Vernietigd ${GROND[bewijs.grond]}: ${bewijs.klassen.map((klasse) => KLASSE[klasse]).join(', ')}.`,
    `Gevraagd op ${leesbaar(bewijs.gevraagdOp)} door ${gebruiker(bewijs.gevraagdDoor)}.`,
    `Besloten op ${leesbaar(bewijs.beslotenOp)} door ${gebruiker(bewijs.beslotenDoor)}.`,
    `Vernietigd op ${leesbaar(bewijs.gewistOp)}, nagekeken op ${leesbaar(bewijs.nagekekenOp)}.`,
    ...(gewist.length > 0
      ? ['Weg is, met de naam in de database en het aantal:', ...gewist]
      : ['Er was niets meer om te vernietigen.']),
    `Op ${nagekeken.length} plekken is nagekeken of er iets over is. Van alles is nul over.`,
    `De plekken, met hun naam in de database: ${nagekeken.join(', ')}.`,
    `Grootboek: regel ${bewijs.grootboek.nr}, ${bewijs.grootboek.hash}.`,
    'In reservekopieën van de sleutels is dit definitief als die zijn verlopen: uiterlijk na 35 dagen.',
  ].join('\n');
}
