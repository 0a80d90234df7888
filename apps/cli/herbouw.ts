import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Herbouwt verloren processen met de omgeving van de lopende start, of met die van de opdrachtregel. */
export function herbouw(): Promise<number> {
  const script = fileURLToPath(new URL('../worker/herbouw.js', import.meta.url));
  return new Promise((klaar) => {
    const kind = spawn(process.execPath, [script], { stdio: 'inherit', env: omgeving() });
    kind.once('exit', (code) => klaar(code ?? 1));
  });
}

// De opdracht geeft haar omgeving door aan de worker; zij leest er zelf niets uit.
function omgeving(): NodeJS.ProcessEnv {
  try {
    const bewaard = readFileSync(new URL('../../../.overstap/data/omgeving.json', import.meta.url), 'utf8');
    return { ...(JSON.parse(bewaard) as Record<string, string>), ...process.env };
  } catch {
    return process.env;
  }
}
