import { Body, Controller, Module, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import { geefTerug, leesTaak, lijstTaken, rondAf, type TakenVraag } from '#libs/contract/taken.ts';
import { Conflict } from '#libs/domain/domain-error.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { beeindigTaak } from '#libs/dossier/taken.ts';
import { VanOpdracht, WieVraagt, type Opdracht } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { openZaakVan } from '../shared/zaak.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { soortTeBeeindigen, TaakLezer } from './taak-lezer.ts';

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
  lijst(@WieVraagt() actor: Actor, @Query({ schema: lijstTaken.query }) vraag: TakenVraag) {
    return this.taken.lijst(actor, vraag);
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
