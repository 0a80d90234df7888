// Vergelijkt docs/openapi.json met die van de laatste uitgave (git-tag), of met `--basis BESTAND`, en faalt als het versienummer
// de wijziging niet toelaat: iets breken vraagt een nieuw hoofdnummer, iets erbij een nieuw tweede nummer.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { REDOCLY, stil } from './redocly.mjs';
import { foutregel, Uitleg, WERKMAP, WORTEL } from './paden.mjs';

const CONTRACT = 'docs/openapi.json';

const git = (...argumenten) =>
  spawnSync('git', argumenten, { cwd: WORTEL, encoding: 'utf8', maxBuffer: 2 ** 27 });

/** Het contract van de laatste uitgave in een bestand; null als er nog geen uitgave is. */
function laatsteUitgave() {
  const beschreven = git('describe', '--tags', '--abbrev=0');
  if (beschreven.status !== 0) return null;
  const tag = beschreven.stdout.trim();
  const toen = git('show', `${tag}:${CONTRACT}`);
  if (toen.status !== 0) throw new Uitleg(`Uitgave ${tag} heeft geen ${CONTRACT}.`);
  const bestand = path.join(WERKMAP, 'apidiff', 'basis.json');
  mkdirSync(path.dirname(bestand), { recursive: true });
  writeFileSync(bestand, toen.stdout);
  console.log(`vergeleken met ${tag}`);
  return bestand;
}

function vlag(naam) {
  const plek = process.argv.indexOf(naam);
  return plek < 0 ? null : process.argv[plek + 1];
}

try {
  const basis = vlag('--basis') ?? laatsteUitgave();
  if (basis === null) {
    console.log('Er is nog geen uitgave (git-tag): er is niets om mee te vergelijken.');
    process.exit(0);
  }
  const nu = vlag('--nu') ?? path.join(WORTEL, CONTRACT);
  const uitkomst = spawnSync(
    process.execPath,
    [REDOCLY, 'diff', basis, nu, '--check-version', '--fail-on', 'none'],
    { cwd: WORTEL, env: stil(), encoding: 'utf8', maxBuffer: 2 ** 27 },
  );
  process.stdout.write(uitkomst.stdout);
  if (uitkomst.status !== 0) process.stderr.write(uitkomst.stderr);
  process.exit(uitkomst.status ?? 1);
} catch (error) {
  console.error(foutregel(error));
  process.exit(1);
}
