import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { OperatieId } from '../api/client.ts';
import { Probleem } from '../api/probleem.ts';

interface Opties {
  /** De weigering van wie op een oudere versie keek. */
  readonly code: string;
  /** Wat dan opnieuw in beeld komt. */
  readonly ververs: OperatieId;
  /** Zegt het, als wat de lezer invulde daarna van het scherm gaat. */
  readonly zeg?: (fout: Probleem) => void;
}

/**
 * Beslist over iets zoals het was toen dit openging, ook als het intussen ververst. Was een ander eerder, dan komt het opnieuw in beeld en
 * telt daarna wat er dan staat.
 */
export function useGezienVersie(versie: number, { code, ververs, zeg }: Opties) {
  const vragen = useQueryClient();
  const gezien = useRef<number | null>(versie);
  return async (doe: (versie: number) => Promise<unknown>): Promise<void> => {
    try {
      await doe(gezien.current ?? versie);
      gezien.current = null;
    } catch (fout) {
      if (fout instanceof Probleem && fout.code === code) {
        zeg?.(fout);
        await vragen.invalidateQueries({ queryKey: [ververs] });
        gezien.current = null;
      }
      throw fout;
    }
  };
}
