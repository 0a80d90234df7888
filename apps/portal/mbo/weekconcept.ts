import { useCallback, useEffect, useSyncExternalStore, type SetStateAction } from 'react';
import { bijAfmelden, useMij } from '../app/mij.ts';
import type { EigenAanmelding } from './gegevens.ts';
import type { Wijzigingen } from './weekbestand.ts';

/** Wat iemand in de weekcheck veranderde en nog niet bevestigde; `verstuurd` als het al als bestand onderweg is. */
interface Concept {
  readonly wijzigingen: Wijzigingen;
  readonly verstuurd: boolean;
}

const LEEG: Concept = { wijzigingen: {}, verstuurd: false };
const NIETS: Wijzigingen = {};
const GEEN: readonly EigenAanmelding[] = [];

/** Per gebruiker en organisatie, alleen in het geheugen van dit tabblad: er komt niets op schijf. */
const concepten = new Map<string, Concept>();
const luisteraars = new Set<() => void>();

const luister = (meld: () => void): (() => void) => {
  luisteraars.add(meld);
  return () => luisteraars.delete(meld);
};

const isOpen = ({ wijzigingen, verstuurd }: Concept): boolean =>
  !verstuurd && Object.keys(wijzigingen).length > 0;

/** Wie het tabblad sluit of ververst met iets dat nog niet is verstuurd, wordt gevraagd of hij dat zeker weet. */
const waarschuw = (gebeurtenis: BeforeUnloadEvent): void => gebeurtenis.preventDefault();

function bewaar(wie: string, concept: Concept): void {
  if (Object.keys(concept.wijzigingen).length === 0) concepten.delete(wie);
  else concepten.set(wie, concept);
  removeEventListener('beforeunload', waarschuw);
  if ([...concepten.values()].some(isOpen)) addEventListener('beforeunload', waarschuw);
  for (const meld of luisteraars) meld();
}

function wis(): void {
  for (const wie of [...concepten.keys()]) bewaar(wie, LEEG);
}

/** Wat is veranderd en nog niet zo bekend is; wat intussen is ingelezen, telt niet meer. */
function nogTeDoen(wijzigingen: Wijzigingen, items: readonly EigenAanmelding[]): Wijzigingen {
  const nu = new Map(items.map(({ id, status }) => [id, status]));
  return Object.fromEntries(Object.entries(wijzigingen).filter(([id, { status }]) => nu.get(id) !== status));
}

/** Wat er bij deze aanmeldingen is veranderd. */
export function wijzigingenBij(wijzigingen: Wijzigingen, items: readonly EigenAanmelding[]): Wijzigingen {
  const hier = new Set(items.map(({ id }) => id));
  return Object.fromEntries(Object.entries(wijzigingen).filter(([id]) => hier.has(id)));
}

/**
 * Het concept van de weekcheck van deze gebruiker. Het blijft staan als hij naar een andere bladzijde gaat; bij afmelden is het weg.
 * Wat verstuurd is, blijft te zien tot het is ingelezen: wie de gevolgen ziet en terugkomt, vindt zijn keuzes weer.
 */
export function useWeekconcept(items: readonly EigenAanmelding[] = GEEN) {
  const mij = useMij();
  const wie = mij ? `${mij.gebruiker.id}/${mij.organisatie.id}` : '';
  const concept = useSyncExternalStore(luister, () => concepten.get(wie) ?? LEEG);
  const zet = useCallback(
    (nieuw: SetStateAction<Wijzigingen>): void => {
      bijAfmelden(wis);
      const oud = concepten.get(wie)?.wijzigingen ?? NIETS;
      bewaar(wie, { wijzigingen: typeof nieuw === 'function' ? nieuw(oud) : nieuw, verstuurd: false });
    },
    [wie],
  );
  const verstuur = useCallback((): void => {
    const nu = concepten.get(wie);
    if (nu) bewaar(wie, { ...nu, verstuurd: true });
  }, [wie]);
  useEffect(() => {
    const nu = concepten.get(wie);
    const over = nu && nogTeDoen(nu.wijzigingen, items);
    if (nu && over && Object.keys(over).length < Object.keys(nu.wijzigingen).length)
      bewaar(wie, { ...nu, wijzigingen: over });
  }, [wie, items, concept]);
  const open = isOpen(concept) ? Object.keys(concept.wijzigingen).length : 0;
  return { wijzigingen: concept.wijzigingen, open, zet, verstuur };
}
