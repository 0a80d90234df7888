import { Body, Controller, Module, Param } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import * as contract from '#libs/contract/abonnementen.ts';
import type { Tx } from '#libs/database/transaction.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { SLEUTELRICHTINGEN } from '#libs/domain/webhook/abonnement.ts';
import * as abonnementen from '#libs/webhook/abonnementen.ts';
import { eisWebhookadres } from '#libs/webhook/adreswacht.ts';
import { herhaalDoodbericht } from '#libs/webhook/dode-berichten.ts';
import { maakSleutel, openGeheim, schrijfSleutel, trekSleutelIn } from '#libs/webhook/sleutels.ts';
import { Instellingen } from '../shared/instellingen.ts';
import { VanOpdracht, WieVraagt, type Opdracht } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { AbonnementLezer } from './abonnement-lezer.ts';
import { Ontvanger } from './ontvanger.ts';
import { PartnerberichtenController } from './partnerberichten.controller.ts';

interface IdPad {
  readonly id: string;
}
type Sleutel = Pick<contract.Webhooksleutel, 'id' | 'richting'>;

/** Welke systemen van een organisatie meeluisteren: een beheerder vraagt, een ander keurt goed. */
@Controller()
export class AbonnementenController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly opdrachten: Opdrachten,
    private readonly instellingen: Instellingen,
    private readonly lezer: AbonnementLezer,
  ) {}

  @Voert(contract.lijstAbonnementen)
  lijst(@WieVraagt() actor: Actor) {
    return this.lezer.lijst(actor);
  }

  @Voert(contract.lijstWebhooksleutels)
  sleutels(
    @WieVraagt() actor: Actor,
    @Param({ schema: contract.lijstWebhooksleutels.params }) { id }: IdPad,
  ) {
    return this.lezer.sleutels(actor, id);
  }

  @Voert(contract.lijstWebhookberichten)
  berichten(@WieVraagt() actor: Actor) {
    return this.lezer.berichten(actor);
  }

  @Voert(contract.vraagAbonnement)
  async vraag(
    @VanOpdracht() opdracht: Opdracht,
    @Body({ schema: contract.vraagAbonnement.body }) vraag: z.infer<typeof contract.vraagAbonnement.body>,
  ) {
    const { actor } = opdracht;
    const adres = await eisWebhookadres(vraag.url, this.instellingen.webhookwacht);
    const gemaakt = await this.opdrachten.voerUit(opdracht, async (tx, { nu }) => {
      const id = await abonnementen.vraagAbonnement(tx, { soorten: vraag.soorten, adres }, { actor, nu });
      const sleutels: Sleutel[] = [];
      for (const richting of SLEUTELRICHTINGEN) {
        const wie = { door: actor.gebruikerId, nu };
        sleutels.push({ id: await schrijfSleutel(tx, { abonnementId: id, richting }, wie), richting });
      }
      return { id, sleutels };
    });
    return { id: gemaakt.id, sleutels: await this.metSleutel(gemaakt.sleutels) };
  }

  @Voert(contract.maakWebhooksleutel)
  async maakSleutel(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.maakWebhooksleutel.params }) { id }: IdPad,
    @Body({ schema: contract.maakWebhooksleutel.body })
    { richting }: z.infer<typeof contract.maakWebhooksleutel.body>,
  ) {
    const { actor } = opdracht;
    const sleutel = await this.opdrachten.voerUit(opdracht, async (tx, { nu }) => ({
      id: await maakSleutel(tx, { abonnementId: id, richting }, { actor, nu }),
      richting,
    }));
    return (await this.metSleutel([sleutel]))[0];
  }

  @Voert(contract.keurAbonnementGoed)
  keurGoed(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.keurAbonnementGoed.params }) { id }: IdPad,
    @Body({ schema: contract.keurAbonnementGoed.body }) _leeg: unknown,
  ) {
    return this.besluit(opdracht, id, abonnementen.keurAbonnementGoed);
  }

  @Voert(contract.beeindigAbonnement)
  beeindig(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.beeindigAbonnement.params }) { id }: IdPad,
    @Body({ schema: contract.beeindigAbonnement.body }) _leeg: unknown,
  ) {
    return this.besluit(opdracht, id, abonnementen.beeindigAbonnement);
  }

  @Voert(contract.trekWebhooksleutelIn)
  trekIn(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.trekWebhooksleutelIn.params }) { id }: IdPad,
    @Body({ schema: contract.trekWebhooksleutelIn.body }) _leeg: unknown,
  ) {
    return this.besluit(opdracht, id, trekSleutelIn);
  }

  @Voert(contract.herhaalWebhookbericht)
  herhaal(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.herhaalWebhookbericht.params }) { id }: IdPad,
    @Body({ schema: contract.herhaalWebhookbericht.body }) _leeg: unknown,
  ) {
    return this.besluit(opdracht, id, (tx, berichtId, { actor }) =>
      herhaalDoodbericht(tx, actor.organisatieId, berichtId),
    );
  }

  private besluit(
    opdracht: Opdracht,
    id: string,
    werk: (tx: Tx, id: string, besluit: abonnementen.Besluit) => Promise<void>,
  ) {
    const { actor } = opdracht;
    return this.opdrachten.voerUit(opdracht, async (tx, { nu }) => {
      await werk(tx, id, { actor, nu });
      return { id };
    });
  }

  /** Na de opdracht: wat daarin ontstaat, wordt als antwoord bewaard. */
  private async metSleutel(sleutels: readonly Sleutel[]) {
    const met = [];
    for (const { id, richting } of sleutels)
      met.push({ id, richting, sleutel: (await openGeheim(this.dataSource, id)) ?? '' });
    return met;
  }
}

@Module({
  controllers: [AbonnementenController, PartnerberichtenController],
  providers: [AbonnementLezer, Ontvanger],
})
export class AbonnementenModule {}
