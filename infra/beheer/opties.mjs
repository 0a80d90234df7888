import path from 'node:path';
import { parseArgs } from 'node:util';
import { readFileSync } from 'node:fs';
import { Uitleg, WERKMAP } from '../dev/paden.mjs';

/** Leest vlaggen met een waarde; elk verplicht, behalve wie in `magWeg` staat. Fout: Uitleg met het gebruik. */
export function leesVlaggen(argumenten, { gebruik, verplicht, magWeg = [] }) {
  const options = Object.fromEntries([...verplicht, ...magWeg].map((naam) => [naam, { type: 'string' }]));
  let values;
  try {
    ({ values } = parseArgs({ args: argumenten, options }));
  } catch {
    throw new Uitleg(gebruik);
  }
  const mist = verplicht.filter((naam) => !values[naam]);
  if (mist.length > 0)
    throw new Uitleg(`${mist.map((naam) => `--${naam}`).join(', ')} ontbreekt.\n${gebruik}`);
  return values;
}

/** Een ogenblik met een tijdzone erin. Fout: Uitleg. */
export function leesOgenblik(tekst) {
  const ms = /(?:Z|[+-]\d{2}:\d{2})$/.test(tekst) ? Date.parse(tekst) : Number.NaN;
  if (Number.isNaN(ms))
    throw new Uitleg(`--tot ${tekst}: geef een ogenblik met tijdzone, als 2027-03-10T14:30:00+01:00.`);
  return new Date(ms);
}

/** De instellingen van het product: die van `npm start` in deze datamap, en anders de omgeving. */
export function omgevingVan(data = path.join(WERKMAP, 'data')) {
  try {
    return { ...process.env, ...JSON.parse(readFileSync(path.join(data, 'omgeving.json'), 'utf8')) };
  } catch {
    return process.env;
  }
}

/** De boeken naast de database: waar zij staan, en hun naam in een kopie. De sleutels staan hier, en nooit bij de database. */
export const boekenVan = (env, data) => [
  [env.SLEUTELKLUIS, 'sleutels/kluis.json'],
  [env.TOKEN_SLEUTELS, 'sleutels/tokens.json'],
  [env.VERNIETIG_GROOTBOEK, 'vernietigd/grootboek.jsonl'],
  [env.AUDIT_ANKER_DIR, 'audit'],
  [env.VERZONDEN_DIR, 'verzonden'],
  ...(data ? [[path.join(data, 'geheimen.json'), 'geheimen.json']] : []),
];
