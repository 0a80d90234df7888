import { row, rows, type Db, type Tx } from '../database/transaction.ts';
import { NotAllowed } from '../domain/domain-error.ts';
import type { Context } from '../dossier/context.ts';
import { schrijfTrajectgebeurtenissen } from './gebeurtenissen.ts';
import { isOpsporingsmandaat } from './opsporing.ts';
import {
  onbekendTraject,
  vandaag,
  type Trajectdoener,
  type Trajectdossier,
  type Trajectkop,
} from './traject.ts';

/** Staat deze mens nu op de autorisatielijst van de strafzaak, namens de organisatie waarvoor hij handelt? */
export async function isGeautoriseerd(
  db: Db,
  trajectId: string,
  { gebruikerId, organisatieId, boa }: Trajectdoener,
): Promise<boolean> {
  if (boa !== true) return false;
  const op = await row(
    db,
    `select 1 from traject_autorisatie where traject_id = $1 and gebruiker_id = $2 and organisatie_id = $3 and tot is null`,
    [trajectId, gebruikerId, organisatieId],
  );
  return op !== null;
}

/**
 * Mag deze mens weten wat er over een strafzaak te kiezen of te stellen is: wie op de lijst staat, of een opsporingsambtenaar als er nog
 * geen strafzaak is.
 */
export const zietStrafkeuze = async (
  db: Db,
  { kop, feiten }: Trajectdossier,
  door: Trajectdoener,
): Promise<boolean> =>
  (await isGeautoriseerd(db, kop.id, door)) ||
  (door.boa === true && feiten.routes.every(({ route }) => route !== 'R4'));

/** Wie niet op de lijst staat, weet niet dat er een strafzaak is. Fout: NotFound. Bron: Wet politiegegevens art. 6. */
export async function eisAutorisatie(db: Db, trajectId: string, door: Trajectdoener): Promise<void> {
  if (!(await isGeautoriseerd(db, trajectId, door))) throw onbekendTraject();
}

interface Lijstwijziging {
  readonly wie: Pick<Trajectdoener, 'gebruikerId'>;
  readonly door: Trajectdoener;
}

/** Zet een opsporingsambtenaar op de lijst van een strafzaak. Nog eens doet niets. Fout: NotAllowed als hij dat niet is. */
export async function autoriseer(
  tx: Tx,
  kop: Trajectkop,
  wie: Lijstwijziging,
  context: Context,
): Promise<void> {
  const boa = await row(
    tx,
    `select 1 from mandaat m where m.gebruiker_id = $1 and ${isOpsporingsmandaat('m', { organisatie: '$2', dag: '$3::date' })}`,
    [wie.wie.gebruikerId, wie.door.organisatieId, vandaag(context)],
  );
  if (!boa)
    throw new NotAllowed('straf.geen-boa', 'Deze collega is geen opsporingsambtenaar van uw organisatie.');
  const nieuw = await rows(
    tx,
    `insert into traject_autorisatie (traject_id, gebruiker_id, leerling_id, organisatie_id, van, gegeven_door)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning gebruiker_id`,
    [kop.id, wie.wie.gebruikerId, kop.leerlingId, wie.door.organisatieId, context.nu, wie.door.gebruikerId],
  );
  if (nieuw.length > 0) await meld(tx, kop, { ...wie, soort: 'geautoriseerd' }, context);
}

/** Haalt iemand van de lijst; hij ziet de strafzaak dan meteen niet meer. */
export async function trekAutorisatieIn(
  tx: Tx,
  kop: Trajectkop,
  wie: Lijstwijziging,
  context: Context,
): Promise<void> {
  const weg = await rows(
    tx,
    `update traject_autorisatie set tot = $3 where traject_id = $1 and gebruiker_id = $2 and tot is null returning gebruiker_id`,
    [kop.id, wie.wie.gebruikerId, context.nu],
  );
  if (weg.length > 0) await meld(tx, kop, { ...wie, soort: 'autorisatie-ingetrokken' }, context);
}

const meld = (
  tx: Tx,
  kop: Trajectkop,
  { wie, door, soort }: Lijstwijziging & { readonly soort: string },
  { nu }: Context,
): Promise<void> =>
  schrijfTrajectgebeurtenissen(
    tx,
    kop,
    [{ soort, klasse: 'wpg_straf', gegevens: { gebruikerId: wie.gebruikerId } }],
    { door, nu },
  );
