import { useEffect } from 'react';

let lagen: readonly string[] = [];
const volgers = new Set<() => void>();
const zet = (nieuw: readonly string[]): void => {
  lagen = nieuw;
  for (const volg of volgers) volg();
};

/** De vensters die nu open staan; het bovenste als laatste. */
export const lagenNu = (): readonly string[] => lagen;

/** Zegt het als er een venster opengaat of sluit; geeft terug hoe men daarmee stopt. */
export const volgLagen = (volg: () => void): (() => void) => {
  volgers.add(volg);
  return () => void volgers.delete(volg);
};

/** Zegt dat dit venster over de bladzijde ligt, zolang het er is. */
export function useLaag(id: string): void {
  useEffect(() => {
    zet([...lagen, id]);
    return () => zet(lagen.filter((een) => een !== id));
  }, [id]);
}
