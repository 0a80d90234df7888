import { Body, Controller, Module, Param, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import * as contract from '#libs/contract/partnerlinks.ts';
import { openZaak } from '#libs/database/rechten.ts';
import { row, rows, type Db } from '#libs/database/transaction.ts';
import { NotFound } from '#libs/domain/domain-error.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { openTeksten, TEKSTPLAATS } from '#libs/kluis/tekst.ts';
import { geheimenVan } from '#libs/link/geheimen.ts';
import { maakPartnerlink, onbekendeLink, trekPartnerlinkIn } from '#libs/partnerlink/partnerlinks.ts';
import type { Trajectklasse } from '#libs/domain/mas/partner/partnertaak.ts';
import { doenerVan, TRAJECT_ZICHT } from '../shared/eis-traject.ts';
import { noteerInzagen } from '../shared/inzagen.ts';
import { VanOpdracht, WieVraagt, type Opdracht } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { Parameters, zicht } from '../shared/zicht.ts';
import { PartneringangController } from './partneringang.controller.ts';

const HOOGSTENS = 200;

type Rij = Omit<contract.Partnerlink, 'naam'> & {
  readonly leerlingId: string;
  readonly klasse: Trajectklasse;
  readonly bytes: Buffer | null;
};

interface Plek {
  readonly leerlingId: string;
  readonly trajectId: string;
}

/** Links voor partners die geen inlogdienst hebben: de leerplicht maakt ze, en trekt ze in. */
@Controller()
export class PartnerlinksController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly opdrachten: Opdrachten,
  ) {}

  @Voert(contract.lijstPartnerlinks)
  async lijst(
    @WieVraagt() actor: Actor,
    @Query({ schema: contract.lijstPartnerlinks.query }) { traject }: contract.PartnerlinksVraag,
  ): Promise<{ items: contract.Partnerlink[] }> {
    const p = new Parameters();
    const waar = [zicht({ actor, handeling: 'partnerlink.maken' }, TRAJECT_ZICHT, p)];
    if (traject) waar.push(`t.id = ${p.neem(traject)}`);
    const rijen = await rows<Rij>(
      this.dataSource,
      `select l.id, l.traject_id as "trajectId", l.taak_id as "taakId", jsonb_build_object('id', g.id, 'naam', g.naam) as organisatie,
         w.rol, l.leerling_id as "leerlingId", l.klasse, l.naam as bytes, l.gemaakt_op as "gemaaktOp", l.verloopt_op as "verlooptOp",
         l.gebruikt_op as "gebruiktOp", l.ingetrokken_op as "ingetrokkenOp"
       from partnerlink l join traject t on t.id = l.traject_id join traject_taak w on w.id = l.taak_id
         join organisatie g on g.id = l.organisatie_id
       where ${waar.join(' and ')} order by l.gemaakt_op desc, l.id limit ${HOOGSTENS}`,
      p.waarden,
    );
    noteerInzagen(
      rijen.map((rij) => ({ objectSoort: 'partnerlink', objectId: rij.id, leerlingId: rij.leerlingId })),
    );
    const namen = await openTeksten(
      this.dataSource,
      rijen.map(({ id, leerlingId: subject, klasse, bytes }) => ({
        subject,
        kolom: TEKSTPLAATS.partnerlink(id),
        klasse,
        bytes,
      })),
    );
    return {
      items: rijen.map(({ leerlingId: _l, klasse: _k, bytes: _b, ...rij }, plek) => ({
        ...rij,
        naam: namen[plek] ?? null,
      })),
    };
  }

  @Voert(contract.maakPartnerlink)
  async maak(
    @VanOpdracht() opdracht: Opdracht,
    @Body({ schema: contract.maakPartnerlink.body }) { taakId }: z.infer<typeof contract.NieuwePartnerlink>,
  ) {
    const door = doenerVan(opdracht.actor);
    const gemaakt = await this.opdrachten.voerUit(opdracht, async (tx, context) => {
      const plek = await plekVan(tx, opdracht.actor, { bron: 'traject_taak', id: taakId });
      if (!plek) throw new NotFound('partnertaak.onbekend', 'Deze taak bestaat niet.');
      await openZaak(tx, plek.leerlingId);
      return maakPartnerlink(tx, { trajectId: plek.trajectId, taakId, door }, context);
    });
    // Na de opdracht: wat daarin ontstaat, wordt als antwoord bewaard.
    return { ...gemaakt, code: geheimenVan('partnerlink', gemaakt.id).code };
  }

  @Voert(contract.trekPartnerlinkIn)
  trekIn(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.trekPartnerlinkIn.params }) { id }: { readonly id: string },
    @Body({ schema: contract.trekPartnerlinkIn.body }) _leeg: unknown,
  ) {
    const { actor } = opdracht;
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      const plek = await plekVan(tx, actor, { bron: 'partnerlink', id });
      if (!plek) throw onbekendeLink();
      await openZaak(tx, plek.leerlingId);
      await trekPartnerlinkIn(tx, { id, door: doenerVan(actor) }, context);
      return { id };
    });
  }
}

/** Bij welk traject een taak of link hoort, voor wie dat heeft en haar mag zien; anders null. */
function plekVan(
  db: Db,
  actor: Actor,
  { bron, id }: { readonly bron: 'traject_taak' | 'partnerlink'; readonly id: string },
): Promise<Plek | null> {
  const p = new Parameters();
  const waar = zicht({ actor, handeling: 'partnerlink.maken' }, TRAJECT_ZICHT, p);
  return row<Plek>(
    db,
    `select t.id as "trajectId", t.leerling_id as "leerlingId" from ${bron} x join traject t on t.id = x.traject_id
     where ${waar} and x.id = ${p.neem(id)}`,
    p.waarden,
  );
}

@Module({ controllers: [PartnerlinksController, PartneringangController] })
export class PartnerlinksModule {}
