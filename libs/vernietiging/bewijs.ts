import type { Instant } from '../domain/tijd/tijd.ts';
import type { VernietigbareKlasse, Vernietiggrond } from '../domain/vernietiging/vernietiging.ts';
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

/** Het bewijs om te lezen: een regel per feit. */
export function toonBewijs(bewijs: Bewijs): string {
  const gewist = Object.entries(bewijs.gewist).map(([wat, aantal]) => `  ${wat}: ${aantal}`);
  return [
    `Bewijs van vernietiging ${bewijs.vernietiging}`,
    `Vernietigd ${GROND[bewijs.grond]}: ${bewijs.klassen.join(', ')}.`,
    `Gevraagd op ${bewijs.gevraagdOp} door ${bewijs.gevraagdDoor ?? 'het systeem'}.`,
    `Besloten op ${bewijs.beslotenOp} door ${bewijs.beslotenDoor ?? 'het systeem'}.`,
    `Vernietigd op ${bewijs.gewistOp}, nagekeken op ${bewijs.nagekekenOp}.`,
    ...(gewist.length > 0 ? ['Weg is:', ...gewist] : ['Er was niets meer om te vernietigen.']),
    `Nagekeken: ${bewijs.toetsen.map(({ wat }) => wat).join(', ')}. Van alles is nul over.`,
    `Grootboek: regel ${bewijs.grootboek.nr}, ${bewijs.grootboek.hash}.`,
    'In reservekopieën van de sleutels is dit definitief als die zijn verlopen: uiterlijk na 35 dagen.',
  ].join('\n');
}
