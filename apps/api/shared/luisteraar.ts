import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import { Instellingen } from './instellingen.ts';

const OPNIEUW_NA_MS = 1000;
const KANALEN = ['klok', 'gebeurtenis'] as const;
export type Kanaal = (typeof KANALEN)[number];
type Hoorder = (bericht: string) => void;

/** Luistert op een eigen verbinding naar meldingen van de database; valt zij weg, dan verbindt hij opnieuw. */
@Injectable()
export class Luisteraar implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('luisteraar');
  private readonly hoorders = new Map<Kanaal, Set<Hoorder>>(KANALEN.map((kanaal) => [kanaal, new Set()]));
  private client: Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private gestopt = false;

  constructor(private readonly instellingen: Instellingen) {}

  /** Hoort een kanaal tot de teruggegeven functie wordt aangeroepen. Een leeg bericht volgt na opnieuw verbinden. */
  hoor(kanaal: Kanaal, hoorder: Hoorder): () => void {
    this.hoorders.get(kanaal)?.add(hoorder);
    return () => this.hoorders.get(kanaal)?.delete(hoorder);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.verbind();
  }

  async onApplicationShutdown(): Promise<void> {
    this.gestopt = true;
    if (this.timer) clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private async verbind(): Promise<void> {
    const client = new Client({
      connectionString: this.instellingen.databaseUrl,
      application_name: 'overstap-luisteraar',
      keepAlive: true,
    });
    client.on('notification', ({ channel, payload }) => this.vertel(channel as Kanaal, payload ?? ''));
    client.on('error', () => this.verbroken(client));
    client.on('end', () => this.verbroken(client));
    this.client = client;
    try {
      await client.connect();
      for (const kanaal of KANALEN) await client.query(`listen ${kanaal}`);
      for (const kanaal of KANALEN) this.vertel(kanaal, '');
    } catch {
      this.verbroken(client);
    }
  }

  private vertel(kanaal: Kanaal, bericht: string): void {
    for (const hoorder of this.hoorders.get(kanaal) ?? []) hoorder(bericht);
  }

  private verbroken(client: Client): void {
    if (this.gestopt || this.client !== client) return;
    this.client = null;
    this.logger.warn('verbinding met de database verbroken; opnieuw');
    client.end().catch(() => undefined);
    this.timer = setTimeout(() => void this.verbind(), OPNIEUW_NA_MS);
  }
}
