import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { gebeurtenisTekst } from '#libs/contract/teksten-trajectgebeurtenis.ts';
import type { Gebeurtenis } from '#libs/contract/trajectvormen.ts';
import { rows } from '#libs/database/transaction.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { eisTraject } from '../shared/eis-traject.ts';

const GEBEURTENISSEN = `
  select g.id::text as id, g.soort, g.klasse, g.op, g.route_id as "routeId", g.rol, g.gegevens,
    case when o.id is null then null else jsonb_build_object('id', o.id, 'naam', o.naam) end as organisatie
  from traject_gebeurtenis g left join organisatie o on o.id = g.organisatie_id
  where g.traject_id = $1 order by g.id desc`;

/** De tijdlijn van een traject; wat bij een strafzaak hoort, alleen voor wie op de lijst staat. */
@Injectable()
export class TrajecttijdlijnLezer {
  constructor(private readonly dataSource: DataSource) {}

  async van(actor: Actor, id: string): Promise<{ items: Gebeurtenis[] }> {
    await eisTraject(this.dataSource, { actor, handeling: 'traject.lezen' }, id);
    const gevonden = await rows<Omit<Gebeurtenis, 'tekst'>>(this.dataSource, GEBEURTENISSEN, [id]);
    return { items: gevonden.map((rij) => ({ ...rij, tekst: gebeurtenisTekst(rij.soort, rij.gegevens) })) };
  }
}
