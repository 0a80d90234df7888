import { z } from 'zod';
import type { Tx } from '../database/transaction.ts';
import type { Organisatiekenmerk } from '../domain/toegang/organisatie-mag.ts';
import type { Context } from '../dossier/context.ts';
import { bevestigOntvangst } from './overdracht-ontvangen.ts';

/** Een bericht van een ander systeem, getoetst en van vorm goed. */
export interface Bericht<T = unknown> {
  readonly melder: Organisatiekenmerk;
  /** Waar het over gaat; de behandelaar beslist of de melder daarover iets mag zeggen. */
  readonly onderwerpId: string;
  readonly data: T;
}

/** Wat er met een soort bericht gebeurt, in de transactie waarin het wordt vastgelegd. */
export interface Behandelaar<T = unknown> {
  /** Wat het bericht naast zijn onderwerp mag zeggen: codes en dagen, nooit vrije tekst of gegevens van een mens. */
  readonly data: z.ZodType<T>;
  readonly behandel: (tx: Tx, bericht: Bericht<T>, context: Context) => Promise<void>;
}

const ZONDER_DATA = z.undefined();

/** De soorten berichten die wij aannemen. Een nieuwe soort is een regel hier en een behandelaar. */
export const BEHANDELAARS: Readonly<Record<string, Behandelaar>> = {
  'nl.overstap.overdracht.ontvangen.v1': { data: ZONDER_DATA, behandel: bevestigOntvangst },
};
