import { Body, Controller, Module, Param, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { z } from 'zod';
import {
  draagVroegOver,
  leesOverstap,
  leesTijdlijn,
  leesDeadlinevooruitzicht,
  leesVroegeOverdracht,
  lijstAanmeldingen,
  lijstOverstappen,
  zoekOverstappen,
  type OverstappenVraag,
  type ZoekVraag,
} from '#libs/contract/overstappen.ts';
import { BLIJFT_TEKST, GEEN_INSTANTIE_TEKST } from '#libs/contract/teksten-vooruitblik.ts';
import { row } from '#libs/database/transaction.ts';
import { Conflict } from '#libs/domain/domain-error.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { draagOver } from '#libs/dossier/draag-over.ts';
import { eisOverstap } from '../shared/eis-overstap.ts';
import { lijstOfCsv } from '../shared/lijst-csv.ts';
import { VanOpdracht, WieVraagt, type Opdracht } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { openZaakVan } from '../shared/zaak.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { OnderdelenLezer } from './onderdelen-lezer.ts';
import { OverstapLezer } from './overstap-lezer.ts';
import { KOLOMMEN } from './overstappen-csv.ts';
import { Versheid } from './versheid.ts';
import { VroegeOverdracht } from './vroege-overdracht.ts';

interface IdPad {
  readonly id: string;
}

@Controller()
export class OverstappenController {
  constructor(
    private readonly overstappen: OverstapLezer,
    private readonly onderdelen: OnderdelenLezer,
    private readonly vroegeOverdracht: VroegeOverdracht,
    private readonly opdrachten: Opdrachten,
  ) {}

  @Voert(lijstOverstappen)
  lijst(
    @Req() request: Request & { actor: Actor },
    @Query({ schema: lijstOverstappen.query }) vraag: OverstappenVraag,
  ) {
    const lees = (deze: OverstappenVraag) => this.overstappen.lijst(request.actor, deze);
    return lijstOfCsv(request, vraag, { lees, kolommen: KOLOMMEN, naam: 'overstappen' });
  }

  @Voert(zoekOverstappen)
  zoek(@WieVraagt() actor: Actor, @Body({ schema: zoekOverstappen.body }) vraag: ZoekVraag) {
    return this.overstappen.lijst(actor, vraag);
  }

  @Voert(leesOverstap)
  lees(@WieVraagt() actor: Actor, @Param({ schema: leesOverstap.params }) { id }: IdPad) {
    return this.overstappen.een(actor, id);
  }

  @Voert(lijstAanmeldingen)
  aanmeldingen(@WieVraagt() actor: Actor, @Param({ schema: lijstAanmeldingen.params }) { id }: IdPad) {
    return this.onderdelen.aanmeldingen(actor, id);
  }

  @Voert(leesTijdlijn)
  tijdlijn(
    @WieVraagt() actor: Actor,
    @Param({ schema: leesTijdlijn.params }) { id }: IdPad,
    @Query({ schema: leesTijdlijn.query }) vraag: z.infer<typeof leesTijdlijn.query>,
  ) {
    return this.onderdelen.tijdlijn(actor, id, vraag);
  }

  @Voert(leesDeadlinevooruitzicht)
  deadline(@WieVraagt() actor: Actor, @Param({ schema: leesDeadlinevooruitzicht.params }) { id }: IdPad) {
    return this.vroegeOverdracht.opDeadline(actor, id);
  }

  @Voert(leesVroegeOverdracht)
  vroeg(@WieVraagt() actor: Actor, @Param({ schema: leesVroegeOverdracht.params }) { id }: IdPad) {
    return this.vroegeOverdracht.lees(actor, id);
  }

  /** De decaan wacht niet tot het afgesproken moment. Fouten: NotFound, Conflict als overdragen nu niet kan. */
  @Voert(draagVroegOver)
  async draagOver(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: draagVroegOver.params }) { id }: IdPad,
    @Body({ schema: draagVroegOver.body }) { toelichting }: z.infer<typeof draagVroegOver.body>,
  ) {
    const { actor } = opdracht;
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      await eisOverstap(tx, { actor, handeling: 'overstap.overdragen' }, id);
      await openZaakVan(tx, 'overstap', id);
      const vraag = { ids: [id], aanleiding: 'VERVROEGD', door: actor, toelichting } as const;
      const { overgedragen, niet } = await draagOver(tx, vraag, context);
      const gedaan = overgedragen[0];
      if (!gedaan) throw nietOverTeDragen(niet[0]?.reden);
      const naar = await row(tx, 'select id, naam from organisatie where id = $1', [gedaan.naarId]);
      return { id: gedaan.overdrachtId, naar };
    });
  }
}

const WAAROM_NIET: Readonly<Record<string, string>> = { ...BLIJFT_TEKST, ...GEEN_INSTANTIE_TEKST };

const nietOverTeDragen = (reden = 'ONBEKEND'): Conflict =>
  new Conflict(
    'overstap.niet-over-te-dragen',
    ['Overdragen kan nu niet.', WAAROM_NIET[reden]].filter(Boolean).join(' '),
    { reden },
  );

@Module({
  controllers: [OverstappenController],
  providers: [OverstapLezer, OnderdelenLezer, Versheid, VroegeOverdracht],
})
export class OverstappenModule {}
