import { Controller, Module, Param, Req } from '@nestjs/common';
import type { Request } from 'express';
import { leesDagpakket, lijstDagpakketten } from '#libs/contract/dagpakketten.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { maakPdf } from '#libs/pdf/maak-pdf.ts';
import { WieVraagt } from '../shared/opdracht.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { DagpakketLezer } from './dagpakket-lezer.ts';
import { OverdrachtLezer } from './overdracht-lezer.ts';
import { alsBestand, lijstCsv, lijstDocument } from './overdrachtenlijst.ts';

const REDEN = { 'text/csv': 'uitvoer.csv', 'application/pdf': 'uitvoer.pdf' } as const;

@Controller()
export class DagpakkettenController {
  constructor(
    private readonly dagpakketten: DagpakketLezer,
    private readonly overdrachten: OverdrachtLezer,
  ) {}

  @Voert(lijstDagpakketten)
  lijst(@WieVraagt() actor: Actor) {
    return this.dagpakketten.lijst(actor);
  }

  @Voert(leesDagpakket)
  async lees(
    @Req() request: Request & { actor: Actor },
    @Param({ schema: leesDagpakket.params }) { id }: { readonly id: string },
  ) {
    const { actor } = request;
    const vorm = request.accepts(['application/json', 'text/csv', 'application/pdf']);
    if (vorm !== 'text/csv' && vorm !== 'application/pdf') return this.dagpakketten.een(actor, id, null);
    const pakket = await this.dagpakketten.een(actor, id, REDEN[vorm]);
    const naam = `risicolijst-${pakket.dag}`;
    if (vorm === 'text/csv')
      return alsBestand(lijstCsv(pakket.regels), 'text/csv; charset=utf-8', `${naam}.csv`);
    const kop = {
      organisatie: await this.overdrachten.naamVan(actor),
      op: pakket.gemaaktOp,
      nietMeerVanU: pakket.nietMeerVanU,
    };
    return alsBestand(await maakPdf(lijstDocument(pakket.regels, kop)), 'application/pdf', `${naam}.pdf`);
  }
}

@Module({ controllers: [DagpakkettenController], providers: [DagpakketLezer, OverdrachtLezer] })
export class DagpakkettenModule {}
