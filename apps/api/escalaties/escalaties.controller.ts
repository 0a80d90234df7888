import { Controller, Module, Query, Req, StreamableFile } from '@nestjs/common';
import type { Request } from 'express';
import { lijstEscalaties, type EscalatiesVraag } from '#libs/contract/escalaties.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { EscalatieLezer } from './escalatie-lezer.ts';
import { escalatiesCsv } from './escalaties-csv.ts';

@Controller()
export class EscalatiesController {
  constructor(private readonly escalaties: EscalatieLezer) {}

  @Voert(lijstEscalaties)
  async lijst(
    @Req() request: Request & { readonly actor: Actor },
    @Query({ schema: lijstEscalaties.query }) vraag: EscalatiesVraag,
  ) {
    const lijst = await this.escalaties.lijst(request.actor, vraag);
    if (request.accepts(['application/json', 'text/csv']) !== 'text/csv') return lijst;
    return new StreamableFile(Buffer.from(escalatiesCsv(lijst.items)), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="escalaties.csv"',
    });
  }
}

@Module({ controllers: [EscalatiesController], providers: [EscalatieLezer] })
export class EscalatiesModule {}
