import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Wat er in een bestand van de bouw anders wordt. De plek moet er precies een keer staan: verandert de code, dan valt het kopiëren om. */
export interface Ingreep {
  readonly naam: string;
  readonly bestand: string;
  readonly zoek: string | RegExp;
  readonly vervang: string;
}

/** Een kopie van de bouw met deze ingrepen. Fout als een plek er niet precies een keer is. */
export function kopieMet(
  wortel: string,
  ingrepen: readonly Ingreep[],
): { readonly map: string; readonly weg: () => void } {
  const map = mkdtempSync(path.join(tmpdir(), 'overstap-kopie-'));
  cpSync(path.join(wortel, 'dist'), path.join(map, 'dist'), { recursive: true });
  cpSync(path.join(wortel, 'package.json'), path.join(map, 'package.json'));
  for (const naam of ['node_modules', 'infra', 'libs'])
    symlinkSync(path.join(wortel, naam), path.join(map, naam));
  const weg = (): void => rmSync(map, { recursive: true, force: true });
  try {
    for (const ingreep of ingrepen) pasAan(map, ingreep);
  } catch (error) {
    weg();
    throw error;
  }
  return { map, weg };
}

function pasAan(map: string, { naam, bestand, zoek, vervang }: Ingreep): void {
  const pad = path.join(map, 'dist', bestand);
  const delen = readFileSync(pad, 'utf8').split(zoek);
  if (delen.length !== 2) throw new Error(`${naam}: de plek staat ${delen.length - 1} keer in ${bestand}`);
  writeFileSync(pad, delen.join(vervang));
}
