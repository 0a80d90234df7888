import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { alsSysteem } from '../database/rechten.ts';
import { inTransaction, row, rows, type Tx } from '../database/transaction.ts';
import { vervallenKlassen } from '../domain/bewaren/verval.ts';
import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { klassenVan, type VernietigbareKlasse } from '../domain/vernietiging/vernietiging.ts';
import { startProcessen } from '../dossier/processen.ts';
import { leesFeiten } from './feiten.ts';
import { leesRegels } from './regels.ts';

const PARTIJ = 200;

interface Regel {
  readonly leerling_id: string;
  readonly klassen: readonly VernietigbareKlasse[];
}

interface Voorstel {
  readonly id: string;
  readonly regio: string;
  readonly organisatie_id: string;
  readonly eerste: string | null;
  readonly laatste: string;
}

/**
 * Begint de vernietiging van een partij leerlingen uit een goedgekeurd voorstel; elke leerling krijgt zijn eigen vernietiging, met zijn
 * eigen bewijs. Er wordt nog eens op de feiten van nu beslist: wat intussen niet meer weg mag, blijft. Na een breuk gaat het verder waar
 * het was. Geeft hoeveel leerlingen aan de beurt waren.
 */
export function voerVoorstellenUit(dataSource: DataSource, nu: Instant): Promise<number> {
  return alsSysteem('voerBewaarvoorstelUit', 'bewaren', () =>
    inTransaction(dataSource, async (tx) => {
      const voorstel = await volgende(tx);
      if (!voorstel) return 0;
      const regels = await rows<Regel>(
        tx,
        `select leerling_id, klassen from bewaarvoorstel_leerling
         where voorstel_id = $1 and vernietiging_id is null and overgeslagen is null order by leerling_id limit $2`,
        [voorstel.id, PARTIJ],
      );
      if (regels.length === 0) await sluitAf(tx, voorstel.id, nu);
      else await begin(tx, voorstel, { regels, nu });
      return regels.length;
    }),
  );
}

const volgende = (tx: Tx): Promise<Voorstel | null> =>
  row<Voorstel>(
    tx,
    `select b.id, b.regio, (select r.organisatie_id from regio_organisatie r join organisatie o on o.id = r.organisatie_id
              where r.regio = b.regio order by o.soort = 'regio' desc, r.sleutel limit 1) as organisatie_id,
            case when a.n > 1 then a.wie[1] end as eerste, a.wie[a.n] as laatste
     from bewaarvoorstel b cross join lateral (
       select array_agg(k.gebruiker_id order by k.op, k.gebruiker_id) as wie, count(*)::int as n
       from bewaarakkoord k where k.voorstel_id = b.id) a
     where b.status = 'GOEDGEKEURD' order by b.besloten_op, b.id limit 1 for update of b skip locked`,
  );

async function begin(
  tx: Tx,
  voorstel: Voorstel,
  wat: { readonly regels: readonly Regel[]; readonly nu: Instant },
): Promise<void> {
  const { regels, nu } = wat;
  const ids = regels.map(({ leerling_id }) => leerling_id);
  await rows(tx, 'select 1 from leerling where id = any($1::uuid[]) order by id for update', [ids]);
  const bewaarregels = await leesRegels(tx);
  const perLeerling = new Map((await leesFeiten(tx, ids, nu)).map((feiten) => [feiten.leerlingId, feiten]));
  const vandaag = toKalenderdag(nu);
  const besluiten = regels.map(({ leerling_id, klassen }) => {
    const feiten = perLeerling.get(leerling_id);
    const nog = feiten ? vervallenKlassen(feiten, bewaarregels, vandaag) : [];
    const weg = klassen.filter((klasse) => nog.includes(klasse));
    return { leerling_id, id: randomUUID(), klassen: weg.length > 0 ? klassenVan(weg) : [] };
  });
  const blijft = besluiten
    .filter(({ klassen }) => klassen.length === 0)
    .map(({ leerling_id }) => leerling_id);
  await rows(
    tx,
    `update bewaarvoorstel_leerling set overgeslagen = 'niet-meer-vervallen'
     where voorstel_id = $1 and leerling_id = any($2::uuid[])`,
    [voorstel.id, blijft],
  );
  await vernietig(tx, voorstel, { besluiten: besluiten.filter(({ klassen }) => klassen.length > 0), nu });
}

async function vernietig(
  tx: Tx,
  voorstel: Voorstel,
  wat: { readonly besluiten: readonly object[]; readonly nu: Instant },
): Promise<void> {
  const { besluiten, nu } = wat;
  const begonnen = await rows<{ id: string }>(
    tx,
    `with nieuw as (
       insert into vernietiging (id, leerling_id, klassen, grond, regio, organisatie_id, gevraagd_door, gevraagd_op, status,
         besloten_door, besloten_op)
       select b.id, b.leerling_id, array(select jsonb_array_elements_text(b.klassen)), 'bewaartermijn', $3, $4, $5, $2,
              'GOEDGEKEURD', $6, $2
       from jsonb_to_recordset($1::jsonb) as b(id uuid, leerling_id uuid, klassen jsonb)
       on conflict (leerling_id) where status in ('AANGEVRAAGD', 'GOEDGEKEURD') do nothing returning id, leerling_id
     )
     update bewaarvoorstel_leerling l set vernietiging_id = nieuw.id from nieuw
     where l.voorstel_id = $7 and l.leerling_id = nieuw.leerling_id returning nieuw.id`,
    [
      JSON.stringify(besluiten),
      nu,
      voorstel.regio,
      voorstel.organisatie_id,
      voorstel.eerste,
      voorstel.laatste,
      voorstel.id,
    ],
  );
  await startProcessen(
    tx,
    begonnen.map(({ id }) => ({
      soort: 'vernietiging',
      onderwerp: id,
      regio: voorstel.regio,
      volgendMoment: nu,
    })),
    nu,
  );
}

/** Het verslag: hoeveel er zijn begonnen en overgeslagen. Hoe ver elk is, staat bij de vernietiging zelf. */
async function sluitAf(tx: Tx, id: string, nu: Instant): Promise<void> {
  await rows(
    tx,
    `update bewaarvoorstel set status = 'UITGEVOERD', uitgevoerd_op = $2, versie = versie + 1, verslag = (
       select jsonb_build_object('begonnen', count(vernietiging_id), 'overgeslagen', count(overgeslagen))
       from bewaarvoorstel_leerling where voorstel_id = $1) where id = $1`,
    [id, nu],
  );
}
