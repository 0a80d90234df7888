import { Body, Controller, Module, Param } from '@nestjs/common';
import type { z } from 'zod';
import {
  legIntakeuitkomstVast,
  lijstIntakes,
  meldAanmeldstatus,
  planIntake,
  zegIntakeAf,
} from '#libs/contract/aanmeldingen.ts';
import { row, type Tx } from '#libs/database/transaction.ts';
import { kalenderdag } from '#libs/domain/tijd/kalenderdag.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import * as melden from '#libs/dossier/aanmelding-melden.ts';
import type { Context } from '#libs/dossier/context.ts';
import * as intakes from '#libs/dossier/intakes.ts';
import { VanOpdracht, WieVraagt, type Opdracht } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { openZaakVan } from '../shared/zaak.ts';
import { eisEigenAanmelding, IntakeLezer } from './intake-lezer.ts';

interface IdPad {
  readonly id: string;
}

/** Wat een mbo met de hand meldt over de eigen aanmeldingen. */
@Controller()
export class AanmeldingenController {
  constructor(
    private readonly lezer: IntakeLezer,
    private readonly opdrachten: Opdrachten,
  ) {}

  @Voert(lijstIntakes)
  lijst(@WieVraagt() actor: Actor, @Param({ schema: lijstIntakes.params }) { id }: IdPad) {
    return this.lezer.vanOverstap(actor, id);
  }

  @Voert(meldAanmeldstatus)
  meld(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: meldAanmeldstatus.params }) { id }: IdPad,
    @Body({ schema: meldAanmeldstatus.body }) { status, dag, versie }: z.infer<typeof meldAanmeldstatus.body>,
  ) {
    const { actor } = opdracht;
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      await eisEigenAanmelding(tx, actor, { tabel: 'a', id });
      await openZaakVan(tx, 'aanmelding', id);
      const melding = { status, dag: kalenderdag(dag), versie, aanmeldingId: id, mboId: actor.organisatieId };
      await melden.meldAanmeldstatus(tx, melding, context);
      return row(tx, 'select id, status, versie from aanmelding where id = $1', [id]);
    });
  }

  @Voert(planIntake)
  plan(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: planIntake.params }) { id }: IdPad,
    @Body({ schema: planIntake.body }) { op }: z.infer<typeof planIntake.body>,
  ) {
    const { actor } = opdracht;
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      await eisEigenAanmelding(tx, actor, { tabel: 'a', id });
      await openZaakVan(tx, 'aanmelding', id);
      const intakeId = await intakes.planIntake(tx, { aanmeldingId: id, op: op as Instant }, actor, context);
      return { id: intakeId, stand: 'GEPLAND' };
    });
  }

  @Voert(zegIntakeAf)
  zegAf(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: zegIntakeAf.params }) { id }: IdPad,
    @Body({ schema: zegIntakeAf.body }) { door }: z.infer<typeof zegIntakeAf.body>,
  ) {
    return this.besluit(opdracht, id, (tx, context) =>
      intakes.zegIntakeAf(tx, { id, afgezegdDoor: door }, opdracht.actor, context),
    );
  }

  @Voert(legIntakeuitkomstVast)
  legVast(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: legIntakeuitkomstVast.params }) { id }: IdPad,
    @Body({ schema: legIntakeuitkomstVast.body }) { uitkomst }: z.infer<typeof legIntakeuitkomstVast.body>,
  ) {
    return this.besluit(opdracht, id, (tx, context) =>
      intakes.legIntakeuitkomstVast(tx, { id, uitkomst }, opdracht.actor, context),
    );
  }

  private besluit(opdracht: Opdracht, id: string, werk: (tx: Tx, context: Context) => Promise<void>) {
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      await eisEigenAanmelding(tx, opdracht.actor, { tabel: 'i', id });
      await openZaakVan(tx, 'intake', id);
      await werk(tx, context);
      return row(tx, 'select id, stand from intake where id = $1', [id]);
    });
  }
}

@Module({ controllers: [AanmeldingenController], providers: [IntakeLezer] })
export class AanmeldingenModule {}
