/** De statussen van route R3, hulp in verplicht kader. Bron: domain.md §9b; Burgerlijk Wetboek boek 1 art. 255. */
export const CIVIEL_STATUSSEN = [
  'TAFEL',
  'VERZOEK_TOT_ONDERZOEK',
  'ONDERZOEK',
  'VERZOEK_KINDERRECHTER',
  'GEEN_VERZOEK',
  'BURGEMEESTER',
  'OTS',
  'AFGEWEZEN',
  'UITVOERING_GI',
  'BEEINDIGD',
] as const;
export type Civielstatus = (typeof CIVIEL_STATUSSEN)[number];

/**
 * Welke status op welke kan volgen. Doet de Raad geen verzoek, dan kan de burgemeester hem het aan de kinderrechter laten
 * voorleggen. Wat loopt, kan altijd eindigen: vrijwillige hulp volstaat, achttien, overleden.
 */
export const CIVIEL_OVERGANGEN: Readonly<Record<Civielstatus, readonly Civielstatus[]>> = {
  TAFEL: ['VERZOEK_TOT_ONDERZOEK', 'BEEINDIGD'],
  VERZOEK_TOT_ONDERZOEK: ['ONDERZOEK', 'BEEINDIGD'],
  ONDERZOEK: ['VERZOEK_KINDERRECHTER', 'GEEN_VERZOEK', 'BEEINDIGD'],
  VERZOEK_KINDERRECHTER: ['OTS', 'AFGEWEZEN', 'BEEINDIGD'],
  GEEN_VERZOEK: ['BURGEMEESTER', 'BEEINDIGD'],
  BURGEMEESTER: ['VERZOEK_KINDERRECHTER', 'BEEINDIGD'],
  OTS: ['UITVOERING_GI', 'BEEINDIGD'],
  UITVOERING_GI: ['BEEINDIGD'],
  AFGEWEZEN: [],
  BEEINDIGD: [],
};
