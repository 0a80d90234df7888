import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Abonnement, Webhooksleutel } from '#libs/contract/abonnementen.ts';
import { rows } from '#libs/database/transaction.ts';
import { NotFound } from '#libs/domain/domain-error.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { magAbonnement } from '#libs/webhook/abonnementen.ts';
import { lijstDodeBerichten } from '#libs/webhook/dode-berichten.ts';

const HOOGSTENS = 200;

type Rij = Abonnement & { readonly regios: readonly string[] };

/** Leest abonnementen die deze actor mag zien: van zijn organisatie, of voor wie bij de regio werkt van zijn regio. */
@Injectable()
export class AbonnementLezer {
  constructor(private readonly dataSource: DataSource) {}

  async lijst(actor: Actor): Promise<{ items: Abonnement[] }> {
    return { items: await this.zichtbaar(actor, null) };
  }

  /** De sleutels van een abonnement. Fout: NotFound. */
  async sleutels(actor: Actor, id: string): Promise<{ items: Webhooksleutel[] }> {
    if ((await this.zichtbaar(actor, id)).length === 0)
      throw new NotFound('abonnement.onbekend', 'Dit abonnement bestaat niet.');
    const items = await rows<Webhooksleutel>(
      this.dataSource,
      `select id, richting, gemaakt_op as "gemaaktOp", ingetrokken_op as "ingetrokkenOp" from webhooksleutel
       where abonnement_id = $1 order by gemaakt_op desc, id`,
      [id],
    );
    return { items };
  }

  async berichten(actor: Actor) {
    return { items: await lijstDodeBerichten(this.dataSource, actor.organisatieId) };
  }

  private async zichtbaar(actor: Actor, id: string | null): Promise<Rij[]> {
    const rijen = await rows<Rij>(
      this.dataSource,
      `select a.id, jsonb_build_object('id', o.id, 'naam', o.naam) as organisatie, a.adres as url, a.soorten, a.status,
              a.gevraagd_door as "gevraagdDoor", a.gevraagd_op as "gevraagdOp", a.goedgekeurd_op as "goedgekeurdOp", a.beeindigd_op as "beeindigdOp",
              array(select r.regio from regio_organisatie r where r.organisatie_id = a.organisatie_id) as regios
       from abonnement a join organisatie o on o.id = a.organisatie_id
       where ($3::uuid is null or a.id = $3) and (a.organisatie_id = $1 or exists (select 1 from regio_organisatie r
         where r.organisatie_id = a.organisatie_id and r.regio = any($2::text[])))
       order by a.gevraagd_op desc, a.id limit ${HOOGSTENS}`,
      [actor.organisatieId, actor.regios, id],
    );
    return rijen.filter(({ organisatie, regios }) =>
      magAbonnement(actor, 'abonnement.lezen', { organisatieId: organisatie.id, regios }),
    );
  }
}
