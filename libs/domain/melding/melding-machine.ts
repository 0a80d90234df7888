/** De statussen van een melding in het verzuimregister. Bron: DUO; domain.md §1.3. */
export const DUO_STATUSSEN = ['W', 'R', 'B', 'K', 'G', 'I'] as const;
export type DuoStatus = (typeof DUO_STATUSSEN)[number];

/** Wie een status zet: de school, de gemeente, of het register dat de melding registreert. */
export type Statuszetter = 'school' | 'gemeente' | 'register';

/**
 * Wie van welke status naar welke gaat. W wacht op verzending (school), R geregistreerd (register), B in behandeling,
 * K ter kennisgeving aangenomen, G afgesloten (gemeente), I ingetrokken (school). Een ingetrokken melding blijft dat. Een
 * afgesloten melding gaat alleen nog naar I omdat er over die dagen een vrijstelling was: zie `intrekbezwaar`.
 */
const ZETTERS: Readonly<Record<DuoStatus, Partial<Readonly<Record<DuoStatus, Statuszetter>>>>> = {
  W: { R: 'register', I: 'school' },
  R: { B: 'gemeente', K: 'gemeente', I: 'school' },
  B: { K: 'gemeente', G: 'gemeente', I: 'school' },
  K: { B: 'gemeente', I: 'school' },
  G: { I: 'school' },
  I: {},
};

const volgendeOp = (van: DuoStatus): DuoStatus[] =>
  DUO_STATUSSEN.filter((naar) => ZETTERS[van][naar] !== undefined);

/** Welke status op welke kan volgen. */
export const DUO_OVERGANGEN: Readonly<Record<DuoStatus, readonly DuoStatus[]>> = {
  W: volgendeOp('W'),
  R: volgendeOp('R'),
  B: volgendeOp('B'),
  K: volgendeOp('K'),
  G: volgendeOp('G'),
  I: volgendeOp('I'),
};

/** Wie een melding van de ene status naar de andere brengt; null als dat niet kan. */
export const statuszetter = (van: DuoStatus, naar: DuoStatus): Statuszetter | null =>
  ZETTERS[van][naar] ?? null;

/** Mag een melding van de ene status naar de andere? */
export const magMelding = (van: DuoStatus, naar: DuoStatus): boolean => DUO_OVERGANGEN[van].includes(naar);

/** Telt de melding in cijfers en in de telling? Een ingetrokken melding niet. */
export const telt = (status: DuoStatus | null): boolean => status !== null && status !== 'I';

/** De eerste stap van de gemeente naar een status; afsluiten kan alleen wat in behandeling is. Null: er is niets (meer) te doen. */
export function volgendeNaar(van: DuoStatus, naar: 'B' | 'K' | 'G'): DuoStatus | null {
  if (statuszetter(van, naar) === 'gemeente') return naar;
  return naar === 'G' && van === 'R' ? 'B' : null;
}
