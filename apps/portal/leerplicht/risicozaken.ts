import { useEffect } from 'react';
import type { OperatieId } from '../api/client.ts';
import { useLijst, type Item } from '../api/vragen.ts';
import { DOSSIER } from '../delen/dossier/ververs.ts';
import { kalenderdag, nu } from '../taal/tijd.ts';

export type Zaak = Item<'lijstOverdrachten'>;

/** De tabs van de risicolijst, in de volgorde van het werk. */
export const TABS = ['nieuw', 'behandeling', 'teruggemeld', 'te-laat', 'gesloten'] as const;
export type Tab = (typeof TABS)[number];

/** Wat er na een besluit opnieuw gehaald wordt. */
export const NA_BESLUIT: readonly OperatieId[] = [...DOSSIER, 'leesOverdracht'];

const voorbij = (op: string | null): boolean => op !== null && Date.parse(op) <= nu().getTime();

/** Is de termijn die nu loopt voorbij? */
export const isTeLaat = ({ status, uiterlijk, eersteActieOp, eersteActieUiterlijk }: Zaak): boolean =>
  status === 'AANGEBODEN'
    ? voorbij(uiterlijk)
    : status === 'GEACCEPTEERD' && eersteActieOp === null && voorbij(eersteActieUiterlijk);

const HOORT: Readonly<Record<Exclude<Tab, 'gesloten'>, (zaak: Zaak) => boolean>> = {
  nieuw: ({ status }) => status === 'AANGEBODEN',
  behandeling: ({ status }) => status === 'GEACCEPTEERD',
  teruggemeld: ({ status }) => status === 'TERUGGEMELD',
  'te-laat': isTeLaat,
};

/** De open zaken van een tab. */
export const zakenVan = (zaken: readonly Zaak[], tab: Exclude<Tab, 'gesloten'>): Zaak[] =>
  zaken.filter(HOORT[tab]);

/** Alle open zaken, bladzijde na bladzijde: wie eerst moet beslissen komt het eerst. */
export function useOpenZaken() {
  const lijst = useLijst('lijstOverdrachten', { vraag: { stand: 'open', paginaGrootte: 200 } });
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = lijst;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isError, fetchNextPage]);
  return lijst;
}

/** Hoe oud iemand vandaag is. */
export function leeftijd(geboortedatum: string): number {
  const vandaag = kalenderdag(nu());
  const jaren = Number(vandaag.slice(0, 4)) - Number(geboortedatum.slice(0, 4));
  return vandaag.slice(5) < geboortedatum.slice(5) ? jaren - 1 : jaren;
}
