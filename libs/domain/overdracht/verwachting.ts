import type { Bevoegdheidsregels } from '../organisatie/bevoegde-instantie.ts';
import type { OverstapFeiten, Reden } from '../overstap/overstap.ts';
import { bepaalPlaatsing } from '../overstap/plaatsing.ts';
import { kloktijd, toInstant, toKalenderdag } from '../tijd/amsterdam.ts';
import { dagenTussen, plusDagen } from '../tijd/kalenderdag.ts';
import type { Kalenderdag } from '../tijd/tijd.ts';
import { blikVooruit } from './vooruitblik.ts';

/** Naar wie een leerling op een dag zou gaan, en waarom. */
export interface Bestemd {
  readonly naarId: string;
  readonly reden: Reden;
}

/** Zo blijft het van een dag tot (exclusief) een andere; `tot` null: ook daarna. */
export interface Verwachting extends Bestemd {
  readonly van: Kalenderdag;
  readonly tot: Kalenderdag | null;
}

/** Een moment hoort bij zijn hele dag. */
const LAAT = kloktijd('23:59');

/** Zo ver na het laatste moment wordt nog gekeken: in die tijd wordt iedereen een keer jarig. */
const VERDER_DAGEN = 366;

type Uitkomst = Bestemd | null;
const gelijk = (a: Uitkomst, b: Uitkomst): boolean => a?.naarId === b?.naarId && a?.reden === b?.reden;

/**
 * De dagen in [van, tot) waarop de uitkomst een andere wordt. Tussen twee momenten verandert zij hoogstens een keer, met een verjaardag
 * of een toewijzing: is zij aan beide kanten gelijk, dan blijft zij gelijk.
 */
function wissels(
  uitkomst: (dag: Kalenderdag) => Uitkomst,
  van: Kalenderdag,
  tot: Kalenderdag,
): Kalenderdag[] {
  let [links, rechts] = [van, plusDagen(tot, -1)];
  if (links >= rechts || gelijk(uitkomst(links), uitkomst(rechts))) return [van];
  const eerste = uitkomst(links);
  while (dagenTussen(links, rechts) > 1) {
    const midden = plusDagen(links, Math.floor(dagenTussen(links, rechts) / 2));
    if (gelijk(uitkomst(midden), eerste)) links = midden;
    else rechts = midden;
  }
  return [van, rechts];
}

/** Wat er vanaf vandaag op elke dag met een leerling zou gebeuren, als reeks; dagen waarop hij blijft, staan er niet in. */
export function verwachtingVan(
  feiten: OverstapFeiten,
  regels: Bevoegdheidsregels,
  vandaag: Kalenderdag,
): Verwachting[] {
  const uitkomst = (dag: Kalenderdag): Uitkomst => {
    const op = toInstant(dag, LAAT);
    const besluit = blikVooruit(feiten, regels, op);
    return besluit.soort === 'draagOver'
      ? { naarId: besluit.naarId, reden: bepaalPlaatsing(feiten, op).reden }
      : null;
  };
  const { overdrachtVoorZomer, terugmelding, hardeDeadline } = feiten.momenten;
  const komend = [overdrachtVoorZomer, terugmelding, hardeDeadline]
    .map(toKalenderdag)
    .filter((dag) => dag > vandaag);
  const knopen = [...new Set([vandaag, ...komend])].sort();
  const einde = plusDagen(knopen.at(-1)!, VERDER_DAGEN);
  const begin = knopen.flatMap((van, i) => wissels(uitkomst, van, knopen[i + 1] ?? einde));
  return begin.flatMap((van, i) => {
    const nu = uitkomst(van);
    return nu ? [{ ...nu, van, tot: begin[i + 1] ?? null }] : [];
  });
}
