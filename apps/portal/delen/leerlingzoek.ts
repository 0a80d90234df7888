import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { roep } from '../api/client.ts';

/** Zoveel tekens moet men typen voor er gezocht wordt. */
const GENOEG = 2;
/** Een nummer is een leerlingnummer; al het andere een naam. */
const alsVraag = (tekst: string) => (/^\d+$/.test(tekst) ? { leerlingnummer: tekst } : { naam: tekst });

/** Zoekt leerlingen terwijl men typt; `gevonden` is null zolang er nog niets te zeggen valt. */
export function useLeerlingzoek(tekst: string) {
  const gezocht = useDeferredValue(tekst.trim());
  const genoeg = gezocht.length >= GENOEG;
  const vraag = useQuery({
    queryKey: ['zoekOverstappen', gezocht],
    queryFn: ({ signal }) =>
      roep('zoekOverstappen', { inhoud: { ...alsVraag(gezocht), paginaGrootte: 10 }, signal }),
    enabled: genoeg,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const items = genoeg ? (vraag.data?.items ?? []) : [];
  return { vraag, items, gevonden: genoeg && !vraag.isFetching ? items.length : null };
}
