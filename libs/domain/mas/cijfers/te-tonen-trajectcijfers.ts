import type { Trajectaantal, Trajectcijfers } from './trajectcijfers.ts';

/** Een aantal zoals het een gemeente uit mag: over te weinig mensen is er geen getal. */
type Verborgen<T> = { readonly [K in keyof T]: T[K] extends number ? number | null : T[K] };

/** De cijfers zonder kleine aantallen. */
export interface GetoondeTrajectcijfers {
  readonly perStatus: readonly Verborgen<Trajectcijfers['perStatus'][number]>[];
  readonly doorlooptijd: readonly (Omit<Trajectcijfers['doorlooptijd'][number], 'aantal'> & {
    readonly aantal: number | null;
  })[];
  readonly perRoute: readonly Verborgen<Trajectcijfers['perRoute'][number]>[];
  readonly halt: Verborgen<Trajectcijfers['halt']>;
  readonly overTermijn: Verborgen<Trajectaantal>;
}

/**
 * Verbergt elk cijfer over minder mensen dan afgesproken, ook een rest die kleiner is: wie van een klein deel weet, weet van de rest wie
 * het zijn. Bron: domain.md §6.
 */
export function teTonenTrajectcijfers(
  cijfers: Trajectcijfers,
  { kleinsteAantal }: { readonly kleinsteAantal: number },
): GetoondeTrajectcijfers {
  const klein = (getal: number): boolean => getal > 0 && getal < kleinsteAantal;
  const toon = (getal: number): number | null => (klein(getal) ? null : getal);
  const beide = (rij: Trajectaantal): Verborgen<Trajectaantal> =>
    klein(rij.personen) || klein(rij.trajecten) ? { trajecten: null, personen: null } : rij;
  const { positief, afgerond } = cijfers.halt;
  const verraadt = [positief, afgerond, afgerond - positief].some(klein);
  return {
    perStatus: cijfers.perStatus.map(({ status, ...rij }) => ({ status, ...beide(rij) })),
    doorlooptijd: cijfers.doorlooptijd.map(({ stap, aantal, mediaanDagen }) =>
      klein(aantal) ? { stap, aantal: null, mediaanDagen: null } : { stap, aantal, mediaanDagen },
    ),
    perRoute: cijfers.perRoute.map(({ route, gekozen, lopend }) => ({
      route,
      gekozen: toon(gekozen),
      lopend: klein(gekozen) || klein(gekozen - lopend) ? null : toon(lopend),
    })),
    halt: verraadt ? { positief: null, afgerond: null } : cijfers.halt,
    overTermijn: beide(cijfers.overTermijn),
  };
}
