import { Controller, Injectable, Module, Query, Req, StreamableFile } from '@nestjs/common';
import type { Request } from 'express';
import { DataSource } from 'typeorm';
import {
  leesStroom,
  lijstOverstapcijfers,
  type Overstapcijfers,
  type OverstapcijfersVraag,
  type Stroom,
} from '#libs/contract/overstapcijfers.ts';
import { rows } from '#libs/database/transaction.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { organisatienamen } from '../shared/opnames.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { overstapcijfersCsv, stroomCsv } from './overstapcijfers-csv.ts';
import { Overstapteller } from './overstapteller.ts';
import { toonCijfers, toonStroom, type Namen } from './toon-overstapcijfers.ts';

/** Leest de kerncijfers van de overstap en de stroom van de eigen regio's, zonder kleine aantallen. */
@Injectable()
export class OverstapcijferLezer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly teller: Overstapteller,
  ) {}

  async cijfers(actor: Actor, vraag: OverstapcijfersVraag): Promise<{ items: Overstapcijfers[] }> {
    const namen = await this.namen();
    return { items: (await this.teller.tel(actor, vraag)).map((geteld) => toonCijfers(geteld, namen)) };
  }

  async stroom(actor: Actor, vraag: OverstapcijfersVraag): Promise<{ items: Stroom[] }> {
    const namen = await this.namen();
    return { items: (await this.teller.tel(actor, vraag)).map((geteld) => toonStroom(geteld, namen)) };
  }

  private async namen(): Promise<Namen> {
    const organisatie = await organisatienamen(this.dataSource);
    const gemeenten = await rows<{ code: string; naam: string }>(
      this.dataSource,
      'select distinct on (code) code, naam from gemeente order by code, van desc',
    );
    const namen = new Map(gemeenten.map(({ code, naam }) => [code, naam]));
    return { organisatie, gemeente: (code) => namen.get(code) ?? code };
  }
}

type MetActor = Request & { readonly actor: Actor };
const wilCsv = (request: Request): boolean =>
  request.accepts(['application/json', 'text/csv']) === 'text/csv';
const alsCsv = (tekst: string, naam: string): StreamableFile =>
  new StreamableFile(Buffer.from(tekst), {
    type: 'text/csv; charset=utf-8',
    disposition: `attachment; filename="${naam}.csv"`,
  });

@Controller()
export class OverstapcijfersController {
  constructor(private readonly lezer: OverstapcijferLezer) {}

  @Voert(lijstOverstapcijfers)
  async cijfers(
    @Req() request: MetActor,
    @Query({ schema: lijstOverstapcijfers.query }) vraag: OverstapcijfersVraag,
  ) {
    const cijfers = await this.lezer.cijfers(request.actor, vraag);
    return wilCsv(request) ? alsCsv(overstapcijfersCsv(cijfers.items), 'kerncijfers-overstap') : cijfers;
  }

  @Voert(leesStroom)
  async stroom(@Req() request: MetActor, @Query({ schema: leesStroom.query }) vraag: OverstapcijfersVraag) {
    const stroom = await this.lezer.stroom(request.actor, vraag);
    return wilCsv(request) ? alsCsv(stroomCsv(stroom.items), 'kerncijfers-stroom') : stroom;
  }
}

@Module({ controllers: [OverstapcijfersController], providers: [OverstapcijferLezer, Overstapteller] })
export class OverstapcijfersModule {}
