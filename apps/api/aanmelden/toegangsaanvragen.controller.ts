import { Body, Controller, Param } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import {
  keurToegangGoed,
  lijstToegangsaanvragen,
  wijsToegangAf,
  type Toegangsaanvraag,
} from '#libs/contract/toegangsaanvragen.ts';
import { rows } from '#libs/database/transaction.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { VanOpdracht, WieVraagt, type Opdracht } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { Inlogdiensten } from './inlogdiensten.ts';
import { keurGoed, wijsAf } from './toegangsbesluiten.ts';

type Rij = Omit<Toegangsaanvraag, 'inlogdienst'> & { readonly issuer: string };

interface IdPad {
  readonly id: string;
}

/** Wie toegang vraagt: de beheerder van de eigen organisatie beslist. */
@Controller()
export class ToegangsaanvragenController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly opdrachten: Opdrachten,
    private readonly diensten: Inlogdiensten,
  ) {}

  @Voert(lijstToegangsaanvragen)
  async lijst(@WieVraagt() actor: Actor): Promise<{ items: Toegangsaanvraag[] }> {
    const rijen = await rows<Rij>(
      this.dataSource,
      `select id, naam, issuer, gevraagde_rol as "gevraagdeRol", status, op, besloten_op as "beslotenOp"
       from toegangsaanvraag where organisatie_id = $1 order by op desc, id limit 200`,
      [actor.organisatieId],
    );
    const items = rijen.map(({ issuer, ...rij }) => {
      const inlogdienst = this.diensten.van({ issuer })?.naam ?? issuer;
      return { ...rij, inlogdienst };
    });
    return { items };
  }

  @Voert(keurToegangGoed)
  keurGoed(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: keurToegangGoed.params }) { id }: IdPad,
    @Body({ schema: keurToegangGoed.body }) { rol }: z.infer<typeof keurToegangGoed.body>,
  ) {
    const { actor } = opdracht;
    return this.opdrachten.voerUit(opdracht, (tx, { nu }) => keurGoed(tx, { id, rol }, { actor, nu }));
  }

  @Voert(wijsToegangAf)
  wijsAf(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: wijsToegangAf.params }) { id }: IdPad,
    @Body({ schema: wijsToegangAf.body }) _body: z.infer<typeof wijsToegangAf.body>,
  ) {
    const { actor } = opdracht;
    return this.opdrachten.voerUit(opdracht, (tx, { nu }) => wijsAf(tx, id, { actor, nu }));
  }
}
