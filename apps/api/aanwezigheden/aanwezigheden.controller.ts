import { Body, Controller, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { meldAanwezig, type Aanwezigheid } from '#libs/contract/aanwezigheden.ts';
import { inTransaction, rows, type Tx } from '#libs/database/transaction.ts';
import { NotFound } from '#libs/domain/domain-error.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { WieVraagt } from '../shared/opdracht.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { leerlingVan } from '../shared/zaak.ts';

interface Ander {
  readonly naam: string;
  readonly sinds: string;
}
/** Zo lang telt een melding; het scherm meldt zich vaker. Dit gaat over echte mensen achter een scherm, dus over de echte tijd. */
const GELDIG = "now() - interval '1 minute'";

/** Twee mensen van een organisatie op dezelfde zaak zien elkaar. Andere organisaties zien er niets van, en het blijft niet bewaard. */
@Controller()
export class AanwezighedenController {
  constructor(private readonly dataSource: DataSource) {}

  @Voert(meldAanwezig)
  meld(@WieVraagt() actor: Actor, @Body({ schema: meldAanwezig.body }) zaak: Aanwezigheid) {
    return inTransaction(this.dataSource, async (tx) => {
      if (!(await leerlingVan(tx, zaak.soort, zaak.id)))
        throw new NotFound('zaak.onbekend', 'Deze zaak bestaat niet.');
      // Een jongere of ouder heeft geen collega's.
      return { anderen: actor.dossier ? [] : await legVast(tx, actor, zaak) };
    });
  }
}

async function legVast(tx: Tx, actor: Actor, { soort, id }: Aanwezigheid): Promise<Ander[]> {
  const { organisatieId, gebruikerId } = actor;
  await rows(tx, `delete from aanwezig where organisatie_id = $1 and gezien_op < ${GELDIG}`, [organisatieId]);
  await rows(
    tx,
    `insert into aanwezig (organisatie_id, gebruiker_id, soort, object_id) values ($1, $2, $3, $4)
     on conflict (gebruiker_id, organisatie_id, soort, object_id) do update set gezien_op = now()`,
    [organisatieId, gebruikerId, soort, id],
  );
  return rows<Ander>(
    tx,
    `select g.naam, a.sinds from aanwezig a join gebruiker g on g.id = a.gebruiker_id
     where a.organisatie_id = $1 and a.soort = $2 and a.object_id = $3 and a.gebruiker_id <> $4 and a.gezien_op >= ${GELDIG}
     order by a.sinds, g.id`,
    [organisatieId, soort, id, gebruikerId],
  );
}

@Module({ controllers: [AanwezighedenController] })
export class AanwezighedenModule {}
