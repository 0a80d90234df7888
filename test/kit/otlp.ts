import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Een stuk van een spoor zoals het over de draad komt (OTLP over HTTP, in JSON). */
export interface Spoordeel {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
}

/** Een ontvanger van sporen, zoals een collector er een heeft. */
export async function startOtlpOntvanger() {
  const teksten: string[] = [];
  const server = createServer((req, res) => {
    let tekst = '';
    req.on('data', (deel: Buffer) => (tekst += deel.toString('utf8')));
    req.on('end', () => {
      teksten.push(tekst);
      res.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  return {
    adres: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    alles: (): string => teksten.join('\n'),
    delen: (): Spoordeel[] =>
      teksten.flatMap((tekst) =>
        (
          JSON.parse(tekst) as { resourceSpans: { scopeSpans: { spans: Spoordeel[] }[] }[] }
        ).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
      ),
    stop: (): void => {
      server.closeAllConnections();
      server.close();
    },
  };
}
