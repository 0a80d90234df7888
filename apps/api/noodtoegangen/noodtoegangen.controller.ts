import { Body, Controller, Module, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import * as contract from '#libs/contract/noodtoegangen.ts';
import { openNoodvraag, openZaak } from '#libs/database/rechten.ts';
import { row, type Tx } from '#libs/database/transaction.ts';
import type { Rol } from '#libs/domain/afspraken/afspraken.ts';
import { NotFound } from '#libs/domain/domain-error.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import {
  beeindigNoodtoegang,
  beoordeelNoodtoegang,
  openNoodtoegang,
  type Noodvraag,
} from '#libs/dossier/noodtoegang.ts';
import { VanOpdracht, WieVraagt, type Opdracht } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { MET_NOODKNOP } from '../shared/verzoek.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { Parameters, zicht } from '../shared/zicht.ts';
import { OVERSTAP_ZICHT } from '../shared/zichtbaarheid.ts';
import { NoodtoegangLezer, openZaakVanNoodtoegang } from './noodtoegang-lezer.ts';

interface IdPad {
  readonly id: string;
}

/** De noodknop: openen met een reden, meekijken, eerder beëindigen, en een oordeel van een ander. */
@Controller()
export class NoodtoegangenController {
  constructor(
    private readonly noodtoegangen: NoodtoegangLezer,
    private readonly opdrachten: Opdrachten,
  ) {}

  @Voert(contract.openNoodtoegang)
  open(
    @VanOpdracht() opdracht: Opdracht,
    @Body({ schema: contract.openNoodtoegang.body }) body: z.infer<typeof contract.openNoodtoegang.body>,
  ) {
    const { actor, audit } = opdracht;
    const metNoodknop = { ...opdracht, audit: { ...audit, ...MET_NOODKNOP } };
    return this.opdrachten.voerUit(metNoodknop, async (tx, context) => {
      const overstap = await eisTeOpenen(tx, actor, body.overstapId);
      await openZaak(tx, overstap.leerlingId);
      const { gebruikerId, organisatieId } = actor;
      const door = { gebruikerId, organisatieId, rol: actor.rol as Rol };
      return openNoodtoegang(tx, { overstap, door, reden: body.reden }, context);
    });
  }

  @Voert(contract.lijstNoodtoegangen)
  lijst(
    @WieVraagt() actor: Actor,
    @Query({ schema: contract.lijstNoodtoegangen.query })
    vraag: z.infer<typeof contract.lijstNoodtoegangen.query>,
  ) {
    return this.noodtoegangen.lijst(actor, vraag);
  }

  @Voert(contract.leesNoodtoegang)
  lees(@WieVraagt() actor: Actor, @Param({ schema: contract.leesNoodtoegang.params }) { id }: IdPad) {
    return this.noodtoegangen.een(actor, id);
  }

  @Voert(contract.beeindigNoodtoegang)
  beeindig(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.beeindigNoodtoegang.params }) { id }: IdPad,
    @Body({ schema: contract.beeindigNoodtoegang.body }) _leeg: unknown,
  ) {
    const { actor } = opdracht;
    return this.opdrachten.voerUit(opdracht, async (tx, { nu }) => {
      await openZaakVanNoodtoegang(tx, { actor, handeling: 'noodtoegang.beeindigen' }, id);
      await beeindigNoodtoegang(tx, id, actor.gebruikerId, nu);
      return { id, beeindigdOp: nu };
    });
  }

  @Voert(contract.beoordeelNoodtoegang)
  beoordeel(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.beoordeelNoodtoegang.params }) { id }: IdPad,
    @Body({ schema: contract.beoordeelNoodtoegang.body })
    body: z.infer<typeof contract.beoordeelNoodtoegang.body>,
  ) {
    const { actor } = opdracht;
    return this.opdrachten.voerUit(opdracht, async (tx, { nu }) => {
      await openZaakVanNoodtoegang(tx, { actor, handeling: 'noodtoegang.beoordelen' }, id);
      await beoordeelNoodtoegang(tx, id, { ...body, door: actor.gebruikerId }, nu);
      return { id, oordeel: body.oordeel };
    });
  }
}

/** De overstap waarvan deze actor het dossier met de noodknop mag openen. Fout: NotFound. */
async function eisTeOpenen(tx: Tx, actor: Actor, overstapId: string): Promise<Noodvraag['overstap']> {
  await openNoodvraag(tx, overstapId);
  const p = new Parameters();
  const waar = zicht({ actor, handeling: 'noodtoegang.openen' }, OVERSTAP_ZICHT, p);
  const gevonden = await row<Noodvraag['overstap']>(
    tx,
    `select o.id, o.leerling_id as "leerlingId", o.regio, o.afspraak_id as "afspraakId" from overstap o
     where ${waar} and o.id = ${p.neem(overstapId)}`,
    p.waarden,
  );
  if (!gevonden) throw new NotFound('overstap.onbekend', 'Deze overstap bestaat niet.');
  return gevonden;
}

@Module({ controllers: [NoodtoegangenController], providers: [NoodtoegangLezer] })
export class NoodtoegangenModule {}
