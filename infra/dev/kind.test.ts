import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';

const { begintijd, stopKind } = (await import(new URL('./kind.mjs', import.meta.url).href)) as {
  readonly begintijd: (pid: number) => string | null;
  readonly stopKind: (kind: ChildProcess, opties: { readonly groep: boolean }) => Promise<void>;
};

const BLIJFT = 'setInterval(() => {}, 1000)';
/** Een ouder die zelf een kind start en zijn nummer zegt; `detached` is een eigen groep. */
const OUDER = `const kind = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(BLIJFT)}], { stdio: 'inherit' });
console.log(kind.pid); ${BLIJFT}`;

async function startOuder(): Promise<{ ouder: ChildProcess; kleinkind: number }> {
  const ouder = spawn(process.execPath, ['-e', OUDER], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const [nummer] = (await once(ouder.stdout, 'data')) as [Buffer];
  return { ouder, kleinkind: Number(String(nummer)) };
}
describe('stopKind', () => {
  it('with its group takes along what the child started itself', async () => {
    const { ouder, kleinkind } = await startOuder();
    expect(begintijd(kleinkind)).not.toBeNull();
    // De uitvoer sluit pas als ook het kleinkind haar losliet.
    const dicht = once(ouder.stdout!, 'close');
    await stopKind(ouder, { groep: true });
    await dicht;
    expect(ouder.signalCode).toBe('SIGTERM');
  });

  it('without its group leaves that alone', async () => {
    const { ouder, kleinkind } = await startOuder();
    await stopKind(ouder, { groep: false });
    expect([ouder.signalCode, begintijd(kleinkind) === null]).toEqual(['SIGTERM', false]);
    process.kill(-ouder.pid!, 'SIGKILL');
  });
});
