import { Body, Controller, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import { koppelRegel, lijstKoppelvoorstellen, ontkoppelRegel } from '#libs/contract/koppelingen.ts';
import type { Tx } from '#libs/database/transaction.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { besluitKoppeling, neemKoppelingTerug } from '#libs/inlezen/koppelingen.ts';
import type { InleesContext } from '#libs/inlezen/soort.ts';
import { Instellingen } from '../shared/instellingen.ts';
import { VanOpdracht, WieVraagt, type Opdracht } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { eisBestand } from './bestand-lezer.ts';
import { KoppelvoorstelLezer } from './koppelvoorstel-lezer.ts';

type RegelPad = z.infer<typeof koppelRegel.params>;

@Controller()
export class KoppelingenController {
  constructor(
    private readonly voorstellen: KoppelvoorstelLezer,
    private readonly opdrachten: Opdrachten,
    private readonly instellingen: Instellingen,
  ) {}

  @Voert(lijstKoppelvoorstellen)
  lijst(
    @WieVraagt() actor: Actor,
    @Param({ schema: lijstKoppelvoorstellen.params }) { id }: { readonly id: string },
    @Query({ schema: lijstKoppelvoorstellen.query }) vraag: z.infer<typeof lijstKoppelvoorstellen.query>,
  ) {
    return this.voorstellen.lijst(actor, id, vraag);
  }

  @Voert(koppelRegel)
  koppel(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: koppelRegel.params }) { id, regel }: RegelPad,
    @Body({ schema: koppelRegel.body }) { leerlingId }: z.infer<typeof koppelRegel.body>,
  ) {
    const besluit = { bestandId: id, regel, leerlingId, door: opdracht.actor.gebruikerId };
    return this.besluit(opdracht, id, async (tx, context) => {
      const { oordeel, overstapId } = await besluitKoppeling(tx, besluit, context);
      return { bestandId: id, regel, oordeel, overstapId };
    });
  }

  @Voert(ontkoppelRegel)
  ontkoppel(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: ontkoppelRegel.params }) { id, regel }: RegelPad,
    @Body({ schema: ontkoppelRegel.body }) _leeg: unknown,
  ) {
    return this.besluit(opdracht, id, async (tx, context) => {
      await neemKoppelingTerug(tx, { bestandId: id, regel }, context);
      return { bestandId: id, regel, oordeel: 'niet_gekoppeld', overstapId: null };
    });
  }

  private besluit<T>(
    opdracht: Opdracht,
    bestandId: string,
    werk: (tx: Tx, context: InleesContext) => Promise<T>,
  ): Promise<T> {
    const { koppelsleutels } = this.instellingen;
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      await eisBestand(tx, { actor: opdracht.actor, handeling: 'bestand.besluiten' }, bestandId);
      return werk(tx, { ...context, koppelsleutels });
    });
  }
}
