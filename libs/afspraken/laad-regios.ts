import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Afspraken } from '../domain/afspraken/afspraken.ts';
import { leesAfspraken, type AfspraakFout } from './lees-afspraken.ts';

export type Geladen =
  | { readonly goed: true; readonly afspraken: readonly Afspraken[] }
  | { readonly goed: false; readonly fouten: readonly AfspraakFout[] };

/** Leest alle afspraken onder een map (`<regio>/<schooljaar>.yaml`); de fouten van alle bestanden tegelijk. */
export async function laadRegios(map: string): Promise<Geladen> {
  const namen = (await readdir(map, { recursive: true })).filter((naam) => naam.endsWith('.yaml')).sort();
  const gelezen = await Promise.all(
    namen.map(async (naam) => leesAfspraken(await readFile(path.join(map, naam), 'utf8'), naam)),
  );
  const fouten = gelezen.flatMap((uitkomst) => (uitkomst.goed ? [] : uitkomst.fouten));
  if (fouten.length > 0) return { goed: false, fouten };
  return {
    goed: true,
    afspraken: gelezen.flatMap((uitkomst) => (uitkomst.goed ? [uitkomst.afspraken] : [])),
  };
}

/** Een vingerafdruk van de inhoud van afspraken, los van de opmaak van het bestand. */
export function inhoudHash(afspraken: Afspraken): string {
  return createHash('sha256').update(JSON.stringify(afspraken)).digest('hex');
}
