import { schooljaarVan } from '../tijd/schooljaar.ts';
import type { Kalenderdag } from '../tijd/tijd.ts';
import type { Afspraken, Vakantie } from './afspraken.ts';
import { vakantiesVan } from './vakanties.ts';

/**
 * De afspraken die op een dag gelden: die van haar schooljaar, of anders de laatste ervoor, want een regio stelt ze soms laat vast.
 * Null als er van voor die dag geen is.
 */
export function afsprakenOp<A extends Pick<Afspraken, 'schooljaar'>>(
  dag: Kalenderdag,
  jaren: readonly A[],
): A | null {
  const nu = schooljaarVan(dag);
  return (
    jaren
      .filter(({ schooljaar }) => schooljaar <= nu)
      .toSorted((a, b) => (a.schooljaar < b.schooljaar ? -1 : 1))
      .at(-1) ?? null
  );
}

/** De vakanties van een instelling over meer schooljaren, oplopend en elk een keer: een termijn in lesweken loopt over de zomer. */
export function vakantiesOver(jaren: readonly Pick<Afspraken, 'vakanties'>[], brin: string): Vakantie[] {
  const alle = jaren.flatMap((afspraken) => vakantiesVan(afspraken, brin));
  const perBegin = new Map(alle.map((vakantie) => [`${vakantie.van} ${vakantie.soort}`, vakantie]));
  return [...perBegin.values()].sort((a, b) => (a.van < b.van ? -1 : 1));
}
