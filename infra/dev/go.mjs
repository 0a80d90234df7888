// Gereedschap uit de Go-proxy op vaste versies, in .overstap/gereedschap: eenmaal bouwen, daarna is het er.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { Uitleg } from './paden.mjs';

/** Fout als Go er niet is, met wat er dan niet kan. */
export function eisGo(waarvoor) {
  if (spawnSync('go', ['version']).status !== 0)
    throw new Uitleg(
      `Go ontbreekt: ${waarvoor}. Installeer Go 1.26 (apt install golang, of go.dev) en probeer opnieuw.`,
    );
}

/** Het programma van een module (`pad@versie`), zo nodig eerst gebouwd in een map. */
export function goProgramma(module, map) {
  const [pad, versie] = module.split('@');
  const plek = path.join(map, versie, path.basename(pad));
  if (existsSync(plek)) return plek;
  console.log(`${path.basename(pad)} ${versie} bouwen ...`);
  mkdirSync(path.dirname(plek), { recursive: true });
  const { status, stderr } = spawnSync('go', ['install', module], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    env: { ...process.env, GOBIN: path.dirname(plek), GOFLAGS: '-mod=mod' },
  });
  if (status !== 0) throw new Uitleg(`go install ${module} is mislukt:\n${stderr}`);
  return plek;
}
