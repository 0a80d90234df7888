import type { GelezenRegel, VerzuimRegel } from '../domain/bestand/bestand.ts';
import { per } from '../domain/verzuim/per.ts';
import { leesfout, regelgegevens, regelopsomming } from './leesfout.ts';
import { leerlingsleutels } from './soort.ts';

type Regel = GelezenRegel<VerzuimRegel>;
type Gevuld = Regel & { readonly waarden: VerzuimRegel };

/** De leerling van een regel, zoals dit bestand hem aanduidt; het leerlingnummer is dat van de school die inlevert. */
export const wieOpRegel = (waarden: VerzuimRegel): string | null =>
  leerlingsleutels({ ...waarden, brin: waarden.brin ?? 'eigen school' })[0] ?? null;

/** Meer verschillende regels van een leerling op een dag dan er lessen en redenen zijn: dan is het bestand stuk. */
const HOOGSTENS_PER_DAG = 60;

const opDeDag = ({ lesuren }: VerzuimRegel): boolean => lesuren.length === 0;
const waarde = ({ reden, uren, minuten, heleDag, lesuren }: VerzuimRegel): string =>
  JSON.stringify([reden, uren, minuten, heleDag, ...(lesuren.length > 0 ? [] : ['dag'])]);

function lessenBotsen(een: VerzuimRegel, ander: VerzuimRegel): boolean {
  return een.lesuren.some((uur) => ander.lesuren.includes(uur)) && waarde(een) !== waarde(ander);
}

/** Een hele dag laat geen andere regel toe; uren van een dag en een les om dezelfde reden tellen dubbel. */
function metDagBotst(dag: VerzuimRegel, ander: VerzuimRegel): boolean {
  return dag.heleDag || dag.reden === ander.reden;
}

/**
 * Zeggen twee regels iets verschillends over dezelfde les? Twee gelijke uren zonder lesuur kunnen een of twee lessen zijn: ook dan is
 * niet te zeggen hoeveel er is gemist, behalve als de regels letterlijk gelijk zijn.
 */
function botsen(een: Gevuld, ander: Gevuld): boolean {
  const [a, b] = [een.waarden, ander.waarden];
  if (opDeDag(a) && opDeDag(b)) {
    if (waarde(a) === waarde(b)) return !a.heleDag && JSON.stringify(een.ruw) !== JSON.stringify(ander.ruw);
    return a.heleDag || b.heleDag || a.reden === b.reden;
  }
  if (opDeDag(a)) return metDagBotst(a, b);
  return opDeDag(b) ? metDagBotst(b, a) : lessenBotsen(a, b);
}

/** De regels die met een andere van dezelfde leerling en dag botsen, elk met de andere. */
function botsingenVan(groep: readonly Gevuld[]): Map<number, number[]> {
  if (groep.length > HOOGSTENS_PER_DAG) return new Map(groep.map(({ regel }) => [regel, []]));
  const botsingen = new Map<number, number[]>();
  for (const [n, een] of groep.entries())
    for (const ander of groep.slice(n + 1)) {
      if (!botsen(een, ander)) continue;
      botsingen.set(een.regel, [...(botsingen.get(een.regel) ?? []), ander.regel]);
      botsingen.set(ander.regel, [...(botsingen.get(ander.regel) ?? []), een.regel]);
    }
  return botsingen;
}

const melding = (andere: readonly number[]): string =>
  andere.length === 0
    ? `Van deze leerling staan er op deze dag meer dan ${HOOGSTENS_PER_DAG} regels.`
    : `Over dezelfde les of dag staat ook iets op ${regelopsomming(andere)}. Zet op elke regel het lesuur, en elk lesuur en elke hele dag op een regel.`;

/** Weigert alle regels die elkaar tegenspreken: welke klopt, weet alleen de school. */
export function weigerBotsingen(regels: readonly Regel[]): Regel[] {
  const gevuld = regels.filter((regel): regel is Gevuld => regel.waarden !== null);
  const groepen = per(gevuld, ({ waarden }) => `${wieOpRegel(waarden)}|${waarden.dag}`);
  const botsingen = new Map([...groepen.values()].flatMap((groep) => [...botsingenVan(groep)]));
  return regels.map((regel) => {
    const andere = botsingen.get(regel.regel);
    if (!andere) return regel;
    const fout = leesfout('verzuim.tegenspraak', melding(andere), {
      regel: regel.regel,
      ...(andere.length > 0 ? { gegevens: regelgegevens(andere) } : {}),
    });
    return { ...regel, waarden: null, fouten: [...regel.fouten, fout] };
  });
}
