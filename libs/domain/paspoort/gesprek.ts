import type { Actorrol } from '../toegang/toegang.ts';

/** Een gesprek waarin het Paspoort op tafel lag: met de mentor, bij de intake, bij vertrek van het mbo, of met het Doorstroompunt. */
export const GESPREKSOORTEN = ['mentor', 'intake', 'exit', 'rmc'] as const;
export type Gespreksoort = (typeof GESPREKSOORTEN)[number];

/** Een gesprek naar aanleiding van wat is gedeeld: dat meldt de ontvanger. Bron: domain.md §2, gebruik na delen 2, 4 en 5. */
export const ONTVANGERGESPREKKEN = ['intake', 'exit', 'rmc'] as const satisfies readonly Gespreksoort[];
export type Ontvangergesprek = (typeof ONTVANGERGESPREKKEN)[number];

const WIE: Readonly<Record<Ontvangergesprek, Actorrol>> = {
  intake: 'mbo_intaker',
  exit: 'mbo_intaker',
  rmc: 'rmc',
};

/** Een mbo voert de intake en het exitgesprek, het Doorstroompunt zijn eigen gesprek. */
export const magGesprekMelden = (rol: Actorrol, soort: Ontvangergesprek): boolean => WIE[soort] === rol;
