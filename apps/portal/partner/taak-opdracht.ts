import type { OperatieId, Verzoek } from '../api/client.ts';
import { useOpdracht } from '../api/vragen.ts';
import { useGezienVersie } from '../delen/gezien-versie.ts';
import { useMelder } from '../delen/melder.tsx';
import { weigerzin } from '../delen/weigering.tsx';
import { useZeg } from '../delen/zin.tsx';
import type { Taakvol } from './taak.tsx';

/** Doet iets met een taak zoals de lezer haar zag toen dit openging. Was een collega eerder, dan zegt de API wat er nu staat. */
export function useTaakopdracht<K extends OperatieId>(id: K, { versie }: Taakvol) {
  const opdracht = useOpdracht(id, ['lijstPartnertaken']);
  const meld = useMelder();
  const zeg = useZeg();
  const metVersie = useGezienVersie(versie, {
    code: 'partnertaak.veranderd',
    ververs: 'leesPartnertaak',
    // Is de taak voorbij, dan gaat het formulier weg: wat er gebeurde, blijft dan zo te lezen.
    zeg: (fout) => meld({ toon: 'let-op', tekst: weigerzin(zeg, fout) || fout.message }),
  });
  const doe = (verzoek: (versie: number) => Verzoek<K>): Promise<void> =>
    metVersie((gezien) => opdracht.mutateAsync(verzoek(gezien)));
  return { doe, bezig: opdracht.isPending, fout: opdracht.error };
}
