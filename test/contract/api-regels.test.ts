import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';

const WORTEL = fileURLToPath(new URL('../../', import.meta.url));
/** De regels van Logius zelf; er staat met opzet geen kopie in dit project. */
const REGELS = join(WORTEL, '../shared/adr/linter.yaml');
const SPECTRAL = join(WORTEL, 'node_modules/@stoplight/spectral-cli/dist/index.js');
const CONTRACT = join(WORTEL, 'docs/openapi.json');

const map = mkdtempSync(join(tmpdir(), 'api-regels-'));
afterAll(() => rmSync(map, { recursive: true }));

interface Bevinding {
  readonly regel: string;
  readonly plaats: string;
  readonly ernst: 'fout' | 'waarschuwing';
}

/** Wat Spectral met de regels van Logius van een document zegt. */
function toets(document: string): Bevinding[] {
  if (!existsSync(REGELS))
    throw new Error(
      'NIET GETOETST: ../shared/adr/linter.yaml ontbreekt. Zet de regels van Logius daar neer.',
    );
  const uit = join(map, 'uitkomst.json');
  const { status, stderr } = spawnSync(
    process.execPath,
    [SPECTRAL, 'lint', '-r', REGELS, '-f', 'json', '-o', uit, '--quiet', document],
    { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
  );
  // 0: geen fouten, 1: wel fouten. Al het andere is een toetser die niet werkte.
  if (status === null || status > 1) throw new Error(`Spectral werkte niet: ${stderr}`);
  const regels = JSON.parse(readFileSync(uit, 'utf8')) as {
    code: string;
    path: string[];
    severity: number;
  }[];
  return regels.map(({ code, path, severity }) => ({
    regel: code,
    plaats: path.join('/'),
    ernst: severity === 0 ? 'fout' : 'waarschuwing',
  }));
}

const uitleg = readFileSync(join(WORTEL, 'docs/api-regels.md'), 'utf8');
const rijenVan = (kop: string): string[][] => {
  const deel = uitleg.split(`## ${kop}\n`)[1]?.split('\n## ')[0] ?? '';
  const rijen = deel.split('\n').filter((regel) => regel.startsWith('|'));
  return rijen.slice(2).map((regel) =>
    regel
      .split('|')
      .slice(1, -1)
      .map((cel) => cel.trim()),
  );
};
const naamVan = (regel: string, plaats: string): string => `${regel} bij ${plaats}`;

describe('the API Design Rules', () => {
  it('are kept: no faults, and every warning is explained in docs/api-regels.md', () => {
    const bevindingen = toets(CONTRACT);
    expect(bevindingen.filter(({ ernst }) => ernst === 'fout')).toEqual([]);
    const uitgelegd = rijenVan('Waarschuwingen die blijven').map(([regel = '', plaats = '']) =>
      naamVan(regel, plaats),
    );
    expect(bevindingen.map(({ regel, plaats }) => naamVan(regel, plaats)).sort()).toEqual(uitgelegd.sort());
  });

  it('are really looked at: a contract that breaks them is found out', () => {
    const kapot = JSON.parse(readFileSync(CONTRACT, 'utf8')) as {
      servers: { url: string }[];
      paths: Record<string, unknown>;
    };
    kapot.servers = [{ url: 'http://overstap.example.nl' }];
    kapot.paths = { '/NietZo': kapot.paths['/overstappen'] };
    const bestand = join(map, 'kapot.json');
    writeFileSync(bestand, JSON.stringify(kapot));
    expect(toets(bestand)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ regel: 'nlgov:paths-kebab-case', ernst: 'fout' }),
        expect.objectContaining({ regel: 'nlgov:include-major-version-in-uri', ernst: 'fout' }),
        expect.objectContaining({ regel: 'nlgov:servers-use-https', ernst: 'waarschuwing' }),
      ]),
    );
  });
});

describe('what the API does on the wire', () => {
  const gedrag = rijenVan('Gedrag op de draad');

  it('is twenty rules, each with a test', () => {
    expect(gedrag.map(([nr]) => Number(nr))).toEqual(Array.from({ length: 20 }, (_, plek) => plek + 1));
  });

  it.each(gedrag)('%s. %s', (_nr, _wat, bestand = '', test = '') => {
    const code = readFileSync(join(WORTEL, bestand.replaceAll('`', '')), 'utf8');
    expect(code).toContain(test.replaceAll('`', ''));
  });
});
