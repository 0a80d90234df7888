import type { Kengetal, PaspoortKpi } from './paspoort-kpi.ts';

/** Een kerncijfer zoals het naar buiten mag: over te weinig mensen is er geen getal. */
export type Getoond = Kengetal | { readonly soort: 'te-weinig' };

type Metgetal<R> = R extends { readonly kengetal: Kengetal }
  ? Omit<R, 'kengetal'> & { readonly kengetal: Getoond }
  : never;
type Gemaakt = Omit<PaspoortKpi['gemaakt'][number], 'aantal'> & { readonly aantal: number | null };

/** De kerncijfers zonder kleine aantallen. */
export interface GetoondeKpi {
  readonly gemaakt: readonly Gemaakt[];
  readonly metPaspoort: readonly Metgetal<PaspoortKpi['metPaspoort'][number]>[];
  readonly besproken: readonly Metgetal<PaspoortKpi['besproken'][number]>[];
  readonly ingetrokken: readonly Metgetal<PaspoortKpi['ingetrokken'][number]>[];
}

/** Verbergt elk cijfer over minder mensen dan afgesproken; ook een teller of een rest die kleiner is, verraadt wie het zijn. */
export function teTonenKpi(
  kpi: PaspoortKpi,
  { kleinsteAantal }: { readonly kleinsteAantal: number },
): GetoondeKpi {
  const klein = (aantal: number): boolean => aantal > 0 && aantal < kleinsteAantal;
  const toon = (kengetal: Kengetal): Getoond => {
    if (kengetal.soort !== 'gemeten') return kengetal;
    const { teller, noemer } = kengetal;
    return [noemer, teller, noemer - teller].some(klein) ? { soort: 'te-weinig' } : kengetal;
  };
  const met = <R extends { readonly kengetal: Kengetal }>(rijen: readonly R[]) =>
    rijen.map((rij) => ({ ...rij, kengetal: toon(rij.kengetal) }));
  return {
    gemaakt: kpi.gemaakt.map((rij) => ({ ...rij, aantal: klein(rij.aantal) ? null : rij.aantal })),
    metPaspoort: met(kpi.metPaspoort),
    besproken: met(kpi.besproken),
    ingetrokken: met(kpi.ingetrokken),
  };
}
