import { Body, Controller, Module, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import * as contract from '#libs/contract/trajectverhuizingen.ts';
import type { Tx } from '#libs/database/transaction.ts';
import type { Actor, Handeling } from '#libs/domain/toegang/toegang.ts';
import type { Context } from '#libs/dossier/context.ts';
import { neemTrajectOver } from '#libs/traject/overnemen.ts';
import { biedTrajectAan, geefTrajectTerug, trekAanbodTerug } from '#libs/traject/verhuizen.ts';
import { doenerVan, inTraject, standVan } from '../shared/eis-traject.ts';
import { VanOpdracht, WieVraagt, type Opdracht } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { AanbodLezer } from './aanbod-lezer.ts';

interface IdPad {
  readonly id: string;
}
type Besluit = z.infer<typeof contract.Verhuisbesluit>;

@Controller()
export class TrajectverhuizingenController {
  constructor(
    private readonly aanbiedingen: AanbodLezer,
    private readonly opdrachten: Opdrachten,
  ) {}

  @Voert(contract.lijstTrajectaanbiedingen)
  lijst(
    @WieVraagt() actor: Actor,
    @Query({ schema: contract.lijstTrajectaanbiedingen.query }) vraag: contract.TrajectaanbiedingenVraag,
  ) {
    return this.aanbiedingen.lijst(actor, vraag);
  }

  @Voert(contract.leesTrajectaanbod)
  lees(@WieVraagt() actor: Actor, @Param({ schema: contract.leesTrajectaanbod.params }) { id }: IdPad) {
    return this.aanbiedingen.een(actor, id);
  }

  @Voert(contract.biedTrajectAan)
  bied(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.biedTrajectAan.params }) { id }: IdPad,
    @Body({ schema: contract.biedTrajectAan.body }) body: Besluit,
  ) {
    return this.doe(opdracht, 'traject.beslissen', id, metVersie(opdracht, id, biedTrajectAan, body));
  }

  @Voert(contract.trekTrajectaanbodTerug)
  trekTerug(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.trekTrajectaanbodTerug.params }) { id }: IdPad,
    @Body({ schema: contract.trekTrajectaanbodTerug.body }) body: Besluit,
  ) {
    return this.doe(opdracht, 'traject.beslissen', id, metVersie(opdracht, id, trekAanbodTerug, body));
  }

  @Voert(contract.neemTrajectOver)
  neemOver(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.neemTrajectOver.params }) { id }: IdPad,
    @Body({ schema: contract.neemTrajectOver.body }) body: Besluit,
  ) {
    return this.doe(opdracht, 'trajectaanbod.beslissen', id, metVersie(opdracht, id, neemTrajectOver, body));
  }

  @Voert(contract.geefTrajectTerug)
  geefTerug(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.geefTrajectTerug.params }) { id }: IdPad,
    @Body({ schema: contract.geefTrajectTerug.body }) body: z.infer<typeof contract.Trajectteruggave>,
  ) {
    const besluit = { ...body, door: doenerVan(opdracht.actor) };
    return this.doe(opdracht, 'trajectaanbod.beslissen', id, (tx, context) =>
      geefTrajectTerug(tx, id, besluit, context),
    );
  }

  private doe(
    opdracht: Opdracht,
    handeling: Handeling,
    id: string,
    werk: (tx: Tx, context: Context) => Promise<void>,
  ) {
    return inTraject(this.opdrachten, { opdracht, handeling }, id, async (tx, context) => {
      await werk(tx, context);
      return standVan(tx, id);
    });
  }
}

/** Een besluit waarbij de versie meegaat die de vrager zag. */
const metVersie =
  ({ actor }: Opdracht, id: string, werk: typeof biedTrajectAan, body: Besluit) =>
  (tx: Tx, context: Context): Promise<void> =>
    werk(tx, id, { door: doenerVan(actor), versie: body?.versie }, context);

@Module({ controllers: [TrajectverhuizingenController], providers: [AanbodLezer] })
export class TrajectverhuizingenModule {}
