import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Een bestand met zijn tekst en wat het lezen ervan opleverde. */
export interface GelezenBestandInMap<T> {
  readonly naam: string;
  readonly tekst: string;
  readonly uitkomst: T;
}

/** Leest alle YAML-bestanden onder een map, op volgorde van naam. */
export async function leesMap<T>(
  map: string,
  lees: (tekst: string, bestand: string) => T,
): Promise<GelezenBestandInMap<T>[]> {
  const namen = (await readdir(map, { recursive: true })).filter((naam) => /\.ya?ml$/.test(naam)).sort();
  return Promise.all(
    namen.map(async (naam) => {
      const tekst = await readFile(path.join(map, naam), 'utf8');
      return { naam, tekst, uitkomst: lees(tekst, naam) };
    }),
  );
}
