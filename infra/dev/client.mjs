// Schrijft de tabel van de client uit het contract: libs/client/operaties.ts. Na `npm run build`.
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { tabel } from './clienttabel.mjs';
import { WORTEL } from './paden.mjs';

const CONTRACT = path.join(WORTEL, 'dist', 'libs', 'contract');
const DOEL = path.join(WORTEL, 'libs', 'client', 'operaties.ts');

const bestanden = readdirSync(CONTRACT)
  .filter((naam) => /^[a-z-]+\.js$/.test(naam))
  .sort();
const onderdelen = await Promise.all(
  bestanden.map(async (naam) => ({
    bestand: naam.replace(/\.js$/, '.ts'),
    inhoud: await import(pathToFileURL(path.join(CONTRACT, naam)).href),
  })),
);
writeFileSync(DOEL, tabel(onderdelen));
console.log(path.relative(WORTEL, DOEL));
