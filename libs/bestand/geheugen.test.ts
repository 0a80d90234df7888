import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';

const draai = promisify(execFile);
const MB = 1_000_000;
const MEESTE_GROEI = 100 * MB;

/** Leest een slecht bestand in een eigen proces; dat valt om als het meer dan 256 MB nodig heeft. */
async function lees(geval: string): Promise<{ codes: string[]; groei: number }> {
  const { stdout } = await draai(process.execPath, [
    '--max-old-space-size=256',
    'dist/test/kit/lees-slecht.js',
    geval,
  ]);
  return JSON.parse(stdout) as { codes: string[]; groei: number };
}

describe('43: the memory that a bad file takes', () => {
  it.each([
    ['een-veld', 'bestand.te-groot'],
    ['een-veld-klein', 'csv.regel-te-lang'],
    ['aanhalingsteken', 'csv.aanhalingsteken-open'],
    ['regels', 'bestand.te-veel-regels'],
    ['kolommen', 'bestand.te-veel-kolommen'],
    ['zipbom', 'bestand.te-veel-regels'],
  ])('43: stays low with %s, which is refused as %s', async (geval, code) => {
    const { codes, groei } = await lees(geval);
    expect(codes).toEqual([code]);
    expect(groei).toBeLessThan(MEESTE_GROEI);
  });
});
