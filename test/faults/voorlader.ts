// Wordt voor een proces van het product geladen (`node --import`), alleen in een campagne. Het product kent dit bestand niet.
// KRAKPUNT: een bestand met `{ naam, keer }`; de keer-de keer dat die plek voorbijkomt, sterft het proces en verdwijnt het bestand.
// SCHEVE_KLOK: een bestand met milliseconden die de klok van dit proces voorloopt.
import { readFileSync, rmSync } from 'node:fs';

const KIJK_MS = 200;
const { KRAKPUNT, SCHEVE_KLOK } = process.env;

const lees = (pad: string | undefined): string | null => {
  try {
    return pad === undefined ? null : readFileSync(pad, 'utf8');
  } catch {
    return null;
  }
};

let gekozen: { naam: string; keer: number } | null = null;

/** Staat op elke plek die `krakpunten.ts` in een kopie van de bouw zet. */
function krak(naam: string): void {
  if (gekozen?.naam !== naam) return;
  gekozen.keer -= 1;
  if (gekozen.keer > 0) return;
  rmSync(KRAKPUNT!, { force: true });
  process.kill(process.pid, 'SIGKILL');
}

let verschilMs = 0;
const Echt = Date;

class ScheveDate extends Echt {
  constructor(...argumenten: readonly unknown[]) {
    if (argumenten.length === 0) super(Echt.now() + verschilMs);
    else super(...(argumenten as [string]));
  }

  static override now(): number {
    return Echt.now() + verschilMs;
  }
}

function ververs(): void {
  const keus = lees(KRAKPUNT);
  if (keus === null) gekozen = null;
  else gekozen ??= JSON.parse(keus) as { naam: string; keer: number };
  verschilMs = Number(lees(SCHEVE_KLOK) ?? 0);
}

ververs();
Object.assign(globalThis, { krak, Date: ScheveDate });
setInterval(ververs, KIJK_MS).unref();
