import { Body, Controller, Module, Param, Req, StreamableFile } from '@nestjs/common';
import type { Request } from 'express';
import type { z } from 'zod';
import * as contract from '#libs/contract/inzageverzoeken.ts';
import { openZaak } from '#libs/database/rechten.ts';
import { row, type Tx } from '#libs/database/transaction.ts';
import { NotAllowed, NotFound } from '#libs/domain/domain-error.ts';
import { magInzageVragen } from '#libs/domain/inzage/mag-inzage-vragen.ts';
import type { Actor, Burgerrol } from '#libs/domain/toegang/toegang.ts';
import { leesTekstNa, stelNalezenUit, vraagInzage } from '#libs/inzage/verzoeken.ts';
import { maakPdf } from '#libs/pdf/maak-pdf.ts';
import { VanOpdracht, WieVraagt, type Opdracht } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { InzageverzoekLezer } from './inzageverzoek-lezer.ts';
import { alsDocument } from './als-document.ts';

interface IdPad {
  readonly id: string;
}
type Oordeelpad = z.infer<typeof contract.oordeelOverTekst.params>;
type Oordeel = z.infer<typeof contract.oordeelOverTekst.body>;

/** Inzage (AVG art. 15): vragen, ophalen, en nalezen wat de eigen organisatie schreef. */
@Controller()
export class InzageverzoekenController {
  constructor(
    private readonly verzoeken: InzageverzoekLezer,
    private readonly opdrachten: Opdrachten,
  ) {}

  @Voert(contract.vraagInzage)
  vraag(
    @VanOpdracht() opdracht: Opdracht,
    @Body({ schema: contract.vraagInzage.body }) _leeg: unknown,
  ): Promise<{ id: string }> {
    const { actor } = opdracht;
    const { leerlingId, leeftijd, gezag } = eisDossier(actor);
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      const rol = actor.rol as Burgerrol;
      const besluit = magInzageVragen({ rol, leeftijd, gezag });
      if (!besluit.mag) throw new NotAllowed(besluit.code, besluit.uitleg);
      await openZaak(tx, leerlingId);
      return { id: await vraagInzage(tx, { leerlingId, gebruikerId: actor.gebruikerId, rol }, context) };
    });
  }

  @Voert(contract.lijstInzageverzoeken)
  async lijst(@WieVraagt() actor: Actor) {
    return { items: await this.verzoeken.lijst(actor) };
  }

  @Voert(contract.leesInzageuitvoer)
  async uitvoer(
    @Req() request: Request & { actor: Actor },
    @Param({ schema: contract.leesInzageuitvoer.params }) { id }: IdPad,
  ) {
    const pdf = request.accepts(['application/json', 'application/pdf']) === 'application/pdf';
    const uitvoer = await this.verzoeken.uitvoer(request.actor, id, pdf ? 'uitvoer.pdf' : 'uitvoer.json');
    if (!pdf) return uitvoer;
    return new StreamableFile(await maakPdf(alsDocument(uitvoer)), {
      type: 'application/pdf',
      disposition: 'attachment; filename="mijn-gegevens.pdf"',
    });
  }

  @Voert(contract.lijstNaleesteksten)
  async teksten(
    @WieVraagt() actor: Actor,
    @Param({ schema: contract.lijstNaleesteksten.params }) { id }: IdPad,
  ) {
    return { items: await this.verzoeken.eigenTeksten(actor, id) };
  }

  @Voert(contract.oordeelOverTekst)
  oordeel(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.oordeelOverTekst.params }) { id, tekst: tekstId }: Oordeelpad,
    @Body({ schema: contract.oordeelOverTekst.body }) { oordeel }: Oordeel,
  ) {
    const { gebruikerId, organisatieId } = opdracht.actor;
    return this.opdrachten.voerUit(opdracht, async (tx, { nu }) => {
      await openTekst(tx, { id, organisatieId, tekstId });
      const besluit = { verzoekId: id, tekstId, organisatieId, gebruikerId, oordeel };
      return { id: tekstId, wachten: await leesTekstNa(tx, besluit, nu) };
    });
  }

  @Voert(contract.stelNalezenUit)
  stelUit(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.stelNalezenUit.params }) { id }: IdPad,
    @Body({ schema: contract.stelNalezenUit.body }) { reden }: z.infer<typeof contract.stelNalezenUit.body>,
  ) {
    const { organisatieId } = opdracht.actor;
    return this.opdrachten.voerUit(opdracht, async (tx, { nu }) => {
      await openTekst(tx, { id, organisatieId });
      return { id, uiterlijk: await stelNalezenUit(tx, { verzoekId: id, organisatieId, reden }, nu) };
    });
  }
}

/** Opent de zaak van wie om inzage vroeg, voor een organisatie die over hem schreef. Fout: NotFound. */
async function openTekst(
  tx: Tx,
  van: { readonly id: string; readonly organisatieId: string; readonly tekstId?: string },
): Promise<void> {
  const tekst = await row<{ leerling_id: string }>(
    tx,
    'select leerling_id from inzagetekst where verzoek_id = $1 and organisatie_id = $2 and ($3::uuid is null or id = $3) limit 1',
    [van.id, van.organisatieId, van.tekstId ?? null],
  );
  if (!tekst) throw new NotFound('inzagetekst.onbekend', 'Deze tekst bestaat niet.');
  await openZaak(tx, tekst.leerling_id);
}

function eisDossier({ dossier }: Actor): NonNullable<Actor['dossier']> {
  if (!dossier) throw new NotFound('mij.geen-dossier', 'U hebt hier geen eigen dossier.');
  return dossier;
}

@Module({
  controllers: [InzageverzoekenController],
  providers: [InzageverzoekLezer],
})
export class InzageverzoekenModule {}
