import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const WORTEL = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
export const WERKMAP = path.join(WORTEL, '.overstap');
export const GEREEDSCHAP = path.join(WERKMAP, 'gereedschap');

/** Toont een pad zo kort mogelijk: vanaf de map waar de gebruiker staat. */
export const kort = (pad) => path.relative(process.cwd(), pad) || '.';

/** Een fout die de gebruiker zelf kan oplossen: een regel, geen stack. */
export class Uitleg extends Error {}

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
