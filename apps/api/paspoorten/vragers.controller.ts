import { Body, Controller, Param } from '@nestjs/common';
import { vraagPaspoort } from '#libs/contract/meelezers.ts';
import { openZaak } from '#libs/database/rechten.ts';
import { row } from '#libs/database/transaction.ts';
import { NotFound } from '#libs/domain/domain-error.ts';
import * as gevraagd from '#libs/paspoort/gevraagd.ts';
import { VanOpdracht, type Opdracht } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { Parameters, zicht } from '../shared/zicht.ts';
import { OVERSTAP_ZICHT } from '../shared/zichtbaarheid.ts';

/** Een mbo vraagt wie zich aanmeldde om een Paspoort. */
@Controller()
export class VragersController {
  constructor(private readonly opdrachten: Opdrachten) {}

  @Voert(vraagPaspoort)
  vraag(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: vraagPaspoort.params }) { id }: { readonly id: string },
    @Body({ schema: vraagPaspoort.body }) _leeg: unknown,
  ) {
    const { actor } = opdracht;
    return this.opdrachten.voerUit(opdracht, async (tx, { nu }) => {
      const p = new Parameters();
      const waar = zicht({ actor, handeling: 'paspoort.vragen' }, OVERSTAP_ZICHT, p);
      const overstap = await row<{ leerlingId: string; regio: string }>(
        tx,
        `select o.leerling_id as "leerlingId", o.regio from overstap o where ${waar} and o.id = ${p.neem(id)}`,
        p.waarden,
      );
      if (!overstap) throw new NotFound('overstap.onbekend', 'Deze overstap bestaat niet.');
      await openZaak(tx, overstap.leerlingId);
      const { organisatieId, gebruikerId } = actor;
      await gevraagd.vraagPaspoort(tx, { ...overstap, overstapId: id, organisatieId, gebruikerId }, nu);
      return { id };
    });
  }
}
