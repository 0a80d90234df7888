import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';

const BRONNEN = ['apps', 'activities', 'libs']
  .flatMap((map) => readdirSync(map, { recursive: true }).map((naam) => `${map}/${String(naam)}`))
  .filter((pad) => pad.endsWith('.ts') && !/\.test\.ts$|^libs\/database\/|^apps\/portal\//.test(pad));

/** Wie zelf met een verbinding praat, en waarom dat buiten de rechten van een verzoek om mag. */
const EIGEN_VERBINDING: Readonly<Record<string, string>> = {
  'apps/api/shared/metingen.ts': 'vraagt alleen of de database antwoordt',
};

describe('the way to the database', () => {
  it('goes through rows, row, returning and inTransaction, which carry the rights of who asks', async () => {
    const zelf: string[] = [];
    for (const pad of BRONNEN) {
      const code = await readFile(pad, 'utf8');
      if (/\.query\s*(<[^(]*>)?\(\s*['"`]|createQueryRunner|getRepository|\.manager\b/.test(code))
        zelf.push(pad);
    }
    expect(zelf.sort()).toEqual(Object.keys(EIGEN_VERBINDING).sort());
  });
});
