import { useEffect } from 'react';
import type { Antwoord } from '../api/client.ts';
import { useLijst, useVraag, type Item } from '../api/vragen.ts';
import type { Toon } from '../delen/melding.tsx';
import { dagenTot, slotdag } from '../taal/tijd.ts';

export type EigenAanmelding = Item<'lijstEigenAanmeldingen'>;
export type Aanmeldstatus = EigenAanmelding['status'];
export type Week = Antwoord<'lijstWeekchecks'>['items'][number];

/** Een kleur bij een status; de tekst zegt altijd hetzelfde. */
export const STATUSTOON: Partial<Record<Aanmeldstatus, Toon>> = {
  DEFINITIEF: 'goed',
  AANGEBODEN: 'info',
  NIET_VERSCHENEN: 'fout',
  AFGEWEZEN: 'let-op',
  AFGEMELD: 'let-op',
  BEEINDIGD: 'let-op',
};

const WEEK_DAGEN = 7;

/** Moet deze week nu worden gedaan: zij is er bijna, of zij is te laat? */
export const isNu = (week: Week): boolean => week.bal !== null && dagenTot(week.verwachtOp) < WEEK_DAGEN;

/** Is de dag waarop zij er moest zijn, voorbij? */
export const isVoorbij = ({ bal, verwachtOp }: Week): boolean =>
  bal !== null && dagenTot(slotdag(verwachtOp)) < 0;

/** De week die aan de beurt is: de oudste die nog moet komen; is er geen, dan de laatste die binnen is. */
export function weekNu(weken: readonly Week[]): Week | undefined {
  return weken.findLast(({ bal }) => bal !== null) ?? weken.find(({ ontvangenOp }) => ontvangenOp !== null);
}

/** De weken tot en met deze; wat later komt, hoeft nog niemand te zien. */
export const totNu = (weken: readonly Week[]): readonly Week[] =>
  weken.filter(({ verwachtOp }) => dagenTot(verwachtOp) < WEEK_DAGEN);

/** De weekchecks van de eigen instelling, de nieuwste bovenaan. */
export const useWeken = () => useVraag('lijstWeekchecks', { vraag: { paginaGrootte: 50 } });

/** Alle eigen aanmeldingen van een seizoen; de bladzijden komen vanzelf na elkaar. */
export function useAlleAanmeldingen(week: Week | undefined) {
  const lijst = useLijst(
    'lijstEigenAanmeldingen',
    { vraag: { paginaGrootte: 200, seizoen: week?.seizoen, regio: week?.regio } },
    { uit: !week },
  );
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = lijst;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return { ...lijst, compleet: lijst.data !== undefined && !hasNextPage };
}
