import { Body, Controller, Module, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import * as contract from '#libs/contract/trajecten.ts';
import { row, type Tx } from '#libs/database/transaction.ts';
import type { Benodigd } from '#libs/domain/mas/traject/bezwaar.ts';
import type { Routestatus } from '#libs/domain/mas/routezaak.ts';
import type { Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import type { Actor, Handeling } from '#libs/domain/toegang/toegang.ts';
import type { Context } from '#libs/dossier/context.ts';
import { legAfspraakVast } from '#libs/traject/afspraken.ts';
import { autoriseer, eisAutorisatie, trekAutorisatieIn } from '#libs/traject/autorisatie.ts';
import { sluitTraject, zetTrajectstap } from '#libs/traject/handel.ts';
import { kiesRoute, zetRoute } from '#libs/traject/routes.ts';
import { vergrendelTraject } from '#libs/traject/traject.ts';
import { doenerVan, inTraject, standVan } from '../shared/eis-traject.ts';
import { VanOpdracht, WieVraagt, type Opdracht } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { BesluitLezer } from './besluit-lezer.ts';
import { KringController } from './kring.controller.ts';
import { KringLezer } from './kring-lezer.ts';
import { TrajecttijdlijnLezer } from './tijdlijn-lezer.ts';
import { TrajectLezer } from './traject-lezer.ts';

interface IdPad {
  readonly id: string;
}
type RoutePad = z.infer<typeof contract.RoutePad>;

const mee = (
  { actor }: Opdracht,
  body: {
    readonly motief?: string | undefined;
    readonly gegeven: readonly Benodigd[];
    readonly versie?: number | undefined;
  },
) => ({ door: doenerVan(actor), motief: body.motief ?? null, gegeven: body.gegeven, versie: body.versie });

@Controller()
export class TrajectenController {
  constructor(
    private readonly trajecten: TrajectLezer,
    private readonly besluiten: BesluitLezer,
    private readonly tijdlijnen: TrajecttijdlijnLezer,
    private readonly opdrachten: Opdrachten,
  ) {}

  @Voert(contract.lijstTrajecten)
  lijst(
    @WieVraagt() actor: Actor,
    @Query({ schema: contract.lijstTrajecten.query }) vraag: contract.TrajectenVraag,
  ) {
    return this.trajecten.lijst(actor, vraag);
  }

  @Voert(contract.zoekTrajecten)
  zoek(
    @WieVraagt() actor: Actor,
    @Body({ schema: contract.zoekTrajecten.body }) vraag: contract.TrajectZoekVraag,
  ) {
    return this.trajecten.zoek(actor, vraag);
  }

  @Voert(contract.leesTraject)
  lees(@WieVraagt() actor: Actor, @Param({ schema: contract.leesTraject.params }) { id }: IdPad) {
    return this.trajecten.een(actor, id);
  }

  @Voert(contract.leesMogelijkheden)
  mogelijkheden(
    @WieVraagt() actor: Actor,
    @Param({ schema: contract.leesMogelijkheden.params }) { id }: IdPad,
  ) {
    return this.besluiten.mogelijkheden(actor, id);
  }

  @Voert(contract.leesKeuzehulp)
  keuzehulp(
    @WieVraagt() actor: Actor,
    @Param({ schema: contract.leesKeuzehulp.params }) { id }: IdPad,
    @Query({ schema: contract.leesKeuzehulp.query }) vraag: contract.KeuzehulpVraag,
  ) {
    return this.besluiten.keuzehulp(actor, id, vraag);
  }

  @Voert(contract.leesTrajecttijdlijn)
  tijdlijn(@WieVraagt() actor: Actor, @Param({ schema: contract.leesTrajecttijdlijn.params }) { id }: IdPad) {
    return this.tijdlijnen.van(actor, id);
  }

  @Voert(contract.zetStap)
  zetStap(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.zetStap.params }) { id }: IdPad,
    @Body({ schema: contract.zetStap.body }) body: z.infer<typeof contract.Stap>,
  ) {
    return this.besluit(opdracht, id, async (tx, context) => {
      await zetTrajectstap(tx, id, { ...mee(opdracht, body), naar: body.naar }, context);
      return standVan(tx, id);
    });
  }

  @Voert(contract.sluit)
  sluit(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.sluit.params }) { id }: IdPad,
    @Body({ schema: contract.sluit.body }) body: z.infer<typeof contract.Sluiting>,
  ) {
    return this.besluit(opdracht, id, async (tx, context) => {
      const { reden, wetsartikel = null } = body;
      await sluitTraject(tx, id, { ...mee(opdracht, body), reden, wetsartikel }, context);
      return standVan(tx, id);
    });
  }

  @Voert(contract.legAfspraakVast)
  legAfspraakVast(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.legAfspraakVast.params }) { id }: IdPad,
    @Body({ schema: contract.legAfspraakVast.body }) body: z.infer<typeof contract.Afspraak>,
  ) {
    return this.besluit(opdracht, id, async (tx, context) => ({
      id: await legAfspraakVast(tx, id, { ...body, door: doenerVan(opdracht.actor) }, context),
    }));
  }

  @Voert(contract.kies)
  kies(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.kies.params }) { id }: IdPad,
    @Body({ schema: contract.kies.body }) body: z.infer<typeof contract.Keuze>,
  ) {
    return this.besluit(opdracht, id, async (tx, context) => {
      const { route, meldingen, verdachte = null } = body;
      const keuze = { ...mee(opdracht, body), route, meldingIds: meldingen, verdachte };
      return routeVan(tx, await kiesRoute(tx, id, keuze, context));
    });
  }

  @Voert(contract.zetRoute)
  zetRoute(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.zetRoute.params }) { id, route: routeId }: RoutePad,
    @Body({ schema: contract.zetRoute.body }) body: z.infer<typeof contract.Routestap>,
  ) {
    return this.besluit(opdracht, id, async (tx, context) => {
      const evaluatieOp = (body.evaluatieOp ?? null) as Kalenderdag | null;
      const besluit = { ...mee(opdracht, body), routeId, naar: body.naar as Routestatus, evaluatieOp };
      await zetRoute(tx, id, besluit, context);
      return routeVan(tx, routeId);
    });
  }

  @Voert(contract.autoriseer)
  autoriseer(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.autoriseer.params }) { id }: IdPad,
    @Body({ schema: contract.autoriseer.body }) { gebruikerId }: z.infer<typeof contract.Autorisatie>,
  ) {
    return this.opLijst(opdracht, id, autoriseer, gebruikerId);
  }

  @Voert(contract.trekAutorisatieIn)
  trekIn(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.trekAutorisatieIn.params }) { id }: IdPad,
    @Body({ schema: contract.trekAutorisatieIn.body }) { gebruikerId }: z.infer<typeof contract.Autorisatie>,
  ) {
    return this.opLijst(opdracht, id, trekAutorisatieIn, gebruikerId);
  }

  private opLijst(opdracht: Opdracht, id: string, doe: typeof autoriseer, gebruikerId: string) {
    const werk = async (tx: Tx, context: Context) => {
      const door = doenerVan(opdracht.actor);
      await eisAutorisatie(tx, id, door);
      const { kop } = await vergrendelTraject(tx, id, context);
      await doe(tx, kop, { wie: { gebruikerId }, door }, context);
      return { id };
    };
    return this.besluit(opdracht, id, werk, 'traject.straf');
  }

  private besluit<T>(
    opdracht: Opdracht,
    id: string,
    werk: (tx: Tx, context: Context) => Promise<T>,
    handeling: Handeling = 'traject.beslissen',
  ): Promise<T> {
    return inTraject(this.opdrachten, { opdracht, handeling }, id, werk);
  }
}

const routeVan = (tx: Tx, id: string) =>
  row(tx, 'select id, route, status from traject_route where id = $1', [id]);

@Module({
  controllers: [TrajectenController, KringController],
  providers: [TrajectLezer, BesluitLezer, KringLezer, TrajecttijdlijnLezer],
})
export class TrajectenModule {}
