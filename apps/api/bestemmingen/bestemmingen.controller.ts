import { Body, Controller, Module, Param } from '@nestjs/common';
import type { z } from 'zod';
import {
  bevestigBestemming,
  leesBestemming,
  leesBestemmingkeuze,
  legBestemmingVast,
  lijstBestemmingen,
  trekBestemmingIn,
  wijsBestemmingAf,
} from '#libs/contract/bestemmingen.ts';
import type { Tx } from '#libs/database/transaction.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import * as bestemmingen from '#libs/dossier/bestemmingen.ts';
import { eisOverstap } from '../shared/eis-overstap.ts';
import { VanOpdracht, WieVraagt, type Opdracht } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { openZaakVan } from '../shared/zaak.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { BestemmingLezer, eisBestemming } from './bestemming-lezer.ts';

interface IdPad {
  readonly id: string;
}

@Controller()
export class BestemmingenController {
  constructor(
    private readonly lezer: BestemmingLezer,
    private readonly opdrachten: Opdrachten,
  ) {}

  @Voert(lijstBestemmingen)
  lijst(@WieVraagt() actor: Actor, @Param({ schema: lijstBestemmingen.params }) { id }: IdPad) {
    return this.lezer.vanOverstap(actor, id);
  }

  @Voert(leesBestemmingkeuze)
  keuze(@WieVraagt() actor: Actor, @Param({ schema: leesBestemmingkeuze.params }) { id }: IdPad) {
    return this.lezer.keuze(actor, id);
  }

  @Voert(leesBestemming)
  lees(@WieVraagt() actor: Actor, @Param({ schema: leesBestemming.params }) { id }: IdPad) {
    return this.lezer.een(actor, id);
  }

  @Voert(legBestemmingVast)
  async legVast(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: legBestemmingVast.params }) { id }: IdPad,
    @Body({ schema: legBestemmingVast.body }) body: z.infer<typeof legBestemmingVast.body>,
  ) {
    const { actor } = opdracht;
    const nieuw = {
      overstapId: id,
      soort: body.soort,
      ontvangerId: body.ontvangerId ?? null,
      bewijs: body.bewijs,
    };
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      await eisOverstap(tx, { actor, handeling: 'bestemming.vastleggen' }, id);
      await openZaakVan(tx, 'overstap', id);
      const bestemmingId = await bestemmingen.legBestemmingVast(tx, nieuw, actor, context);
      return this.stand(tx, { actor, handeling: 'bestemming.vastleggen' }, bestemmingId);
    });
  }

  @Voert(trekBestemmingIn)
  trekIn(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: trekBestemmingIn.params }) { id }: IdPad,
    @Body({ schema: trekBestemmingIn.body }) _leeg: unknown,
  ) {
    const vraag = { actor: opdracht.actor, handeling: 'bestemming.vastleggen' } as const;
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      await eisBestemming(tx, vraag, id);
      await openZaakVan(tx, 'bestemming', id);
      await bestemmingen.trekBestemmingIn(tx, id, opdracht.actor, context);
      return this.stand(tx, vraag, id);
    });
  }

  @Voert(bevestigBestemming)
  bevestig(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: bevestigBestemming.params }) { id }: IdPad,
    @Body({ schema: bevestigBestemming.body }) _leeg: unknown,
  ) {
    return this.beslis(opdracht, { id, klopt: true });
  }

  @Voert(wijsBestemmingAf)
  wijsAf(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: wijsBestemmingAf.params }) { id }: IdPad,
    @Body({ schema: wijsBestemmingAf.body }) _leeg: unknown,
  ) {
    return this.beslis(opdracht, { id, klopt: false });
  }

  private beslis(opdracht: Opdracht, besluit: { readonly id: string; readonly klopt: boolean }) {
    const { actor } = opdracht;
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      await eisBestemming(tx, { actor, handeling: 'bestemming.bevestigen' }, besluit.id);
      await openZaakVan(tx, 'bestemming', besluit.id);
      await bestemmingen.beslisBestemming(tx, { ...besluit, door: actor }, context);
      return { id: besluit.id, stand: besluit.klopt ? 'GELDT' : 'AFGEWEZEN' };
    });
  }

  private async stand(tx: Tx, vraag: Parameters<typeof eisBestemming>[1], id: string) {
    const { stand } = await eisBestemming(tx, vraag, id);
    return { id, stand };
  }
}

@Module({ controllers: [BestemmingenController], providers: [BestemmingLezer] })
export class BestemmingenModule {}
