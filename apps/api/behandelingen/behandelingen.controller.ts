import { Body, Controller, Module, Param } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { legBehandelingVast, lijstBehandelingen, type Behandeling } from '#libs/contract/behandelingen.ts';
import { BEHANDELING_TEKST } from '#libs/contract/teksten-behandeling.ts';
import { row, rows } from '#libs/database/transaction.ts';
import { NotFound } from '#libs/domain/domain-error.ts';
import { kalenderdag } from '#libs/domain/tijd/kalenderdag.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import * as behandelingen from '#libs/dossier/behandelingen.ts';
import { openTeksten, TEKSTPLAATS } from '#libs/kluis/tekst.ts';
import { noteerInzagen } from '../shared/inzagen.ts';
import { VanOpdracht, WieVraagt, type Opdracht } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { openZaakVan } from '../shared/zaak.ts';
import { Parameters, zicht } from '../shared/zicht.ts';
import { OVERDRACHT_ZICHT } from '../shared/zichtbaarheid.ts';

interface IdPad {
  readonly id: string;
}
type Rij = Omit<Behandeling, 'soortTekst' | 'achteraf'> & { readonly achteraf: Buffer | null };

/** Wat een ontvanger tijdens de behandeling vastlegt; alleen hij leest het terug. */
@Controller()
export class BehandelingenController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly opdrachten: Opdrachten,
  ) {}

  @Voert(lijstBehandelingen)
  async lijst(@WieVraagt() actor: Actor, @Param({ schema: lijstBehandelingen.params }) { id }: IdPad) {
    const leerlingId = await this.eisOntvanger(actor, id);
    noteerInzagen([{ objectSoort: 'overdracht', objectId: id, leerlingId }]);
    const gevonden = await rows<Rij>(
      this.dataSource,
      `select id, soort, op, vastgelegd_op as "vastgelegdOp", achteraf from behandeling where overdracht_id = $1 order by op, id`,
      [id],
    );
    const teksten = await openTeksten(
      this.dataSource,
      gevonden.map((rij) => ({
        subject: leerlingId,
        kolom: TEKSTPLAATS.behandeling(rij.id),
        bytes: rij.achteraf,
      })),
    );
    const items = gevonden.map((rij, plek) => ({
      ...rij,
      soortTekst: BEHANDELING_TEKST[rij.soort],
      achteraf: teksten[plek] ?? null,
    }));
    return { items };
  }

  @Voert(legBehandelingVast)
  legVast(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: legBehandelingVast.params }) { id }: IdPad,
    @Body({ schema: legBehandelingVast.body }) body: z.infer<typeof legBehandelingVast.body>,
  ) {
    const { organisatieId, gebruikerId, rol } = opdracht.actor;
    const { soort, gebeurdOp, toelichting } = body;
    const achteraf = gebeurdOp && toelichting ? { gebeurdOp: kalenderdag(gebeurdOp), toelichting } : null;
    const door = { organisatieId, gebruikerId, rol, achteraf };
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      await openZaakVan(tx, 'overdracht', id);
      const behandelingId = await behandelingen.legBehandelingVast(tx, id, { soort, door }, context);
      const nu = await row<{ status: string }>(tx, 'select status from overdracht where id = $1', [id]);
      return { id, behandelingId, status: nu?.status };
    });
  }

  /** De leerling van een overdracht aan deze ontvanger. Fout: NotFound. */
  private async eisOntvanger(actor: Actor, id: string): Promise<string> {
    const p = new Parameters();
    const waar = zicht({ actor, handeling: 'overdracht.beslissen' }, OVERDRACHT_ZICHT, p);
    const gevonden = await row<{ leerling_id: string }>(
      this.dataSource,
      `select o.leerling_id from overdracht d join overstap o on o.id = d.overstap_id where ${waar} and d.id = ${p.neem(id)}`,
      p.waarden,
    );
    if (!gevonden) throw new NotFound('overdracht.onbekend', 'Deze overdracht bestaat niet.');
    return gevonden.leerling_id;
  }
}

@Module({ controllers: [BehandelingenController] })
export class BehandelingenModule {}
