import type { Taakroute } from '../afspraken/afspraken.ts';

/**
 * In welke rol een ontvanger de leerling krijgt. Bij een Doorstroompunt werkt alleen de rol rmc: ook wie daar als vangnet komt terwijl hij nog
 * leerplichtig is, hoort bij haar. Bron: domain.md §4.
 */
export const ontvangersrol = (route: Taakroute, isDoorstroompunt: boolean): 'rmc' | 'lpa' =>
  route === 'rmc' || isDoorstroompunt ? 'rmc' : 'lpa';
