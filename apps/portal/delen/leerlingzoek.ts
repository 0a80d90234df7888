import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { roep } from '../api/client.ts';

/** Zoveel tekens moet men typen voor er gezocht wordt. */
const GENOEG = 2;
const HOOGSTENS = 10;
/** Een nummer is een leerlingnummer; al het andere een naam. */
const alsVraag = (tekst: string) => (/^\d+$/.test(tekst) ? { leerlingnummer: tekst } : { naam: tekst });

interface Zoekwijze<T> {
  /** Onder deze naam onthoudt de portal wat zij vond. */
  readonly naam: string;
  readonly zoek: (
    inhoud: ReturnType<typeof alsVraag> & { readonly paginaGrootte: number },
    signal: AbortSignal,
  ) => Promise<{ readonly items: readonly T[] }>;
  readonly uit?: boolean;
}

/** Zoekt terwijl men typt; `gevonden` is null zolang er nog niets te zeggen valt. */
function useZoek<T>(tekst: string, { naam, zoek, uit = false }: Zoekwijze<T>) {
  const gezocht = useDeferredValue(tekst.trim());
  const genoeg = gezocht.length >= GENOEG && !uit;
  const vraag = useQuery({
    queryKey: [naam, gezocht],
    queryFn: ({ signal }) => zoek({ ...alsVraag(gezocht), paginaGrootte: HOOGSTENS }, signal),
    enabled: genoeg,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const items = genoeg ? (vraag.data?.items ?? []) : [];
  return { vraag, items, gevonden: genoeg && !vraag.isFetching && !vraag.isError ? items.length : null };
}

/** Zoekt leerlingen terwijl men typt. */
export const useLeerlingzoek = (tekst: string) =>
  useZoek(tekst, {
    naam: 'zoekOverstappen',
    zoek: (inhoud, signal) => roep('zoekOverstappen', { inhoud, signal }),
  });

/** Zoekt trajecten van jongeren terwijl men typt; alleen voor wie trajecten heeft. */
export const useTrajectzoek = (tekst: string, aan: boolean) =>
  useZoek(tekst, {
    naam: 'zoekTrajecten',
    zoek: (inhoud, signal) => roep('zoekTrajecten', { inhoud, signal }),
    uit: !aan,
  });
