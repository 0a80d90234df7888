import { Body, Controller, Injectable, Module, Param, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { leesRegels } from '#libs/bewaren/regels.ts';
import { geefAkkoord, wijsVoorstelAf } from '#libs/bewaren/voorstellen.ts';
import * as contract from '#libs/contract/bewaren.ts';
import { row, rows, type Db } from '#libs/database/transaction.ts';
import { NotFound } from '#libs/domain/domain-error.ts';
import type { Actor, Handeling } from '#libs/domain/toegang/toegang.ts';
import { DAG, knip, UUID, vanCursor } from '../shared/cursor.ts';
import { VanOpdracht, WieVraagt, type Opdracht } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { Parameters, zicht } from '../shared/zicht.ts';
import { BEHEER_ZICHT } from '../shared/zichtbaarheid.ts';

type Bewaarvoorstel = contract.Bewaarvoorstel;
interface IdPad {
  readonly id: string;
}
interface Vraag {
  readonly actor: Actor;
  readonly handeling: Handeling;
}

// Hoe ver elke vernietiging is, staat bij de vernietiging; hier alleen de aantallen, die de worker bij het voorstel bijhoudt.
const SQL = `
  select x.id, x.regio, x.dag, x.aantal, x.telling, x.akkoord_nodig as "akkoordNodig", x.status,
         array(select k.gebruiker_id from bewaarakkoord k where k.voorstel_id = x.id order by k.op) as akkoorden,
         x.besloten_op as "beslotenOp", x.uitgevoerd_op as "uitgevoerdOp", x.versie,
         coalesce((x.verslag->>'begonnen')::int, 0) as begonnen, coalesce((x.verslag->>'overgeslagen')::int, 0) as overgeslagen
  from bewaarvoorstel x`;

/** Leest bewaarvoorstellen van de eigen regio's; alleen aantallen. */
@Injectable()
export class BewaarLezer {
  constructor(readonly dataSource: DataSource) {}

  async lijst(
    actor: Actor,
    vraag: z.infer<typeof contract.lijstBewaarvoorstellen.query>,
  ): Promise<{ items: Bewaarvoorstel[]; volgende: string | null }> {
    const p = new Parameters();
    const waar = [zicht({ actor, handeling: 'bewaren.lezen' }, BEHEER_ZICHT, p)];
    if (vraag.status) waar.push(`x.status = ${p.neem(vraag.status)}`);
    const na = vanCursor(vraag.cursor, [DAG, UUID]);
    if (na) waar.push(`(x.dag, x.id) < (${p.neem(na[0])}, ${p.neem(na[1])})`);
    const gevonden = await rows<Bewaarvoorstel>(
      this.dataSource,
      `${SQL} where ${waar.join(' and ')} order by x.dag desc, x.id desc limit ${p.neem(vraag.paginaGrootte + 1)}`,
      p.waarden,
    );
    return knip(gevonden, vraag.paginaGrootte, (laatste) => [laatste.dag, laatste.id]);
  }
}

/** Fout: NotFound, ook voor een voorstel van een andere regio. */
async function eisVoorstel(db: Db, vraag: Vraag, id: string): Promise<Bewaarvoorstel> {
  const p = new Parameters();
  const waar = zicht(vraag, BEHEER_ZICHT, p);
  const gevonden = await row<Bewaarvoorstel>(db, `${SQL} where ${waar} and x.id = ${p.neem(id)}`, p.waarden);
  if (!gevonden) throw new NotFound('bewaarvoorstel.onbekend', 'Dit voorstel bestaat niet.');
  return gevonden;
}

/** Bewaartermijnen, en voorstellen om te vernietigen wat erover is. */
@Controller()
export class BewarenController {
  constructor(
    private readonly lezer: BewaarLezer,
    private readonly opdrachten: Opdrachten,
  ) {}

  @Voert(contract.lijstBewaarregels)
  async regels() {
    return { items: await leesRegels(this.lezer.dataSource) };
  }

  @Voert(contract.lijstBewaarvoorstellen)
  lijst(
    @WieVraagt() actor: Actor,
    @Query({ schema: contract.lijstBewaarvoorstellen.query })
    vraag: z.infer<typeof contract.lijstBewaarvoorstellen.query>,
  ) {
    return this.lezer.lijst(actor, vraag);
  }

  @Voert(contract.leesBewaarvoorstel)
  lees(@WieVraagt() actor: Actor, @Param({ schema: contract.leesBewaarvoorstel.params }) { id }: IdPad) {
    return eisVoorstel(this.lezer.dataSource, { actor, handeling: 'bewaren.lezen' }, id);
  }

  @Voert(contract.geefBewaarakkoord)
  akkoord(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.geefBewaarakkoord.params }) { id }: IdPad,
    @Body({ schema: contract.geefBewaarakkoord.body }) _leeg: unknown,
  ) {
    const { actor } = opdracht;
    return this.opdrachten.voerUit(opdracht, async (tx, { nu }) => {
      await eisVoorstel(tx, { actor, handeling: 'bewaren.beslissen' }, id);
      const akkoord = { voorstelId: id, gebruikerId: actor.gebruikerId, rol: actor.rol };
      return { id, nogNodig: await geefAkkoord(tx, akkoord, nu) };
    });
  }

  @Voert(contract.wijsBewaarvoorstelAf)
  wijsAf(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.wijsBewaarvoorstelAf.params }) { id }: IdPad,
    @Body({ schema: contract.wijsBewaarvoorstelAf.body }) _leeg: unknown,
  ) {
    const { actor } = opdracht;
    return this.opdrachten.voerUit(opdracht, async (tx, { nu }) => {
      await eisVoorstel(tx, { actor, handeling: 'bewaren.beslissen' }, id);
      await wijsVoorstelAf(tx, { voorstelId: id, gebruikerId: actor.gebruikerId }, nu);
      return { id };
    });
  }
}

@Module({ controllers: [BewarenController], providers: [BewaarLezer] })
export class BewarenModule {}
