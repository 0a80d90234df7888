import pg from 'pg';

const OPNIEUW_NA_MS = 1_000;

export interface Luisterwens<Kanaal extends string> {
  readonly databaseUrl: string;
  /** Hoe de verbinding in de database heet. */
  readonly naam: string;
  readonly kanalen: readonly Kanaal[];
  /** Hoort elk bericht; een leeg bericht per kanaal volgt als hij (weer) luistert, want er kan iets gemist zijn. */
  readonly hoor: (kanaal: Kanaal, bericht: string) => void;
  readonly bijVerbroken?: () => void;
}

/** Luistert op een eigen verbinding naar kanalen van PostgreSQL; valt zij weg, dan verbindt hij na een seconde opnieuw. */
export class Kanaalluisteraar<Kanaal extends string> {
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private gestopt = false;

  constructor(private readonly wens: Luisterwens<Kanaal>) {}

  /** Keert terug na de eerste poging; een database die er nog niet is, houdt niemand op. */
  async start(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.wens.databaseUrl,
      application_name: this.wens.naam,
      keepAlive: true,
    });
    const verbroken = (): void => this.verbroken(client);
    client.on('error', verbroken);
    client.on('end', verbroken);
    client.on('notification', ({ channel, payload }) => this.wens.hoor(channel as Kanaal, payload ?? ''));
    this.client = client;
    try {
      await client.connect();
      for (const kanaal of this.wens.kanalen) await client.query(`listen ${kanaal}`);
      for (const kanaal of this.wens.kanalen) this.wens.hoor(kanaal, '');
    } catch {
      verbroken();
    }
  }

  async stop(): Promise<void> {
    this.gestopt = true;
    if (this.timer) clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private verbroken(client: pg.Client): void {
    if (this.gestopt || this.client !== client) return;
    this.client = null;
    this.wens.bijVerbroken?.();
    client.end().catch(() => undefined);
    this.timer = setTimeout(() => void this.start(), OPNIEUW_NA_MS);
  }
}
