/**
 * De statussen van een traject. Een traject zelf pauzeert nooit: alleen een route wacht, met reden en evaluatiedatum.
 * Bron: domain.md §9b.
 */
export const TRAJECT_STATUSSEN = [
  'PREVENTIEF',
  'GEMELD',
  'IN_ONDERZOEK',
  'ROUTEKEUZE',
  'LOPEND',
  'MONITORING',
  'OVERDRACHT_GEMEENTE',
  'AFGESLOTEN',
] as const;
export type Trajectstatus = (typeof TRAJECT_STATUSSEN)[number];

/**
 * Welke status op welke kan volgen. Wat dicht is, blijft dicht: wie terugvalt, krijgt een nieuw traject dat ernaar verwijst.
 * Na een verhuizing gaat het bij de nieuwe gemeente verder waar het was; dat bewaakt `handelingbezwaren`.
 */
export const TRAJECT_OVERGANGEN: Readonly<Record<Trajectstatus, readonly Trajectstatus[]>> = {
  PREVENTIEF: ['GEMELD', 'AFGESLOTEN'],
  GEMELD: ['IN_ONDERZOEK', 'OVERDRACHT_GEMEENTE', 'AFGESLOTEN'],
  IN_ONDERZOEK: ['ROUTEKEUZE', 'OVERDRACHT_GEMEENTE', 'AFGESLOTEN'],
  ROUTEKEUZE: ['LOPEND', 'OVERDRACHT_GEMEENTE', 'AFGESLOTEN'],
  LOPEND: ['MONITORING', 'OVERDRACHT_GEMEENTE', 'AFGESLOTEN'],
  MONITORING: ['ROUTEKEUZE', 'LOPEND', 'OVERDRACHT_GEMEENTE', 'AFGESLOTEN'],
  OVERDRACHT_GEMEENTE: ['GEMELD', 'IN_ONDERZOEK', 'ROUTEKEUZE', 'LOPEND', 'MONITORING', 'AFGESLOTEN'],
  AFGESLOTEN: [],
};

/** Mag een traject van de ene status naar de andere? */
export const magTraject = (van: Trajectstatus, naar: Trajectstatus): boolean =>
  TRAJECT_OVERGANGEN[van].includes(naar);

/** Een traject waaraan een nieuwe melding zich voegt. Bron: domain.md §1.4 stap 7. */
export const isOpenTraject = (status: Trajectstatus): boolean => status !== 'AFGESLOTEN';
