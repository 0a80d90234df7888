import { setTimeout as rust } from 'node:timers/promises';
import { toInstant } from '#libs/domain/tijd/amsterdam.ts';
import { isKalenderdag } from '#libs/domain/tijd/kalenderdag.ts';
import type { Instant, Kloktijd } from '#libs/domain/tijd/tijd.ts';
import { Mislukt, type ApiClient } from './client.ts';
import { leesKlokstand, verzetKlok, type Klokstand } from './demo.ts';

const GEDULD_MS = 15 * 60_000;
/** Zo lang moet het stil zijn: een hint die onderweg is, wekt nog een proces. */
const STIL_MS = 300;
/** Wie zo lang wacht, hoort waarop. */
const ZEG_NA_MS = 15_000;
const WACHT_OP_BERICHTEN =
  'Er zijn nog berichten onderweg. Wat niet weg kan, noemt: npm run overstap -- vast';

export const leesKlok = (client: ApiClient): Promise<Klokstand> => leesKlokstand(client.openbaar);

/** Wacht tot iets waar is; kijkt steeds minder vaak. Fout: Mislukt als de tijd om is. */
export async function wachtTot<T>(wat: string, kijk: () => Promise<T | null>, ms = GEDULD_MS): Promise<T> {
  const einde = Date.now() + ms;
  for (let pauze = 40; Date.now() < einde; pauze = Math.min(500, pauze * 1.4)) {
    const gezien = await kijk();
    if (gezien !== null) return gezien;
    await rust(pauze);
  }
  throw new Mislukt(
    `${wat} duurt langer dan ${Math.round(ms / 1000)} seconden. Kijk in .overstap/data/logs.`,
  );
}

/** Wacht tot alles wat door de tijd of een bestand moest gebeuren, gedaan is. Geeft de tijd van de demo. */
export async function wachtOpRust(client: ApiClient): Promise<Instant> {
  let stilSinds = 0;
  let gezegdOp = Date.now();
  return wachtTot('Tot rust komen', async () => {
    const { nu, rustig, bij } = await leesKlok(client);
    if (Date.now() - gezegdOp > ZEG_NA_MS) {
      console.error(bij ? `Alles is gedaan tot ${toonMoment(bij)}.` : WACHT_OP_BERICHTEN);
      gezegdOp = Date.now();
    }
    stilSinds = rustig ? stilSinds || Date.now() : 0;
    return rustig && Date.now() - stilSinds >= STIL_MS ? nu : null;
  });
}

/** Zet de demoklok vooruit als zij nog niet zo ver is, en wacht tot alles rustig is. */
export async function zetKlok(client: ApiClient, nu: Instant): Promise<Instant> {
  if ((await leesKlok(client)).nu < nu) await verzetKlok(client.openbaar, nu);
  return wachtOpRust(client);
}

/** Leest een moment: een dag (12:00 in Amsterdam), een dag met tijd in Amsterdam, of een ogenblik met tijdzone. */
export function leesMoment(tekst: string): Instant | null {
  const [, dag = '', tijd = '12:00'] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ]((?:[01]\d|2[0-3]):[0-5]\d))?$/.exec(tekst) ?? [];
  if (isKalenderdag(dag)) return toInstant(dag, tijd as Kloktijd);
  const metZone = /T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/.test(tekst);
  return metZone && !Number.isNaN(Date.parse(tekst)) ? (new Date(tekst).toISOString() as Instant) : null;
}

/** Een ogenblik zoals mensen het lezen: in Amsterdam. */
export const toonMoment = (ogenblik: Instant): string =>
  new Intl.DateTimeFormat('nl-NL', {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  }).format(new Date(ogenblik));
