import { once } from 'node:events';
import { createServer } from 'node:net';

/** Onder wat systemen zelf aan uitgaande verbindingen uitdelen: wie een poort kiest en haar later pas opent, raakt haar niet kwijt. */
const LAAGSTE = 20_000;
const HOEVEEL = 12_000;
const POGINGEN = 50;

async function isVrij(poort: number): Promise<boolean> {
  const server = createServer().listen(poort, '127.0.0.1');
  const vrij = await Promise.race([
    once(server, 'listening').then(() => true),
    once(server, 'error').then(() => false),
  ]).catch(() => false);
  if (!vrij) return false;
  server.close();
  await once(server, 'close');
  return true;
}

/** Een poort op deze machine die nu vrij is, door het lot. */
export async function vrijePoort(): Promise<number> {
  for (let keer = 0; keer < POGINGEN; keer += 1) {
    const poort = LAAGSTE + Math.floor(Math.random() * HOEVEEL);
    if (await isVrij(poort)) return poort;
  }
  throw new Error(`geen vrije poort tussen ${LAAGSTE} en ${LAAGSTE + HOEVEEL}`);
}
