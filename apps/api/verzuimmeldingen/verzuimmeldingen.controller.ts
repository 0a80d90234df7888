import { Body, Controller, Module, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import * as contract from '#libs/contract/verzuimmeldingen.ts';
import { row, type Tx } from '#libs/database/transaction.ts';
import type { Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import type { Actor, Handeling } from '#libs/domain/toegang/toegang.ts';
import type { Context } from '#libs/dossier/context.ts';
import * as behandelen from '#libs/verzuim/behandelen.ts';
import * as besluiten from '#libs/verzuim/besluiten.ts';
import { meldLuxe } from '#libs/verzuim/vastleggen.ts';
import { eisOverstap } from '../shared/eis-overstap.ts';
import { VanOpdracht, WieVraagt, type Opdracht } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { openZaakVan } from '../shared/zaak.ts';
import { eisMelding, MeldingLezer } from './melding-lezer.ts';

interface IdPad {
  readonly id: string;
}
type Werk = (tx: Tx, context: Context) => Promise<unknown>;

const GEEN_WOORDEN = {
  vermoedelijkeReden: null,
  toelichting: null,
  ondernomenActie: null,
  toelichtingActie: null,
  contact: null,
};

const standVan = (tx: Tx, id: string) =>
  row(tx, 'select id, toestand, duo_status as "duoStatus" from verzuimmelding where id = $1', [id]);

@Controller()
export class VerzuimmeldingenController {
  constructor(
    private readonly meldingen: MeldingLezer,
    private readonly opdrachten: Opdrachten,
  ) {}

  @Voert(contract.lijstVerzuimmeldingen)
  lijst(
    @WieVraagt() actor: Actor,
    @Query({ schema: contract.lijstVerzuimmeldingen.query }) vraag: contract.Meldingenvraag,
  ) {
    return this.meldingen.lijst(actor, vraag);
  }

  @Voert(contract.leesVerzuimmelding)
  lees(@WieVraagt() actor: Actor, @Param({ schema: contract.leesVerzuimmelding.params }) { id }: IdPad) {
    return this.meldingen.een(actor, id);
  }

  @Voert(contract.meldVerzuim)
  meld(
    @VanOpdracht() opdracht: Opdracht,
    @Body({ schema: contract.meldVerzuim.body }) body: z.infer<typeof contract.meldVerzuim.body>,
  ) {
    const { overstapId, soort } = body;
    const dagen = { begindatum: body.begindatum as Kalenderdag, einddatum: body.einddatum as Kalenderdag };
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      const door = opdracht.actor;
      await eisOverstap(tx, { actor: door, handeling: 'verzuimmelding.melden' }, overstapId);
      await openZaakVan(tx, 'overstap', overstapId);
      const eigen = { overstapId, ...dagen };
      const id =
        soort === 'L'
          ? await meldLuxe(tx, eigen, context)
          : await besluiten.meldOverig(tx, eigen, { door, context });
      return standVan(tx, id);
    });
  }

  @Voert(contract.bevestigVerzuimmelding)
  bevestig(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.bevestigVerzuimmelding.params }) { id }: IdPad,
    @Body({ schema: contract.bevestigVerzuimmelding.body })
    body: z.infer<typeof contract.bevestigVerzuimmelding.body>,
  ) {
    const bevestiging = { ...body, tekst: body.tekst ?? GEEN_WOORDEN, door: opdracht.actor };
    return this.meldt(opdracht, id, (tx, context) => besluiten.bevestigMelding(tx, id, bevestiging, context));
  }

  @Voert(contract.meldVerzuimNiet)
  meldNiet(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.meldVerzuimNiet.params }) { id }: IdPad,
    @Body({ schema: contract.meldVerzuimNiet.body }) { reden }: z.infer<typeof contract.meldVerzuimNiet.body>,
  ) {
    const besluit = { reden, door: opdracht.actor };
    return this.meldt(opdracht, id, (tx, context) => besluiten.meldNiet(tx, id, besluit, context));
  }

  @Voert(contract.trekVerzuimmeldingIn)
  trekIn(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.trekVerzuimmeldingIn.params }) { id }: IdPad,
    @Body({ schema: contract.trekVerzuimmeldingIn.body })
    { reden }: z.infer<typeof contract.trekVerzuimmeldingIn.body>,
  ) {
    const besluit = { reden, door: opdracht.actor };
    return this.meldt(opdracht, id, (tx, context) => besluiten.trekMeldingIn(tx, id, besluit, context));
  }

  @Voert(contract.zetMeldingstatus)
  zetStatus(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.zetMeldingstatus.params }) { id }: IdPad,
    @Body({ schema: contract.zetMeldingstatus.body })
    { status }: z.infer<typeof contract.zetMeldingstatus.body>,
  ) {
    const besluit = { status, door: opdracht.actor };
    return this.behandelt(opdracht, id, (tx, context) => behandelen.zetStatus(tx, id, besluit, context));
  }

  @Voert(contract.biedMeldingAan)
  biedAan(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.biedMeldingAan.params }) { id }: IdPad,
    @Body({ schema: contract.biedMeldingAan.body }) _leeg: unknown,
  ) {
    return this.behandelt(opdracht, id, (tx, context) =>
      behandelen.biedMeldingAan(tx, id, opdracht.actor, context),
    );
  }

  @Voert(contract.neemMeldingOver)
  neemOver(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.neemMeldingOver.params }) { id }: IdPad,
    @Body({ schema: contract.neemMeldingOver.body }) _leeg: unknown,
  ) {
    return this.behandelt(opdracht, id, (tx, context) =>
      behandelen.neemMeldingOver(tx, id, opdracht.actor, context),
    );
  }

  private meldt(opdracht: Opdracht, id: string, werk: Werk) {
    return this.besluit({ opdracht, handeling: 'verzuimmelding.melden' }, id, werk);
  }

  private behandelt(opdracht: Opdracht, id: string, werk: Werk) {
    return this.besluit({ opdracht, handeling: 'verzuimmelding.behandelen' }, id, werk);
  }

  /** Voert een besluit uit over een melding die de actor mag; geeft hoe zij er dan voor staat. */
  private besluit(
    { opdracht, handeling }: { readonly opdracht: Opdracht; readonly handeling: Handeling },
    id: string,
    werk: Werk,
  ) {
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      await eisMelding(tx, { actor: opdracht.actor, handeling }, id);
      await openZaakVan(tx, 'verzuimmelding', id);
      await werk(tx, context);
      return standVan(tx, id);
    });
  }
}

@Module({ controllers: [VerzuimmeldingenController], providers: [MeldingLezer] })
export class VerzuimmeldingenModule {}
