import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Kanaalluisteraar } from '#libs/database/luisteraar.ts';
import { Instellingen } from './instellingen.ts';

const KANALEN = ['klok', 'gebeurtenis'] as const;
export type Kanaal = (typeof KANALEN)[number];
type Hoorder = (bericht: string) => void;

/** Deelt een verbinding die naar meldingen van de database luistert met wie er een wil horen. */
@Injectable()
export class Luisteraar implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('luisteraar');
  private readonly hoorders = new Map<Kanaal, Set<Hoorder>>(KANALEN.map((kanaal) => [kanaal, new Set()]));
  private readonly verbinding: Kanaalluisteraar<Kanaal>;

  constructor(instellingen: Instellingen) {
    this.verbinding = new Kanaalluisteraar({
      databaseUrl: instellingen.databaseUrl,
      naam: 'overstap-luisteraar',
      kanalen: KANALEN,
      hoor: (kanaal, bericht) => {
        for (const hoorder of this.hoorders.get(kanaal) ?? []) hoorder(bericht);
      },
      bijVerbroken: () => this.logger.warn('verbinding met de database verbroken; opnieuw'),
    });
  }

  /** Hoort een kanaal tot de teruggegeven functie wordt aangeroepen. Een leeg bericht volgt na opnieuw verbinden. */
  hoor(kanaal: Kanaal, hoorder: Hoorder): () => void {
    this.hoorders.get(kanaal)?.add(hoorder);
    return () => this.hoorders.get(kanaal)?.delete(hoorder);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.verbinding.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.verbinding.stop();
  }
}
