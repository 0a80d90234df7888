import { Body, Controller, Param, Req, StreamableFile } from '@nestjs/common';
import type { Request } from 'express';
import type { z } from 'zod';
import {
  beginPaspoort,
  leesPaspoort,
  leesVragen,
  lijstPaspoorten,
  lijstWijzigingen,
  maakBezwaar,
  onderteken,
  rondInvullenAf,
  stelVast,
  vernietigPaspoort,
  wijzigAntwoorden,
} from '#libs/contract/paspoorten.ts';
import { openZaak } from '#libs/database/rechten.ts';
import type { Tx } from '#libs/database/transaction.ts';
import { huidigeVersie, type Paspoort } from '#libs/domain/paspoort/paspoort.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import type { Dader } from '#libs/paspoort/bewaar-paspoort.ts';
import type { Paspoortcontext } from '#libs/paspoort/gevolgen.ts';
import { legGesprekVast } from '#libs/paspoort/gesprekken.ts';
import {
  begin,
  maakBezwaarTegen,
  ondertekenDeel,
  rondAf,
  stelPaspoortVast,
  vulIn,
} from '#libs/paspoort/opstellen.ts';
import { gooiWeg } from '#libs/paspoort/weg.ts';
import { wisselCodeIn } from '#libs/paspoort/codes.ts';
import { maakPdf } from '#libs/pdf/maak-pdf.ts';
import { VanOpdracht, WieVraagt, type Opdracht } from '../shared/opdracht.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { paspoortAlsDocument } from './als-document.ts';
import { daderVan } from './kijker.ts';
import { Leestaal, type Taalwens } from './leestaal.ts';
import { PaspoortLezer } from './paspoort-lezer.ts';
import { Paspoortboek } from './paspoortboek.ts';
import { Paspoortopdrachten } from './paspoortopdrachten.ts';

interface IdPad {
  readonly id: string;
}
type Besluit = { readonly paspoortId: string; readonly door: Dader };

const stand = (paspoort: Paspoort) => {
  const { nummer: versie, status } = huidigeVersie(paspoort);
  return { id: paspoort.id, versie, status };
};

/** Het Paspoort: lezen, schrijven, ondertekenen en vaststellen. */
@Controller()
export class PaspoortenController {
  constructor(
    private readonly lezer: PaspoortLezer,
    private readonly opdrachten: Paspoortopdrachten,
    private readonly boek: Paspoortboek,
  ) {}

  @Voert(leesVragen)
  async vragen(
    @Param({ schema: leesVragen.params }) { variant }: z.infer<typeof leesVragen.params>,
    @Leestaal() leest: Taalwens,
  ) {
    const boek = await this.boek.vragen();
    const { taal, lijst } = boek.in(leest.taal, boek.nieuwste(variant));
    leest.noem(taal);
    return { ...lijst, taal };
  }

  @Voert(lijstPaspoorten)
  lijst(@WieVraagt() actor: Actor) {
    return this.lezer.lijst(actor);
  }

  @Voert(leesPaspoort)
  async lees(
    @Req() request: Request & { actor: Actor },
    @Param({ schema: leesPaspoort.params }) { id }: IdPad,
    @Leestaal() leest: Taalwens,
  ) {
    // Een document gaat mee naar wie met de jongere werkt: dat is altijd Nederlands.
    const alsPdf = request.accepts(['application/json', 'application/pdf']) === 'application/pdf';
    const paspoort = await this.lezer.een(request.actor, id, alsPdf ? 'nl' : leest.taal);
    leest.noem(paspoort.taal);
    if (!alsPdf) return paspoort;
    const lijst = (await this.boek.vragen()).van(paspoort.variant, paspoort.vragenversie);
    return new StreamableFile(await maakPdf(paspoortAlsDocument(paspoort, lijst)), {
      type: 'application/pdf',
      disposition: 'attachment; filename="paspoort.pdf"',
    });
  }

  @Voert(lijstWijzigingen)
  wijzigingen(@WieVraagt() actor: Actor, @Param({ schema: lijstWijzigingen.params }) { id }: IdPad) {
    return this.lezer.wijzigingen(actor, id);
  }

  @Voert(beginPaspoort)
  begin(
    @VanOpdracht() opdracht: Opdracht,
    @Body({ schema: beginPaspoort.body }) { variant, code }: z.infer<typeof beginPaspoort.body>,
  ) {
    const { actor } = opdracht;
    const leerlingId = actor.dossier?.leerlingId ?? '';
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      await openZaak(tx, leerlingId);
      const door = daderVan(actor);
      const gemaakt = await begin(tx, { leerlingId, variant, door }, context);
      return stand(code ? await wisselCodeIn(tx, { paspoort: gemaakt, code, door }, context) : gemaakt);
    });
  }

  @Voert(wijzigAntwoorden)
  wijzig(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: wijzigAntwoorden.params }) { id }: IdPad,
    @Body({ schema: wijzigAntwoorden.body }) { deel, ...patch }: z.infer<typeof wijzigAntwoorden.body>,
  ) {
    return this.doe(opdracht, id, (tx, besluit, context) => vulIn(tx, { ...besluit, deel, patch }, context));
  }

  @Voert(rondInvullenAf)
  rondAf(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: rondInvullenAf.params }) { id }: IdPad,
    @Body({ schema: rondInvullenAf.body }) _leeg: unknown,
  ) {
    return this.doe(opdracht, id, rondAf);
  }

  @Voert(stelVast)
  stelVast(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: stelVast.params }) { id }: IdPad,
    @Body({ schema: stelVast.body }) _leeg: unknown,
  ) {
    return this.doe(opdracht, id, stelPaspoortVast);
  }

  @Voert(maakBezwaar)
  bezwaar(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: maakBezwaar.params }) { id }: IdPad,
    @Body({ schema: maakBezwaar.body }) { tekst }: z.infer<typeof maakBezwaar.body>,
  ) {
    return this.doe(opdracht, id, (tx, besluit, context) =>
      maakBezwaarTegen(tx, { ...besluit, tekst }, context),
    );
  }

  @Voert(onderteken)
  onderteken(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: onderteken.params }) { id }: IdPad,
    @Body({ schema: onderteken.body }) { gesprekOp }: z.infer<typeof onderteken.body>,
  ) {
    return this.doe(opdracht, id, async (tx, besluit, context) => {
      const gesprek = {
        soort: opdracht.actor.rol === 'rmc' ? 'rmc' : 'mentor',
        op: gesprekOp,
        besproken: true,
      } as const;
      const naar = await ondertekenDeel(tx, besluit, context);
      await legGesprekVast(tx, { paspoort: naar, door: besluit.door, gesprek }, context);
      return naar;
    });
  }

  @Voert(vernietigPaspoort)
  gooiWeg(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: vernietigPaspoort.params }) { id }: IdPad,
    @Body({ schema: vernietigPaspoort.body }) _zeker: unknown,
  ) {
    return this.doe(opdracht, id, gooiWeg);
  }

  /** Doet een besluit over een Paspoort dat deze actor mag zien, in de zaak van die ene leerling. */
  private doe(
    opdracht: Opdracht,
    id: string,
    werk: (tx: Tx, besluit: Besluit, context: Paspoortcontext) => Promise<Paspoort>,
  ) {
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      const { zaak } = await this.lezer.zie(tx, opdracht.actor, id);
      await openZaak(tx, zaak.paspoort.leerlingId);
      return stand(await werk(tx, { paspoortId: id, door: daderVan(opdracht.actor) }, context));
    });
  }
}
