// Een kleine schijf in het geheugen, om vol te laten lopen.
import { spawnSync } from 'node:child_process';
import { chmodSync, closeSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

const STUK = Buffer.alloc(1 << 20);

/** Schrijft tot er niets meer bij kan; eerst grof, dan de laatste restjes. */
function schrijfVol(bestand) {
  const fd = openSync(bestand, 'w');
  try {
    for (const lengte of [STUK.length, 4096, 1])
      try {
        for (;;) writeSync(fd, STUK, 0, lengte);
      } catch (error) {
        if (error.code !== 'ENOSPC') throw error;
      }
  } finally {
    closeSync(fd);
  }
}

/** Koppelt een schijf van zoveel megabyte aan op een lege map; null waar dat niet mag. */
export function koppelSchijf(map, megabyte) {
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabyte}m`, 'tmpfs', map]);
  if (status !== 0) return null;
  chmodSync(map, 0o755);
  const ballast = path.join(map, 'ballast');
  return {
    vul: () => schrijfVol(ballast),
    maakVrij: () => rmSync(ballast, { force: true }),
    weg: () => spawnSync('umount', ['-l', map]),
  };
}
