import { Body, Controller, Module, Param } from '@nestjs/common';
import type { z } from 'zod';
import * as contract from '#libs/contract/vrijstellingen.ts';
import { row, type Tx } from '#libs/database/transaction.ts';
import type { Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import type { Context } from '#libs/dossier/context.ts';
import { legBeroepVast, type NieuwBeroep } from '#libs/vrijstelling/beroep.ts';
import { beeindig, erken, wijsAf } from '#libs/vrijstelling/besluiten.ts';
import { onbekendeVrijstelling } from '#libs/vrijstelling/vrijstelling.ts';
import { doenerVan, inTraject, openTraject } from '../shared/eis-traject.ts';
import { VanOpdracht, WieVraagt, type Opdracht } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { VrijstellingLezer } from './vrijstelling-lezer.ts';

interface IdPad {
  readonly id: string;
}

@Controller()
export class VrijstellingenController {
  constructor(
    private readonly vrijstellingen: VrijstellingLezer,
    private readonly opdrachten: Opdrachten,
  ) {}

  @Voert(contract.lijstVrijstellingen)
  lijst(@WieVraagt() actor: Actor, @Param({ schema: contract.lijstVrijstellingen.params }) { id }: IdPad) {
    return this.vrijstellingen.lijst(actor, id);
  }

  @Voert(contract.legBeroepVast)
  legVast(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.legBeroepVast.params }) { id }: IdPad,
    @Body({ schema: contract.legBeroepVast.body }) body: z.infer<typeof contract.Beroep>,
  ) {
    return inTraject(
      this.opdrachten,
      { opdracht, handeling: 'traject.beslissen' },
      id,
      async (tx, context) => {
        const nieuw = { ...beroepUit(body), door: doenerVan(opdracht.actor) };
        return standVan(tx, await legBeroepVast(tx, id, nieuw, context));
      },
    );
  }

  @Voert(contract.erken)
  erken(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.erken.params }) { id }: IdPad,
    @Body({ schema: contract.erken.body }) body: z.infer<typeof contract.Erkenning>,
  ) {
    const besluit = { ...body, door: doenerVan(opdracht.actor), motief: body.motief ?? null };
    return this.besluit(opdracht, id, (tx, context) => erken(tx, id, besluit, context));
  }

  @Voert(contract.wijsAf)
  wijsAf(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.wijsAf.params }) { id }: IdPad,
    @Body({ schema: contract.wijsAf.body }) { motief, versie }: z.infer<typeof contract.Afwijzing>,
  ) {
    const besluit = { door: doenerVan(opdracht.actor), motief, versie };
    return this.besluit(opdracht, id, (tx, context) => wijsAf(tx, id, besluit, context));
  }

  @Voert(contract.beeindig)
  beeindig(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.beeindig.params }) { id }: IdPad,
    @Body({ schema: contract.beeindig.body }) { per, motief, versie }: z.infer<typeof contract.Beeindiging>,
  ) {
    const besluit = { door: doenerVan(opdracht.actor), motief, versie, per: per as Kalenderdag };
    return this.besluit(opdracht, id, (tx, context) => beeindig(tx, id, besluit, context));
  }

  private besluit(opdracht: Opdracht, id: string, werk: (tx: Tx, context: Context) => Promise<void>) {
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      const rij = await row<{ trajectId: string }>(
        tx,
        'select traject_id as "trajectId" from vrijstelling where id = $1',
        [id],
      );
      if (!rij) throw onbekendeVrijstelling();
      await openTraject(tx, { actor: opdracht.actor, handeling: 'traject.beslissen' }, rij.trajectId);
      await werk(tx, context);
      return standVan(tx, id);
    });
  }
}

/** Het antwoord blijft staan voor herhaalde verzoeken: geen grond en geen bezwaar. */
const standVan = (tx: Tx, id: string) => row(tx, 'select id, status from vrijstelling where id = $1', [id]);

function beroepUit(body: z.infer<typeof contract.Beroep>): Omit<NieuwBeroep, 'door'> {
  const { grond, nooitGeschikt, rijdendeSchoolKm = null, toelichting = null, verklaring } = body;
  return {
    toelichting,
    beroep: {
      grond,
      nooitGeschikt,
      rijdendeSchoolKm,
      ingediendOp: body.ingediendOp as Kalenderdag,
      van: body.van as Kalenderdag,
      tot: (body.tot ?? null) as Kalenderdag | null,
      opSchoolVanRichtingTot: (body.opSchoolVanRichtingTot ?? null) as Kalenderdag | null,
      verklaring: verklaring ? { door: verklaring.door, dag: verklaring.dag as Kalenderdag } : null,
    },
  };
}

@Module({ controllers: [VrijstellingenController], providers: [VrijstellingLezer] })
export class VrijstellingenModule {}
