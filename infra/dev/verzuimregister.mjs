import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const RUST_MS = 2000;

const namen = (map) => {
  try {
    return readdirSync(map);
  } catch {
    return [];
  }
};

/** Het nummer dat het register van de demo aan een melding geeft: bij hetzelfde kenmerk altijd hetzelfde. */
const nummerVan = (kenmerk) => `DEMO-${kenmerk.slice(0, 8)}`;

/** Een melding zonder nummer krijgt er een; van al het andere bevestigt het register dat het aankwam. */
const antwoordOp = ({ bericht, kenmerk, inhoud }) =>
  bericht === 'DC0011' && inhoud.meldingsnummer === null
    ? { bericht: 'DC0018', kenmerk, meldingsnummer: nummerVan(kenmerk) }
    : { bericht: 'DC0001', kenmerk };

/**
 * Haalt op wat in `uit` klaarligt en legt het antwoord in `in`. Een antwoord is er heel of niet, en pas daarna is het bericht opgehaald: valt het
 * ertussen om, dan komt hetzelfde antwoord nog eens. Geeft het aantal berichten.
 */
export function antwoordRegister(map) {
  const uit = path.join(map, 'uit');
  const berichten = namen(uit).filter((naam) => naam.endsWith('.json'));
  for (const deel of ['in', 'opgehaald'])
    if (berichten.length > 0) mkdirSync(path.join(map, deel), { recursive: true, mode: 0o700 });
  for (const naam of berichten) {
    const antwoord = antwoordOp(JSON.parse(readFileSync(path.join(uit, naam), 'utf8')));
    const half = path.join(map, 'in', `${naam}.half`);
    writeFileSync(half, `${JSON.stringify(antwoord)}\n`, { mode: 0o600 });
    renameSync(half, path.join(map, 'in', `${naam}l`));
    renameSync(path.join(uit, naam), path.join(map, 'opgehaald', naam));
  }
  return berichten.length;
}

/** Het verzuimregister van de demo: neemt elke melding aan en geeft haar een nummer. Geeft hoe het stopt. */
export function startVerzuimregister(map, meld) {
  const ronde = setInterval(() => {
    try {
      antwoordRegister(map);
    } catch (fout) {
      meld(`verzuimregister van de demo: ${fout.message}`);
    }
  }, RUST_MS);
  return () => Promise.resolve(clearInterval(ronde));
}
