import type { DataSource } from 'typeorm';
import { laadRegios } from '#libs/afspraken/laad-regios.ts';
import { config } from '#libs/config/config.ts';
import { BestandKluis } from '#libs/kluis/bestand-kluis.ts';
import { zetKluis } from '#libs/kluis/kluis.ts';
import { openDatabase } from '#libs/database/data-source.ts';
import { alsSysteem } from '#libs/database/rechten.ts';
import { inTransaction, row, rows } from '#libs/database/transaction.ts';
import type { Afspraken } from '#libs/domain/afspraken/afspraken.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { registreerAfspraken } from '#libs/dossier/afspraken-laden.ts';
import { Regelboek } from '#libs/dossier/regelboek.ts';
import { openSeizoen } from '#libs/dossier/seizoenen.ts';
import type { InleesContext } from '#libs/inlezen/soort.ts';
import { SysteemKlok } from '#libs/time/klok.ts';
import { legBurgersVast } from './burgers.ts';
import { DEMOREGIO, demoLeerlingenVan, demoScholen } from './demoregio.ts';
import { kiesSeizoen, verschilMs } from './demoseizoen.ts';
import { laadCohort } from './laad-cohort.ts';
import { legIdentiteitenVast } from './identiteiten.ts';
import { legPersonasVast } from './personas.ts';

/** Een tegelijk: twee starts op dezelfde database laden de demo eenmaal. */
const DEMO_SLOT = 7_254_010;

const echtNu = (): Instant => new SysteemKlok().nu();

/** Waar een verse demo begint: nu, of op een afgesproken ogenblik daarna. Achter op de echte tijd loopt zij nooit. */
const begin = (): Instant => {
  const [{ DEMO_BEGIN }, nu] = [config(), echtNu()];
  const gevraagd = DEMO_BEGIN ? (new Date(DEMO_BEGIN).toISOString() as Instant) : nu;
  return gevraagd > nu ? gevraagd : nu;
};

/** Zet de demoklok als zij er nog niet is; geeft het nu van de demo. */
async function zetKlok(dataSource: DataSource, afspraken: Afspraken): Promise<Instant> {
  await rows(dataSource, 'insert into demo_klok (id, verschil_ms) values (1, $1) on conflict do nothing', [
    Date.parse(begin()) - Date.parse(echtNu()) + verschilMs(afspraken, begin()),
  ]);
  const klok = await row<{ verschil_ms: number }>(
    dataSource,
    'select verschil_ms from demo_klok where id = 1',
  );
  return new Date(Date.parse(echtNu()) + (klok?.verschil_ms ?? 0)).toISOString() as Instant;
}

/** Het seizoen dat al geopend is, of anders het eerste dat nog te spelen is. */
async function demoAfspraken(dataSource: DataSource, alle: readonly Afspraken[]): Promise<Afspraken> {
  const open = await row<{ onderwerp: string }>(
    dataSource,
    "select onderwerp from proces where soort = 'seizoen' and regio = $1 order by onderwerp limit 1",
    [DEMOREGIO],
  );
  const bekend = open && alle.find((a) => `${a.regio}/${a.schooljaar}` === open.onderwerp);
  return bekend ?? kiesSeizoen(alle, begin());
}

async function leesRegios(map: string): Promise<readonly Afspraken[]> {
  const geladen = await laadRegios(map);
  if (geladen.goed) return geladen.afspraken;
  throw new Error(geladen.fouten.map((f) => `${f.bestand}:${f.regel} ${f.melding}`).join('\n'));
}

async function laad(dataSource: DataSource): Promise<string> {
  const c = config();
  const alle = await leesRegios(c.REGIOS_DIR);
  const afspraken = await demoAfspraken(dataSource, alle);
  const nu = await zetKlok(dataSource, afspraken);
  const context: InleesContext = { nu, regelboek: new Regelboek(), koppelsleutels: c.KOPPELPUNT_SLEUTELS };
  await inTransaction(dataSource, async (tx) => {
    for (const regio of alle) await registreerAfspraken(tx, regio, nu);
    for (const regio of [afspraken, ...alle]) await legPersonasVast(tx, regio);
    await openSeizoen(tx, { regio: DEMOREGIO, schooljaar: afspraken.schooljaar }, context);
  });
  const leerlingen = demoLeerlingenVan(afspraken, c.OVERSTAP_DEMO_LEERLINGEN);
  for (const { brin } of demoScholen(afspraken)) {
    const eigen = leerlingen.filter((leerling) => leerling.schoolBrin === brin);
    if (eigen.length > 0) await laadCohort(dataSource, { brin, afspraken, leerlingen: eigen }, context);
  }
  await legBurgersVast(dataSource, { leerlingen, afspraken }, nu);
  await inTransaction(dataSource, (tx) => legIdentiteitenVast(tx, c.OIDC_ISSUERS));
  const telling = await row<{ aantal: number; scholen: number }>(
    dataSource,
    `select count(*) as aantal, count(distinct school_id) as scholen from overstap where regio = $1 and seizoen = $2`,
    [DEMOREGIO, afspraken.schooljaar],
  );
  return `${afspraken.naam} ${afspraken.schooljaar}, ${telling?.aantal ?? 0} leerlingen, ${telling?.scholen ?? 0} scholen, klok ${nu}`;
}

async function main(): Promise<void> {
  const c = config();
  if (!c.DEMO) throw new Error('De demoregio wordt alleen in demostand geladen.');
  zetKluis(await BestandKluis.open(c.SLEUTELKLUIS, { maak: c.DEMO }));
  const dataSource = await openDatabase({
    url: c.DATABASE_URL,
    pool: 4,
    naam: 'overstap-demo',
    rol: 'overstap_worker',
  });
  const slot = dataSource.createQueryRunner();
  try {
    await slot.query('select pg_advisory_lock($1)', [DEMO_SLOT]);
    const gedaan = await alsSysteem('demo', 'demoregio', () => laad(dataSource));
    process.stdout.write(`${gedaan}\n`);
    await slot.query('select pg_advisory_unlock($1)', [DEMO_SLOT]);
  } finally {
    await slot.release();
    await dataSource.destroy();
  }
}

await main();
