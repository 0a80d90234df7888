import { Controller, Module, Res } from '@nestjs/common';
import type { Response } from 'express';
import { gereed, leeft, type Gereed } from '#libs/contract/health.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { Metingen } from '../shared/metingen.ts';

@Controller()
export class HealthController {
  constructor(private readonly metingen: Metingen) {}

  @Voert(leeft)
  leeft() {
    return { status: 'ok' };
  }

  /** Gereed als de database er is; engine, relay, mail en worker staan er met hun stand bij, want zonder hen gaat het werk door. */
  @Voert(gereed)
  async gereed(@Res({ passthrough: true }) res: Response): Promise<Gereed> {
    const [database, engine, relay, mail, werker] = await Promise.all([
      this.metingen.database(),
      this.metingen.engine(),
      this.metingen.relay(),
      this.metingen.mail(),
      this.metingen.werker(),
    ]);
    const inOrde = database.in_orde;
    if (!inOrde) res.status(503);
    return { status: inOrde ? 'ok' : 'niet_gereed', database, engine, relay, mail, werker };
  }
}

@Module({ controllers: [HealthController], providers: [Metingen] })
export class HealthModule {}
