import { bevoegdeInstantie, type Bevoegdheidsregels } from '../organisatie/bevoegde-instantie.ts';
import { toKalenderdag } from '../tijd/amsterdam.ts';
import type { Instant } from '../tijd/tijd.ts';
import { lopendeOverdracht } from './lopend.ts';
import type { Aanleiding, OverdrachtFeit, OverstapFeiten } from './overstap.ts';

/** Organisaties die deze leerling hebben geweigerd. */
export function weigeraars(feiten: OverstapFeiten): ReadonlySet<string> {
  return new Set(feiten.overdrachten.filter((o) => o.status === 'GEWEIGERD').map((o) => o.naarId));
}

const isRmc = (route: OverdrachtFeit['route']): boolean => route === 'rmc';

/**
 * Waarom een lopende overdracht naar een andere ontvanger moet, of null. Van leerplicht naar kwalificatieplicht bij
 * dezelfde organisatie is geen wissel. Wie naar het vangnet ging omdat zijn ontvanger weigerde, blijft daar.
 */
export function aanleidingVanWissel(
  feiten: OverstapFeiten,
  regels: Bevoegdheidsregels,
  nu: Instant,
): Aanleiding | null {
  const overdracht = lopendeOverdracht(feiten);
  if (!overdracht || overdracht.status === 'TERUGGEMELD') return null;
  const vandaag = toKalenderdag(nu);
  const bevoegd = bevoegdeInstantie(feiten.jongere, vandaag, regels);
  if (bevoegd.soort === 'geen') return null;
  const zelfdeOntvanger = bevoegd.organisatieId === overdracht.naarId;
  if (zelfdeOntvanger && isRmc(bevoegd.route) === isRmc(overdracht.route)) return null;
  if (!zelfdeOntvanger && weigeraars(feiten).has(bevoegd.organisatieId)) return null;
  if (bevoegd.gemeente !== overdracht.gemeente) return 'VERHUIZING';
  return heeftDiplomaSinds(feiten, overdracht) ? 'DIPLOMA' : doorJaren(bevoegd.alleenRegister);
}

const doorJaren = (alleenRegister: boolean): Aanleiding => (alleenRegister ? 'VRIJSTELLING' : 'LEEFTIJD');

function heeftDiplomaSinds({ jongere }: OverstapFeiten, overdracht: OverdrachtFeit): boolean {
  return jongere.proDiplomaOp !== null && jongere.proDiplomaOp > toKalenderdag(overdracht.aangebodenOp);
}
