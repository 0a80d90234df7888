import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rechtenVan } from '#apps/api/shared/rechten.interceptor.ts';
import { laadActor } from '#apps/api/shared/actor.ts';
import { maakPartnerlink, trekPartnerlinkIn } from '#libs/partnerlink/partnerlinks.ts';
import { Trajectproef } from '#test/kit/traject.ts';
import { doeAls, type Als } from './cellen.ts';

let t: Trajectproef;
let halt: string;
let eigen: string;
let ander: string;
beforeAll(async () => {
  t = await Trajectproef.open();
  halt = await t.p.regio.organisatie('halt-ijv');
  await t.p.regio.rijen('update organisatie set aangesloten = false where id = $1', [halt]);
  await t.begin();
  ander = await verwezen();
  await t.begin();
  eigen = await verwezen();
});
afterAll(() => t.sluit());

async function verwezen(): Promise<string> {
  await t.totKeuze();
  const route = await t.kies('R2');
  for (const naar of ['SCHRIFTELIJK_INGELICHT', 'INSTEMMING', 'VERWEZEN'] as const)
    await t.zet(route, naar, ['toestemming-jongere', 'toestemming-ouders', 'schriftelijk-ingelicht']);
  return (await t.taakVan(route)).id;
}

const link = async (): Promise<{ id: string; gebruikerId: string }> => {
  const wat = { trajectId: t.trajectId, taakId: eigen, door: t.lpa };
  const { id } = await t.p.doe((tx) => maakPartnerlink(tx, wat, t.p.regio.context));
  const { gebruiker_id: gebruikerId } = await t.p.regio.rij<{ gebruiker_id: string }>(
    'select gebruiker_id from partnerlink where id = $1',
    [id],
  );
  return { id, gebruikerId };
};
const met = async (gebruikerId: string): Promise<Als> => {
  const actor = await laadActor(t.p.regio.dataSource, { gebruikerId, organisatieId: halt }, t.p.regio.nu);
  return { databaserol: 'overstap_api', rechten: actor ? rechtenVan(actor) : { gebruikerId } };
};
const gezien = async (als: Als): Promise<Record<string, number>> => {
  const tabellen = await t.p.regio.dataSource.query<{ naam: string }[]>(
    `select c.oid::regclass::text as naam from pg_class c where c.relkind = 'r' and c.relrowsecurity
     and c.relnamespace in ('public'::regnamespace, 'sleutels'::regnamespace) order by 1`,
  );
  const telling: Record<string, number> = {};
  for (const { naam } of tabellen) {
    const n = await doeAls(t.p.regio.dataSource, als, { sql: `select 1 from ${naam}`, waarden: [] });
    if (typeof n === 'number' && n > 0) telling[naam] = n;
  }
  return telling;
};
const taken = (als: Als, id: string) =>
  doeAls(t.p.regio.dataSource, als, { sql: 'select 1 from traject_taak where id = $1', waarden: [id] });
const links = (als: Als) =>
  doeAls(t.p.regio.dataSource, als, {
    sql: 'select 1 from partnerlink where taak_id = $1',
    waarden: [eigen],
  });

describe('who came with a link', () => {
  it('31: sees his own task and link, and 0 rows of every other table, keys included', async () => {
    const { gebruikerId } = await link();
    const als = await met(gebruikerId);
    expect(await gezien(als)).toEqual({ partnerlink: 1, traject_taak: 1 });
    expect([await taken(als, eigen), await taken(als, ander)]).toEqual([1, 0]);
  });

  it('31: changes nothing without the open case, not even his own link', async () => {
    const { gebruikerId } = await link();
    const als = await met(gebruikerId);
    for (const tabel of ['traject_taak', 'partnerlink'])
      expect(
        await doeAls(t.p.regio.dataSource, als, {
          sql: `update ${tabel} set leerling_id = leerling_id`,
          waarden: [],
        }),
      ).toBe(0);
  });

  it('31: sees nothing once the link is withdrawn, whatever he was a moment ago', async () => {
    const { id, gebruikerId } = await link();
    const als = await met(gebruikerId);
    await t.p.doe((tx) => trekPartnerlinkIn(tx, { id, door: t.lpa }, t.p.regio.context));
    expect(await taken(als, eigen)).toBe(0);
    expect(await gezien(await met(gebruikerId))).toEqual({ partnerlink: 1 });
  });
});

describe('links of a task', () => {
  it('31: are there for leerplicht that has the traject, and for no other organisation', async () => {
    await link();
    const als = async (organisatie: string): Promise<Als> => ({
      databaserol: 'overstap_api',
      rechten: { organisatieId: await t.p.regio.organisatie(organisatie), gebruikerId: randomUUID() },
    });
    expect(await links(await als('lp-zwolle'))).toBeGreaterThan(0);
    for (const organisatie of ['lp-kampen', 'halt-ijv', '90AA', 'rmc-ijv', 'regio-ijv'])
      expect([organisatie, await links(await als(organisatie))]).toEqual([organisatie, 0]);
    const zelf = { leerlingIds: [t.p.leerling.leerlingId] };
    expect(await links({ databaserol: 'overstap_api', rechten: zelf })).toBe(0);
    expect(await links({ databaserol: 'overstap_worker', rechten: {} })).toBe(0);
  });

  it('31: are never deleted by the API, and never made outside the open case', async () => {
    await link();
    const open: Als = {
      databaserol: 'overstap_api',
      rechten: { organisatieId: t.lpa.organisatieId, gebruikerId: t.lpa.gebruikerId },
      zaak: t.p.leerling.leerlingId,
    };
    const weg = { sql: 'delete from partnerlink', waarden: [] };
    expect(await doeAls(t.p.regio.dataSource, open, weg)).toBe('geweigerd');
    const bij = {
      sql: `insert into partnerlink select (jsonb_populate_record(l, jsonb_build_object('id', gen_random_uuid()))).* from partnerlink l limit 1`,
      waarden: [],
    };
    const { zaak: _zaak, ...dicht } = open;
    expect(await doeAls(t.p.regio.dataSource, dicht, bij)).toBe('geweigerd');
    expect(await doeAls(t.p.regio.dataSource, open, bij)).toBe('andere-regel');
  });
});
