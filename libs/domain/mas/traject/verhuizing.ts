import type { BevoegdeInstantie } from '../../overdracht/overdracht.ts';
import { looptRoute, type Routezaak } from '../routezaak.ts';
import { isVoorInzending, type Strafstatus } from '../straf/straf-machine.ts';
import { isOpenTraject, type Trajectstatus } from './traject-machine.ts';

/** Wie een traject heeft en aan wie het is aangeboden; `aangebodenAan` alleen bij OVERDRACHT_GEMEENTE. */
export interface Trajecthouder {
  readonly status: Trajectstatus;
  readonly lpId: string;
  readonly aangebodenAan: string | null;
}

/** Wat een verhuizing vraagt; de oude gemeente houdt het traject tot de nieuwe het aanneemt. */
export type Verhuisstap =
  | { readonly soort: 'bied-aan'; readonly aan: string }
  | { readonly soort: 'trek-terug' }
  | { readonly soort: 'niets' };

/** Waarom een traject niet is aan te bieden, en waarom er geen aanbod is om op te antwoorden. */
export const GEEN_VERHUIZING = {
  regel: 'traject.geen-verhuizing',
  uitleg: 'Het adres van de jongere wijst geen andere gemeente aan.',
} as const;
export const NIET_AANGEBODEN = {
  regel: 'traject.niet-aangeboden',
  uitleg: 'Dit traject is niet (meer) aangeboden.',
} as const;

const NIETS: Verhuisstap = { soort: 'niets' };

/**
 * Wat er moet als het adres verandert: aanbieden aan de gemeente die nu bevoegd is, opnieuw als het aanbod bij een ander ligt, en
 * terug als de jongere terug is. Is niemand bevoegd, of alleen het Doorstroompunt, dan is dat geen verhuizing en beslist een mens.
 * Bron: Leerplichtregeling art. 3 lid 2; domain.md §9b.
 */
export function verhuisstap(
  { status, lpId, aangebodenAan }: Trajecthouder,
  bevoegd: BevoegdeInstantie,
): Verhuisstap {
  if (!isOpenTraject(status) || status === 'PREVENTIEF') return NIETS;
  if (bevoegd.soort === 'geen' || bevoegd.route === 'rmc') return NIETS;
  const { organisatieId } = bevoegd;
  if (organisatieId === (aangebodenAan ?? lpId)) return NIETS;
  return organisatieId === lpId ? { soort: 'trek-terug' } : { soort: 'bied-aan', aan: organisatieId };
}

/** Een proces-verbaal dat is ingezonden, blijft bij wie het opmaakte: die getuigt. Bron: domain.md §9b. */
export const blijftBijOude = (zaak: Routezaak): boolean =>
  zaak.route === 'R4' && looptRoute(zaak) && !isVoorInzending(zaak.status as Strafstatus);

/** Welke routes meegaan naar de nieuwe gemeente, en welke bij de oude blijven. */
export const verdeelBijVerhuizing = (
  routes: readonly Routezaak[],
): { readonly mee: readonly Routezaak[]; readonly blijft: readonly Routezaak[] } => ({
  mee: routes.filter((zaak) => !blijftBijOude(zaak)),
  blijft: routes.filter(blijftBijOude),
});

/**
 * Waar een traject verder gaat als de nieuwe gemeente antwoordt. Neemt zij aan, dan bij haar; geeft zij terug, dan bij de oude:
 * steeds waar het was. Er is altijd precies een houder.
 */
export const naAntwoord = (
  { lpId, aangebodenAan }: Pick<Trajecthouder, 'lpId' | 'aangebodenAan'>,
  antwoord: 'neemt-aan' | 'geeft-terug',
): string => (antwoord === 'neemt-aan' ? (aangebodenAan ?? lpId) : lpId);
