import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startProduct, type Product } from '#test/kit/product.ts';

const WORTEL = fileURLToPath(new URL('../..', import.meta.url));
const MAP = path.join(WORTEL, 'docs', 'arazzo');
const REIZEN = [
  'aanmelding-en-intake',
  'opgave',
  'partner',
  'paspoort',
  'vroege-overdracht',
  'weekcheck',
] as const;
const STARTEN_MS = 240_000;
const SPELEN_MS = 300_000;

let product: Product;
let kopie: string;
beforeAll(async () => {
  product = await startProduct(40);
  kopie = await mkdtemp(path.join(tmpdir(), 'reizen-'));
  await cp(path.join(WORTEL, 'docs', 'openapi.json'), path.join(kopie, 'openapi.json'));
  await cp(MAP, path.join(kopie, 'arazzo'), { recursive: true });
}, STARTEN_MS);
afterAll(async () => {
  await product?.stop();
  if (kopie) await rm(kopie, { recursive: true, force: true });
}, STARTEN_MS);

async function speel(...argumenten: string[]): Promise<{ code: unknown; regels: string[] }> {
  const script = path.join(WORTEL, 'infra', 'dev', 'arazzo.mjs');
  const kind = spawn(process.execPath, [script, '--adres', product.basis, ...argumenten], {
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  let tekst = '';
  for (const stroom of [kind.stdout, kind.stderr])
    stroom.on('data', (deel: Buffer) => (tekst += String(deel)));
  const [code] = (await once(kind, 'close')) as [unknown];
  return { code, regels: tekst.trim().split('\n') };
}

describe('the journeys of docs/arazzo, in Respect, on the real product', () => {
  it(
    'all succeed, one line each (npm run arazzo)',
    async () => {
      const { code, regels } = await speel();
      expect(regels).toEqual([
        ...REIZEN.map((naam) =>
          expect.stringMatching(new RegExp(`^goed  ${naam} +\\d+ stappen, \\d+ toetsen$`)),
        ),
        `reizen: ${REIZEN.length} goed, 0 fout`,
      ]);
      expect(code).toBe(0);
    },
    SPELEN_MS,
  );

  it.each([
    ['a status', '$statusCode == 201', '$statusCode == 200'],
    ['a value in the body', "$response.body#/status == 'ONTVANGEN'", "$response.body#/status == 'VERWERKT'"],
    ['a header', '$response.header.api-version != null', "$response.header.api-version == '0.0.0'"],
  ])(
    'one that asks for another value of %s fails, and the line names the step and the criterion',
    async (_, van, naar) => {
      const reis = path.join(kopie, 'arazzo', 'opgave.arazzo.yaml');
      const goed = await readFile(path.join(MAP, 'opgave.arazzo.yaml'), 'utf8');
      await writeFile(reis, goed.replace(van, naar));
      const { code, regels } = await speel('--map', path.join(kopie, 'arazzo'), 'opgave');
      expect(regels).toEqual([
        `FOUT  ${'opgave'.padEnd(22)}stap lever-in: ${naar}`,
        'reizen: 0 goed, 1 fout',
      ]);
      expect(code).toBe(1);
    },
    SPELEN_MS,
  );

  it('one that does not exist is an error, and nothing is played', async () => {
    expect(await speel('bestaat-niet')).toEqual({
      code: 1,
      regels: ['Deze reis is er niet: bestaat-niet.'],
    });
  });
});
