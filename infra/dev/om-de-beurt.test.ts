import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const MODULE = new URL('./om-de-beurt.mjs', import.meta.url).href;
const { omDeBeurt } = (await import(MODULE)) as {
  readonly omDeBeurt: <T>(
    pad: string,
    wat: { readonly wacht: (keer: number) => void; readonly doe: () => T },
  ) => T;
};

let map: string;
let slot: string;
beforeEach(() => {
  map = mkdtempSync(path.join(tmpdir(), 'beurt-'));
  slot = path.join(map, 'slot.json');
});
afterEach(() => rmSync(map, { recursive: true, force: true }));

const nooit = (): never => {
  throw new Error('er was geen ander');
};

/** Een ander proces dat in zijn beurt twee regels schrijft, met iets ertussen. */
async function ander(naam: string): Promise<void> {
  const script = `
    import { appendFileSync } from 'node:fs';
    import { spawnSync } from 'node:child_process';
    import { omDeBeurt } from ${JSON.stringify(MODULE)};
    const schrijf = (wat) => appendFileSync(${JSON.stringify(path.join(map, 'uit'))}, wat + ' ${naam}\\n');
    omDeBeurt(${JSON.stringify(slot)}, {
      wacht: () => spawnSync('sleep', ['0.01']),
      doe: () => { schrijf('begin'); spawnSync('sleep', ['0.02']); schrijf('einde'); },
    });`;
  const kind = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' });
  const [code] = (await once(kind, 'exit')) as [number];
  expect(code).toBe(0);
}

describe('one at a time', () => {
  it('never lets two processes in together, and each gets its turn', async () => {
    const namen = ['a', 'b', 'c', 'd', 'e', 'f'];
    await Promise.all(namen.map(ander));
    const regels = readFileSync(path.join(map, 'uit'), 'utf8').trim().split('\n');
    const paren = regels.filter((_, plek) => plek % 2 === 0).map((regel) => regel.split(' ')[1]);
    expect(regels).toEqual(paren.flatMap((naam) => [`begin ${naam}`, `einde ${naam}`]));
    expect(paren.toSorted()).toEqual(namen);
    expect(readdirSync(map)).toEqual(['uit']);
  });

  it('takes over from a process that is gone, also when another got its number', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    for (const weg of [
      { pid, sinds: '1' },
      { pid: process.ppid, sinds: 'lang geleden' },
    ]) {
      writeFileSync(slot, JSON.stringify(weg));
      expect(omDeBeurt(slot, { wacht: nooit, doe: () => 'gedaan' })).toBe('gedaan');
    }
    writeFileSync(slot, '{"pid": 1');
    expect(omDeBeurt(slot, { wacht: nooit, doe: () => 'gedaan' })).toBe('gedaan');
    expect(readdirSync(map)).toEqual([]);
  });

  it('does not wait for itself, and gives the turn back when it goes wrong', () => {
    const binnen = () => omDeBeurt(slot, { wacht: nooit, doe: () => 'binnen' });
    expect(omDeBeurt(slot, { wacht: nooit, doe: binnen })).toBe('binnen');
    expect(() =>
      omDeBeurt(slot, {
        wacht: nooit,
        doe: () => {
          throw new Error('mis');
        },
      }),
    ).toThrow('mis');
    expect(readdirSync(map)).toEqual([]);
  });
});
