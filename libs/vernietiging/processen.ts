import type { Instant } from '../domain/tijd/tijd.ts';
import { routesVanKlasse } from '../domain/mas/routeklasse.ts';
import { TRAJECTKLASSEN } from '../domain/mas/partner/partnertaak.ts';
import { isHeel } from '../domain/vernietiging/vernietiging.ts';
import { rows, type Db, type Tx } from '../database/transaction.ts';
import type { Context } from '../dossier/context.ts';
import { vergrendel } from '../dossier/feiten.ts';
import { herleid } from '../dossier/herleid.ts';
import { laatTakenVervallen } from '../dossier/taken.ts';
import { wekProcessen, type Processoort } from '../dossier/processen.ts';
import { laatTrajecttakenVervallen } from '../traject/taken.ts';
import { GESLOTEN, vanKlasse } from './tabellen-traject.ts';

const VAN_LEERLING = 'select o.id from overstap o where o.leerling_id = $1';
/** De vraag die blijft als een traject sluit; zonder vrijstelling is er niets meer te vragen. */
const VERVOLG = ['traject-vrijstelling'] as const;
const VAN_TRAJECT = 'select j.id from traject j where j.leerling_id = $1';

interface Onderwerpbron {
  readonly klasse: string;
  readonly sql: string;
}

/** Het proces van een route gaat met de klasse van de route. */
const VAN_ROUTE = GESLOTEN.map((klasse) => ({
  klasse,
  sql: `select r.id::text from traject_route r where r.leerling_id = $1 and r.route in (${routesVanKlasse(
    klasse,
  )
    .map((route) => `'${route}'`)
    .join(', ')})`,
}));
const VAN_PARTNERTAAK = TRAJECTKLASSEN.map((klasse) => ({
  klasse,
  sql: `select id::text from traject_taak where ${vanKlasse(klasse)}`,
}));

/**
 * Per soort proces: welke onderwerpen van leerling `$1` zijn, met de klasse waarvoor zij lopen, of null als het proces niet over een
 * leerling gaat. Een nieuwe soort hoort hier: anders compileert het niet.
 */
const ONDERWERPEN: Readonly<Record<Processoort, Onderwerpbron | readonly Onderwerpbron[] | null>> = {
  overstap: {
    klasse: 'overstap',
    sql: "select o.seizoen || '/' || o.id from overstap o where o.leerling_id = $1",
  },
  overdracht: {
    klasse: 'overstap',
    sql: `select d.id::text from overdracht d where d.overstap_id in (${VAN_LEERLING})`,
  },
  taak: [
    { klasse: 'overstap', sql: `select t.id::text from taak t where t.overstap_id in (${VAN_LEERLING})` },
    { klasse: 'verzuim', sql: `select t.id::text from taak t where t.traject_id in (${VAN_TRAJECT})` },
  ],
  bestand: null,
  weekcheck: null,
  seizoen: null,
  vernietiging: null,
  paspoort: { klasse: 'paspoort', sql: 'select $1::uuid::text' },
  masTraject: { klasse: 'verzuim', sql: 'select t.id::text from traject t where t.leerling_id = $1' },
  masRoute: VAN_ROUTE,
  partnertaak: VAN_PARTNERTAAK,
};

/** De processen van een leerling voor deze klassen, ook die al klaar zijn: hun geschiedenis is er misschien nog. */
export async function processenVan(
  db: Db,
  leerlingId: string,
  klassen: readonly string[],
): Promise<readonly string[]> {
  const delen = Object.entries(ONDERWERPEN).flatMap(([soort, bron]) =>
    (bron === null ? [] : [bron].flat())
      .filter(({ klasse }) => klassen.includes(klasse))
      .map(
        ({ sql }) =>
          `select p.workflow_id from proces p where p.soort = '${soort}' and p.onderwerp in (${sql})`,
      ),
  );
  if (delen.length === 0) return [];
  const gevonden = await rows<{ workflow_id: string }>(db, delen.join(' union '), [leerlingId]);
  return gevonden.map(({ workflow_id }) => workflow_id);
}

/**
 * Sluit wat er nog loopt van een leerling die helemaal wordt vernietigd: overdrachten, taken en overstappen, en zegt hun processen om te
 * kijken. Zij zien dat er niets meer te volgen is en eindigen zelf.
 */
export async function eindigFeiten(
  tx: Tx,
  van: { readonly leerlingId: string; readonly klassen: readonly string[] },
  context: Context,
): Promise<void> {
  const { leerlingId, klassen } = van;
  if (isHeel(klassen)) {
    await sluitDossier(tx, leerlingId, context);
    await sluitTrajecttaken(tx, leerlingId, context);
  } else if (klassen.includes('verzuim')) await sluitVerzuimtaken(tx, leerlingId, context);
  await wekProcessen(tx, await processenVan(tx, leerlingId, klassen), context.nu);
}

/** Zonder verzuim valt er niets meer te melden, en is er geen traject meer om iets voor te doen. */
async function sluitVerzuimtaken(tx: Tx, leerlingId: string, context: Context): Promise<void> {
  const overstapIds = (await rows<{ id: string }>(tx, VAN_LEERLING, [leerlingId])).map(({ id }) => id);
  await laatTakenVervallen(tx, { overstapIds, soorten: ['verzuim-melden'] }, context.nu);
  await sluitTrajecttaken(tx, leerlingId, context);
}

async function sluitTrajecttaken(tx: Tx, leerlingId: string, context: Context): Promise<void> {
  const trajecten = await rows<{ id: string }>(tx, VAN_TRAJECT, [leerlingId]);
  for (const { id } of trajecten)
    for (const soorten of [null, VERVOLG])
      await laatTrajecttakenVervallen(tx, { trajectId: id, soorten }, context);
}

async function sluitDossier(tx: Tx, leerlingId: string, context: Context): Promise<void> {
  const overstappen = (await rows<{ id: string }>(tx, VAN_LEERLING, [leerlingId])).map(({ id }) => id);
  await vergrendel(tx, overstappen);
  await rows(
    tx,
    `update overdracht set beeindigd_op = $2, versie = versie + 1,
            status = case when status = 'AANGEBODEN' then 'VERVALLEN' else 'AFGESLOTEN' end,
            sluit_reden = case when status = 'AANGEBODEN' then sluit_reden else 'ANDERS' end
     where overstap_id = any($1::uuid[]) and status in ('AANGEBODEN', 'GEACCEPTEERD', 'TERUGGEMELD')`,
    [overstappen, context.nu],
  );
  await rows(
    tx,
    `update taak set status = 'VERVALLEN', beeindigd_op = $2, versie = versie + 1
     where overstap_id = any($1::uuid[]) and status = 'OPEN'`,
    [overstappen, context.nu],
  );
  await rows(
    tx,
    `update overstap set afgesloten_op = $2, afsluit_reden = 'VERNIETIGD'
     where id = any($1::uuid[]) and afgesloten_op is null`,
    [overstappen, context.nu],
  );
  await herleid(tx, overstappen, context);
}

/** Wat de engine niet meer mag starten: de processen zijn klaar, en wat er nog voor klaarlag is weg. */
export async function sluitProcessen(tx: Tx, workflowIds: readonly string[], nu: Instant): Promise<void> {
  await rows(
    tx,
    `update proces set status = 'KLAAR', klaar_op = coalesce(klaar_op, $2), volgend_moment = null, gewapend_op = null
     where workflow_id = any($1::text[])`,
    [workflowIds, nu],
  );
  await rows(tx, "delete from outbox where kanaal = 'engine' and onderwerp = any($1::text[])", [workflowIds]);
}
