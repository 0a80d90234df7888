import { spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

const START = fileURLToPath(new URL('./start.mjs', import.meta.url));

let map = '';
let bezet: Server;

const poort = (): string => String((bezet.address() as AddressInfo).port);

/** Draait `start.mjs` op een poort die bezet is: verder dan de voorbereiding komt het dus nooit. */
async function start(...vlaggen: string[]): Promise<{ code: number; fout: string }> {
  const opties: SpawnOptions = { cwd: map, stdio: ['ignore', 'ignore', 'pipe'] };
  const kind = spawn(process.execPath, [START, '--port', poort(), ...vlaggen], opties);
  let fout = '';
  kind.stderr?.on('data', (deel: Buffer) => (fout += String(deel)));
  const [code] = (await once(kind, 'close')) as [number | null];
  return { code: code ?? -1, fout: fout.trim() };
}

beforeEach(async () => {
  map = mkdtempSync(path.join(os.tmpdir(), 'overstap-start-'));
  bezet = createServer().listen(0, '127.0.0.1');
  await once(bezet, 'listening');
});

afterEach(async () => {
  bezet.close();
  await once(bezet, 'close');
  rmSync(map, { recursive: true, force: true });
});

describe('npm start, before anything starts', () => {
  it('answers an unknown flag with its usage and code 2', async () => {
    expect(await start('--onzin')).toEqual({
      code: 2,
      fout: expect.stringMatching(/^Gebruik: npm start -- .+$/),
    });
  });

  it('names a port that is taken and what to do, in one line', async () => {
    const { code, fout } = await start('--data', 'nieuw');
    expect(code).toBe(1);
    expect(fout).toMatch(new RegExp(`^Poort ${poort()} is bezet\\. .+ --port \\d+$`));
  });

  it.each([
    ['met --fresh', ['--fresh']],
    ['zonder', []],
  ])('never touches a folder with things of someone else (%s)', async (_naam, vlaggen) => {
    mkdirSync(path.join(map, 'vreemd', 'postgres'), { recursive: true });
    writeFileSync(path.join(map, 'vreemd', 'brief.txt'), 'dierbaar');
    const { code, fout } = await start('--data', 'vreemd', ...vlaggen);
    expect({ code, fout }).toEqual({ code: 1, fout: expect.stringContaining('brief.txt') });
    expect(readdirSync(path.join(map, 'vreemd')).sort()).toEqual(['brief.txt', 'postgres']);
  });

  it('keeps the data when --fresh finds the port taken', async () => {
    mkdirSync(path.join(map, 'data'));
    writeFileSync(path.join(map, 'data', 'geheimen.json'), '{"postgres":"oud"}');
    expect((await start('--data', 'data', '--fresh')).code).toBe(1);
    expect(readFileSync(path.join(map, 'data', 'geheimen.json'), 'utf8')).toContain('oud');
  });

  it('refuses a second start on the same data, and leaves the lock of the first', async () => {
    const slot = path.join(map, 'data', 'slot.json');
    mkdirSync(path.dirname(slot));
    const eerste = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', 'start.mjs'], {
      stdio: 'ignore',
    });
    await once(eerste, 'spawn');
    writeFileSync(slot, JSON.stringify({ pid: eerste.pid }));
    const { code, fout } = await start('--data', 'data');
    eerste.kill();
    await once(eerste, 'exit');
    expect({ code, fout }).toEqual({ code: 1, fout: expect.stringContaining(`proces ${eerste.pid}`) });
    expect(existsSync(slot)).toBe(true);
  });

  it('takes over a lock whose process is gone or is another one by now, and gives it back', async () => {
    const slot = path.join(map, 'data', 'slot.json');
    mkdirSync(path.dirname(slot));
    writeFileSync(slot, JSON.stringify({ pid: process.pid, sinds: 'lang geleden' }));
    expect((await start('--data', 'data')).fout).toContain('is bezet');
    expect(existsSync(slot)).toBe(false);
  });
});
