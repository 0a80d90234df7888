import { Conflict } from '../domain-error.ts';
import type { OverdrachtFeit } from '../overstap/overstap.ts';

/** Wat een ontvanger tijdens de behandeling vastlegt. Bron: domain.md §3.2 (in behandeling LP, RMC of zorginstelling) en §4. */
export const BEHANDELSOORTEN = [
  'TELEFOON',
  'BRIEF',
  'GESPREK',
  'HUISBEZOEK',
  'BEGELEIDING',
  'ZORG_BEGONNEN',
  'ZORG_BEEINDIGD',
] as const;
export type Behandelsoort = (typeof BEHANDELSOORTEN)[number];

/** Waarbij de ontvanger de jongere of zijn ouders sprak: dat telt ook als het eerste contact. */
const CONTACT: readonly Behandelsoort[] = ['TELEFOON', 'GESPREK', 'HUISBEZOEK', 'BEGELEIDING'];
export const isContact = (soort: Behandelsoort): boolean => CONTACT.includes(soort);

/**
 * Mag dit nu worden vastgelegd? Alleen wie de leerling overnam of terugmeldde en de zaak nog heeft, legt iets vast; zorg begint en
 * eindigt om de beurt. Fout: Conflict.
 */
export function legBehandelingVast(
  overdracht: Pick<OverdrachtFeit, 'status' | 'zorgSinds'>,
  soort: Behandelsoort,
): void {
  const { status, zorgSinds } = overdracht;
  if (status !== 'GEACCEPTEERD' && status !== 'TERUGGEMELD')
    throw new Conflict('overdracht.niet-in-behandeling', 'U hebt deze leerling nu niet in behandeling.', {
      status,
    });
  if (soort === 'ZORG_BEGONNEN' && zorgSinds !== null)
    throw new Conflict('overdracht.zorg-loopt', 'De zorg loopt al.', { sinds: zorgSinds });
  if (soort === 'ZORG_BEEINDIGD' && zorgSinds === null)
    throw new Conflict('overdracht.geen-zorg', 'Er loopt geen zorg die kan eindigen.');
}
