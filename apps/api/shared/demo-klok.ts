import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { row } from '#libs/database/transaction.ts';
import { DemoKlok, Klok } from '#libs/time/klok.ts';
import { Luisteraar } from './luisteraar.ts';

/** Houdt de demoklok gelijk met de database: bij de start en telkens als iemand haar verzet. */
@Injectable()
export class DemoKlokGelijkzetter implements OnApplicationBootstrap {
  constructor(
    private readonly klok: Klok,
    private readonly dataSource: DataSource,
    private readonly luisteraar: Luisteraar,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!(this.klok instanceof DemoKlok)) return;
    this.luisteraar.hoor('klok', () => void this.zetGelijk().catch(() => undefined));
    await this.zetGelijk();
  }

  /** Neemt het bewaarde verschil over. */
  async zetGelijk(): Promise<void> {
    if (!(this.klok instanceof DemoKlok)) return;
    const bewaard = await row<{ verschil_ms: number }>(
      this.dataSource,
      'select verschil_ms from demo_klok where id = 1',
    );
    this.klok.zet(bewaard?.verschil_ms ?? 0);
  }
}
