import { Controller, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { lijstGemeenten } from '#libs/contract/gemeenten.ts';
import { rows } from '#libs/database/transaction.ts';
import { toKalenderdag } from '#libs/domain/tijd/amsterdam.ts';
import { Klok } from '#libs/time/klok.ts';
import { Voert } from '../shared/voert.decorator.ts';

/** Gemeenten om uit te kiezen: niemand kent hun nummers. */
@Controller()
export class GemeentenController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly klok: Klok,
  ) {}

  @Voert(lijstGemeenten)
  async lijst() {
    const items = await rows<{ code: string; naam: string }>(
      this.dataSource,
      'select code, naam from gemeente where van <= $1 and (tot is null or tot > $1) order by naam',
      [toKalenderdag(this.klok.nu())],
    );
    return { items };
  }
}

@Module({ controllers: [GemeentenController] })
export class GemeentenModule {}
