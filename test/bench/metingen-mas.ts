import { once } from 'node:events';
import { inTransaction, row, rows } from '#libs/database/transaction.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import type { Trajectdoener } from '#libs/traject/traject.ts';
import { meetLeerlingen, verzuimBestand } from './gegevens.ts';
import { besluit, maakLeerplicht, maakTrajecten } from './maak-trajecten.ts';
import { meetBestand } from './metingen-bestanden.ts';
import { rond, tot } from './meting.ts';
import { geheugenMb, startWerker, zetKlok, type Meetomgeving } from './omgeving.ts';

interface Vraag {
  readonly aantal: number;
  readonly trajecten: number;
  readonly meld: (naam: string, waarde: unknown) => void;
}

/** Na de dag waarop elke gepauzeerde Halt bekeken wordt; wie de verwijzing kreeg, is dan ook al over zijn termijn. */
const NA_EVALUATIE = '2027-02-15T12:00:00.000Z' as Instant;

const teller = async ({ dataSource }: Meetomgeving, sql: string): Promise<number> =>
  (await row<{ n: number }>(dataSource, sql))?.n ?? 0;

/** Een regel verzuim van elke leerling, op twee dagen na elkaar: de tweede dag telt met wat er al lag. */
export async function meetVerzuim(omgeving: Meetomgeving, { aantal, meld }: Vraag): Promise<void> {
  const leerlingen = meetLeerlingen(aantal);
  for (const [naam, dag, lesuren] of [
    ['verzuim-dag-1', '07-01-2027', 8],
    ['verzuim-dag-2', '08-01-2027', 8],
  ] as const) {
    const inhoud = verzuimBestand(leerlingen, dag, lesuren);
    meld(naam, await meetBestand(omgeving, { soort: 'verzuim', brin: '90AA', inhoud, regels: aantal }));
  }
  meld(
    'voorstellen',
    await teller(omgeving, "select count(*) as n from verzuimmelding where toestand = 'VOORSTEL'"),
  );
}

const NOG_NIET = `select count(*) as n from proces where soort in ('masTraject', 'masRoute', 'partnertaak') and status = 'LOOPT'
  and gewapend_op = '-infinity'`;
const GEVRAAGD = `select count(distinct gegevens->>'routeId') as n from taak
  where soort = 'traject-route' and gegevens->>'stap' = 'halt-evaluatie'`;
/** Wie zijn verwijzing liet liggen en haar nog heeft: bij hem is de regio er een keer bij gehaald. */
const NIET_GEMELD = `select count(*) as n from traject_taak w where w.beeindigd_op is null and not exists (
  select 1 from bericht b where b.sleutel like 'partnertaak/' || w.id || '/aanbod-escalatie%')`;

/** Wat er dubbel is, of nog gebeurde nadat een toestemming was ingetrokken. */
const FOUTEN: Readonly<Record<string, string>> = {
  dubbeleVragen: `select count(*) as n from (select 1 from taak where soort = 'traject-route'
    group by gegevens->>'routeId', gegevens->>'stap' having count(*) > 1) x`,
  dubbeleVerwijzingen:
    'select count(*) as n from (select 1 from traject_taak group by route_id, soort having count(*) > 1) x',
  dubbeleBerichten: `select count(*) as n from (select 1 from bericht where soort like 'partnertaak-%'
    group by organisatie_id, soort, split_part(sleutel, '/', 2), split_part(sleutel, '/', 3) having count(*) > 1) x`,
  kwijteRoutes: `select count(*) as n from traject_route r where not exists (
    select 1 from proces p where p.workflow_id = 'masRoute/' || r.id and p.status = 'LOOPT')`,
  taakNaIntrekken: `select count(*) as n from traject_route r join traject_taak w on w.route_id = r.id
    where r.instemming_weg_op is not null and w.beeindigd_op is null`,
  berichtNaIntrekken: `select count(*) as n from traject_route r join traject_taak w on w.route_id = r.id
    join bericht b on b.sleutel like 'partnertaak/' || w.id || '/%' and b.soort <> 'partnertaak-ingetrokken'
    where r.instemming_weg_op is not null and b.aangemaakt_op > w.beeindigd_op`,
};

/** Een op de tien jongeren trekt zijn toestemming in terwijl worker en engine er niet zijn. Geeft hoeveel. */
async function trekIn({ dataSource, context }: Meetomgeving, lpa: Trajectdoener): Promise<number> {
  const routes = await rows<{ routeId: string; trajectId: string }>(
    dataSource,
    `select id as "routeId", traject_id as "trajectId" from (select *, row_number() over (order by id) as nr from traject_route) r
     where nr % 10 = 0`,
  );
  const toen = { ...context, nu: NA_EVALUATIE };
  for (const route of routes)
    await inTransaction(dataSource, (tx) =>
      besluit(tx, { ...route, wie: 'jongere', besluit: 'ingetrokken', lpa }, toen),
    );
  return routes.length;
}

/** Geheugen van de werker bij een tiende en bij alle trajecten. Geeft de werker. */
async function meetGeheugen(omgeving: Meetomgeving, { trajecten, meld }: Vraag, lpa: Trajectdoener) {
  // Alleen de trajecten tellen: de rest van het cohort rust.
  await omgeving.dataSource.query("update proces set status = 'KLAAR', volgend_moment = null");
  await omgeving.dataSource.query("delete from outbox where kanaal = 'engine'");
  const werker = startWerker();
  for (const aantal of [Math.round(trajecten / 10), trajecten]) {
    const al = await teller(omgeving, 'select count(*) as n from traject');
    await maakTrajecten(omgeving, aantal - al, lpa);
    const seconden = await tot('eerste blik', async () => (await teller(omgeving, NOG_NIET)) === 0);
    await new Promise((verder) => setTimeout(verder, 10_000));
    meld(`bij-${aantal}-trajecten`, { eersteBlikS: seconden, werkerMb: geheugenMb(werker) });
  }
  return werker;
}

/**
 * De klok springt naar de dag van alle evaluaties; werker en engine sterven (kill -9) als een vijfde gevraagd is, en intussen trekken
 * jongeren hun toestemming in. Daarna is elke route een keer gevraagd, elke verwijzing er een keer, en doet niemand iets na het intrekken.
 */
async function meetUitval(omgeving: Meetomgeving, { trajecten, meld }: Vraag): Promise<void> {
  const lpa = await maakLeerplicht(omgeving);
  let werker = await meetGeheugen(omgeving, { aantal: 0, trajecten, meld }, lpa);
  const begin = performance.now();
  await zetKlok(omgeving.dataSource, NA_EVALUATIE);
  await tot('eerste vragen', async () => (await teller(omgeving, GEVRAAGD)) > trajecten * 0.2);
  werker.kill('SIGKILL');
  process.send?.('dood-engine');
  await once(process, 'message');
  const ingetrokken = await trekIn(omgeving, lpa);
  werker = startWerker();
  await tot('elke route gevraagd', async () => (await teller(omgeving, GEVRAAGD)) >= trajecten);
  await tot('elke verwijzing gemeld', async () => (await teller(omgeving, NIET_GEMELD)) === 0);
  const seconden = rond((performance.now() - begin) / 1000);
  const fouten: Record<string, number> = {};
  for (const [naam, sql] of Object.entries(FOUTEN)) fouten[naam] = await teller(omgeving, sql);
  const gevraagd = await teller(omgeving, GEVRAAGD);
  meld('kill-9-van-werker-en-engine', { trajecten, gevraagd, ingetrokken, ...fouten, seconden });
  meld('werker-mb-na-uitval', geheugenMb(werker));
  werker.kill('SIGTERM');
}

/** Een dag verzuim van een regio, en zoveel trajecten met een gepauzeerde Halt. */
export async function meetMas(omgeving: Meetomgeving, vraag: Vraag): Promise<void> {
  await meetVerzuim(omgeving, vraag);
  await meetUitval(omgeving, vraag);
}
