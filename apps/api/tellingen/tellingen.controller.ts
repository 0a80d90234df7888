import { Controller, Injectable, Module, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { STATUS_TEKST } from '#libs/contract/teksten.ts';
import { lijstTellingen, Telling } from '#libs/contract/tellingen.ts';
import { rows } from '#libs/database/transaction.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { Klok } from '#libs/time/klok.ts';
import { WieVraagt } from '../shared/opdracht.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { Parameters, zicht } from '../shared/zicht.ts';
import { OVERSTAP_ZICHT } from '../shared/zichtbaarheid.ts';

type Vraag = z.infer<typeof lijstTellingen.query>;
type Rij = Omit<z.infer<typeof Telling>, 'statusTekst'>;

/** Telt overstappen per status, over wat de actor mag tellen. */
@Injectable()
export class Teller {
  constructor(
    private readonly dataSource: DataSource,
    private readonly klok: Klok,
  ) {}

  async tel(actor: Actor, vraag: Vraag) {
    const p = new Parameters();
    const nu = p.neem(this.klok.nu());
    const waar = [zicht({ actor, handeling: 'overstap.tellen' }, OVERSTAP_ZICHT, p)];
    if (vraag.seizoen) waar.push(`o.seizoen = ${p.neem(vraag.seizoen)}`);
    if (vraag.regio) waar.push(`o.regio = ${p.neem(vraag.regio)}`);
    const gevonden = await rows<Rij>(
      this.dataSource,
      `select o.seizoen, o.regio, o.status, count(*) as aantal, count(*) filter (where o.bal_uiterlijk < ${nu}) as "teLaat"
       from overstap o where ${waar.join(' and ')} group by 1, 2, 3 order by 1, 2, 3`,
      p.waarden,
    );
    return { items: gevonden.map((rij) => ({ ...rij, statusTekst: STATUS_TEKST[rij.status] })) };
  }
}

@Controller()
export class TellingenController {
  constructor(private readonly teller: Teller) {}

  @Voert(lijstTellingen)
  lijst(@WieVraagt() actor: Actor, @Query({ schema: lijstTellingen.query }) vraag: Vraag) {
    return this.teller.tel(actor, vraag);
  }
}

@Module({ controllers: [TellingenController], providers: [Teller] })
export class TellingenModule {}
