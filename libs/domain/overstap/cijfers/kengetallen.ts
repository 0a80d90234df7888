/** De kerncijfers van de overstap. Bron: domain.md §3.4. */
export const OVERSTAPKENGETALLEN = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'] as const;
export type Overstapkengetal = (typeof OVERSTAPKENGETALLEN)[number];

/** Deze hangen af van wat mbo's leverden; de andere weet het systeem zelf. */
export const VAN_BRONNEN: readonly Overstapkengetal[] = ['K1', 'K2', 'K5', 'K8'];
