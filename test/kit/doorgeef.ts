import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Hoe een verbinding zich houdt: gewoon, met vertraging, of alsof het netwerk weg is zonder dat iemand het hoort. */
type Gedrag = 'door' | 'traag' | 'stil';

const KIJK_MS = 20;
const rust = (ms: number): Promise<void> => new Promise((verder) => setTimeout(verder, ms));

/** Een netwerk tussen een proces en een server dat traag kan zijn, kan zwijgen en kan breken. */
export class Doorgeef {
  private gedrag: Gedrag = 'door';
  private vertragingMs = 0;
  /** Na zoveel bytes breekt de verbinding waarover zij gaan; null: niet. */
  private knipNa: number | null = null;
  private readonly verbindingen = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly doel: { readonly host: string; readonly poort: number },
  ) {
    server.on('connection', (van) => this.verbind(van));
  }

  /** Luistert op een vrije poort en geeft door aan het doel. */
  static async start(doel: { readonly host: string; readonly poort: number }): Promise<Doorgeef> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Doorgeef(server, doel);
  }

  get poort(): number {
    return (this.server.address() as AddressInfo).port;
  }

  gewoon(): void {
    this.gedrag = 'door';
    this.knipNa = null;
  }

  /** Elk stuk komt later aan. */
  vertraag(ms: number): void {
    this.gedrag = 'traag';
    this.vertragingMs = ms;
  }

  /** Alles blijft liggen tot `gewoon`; geen kant merkt dat de ander weg is. */
  zwijg(): void {
    this.gedrag = 'stil';
  }

  /** Breekt een verbinding midden in wat zij zegt, en elke volgende, tot `gewoon`. */
  knip(naBytes: number): void {
    this.knipNa = naBytes;
  }

  /** Breekt alles wat nu open is. */
  verbreek(): void {
    for (const verbinding of this.verbindingen) verbinding.destroy();
  }

  async stop(): Promise<void> {
    this.gewoon();
    this.verbreek();
    this.server.close();
    await once(this.server, 'close');
  }

  private verbind(van: Socket): void {
    const naar = connect(this.doel.poort, this.doel.host);
    for (const [een, ander] of [
      [van, naar],
      [naar, van],
    ] as const) {
      this.verbindingen.add(een);
      een.setNoDelay(true);
      een.on('error', () => ander.destroy());
      een.on('close', () => {
        this.verbindingen.delete(een);
        ander.destroy();
      });
      void this.pomp(een, ander).catch(() => ander.destroy());
    }
  }

  private async pomp(van: Socket, naar: Socket): Promise<void> {
    let gegaan = 0;
    for await (const deel of van as AsyncIterable<Buffer>) {
      while (this.gedrag === 'stil' && !naar.destroyed) await rust(KIJK_MS);
      if (this.gedrag === 'traag') await rust(this.vertragingMs);
      gegaan += deel.length;
      if (this.knipNa !== null && gegaan > this.knipNa) {
        naar.write(deel.subarray(0, Math.floor(deel.length / 2)));
        van.destroy();
        return;
      }
      if (!naar.write(deel)) await once(naar, 'drain');
    }
    naar.end();
  }
}
