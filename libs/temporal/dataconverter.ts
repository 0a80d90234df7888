import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DataConverter } from '@temporalio/common';
import type { Sleutelkluis } from '../kluis/sleutelkluis.ts';
import { ProcesCodec } from './codec.ts';

/** Waar de omzetter van fouten staat; in de bouw verwijst hij naar de bron, want hij wordt niet vertaald. */
export function foutenPad(): string {
  const hier = fileURLToPath(new URL('fouten.cjs', import.meta.url));
  return existsSync(hier)
    ? hier
    : fileURLToPath(new URL('../../../libs/temporal/fouten.cjs', import.meta.url));
}

/** Hoe werker en client met de engine praten: alles versleuteld, ook de tekst van een fout. */
export const dataConverterVan = (kluis: Sleutelkluis): DataConverter => ({
  payloadCodecs: [new ProcesCodec(kluis.zoekgeheim('engine'))],
  failureConverterPath: foutenPad(),
});
