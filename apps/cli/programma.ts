import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type Programma =
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
  | 'eerste-beheerder';
/** Draait een klein programma van de worker, dat bij de database zelf moet; geeft de uitgangscode. */
export type Draai = (naam: Programma, ...argumenten: string[]) => Promise<number>;

/** Draait programma's met deze instellingen; zonder gelden die van de opdrachtregel zelf. */
export const draaiMet =
  (omgeving: Readonly<Record<string, string>> | undefined): Draai =>
  (naam, ...argumenten) => {
    const script = fileURLToPath(new URL(`../worker/${naam}.js`, import.meta.url));
    return new Promise((klaar) => {
      const kind = spawn(process.execPath, [script, ...argumenten], {
        stdio: 'inherit',
        ...(omgeving ? { env: omgeving } : {}),
      });
      kind.once('exit', (code) => klaar(code ?? 1));
    });
  };
