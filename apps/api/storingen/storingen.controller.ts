import { Body, Controller, Injectable, Module, Param } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import * as contract from '#libs/contract/storingen.ts';
import { API_VERSIE } from '#libs/contract/versie.ts';
import { processtanden, wekTeLaat } from '#libs/outbox/processtand.ts';
import { Klok } from '#libs/time/klok.ts';
import { herhaalVastgelopen, kanaalstanden, wachtOpPostvak } from '#libs/outbox/vastgelopen.ts';
import { NotAllowed } from '#libs/domain/domain-error.ts';
import { magHandeling } from '#libs/domain/toegang/mag-handeling.ts';
import type { Actor, Handeling } from '#libs/domain/toegang/toegang.ts';
import { Metingen } from '../shared/metingen.ts';
import { VanOpdracht, WieVraagt, type Opdracht } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { MailadressenController } from './mailadressen.controller.ts';

/** Een storing gaat de hele regio aan: alleen wie bij de regio zelf werkt. Fout: NotAllowed. */
function eisVanDeRegio(actor: Actor, handeling: Handeling): void {
  if (actor.regios.some((regio) => magHandeling(actor, handeling, { regio }))) return;
  throw new NotAllowed('geen_recht', 'Storingen ziet de beheerder van de regio.');
}

/** Leest hoe de onderdelen ervoor staan. */
@Injectable()
export class StoringLezer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly metingen: Metingen,
    private readonly klok: Klok,
  ) {}

  async lees(): Promise<contract.Storingen> {
    const [database, engine, relay, mail, werker, mislukteTaken] = await Promise.all([
      this.metingen.database(),
      this.metingen.engine(),
      this.metingen.relay(),
      this.metingen.mail(),
      this.metingen.werker(),
      this.metingen.mislukteTaken(),
    ]);
    const kanalen = await kanaalstanden(this.dataSource);
    const processen = await processtanden(this.dataSource, this.klok.nu());
    const { achterstandSeconden: _leeftijd, ...stand } = relay;
    const onderdelen = { database, engine, relay: stand, mail, werker };
    return { versie: API_VERSIE, ...onderdelen, kanalen, processen, mislukteTaken };
  }
}

/** Hoe de onderdelen ervoor staan, en berichten die vastlopen; alleen aantallen. */
@Controller()
export class StoringenController {
  constructor(
    private readonly lezer: StoringLezer,
    private readonly opdrachten: Opdrachten,
  ) {}

  @Voert(contract.leesStoringen)
  lees(@WieVraagt() actor: Actor) {
    eisVanDeRegio(actor, 'storing.lezen');
    return this.lezer.lees();
  }

  @Voert(contract.herhaalBerichten)
  herhaal(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.herhaalBerichten.params })
    { kanaal }: z.infer<typeof contract.herhaalBerichten.params>,
    @Body({ schema: contract.herhaalBerichten.body }) _leeg: unknown,
  ) {
    eisVanDeRegio(opdracht.actor, 'storing.herhalen');
    return this.opdrachten.voerUit(opdracht, async (tx, { nu }) => ({
      aantal: kanaal === 'processen' ? await wekTeLaat(tx, nu) : await herhaalVastgelopen(tx, kanaal, nu),
      ...(kanaal === 'mail' ? { wachtOpPostvak: await wachtOpPostvak(tx) } : {}),
    }));
  }
}

@Module({ controllers: [StoringenController, MailadressenController], providers: [Metingen, StoringLezer] })
export class StoringenModule {}
