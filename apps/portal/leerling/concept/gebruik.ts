import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useMij } from '../../app/mij.ts';
import type { Wachtstand } from './stand.ts';
import { Wachtrij } from './wachtrij.ts';

const OPNIEUW_MS = 15_000;
const rijen = new Map<string, Wachtrij>();

/** De wachtrij van een Paspoort: een per mens en Paspoort, ook als de bladzijde wisselt. */
export function useWachtrij(paspoortId: string): { readonly rij: Wachtrij; readonly stand: Wachtstand } {
  const vragen = useQueryClient();
  const eigenaar = useMij()?.gebruiker.id ?? '';
  const rij = useMemo(() => {
    const sleutel = `${eigenaar}/${paspoortId}`;
    const ververs = async (): Promise<void> => {
      await vragen.invalidateQueries({ queryKey: ['leesPaspoort'] });
      await vragen.invalidateQueries({ queryKey: ['lijstPaspoorten'] });
    };
    const gevonden = rijen.get(sleutel) ?? new Wachtrij(eigenaar, paspoortId, ververs);
    rijen.set(sleutel, gevonden);
    return gevonden;
  }, [eigenaar, paspoortId, vragen]);
  const stand = useSyncExternalStore(rij.volg, rij.lees);
  const wacht = stand.wacht.size > 0;
  useEffect(() => {
    if (!wacht) return undefined;
    const probeer = (): void => void rij.verstuur();
    addEventListener('online', probeer);
    const klok = setInterval(probeer, OPNIEUW_MS);
    return () => {
      removeEventListener('online', probeer);
      clearInterval(klok);
    };
  }, [rij, wacht]);
  return { rij, stand };
}
