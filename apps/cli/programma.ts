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

/** Draait een klein programma van de worker, dat bij de database zelf moet; geeft de uitgangscode. */
export function draaiProgramma(
  naam:
    | 'migreer'
    | 'maak-kluis'
    | 'open-seizoen'
    | 'herbouw'
    | 'toets-audit'
    | 'ongewoon'
    | 'herhaal-vernietiging'
    | 'roteer'
    | 'overzetten'
    | 'bewaarproef'
    | 'stuit'
    | 'maak-systeem'
    | 'eerste-beheerder',
  ...argumenten: string[]
): Promise<number> {
  const script = fileURLToPath(new URL(`../worker/${naam}.js`, import.meta.url));
  const env = bewaardeOmgeving();
  return new Promise((klaar) => {
    const kind = spawn(process.execPath, [script, ...argumenten], {
      stdio: 'inherit',
      ...(env ? { env } : {}),
    });
    kind.once('exit', (code) => klaar(code ?? 1));
  });
}
