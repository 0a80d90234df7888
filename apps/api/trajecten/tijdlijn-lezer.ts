import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Gebeurtenis } from '#libs/contract/trajectvormen.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { eisTraject } from '../shared/eis-traject.ts';
import { leesTrajecttijdlijn } from '../shared/trajecttijdlijn.ts';

/** De tijdlijn van een traject; wat bij een strafzaak hoort, alleen voor wie op de lijst staat. */
@Injectable()
export class TrajecttijdlijnLezer {
  constructor(private readonly dataSource: DataSource) {}

  async van(actor: Actor, id: string): Promise<{ items: Gebeurtenis[] }> {
    await eisTraject(this.dataSource, { actor, handeling: 'traject.lezen' }, id);
    return { items: await leesTrajecttijdlijn(this.dataSource, id) };
  }
}
