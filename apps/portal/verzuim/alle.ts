import { useEffect } from 'react';
import type { OperatieId, Verzoek } from '../api/client.ts';
import { useLijst } from '../api/vragen.ts';

/** Leest een lijst helemaal: de volgende bladzijde komt vanzelf. Voor lijsten die de portal zelf sorteert. */
export function useAlles<K extends OperatieId>(id: K, verzoek: Verzoek<K>) {
  const lijst = useLijst(id, verzoek);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = lijst;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return lijst;
}
