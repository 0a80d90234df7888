import { readFileSync } from 'node:fs';
import { leesAfspraken, type AfspraakFout } from './lees-afspraken.ts';

const TEKST = readFileSync(
  new URL('../../infra/regios/ijssel-vecht/2025-2026.yaml', import.meta.url),
  'utf8',
);

/** De toewijzing van het Doorstroompunt in Zwolle. */
export const RMC_ZWOLLE = "gemeente: '0193', route: rmc, organisatie: rmc-ijv, van: 2020-01-01";

export type Vervanging = readonly [oud: string, nieuw: string];

/** Wat er mis is, de vervanging, het begin van de regel van de fout, en de melding. */
export type Breuk = readonly [wat: string, ...Vervanging, regel: string, melding: string];

/** Een afspraakbestand met vervangen stukken tekst; een stuk dat niet bestaat, laat de test falen. */
export function breek(...vervangingen: readonly Vervanging[]): string {
  return vervangingen.reduce((tekst, [oud, nieuw]) => {
    if (!tekst.includes(oud)) throw new Error(`staat niet in het bestand: ${oud}`);
    return tekst.replace(oud, () => nieuw);
  }, TEKST);
}

export function fouten(tekst: string): readonly AfspraakFout[] {
  const uitkomst = leesAfspraken(tekst, 'proef.yaml');
  return uitkomst.goed ? [] : uitkomst.fouten;
}

export function regelVan(tekst: string, stuk: string): number {
  const plaats = tekst.indexOf(stuk);
  if (plaats < 0) throw new Error(`staat niet in het bestand: ${stuk}`);
  return tekst.slice(0, plaats).split('\n').length;
}
