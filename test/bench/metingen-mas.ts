import { once } from 'node:events';
import { row, inTransaction, rows, type Tx } from '#libs/database/transaction.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { startProcessen } from '#libs/dossier/processen.ts';
import { voegMeldingBij } from '#libs/traject/begin.ts';
import { meetLeerlingen, verzuimBestand } from './gegevens.ts';
import { meetBestand } from './metingen-bestanden.ts';
import { rond, tot } from './meting.ts';
import { geheugenMb, startWerker, zetKlok, type Meetomgeving } from './omgeving.ts';

interface Vraag {
  readonly aantal: number;
  readonly trajecten: number;
  readonly meld: (naam: string, waarde: unknown) => void;
}

const PARTIJ = 100;
/** De dag waarop elke gepauzeerde Halt opnieuw bekeken wordt. */
const EVALUATIE = '2027-02-15';
const NA_EVALUATIE = '2027-02-15T12:00:00.000Z' as Instant;

const teller = async ({ dataSource }: Meetomgeving, sql: string): Promise<number> =>
  (await row<{ n: number }>(dataSource, sql))?.n ?? 0;

/** Een regel verzuim van elke leerling, op twee dagen na elkaar: de tweede dag telt met wat er al lag. */
async function meetVerzuim(omgeving: Meetomgeving, { aantal, meld }: Vraag): Promise<void> {
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

interface Voorstel {
  readonly id: string;
  readonly leerlingId: string;
  readonly overstapId: string;
  readonly schoolId: string;
  readonly afspraakId: string;
}

/** Begint trajecten met een gepauzeerde Halt, op de wijze van het product; alleen de stappen ertussen gaan in een keer. */
async function maakTrajecten(omgeving: Meetomgeving, aantal: number): Promise<void> {
  const { dataSource, context } = omgeving;
  const lp = await row<{ id: string }>(
    dataSource,
    "select organisatie_id as id from regio_organisatie where regio = '010' and sleutel = 'lp-zwolle'",
  );
  const voorstellen = await rows<Voorstel>(
    dataSource,
    `select m.id, m.leerling_id as "leerlingId", m.overstap_id as "overstapId", m.school_id as "schoolId", o.afspraak_id as "afspraakId"
     from verzuimmelding m join overstap o on o.id = m.overstap_id where m.toestand = 'VOORSTEL' order by m.id limit $1`,
    [aantal],
  );
  for (let begin = 0; begin < voorstellen.length; begin += PARTIJ)
    await inTransaction(dataSource, async (tx) => {
      for (const voorstel of voorstellen.slice(begin, begin + PARTIJ))
        await maakTraject(tx, { voorstel, lpId: lp!.id }, context.nu, (id, werk) =>
          voegMeldingBij(tx, { ...voorstel, ...werk, meldingId: id }, context),
        );
    });
}

async function maakTraject(
  tx: Tx,
  { voorstel, lpId }: { readonly voorstel: Voorstel; readonly lpId: string },
  nu: Instant,
  begin: (
    meldingId: string,
    werk: {
      readonly regio: string;
      readonly lpId: string;
      readonly recidiveVanId: null;
      readonly door: null;
    },
  ) => Promise<string>,
): Promise<void> {
  await rows(
    tx,
    `update verzuimmelding set toestand = 'BEVESTIGD', besloten_op = $2, duo_status = 'R', duo_status_op = $2, behandelaar_id = $3 where id = $1`,
    [voorstel.id, nu, lpId],
  );
  const trajectId = await begin(voorstel.id, { regio: '010', lpId, recidiveVanId: null, door: null });
  await rows(
    tx,
    "update traject set status = 'LOPEND', opgepakt_op = $2, gehoord_op = $2, gekozen_op = $2 where id = $1",
    [trajectId, nu],
  );
  const route = await row<{ id: string }>(
    tx,
    `insert into traject_route (id, traject_id, leerling_id, lp_id, route, status, sinds, vanuit, gekozen_op, evaluatie_op)
     values (gen_random_uuid(), $1, $2, $3, 'R2', 'GEPAUZEERD', $4, 'LOPEND', $4, $5) returning id`,
    [trajectId, voorstel.leerlingId, lpId, nu, EVALUATIE],
  );
  await startProcessen(
    tx,
    [{ soort: 'masRoute', onderwerp: route!.id, regio: '010', volgendMoment: nu }],
    nu,
  );
}

const NOG_NIET = `select count(*) as n from proces where soort in ('masTraject', 'masRoute') and status = 'LOOPT'
  and gewapend_op = '-infinity'`;
const GEVRAAGD = `select count(distinct gegevens->>'routeId') as n from taak where soort = 'traject-route'`;

/** Geheugen van de werker bij een tiende en bij alle trajecten, en wat er van blijft als werker en engine sterven. */
async function meetTrajecten(omgeving: Meetomgeving, { trajecten, meld }: Vraag): Promise<void> {
  // Alleen de trajecten tellen: de rest van het cohort rust.
  await omgeving.dataSource.query("update proces set status = 'KLAAR', volgend_moment = null");
  await omgeving.dataSource.query("delete from outbox where kanaal = 'engine'");
  let werker = startWerker();
  for (const aantal of [Math.round(trajecten / 10), trajecten]) {
    const al = await teller(omgeving, 'select count(*) as n from traject');
    await maakTrajecten(omgeving, aantal - al);
    await tot('eerste blik', async () => (await teller(omgeving, NOG_NIET)) === 0);
    await new Promise((verder) => setTimeout(verder, 10_000));
    meld(`werker-mb-bij-${aantal}-trajecten`, geheugenMb(werker));
  }
  const begin = performance.now();
  await zetKlok(omgeving.dataSource, NA_EVALUATIE);
  await tot('eerste vragen', async () => (await teller(omgeving, GEVRAAGD)) > trajecten * 0.2);
  werker.kill('SIGKILL');
  process.send?.('dood-engine');
  await once(process, 'message');
  werker = startWerker();
  await tot('elke route gevraagd', async () => (await teller(omgeving, GEVRAAGD)) >= trajecten);
  meld('kill-9-van-werker-en-engine', {
    gepauzeerd: trajecten,
    gevraagd: await teller(omgeving, GEVRAAGD),
    dubbel: await teller(
      omgeving,
      `select count(*) as n from (select gegevens->>'routeId' from taak where soort = 'traject-route' group by 1 having count(*) > 1) x`,
    ),
    seconden: rond((performance.now() - begin) / 1000),
  });
  werker.kill('SIGTERM');
}

/** Een dag verzuim van een regio, en zoveel trajecten met een gepauzeerde Halt. */
export async function meetMas(omgeving: Meetomgeving, vraag: Vraag): Promise<void> {
  await meetVerzuim(omgeving, vraag);
  await meetTrajecten(omgeving, vraag);
}
