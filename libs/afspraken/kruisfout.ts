import type { Afspraken } from '../domain/afspraken/afspraken.ts';

/** Iets wat per onderdeel klopt maar samen niet. */
export interface Kruisfout {
  readonly pad: readonly PropertyKey[];
  readonly melding: string;
}

/** Een controle en de onderdelen die zij leest; zij draait alleen als die allemaal goed van vorm zijn. */
export interface Kruiscontrole {
  readonly delen: readonly (keyof Afspraken)[];
  vind(afspraken: Afspraken): Kruisfout[];
}

/** Maakt een controle; het type laat haar niets lezen buiten de genoemde onderdelen. */
export function kruiscontrole<K extends keyof Afspraken>(
  delen: readonly K[],
  vind: (afspraken: Pick<Afspraken, NoInfer<K>>) => Kruisfout[],
): Kruiscontrole {
  return { delen, vind };
}

export const fout = (pad: Kruisfout['pad'], melding: string): Kruisfout => ({ pad, melding });

/** Een fout als de voorwaarde geldt. */
export const foutAls = (mis: boolean, pad: Kruisfout['pad'], melding: string): Kruisfout[] =>
  mis ? [fout(pad, melding)] : [];
