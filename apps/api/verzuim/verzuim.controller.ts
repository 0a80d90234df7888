import { Body, Controller, Module, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import {
  legVerzuimVast,
  lijstVerzuim,
  lijstVerzuimtellers,
  neemVerzuimTerug,
  type Tellervraag,
  type Verzuimvraag,
} from '#libs/contract/verzuim.ts';
import type { Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import * as vastleggen from '#libs/verzuim/vastleggen.ts';
import { eisOverstap } from '../shared/eis-overstap.ts';
import { VanOpdracht, WieVraagt, type Opdracht } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { openZaakVan } from '../shared/zaak.ts';
import { TellerLezer } from './teller-lezer.ts';
import { eisRegel, VerzuimLezer } from './verzuim-lezer.ts';

@Controller()
export class VerzuimController {
  constructor(
    private readonly verzuim: VerzuimLezer,
    private readonly tellers: TellerLezer,
    private readonly opdrachten: Opdrachten,
  ) {}

  @Voert(lijstVerzuim)
  lijst(@WieVraagt() actor: Actor, @Query({ schema: lijstVerzuim.query }) vraag: Verzuimvraag) {
    return this.verzuim.lijst(actor, vraag);
  }

  @Voert(lijstVerzuimtellers)
  telling(@WieVraagt() actor: Actor, @Query({ schema: lijstVerzuimtellers.query }) vraag: Tellervraag) {
    return this.tellers.lijst(actor, vraag);
  }

  @Voert(legVerzuimVast)
  legVast(
    @VanOpdracht() opdracht: Opdracht,
    @Body({ schema: legVerzuimVast.body }) body: z.infer<typeof legVerzuimVast.body>,
  ) {
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      await eisOverstap(tx, { actor: opdracht.actor, handeling: 'verzuim.vastleggen' }, body.overstapId);
      await openZaakVan(tx, 'overstap', body.overstapId);
      const { id, oordeel, vervangt } = await vastleggen.legVerzuimVast(
        tx,
        { ...body, dag: body.dag as Kalenderdag },
        context,
      );
      return { id, oordeel, vervangt };
    });
  }

  @Voert(neemVerzuimTerug)
  neemTerug(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: neemVerzuimTerug.params }) { id }: { readonly id: string },
    @Body({ schema: neemVerzuimTerug.body }) _leeg: unknown,
  ) {
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      await eisRegel(tx, opdracht.actor, id);
      await openZaakVan(tx, 'verzuimregel', id);
      await vastleggen.neemVerzuimTerug(tx, id, context);
      return { id, vervallenOp: context.nu };
    });
  }
}

@Module({ controllers: [VerzuimController], providers: [VerzuimLezer, TellerLezer] })
export class VerzuimModule {}
