import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Waar een kanarie gevonden is, en in welke schrijfwijze. */
export interface Vondst {
  readonly kanarie: string;
  readonly bestand: string;
  readonly vorm: string;
}

/** De schrijfwijzen waarin een tekst zich kan verstoppen; base64 op elk van de drie standen. */
export function vormen(tekst: string): readonly (readonly [vorm: string, bytes: Buffer])[] {
  const utf8 = Buffer.from(tekst, 'utf8');
  const base64 = [0, 1, 2].map((stand) => {
    const bytes = Buffer.concat([Buffer.alloc(stand), utf8]);
    const heel = bytes.toString('base64');
    // Alleen het deel dat niet van de buren afhangt.
    return ['base64', Buffer.from(heel.slice(stand === 0 ? 0 : stand + 1, heel.length - 4))] as const;
  });
  return [
    ['utf8', utf8],
    ['utf16', Buffer.from(tekst, 'utf16le')],
    ['latin1', Buffer.from(tekst, 'latin1')],
    ['hex', Buffer.from(utf8.toString('hex'))],
    ...base64,
  ];
}

/** Zoekt kanaries in alle bestanden onder een map, behalve waar sleutels wonen. */
export async function zoekKanaries(map: string, kanaries: readonly string[]): Promise<Vondst[]> {
  const bestanden = (await readdir(map, { recursive: true, withFileTypes: true }))
    .filter((deel) => deel.isFile())
    .map((deel) => path.join(deel.parentPath, deel.name));
  const zoek = kanaries.flatMap((kanarie) =>
    vormen(kanarie).map(([vorm, bytes]) => ({ kanarie, vorm, bytes })),
  );
  const vondsten: Vondst[] = [];
  for (const bestand of bestanden) {
    const inhoud = await readFile(bestand);
    for (const { kanarie, vorm, bytes } of zoek)
      if (inhoud.includes(bytes)) vondsten.push({ kanarie, vorm, bestand: path.relative(map, bestand) });
  }
  return vondsten;
}
