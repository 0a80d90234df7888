import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Mislukt } from './client.ts';

const WERKMAP = fileURLToPath(new URL('../../../.overstap', import.meta.url));

/** Over welke installatie een opdracht gaat. */
export interface Installatie {
  readonly adres: string;
  /** De instellingen voor een programma dat bij de database zelf moet; leeg: die van de opdrachtregel. */
  readonly omgeving: Readonly<Record<string, string>> | undefined;
}

const leesTekst = (pad: string): string | null => {
  try {
    return readFileSync(pad, 'utf8');
  } catch {
    return null;
  }
};

function bewaard(map: string): Readonly<Record<string, string>> | undefined {
  const tekst = leesTekst(join(map, 'omgeving.json'));
  return tekst === null ? undefined : (JSON.parse(tekst) as Record<string, string>);
}

type Omgeving = Readonly<Record<string, string | undefined>>;
const GEWOON = 'http://127.0.0.1:3000';

/**
 * Over welke installatie het gaat, voor elke opdracht op dezelfde manier: die van `--data`, anders die van de omgeving (`DATABASE_URL`), anders die
 * van de laatste `npm start`. Fout: Mislukt als in de map van `--data` nooit iets gestart is.
 */
export function zoekInstallatie(data: string | undefined, omgeving: Omgeving): Installatie {
  if (data !== undefined) return inMap(data);
  if (omgeving['DATABASE_URL']) return { adres: omgeving['PUBLIC_URL'] ?? GEWOON, omgeving: undefined };
  const eigen = bewaard(leesTekst(join(WERKMAP, 'gegevens'))?.trim() ?? join(WERKMAP, 'data'));
  return { adres: eigen?.['PUBLIC_URL'] ?? GEWOON, omgeving: eigen };
}

function inMap(map: string): Installatie {
  const eigen = bewaard(map);
  if (!eigen)
    throw new Mislukt(`In ${map} is nog niets gestart. Start eerst met "npm start -- --data ${map}".`);
  return { adres: eigen['PUBLIC_URL'] ?? GEWOON, omgeving: eigen };
}
