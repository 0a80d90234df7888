import { kloktijd, toInstant, toKalenderdag } from '../tijd/amsterdam.ts';
import { plusDagen } from '../tijd/kalenderdag.ts';
import type { Instant, Kloktijd } from '../tijd/tijd.ts';
import { wijzenVan, type Berichtsoort, type Bezorgwijze } from './berichtsoort.ts';
import type { Mailuren } from './mailuren.ts';

/** Wat een postvak koos. Wat niet is genoemd, komt direct. */
export interface Mailkeuze {
  /** Het hele uur van de verzamelmail. */
  readonly verzamelOm: Kloktijd;
  readonly soorten: Readonly<Partial<Record<Berichtsoort, Bezorgwijze>>>;
}

/** Wat er met een bericht gebeurt: nu weg, wachten tot een ogenblik, of niet. */
export type Bezorgbesluit =
  | { readonly soort: 'nu' }
  | { readonly soort: 'wacht' | 'verzamel'; readonly tot: Instant }
  | { readonly soort: 'niet' };

/**
 * Hoe een postvak een soort bericht krijgt. Een keuze die niet mag, telt niet: dan komt het direct. Wie de verzamelmail uitzette, krijgt
 * wat niet uit kan direct, en de rest niet.
 */
export function wijzeVan(soort: Berichtsoort, { soorten }: Pick<Mailkeuze, 'soorten'>): Bezorgwijze {
  const mag = wijzenVan(soort);
  const gekozen = soorten[soort] ?? 'direct';
  const gewenst = gekozen === 'verzamel' && soorten.verzamelmail === 'uit' ? 'uit' : gekozen;
  return mag.includes(gewenst) ? gewenst : 'direct';
}

/** Het eerste ogenblik na `nu` waarop de klok in Amsterdam deze tijd aanwijst. */
function eerstvolgende(tijd: Kloktijd, nu: Instant): Instant {
  const dag = toKalenderdag(nu);
  const vandaag = toInstant(dag, tijd);
  return vandaag > nu ? vandaag : toInstant(plusDagen(dag, 1), tijd);
}

const binnen = ({ van, tot }: Mailuren, nu: Instant): boolean => {
  const dag = toKalenderdag(nu);
  return nu >= toInstant(dag, van) && nu < toInstant(dag, tot);
};

/** Een gekozen uur dat buiten de uren van de regio viel, schuift naar de rand daarvan. */
const binnenUren = (tijd: Kloktijd, { van, tot }: Mailuren): Kloktijd =>
  tijd < van || tijd >= tot ? van : tijd;

/** Beslist wanneer een bericht weg mag, volgens de keuze van het postvak en de uren van de regio. */
export function bezorgmoment(
  soort: Berichtsoort,
  keuze: Mailkeuze,
  { uren, nu }: { readonly uren: Mailuren; readonly nu: Instant },
): Bezorgbesluit {
  const wijze = wijzeVan(soort, keuze);
  if (wijze === 'uit') return { soort: 'niet' };
  if (wijze === 'verzamel')
    return { soort: 'verzamel', tot: eerstvolgende(binnenUren(keuze.verzamelOm, uren), nu) };
  if (uren.spoed.includes(soort) || binnen(uren, nu)) return { soort: 'nu' };
  return { soort: 'wacht', tot: eerstvolgende(uren.van, nu) };
}

/** Is dit een heel uur waarop de regio mail verstuurt? */
export const kanVerzamelen = (tijd: Kloktijd, uren: Mailuren): boolean =>
  kloktijd(tijd).endsWith(':00') && binnenUren(tijd, uren) === tijd;
