import { Body, Controller, Module, Param } from '@nestjs/common';
import type { z } from 'zod';
import { corrigeerOverstap, heropenOverstap, trekOpgaveIn } from '#libs/contract/opgaven.ts';
import { lijstDubbelen, maakOverstapLos, voegOverstappenSamen } from '#libs/contract/samenvoegingen.ts';
import { row, type Tx } from '#libs/database/transaction.ts';
import type { Context } from '#libs/dossier/context.ts';
import * as opgave from '#libs/dossier/opgave.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import * as samenvoegen from '#libs/dossier/samenvoegen.ts';
import { leverIn } from '#libs/inlezen/bestanden.ts';
import { eisOverstap } from '../shared/eis-overstap.ts';
import { VanOpdracht, WieVraagt, type Opdracht } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { openZaakVan } from '../shared/zaak.ts';
import { correctiebestand } from './correctiebestand.ts';
import { DubbelenLezer } from './dubbelen-lezer.ts';

interface IdPad {
  readonly id: string;
}

/** Wat een school met haar eigen opgave van een leerling doet: verbeteren, intrekken, weer openen. */
@Controller()
export class OpgavenController {
  constructor(
    private readonly dubbelen: DubbelenLezer,
    private readonly opdrachten: Opdrachten,
  ) {}

  @Voert(lijstDubbelen)
  lijstDubbelen(@WieVraagt() actor: Actor, @Param({ schema: lijstDubbelen.params }) { id }: IdPad) {
    return this.dubbelen.van(actor, id);
  }

  @Voert(trekOpgaveIn)
  trekIn(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: trekOpgaveIn.params }) { id }: IdPad,
    @Body({ schema: trekOpgaveIn.body }) { reden }: z.infer<typeof trekOpgaveIn.body>,
  ) {
    return this.besluit(opdracht, id, (tx, context) =>
      opgave.trekOpgaveIn(tx, { overstapId: id, reden }, opdracht.actor, context),
    );
  }

  @Voert(heropenOverstap)
  heropen(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: heropenOverstap.params }) { id }: IdPad,
    @Body({ schema: heropenOverstap.body }) _leeg: unknown,
  ) {
    return this.besluit(opdracht, id, (tx, context) =>
      opgave.heropenOverstap(tx, id, opdracht.actor, context),
    );
  }

  @Voert(corrigeerOverstap)
  corrigeer(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: corrigeerOverstap.params }) { id }: IdPad,
    @Body({ schema: corrigeerOverstap.body }) correctie: z.infer<typeof corrigeerOverstap.body>,
  ) {
    const { actor } = opdracht;
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      await eisOverstap(tx, { actor, handeling: 'overstap.opgeven' }, id);
      const bestand = await correctiebestand(tx, id, { correctie, door: actor.gebruikerId });
      const { id: bestandId, status } = await leverIn(tx, bestand, context);
      return { bestandId, status };
    });
  }

  @Voert(voegOverstappenSamen)
  voegSamen(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: voegOverstappenSamen.params }) { id }: IdPad,
    @Body({ schema: voegOverstappenSamen.body }) { weg }: z.infer<typeof voegOverstappenSamen.body>,
  ) {
    const { actor } = opdracht;
    return this.besluit(opdracht, id, async (tx, context) => {
      await eisOverstap(tx, { actor, handeling: 'overstap.opgeven' }, weg);
      await samenvoegen.voegSamen(tx, { blijft: id, weg }, actor, context);
    });
  }

  @Voert(maakOverstapLos)
  maakLos(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: maakOverstapLos.params }) { id }: IdPad,
    @Body({ schema: maakOverstapLos.body }) _leeg: unknown,
  ) {
    return this.besluit(opdracht, id, (tx, context) => samenvoegen.maakLos(tx, id, opdracht.actor, context));
  }

  private besluit(opdracht: Opdracht, id: string, werk: (tx: Tx, context: Context) => Promise<void>) {
    const { actor } = opdracht;
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      await eisOverstap(tx, { actor, handeling: 'overstap.opgeven' }, id);
      await openZaakVan(tx, 'overstap', id);
      await werk(tx, context);
      return row(tx, 'select id, status from overstap where id = $1', [id]);
    });
  }
}

@Module({ controllers: [OpgavenController], providers: [DubbelenLezer] })
export class OpgavenModule {}
