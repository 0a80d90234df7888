import { Body, Controller, Module, Param } from '@nestjs/common';
import type { z } from 'zod';
import * as contract from '#libs/contract/trajectsamenvoegingen.ts';
import { row, type Db, type Tx } from '#libs/database/transaction.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { beslisSamenvoeging, onbekendVoorstel, stelSamenvoegingVoor } from '#libs/traject/samenvoegen.ts';
import { doenerVan, inTraject, openTraject } from '../shared/eis-traject.ts';
import { VanOpdracht, WieVraagt, type Opdracht } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { SamenvoegLezer } from './samenvoeg-lezer.ts';

interface IdPad {
  readonly id: string;
}
type SamenvoegingPad = z.infer<typeof contract.SamenvoegingPad>;

@Controller()
export class TrajectsamenvoegingenController {
  constructor(
    private readonly samenvoegingen: SamenvoegLezer,
    private readonly opdrachten: Opdrachten,
  ) {}

  @Voert(contract.lijstSamenvoegingen)
  lijst(@WieVraagt() actor: Actor, @Param({ schema: contract.lijstSamenvoegingen.params }) { id }: IdPad) {
    return this.samenvoegingen.van(actor, id);
  }

  @Voert(contract.stelSamenvoegingVoor)
  stelVoor(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.stelSamenvoegingVoor.params }) { id }: IdPad,
    @Body({ schema: contract.stelSamenvoegingVoor.body }) body: z.infer<typeof contract.Samenvoegvoorstel>,
  ) {
    return inTraject(
      this.opdrachten,
      { opdracht, handeling: 'traject.beslissen' },
      id,
      async (tx, context) => {
        const ids = { trajectId: id, anderId: body.traject };
        return standVan(tx, await stelSamenvoegingVoor(tx, ids, doenerVan(opdracht.actor), context));
      },
    );
  }

  /** Een opdracht raakt een leerling: die van het traject waarbij is voorgesteld, bij welk van de twee er ook wordt besloten. */
  @Voert(contract.beslisSamenvoeging)
  beslis(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.beslisSamenvoeging.params }) pad: SamenvoegingPad,
    @Body({ schema: contract.beslisSamenvoeging.body }) body: z.infer<typeof contract.Samenvoegbesluit>,
  ) {
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      const { actor } = opdracht;
      await openTraject(tx, { actor, handeling: 'traject.beslissen' }, await trajectVan(tx, pad));
      await beslisSamenvoeging(tx, pad.samenvoeging, { ...body, door: doenerVan(actor) }, context);
      return standVan(tx, pad.samenvoeging);
    });
  }
}

/** Het traject waarbij een voorstel is gedaan. Fout: NotFound als het niet bij dit traject hoort. */
async function trajectVan(db: Db, { id, samenvoeging }: SamenvoegingPad): Promise<string> {
  const voorstel = await row<{ trajectId: string }>(
    db,
    'select traject_id as "trajectId" from traject_samenvoeging where id = $1 and $2 in (traject_id, ander_id)',
    [samenvoeging, id],
  );
  if (!voorstel) throw onbekendVoorstel();
  return voorstel.trajectId;
}

const standVan = (tx: Tx, id: string) =>
  row(tx, 'select id, status from traject_samenvoeging where id = $1', [id]);

@Module({ controllers: [TrajectsamenvoegingenController], providers: [SamenvoegLezer] })
export class TrajectsamenvoegingenModule {}
