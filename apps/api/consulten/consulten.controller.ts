import { Body, Controller, Module, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import { beantwoordConsult, trekConsultIn, vraagConsult } from '#libs/consult/consulten.ts';
import * as contract from '#libs/contract/consulten.ts';
import { openZaak } from '#libs/database/rechten.ts';
import { row, type Tx } from '#libs/database/transaction.ts';
import { NotAllowed } from '#libs/domain/domain-error.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { doenerVan } from '../shared/eis-traject.ts';
import { eisOverstap } from '../shared/eis-overstap.ts';
import { VanOpdracht, WieVraagt, type Opdracht } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { ConsultLezer, eisConsult } from './consult-lezer.ts';

interface IdPad {
  readonly id: string;
}

@Controller()
export class ConsultenController {
  constructor(
    private readonly consulten: ConsultLezer,
    private readonly opdrachten: Opdrachten,
  ) {}

  @Voert(contract.lijstConsulten)
  lijst(
    @WieVraagt() actor: Actor,
    @Query({ schema: contract.lijstConsulten.query }) vraag: contract.ConsultenVraag,
  ) {
    return this.consulten.lijst(actor, vraag);
  }

  @Voert(contract.lijstConsultontvangers)
  async ontvangers(@WieVraagt() actor: Actor): Promise<{ items: contract.Consultontvangers[] }> {
    return { items: await this.consulten.ontvangers(actor) };
  }

  @Voert(contract.leesConsult)
  lees(@WieVraagt() actor: Actor, @Param({ schema: contract.leesConsult.params }) { id }: IdPad) {
    return this.consulten.een(actor, id);
  }

  @Voert(contract.vraagConsult)
  vraag(
    @VanOpdracht() opdracht: Opdracht,
    @Body({ schema: contract.vraagConsult.body }) body: z.infer<typeof contract.Vraag>,
  ) {
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      const { actor } = opdracht;
      const { regio, overstapId = null, leerplichtId = null, vraag } = body;
      if (!actor.regios.includes(regio))
        throw new NotAllowed('consult.regio', 'Uw organisatie hoort niet bij deze regio.');
      if (overstapId !== null) await openOverstap(tx, actor, overstapId);
      const nieuw = { regio, overstapId, lpId: leerplichtId, vraag, door: doenerVan(actor) };
      return { id: await vraagConsult(tx, nieuw, context) };
    });
  }

  @Voert(contract.beantwoordConsult)
  beantwoord(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.beantwoordConsult.params }) { id }: IdPad,
    @Body({ schema: contract.beantwoordConsult.body }) body: z.infer<typeof contract.Antwoord>,
  ) {
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      const { actor } = opdracht;
      const { leerlingId } = await eisConsult(tx, { actor, handeling: 'consult.beantwoorden' }, id);
      if (leerlingId !== null) await openZaak(tx, leerlingId);
      const antwoord = { ...body, door: doenerVan(actor) };
      return { id, ...(await beantwoordConsult(tx, id, antwoord, context)) };
    });
  }

  @Voert(contract.trekConsultIn)
  trekIn(@VanOpdracht() opdracht: Opdracht, @Param({ schema: contract.trekConsultIn.params }) { id }: IdPad) {
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      const { actor } = opdracht;
      await eisConsult(tx, { actor, handeling: 'consult.vragen' }, id);
      await trekConsultIn(tx, id, doenerVan(actor), context);
      return { id };
    });
  }
}

/** Alleen over een leerling van de eigen school. Fout: NotFound. */
async function openOverstap(tx: Tx, actor: Actor, overstapId: string): Promise<void> {
  await eisOverstap(tx, { actor, handeling: 'overstap.lezen' }, overstapId);
  const rij = await row<{ leerlingId: string }>(
    tx,
    'select leerling_id as "leerlingId" from overstap where id = $1',
    [overstapId],
  );
  if (rij) await openZaak(tx, rij.leerlingId);
}

@Module({ controllers: [ConsultenController], providers: [ConsultLezer] })
export class ConsultenModule {}
