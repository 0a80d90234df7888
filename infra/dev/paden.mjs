import { createHash } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const WORTEL = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
export const WERKMAP = path.join(WORTEL, '.overstap');
export const GEREEDSCHAP = path.join(WERKMAP, 'gereedschap');

/** Een bladzijde van een lijst maakt veel dat meteen weer weg kan: met een ruime jonge generatie kost opruimen de API een vijfde minder. */
export const API_VLAGGEN = ['--max-semi-space-size=64'];

/**
 * Zonder grens laat Node de heap van elke thread ver groeien voor het opruimt. Ruimer dan de processen vragen: de werker leest ook
 * bestanden in, twee tegelijk (gemeten in docs/prestaties.md).
 */
export const WERKER_VLAGGEN = ['--max-old-space-size=768'];

/** Toont een pad zo kort mogelijk: vanaf de map waar de gebruiker staat. */
export const kort = (pad) => path.relative(process.cwd(), pad) || '.';

/** Een fout die de gebruiker zelf kan oplossen: een regel, geen stack. */
export class Uitleg extends Error {}

const GEEN_TOEGANG = {
  EACCES: 'geen toegang',
  ENOTDIR: 'geen map',
  EPERM: 'geen toegang',
  EROFS: 'alleen-lezen',
  ENOSPC: 'schijf vol',
};

/** Wat de gebruiker te zien krijgt: een uitleg, een regel over de schijf, of anders de hele fout. */
export function foutregel(error) {
  if (error instanceof Uitleg) return error.message;
  const reden = GEEN_TOEGANG[error?.code];
  if (!reden || !error.path) return error;
  return `${kort(error.path)} is niet te gebruiken (${reden}). Is deze map van een andere gebruiker, kies dan met --data een andere.`;
}

/** Mag een andere gebruiker langs alle mappen naar dit pad? Nodig als root, want PostgreSQL draait nooit als root. */
export function bereikbaarVoorAnderen(pad) {
  for (let map = path.resolve(pad); ; map = path.dirname(map)) {
    if (existsSync(map) && (statSync(map).mode & 0o001) === 0) return false;
    if (map === path.dirname(map)) return true;
  }
}

/** Een plek buiten de eigen map die iedereen mag betreden; hoort bij precies dit pad. */
export const uitwijkplek = (pad) =>
  path.join('/var/tmp', `overstap-${createHash('sha256').update(pad).digest('hex').slice(0, 12)}`);

/** Maakt de uitwijkplek. De map eromheen is van iedereen: wat een ander daar klaarlegde, wordt nooit gebruikt. */
export function maakUitwijkplek(pad) {
  const plek = uitwijkplek(pad);
  mkdirSync(plek, { recursive: true });
  const stand = lstatSync(plek);
  if (!stand.isDirectory() || stand.uid !== process.getuid())
    throw new Uitleg(
      `${plek} is van een andere gebruiker. Verwijder die map, of kies met --data een andere.`,
    );
  chmodSync(plek, 0o755);
  return plek;
}
