import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** De instellingen van de lopende `npm start`; zonder die gelden de instellingen van de opdrachtregel zelf. */
function bewaardeOmgeving(): Record<string, string> | undefined {
  try {
    const pad = new URL('../../../.overstap/data/omgeving.json', import.meta.url);
    return JSON.parse(readFileSync(pad, 'utf8')) as Record<string, string>;
  } catch {
    return undefined;
  }
}

/** Start de processen die de engine kwijt is opnieuw, op de stap waar zij waren. */
export function herbouw(): Promise<number> {
  const script = fileURLToPath(new URL('../worker/herbouw.js', import.meta.url));
  const env = bewaardeOmgeving();
  return new Promise((klaar) => {
    const kind = spawn(process.execPath, [script], { stdio: 'inherit', ...(env ? { env } : {}) });
    kind.once('exit', (code) => klaar(code ?? 1));
  });
}
