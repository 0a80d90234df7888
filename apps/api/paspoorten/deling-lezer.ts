import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Deling } from '#libs/contract/paspoort.ts';
import { DELING_BLIJFT_TEKST, DELING_TEKST } from '#libs/contract/teksten.ts';
import { row, rows, type Db } from '#libs/database/transaction.ts';
import { NotFound } from '#libs/domain/domain-error.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { noteerInzagen } from '../shared/inzagen.ts';
import { Parameters } from '../shared/zicht.ts';

type Rij = Omit<Deling, 'statusTekst' | 'blijftBij' | 'vragen'> & {
  readonly vragen: readonly string[];
  readonly leerlingId: string;
};

const SQL = `
  select g.id, g.paspoort_id as "paspoortId", g.leerling_id as "leerlingId", jsonb_build_object('id', o.id, 'naam', o.naam) as ontvanger,
         (select p.variant from paspoort p where p.id = g.paspoort_id) as variant, g.doel, g.status, g.vragen, g.eindigt_op as "eindigtOp", g.ingezien_op as "ingezienOp", g.besproken_op as "besprokenOp",
         g.verwerkt_op as "verwerktOp", g.ingetrokken_op as "ingetrokkenOp",
         (g.voorgelegd_op is not null and g.besluit_op < g.voorgelegd_op) as voorgelegd
  from paspoort_deling g join organisatie o on o.id = g.ontvanger_id`;

/** De delingen die een actor mag zien: die van de jongere zelf, of die met zijn organisatie. */
function eigen(actor: Actor, p: Parameters): string {
  if (actor.dossier) return `g.leerling_id = ${p.neem(actor.dossier.leerlingId)}`;
  return `g.ontvanger_id = ${p.neem(actor.organisatieId)} and g.geopend_op is not null`;
}

/** Leest delingen zoals deze actor ze mag zien. */
@Injectable()
export class DelingLezer {
  constructor(private readonly dataSource: DataSource) {}

  async lijst(actor: Actor): Promise<{ items: Deling[] }> {
    const p = new Parameters();
    const gevonden = await rows<Rij>(
      this.dataSource,
      `${SQL} where ${eigen(actor, p)} order by g.aangemaakt_op desc, g.id limit 500`,
      p.waarden,
    );
    noteerInzagen(
      gevonden.map(({ id, leerlingId }) => ({ objectSoort: 'deling', objectId: id, leerlingId })),
    );
    return { items: gevonden.map(toon) };
  }

  /** Het Paspoort van een deling die deze actor mag zien. Fout: NotFound. */
  async paspoortVan(db: Db, actor: Actor, id: string): Promise<string> {
    const p = new Parameters();
    const gevonden = await row<{ paspoortId: string }>(
      db,
      `select g.paspoort_id as "paspoortId" from paspoort_deling g where ${eigen(actor, p)} and g.id = ${p.neem(id)}`,
      p.waarden,
    );
    if (!gevonden) throw new NotFound('deling.onbekend', 'Deze deling bestaat niet.');
    return gevonden.paspoortId;
  }

  /** De jongere van een Paspoort dat deze actor mag zien. Fout: NotFound. */
  async leerlingVan(db: Db, paspoortId: string): Promise<string> {
    const gevonden = await row<{ leerling_id: string }>(
      db,
      'select leerling_id from paspoort where id = $1',
      [paspoortId],
    );
    if (!gevonden) throw new NotFound('deling.onbekend', 'Deze deling bestaat niet.');
    return gevonden.leerling_id;
  }
}

const toon = (rij: Rij): Deling => ({
  ...rij,
  vragen: [...rij.vragen],
  statusTekst: DELING_TEKST[rij.status],
  blijftBij: rij.verwerktOp
    ? DELING_BLIJFT_TEKST.plan.replaceAll('{{naam}}', () => rij.ontvanger.naam)
    : null,
});
