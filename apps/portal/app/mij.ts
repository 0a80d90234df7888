import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { roep, zetBewijs, type Antwoord } from '../api/client.ts';
import { Probleem } from '../api/probleem.ts';

export type Mij = Antwoord<'leesMij'>;
export type Rol = Mij['organisatie']['rol'];

export const MijContext = createContext<Mij | null>(null);

/** Wie is aangemeld en namens wie; null als nog niemand. */
export const useMij = (): Mij | null => useContext(MijContext);

/** De vraag wie er is aangemeld. Geen sessie is een antwoord, geen fout. */
export const mijVraag = queryOptions({
  queryKey: ['leesMij'],
  queryFn: async ({ client }): Promise<Mij | null> => {
    try {
      const mij = await roep('leesMij');
      zetBewijs(mij.sessie?.csrf ?? null);
      return mij;
    } catch (fout) {
      // Wie hier bezig was, blijft staan: wat hij invulde mag niet weg. Dat zijn sessie voorbij is, zegt een venster.
      if (fout instanceof Probleem && fout.status === 401)
        return client.getQueryData<Mij | null>(['leesMij']) ?? null;
      throw fout;
    }
  },
  staleTime: 60_000,
});

export const useMijVraag = () => useQuery(mijVraag);

/** Meldt af: de sessie eindigt, en wat deze browser bewaarde gaat weg. */
export function useAfmelden(): () => Promise<void> {
  const vragen = useQueryClient();
  return async () => {
    await roep('meldAf').catch(() => undefined);
    for (const ruimOp of opruimers) await ruimOp();
    vragen.clear();
    sessionStorage.clear();
    location.assign('/');
  };
}

const opruimers = new Set<() => Promise<void> | void>();
/** Wat er bij afmelden weg moet, bijvoorbeeld concepten op dit apparaat. */
export const bijAfmelden = (ruimOp: () => Promise<void> | void): void => {
  opruimers.add(ruimOp);
};
