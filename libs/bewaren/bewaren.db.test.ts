import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inTransaction } from '../database/transaction.ts';
import type { Instant, Kalenderdag } from '../domain/tijd/tijd.ts';
import { schrijfPersonen } from '../kluis/persoon.ts';
import { Grootboek } from '../vernietiging/grootboek.ts';
import { legVast, wisVernietiging } from '../vernietiging/stappen.ts';
import { op, TestRegio } from '#test/kit/regio.ts';
import { leesBewaarregels } from './lees-regels.ts';
import { registreerBewaarregels } from './regels.ts';
import { voerVoorstellenUit } from './uitvoeren.ts';
import { geefAkkoord, stelVoor } from './voorstellen.ts';

const LEERLINGEN = 10_000;
const NU = op('2028-06-15T02:00:00.000Z');
const VANDAAG = '2028-06-15';
const GEWIST = 150;
const NIEMAND = {
  bsn: null,
  onderwijsnummer: null,
  achternaam: '',
  tussenvoegsel: null,
  roepnaam: 'Kwartel',
};

interface Verwacht {
  readonly leerling_id: string;
  readonly klassen: string[];
}

let regio: TestRegio;
let map: string;
let verwacht: Verwacht[];
beforeAll(async () => {
  map = await mkdtemp(path.join(tmpdir(), 'bewaren-'));
  regio = await TestRegio.open();
  await maakLeerlingen();
  verwacht = await regio.rijen<Verwacht>(ORAKEL, [VANDAAG]);
  const { regels } = await leesBewaarregels('infra/bewaren/regels.yaml');
  await inTransaction(regio.dataSource, (tx) => registreerBewaarregels(tx, regels));
}, 120_000);
afterAll(async () => {
  await regio.sluit();
  await rm(map, { recursive: true, force: true });
});

/** Tienduizend leerlingen met toevallige geboortedagen, seizoenen, Paspoorten, open zaken en bewaarplichten; elke keer dezelfde. */
async function maakLeerlingen(): Promise<void> {
  const school = await regio.organisatie('90AA');
  const mens = randomUUID();
  await regio.rijen("insert into gebruiker (id, naam) values ($1, 'wie bewaart')", [mens]);
  await regio.rijen(
    'create table worp as select null::int as n, null::uuid as id, null::float8[] as r limit 0',
  );
  await regio.rijen('select setseed(0.42)');
  await regio.rijen(
    `with zaad as (select setseed(0.42))
     insert into worp select n, gen_random_uuid(), array[random(), random(), random(), random(), random(), random(), random(), random()]
     from zaad, generate_series(1, $1) as n`,
    [LEERLINGEN],
  );
  await regio.rijen('insert into leerling (id, aangemaakt_op) select id, $1 from worp', [NU]);
  const wie = await regio.rijen<{ id: string; n: number; geboortedatum: Kalenderdag }>(
    "select id, n, date '2005-01-01' + (r[1] * 3000)::int as geboortedatum from worp order by n",
  );
  for (let begin = 0; begin < wie.length; begin += 2_000)
    await inTransaction(regio.dataSource, (tx) =>
      schrijfPersonen(
        tx,
        wie.slice(begin, begin + 2_000).map(({ id, n, geboortedatum }) => ({
          leerlingId: id,
          geboortedatum,
          persoon: { ...NIEMAND, achternaam: `Naam${n}` },
        })),
        NU,
      ),
    );
  await regio.rijen(
    `insert into sleutels.dek (subject, klasse, versie, wrapped, kek_id)
     select id, k, 1, '\\x01', '1' from worp, unnest(array[case when r[2] < 0.3 then 'paspoort' end,
       case when r[3] < 0.2 then 'zorg' end]) as k where k is not null`,
  );
  await regio.rijen(
    `insert into overstap (id, leerling_id, seizoen, regio, school_id, leerlingnummer, cohort, afspraak_id, eigenaar_id, geladen_op,
       status, plaatsing, reden, status_sinds, waarom_sinds, waarom_bron_soort, bijgewerkt_op, afgesloten_op, afsluit_reden)
     select gen_random_uuid(), worp.id, a.schooljaar, '010', $1, 'L' || n, 'vmbo-tl', a.id, $1, $2, 'AFGESLOTEN', 'NIET_AANGEMELD',
            'AFGESLOTEN', $2, $2, 'kalender', $2, case when r[5] > 0.15 then $2::timestamptz end, case when r[5] > 0.15 then 'GEPLAATST' end
     from worp join lateral (select distinct on (schooljaar) id, schooljaar from afspraak_versie where regio = '010'
       and schooljaar = case when r[4] < 0.7 then '2025-2026' else '2026-2027' end order by schooljaar, versie desc) a(id, schooljaar) on true`.replace(
      'select gen_random_uuid(), id,',
      'select gen_random_uuid(), worp.id,',
    ),
    [school, NU],
  );
  await regio.rijen(
    `insert into paspoort (id, leerling_id, variant, vragenversie, regio, school_id, afspraak_id, begonnen_op, laatst_gebruikt_op)
     select gen_random_uuid(), w.id, 'mbo-tot-23', 1, '010', $1, o.afspraak_id, $2,
            $2::timestamptz - r[6] * 1500 * interval '1 day'
     from worp w join overstap o on o.leerling_id = w.id where r[2] < 0.3`,
    [school, NU],
  );
  await regio.rijen(
    `insert into bewaarplicht (id, leerling_id, regio, organisatie_id, grond, van, tot, gezet_door)
     select gen_random_uuid(), id, '010', $1, 'klacht', $2, case when r[8] < 0.5 then date '${VANDAAG}' - 1 + (r[8] * 4)::int end, $3
     from worp where r[7] < 0.1`,
    [school, NU, mens],
  );
}

/** Wat weg mag, los van de code geschreven: een vraag aan de database. */
const ORAKEL = `
  with f as (
    select w.id as leerling_id, p.geboortedatum, (a.inhoud #>> '{momenten,eindeSeizoen,dag}')::date as einde,
           (select (x.laatst_gebruikt_op at time zone 'Europe/Amsterdam')::date from paspoort x where x.leerling_id = w.id) as gebruikt,
           exists (select 1 from sleutels.dek k where k.subject = w.id and k.klasse = 'paspoort') as paspoort,
           exists (select 1 from sleutels.dek k where k.subject = w.id and k.klasse = 'zorg') as zorg,
           o.afgesloten_op is null as open,
           exists (select 1 from bewaarplicht b where b.leerling_id = w.id and (b.tot is null or b.tot >= $1::date)) as plicht
    from worp w join leerling_persoon p on p.leerling_id = w.id join overstap o on o.leerling_id = w.id
    join afspraak_versie a on a.id = o.afspraak_id
  ), v as (
    select *, paspoort and gebruikt + interval '2 years' <= $1::date as weg_p, zorg and geboortedatum + interval '19 years' <= $1::date as weg_z
    from f where not open and not plicht
  )
  select leerling_id, array_remove(array[
    case when einde + interval '1 year' <= $1::date and paspoort = weg_p and zorg = weg_z then 'overstap' end,
    case when weg_p then 'paspoort' end, case when weg_z then 'zorg' end], null) as klassen
  from v where weg_p or weg_z or (einde + interval '1 year' <= $1::date and paspoort = weg_p and zorg = weg_z) order by leerling_id`;

const vraagOp = (nu: Instant) => ({
  nu,
  regelboek: regio.regelboek,
  vierOgenBoven: 100,
  beslissenBinnen: 10,
});
const taken = () =>
  regio.rijen<{ status: string; rol: string; gegevens: object }>(
    `select status, rol, gegevens from taak where soort = 'bewaren-beslissen'
     and exists (select 1 from bewaarvoorstel b where taak.sleutel = 'bewaarvoorstel/' || b.id)`,
  );

const TABELLEN = ['leerling', 'leerling_persoon', 'overstap', 'paspoort', 'sleutels.dek'];
/** De vinger van alles van deze leerlingen, of van iedereen behalve deze. */
const vinger = async (ids: readonly string[], zonder = false): Promise<unknown> => {
  const sleutel = (t: string) => ({ leerling: 'id', 'sleutels.dek': 'subject' })[t] ?? 'leerling_id';
  const delen = TABELLEN.map(
    (t, i) =>
      `(select md5(string_agg(md5(x::text), '' order by md5(x::text))) from ${t} x
        where ${zonder ? 'not ' : ''}(x.${sleutel(t)} = any($1::uuid[]))) as t${i}`,
  );
  return regio.rij(`select ${delen.join(', ')}`, [ids]);
};
const voorstel = () =>
  regio.rij<{
    id: string;
    aantal: number;
    akkoord_nodig: number;
    status: string;
    telling: object;
    verslag: object;
  }>("select * from bewaarvoorstel where regio = '010'");
const eenMens = async (): Promise<string> => {
  const id = randomUUID();
  await regio.rijen("insert into gebruiker (id, naam) values ($1, 'wie beslist')", [id]);
  return id;
};
const alsMens = (gebruikerId: string) => async (): Promise<number> =>
  inTransaction(regio.dataSource, async (tx) =>
    geefAkkoord(tx, { voorstelId: (await voorstel()).id, gebruikerId, rol: 'beheerder' }, NU),
  );

describe('91: the daily run over ten thousand pupils', () => {
  it('91: proposes exactly who is due, with two to decide, and changes nothing', async () => {
    expect(verwacht.length).toBeGreaterThan(1000);
    expect(verwacht.length).toBeLessThan(LEERLINGEN);
    const voor = await vinger([], true);
    expect(await stelVoor(regio.dataSource, vraagOp(NU))).toBeGreaterThan(0);
    const { id, aantal, akkoord_nodig, status } = await voorstel();
    expect([aantal, akkoord_nodig, status]).toEqual([verwacht.length, 2, 'VOORGESTELD']);
    expect(await taken()).toEqual([{ status: 'OPEN', rol: 'beheerder', gegevens: { bewaarvoorstelId: id } }]);
    expect(
      await regio.rijen(
        `select leerling_id, array(select unnest(klassen) order by 1) as klassen from bewaarvoorstel_leerling
         where voorstel_id = $1 order by leerling_id`,
        [id],
      ),
    ).toEqual(verwacht);
    expect(await vinger([], true)).toEqual(voor);
    expect(await regio.rij('select count(*) as n from vernietiging')).toEqual({ n: 0 });
    expect(await stelVoor(regio.dataSource, vraagOp(NU))).toBe(0);
    expect(await stelVoor(regio.dataSource, vraagOp(op('2028-06-16T02:00:00.000Z')))).toBeGreaterThan(0);
    expect(
      await regio.rij("select aantal from bewaarvoorstel where regio = '010' and dag = '2028-06-16'"),
    ).toEqual({
      aantal: expect.any(Number),
    });
    await regio.rijen(
      "delete from bewaarvoorstel_leerling l using bewaarvoorstel b where b.id = l.voorstel_id and b.dag = '2028-06-16'",
    );
    await regio.rijen("delete from bewaarvoorstel where dag = '2028-06-16'");
  });

  it('29: does nothing before two people agreed, and one person twice is one', async () => {
    const [een, twee] = [await eenMens(), await eenMens()];
    expect(await alsMens(een)()).toBe(1);
    expect(await voerVoorstellenUit(regio.dataSource, NU)).toBe(0);
    await expect(alsMens(een)()).rejects.toMatchObject({ code: 'bewaarvoorstel.al-akkoord' });
    expect((await taken()).map((taak) => taak.status)).toEqual(['OPEN']);
    expect(await alsMens(twee)()).toBe(0);
    expect((await taken()).map((taak) => taak.status)).toEqual(['GEDAAN']);
  });

  it('91: decides again on the facts, goes on after a break, and begins each pupil once', async () => {
    const [metPlicht, heropend] = verwacht.map(({ leerling_id }) => leerling_id).slice(-2) as [
      string,
      string,
    ];
    const school = await regio.organisatie('90AA');
    await regio.rijen(
      `insert into bewaarplicht (id, leerling_id, regio, organisatie_id, grond, van, gezet_door)
       select gen_random_uuid(), $1, '010', $2, 'klacht', $3, id from gebruiker limit 1`,
      [metPlicht, school, NU],
    );
    await regio.rijen(
      'update overstap set afgesloten_op = null, afsluit_reden = null where leerling_id = $1',
      [heropend],
    );
    expect(await voerVoorstellenUit(regio.dataSource, NU)).toBe(200);
    await regio.rijen(
      `create function sterf() returns trigger language plpgsql as $$ begin raise exception 'sterft'; end $$`,
    );
    await regio.rijen(
      'create trigger sterf before insert on vernietiging for each row when (random() < 0.05) execute function sterf()',
    );
    await expect(
      (async () => {
        for (;;) await voerVoorstellenUit(regio.dataSource, NU);
      })(),
    ).rejects.toThrow('sterft');
    await regio.rijen('drop trigger sterf on vernietiging');
    while ((await voerVoorstellenUit(regio.dataSource, NU)) > 0);
    await voerVoorstellenUit(regio.dataSource, NU);

    const begonnen = await regio.rijen<{ leerling_id: string }>(
      'select leerling_id from vernietiging order by leerling_id',
    );
    expect(begonnen.map((b) => b.leerling_id)).toEqual(
      verwacht.map((v) => v.leerling_id).filter((id) => id !== metPlicht && id !== heropend),
    );
    expect(await voorstel()).toMatchObject({
      status: 'UITGEVOERD',
      verslag: { begonnen: verwacht.length - 2, overgeslagen: 2 },
    });
  });

  it('91: touches nobody but who is due, in what it wipes', async () => {
    const grootboek = new Grootboek(path.join(map, 'grootboek.jsonl'), Buffer.alloc(32, 3));
    const beurt = await regio.rijen<{ id: string; leerling_id: string }>(
      'select id, leerling_id from vernietiging order by id limit $1',
      [GEWIST],
    );
    const ids = beurt.map(({ leerling_id }) => leerling_id);
    const [voor, anderen] = [await vinger(ids), await vinger(ids, true)];
    await regio.rijen('update vernietiging set beeindigd_op = $1, engine_op = $1', [NU]);
    for (const { id } of beurt) {
      await inTransaction(regio.dataSource, (tx) => legVast(tx, id, grootboek, NU));
      await inTransaction(regio.dataSource, (tx) => wisVernietiging(tx, id, grootboek, NU));
    }
    expect(await vinger(ids, true)).toEqual(anderen);
    expect(await vinger(ids)).not.toEqual(voor);
    expect(await regio.rij('select count(*) as n from vernietiging where gewist_op is not null')).toEqual({
      n: GEWIST,
    });
  });
});
