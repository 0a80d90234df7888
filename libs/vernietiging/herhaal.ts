import type { DataSource } from 'typeorm';
import { alsSysteem } from '../database/rechten.ts';
import { inTransaction, row, rows, type Tx } from '../database/transaction.ts';
import type { Context } from '../dossier/context.ts';
import { startProcessen } from '../dossier/processen.ts';
import { GrootboekFout, type Grootboek, type Grootboekregel } from './grootboek.ts';
import { eindigFeiten } from './processen.ts';
import { vergrendelLeerling } from './vernietigingen.ts';
import { wis } from './wis.ts';

/**
 * Voert uit wat het grootboek zegt en de database niet weet: na het terugzetten van een reservekopie, of na een breuk. Hoort te
 * gebeuren voordat er iemand bij kan. Geeft hoeveel er opnieuw is vernietigd. Nog eens draaien mag altijd. Fout: GrootboekFout als
 * het grootboek niet klopt, of als de database meer weet dan het grootboek: dan gaat het product niet open.
 */
export function herhaalGrootboek(
  dataSource: DataSource,
  grootboek: Grootboek,
  context: Context,
): Promise<number> {
  return alsSysteem('herhaalVernietiging', 'grootboek', async () => {
    const regels = await grootboek.lees();
    await eisGeheel(dataSource, regels);
    const open = await nietUitgevoerd(dataSource, regels);
    for (const regel of open) await inTransaction(dataSource, (tx) => herhaal(tx, regel, context));
    return open.length;
  });
}

/** Een grootboek dat korter is dan de database weet, is niet het grootboek van deze database. */
async function eisGeheel(dataSource: DataSource, regels: readonly Grootboekregel[]): Promise<void> {
  const hoogste = await row<{ nr: number | null }>(
    dataSource,
    'select max(grootboek_nr) as nr from vernietiging',
  );
  if ((hoogste?.nr ?? 0) > regels.length)
    throw new GrootboekFout(
      `Het grootboek van vernietigingen mist regels: de database kent regel ${hoogste?.nr}, het bestand ${regels.length}. Zet het terug uit zijn eigen reservekopie.`,
    );
}

async function nietUitgevoerd(
  dataSource: DataSource,
  regels: readonly Grootboekregel[],
): Promise<Grootboekregel[]> {
  const gedaan = await rows<{ id: string }>(
    dataSource,
    'select id from vernietiging where gewist_op is not null',
  );
  const bekend = new Set(gedaan.map(({ id }) => id));
  return regels.filter(({ vernietiging }) => !bekend.has(vernietiging));
}

async function herhaal(tx: Tx, regel: Grootboekregel, context: Context): Promise<void> {
  const { nu } = context;
  await herstelBesluit(tx, regel, context);
  await vergrendelLeerling(tx, regel.leerling);
  await eindigFeiten(tx, { leerlingId: regel.leerling, klassen: regel.klassen }, context);
  const gewist = await wis(tx, {
    vernietigingId: regel.vernietiging,
    leerlingId: regel.leerling,
    klassen: regel.klassen,
    grafstenen: regel.grafstenen,
    op: nu,
  });
  await rows(tx, 'update vernietiging set gewist_op = $2, gewist = $3::jsonb where id = $1', [
    regel.vernietiging,
    nu,
    JSON.stringify(gewist),
  ]);
  // De engine kan ook zijn teruggezet: het proces ruimt haar op en kijkt alles na.
  await startProcessen(
    tx,
    [{ soort: 'vernietiging', onderwerp: regel.vernietiging, regio: regel.regio, volgendMoment: nu }],
    nu,
  );
}

/** Het besluit zoals het in het grootboek staat, ook als de database er niets van weet. */
async function herstelBesluit(tx: Tx, regel: Grootboekregel, { nu }: Context): Promise<void> {
  await rows(
    tx,
    `insert into vernietiging (id, leerling_id, klassen, grond, regio, organisatie_id, gevraagd_door, gevraagd_op, status,
       besloten_door, besloten_op, beeindigd_op, engine_op, grootboek_nr, grootboek_op)
     values ($1, $2, $3::text[], $4, $5, $6, $7, $8, 'GOEDGEKEURD',
       $9, $10, $11, $11, $12, $13)
     on conflict (id) do update set status = 'GOEDGEKEURD', besloten_op = excluded.besloten_op,
       besloten_door = excluded.besloten_door, grootboek_nr = excluded.grootboek_nr, grootboek_op = excluded.grootboek_op`,
    [
      regel.vernietiging,
      regel.leerling,
      regel.klassen,
      regel.grond,
      regel.regio,
      regel.organisatie,
      regel.gevraagdDoor,
      regel.gevraagdOp,
      regel.beslotenDoor,
      regel.beslotenOp,
      nu,
      regel.nr,
      regel.op,
    ],
  );
}
