// Schrijft de client van de portal uit het contract: apps/portal/api/operaties.ts. Na `npm run build`.
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { WORTEL } from './paden.mjs';

const CONTRACT = path.join(WORTEL, 'dist', 'libs', 'contract');
const DOEL = path.join(WORTEL, 'apps', 'portal', 'api', 'operaties.ts');
/** Wat de portal niet aanroept: de weg van de inlogdienst, de deuren van systemen, en wat een mens of zoekmachine zelf opent. */
const NIET = new Set([
  'meldAan',
  'rondAanmeldenAf',
  'lijstAanmeldsleutels',
  'geefToken',
  'toonDocumentatie',
  'leesDocumentatiestijl',
  'leesDocumentatiescript',
  'leesDocumentatiebegin',
  'leesBeveiligingscontact',
]);

const isOperatie = (waarde) => typeof waarde?.methode === 'string' && typeof waarde?.pad === 'string';

/** Alle operaties van het contract: waar zij staan, en hoe zij heten. */
async function operaties() {
  const gevonden = [];
  for (const bestand of readdirSync(CONTRACT)
    .filter((naam) => /^[a-z-]+\.js$/.test(naam))
    .sort()) {
    const onderdeel = await import(pathToFileURL(path.join(CONTRACT, bestand)).href);
    for (const [naam, waarde] of Object.entries(onderdeel))
      if (isOperatie(waarde) && !NIET.has(waarde.id)) gevonden.push({ ...waarde, naam, bestand });
  }
  return gevonden.sort((a, b) => (a.id < b.id ? -1 : 1));
}

const vorm = ({ neemt, schrijft }) =>
  neemt === 'multipart/form-data' ? 'formulier' : schrijft ? 'opdracht' : 'vraag';

const gevonden = await operaties();
const regels = gevonden.map((o) => `  ${o.id}: ['${o.methode}', '${o.pad}', '${vorm(o)}'],`);
const typen = gevonden.map(
  (o) => `  ${o.id}: typeof import('#libs/contract/${o.bestand.replace(/\.js$/, '.ts')}').${o.naam};`,
);
writeFileSync(
  DOEL,
  `// Gemaakt uit libs/contract door \`npm run portalclient\`; niet met de hand wijzigen.

/** Van elke operatie de methode, het pad en de vorm van het verzoek. */
export const OPERATIES = {
${regels.join('\n')}
} as const;

/** Van elke operatie het contract, alleen als type: de schema's zelf gaan niet mee naar de browser. */
export interface Contract {
${typen.join('\n')}
}
`,
);
console.log(`${gevonden.length} operaties in ${path.relative(WORTEL, DOEL)}`);
