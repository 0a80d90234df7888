import { Body, Controller, Module, Param, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { z } from 'zod';
import {
  accepteer,
  legEersteActieVast,
  leesOverdracht,
  lijstOverdrachten,
  lijstOverdrachtenVanOverstap,
  meldTerug,
  sluitAf,
  weiger,
  type OverdrachtenVraag,
} from '#libs/contract/overdrachten.ts';
import { row, type Tx } from '#libs/database/transaction.ts';
import { kalenderdag } from '#libs/domain/tijd/kalenderdag.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import type { Context } from '#libs/dossier/context.ts';
import * as besluiten from '#libs/dossier/overdracht-besluiten.ts';
import { maakPdf } from '#libs/pdf/maak-pdf.ts';
import { VanOpdracht, WieVraagt, type Opdracht } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { openZaakVan } from '../shared/zaak.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { OverdrachtLezer } from './overdracht-lezer.ts';
import { alsBestand, lijstCsv, lijstDocument, regelVan } from './overdrachtenlijst.ts';

interface IdPad {
  readonly id: string;
}

@Controller()
export class OverdrachtenController {
  constructor(
    private readonly overdrachten: OverdrachtLezer,
    private readonly opdrachten: Opdrachten,
  ) {}

  @Voert(lijstOverdrachten)
  async lijst(
    @Req() request: Request & { actor: Actor },
    @Query({ schema: lijstOverdrachten.query }) vraag: OverdrachtenVraag,
  ) {
    const { actor } = request;
    const vorm = request.accepts(['application/json', 'text/csv', 'application/pdf']);
    if (vorm === 'text/csv') {
      const lijst = (await this.overdrachten.alles(actor, vraag, 'uitvoer.csv')).map(regelVan);
      return alsBestand(lijstCsv(lijst), 'text/csv; charset=utf-8', 'risicolijst.csv');
    }
    if (vorm !== 'application/pdf') return this.overdrachten.lijst(actor, vraag);
    const lijst = (await this.overdrachten.alles(actor, vraag, 'uitvoer.pdf')).map(regelVan);
    const kop = { organisatie: await this.overdrachten.naamVan(actor), op: this.opdrachten.context().nu };
    return alsBestand(await maakPdf(lijstDocument(lijst, kop)), 'application/pdf', 'risicolijst.pdf');
  }

  @Voert(leesOverdracht)
  lees(@WieVraagt() actor: Actor, @Param({ schema: leesOverdracht.params }) { id }: IdPad) {
    return this.overdrachten.een(actor, id);
  }

  @Voert(lijstOverdrachtenVanOverstap)
  vanOverstap(
    @WieVraagt() actor: Actor,
    @Param({ schema: lijstOverdrachtenVanOverstap.params }) { id }: IdPad,
  ) {
    return this.overdrachten.vanOverstap(actor, id);
  }

  @Voert(accepteer)
  accepteer(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: accepteer.params }) { id }: IdPad,
    @Body({ schema: accepteer.body }) body: z.infer<typeof accepteer.body>,
  ) {
    const door = beslisser(opdracht, body);
    return this.besluit(opdracht, id, (tx, context) => besluiten.accepteerOverdracht(tx, id, door, context));
  }

  @Voert(weiger)
  weiger(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: weiger.params }) { id }: IdPad,
    @Body({ schema: weiger.body }) body: z.infer<typeof weiger.body>,
  ) {
    const weigering = {
      reden: body.reden,
      toelichting: besluiten.toelichting(body.toelichting),
      door: beslisser(opdracht, body),
    };
    return this.besluit(opdracht, id, (tx, context) =>
      besluiten.weigerOverdracht(tx, id, weigering, context),
    );
  }

  @Voert(meldTerug)
  meldTerug(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: meldTerug.params }) { id }: IdPad,
    @Body({ schema: meldTerug.body }) _leeg: unknown,
  ) {
    return this.besluit(opdracht, id, (tx, context) =>
      besluiten.meldOverdrachtTerug(tx, id, opdracht.actor, context),
    );
  }

  @Voert(sluitAf)
  sluitAf(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: sluitAf.params }) { id }: IdPad,
    @Body({ schema: sluitAf.body }) body: z.infer<typeof sluitAf.body>,
  ) {
    const sluiting = { reden: body.reden, door: beslisser(opdracht, body) };
    return this.besluit(opdracht, id, (tx, context) => besluiten.sluitOverdracht(tx, id, sluiting, context));
  }

  @Voert(legEersteActieVast)
  legEersteActieVast(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: legEersteActieVast.params }) { id }: IdPad,
    @Body({ schema: legEersteActieVast.body }) body: z.infer<typeof legEersteActieVast.body>,
  ) {
    const door = beslisser(opdracht, body);
    return this.besluit(opdracht, id, (tx, context) => besluiten.legEersteActieVast(tx, id, door, context));
  }

  /** Voert een besluit uit; dat ziet zelf of de actor de ontvanger is. Geeft de nieuwe status. */
  private besluit(opdracht: Opdracht, id: string, werk: (tx: Tx, context: Context) => Promise<unknown>) {
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      await openZaakVan(tx, 'overdracht', id);
      const uitkomst = await werk(tx, context);
      const nu = await row<{ status: string }>(tx, 'select status from overdracht where id = $1', [id]);
      return { id, status: nu?.status, ...(typeof uitkomst === 'object' ? uitkomst : {}) };
    });
  }
}

/** Wie beslist, en als het eerder gebeurde: wanneer, en waarom het nu pas komt. */
function beslisser(
  { actor }: Opdracht,
  body: z.infer<typeof accepteer.body>,
): Parameters<typeof besluiten.accepteerOverdracht>[2] {
  const { organisatieId, gebruikerId, rol } = actor;
  const door = { organisatieId, gebruikerId, rol };
  if (!body?.gebeurdOp || !body.toelichting) return door;
  return { ...door, achteraf: { gebeurdOp: kalenderdag(body.gebeurdOp), toelichting: body.toelichting } };
}

@Module({ controllers: [OverdrachtenController], providers: [OverdrachtLezer] })
export class OverdrachtenModule {}
