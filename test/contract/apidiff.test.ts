import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';

const WORTEL = fileURLToPath(new URL('../../', import.meta.url));
const map = mkdtempSync(join(tmpdir(), 'apidiff-'));
afterAll(() => rmSync(map, { recursive: true }));

interface Contract {
  info: { version: string };
  paths: Record<string, unknown>;
}
const lees = (): Contract => JSON.parse(readFileSync(join(WORTEL, 'docs/openapi.json'), 'utf8')) as Contract;
const alleen = (paden: readonly string[], version: string): Contract => {
  const contract = lees();
  const paths = Object.fromEntries(paden.map((pad) => [pad, contract.paths[pad]]));
  return { ...contract, info: { ...contract.info, version }, paths };
};

function vergelijk(toen: Contract, nu: Contract): { goed: boolean; tekst: string } {
  const [basis, nieuw] = [join(map, 'toen.json'), join(map, 'nu.json')];
  writeFileSync(basis, JSON.stringify(toen));
  writeFileSync(nieuw, JSON.stringify(nu));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(WORTEL, 'infra/dev/apidiff.mjs'), '--basis', basis, '--nu', nieuw],
    { encoding: 'utf8' },
  );
  return { goed: status === 0, tekst: stdout + stderr };
}

const BEIDE = ['/overstappen', '/bronnen'];

describe('npm run apidiff', () => {
  it('refuses to take something away without a new first number, and names it', () => {
    const { goed, tekst } = vergelijk(alleen(BEIDE, '1.3.0'), alleen(['/overstappen'], '1.4.0'));
    expect(goed).toBe(false);
    expect(tekst).toMatch(/\/bronnen[\s\S]*major bump \(2\.0\.0\)/);
  });

  it('refuses to add something without a new second number', () => {
    const { goed, tekst } = vergelijk(alleen(['/overstappen'], '1.3.0'), alleen(BEIDE, '1.3.1'));
    expect([goed, tekst]).toEqual([false, expect.stringContaining('minor bump (1.4.0)')]);
  });

  it('lets through what the number allows', () => {
    expect(vergelijk(alleen(['/overstappen'], '1.3.0'), alleen(BEIDE, '1.4.0')).goed).toBe(true);
    expect(vergelijk(alleen(BEIDE, '1.3.0'), alleen(['/overstappen'], '2.0.0')).goed).toBe(true);
  });
});
