import { Body, Controller, Module, Param, Query, StreamableFile } from '@nestjs/common';
import type { z } from 'zod';
import * as contract from '#libs/contract/mdos.ts';
import { openZaak } from '#libs/database/rechten.ts';
import type { Tx } from '#libs/database/transaction.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import type { Context } from '#libs/dossier/context.ts';
import { lastMdoAf, planMdo, verzetMdo, type Overlegvraag } from '#libs/traject/mdo.ts';
import { zegDeelnemerAf } from '#libs/traject/mdo-deelnemers.ts';
import { geefSamenvattingVrij, legMdoVast } from '#libs/traject/mdo-verslag.ts';
import { doenerVan, inTraject } from '../shared/eis-traject.ts';
import { VanOpdracht, WieVraagt, type Opdracht } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { eisMdo, MdoLezer } from './mdo-lezer.ts';

interface IdPad {
  readonly id: string;
}

@Controller()
export class MdosController {
  constructor(
    private readonly mdos: MdoLezer,
    private readonly opdrachten: Opdrachten,
  ) {}

  @Voert(contract.lijstMdos)
  lijst(@WieVraagt() actor: Actor, @Query({ schema: contract.lijstMdos.query }) vraag: contract.MdosVraag) {
    return this.mdos.lijst(actor, vraag);
  }

  @Voert(contract.leesMdo)
  lees(@WieVraagt() actor: Actor, @Param({ schema: contract.leesMdo.params }) { id }: IdPad) {
    return this.mdos.een(actor, id);
  }

  @Voert(contract.leesAgendabestand)
  async agenda(
    @WieVraagt() actor: Actor,
    @Param({ schema: contract.leesAgendabestand.params }) { id }: IdPad,
  ) {
    return new StreamableFile(Buffer.from(await this.mdos.agenda(actor, id)), {
      type: 'text/calendar; charset=utf-8',
      disposition: 'attachment; filename="overleg.ics"',
    });
  }

  @Voert(contract.planMdo)
  plan(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.planMdo.params }) { id }: IdPad,
    @Body({ schema: contract.planMdo.body }) body: z.infer<typeof contract.Plan>,
  ) {
    return inTraject(
      this.opdrachten,
      { opdracht, handeling: 'traject.beslissen' },
      id,
      async (tx, context) => {
        const plan = { ...body, op: body.op as Instant, door: doenerVan(opdracht.actor) };
        return { id: await planMdo(tx, id, plan, context) };
      },
    );
  }

  @Voert(contract.verzetMdo)
  verzet(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.verzetMdo.params }) { id }: IdPad,
    @Body({ schema: contract.verzetMdo.body }) body: z.infer<typeof contract.Verzetting>,
  ) {
    return this.doe(opdracht, id, (tx, vraag, context) =>
      verzetMdo(tx, vraag, { ...body, op: body.op as Instant }, context),
    );
  }

  @Voert(contract.lastMdoAf)
  lastAf(@VanOpdracht() opdracht: Opdracht, @Param({ schema: contract.lastMdoAf.params }) { id }: IdPad) {
    return this.doe(opdracht, id, lastMdoAf);
  }

  @Voert(contract.meldDeelnemerAf)
  meldAf(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.meldDeelnemerAf.params }) { id }: IdPad,
    @Body({ schema: contract.meldDeelnemerAf.body }) { nummer }: z.infer<typeof contract.Afmelding>,
  ) {
    return this.doe(opdracht, id, (tx, vraag, context) => zegDeelnemerAf(tx, vraag, nummer, context));
  }

  @Voert(contract.legMdoVast)
  legVast(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.legMdoVast.params }) { id }: IdPad,
    @Body({ schema: contract.legMdoVast.body }) body: z.infer<typeof contract.Verslag>,
  ) {
    return this.doe(opdracht, id, (tx, vraag, context) => legMdoVast(tx, vraag, body, context));
  }

  @Voert(contract.geefVrij)
  geefVrij(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.geefVrij.params }) { id }: IdPad,
    @Body({ schema: contract.geefVrij.body }) { nummers }: z.infer<typeof contract.Vrijgave>,
  ) {
    return this.doe(opdracht, id, (tx, vraag, context) => geefSamenvattingVrij(tx, vraag, nummers, context));
  }

  private doe(
    opdracht: Opdracht,
    id: string,
    werk: (tx: Tx, vraag: Overlegvraag, context: Context) => Promise<void>,
  ): Promise<{ id: string }> {
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      const { actor } = opdracht;
      const { trajectId, leerlingId } = await eisMdo(tx, { actor, handeling: 'traject.beslissen' }, id);
      await openZaak(tx, leerlingId);
      await werk(tx, { trajectId, mdoId: id, door: doenerVan(actor) }, context);
      return { id };
    });
  }
}

@Module({ controllers: [MdosController], providers: [MdoLezer] })
export class MdosModule {}
