import type { EigenAanmelding } from './gegevens.ts';
import type { Wijziging, Wijzigingen } from './weekbestand.ts';

/** Wat iemand in de weekcheck veranderde, van alle regio's; `verstuurd` is wat daarvan al als bestand onderweg is. */
export interface Concept {
  readonly wijzigingen: Wijzigingen;
  readonly verstuurd: ReadonlySet<string>;
}

type Stand = Pick<EigenAanmelding, 'status' | 'statusOp'>;
type Bekend = Stand & Pick<EigenAanmelding, 'id'>;

export const LEEG: Concept = { wijzigingen: {}, verstuurd: new Set() };

/** Een verandering, met waar zij vandaan komt. */
export const wijzigingVan = (
  { status: stond, statusOp }: Stand,
  { status, dag }: Pick<Wijziging, 'status' | 'dag'>,
): Wijziging => ({ status, dag, van: { status: stond, statusOp }, gekozenOp: Date.now() });

function metAlleen(concept: Concept, past: (id: string, wijziging: Wijziging) => boolean): Concept {
  const over = Object.entries(concept.wijzigingen).filter(([id, wijziging]) => past(id, wijziging));
  if (over.length === Object.keys(concept.wijzigingen).length) return concept;
  return verander(concept, Object.fromEntries(over));
}

/** Hoeveel er nog moet worden verstuurd. */
export const openVan = ({ wijzigingen, verstuurd }: Concept): number =>
  Object.keys(wijzigingen).filter((id) => !verstuurd.has(id)).length;

/** Wat nog moet worden verstuurd en hier niet bij staat. */
export const openElders = ({ wijzigingen, verstuurd }: Concept, hier: Wijzigingen): Wijzigingen =>
  Object.fromEntries(Object.entries(wijzigingen).filter(([id]) => !hier[id] && !verstuurd.has(id)));

/** Het concept met andere wijzigingen. Wat daarin anders werd, is niet meer verstuurd; de rest blijft wat zij was. */
export function verander({ wijzigingen, verstuurd }: Concept, nieuw: Wijzigingen): Concept {
  const zelfde = [...verstuurd].filter((id) => nieuw[id] && nieuw[id] === wijzigingen[id]);
  return { wijzigingen: nieuw, verstuurd: new Set(zelfde) };
}

/** Alleen wat echt in het bestand stond is verstuurd: niet wat bij een andere regio hoort of intussen anders werd. */
export function naVersturen({ wijzigingen, verstuurd }: Concept, bestand: Wijzigingen): Concept {
  const mee = Object.keys(bestand).filter((id) => bestand[id] === wijzigingen[id]);
  return { wijzigingen, verstuurd: new Set([...verstuurd, ...mee]) };
}

/** Het concept zonder deze wijzigingen; wat er niet bij hoort, blijft staan. */
export const zonder = (concept: Concept, weg: Wijzigingen): Concept => metAlleen(concept, (id) => !weg[id]);

/**
 * Wat nog zin heeft nu deze aanmeldingen op dit ogenblik zijn gehaald. Staat een aanmelding anders dan toen men koos, dan is de
 * keuze ingelezen of was een ander eerder: zij telt niet meer. Ook niet als de status intussen weer dezelfde is, sinds een
 * andere dag. Een lijst van voor de keuze zegt niets.
 */
export function nogTeDoen(concept: Concept, items: readonly Bekend[], gehaaldOp: number): Concept {
  const nu = new Map(items.map((item) => [item.id, item]));
  return metAlleen(concept, (id, { van, gekozenOp }) => {
    const item = nu.get(id);
    if (!item || gehaaldOp <= gekozenOp) return true;
    return item.status === van.status && item.statusOp === van.statusOp;
  });
}

/** Wat er bij deze aanmeldingen is veranderd. */
export function wijzigingenBij(wijzigingen: Wijzigingen, items: readonly Pick<Bekend, 'id'>[]): Wijzigingen {
  const hier = new Set(items.map(({ id }) => id));
  return Object.fromEntries(Object.entries(wijzigingen).filter(([id]) => hier.has(id)));
}
