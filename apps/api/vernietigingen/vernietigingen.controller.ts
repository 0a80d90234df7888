import { Body, Controller, Module, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import * as contract from '#libs/contract/vernietigingen.ts';
import { openNoodvraag, openZaak } from '#libs/database/rechten.ts';
import { row, type Tx } from '#libs/database/transaction.ts';
import type { Rol } from '#libs/domain/afspraken/afspraken.ts';
import { NotFound } from '#libs/domain/domain-error.ts';
import type { Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import type { Actor, Handeling } from '#libs/domain/toegang/toegang.ts';
import { hefBewaarplichtOp, zetBewaarplicht } from '#libs/vernietiging/bewaarplichten.ts';
import { beslisVernietiging, vraagVernietiging, type Beslisser } from '#libs/vernietiging/verzoeken.ts';
import { VanOpdracht, WieVraagt, type Opdracht } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { Parameters, zicht } from '../shared/zicht.ts';
import { OVERSTAP_ZICHT } from '../shared/zichtbaarheid.ts';
import { openZaakVanBeheer, VernietigingLezer } from './vernietiging-lezer.ts';

interface IdPad {
  readonly id: string;
}

const alsBeslisser = ({ gebruikerId, organisatieId, rol }: Actor): Beslisser => ({
  gebruikerId,
  organisatieId,
  rol: rol as Rol,
});

/** Vernietigen: vragen, laten beslissen door een ander, volgen en het bewijs; en wat nu niet weg mag. */
@Controller()
export class VernietigingenController {
  constructor(
    private readonly vernietigingen: VernietigingLezer,
    private readonly opdrachten: Opdrachten,
  ) {}

  @Voert(contract.vraagVernietiging)
  vraag(
    @VanOpdracht() opdracht: Opdracht,
    @Body({ schema: contract.vraagVernietiging.body }) body: z.infer<typeof contract.vraagVernietiging.body>,
  ) {
    const { actor } = opdracht;
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      const { leerlingId, regio } = await openLeerling(
        tx,
        { actor, handeling: 'vernietiging.vragen' },
        body.overstapId,
      );
      const { klassen = [], grond } = body;
      return {
        id: await vraagVernietiging(
          tx,
          { leerlingId, regio, klassen, grond, door: alsBeslisser(actor) },
          context,
        ),
      };
    });
  }

  @Voert(contract.lijstVernietigingen)
  lijst(
    @WieVraagt() actor: Actor,
    @Query({ schema: contract.lijstVernietigingen.query })
    vraag: z.infer<typeof contract.lijstVernietigingen.query>,
  ) {
    return this.vernietigingen.lijst(actor, vraag);
  }

  @Voert(contract.leesVernietiging)
  lees(@WieVraagt() actor: Actor, @Param({ schema: contract.leesVernietiging.params }) { id }: IdPad) {
    return this.vernietigingen.een(actor, id);
  }

  @Voert(contract.leesVernietigbewijs)
  bewijs(@WieVraagt() actor: Actor, @Param({ schema: contract.leesVernietigbewijs.params }) { id }: IdPad) {
    return this.vernietigingen.bewijs(actor, id);
  }

  @Voert(contract.beslisVernietiging)
  beslis(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.beslisVernietiging.params }) { id }: IdPad,
    @Body({ schema: contract.beslisVernietiging.body })
    { akkoord }: z.infer<typeof contract.beslisVernietiging.body>,
  ) {
    const { actor } = opdracht;
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      const vraag = { actor, handeling: 'vernietiging.beslissen' } as const;
      await openZaakVanBeheer(tx, vraag, { tabel: 'vernietiging', id });
      await beslisVernietiging(tx, { id, akkoord, door: alsBeslisser(actor) }, context);
      return { id, status: akkoord ? 'GOEDGEKEURD' : 'AFGEWEZEN' };
    });
  }

  @Voert(contract.zetBewaarplicht)
  zet(
    @VanOpdracht() opdracht: Opdracht,
    @Body({ schema: contract.zetBewaarplicht.body }) body: z.infer<typeof contract.zetBewaarplicht.body>,
  ) {
    const { actor } = opdracht;
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      const vraag = { actor, handeling: 'bewaarplicht.vastleggen' } as const;
      const { leerlingId, regio } = await openLeerling(tx, vraag, body.overstapId);
      const { grond, toelichting = null, tot = null } = body;
      const nieuw = { leerlingId, regio, grond, toelichting, tot: tot as Kalenderdag | null, door: actor };
      return { id: await zetBewaarplicht(tx, nieuw, context) };
    });
  }

  @Voert(contract.lijstBewaarplichten)
  bewaarplichten(
    @WieVraagt() actor: Actor,
    @Query({ schema: contract.lijstBewaarplichten.query })
    vraag: z.infer<typeof contract.lijstBewaarplichten.query>,
  ) {
    return this.vernietigingen.bewaarplichten(actor, vraag);
  }

  @Voert(contract.hefBewaarplichtOp)
  hefOp(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.hefBewaarplichtOp.params }) { id }: IdPad,
    @Body({ schema: contract.hefBewaarplichtOp.body }) _leeg: unknown,
  ) {
    const { actor } = opdracht;
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      const vraag = { actor, handeling: 'bewaarplicht.opheffen' } as const;
      await openZaakVanBeheer(tx, vraag, { tabel: 'bewaarplicht', id });
      await hefBewaarplichtOp(tx, id, actor.gebruikerId, context);
      return { id };
    });
  }
}

/** De leerling van een overstap waarover deze actor dit mag vragen; zijn zaak is dan open. Fout: NotFound. */
async function openLeerling(
  tx: Tx,
  vraag: { readonly actor: Actor; readonly handeling: Handeling },
  overstapId: string,
): Promise<{ leerlingId: string; regio: string }> {
  await openNoodvraag(tx, overstapId);
  const p = new Parameters();
  const waar = zicht(vraag, OVERSTAP_ZICHT, p);
  const gevonden = await row<{ leerlingId: string; regio: string }>(
    tx,
    `select o.leerling_id as "leerlingId", o.regio from overstap o where ${waar} and o.id = ${p.neem(overstapId)}`,
    p.waarden,
  );
  if (!gevonden) throw new NotFound('overstap.onbekend', 'Deze overstap bestaat niet.');
  await openZaak(tx, gevonden.leerlingId);
  return gevonden;
}

@Module({ controllers: [VernietigingenController], providers: [VernietigingLezer] })
export class VernietigingenModule {}
