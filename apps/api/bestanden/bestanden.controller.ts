import {
  Body,
  Controller,
  Module,
  Param,
  Query,
  Req,
  StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Request } from 'express';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import {
  draaiTerug,
  leesBestand,
  leverBestandIn,
  lijstBestanden,
  lijstRegels,
  verwerk,
  type Inlevering,
} from '#libs/contract/bestanden.ts';
import { row } from '#libs/database/transaction.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { leverIn, vraagTerugdraaiing, vraagVerwerking } from '#libs/inlezen/bestanden.ts';
import { noteerInzagen } from '../shared/inzagen.ts';
import { VanOpdracht, WieVraagt, type Opdracht } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { BestandLezer, eisBestand } from './bestand-lezer.ts';
import { IndelingenController } from './indelingen.controller.ts';
import { naarInlevering, type Upload } from './inleveren.ts';
import { KoppelingenController } from './koppelingen.controller.ts';
import { KoppelvoorstelLezer } from './koppelvoorstel-lezer.ts';
import { verslagCsv } from './verslag.ts';

interface IdPad {
  readonly id: string;
}
type Regelvraag = z.infer<typeof lijstRegels.query>;
type Wens = typeof vraagVerwerking;

// De afspraak van de regio kan lager zijn; dit is wat de server hoe dan ook weigert.
const UPLOAD = { limits: { fileSize: 50_000_000, files: 1, fields: 10, fieldSize: 20_000, parts: 12 } };
const CSV_BLADZIJDE = 2000;

@Controller()
export class BestandenController {
  constructor(
    private readonly bestanden: BestandLezer,
    private readonly opdrachten: Opdrachten,
    private readonly dataSource: DataSource,
  ) {}

  @Voert(leverBestandIn)
  @UseInterceptors(FileInterceptor('bestand', UPLOAD))
  async leverIn(
    @VanOpdracht() opdracht: Opdracht,
    @UploadedFile() bestand: Upload | undefined,
    @Body({ schema: leverBestandIn.body }) vraag: Inlevering,
  ) {
    const { nu } = this.opdrachten.context();
    const inlevering = await naarInlevering(
      opdracht.actor,
      { ...vraag, bestand },
      { db: this.dataSource, nu },
    );
    return this.opdrachten.voerUit(opdracht, (tx, context) => leverIn(tx, inlevering, context));
  }

  @Voert(lijstBestanden)
  lijst(
    @WieVraagt() actor: Actor,
    @Query({ schema: lijstBestanden.query }) vraag: z.infer<typeof lijstBestanden.query>,
  ) {
    return this.bestanden.lijst(actor, vraag);
  }

  @Voert(leesBestand)
  lees(@WieVraagt() actor: Actor, @Param({ schema: leesBestand.params }) { id }: IdPad) {
    return this.bestanden.een(actor, id);
  }

  @Voert(lijstRegels)
  async regels(
    @Req() request: Request & { actor: Actor },
    @Param({ schema: lijstRegels.params }) { id }: IdPad,
    @Query({ schema: lijstRegels.query }) vraag: Regelvraag,
  ) {
    const { actor } = request;
    if (request.accepts(['application/json', 'text/csv']) !== 'text/csv')
      return this.bestanden.regels(actor, id, vraag);
    return new StreamableFile(Buffer.from(await this.csv(actor, id, vraag)), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="verslag.csv"',
    });
  }

  @Voert(verwerk)
  verwerk(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: verwerk.params }) { id }: IdPad,
    @Body({ schema: verwerk.body }) _leeg: unknown,
  ) {
    return this.wens(opdracht, id, vraagVerwerking);
  }

  @Voert(draaiTerug)
  draaiTerug(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: draaiTerug.params }) { id }: IdPad,
    @Body({ schema: draaiTerug.body }) _leeg: unknown,
  ) {
    return this.wens(opdracht, id, vraagTerugdraaiing);
  }

  private wens(opdracht: Opdracht, id: string, vraag: Wens) {
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      await eisBestand(tx, { actor: opdracht.actor, handeling: 'bestand.besluiten' }, id);
      await vraag(tx, id, opdracht.actor.gebruikerId, context);
      return row<{ id: string; status: string }>(tx, 'select id, status from bestand where id = $1', [id]);
    });
  }

  /** Het hele verslag, niet per bladzijde. */
  private async csv(actor: Actor, id: string, vraag: Regelvraag): Promise<string> {
    noteerInzagen([{ objectSoort: 'bestand', objectId: id, leerlingId: null, reden: 'uitvoer.csv' }]);
    const alle = [];
    let cursor = vraag.cursor;
    do {
      const deel = await this.bestanden.regels(actor, id, { ...vraag, cursor, paginaGrootte: CSV_BLADZIJDE });
      alle.push(...deel.items);
      cursor = deel.volgende ?? undefined;
    } while (cursor !== undefined);
    return verslagCsv(alle);
  }
}

@Module({
  controllers: [BestandenController, IndelingenController, KoppelingenController],
  providers: [BestandLezer, KoppelvoorstelLezer],
})
export class BestandenModule {}
