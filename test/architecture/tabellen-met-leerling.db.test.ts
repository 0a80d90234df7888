import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openDatabase } from '#libs/database/data-source.ts';
import { leesBewaarregels } from '#libs/bewaren/lees-regels.ts';
import { RIJSOORTEN } from '#libs/bewaren/rijen.ts';
import { TABELLEN_MET_LEERLING } from '#libs/vernietiging/tabellen.ts';
import { VERNIETIGBARE_KLASSEN } from '#libs/domain/vernietiging/vernietiging.ts';
import { testDatabase, type TestDatabase } from '#test/kit/servers.ts';

/** Tabellen waar niets over een leerling in staat, met wat er wel in staat. */
const ZONDER_LEERLING: Readonly<Record<string, string>> = {
  abonnement: 'systemen van organisaties, en waar hun berichten heen gaan',
  aanwezig: 'wie welke zaak open heeft; een minuut',
  aanmeldpoging: 'iemand die bij een inlogdienst is; tien minuten',
  afspraak_versie: 'afspraken van een regio',
  audit: 'ids en codes; blijft staan, en de keten loopt over wat er staat',
  audit_anker: 'hashes',
  audit_keten: 'hashes',
  audit_uitvoer: 'waar het verwerkingslog is',
  bewaarakkoord: 'wie een voorstel goedkeurde',
  bewaarregel: 'termijnen',
  bewaarvoorstel: 'aantallen per regio en dag',
  bericht: 'mail aan organisaties, zonder gegevens van leerlingen',
  bestand: 'dat een organisatie een bestand inleverde',
  bestandsindeling: 'koppen en codes van een organisatie',
  bron_versheid: 'wanneer een bron leverde',
  client: 'systemen van organisaties',
  client_assertie: 'gebruikte bewijzen van systemen',
  dagpakket: 'dat een ontvanger zijn lijst kreeg',
  demo_klok: 'het verschil van de demoklok',
  gemeente: 'register',
  idempotentie: 'antwoorden op opdrachten: ids en codes',
  kpi_opname: 'aantallen',
  limiet: 'hoe vaak iets gebeurde',
  mailvoorkeur: 'welke mail een postvak wil',
  mandaat: 'wat medewerkers mogen',
  migratie: 'welke migraties er zijn geweest',
  organisatie: 'register',
  outbox: 'ids van processen en berichten',
  partnerbericht: 'kenmerken van berichten van systemen',
  proces: 'ids van processen',
  regio_organisatie: 'register',
  sessieregel: 'hoe lang sessies leven',
  stuitpost: 'welke mail aan welk postvak niet aankwam',
  taaktoewijzing: 'register',
  trede_gedaan: 'ids van processen',
  vervanging: 'wie een collega vervangt',
  verwachting: 'aantallen per ontvanger, school en reden',
  webhooksleutel: 'versleutelde sleutels van systemen',
  weekcheck: 'dat een mbo leverde',
};

/** Wat blijft: registers, besluiten, tellingen en sporen zonder gegevens van leerlingen, en wat het werk zelf weghaalt (outbox). */
const BLIJFT = [
  'abonnement',
  'afspraak_versie',
  'audit',
  'audit_anker',
  'audit_keten',
  'audit_uitvoer',
  'bewaarakkoord',
  'bewaarregel',
  'bewaarvoorstel',
  'bestand',
  'bestandsindeling',
  'bron_versheid',
  'client',
  'demo_klok',
  'gemeente',
  'kpi_opname',
  'mailvoorkeur',
  'mandaat',
  'migratie',
  'organisatie',
  'outbox',
  'proces',
  'regio_organisatie',
  'sessieregel',
  'taaktoewijzing',
  'trede_gedaan',
  'vervanging',
  'verwachting',
  'webhooksleutel',
  'weekcheck',
];

let database: TestDatabase;
let db: DataSource;
beforeAll(async () => {
  database = await testDatabase();
  db = await openDatabase({ url: database.url, pool: 2 });
});
afterAll(async () => {
  await db.destroy();
  await database.dispose();
});

const tabellen = async (): Promise<string[]> =>
  (
    await db.query<{ naam: string }[]>(
      "select relname as naam from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by 1",
    )
  ).map(({ naam }) => naam);

/** Een tabel waarvan de rijen met verschillende klassen gaan, staat er vaker in. */
const geregistreerd = [...new Set(TABELLEN_MET_LEERLING.map(({ tabel }) => tabel))];

describe('87: every table of the database', () => {
  it('87: is known to destruction, or known to hold nothing about a pupil', async () => {
    expect(await tabellen()).toEqual([...geregistreerd, ...Object.keys(ZONDER_LEERLING)].sort());
  });

  it('91: with something about a pupil has a rule that says how long it stays', async () => {
    const { regels } = await leesBewaarregels('infra/bewaren/regels.yaml');
    const metRegel = new Set(
      regels.filter(({ regio, tot }) => regio === null && tot === null).map((r) => r.klasse),
    );
    expect(TABELLEN_MET_LEERLING.filter(({ klasse }) => !metRegel.has(klasse))).toEqual([]);
    expect(VERNIETIGBARE_KLASSEN.filter((klasse) => !metRegel.has(klasse))).toEqual([]);
  });

  it('91: without pupils goes by itself after a term, or is one of those that stay', async () => {
    const gaat: readonly string[] = Object.values(RIJSOORTEN).map(({ tabel }) => tabel);
    expect(Object.keys(ZONDER_LEERLING).filter((tabel) => !gaat.includes(tabel))).toEqual(BLIJFT);
  });

  it('87: is not called without pupils while a column points at one', async () => {
    const wijzers = await db.query<{ tabel: string; kolom: string }[]>(
      `select table_name as tabel, column_name as kolom from information_schema.columns
       where table_schema = 'public' and column_name in ('leerling_id', 'overstap_id') and table_name = any($1)`,
      [Object.keys(ZONDER_LEERLING)],
    );
    expect(wijzers).toEqual([{ tabel: 'audit', kolom: 'leerling_id' }]);
  });

  it('87: keeps no bytes that are not destroyed or under a key that is', async () => {
    const bytes = await db.query<{ tabel: string; kolom: string }[]>(
      `select table_name as tabel, column_name as kolom from information_schema.columns
       where table_schema = 'public' and data_type = 'bytea' and table_name = any($1) order by 1, 2`,
      [geregistreerd],
    );
    const over = bytes.filter(({ tabel, kolom }) => {
      const wijzen = TABELLEN_MET_LEERLING.filter((t) => t.tabel === tabel).map(({ wijze }) => wijze);
      return wijzen.every(
        (wijze) => wijze.soort === 'blijft' || (wijze.soort === 'ontdoe' && !(kolom in wijze.zet)),
      );
    });
    expect(over.map(({ tabel, kolom }) => `${tabel}.${kolom}`)).toEqual([
      'bewaarplicht.toelichting',
      'grafsteen.hash',
      'noodtoegang.reden',
      'noodtoegang.toelichting',
    ]);
  });

  it('87: can be cleared by the worker as it is registered', async () => {
    for (const { tabel, waar, wijze } of TABELLEN_MET_LEERLING) {
      if (wijze.soort === 'blijft') continue;
      const sql =
        wijze.soort === 'verwijder'
          ? `delete from ${tabel} where ${waar}`
          : `update ${tabel} set ${Object.entries(wijze.zet)
              .map(([kolom, waarde]) => `${kolom} = ${waarde}`)
              .join(', ')} where ${waar}`;
      const runner = db.createQueryRunner();
      await runner.startTransaction();
      await runner.query('set local role overstap_worker');
      await expect(runner.query(sql, ['00000000-0000-4000-8000-000000000000'])).resolves.toBeDefined();
      await runner.rollbackTransaction();
      await runner.release();
    }
  });
});
