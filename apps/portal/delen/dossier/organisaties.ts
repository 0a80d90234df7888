import { useMemo } from 'react';
import type { Antwoord } from '../../api/client.ts';
import { useVraag } from '../../api/vragen.ts';
import type { Organisaties } from './zinnen.ts';

/** De namen van wie in dit dossier voorkomt: school, mbo's en ontvangers. */
export function useOrganisaties(overstap: Antwoord<'leesOverstap'>): Organisaties {
  const { id } = overstap;
  const overdrachten = useVraag('lijstOverdrachtenVanOverstap', { pad: { id } }).data?.items;
  return useMemo(() => {
    const alle = [
      overstap.school,
      ...overstap.versheid.bronnen.map(({ organisatie }) => organisatie),
      ...(overdrachten ?? []).flatMap(({ van, naar }) => [van, naar]),
    ];
    return new Map(alle.flatMap((een) => (een ? [[een.id, een.naam] as const] : [])));
  }, [overstap, overdrachten]);
}
