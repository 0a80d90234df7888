import { Body, Controller, Module, Param, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { z } from 'zod';
import { geefTerug, leesTaak, lijstTaken, rondAf, type TakenVraag } from '#libs/contract/taken.ts';
import { beantwoordVraag } from '#libs/contract/vragen.ts';
import { Conflict } from '#libs/domain/domain-error.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { beeindigTaak } from '#libs/dossier/taken.ts';
import * as vragen from '#libs/dossier/vragen.ts';
import { lijstOfCsv } from '../shared/lijst-csv.ts';
import { VanOpdracht, WieVraagt, type Opdracht } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { openZaakVan } from '../shared/zaak.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { soortTeBeeindigen, TaakLezer } from './taak-lezer.ts';
import { KOLOMMEN } from './taken-csv.ts';

interface IdPad {
  readonly id: string;
}
/** Taken die men niet afvinkt: het besluit hoort bij de zaak zelf, en dan verdwijnt de taak. */
const BESLIST_ELDERS: Readonly<Record<string, readonly [code: string, uitleg: string]>> = {
  'overdracht-beslissen': [
    'taak.beslis-over-overdracht',
    'Beslis over de overdracht zelf; de taak verdwijnt dan.',
  ],
  'bestemming-bevestigen': [
    'taak.beslis-over-bestemming',
    'Bevestig de bestemming of wijs haar af; de taak verdwijnt dan.',
  ],
  'inzage-nalezen': [
    'taak.lees-de-teksten-na',
    'Zeg van elke tekst of zij naar de jongere mag; de taak verdwijnt dan.',
  ],
  'vraag-beantwoorden': ['taak.beantwoord-de-vraag', 'Kies een antwoord op de vraag; de taak is dan klaar.'],
  'bewaren-beslissen': ['taak.beslis-over-bewaren', 'Beslis over het voorstel zelf; de taak verdwijnt dan.'],
  'noodtoegang-beoordelen': [
    'taak.beoordeel-de-noodtoegang',
    'Zeg of de noodtoegang terecht was; de taak verdwijnt dan.',
  ],
};

interface Besluit {
  readonly taakId: string;
  readonly status: 'GEDAAN' | 'TERUGGEGEVEN';
  readonly uitkomst: string;
}

@Controller()
export class TakenController {
  constructor(
    private readonly taken: TaakLezer,
    private readonly opdrachten: Opdrachten,
  ) {}

  @Voert(lijstTaken)
  lijst(@Req() request: Request & { actor: Actor }, @Query({ schema: lijstTaken.query }) vraag: TakenVraag) {
    const lees = (deze: TakenVraag) => this.taken.lijst(request.actor, deze);
    return lijstOfCsv(request, vraag, { lees, kolommen: KOLOMMEN, naam: 'taken' });
  }

  @Voert(leesTaak)
  lees(@WieVraagt() actor: Actor, @Param({ schema: leesTaak.params }) { id }: IdPad) {
    return this.taken.een(actor, id);
  }

  @Voert(rondAf)
  rondAf(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: rondAf.params }) { id }: IdPad,
    @Body({ schema: rondAf.body }) { uitkomst }: z.infer<typeof rondAf.body>,
  ) {
    return this.beeindig(opdracht, { taakId: id, status: 'GEDAAN', uitkomst });
  }

  @Voert(geefTerug)
  geefTerug(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: geefTerug.params }) { id }: IdPad,
    @Body({ schema: geefTerug.body }) { reden }: z.infer<typeof geefTerug.body>,
  ) {
    return this.beeindig(opdracht, { taakId: id, status: 'TERUGGEGEVEN', uitkomst: reden });
  }

  @Voert(beantwoordVraag)
  beantwoord(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: beantwoordVraag.params }) { id }: IdPad,
    @Body({ schema: beantwoordVraag.body }) { antwoord }: z.infer<typeof beantwoordVraag.body>,
  ) {
    const door = opdracht.actor;
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      await soortTeBeeindigen(tx, door, id);
      await openZaakVan(tx, 'taak', id);
      await vragen.beantwoordVraag(tx, { taakId: id, antwoord, door }, context);
      return { id, status: 'GEDAAN' as const };
    });
  }

  private beeindig(opdracht: Opdracht, besluit: Besluit) {
    return this.opdrachten.voerUit(opdracht, async (tx, { nu }) => {
      const soort = await soortTeBeeindigen(tx, opdracht.actor, besluit.taakId);
      const elders = BESLIST_ELDERS[soort];
      if (elders) throw new Conflict(...elders);
      await openZaakVan(tx, 'taak', besluit.taakId);
      await beeindigTaak(tx, { ...besluit, gebruikerId: opdracht.actor.gebruikerId }, nu);
      return { id: besluit.taakId, status: besluit.status };
    });
  }
}

@Module({ controllers: [TakenController], providers: [TaakLezer] })
export class TakenModule {}
