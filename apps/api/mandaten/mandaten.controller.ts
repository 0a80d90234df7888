import { Body, Controller, Module, Param, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import * as contract from '#libs/contract/mandaten.ts';
import { rows } from '#libs/database/transaction.ts';
import { toKalenderdag } from '#libs/domain/tijd/amsterdam.ts';
import type { Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import { geldtVervanging } from '#libs/domain/toegang/vervanging.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { isOpsporingOp } from '#libs/traject/opsporing.ts';
import { VanOpdracht, WieVraagt, type Opdracht } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { legAkteVast, trekAkteIn } from './opsporingsbesluiten.ts';
import { beeindigMandaat, regelVervanging, trekVervangingIn, zetMandaateinde } from './mandaatbesluiten.ts';

const HOOGSTENS = 500;
/** Welke mandaten erbij horen en in welke volgorde; `$2` is vandaag. */
const STAND: Readonly<Record<(typeof contract.MANDAATSTANDEN)[number], string>> = {
  geldig: '(m.tot is null or m.tot >= $2) order by m.tot nulls last',
  beeindigd: "m.tot < $2 and m.tot >= $2::date - interval '1 year' order by m.tot desc",
};
interface IdPad {
  readonly id: string;
}

/** De mandaten en vervangingen van de eigen organisatie, voor haar beheerder. */
@Controller()
export class MandatenController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly opdrachten: Opdrachten,
  ) {}

  @Voert(contract.lijstMandaten)
  async mandaten(
    @WieVraagt() actor: Actor,
    @Query({ schema: contract.lijstMandaten.query })
    { stand = 'geldig' }: z.infer<typeof contract.lijstMandaten.query>,
  ): Promise<{ items: contract.Mandaat[] }> {
    const items = await rows<contract.Mandaat>(
      this.dataSource,
      `select m.id, jsonb_build_object('id', g.id, 'naam', g.naam) as gebruiker, m.rol, m.klassen, m.van, m.tot,
              case when m.boa then jsonb_build_object('akte', m.boa_akte, 'van', m.boa_van, 'tot', m.boa_tot,
                'geldt', ${isOpsporingOp('m', '$2::date')}) end as opsporing
       from mandaat m join gebruiker g on g.id = m.gebruiker_id
       where m.organisatie_id = $1 and ${STAND[stand]}, g.naam, m.id limit ${HOOGSTENS}`,
      [actor.organisatieId, this.vandaag()],
    );
    return { items };
  }

  @Voert(contract.lijstVervangingen)
  async vervangingen(@WieVraagt() actor: Actor): Promise<{ items: contract.Vervanging[] }> {
    const gevonden = await rows<Omit<contract.Vervanging, 'geldt'> & { van: Kalenderdag; tot: Kalenderdag }>(
      this.dataSource,
      `select v.id, jsonb_build_object('id', a.id, 'naam', a.naam) as afwezige,
              jsonb_build_object('id', b.id, 'naam', b.naam) as vervanger, v.rol, v.van, v.tot, v.ingetrokken_op as "ingetrokkenOp"
       from vervanging v join gebruiker a on a.id = v.afwezige_id join gebruiker b on b.id = v.vervanger_id
       where v.organisatie_id = $1 order by v.geregeld_op desc, v.id limit ${HOOGSTENS}`,
      [actor.organisatieId],
    );
    const dag = this.vandaag();
    return {
      items: gevonden.map((rij) => ({
        ...rij,
        geldt: geldtVervanging({ van: rij.van, tot: rij.tot, ingetrokken: rij.ingetrokkenOp !== null }, dag),
      })),
    };
  }

  @Voert(contract.regelVervanging)
  regel(
    @VanOpdracht() opdracht: Opdracht,
    @Body({ schema: contract.regelVervanging.body }) vraag: z.infer<typeof contract.regelVervanging.body>,
  ) {
    const { actor } = opdracht;
    return this.opdrachten.voerUit(opdracht, async (tx, { nu }) => ({
      id: await regelVervanging(tx, vraag, { actor, nu }),
    }));
  }

  @Voert(contract.trekVervangingIn)
  trekIn(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.trekVervangingIn.params }) { id }: IdPad,
    @Body({ schema: contract.trekVervangingIn.body }) _leeg: unknown,
  ) {
    const { actor } = opdracht;
    return this.opdrachten.voerUit(opdracht, async (tx, { nu }) => {
      await trekVervangingIn(tx, id, { actor, nu });
      return { id };
    });
  }

  @Voert(contract.zetMandaateinde)
  einde(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.zetMandaateinde.params }) { id }: IdPad,
    @Body({ schema: contract.zetMandaateinde.body }) { tot }: z.infer<typeof contract.zetMandaateinde.body>,
  ) {
    const { actor } = opdracht;
    return this.opdrachten.voerUit(opdracht, async (tx, { nu }) => ({
      id,
      tot: await zetMandaateinde(tx, { id, tot: tot as Kalenderdag | null }, { actor, nu }),
    }));
  }

  @Voert(contract.beeindigMandaat)
  beeindig(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.beeindigMandaat.params }) { id }: IdPad,
    @Body({ schema: contract.beeindigMandaat.body }) _leeg: unknown,
  ) {
    const { actor } = opdracht;
    return this.opdrachten.voerUit(opdracht, async (tx, { nu }) => ({
      id,
      tot: await beeindigMandaat(tx, id, { actor, nu }),
    }));
  }

  @Voert(contract.legOpsporingVast)
  legAkteVast(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.legOpsporingVast.params }) { id }: IdPad,
    @Body({ schema: contract.legOpsporingVast.body }) vraag: z.infer<typeof contract.legOpsporingVast.body>,
  ) {
    const { actor } = opdracht;
    return this.opdrachten.voerUit(opdracht, async (tx, { nu }) => {
      await legAkteVast(tx, id, vraag, { actor, nu });
      return { id };
    });
  }

  @Voert(contract.trekOpsporingIn)
  trekAkteIn(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.trekOpsporingIn.params }) { id }: IdPad,
    @Body({ schema: contract.trekOpsporingIn.body }) _leeg: unknown,
  ) {
    const { actor } = opdracht;
    return this.opdrachten.voerUit(opdracht, async (tx, { nu }) => {
      await trekAkteIn(tx, id, { actor, nu });
      return { id };
    });
  }

  private vandaag(): Kalenderdag {
    return toKalenderdag(this.opdrachten.context().nu);
  }
}

@Module({ controllers: [MandatenController] })
export class MandatenModule {}
