import { leidOverstapAf } from '../domain/overstap/leid-af.ts';
import { seizoensplan } from '../domain/overstap/seizoensplan.ts';
import type { Bal, OverstapFeiten } from '../domain/overstap/overstap.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { meldWijziging } from '../audit/wijzigingen.ts';
import { rows, type Tx } from '../database/transaction.ts';
import { laadDossiers, type Dossier } from './feiten.ts';
import type { Context, Herleid } from './context.ts';
import { volgTakenBijStatus } from './taken-bij-status.ts';
import { schrijfTijdlijn } from './tijdlijn.ts';

/**
 * Leidt status, reden, bal en waarom-hier van overstappen opnieuw af uit de feiten in deze transactie, bewaart wat
 * veranderd is, en wekt een proces alleen als er nu iets te doen is of eerder dan het dacht. Elke wijziging van feiten
 * eindigt hiermee. De aanroeper heeft de overstappen vergrendeld.
 */
export async function herleid(tx: Tx, ids: readonly string[], context: Context): Promise<Herleid[]> {
  const dossiers = await laadDossiers(tx, ids, context);
  const uitkomsten = dossiers.map((dossier) => leidAf(dossier, context.nu));
  const anders = uitkomsten.filter((u) => u.gewijzigd);
  await bewaar(tx, uitkomsten, context.nu);
  await schrijfTijdlijn(
    tx,
    anders.map((u) => statusregel(u, context.nu)),
  );
  await volgTakenBijStatus(tx, anders, context);
  await wekWieMoet(tx, uitkomsten, context.nu);
  return uitkomsten;
}

function leidAf(dossier: Dossier, nu: Instant): Herleid {
  const afgeleid = leidOverstapAf(dossier.feiten, nu);
  const { vorige } = dossier.feiten;
  const gewijzigd = vorige === null || vorige.status !== afgeleid.status || vorige.reden !== afgeleid.reden;
  const sinds = gewijzigd ? nu : vorige.sinds;
  const bijgewerkt: OverstapFeiten = {
    ...dossier.feiten,
    vorige: { status: afgeleid.status, reden: afgeleid.reden, vlaggen: afgeleid.vlaggen, sinds },
  };
  return { dossier, afgeleid, plan: seizoensplan(bijgewerkt, dossier.regels, nu), gewijzigd };
}

const statusregel = ({ dossier, afgeleid }: Herleid, nu: Instant) => ({
  overstapId: dossier.feiten.id,
  soort: 'status',
  op: nu,
  organisatieId: null,
  rol: null,
  gebruikerId: null,
  gegevens: { van: dossier.feiten.vorige?.status ?? null, naar: afgeleid.status, reden: afgeleid.reden },
});

const GEEN_BAL = { organisatieId: null, rol: null, sinds: null, uiterlijk: null, daarna: null };

function balKolommen(bal: Bal | null): Record<string, string | null> {
  const { organisatieId, rol, sinds, uiterlijk, daarna } = bal ?? GEEN_BAL;
  return {
    bal_organisatie_id: organisatieId,
    bal_rol: rol,
    bal_sinds: sinds,
    bal_uiterlijk: uiterlijk,
    bal_daarna: daarna,
  };
}

async function bewaar(tx: Tx, uitkomsten: readonly Herleid[], nu: Instant): Promise<void> {
  const lijst = uitkomsten.map(({ dossier, afgeleid, gewijzigd }) => ({
    id: dossier.feiten.id,
    status: afgeleid.status,
    plaatsing: afgeleid.plaatsing,
    reden: afgeleid.reden,
    vlaggen: afgeleid.vlaggen,
    status_sinds: gewijzigd ? nu : dossier.feiten.vorige?.sinds,
    ...balKolommen(afgeleid.bal),
    waarom_sinds: afgeleid.waaromHier.sinds,
    waarom_bron_soort: afgeleid.waaromHier.bron.soort,
    waarom_bron_id: afgeleid.waaromHier.bron.id,
  }));
  const bewaard = await rows<{ id: string }>(tx, BEWAAR_SQL, [
    JSON.stringify(lijst),
    nu,
    lijst.map(({ id }) => id),
  ]);
  meldWijziging(
    tx,
    bewaard.map(({ id }) => id),
    nu,
  );
}

const KOLOMMEN =
  'status, plaatsing, reden, vlaggen, status_sinds, bal_organisatie_id, bal_rol, bal_sinds, bal_uiterlijk, bal_daarna, waarom_sinds, waarom_bron_soort, waarom_bron_id';

const metVoorvoegsel = (letter: string): string =>
  KOLOMMEN.split(', ')
    .map((kolom) => `${letter}.${kolom}`)
    .join(', ');

const BEWAAR_SQL = `
  update overstap o set (${KOLOMMEN}, versie, bijgewerkt_op) = (${metVoorvoegsel('n')}, o.versie + 1, $2)
  from jsonb_to_recordset($1::jsonb) as n(id uuid, status text, plaatsing text, reden text, vlaggen text[],
    status_sinds timestamptz, bal_organisatie_id uuid, bal_rol text, bal_sinds timestamptz, bal_uiterlijk timestamptz,
    bal_daarna text, waarom_sinds timestamptz, waarom_bron_soort text, waarom_bron_id uuid)
  where o.id = any($3::uuid[]) and o.id = n.id and (${metVoorvoegsel('o')}) is distinct from (${metVoorvoegsel('n')})
  returning o.id`;

async function wekWieMoet(tx: Tx, uitkomsten: readonly Herleid[], nu: Instant): Promise<void> {
  const lijst = uitkomsten.map(({ dossier, plan }) => ({
    onderwerp: `${dossier.feiten.seizoen}/${dossier.feiten.id}`,
    moment: plan.nu.length > 0 ? nu : plan.volgende,
    nuTeDoen: plan.nu.length > 0 || plan.klaar,
  }));
  // Eerst vergrendelen, dan pas lezen: anders ziet de volgende opdracht een wekker van voor een gelijktijdige blik.
  const workflowIds = lijst.map(({ onderwerp }) => `overstap/${onderwerp}`);
  await rows(tx, 'select 1 from proces where workflow_id = any($1::text[]) order by workflow_id for update', [
    workflowIds,
  ]);
  await rows(
    tx,
    `with plan as (
       select 'overstap/' || onderwerp as id, moment, "nuTeDoen"
       from jsonb_to_recordset($1::jsonb) as p(onderwerp text, moment timestamptz, "nuTeDoen" boolean)
     ), bij as (
       update proces p set volgend_moment = plan.moment, gewekt_op = null, gewekt_keer = 0 from plan
       where p.workflow_id = any($3::text[]) and p.workflow_id = plan.id and p.status = 'LOOPT' and p.volgend_moment is distinct from plan.moment
       returning p.workflow_id
     )
     insert into outbox (kanaal, onderwerp, op)
     select 'engine', p.workflow_id, $2 from proces p join plan on plan.id = p.workflow_id
     where p.workflow_id = any($3::text[]) and p.status = 'LOOPT' and (plan."nuTeDoen" or plan.moment < p.gewapend_op
       or (p.gewapend_op is null and plan.moment is not null and exists (select 1 from bij where bij.workflow_id = p.workflow_id)))`,
    [JSON.stringify(lijst), nu, workflowIds],
  );
}
