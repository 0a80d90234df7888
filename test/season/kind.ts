import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** Een proces naast de test, met alles wat het tot nu toe schreef. */
export interface Kind {
  readonly proces: ChildProcess;
  readonly uitvoer: () => string;
  /** Klaar als het proces stopt en alles geschreven is. */
  readonly klaar: Promise<{ code: number; uitvoer: string }>;
}

export function start(argumenten: readonly string[], env: NodeJS.ProcessEnv): Kind {
  const proces = spawn(process.execPath, argumenten, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let tekst = '';
  const uitvoer = (): string => tekst;
  for (const stroom of [proces.stdout, proces.stderr])
    stroom?.on('data', (deel: Buffer) => (tekst += String(deel)));
  const klaar = once(proces, 'close').then(([code, signaal]) => ({
    code: Number(code ?? 1),
    uitvoer: signaal === null ? tekst : `${tekst}\ngestopt met ${String(signaal)}`,
  }));
  return { proces, uitvoer, klaar };
}

/** Wacht tot het proces iets geschreven heeft. Fout als het stopt of het te lang duurt. */
export async function wachtOp(kind: Kind, wat: string | RegExp, seconden = 60): Promise<void> {
  const einde = Date.now() + seconden * 1000;
  while (Date.now() < einde) {
    if (typeof wat === 'string' ? kind.uitvoer().includes(wat) : wat.test(kind.uitvoer())) return;
    if (kind.proces.exitCode !== null) break;
    await new Promise((verder) => setTimeout(verder, 100));
  }
  throw new Error(`${String(wat)} kwam niet:\n${kind.uitvoer().slice(-3000)}`);
}

/** Hoe een proces stopt; SIGKILL is een plotselinge dood, en SIGUSR2 die van wat een script startte. */
export type Einde = 'SIGTERM' | 'SIGKILL' | 'SIGUSR2';

/** Stopt een proces en wacht tot het weg is. */
export async function stop({ proces, klaar }: Kind, signaal: Einde = 'SIGTERM'): Promise<void> {
  if (proces.exitCode === null && proces.signalCode === null) proces.kill(signaal);
  await klaar;
}
