import { existsSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { row, rows } from '#libs/database/transaction.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { meetLeerlingen } from './gegevens.ts';
import { meetCohort, meetWeekcheck } from './metingen-bestanden.ts';
import { meetAcceptaties, meetDeadlinerun, meetFeiten, meetKaleSql } from './metingen-feiten.ts';
import { meetMasGeheugen } from './metingen-geheugen.ts';
import { meetMas, meetVerzuim } from './metingen-mas.ts';
import { maakGroot, meetLijst } from './metingen-lijst.ts';
import { meetToegang, verhoudingen } from './metingen-toegang.ts';
import { rond, tot } from './meting.ts';
import { geheugenMb, openMeetomgeving, startWerker, zetKlok, type Meetomgeving } from './omgeving.ts';

const AANTAL = Number(process.argv[2] ?? 20_000);
const DEADLINE = Number(process.argv[3] ?? 2_000);
/** `mas`: een dag verzuim en het tweede getal aan trajecten; `feiten`: cohort en enkele feiten; `toegang`: wat een bladzijde kost; `lijst`: hetzelfde bij een regio van zoveel als het tweede getal; zonder opgave alles. */
const ONDERDEEL = process.argv[4] ?? 'alles';
const NA_DEADLINE = '2027-10-01T00:30:00.000Z' as Instant;
const uitkomsten: Record<string, unknown> = {};

function meld(naam: string, waarde: unknown): void {
  uitkomsten[naam] = waarde;
  console.log(regel(naam, waarde));
}

/** Een regel van de tabel: `p50 3,1  p95 12`. */
function regel(naam: string, waarde: unknown): string {
  const tekst =
    waarde !== null && typeof waarde === 'object'
      ? Object.entries(waarde)
          .map(
            ([deel, getal]) => `${deel} ${typeof getal === 'object' ? JSON.stringify(getal) : String(getal)}`,
          )
          .join('  ')
      : String(waarde);
  return `${naam.padEnd(34)} ${tekst}`;
}

const teller = async (omgeving: Meetomgeving, sql: string): Promise<number> =>
  (await row<{ n: number }>(omgeving.dataSource, sql))?.n ?? 0;

const outboxLeeg = (omgeving: Meetomgeving) => async (): Promise<boolean> =>
  (await teller(omgeving, "select count(*) as n from outbox where kanaal = 'engine' and dood_op is null")) ===
  0;

async function bytesPerOverstap(omgeving: Meetomgeving): Promise<number> {
  const tabellen = [
    'overstap',
    'leerling',
    'leerling_persoon',
    'leerling_sleutel',
    'leerling_adres',
    'deelname',
    'tijdlijn',
    'proces',
    'aanmelding',
    'statusbericht',
  ];
  const som = await teller(
    omgeving,
    `select sum(pg_total_relation_size(t::regclass)) as n from unnest(array['${tabellen.join("','")}']) t`,
  );
  return Math.round(som / Math.max(1, await teller(omgeving, 'select count(*) as n from overstap')));
}

/** Onze eigen transacties per seconde in rust, zonder die van de engine (die heeft een eigen database). */
async function rustTransacties(omgeving: Meetomgeving): Promise<number> {
  const sql =
    'select xact_commit + xact_rollback as n from pg_stat_database where datname = current_database()';
  const eerst = await teller(omgeving, sql);
  await new Promise((verder) => setTimeout(verder, 15_000));
  return rond(((await teller(omgeving, sql)) - eerst) / 15);
}

async function meetBestanden(omgeving: Meetomgeving): Promise<string[]> {
  const leerlingen = meetLeerlingen(AANTAL);
  meld('cohort', await meetCohort(omgeving, leerlingen));
  if (['feiten', 'toegang', 'engine', 'mas', 'mas-geheugen'].includes(ONDERDEEL)) return idsVan(omgeving);
  meld('weekcheck-eerste', await meetWeekcheck(omgeving, leerlingen, 0));
  if (ONDERDEEL === 'lijst') return idsVan(omgeving);
  meld('weekcheck-3-procent', await meetWeekcheck(omgeving, leerlingen, Math.round(AANTAL * 0.03)));
  return idsVan(omgeving);
}

const idsVan = async (omgeving: Meetomgeving): Promise<string[]> =>
  (await rows<{ id: string }>(omgeving.dataSource, 'select id from overstap order by id')).map((r) => r.id);

async function meetFeitenEnKaal(omgeving: Meetomgeving, ids: readonly string[]): Promise<void> {
  const mboId = await omgeving.organisatie('01AA');
  await meetFeiten(omgeving, { ids: ids.slice(0, 200), aanroepers: 8, mboId });
  const feiten = await meetFeiten(omgeving, { ids: ids.slice(200, 2200), aanroepers: 32, mboId });
  const kaal = await meetKaleSql(omgeving, { ids: ids.slice(2200, 4200), aanroepers: 32, mboId });
  meld('feit-32-aanroepers', feiten);
  meld('kale-sql-32-aanroepers', kaal);
  meld('verhouding-feit-kaal', {
    doorvoer: rond(feiten.perSeconde / kaal.perSeconde),
    p99: rond(feiten.p99 / kaal.p99),
  });
}

/** Start elk proces van wat er klaarstaat, en wacht tot elk voor het eerst keek. Geeft de werker, die verder loopt. */
async function startProcessen(omgeving: Meetomgeving): Promise<ReturnType<typeof startWerker>> {
  const open = await teller(omgeving, "select count(*) as n from outbox where kanaal = 'engine'");
  const werker = startWerker();
  const seconden = await tot('starts', outboxLeeg(omgeving));
  meld('engine-starts', { aantal: open, seconden, perSeconde: rond(open / seconden) });
  const gekeken = (): Promise<boolean> => teller(omgeving, NOG_NIET_GEKEKEN).then((n) => n === 0);
  meld('alle-processen-gekeken-na-s', rond(seconden + (await tot('eerste blik', gekeken))));
  return werker;
}

async function meetEngine(omgeving: Meetomgeving): Promise<void> {
  const voor = await engineBytes(omgeving);
  let werker = await startProcessen(omgeving);
  meld(`werker-geheugen-mb-bij-${AANTAL}`, geheugenMb(werker));
  meld('engine-bytes-per-overstap', Math.round(((await engineBytes(omgeving)) - voor) / AANTAL));
  meld('rust-transacties-per-s', await rustTransacties(omgeving));
  await meetKill(omgeving, { werker, herstart: () => (werker = startWerker()) });
  werker.kill('SIGTERM');
}

/** Bytes die de engine op schijf heeft, met haar nog niet verwerkte schrijfbuffer. Deze instellingen kent alleen de meting. */
async function engineBytes(omgeving: Meetomgeving): Promise<number> {
  if (process.env['METING_ENGINE'] === 'postgres')
    return teller(
      omgeving,
      "select sum(pg_database_size(datname))::bigint as n from pg_database where datname in ('temporal', 'temporal_visibility')",
    );
  return ['', '-wal'].reduce((som, achter) => {
    const pad = `${process.env['METING_ENGINE_BESTAND'] ?? ''}${achter}`;
    return som + (existsSync(pad) ? statSync(pad).size : 0);
  }, 0);
}

/** Wat alle processen van een cohort in de engine en in de werker innemen, als zij allemaal gekeken hebben. */
async function meetRuimte(omgeving: Meetomgeving): Promise<void> {
  const voor = await engineBytes(omgeving);
  const werker = await startProcessen(omgeving);
  await new Promise((verder) => setTimeout(verder, 10_000));
  meld(`werker-geheugen-mb-bij-${AANTAL}`, geheugenMb(werker));
  meld('engine-bytes-per-overstap', Math.round(((await engineBytes(omgeving)) - voor) / AANTAL));
  werker.kill('SIGTERM');
}

const NOG_NIET_GEKEKEN =
  "select count(*) as n from proces where status = 'LOOPT' and gewapend_op = '-infinity'";

/** Laat alleen zoveel open leerlingen over; de anderen zijn voor deze meting klaar. */
async function beperkTot(omgeving: Meetomgeving, aantal: number): Promise<void> {
  const over = `select id from overstap where afgesloten_op is null and not exists
    (select 1 from overdracht d where d.overstap_id = overstap.id) order by id limit ${aantal}`;
  await omgeving.dataSource.query(
    `update overstap set afgesloten_op = geladen_op, afsluit_reden = 'METING' where id not in (${over})`,
  );
  await omgeving.dataSource.query(
    `update proces p set status = 'KLAAR', volgend_moment = null from overstap o
     where p.workflow_id = 'overstap/' || o.seizoen || '/' || o.id and o.afgesloten_op is not null`,
  );
  await omgeving.dataSource.query("update proces set status = 'KLAAR' where soort in ('overdracht', 'taak')");
}

/**
 * De klok springt van januari naar 1 oktober; doodt de werker midden in de overdrachten die dan aan de beurt komen (voor de
 * zomer of op de deadline) en wacht tot iedereen precies eenmaal is overgedragen.
 */
async function meetKill(
  omgeving: Meetomgeving,
  proces: { werker: ReturnType<typeof startWerker>; herstart: () => void },
): Promise<void> {
  await beperkTot(omgeving, DEADLINE);
  const gedaan = `select count(distinct d.overstap_id) as n from overdracht d join overstap o on o.id = d.overstap_id
    where o.afgesloten_op is null`;
  const verwacht = await teller(
    omgeving,
    `select count(*) as n from overstap o where afgesloten_op is null and plaatsing not in ('DEFINITIEF_MBO', 'VERVOLG_ANDERS')
     and not exists (select 1 from overdracht d where d.overstap_id = o.id and d.status in ('AANGEBODEN', 'GEACCEPTEERD'))`,
  );
  const voor = await teller(omgeving, gedaan);
  const begin = performance.now();
  await zetKlok(omgeving.dataSource, NA_DEADLINE);
  await tot('halverwege', async () => (await teller(omgeving, gedaan)) > voor + verwacht * 0.3);
  proces.werker.kill('SIGKILL');
  proces.herstart();
  await tot('iedereen overgedragen', async () => (await teller(omgeving, gedaan)) >= voor + verwacht);
  const dubbel = await teller(
    omgeving,
    'select count(*) as n from (select overstap_id from overdracht group by overstap_id, aanleiding having count(*) > 1) x',
  );
  meld('kill-9-tijdens-deadline', {
    verwacht,
    overgedragen: (await teller(omgeving, gedaan)) - voor,
    dubbel,
    seconden: rond((performance.now() - begin) / 1000),
  });
}

/** Wat bij elk onderdeel gemeten wordt, na de bestanden. */
async function meetOnderdeel(omgeving: Meetomgeving, ids: readonly string[]): Promise<void> {
  const deel = { aantal: AANTAL, trajecten: DEADLINE, meld };
  switch (ONDERDEEL) {
    case 'mas':
      return meetMas(omgeving, deel);
    case 'mas-geheugen':
      await meetVerzuim(omgeving, deel);
      return meetMasGeheugen(omgeving, deel);
    case 'engine':
      return meetRuimte(omgeving);
    case 'feiten':
      return meetFeitenEnKaal(omgeving, ids);
    case 'toegang':
      return meetBladzijde(omgeving);
    case 'lijst':
      meld('overstappen', await maakGroot(omgeving, DEADLINE));
      await meetBladzijde(omgeving);
      return meld('lijst-over-http', await meetLijst(omgeving));
    default:
      return meetAlles(omgeving, ids);
  }
}

async function meetBladzijde(omgeving: Meetomgeving): Promise<void> {
  const toegang = await meetToegang(omgeving);
  meld('bladzijde-van-50', toegang);
  meld('bladzijde-verhouding-p50', verhoudingen(toegang));
}

async function meetAlles(omgeving: Meetomgeving, ids: readonly string[]): Promise<void> {
  await meetBladzijde(omgeving);
  await meetFeitenEnKaal(omgeving, ids);
  meld('deadlinerun', await deadlineVan(omgeving, ids));
  for (const [aanroepers, aantal] of [
    [1, 300],
    [32, 1000],
  ] as const)
    meld(
      `acceptatie-${aanroepers}-aanroeper${aanroepers > 1 ? 's' : ''}`,
      await meetAcceptaties(omgeving, { aantal, aanroepers, nu: NA_DEADLINE }),
    );
  await meetEngine(omgeving);
}

/** Alles onder elkaar, en als JSON; ook als een meting halverwege niet lukte. */
function schrijf(): void {
  const machine = {
    cpu: os.cpus()[0]?.model,
    kernen: os.cpus().length,
    geheugenGb: Math.round(os.totalmem() / 2 ** 30),
    node: process.version,
    engine: process.env['METING_ENGINE'] ?? 'dev',
  };
  const verslag = { machine, aantal: AANTAL, deadline: DEADLINE, onderdeel: ONDERDEEL, uitkomsten };
  const json = process.env['METING_JSON'] ?? 'bench.json';
  writeFileSync(json, JSON.stringify(verslag, null, 2));
  console.log(`\n${JSON.stringify(machine)}`);
  for (const [naam, waarde] of Object.entries(uitkomsten)) console.log(regel(naam, waarde));
  console.log(`verslag: ${json}`);
}

async function main(): Promise<void> {
  if (ONDERDEEL === 'alles' && AANTAL - DEADLINE < 4400)
    throw new Error('te weinig leerlingen voor alle metingen: neem er 4400 meer dan voor de deadline');
  const omgeving = await openMeetomgeving();
  try {
    const ids = await meetBestanden(omgeving);
    meld('bytes-per-overstap', await bytesPerOverstap(omgeving));
    await meetOnderdeel(omgeving, ids);
  } finally {
    schrijf();
    await omgeving.dataSource.destroy();
  }
}

/** Een deadlinerun over een deel: de rest wacht op de meting met de engine. */
async function deadlineVan(omgeving: Meetomgeving, ids: readonly string[]): Promise<unknown> {
  const mboId = await omgeving.organisatie('31JC');
  await omgeving.dataSource.query("update overstap set regio = 'rust' where not (id = any($1::uuid[]))", [
    ids.slice(-DEADLINE),
  ]);
  const uitkomst = await meetDeadlinerun(omgeving, {
    nu: NA_DEADLINE,
    ernaast: ids.slice(4200, 4200 + 400),
    mboId,
  });
  await omgeving.dataSource.query("update overstap set regio = '010' where regio = 'rust'");
  return uitkomst;
}

await main();
