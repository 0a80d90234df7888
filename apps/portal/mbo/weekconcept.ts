import { useCallback, useEffect, useSyncExternalStore, type SetStateAction } from 'react';
import { bijAfmelden, useMij } from '../app/mij.ts';
import type { EigenAanmelding } from './gegevens.ts';
import type { Wijzigingen } from './weekbestand.ts';
import { LEEG, naVersturen, nogTeDoen, openVan, verander, zonder, type Concept } from './weekwijzigingen.ts';

/** De aanmeldingen die er staan, en wanneer ze zijn gehaald. */
interface Gehaald {
  readonly items: readonly EigenAanmelding[];
  readonly dataUpdatedAt: number;
}
const NIETS: Gehaald = { items: [], dataUpdatedAt: 0 };

/** Per gebruiker en organisatie, alleen in het geheugen van dit tabblad: er komt niets op schijf. */
const concepten = new Map<string, Concept>();
const luisteraars = new Set<() => void>();

const luister = (meld: () => void): (() => void) => {
  luisteraars.add(meld);
  return () => luisteraars.delete(meld);
};

/** Wie het tabblad sluit of ververst met iets dat nog niet is verstuurd, wordt gevraagd of hij dat zeker weet. */
const waarschuw = (gebeurtenis: BeforeUnloadEvent): void => gebeurtenis.preventDefault();

function bewaar(wie: string, concept: Concept): void {
  if (Object.keys(concept.wijzigingen).length === 0) concepten.delete(wie);
  else concepten.set(wie, concept);
  removeEventListener('beforeunload', waarschuw);
  if ([...concepten.values()].some((een) => openVan(een) > 0)) addEventListener('beforeunload', waarschuw);
  for (const meld of luisteraars) meld();
}

function wisAlles(): void {
  for (const wie of [...concepten.keys()]) bewaar(wie, LEEG);
}

/**
 * Het concept van de weekcheck van deze gebruiker. Het blijft staan als hij naar een andere bladzijde gaat; bij afmelden is het weg.
 * Wat verstuurd is, blijft te zien tot het is ingelezen: wie de gevolgen ziet en terugkomt, vindt zijn keuzes weer.
 */
export function useWeekconcept({ items, dataUpdatedAt }: Gehaald = NIETS) {
  const mij = useMij();
  const wie = mij ? `${mij.gebruiker.id}/${mij.organisatie.id}` : '';
  const concept = useSyncExternalStore(luister, () => concepten.get(wie) ?? LEEG);
  const pas = useCallback(
    (stap: (oud: Concept) => Concept): void => {
      const oud = concepten.get(wie) ?? LEEG;
      const nieuw = stap(oud);
      if (nieuw !== oud) bewaar(wie, nieuw);
    },
    [wie],
  );
  const zet = useCallback(
    (nieuw: SetStateAction<Wijzigingen>): void => {
      bijAfmelden(wisAlles);
      pas((oud) => verander(oud, typeof nieuw === 'function' ? nieuw(oud.wijzigingen) : nieuw));
    },
    [pas],
  );
  const verstuur = useCallback((mee: Wijzigingen): void => pas((oud) => naVersturen(oud, mee)), [pas]);
  const wis = useCallback((weg: Wijzigingen): void => pas((oud) => zonder(oud, weg)), [pas]);
  useEffect(() => pas((oud) => nogTeDoen(oud, items, dataUpdatedAt)), [pas, items, dataUpdatedAt, concept]);
  return { concept, wijzigingen: concept.wijzigingen, open: openVan(concept), zet, verstuur, wis };
}
