import { Body, Controller, Module, Param } from '@nestjs/common';
import type { z } from 'zod';
import * as contract from '#libs/contract/trajectonderzoek.ts';
import type { Tx } from '#libs/database/transaction.ts';
import type { Instant, Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import type { Actor, Handeling } from '#libs/domain/toegang/toegang.ts';
import type { Context } from '#libs/dossier/context.ts';
import { legCheckinVast } from '#libs/traject/checkins.ts';
import {
  duidVerzuim,
  legHoringVast,
  legOnderzoeksfeitenVast,
  nodigUitOmTeHoren,
} from '#libs/traject/horen.ts';
import { vulInstrumentIn } from '#libs/traject/instrument.ts';
import { legToestemmingVast } from '#libs/traject/toestemmingen.ts';
import { doenerVan, inTraject } from '../shared/eis-traject.ts';
import { VanOpdracht, WieVraagt, type Opdracht } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { EigenToestemming } from './eigen-toestemming.ts';
import { Instrumentboek } from '../shared/instrumentboek.ts';
import { OnderzoekLezer } from './onderzoek-lezer.ts';

interface IdPad {
  readonly id: string;
}
type RoutePad = z.infer<typeof contract.ToestemmingPad>;

@Controller()
export class TrajectonderzoekController {
  constructor(
    private readonly lezer: OnderzoekLezer,
    private readonly eigen: EigenToestemming,
    private readonly boek: Instrumentboek,
    private readonly opdrachten: Opdrachten,
  ) {}

  @Voert(contract.leesOnderzoek)
  onderzoek(@WieVraagt() actor: Actor, @Param({ schema: contract.leesOnderzoek.params }) { id }: IdPad) {
    return this.lezer.onderzoek(actor, id);
  }

  @Voert(contract.leesVoorstellen)
  voorstellen(@WieVraagt() actor: Actor, @Param({ schema: contract.leesVoorstellen.params }) { id }: IdPad) {
    return this.lezer.voorstellen(actor, id);
  }

  @Voert(contract.leesInstrument)
  instrument(@WieVraagt() actor: Actor, @Param({ schema: contract.leesInstrument.params }) { id }: IdPad) {
    return this.lezer.instrument(actor, id);
  }

  @Voert(contract.vulIn)
  async vulIn(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.vulIn.params }) { id }: IdPad,
    @Body({ schema: contract.vulIn.body }) body: z.infer<typeof contract.Invulling>,
  ) {
    const boek = await this.boek.versies();
    const werk = async (tx: Tx, context: Context) => {
      const invulling = { ...body, boek, door: doenerVan(opdracht.actor) };
      const { id: invullingId, uitslag } = await vulInstrumentIn(tx, id, invulling, context);
      return { id: invullingId, advies: uitslag.advies };
    };
    return this.doe(opdracht, id, werk, 'instrument.invullen');
  }

  @Voert(contract.nodigUit)
  nodigUit(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.nodigUit.params }) { id }: IdPad,
    @Body({ schema: contract.nodigUit.body }) { wie, op }: z.infer<typeof contract.Uitnodiging>,
  ) {
    return this.doe(opdracht, id, async (tx, context) => {
      const uitnodiging = { wie, op: op as Instant, door: doenerVan(opdracht.actor) };
      return { id: await nodigUitOmTeHoren(tx, id, uitnodiging, context) };
    });
  }

  @Voert(contract.legHoringVast)
  legHoringVast(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.legHoringVast.params }) { id, horing }: z.infer<typeof contract.HoringPad>,
    @Body({ schema: contract.legHoringVast.body }) body: z.infer<typeof contract.Hooruitkomst>,
  ) {
    return this.doe(opdracht, id, async (tx, context) => {
      const { uitkomst, verslag = null } = body;
      const vast = { horingId: horing, uitkomst, verslag, door: doenerVan(opdracht.actor) };
      await legHoringVast(tx, id, vast, context);
      return { id: horing };
    });
  }

  @Voert(contract.duid)
  duid(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.duid.params }) { id }: IdPad,
    @Body({ schema: contract.duid.body }) { versie, ...duiding }: z.infer<typeof contract.Duiding>,
  ) {
    return this.doe(opdracht, id, async (tx, context) => {
      await duidVerzuim(tx, id, { duiding, versie, door: doenerVan(opdracht.actor) }, context);
      return { id };
    });
  }

  @Voert(contract.legFeitenVast)
  legFeitenVast(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.legFeitenVast.params }) { id }: IdPad,
    @Body({ schema: contract.legFeitenVast.body }) feiten: z.infer<typeof contract.Feiten>,
  ) {
    return this.doe(opdracht, id, async (tx, context) => {
      await legOnderzoeksfeitenVast(tx, id, { feiten, door: doenerVan(opdracht.actor) }, context);
      return { id };
    });
  }

  @Voert(contract.legToestemmingVast)
  legToestemmingVast(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.legToestemmingVast.params }) { id, route }: RoutePad,
    @Body({ schema: contract.legToestemmingVast.body }) body: z.infer<typeof contract.Toestemming>,
  ) {
    return this.doe(opdracht, id, async (tx, context) => {
      const toestemming = { ...body, routeId: route, kenmerk: body.kenmerk ?? null };
      await legToestemmingVast(tx, id, { toestemming, door: doenerVan(opdracht.actor) }, context);
      return { id: route };
    });
  }

  @Voert(contract.legCheckinVast)
  legCheckinVast(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.legCheckinVast.params }) { id }: IdPad,
    @Body({ schema: contract.legCheckinVast.body }) body: z.infer<typeof contract.Checkin>,
  ) {
    return this.doe(opdracht, id, async (tx, context) => {
      const { dag, tekst = null, ...rest } = body;
      const checkin = { ...rest, dag: dag as Kalenderdag, tekst, door: doenerVan(opdracht.actor) };
      return { id: await legCheckinVast(tx, id, checkin, context) };
    });
  }

  @Voert(contract.leesEigenToestemmingen)
  leesEigen(
    @WieVraagt() actor: Actor,
    @Param({ schema: contract.leesEigenToestemmingen.params }) { id }: IdPad,
  ) {
    return this.eigen.lees(actor, id);
  }

  @Voert(contract.geefToestemming)
  geefToestemming(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.geefToestemming.params }) pad: RoutePad,
    @Body({ schema: contract.geefToestemming.body }) { besluit }: z.infer<typeof contract.EigenBesluit>,
  ) {
    return this.eigen.geef(opdracht, pad, besluit);
  }

  private doe<T>(
    opdracht: Opdracht,
    id: string,
    werk: (tx: Tx, context: Context) => Promise<T>,
    handeling: Handeling = 'traject.beslissen',
  ): Promise<T> {
    return inTraject(this.opdrachten, { opdracht, handeling }, id, werk);
  }
}

@Module({
  controllers: [TrajectonderzoekController],
  providers: [OnderzoekLezer, EigenToestemming, Instrumentboek],
})
export class TrajectonderzoekModule {}
