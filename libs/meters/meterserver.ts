import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';

export interface Meterserver {
  readonly poort: number;
  readonly stop: () => Promise<void>;
}

export interface Meterdelen {
  readonly host: string;
  readonly poort: number;
  readonly register: Registry;
  /** Leest wat pas bij het vragen gelezen wordt. */
  readonly vernieuw?: () => Promise<void>;
  /** Kan dit proces werk aan? Ontbreekt zij, dan antwoordt hier niets op `/health`. */
  readonly gereed?: () => Promise<boolean>;
}

type Antwoord = readonly [status: number, soort: string, tekst: string];

const JSON_SOORT = 'application/json';
const NIETS: Antwoord = [404, 'text/plain', 'Dit adres bestaat niet.\n'];

async function antwoordOp(pad: string | undefined, delen: Meterdelen): Promise<Antwoord> {
  const { register, vernieuw, gereed } = delen;
  if (pad === '/metrics') {
    await vernieuw?.();
    return [200, register.contentType, await register.metrics()];
  }
  if (!gereed) return NIETS;
  if (pad === '/health/live') return [200, JSON_SOORT, '{"status":"ok"}'];
  if (pad !== '/health/ready') return NIETS;
  const goed = await gereed().catch(() => false);
  return [goed ? 200 : 503, JSON_SOORT, `{"status":"${goed ? 'ok' : 'niet_gereed'}"}`];
}

/**
 * De meters van een proces, op een eigen poort: die hoort op een intern net, nooit bij de openbare API. Voor een proces zonder eigen
 * API staat hier ook of het leeft en gereed is.
 */
export async function startMeterserver(delen: Meterdelen): Promise<Meterserver> {
  const server = createServer((verzoek: IncomingMessage, antwoord: ServerResponse) => {
    const pad = verzoek.method === 'GET' ? verzoek.url?.split('?')[0] : undefined;
    void antwoordOp(pad, delen)
      .catch((): Antwoord => [500, 'text/plain', 'De meters zijn nu niet te lezen.\n'])
      .then(([status, soort, tekst]) => antwoord.writeHead(status, { 'Content-Type': soort }).end(tekst));
  });
  await new Promise<void>((klaar, mis) => {
    server.once('error', mis);
    server.listen(delen.poort, delen.host, klaar);
  });
  return {
    poort: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((klaar) => {
        server.close(() => klaar());
        server.closeAllConnections();
      }),
  };
}
