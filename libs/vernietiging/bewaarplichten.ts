import { randomUUID } from 'node:crypto';
import { row, rows, type Tx } from '../database/transaction.ts';
import { Conflict, NotFound } from '../domain/domain-error.ts';
import type { Kalenderdag } from '../domain/tijd/tijd.ts';
import type { Bewaarplichtgrond } from '../domain/vernietiging/vernietiging.ts';
import type { Context } from '../dossier/context.ts';
import { wekProcessen } from '../dossier/processen.ts';
import { sluitTekst, TEKSTPLAATS } from '../kluis/tekst.ts';
import { vergrendelLeerling } from './vernietigingen.ts';

export interface NieuweBewaarplicht {
  readonly leerlingId: string;
  readonly regio: string;
  readonly grond: Bewaarplichtgrond;
  readonly toelichting: string | null;
  /** Laatste dag (inclusief), of null: tot iemand haar opheft. */
  readonly tot: Kalenderdag | null;
  readonly door: { readonly gebruikerId: string; readonly organisatieId: string };
}

/** Legt een bewaarplicht vast. Fout: Conflict als er al wordt vernietigd en dat niet meer te stoppen is. */
export async function zetBewaarplicht(tx: Tx, nieuw: NieuweBewaarplicht, context: Context): Promise<string> {
  const { leerlingId, door } = nieuw;
  await vergrendelLeerling(tx, leerlingId);
  const weg = await row(
    tx,
    'select 1 from vernietiging where leerling_id = $1 and grootboek_op is not null limit 1',
    [leerlingId],
  );
  if (weg) throw new Conflict('bewaarplicht.te-laat', 'Deze gegevens zijn of worden al vernietigd.');
  const id = randomUUID();
  const plaats = { subject: leerlingId, kolom: TEKSTPLAATS.bewaarplicht(id) };
  await rows(
    tx,
    `insert into bewaarplicht (id, leerling_id, regio, organisatie_id, grond, toelichting, van, tot, gezet_door)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      leerlingId,
      nieuw.regio,
      door.organisatieId,
      nieuw.grond,
      await sluitTekst(tx, plaats, nieuw.toelichting),
      context.nu,
      nieuw.tot,
      door.gebruikerId,
    ],
  );
  return id;
}

/** Heft een bewaarplicht op; wat daarop wachtte, gaat verder. Fouten: NotFound, Conflict als zij al is opgeheven. */
export async function hefBewaarplichtOp(tx: Tx, id: string, door: string, context: Context): Promise<void> {
  const gevonden = await row<{ leerling_id: string; opgeheven_op: string | null }>(
    tx,
    'select leerling_id, opgeheven_op from bewaarplicht where id = $1 for update',
    [id],
  );
  if (!gevonden) throw new NotFound('bewaarplicht.onbekend', 'Deze bewaarplicht bestaat niet.');
  if (gevonden.opgeheven_op !== null)
    throw new Conflict('bewaarplicht.al-opgeheven', 'Deze bewaarplicht is al opgeheven.');
  await rows(
    tx,
    'update bewaarplicht set opgeheven_op = $2, opgeheven_door = $3, versie = versie + 1 where id = $1',
    [id, context.nu, door],
  );
  const wachtend = await rows<{ id: string }>(
    tx,
    "select id from vernietiging where leerling_id = $1 and status = 'GOEDGEKEURD'",
    [gevonden.leerling_id],
  );
  await wekProcessen(
    tx,
    wachtend.map((v) => `vernietiging/${v.id}`),
    context.nu,
  );
}
