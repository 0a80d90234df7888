import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join } from 'node:path';

/** Een verzoek en zijn antwoord zoals zij over de draad gingen; `infra/dev/draadcontrole.mjs` leest dit. */
export interface Uitwisseling {
  readonly methode: string;
  readonly adres: string;
  readonly vraagkoppen: IncomingMessage['headers'];
  readonly vraag: string | null;
  readonly status: number;
  readonly koppen: ReturnType<ServerResponse['getHeaders']>;
  readonly antwoord: string | null;
}

type Gelezen = IncomingMessage & { rawBody?: Buffer; body?: unknown };

const isTekst = (soort: unknown): boolean =>
  typeof soort === 'string' && /json|^text\/(?!event-stream)/.test(soort);

/** Wat er geschreven is, zonder iets aan het antwoord te veranderen. */
function vang(res: ServerResponse): () => string {
  const delen: Buffer[] = [];
  const bewaar = (deel: unknown): void => {
    if (typeof deel === 'string' || deel instanceof Uint8Array) delen.push(Buffer.from(deel));
  };
  const write = res.write.bind(res) as (...delen: unknown[]) => boolean;
  const end = res.end.bind(res) as (...delen: unknown[]) => ServerResponse;
  res.write = ((...wat: unknown[]) => (bewaar(wat[0]), write(...wat))) as typeof res.write;
  res.end = ((...wat: unknown[]) => (bewaar(wat[0]), end(...wat))) as typeof res.end;
  return () => Buffer.concat(delen).toString('utf8');
}

/** Wat er gevraagd werd: JSON zoals het kwam, en anders wat de API er als bytes van bewaarde (een mail). */
const vraagVan = ({ rawBody, body }: Gelezen): string | null =>
  (rawBody ?? (Buffer.isBuffer(body) ? body : undefined))?.toString('utf8') ?? null;

/** Schrijft elke uitwisseling van deze server op, als de testronde daarom vraagt (`TEST_DRAADLOG`). */
export function legDraadVast(server: Server): void {
  const map = process.env.TEST_DRAADLOG;
  if (!map) return;
  mkdirSync(map, { recursive: true });
  const bestand = join(map, `${process.pid}-${randomUUID()}.jsonl`);
  server.prependListener('request', (req: Gelezen, res: ServerResponse) => {
    const { method = 'GET', url = '/' } = req;
    const geschreven = vang(res);
    res.once('close', () => {
      // Wie ophing voordat er iets terugging, kreeg geen antwoord.
      if (!res.headersSent) return;
      const uitwisseling: Uitwisseling = {
        methode: method,
        adres: url,
        vraagkoppen: req.headers,
        vraag: vraagVan(req),
        status: res.statusCode,
        koppen: res.getHeaders(),
        antwoord: isTekst(res.getHeader('content-type')) ? geschreven() : null,
      };
      appendFileSync(bestand, `${JSON.stringify(uitwisseling)}\n`);
    });
  });
}
