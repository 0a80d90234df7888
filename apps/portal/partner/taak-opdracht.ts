import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { OperatieId, Verzoek } from '../api/client.ts';
import { Probleem } from '../api/probleem.ts';
import { useOpdracht } from '../api/vragen.ts';
import { useMelder } from '../delen/melder.tsx';
import { weigerzin } from '../delen/weigering.tsx';
import { useZeg } from '../delen/zin.tsx';
import type { Taakvol } from './taak.tsx';

/**
 * Doet iets met een taak zoals de lezer haar zag toen dit openging. Was een collega eerder, dan zegt de API wat er nu staat, komt de taak
 * opnieuw in beeld en telt daarna wat de lezer dan ziet.
 */
export function useTaakopdracht<K extends OperatieId>(id: K, { versie }: Taakvol) {
  const opdracht = useOpdracht(id, ['lijstPartnertaken']);
  const vragen = useQueryClient();
  const meld = useMelder();
  const zeg = useZeg();
  const gezien = useRef<number | null>(versie);
  const doe = async (verzoek: (versie: number) => Verzoek<K>): Promise<void> => {
    try {
      await opdracht.mutateAsync(verzoek(gezien.current ?? versie));
      gezien.current = null;
    } catch (fout) {
      if (fout instanceof Probleem && fout.code === 'partnertaak.veranderd') {
        // Is de taak voorbij, dan gaat dit formulier weg: wat er gebeurde, blijft dan zo te lezen.
        meld({ toon: 'let-op', tekst: weigerzin(zeg, fout) || fout.message });
        await vragen.invalidateQueries({ queryKey: ['leesPartnertaak'] });
        gezien.current = null;
      }
      throw fout;
    }
  };
  return { doe, bezig: opdracht.isPending, fout: opdracht.error };
}
