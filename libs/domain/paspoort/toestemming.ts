import type { Instant } from '../tijd/tijd.ts';
import type { Delingdoel } from './paspoort.ts';

/** Een ouder of voogd van de jongere. */
export interface Ouder {
  readonly id: string;
  readonly gezag: boolean;
}

/** Waaruit blijkt wat een ouder besloot; `kenmerk` verwijst naar het formulier of de aanmelding. */
export interface Toestemmingsbewijs {
  readonly soort: 'ingelogd' | 'formulier' | 'gesprek';
  readonly kenmerk: string;
}

/**
 * Wat een ouder besloot over delen met een ontvanger voor een doel. Intrekken is een nieuw besluit: `nee`. De naam is een
 * persoonsgegeven en staat nooit in een fout, logboek of proces.
 */
export interface Toestemming {
  readonly ouderId: string;
  /** De naam waaronder de ouder besloot. */
  readonly naam: string;
  readonly ontvangerId: string;
  readonly doel: Delingdoel;
  readonly besluit: 'ja' | 'nee';
  readonly op: Instant;
  readonly bewijs: Toestemmingsbewijs | null;
}

/** Wat de ouders samen zeggen. */
export const OUDEROORDELEN = ['geldig', 'ontbreekt', 'geweigerd', 'oneens', 'gezag-onbekend'] as const;
export type Ouderoordeel = (typeof OUDEROORDELEN)[number];

/** Een ja telt alleen met naam en bewijs; een nee telt altijd. */
const telt = ({ besluit, naam, bewijs }: Toestemming): boolean =>
  besluit === 'nee' || (naam.trim() !== '' && bewijs !== null && bewijs.kenmerk.trim() !== '');

/** Het laatste besluit van een ouder; van twee op hetzelfde ogenblik telt de nee. */
function laatste(besluiten: readonly Toestemming[]): Toestemming['besluit'] | null {
  const op = besluiten.reduce((tot, b) => (b.op > tot ? b.op : tot), '');
  const samen = besluiten.filter((b) => b.op === op).map(({ besluit }) => besluit);
  return samen.includes('nee') ? 'nee' : (samen[0] ?? null);
}

/**
 * AGE-10. Geldt er toestemming van de ouders? Een ouder met gezag die ja zegt is genoeg (Burgerlijk Wetboek boek 1 art. 253i),
 * zolang geen andere ouder met gezag nee zegt. Zijn zij het niet eens, dan geldt zij niet. `besluiten` zijn die over deze
 * ontvanger en dit doel, tot het ogenblik waarom het gaat.
 */
export function oordeelOuders(ouders: readonly Ouder[], besluiten: readonly Toestemming[]): Ouderoordeel {
  const metGezag = ouders.filter(({ gezag }) => gezag);
  if (metGezag.length === 0) return 'gezag-onbekend';
  const gezegd = metGezag.map(({ id }) => laatste(besluiten.filter((b) => b.ouderId === id && telt(b))));
  const ja = gezegd.includes('ja');
  if (gezegd.includes('nee')) return ja ? 'oneens' : 'geweigerd';
  return ja ? 'geldig' : 'ontbreekt';
}
