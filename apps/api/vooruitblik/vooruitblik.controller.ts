import { Controller, Module, Query } from '@nestjs/common';
import type { z } from 'zod';
import { leesVooruitblik } from '#libs/contract/vooruitblik.ts';
import { kalenderdag } from '#libs/domain/tijd/kalenderdag.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { WieVraagt } from '../shared/opdracht.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { VerwachtingLezer } from './verwachting-lezer.ts';
import { VooruitblikLezer } from './vooruitblik-lezer.ts';

type Vraag = z.infer<typeof leesVooruitblik.query>;

@Controller()
export class VooruitblikController {
  constructor(private readonly vooruitblik: VooruitblikLezer) {}

  @Voert(leesVooruitblik)
  lees(@WieVraagt() actor: Actor, @Query({ schema: leesVooruitblik.query }) { datum }: Vraag) {
    return this.vooruitblik.lees(actor, datum === undefined ? undefined : kalenderdag(datum));
  }
}

@Module({ controllers: [VooruitblikController], providers: [VooruitblikLezer, VerwachtingLezer] })
export class VooruitblikModule {}
