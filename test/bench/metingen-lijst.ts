import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { Agent, get } from 'node:http';
import { fileURLToPath } from 'node:url';
import { inTransaction, rows, type Tx } from '#libs/database/transaction.ts';
import { metAanroepers, tot, type Verdeling } from './meting.ts';
import { SEIZOEN, type Meetomgeving } from './omgeving.ts';
import { vrijePoort } from '../kit/poort.ts';

const AANROEPERS = 16;
const KEREN = 800;
/** Zo groot is een grote school. */
const EIGEN_LEERLINGEN = 1_500;
const KIJKERS = [
  { rol: 'decaan', brin: '90AA' },
  { rol: 'mbo_intaker', brin: '25PJ' },
] as const;

/** Tabellen met een rij per leerling of overstap, en de kolommen die naar een nieuwe leerling wijzen. */
const TABELLEN: readonly (readonly [tabel: string, kolommen: string])[] = [
  ['leerling', "'id', k.leerling"],
  ['leerling_persoon', "'leerling_id', k.leerling"],
  ['leerling_zoekwoord', "'leerling_id', k.leerling"],
  ['leerling_adres', "'leerling_id', k.leerling, 'id', gen_random_uuid()"],
  ['deelname', "'leerling_id', k.leerling"],
  ['sleutels.dek', "'subject', k.leerling"],
  ['overstap', "'id', k.overstap, 'leerling_id', k.leerling"],
  ['aanmelding', "'overstap_id', k.overstap, 'id', gen_random_uuid()"],
];
const OUD = (tabel: string): string =>
  ({ leerling: 'x.id = k.oud_leerling', 'sleutels.dek': 'x.subject = k.oud_leerling' })[tabel] ??
  (tabel === 'aanmelding' ? 'x.overstap_id = k.oud_overstap' : 'x.leerling_id = k.oud_leerling');

/**
 * Maakt de regio zo groot als het land: kopieert elke overstap tot er `doel` zijn, en verdeelt alles behalve een grote school
 * over de andere scholen. De kopieën zijn niet te openen; gemeten wordt op de echte rijen ertussen.
 */
export async function maakGroot(omgeving: Meetomgeving, doel: number): Promise<number> {
  const aantal = async (): Promise<number> =>
    (await rows<{ n: number }>(omgeving.dataSource, 'select count(*)::int as n from overstap'))[0]?.n ?? 0;
  const begin = await aantal();
  await inTransaction(omgeving.dataSource, async (tx) => {
    await tx.query('set local session_replication_role = replica');
    await tx.query('create temporary table echt on commit drop as select id from overstap');
    for (let ronde = 1; ronde * begin < doel; ronde++) await kopieer(tx);
    await verdeel(tx, await omgeving.organisatie('90AA'));
    await naarAnderMbo(tx, omgeving);
  });
  await omgeving.dataSource.query('vacuum analyze');
  return aantal();
}

async function kopieer(tx: Tx): Promise<void> {
  await tx.query(`create temporary table k on commit drop as
    select leerling_id as oud_leerling, id as oud_overstap, gen_random_uuid() as leerling, gen_random_uuid() as overstap
    from overstap join echt using (id)`);
  await tx.query('create index on k (oud_leerling); create index on k (oud_overstap); analyze k');
  for (const [tabel, kolommen] of TABELLEN)
    await tx.query(`insert into ${tabel} select (jsonb_populate_record(null::${tabel}, to_jsonb(x) || jsonb_build_object(${kolommen}))).*
      from ${tabel} x join k on ${OUD(tabel)}`);
  await tx.query('drop table k');
}

/** De kopieën meldden zich aan bij een ander mbo. */
async function naarAnderMbo(tx: Tx, { organisatie }: Meetomgeving): Promise<void> {
  const mbos = [await organisatie('25PJ'), await organisatie('01AA')];
  const kopie = 'not exists (select 1 from echt where echt.id =';
  await tx.query(`update aanmelding a set mbo_id = $2 where mbo_id = $1 and ${kopie} a.overstap_id)`, mbos);
  await tx.query(
    `update deelname d set organisatie_id = $2 from overstap o
     where d.organisatie_id = $1 and o.leerling_id = d.leerling_id and ${kopie} o.id)`,
    mbos,
  );
}

/** De eerste echte leerlingen blijven van de school; alle andere gaan naar andere scholen. */
async function verdeel(tx: Tx, schoolId: string): Promise<void> {
  await tx.query(
    `with s as (select id, row_number() over (order by id) - 1 as nr, count(*) over () as van from organisatie where soort = 'vo' and id <> $1),
     o as (select o.id, o.leerling_id, row_number() over (order by e.id is null, o.id) as nr from overstap o left join echt e using (id)),
     weg as (select o.id, o.leerling_id, s.id as school from o join s on s.nr = o.nr % s.van where o.nr > $2),
     d as (update deelname d set organisatie_id = weg.school from weg
           where d.leerling_id = weg.leerling_id and d.organisatie_id = $1)
     update overstap u set school_id = weg.school from weg where u.id = weg.id`,
    [schoolId, EIGEN_LEERLINGEN],
  );
}

/** Een bladzijde van 50 over HTTP, met alles aan: aanmelding, rijbeveiliging, versleuteling en audit. */
export async function meetLijst(omgeving: Meetomgeving): Promise<Record<string, Verdeling>> {
  await maakKijkers(omgeving);
  const poort = await vrijePoort();
  const url = `http://127.0.0.1:${poort}`;
  const api = startApi(poort);
  try {
    await tot('api', () =>
      fetch(`${url}/health/live`).then(
        (a) => a.ok,
        () => false,
      ),
    );
    const uitkomst: Record<string, Verdeling> = {};
    for (const { rol } of KIJKERS) {
      const token = await tokenVan(url, `meting-${rol}`);
      const bladzijde = bladzijden(url, token);
      await metAanroepers(AANROEPERS, 100, bladzijde);
      uitkomst[rol] = await metAanroepers(AANROEPERS, KEREN, bladzijde);
    }
    return uitkomst;
  } finally {
    agent.destroy();
    api.kill('SIGTERM');
  }
}

const agent = new Agent({ keepAlive: true, maxSockets: AANROEPERS });

/** De bytes van een bladzijde. De aanroeper deelt de kernen met wat hij meet: hij doet zo weinig mogelijk. */
const haal = (url: string, token: string): Promise<Buffer> =>
  new Promise((klaar, mislukt) => {
    const adres = `${url}/v1/overstappen?seizoen=${SEIZOEN}&paginaGrootte=50`;
    get(adres, { agent, headers: { Authorization: `Bearer ${token}` } }, (antwoord) => {
      const delen: Buffer[] = [];
      antwoord.on('data', (deel: Buffer) => delen.push(deel));
      antwoord.on('error', mislukt);
      antwoord.on('end', () => {
        if (antwoord.statusCode === 200) klaar(Buffer.concat(delen));
        else mislukt(new Error(`geen bladzijde: ${antwoord.statusCode}`));
      });
    }).on('error', mislukt);
  });

/** Een vraag om steeds dezelfde volle bladzijde: is zij even lang als een die is nagekeken, dan klopt zij. */
function bladzijden(url: string, token: string): () => Promise<void> {
  let lengte = 0;
  return async () => {
    const bytes = await haal(url, token);
    if (bytes.length === lengte) return;
    const { items } = JSON.parse(bytes.toString('utf8')) as { items: unknown[] };
    if (items.length !== 50) throw new Error(`geen volle bladzijde: ${items.length} rijen`);
    lengte = bytes.length;
  };
}

async function tokenVan(url: string, persona: string): Promise<string> {
  const antwoord = await fetch(`${url}/dev/personas/${persona}/token`, { method: 'POST' });
  return ((await antwoord.json()) as { access_token: string }).access_token;
}

async function maakKijkers({ dataSource, organisatie }: Meetomgeving): Promise<void> {
  for (const { rol, brin } of KIJKERS) {
    const id = randomUUID();
    await dataSource.query('insert into gebruiker (id, naam, persona) values ($1, $2, $2)', [
      id,
      `meting-${rol}`,
    ]);
    await dataSource.query(
      "insert into mandaat (id, gebruiker_id, organisatie_id, rol, van) values ($1, $2, $3, $4, '2020-01-01')",
      [randomUUID(), id, await organisatie(brin), rol],
    );
  }
}

function startApi(poort: number): ChildProcess {
  const main = fileURLToPath(new URL('../../apps/api/main.js', import.meta.url));
  // Zoals het product haar start.
  const vlaggen = (process.env.METING_API_VLAGGEN ?? '').split(' ').filter(Boolean);
  return spawn(process.execPath, [...vlaggen, main], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      PORT: String(poort),
      HOST: '127.0.0.1',
      PUBLIC_URL: `http://127.0.0.1:${poort}`,
      // Alle aanroepers zijn hier een account op een adres; het tellen blijft, de grens is ver weg.
      LIMIET_ACCOUNT_PER_SECONDE: '10000',
      LIMIET_ADRES_PER_SECONDE: '10000',
    },
  });
}
