import { Body, Controller, Param } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import {
  bekijkVoorbeeld,
  bespreekDeling,
  bevestigDeling,
  deelPaspoort,
  geefToestemming,
  lijstDelingen,
  openDeling,
  trekDelingIn,
  verwerkDeling,
} from '#libs/contract/delingen.ts';
import { openZaak } from '#libs/database/rechten.ts';
import { inTransaction, type Tx } from '#libs/database/transaction.ts';
import type { Paspoort } from '#libs/domain/paspoort/paspoort.ts';
import type { Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { NotAllowed, NotFound } from '#libs/domain/domain-error.ts';
import { magGesprekMelden } from '#libs/domain/paspoort/gesprek.ts';
import type { Dader } from '#libs/paspoort/bewaar-paspoort.ts';
import * as delen from '#libs/paspoort/delen.ts';
import { legGesprekVast } from '#libs/paspoort/gesprekken.ts';
import type { Paspoortcontext } from '#libs/paspoort/gevolgen.ts';
import { laadPaspoort } from '#libs/paspoort/laad-paspoort.ts';
import { legToestemmingVast } from '#libs/paspoort/meelezen.ts';
import * as ontvangen from '#libs/paspoort/ontvangen.ts';
import { VanOpdracht, WieVraagt, type Opdracht } from '../shared/opdracht.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { DelingLezer } from './deling-lezer.ts';
import { daderVan } from './kijker.ts';
import { Leestaal, type Taalwens } from './leestaal.ts';
import { PaspoortLezer } from './paspoort-lezer.ts';
import { Paspoortopdrachten } from './paspoortopdrachten.ts';
import { toonInhoud } from './toon-paspoort.ts';

interface IdPad {
  readonly id: string;
}
/** Het schema heeft de dag al getoetst. */
const alsWens = (wens: z.infer<typeof deelPaspoort.body>): delen.Deelwens => ({
  ...wens,
  tot: wens.tot as Kalenderdag,
});

type Delingbesluit = { readonly paspoortId: string; readonly delingId: string; readonly door: Dader };
type Werk = (tx: Tx, besluit: Delingbesluit, context: Paspoortcontext) => Promise<Paspoort>;

const stand = (paspoort: Paspoort, id: string) => {
  const deling = paspoort.delingen.find((d) => d.id === id);
  if (!deling) throw new NotFound('deling.onbekend', 'Deze deling bestaat niet.');
  return { id, status: deling.status };
};

/** Delen door de jongere, toestemming van ouders, en wat een ontvanger ermee doet. */
@Controller()
export class DelingenController {
  constructor(
    private readonly delingen: DelingLezer,
    private readonly paspoorten: PaspoortLezer,
    private readonly opdrachten: Paspoortopdrachten,
    private readonly dataSource: DataSource,
  ) {}

  @Voert(lijstDelingen)
  lijst(@WieVraagt() actor: Actor) {
    return this.delingen.lijst(actor);
  }

  @Voert(bekijkVoorbeeld)
  async voorbeeld(
    @WieVraagt() actor: Actor,
    @Param({ schema: bekijkVoorbeeld.params }) { id }: IdPad,
    @Body({ schema: bekijkVoorbeeld.body }) wens: z.infer<typeof bekijkVoorbeeld.body>,
    @Leestaal() leest: Taalwens,
  ) {
    const { zaak } = await this.paspoorten.zie(this.dataSource, actor, id);
    const vraag = { wens: alsWens(wens), door: daderVan(actor) };
    const { nu, vragen: boek } = await this.opdrachten.context();
    const besluit = await delen.voorbeeld(this.dataSource, zaak, vraag, nu);
    const vragen = boek.in(leest.taal, zaak.lijst);
    leest.noem(vragen.taal);
    return {
      status: besluit.status,
      taal: vragen.taal,
      eindigtOp: besluit.eindigtOp,
      inhoud: toonInhoud(besluit.inhoud, vragen),
    };
  }

  @Voert(deelPaspoort)
  deel(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: deelPaspoort.params }) { id: paspoortId }: IdPad,
    @Body({ schema: deelPaspoort.body }) wens: z.infer<typeof deelPaspoort.body>,
  ) {
    const { actor } = opdracht;
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      const { zaak } = await this.paspoorten.zie(tx, actor, paspoortId);
      await openZaak(tx, zaak.paspoort.leerlingId);
      const id = await delen.deel(tx, { paspoortId, door: daderVan(actor), wens: alsWens(wens) }, context);
      const na = await laadPaspoort(tx, paspoortId, context);
      return stand(na!.paspoort, id);
    });
  }

  @Voert(trekDelingIn)
  trekIn(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: trekDelingIn.params }) { id }: IdPad,
    @Body({ schema: trekDelingIn.body }) _leeg: unknown,
  ) {
    return this.doe(opdracht, id, delen.trekDelingIn);
  }

  @Voert(bevestigDeling)
  bevestig(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: bevestigDeling.params }) { id }: IdPad,
    @Body({ schema: bevestigDeling.body }) _leeg: unknown,
  ) {
    return this.doe(opdracht, id, delen.bevestigDeling);
  }

  @Voert(geefToestemming)
  toestemming(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: geefToestemming.params }) { id }: IdPad,
    @Body({ schema: geefToestemming.body }) { besluit, naam }: z.infer<typeof geefToestemming.body>,
  ) {
    // Wie is aangemeld, heeft daarmee bewezen wie hij is; het kenmerk verwijst naar dit verzoek.
    const bewijs = { soort: 'ingelogd', kenmerk: opdracht.audit.verzoekId } as const;
    return this.doe(opdracht, id, async (tx, wie, context) => {
      await legToestemmingVast(tx, { ...wie, besluit: { besluit, naam, bewijs } }, context);
      return (await laadPaspoort(tx, wie.paspoortId, context))!.paspoort;
    });
  }

  /** Lezen van een deling is zelf een feit: de jongere ziet dat er gekeken is. */
  @Voert(openDeling)
  async open(
    @WieVraagt() actor: Actor,
    @Param({ schema: openDeling.params }) { id }: IdPad,
    @Body({ schema: openDeling.body }) _leeg: unknown,
  ) {
    const context = await this.opdrachten.context();
    const paspoortId = await inTransaction(this.dataSource, async (tx) => {
      const gevonden = await this.delingen.paspoortVan(tx, actor, id);
      const { zaak } = await this.paspoorten.zie(tx, actor, gevonden);
      await openZaak(tx, zaak.paspoort.leerlingId);
      await ontvangen.openDeling(tx, { paspoortId: gevonden, delingId: id, door: daderVan(actor) }, context);
      return gevonden;
    });
    const gezien = await this.paspoorten.zie(this.dataSource, actor, paspoortId);
    const bronnen = gezien.besluit.bronnen.filter(({ delingId }) => delingId === id);
    return this.paspoorten.toon(actor, { ...gezien, besluit: { ...gezien.besluit, bronnen } });
  }

  @Voert(bespreekDeling)
  bespreek(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: bespreekDeling.params }) { id }: IdPad,
    @Body({ schema: bespreekDeling.body }) { soort, besproken, op }: z.infer<typeof bespreekDeling.body>,
  ) {
    if (!magGesprekMelden(opdracht.actor.rol, soort))
      throw new NotAllowed('gesprek.ander-voert-het', 'Dit gesprek meldt een andere organisatie.');
    return this.doe(opdracht, id, async (tx, besluit, context) => {
      // Alleen de intake verandert hoe ver het Paspoort is; een ander gesprek is een feit erbij.
      const naar =
        besproken && soort === 'intake'
          ? await ontvangen.bespreekDeling(tx, besluit, context)
          : (await laadPaspoort(tx, besluit.paspoortId, context))!.paspoort;
      await legGesprekVast(
        tx,
        { paspoort: naar, door: besluit.door, gesprek: { soort, op, besproken } },
        context,
      );
      return naar;
    });
  }

  @Voert(verwerkDeling)
  verwerk(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: verwerkDeling.params }) { id }: IdPad,
    @Body({ schema: verwerkDeling.body }) _leeg: unknown,
  ) {
    return this.doe(opdracht, id, ontvangen.verwerkDeling);
  }

  private doe(opdracht: Opdracht, delingId: string, werk: Werk) {
    const { actor } = opdracht;
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      const paspoortId = await this.delingen.paspoortVan(tx, actor, delingId);
      const leerlingId = await this.delingen.leerlingVan(tx, paspoortId);
      await openZaak(tx, leerlingId);
      return stand(await werk(tx, { paspoortId, delingId, door: daderVan(actor) }, context), delingId);
    });
  }
}
