/** Wat met een voorgestelde melding gebeurt voordat zij in het register is. */
export const MELDING_TOESTANDEN = ['VOORSTEL', 'BEVESTIGD', 'NIET_GEMELD', 'VERVALLEN'] as const;
export type Meldingtoestand = (typeof MELDING_TOESTANDEN)[number];

/** Bevestigen en niet melden doet de school; vervallen als de uren zijn verbeterd. Wat bevestigd is, is een melding. */
export const MELDING_OVERGANGEN: Readonly<Record<Meldingtoestand, readonly Meldingtoestand[]>> = {
  VOORSTEL: ['BEVESTIGD', 'NIET_GEMELD', 'VERVALLEN'],
  BEVESTIGD: [],
  NIET_GEMELD: [],
  VERVALLEN: [],
};

/** Mag een voorstel van de ene toestand naar de andere? */
export const magVoorstel = (van: Meldingtoestand, naar: Meldingtoestand): boolean =>
  MELDING_OVERGANGEN[van].includes(naar);

/** Waarom een school een voorstel niet meldt. */
export const NIET_MELDEN_REDENEN = ['AL_GEMELD', 'NIET_VERPLICHT'] as const;
export type NietMeldenReden = (typeof NIET_MELDEN_REDENEN)[number];

/**
 * Mag de school om deze reden niet melden? Wat verplicht is, moet; alleen wie al langs een andere weg meldde, doet het niet
 * nog eens. Waren de uren fout, dan verbetert de school de uren en vervalt het voorstel. Bron: Leerplichtwet art. 21a.
 */
export const magNietMelden = (verplicht: boolean, reden: NietMeldenReden): boolean =>
  reden === 'AL_GEMELD' || !verplicht;
