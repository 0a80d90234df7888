import { z } from 'zod';

const KENMERK = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i;

/** Het kenmerk van een dossier, ook als iemand het hele adres van de bladzijde plakt. */
export const kenmerkUit = (tekst: string): string => KENMERK.exec(tekst)?.[0].toLowerCase() ?? tekst.trim();

/** Een veld waarin het kenmerk of het adres van een dossier staat. */
export const dossierkenmerk = (fout: string) =>
  z
    .string()
    .refine((tekst) => KENMERK.test(tekst), fout)
    .transform(kenmerkUit);
