import {
  infiniteQueryOptions,
  keepPreviousData,
  QueryClient,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import i18next from 'i18next';
import { useCallback, useRef } from 'react';
import { roep, type Antwoord, type OperatieId, type Verzoek } from './client.ts';
import { eigenVerandering } from './eigen.ts';
import { magOpnieuw } from './probleem.ts';

/** Wat de API in de taal van de lezer geeft: de vragen van een Paspoort. */
const IN_TAAL: readonly OperatieId[] = ['leesPaspoortvragen', 'leesPaspoort', 'leesDeelvoorbeeld'];

/** Onthoudt antwoorden van de API; niets ervan komt op schijf. */
export const vragen = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 5 * 60_000,
      refetchOnWindowFocus: true,
      retry: (keer, fout) => keer < 2 && magOpnieuw(fout),
    },
    // Zonder internet mislukt een opdracht meteen: wachten zou lijken op bezig zijn.
    mutations: { retry: false, networkMode: 'always' },
  },
});
// Wie een andere taal kiest, krijgt de vragen daarin.
i18next.on('languageChanged', () => {
  for (const naam of IN_TAAL) void vragen.invalidateQueries({ queryKey: [naam] });
});

interface Opties {
  /** Nog niet vragen, bijvoorbeeld omdat een gegeven ontbreekt. */
  readonly uit?: boolean;
  /** Elke zoveel milliseconden opnieuw, tot het antwoord genoeg is. */
  readonly elke?: number | false;
}

const vraagOpties = <K extends OperatieId>(id: K, verzoek: Verzoek<K>) =>
  queryOptions({
    queryKey: [id, verzoek],
    queryFn: ({ signal }) => roep(id, { ...verzoek, signal }),
  });

const lijstOpties = <K extends OperatieId>(id: K, verzoek: Verzoek<K>) =>
  infiniteQueryOptions({
    queryKey: [id, verzoek, 'lijst'],
    queryFn: ({ signal, pageParam }) =>
      roep(id, {
        ...verzoek,
        vraag: { ...verzoek.vraag, ...(pageParam ? { cursor: pageParam } : {}) } as Verzoek<K>['vraag'],
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (laatste) => (laatste as Bladzijde).volgende ?? undefined,
  });

/** Vraagt alvast wat een bladzijde meteen nodig heeft, terwijl zij zelf nog binnenkomt. Mislukt het, dan vraagt de bladzijde het opnieuw. */
export const vraagAlvast = <K extends OperatieId>(id: K, verzoek: Verzoek<K> = {}): void =>
  void vragen.prefetchQuery(vraagOpties(id, verzoek));
export const vraagLijstAlvast = <K extends OperatieId>(id: K, verzoek: Verzoek<K> = {}): void =>
  void vragen.prefetchInfiniteQuery(lijstOpties(id, verzoek));

/** Leest iets van de API. Een antwoord dat er al was blijft staan terwijl het nieuwe komt. */
export const useVraag = <K extends OperatieId>(id: K, verzoek: Verzoek<K> = {}, opties: Opties = {}) =>
  useQuery({
    ...vraagOpties(id, verzoek),
    enabled: opties.uit !== true,
    placeholderData: keepPreviousData,
    refetchInterval: opties.elke ?? false,
  });

type Bladzijde = { readonly items: readonly unknown[]; readonly volgende?: string | null };
export type Item<K extends OperatieId> = Antwoord<K> extends { items: readonly (infer I)[] } ? I : never;

const itemsVan = <K extends OperatieId>(bladzijden: readonly unknown[] = []): Item<K>[] =>
  bladzijden.flatMap((bladzijde) => (bladzijde as Bladzijde).items) as Item<K>[];

interface Lijstopties<K extends OperatieId> {
  readonly uit?: boolean;
  /** Leest vanzelf opnieuw zolang dit zo is, voor wat verandert zonder bericht. */
  readonly zolang?: (items: readonly Item<K>[]) => boolean;
}
const VOLG_MS = 3000;

/** Leest een lijst met bladzijden; `meer()` haalt de volgende. */
export function useLijst<K extends OperatieId>(id: K, verzoek: Verzoek<K> = {}, opties: Lijstopties<K> = {}) {
  const vraag = useInfiniteQuery({
    ...lijstOpties(id, verzoek),
    enabled: opties.uit !== true,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (opties.zolang?.(itemsVan<K>(state.data?.pages)) ? VOLG_MS : false),
  });
  const items = itemsVan<K>(vraag.data?.pages);
  return { ...vraag, items, meer: vraag.hasNextPage ? () => void vraag.fetchNextPage() : undefined };
}

/**
 * Doet een opdracht en ververst wat daarvan afhangt. Dezelfde inhoud nog eens sturen houdt dezelfde Idempotency-Key: een tweede
 * klik of een herhaling na een weggevallen verbinding gebeurt maar een keer. Wat er na het slagen moet, gebeurt ook als het
 * verversen de knop intussen van de bladzijde haalde.
 */
export function useOpdracht<K extends OperatieId>(id: K, ververs: readonly OperatieId[] = []) {
  const vragen = useQueryClient();
  const vorige = useRef<{ readonly afdruk: string; readonly sleutel: string } | null>(null);
  const opdracht = useMutation({
    mutationFn: async (verzoek: Verzoek<K>) => {
      const afdruk = JSON.stringify([
        verzoek.pad,
        verzoek.inhoud instanceof FormData ? null : verzoek.inhoud,
      ]);
      if (vorige.current?.afdruk !== afdruk || verzoek.inhoud instanceof FormData)
        vorige.current = { afdruk, sleutel: crypto.randomUUID() };
      eigenVerandering();
      const antwoord = await roep(id, { sleutel: vorige.current.sleutel, ...verzoek });
      eigenVerandering();
      vorige.current = null;
      return antwoord;
    },
    onSuccess: () =>
      Promise.all(ververs.map((naam) => vragen.invalidateQueries({ queryKey: [naam] }))).then(
        () => undefined,
      ),
  });
  const { mutateAsync } = opdracht;
  const mutate = useCallback(
    (verzoek: Verzoek<K>, na: { readonly onSuccess?: (antwoord: Antwoord<K>) => void } = {}): void => {
      mutateAsync(verzoek).then(na.onSuccess, () => undefined);
    },
    [mutateAsync],
  );
  return { ...opdracht, mutate };
}
