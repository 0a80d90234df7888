import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openDatabase } from '#libs/database/data-source.ts';
import { alsSysteem } from '#libs/database/rechten.ts';
import { inTransaction } from '#libs/database/transaction.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { createWereld, type Wereld } from '#test/builders/wereld.ts';
import { testDatabase, type TestDatabase } from '#test/kit/servers.ts';
import { aanvragenZonderBeheerder, benoemEersteBeheerder } from './eerste-beheerder.ts';

const NU = '2027-03-10T12:00:00.000Z' as Instant;

let database: TestDatabase;
let beheer: DataSource;
/** Zoals het programma van de opdrachtregel. */
let api: DataSource;
let wereld: Wereld;
beforeAll(async () => {
  database = await testDatabase();
  beheer = await openDatabase({ url: database.url, pool: 2, naam: 'test' });
  api = await openDatabase({ url: database.url, pool: 4, naam: 'test-api', rol: 'overstap_api' });
  wereld = await createWereld(beheer);
  await beheer.query("delete from mandaat where rol = 'beheerder'");
});
afterAll(async () => {
  await api?.destroy();
  await beheer?.destroy();
  await database?.dispose();
});

async function vraagt(sub: string, organisatieId: string): Promise<string> {
  const id = randomUUID();
  await beheer.query(
    `insert into toegangsaanvraag (id, issuer, sub, naam, organisatie_id, gevraagde_rol, op)
     values ($1, 'https://inlog.test', $2, $2, $3, 'decaan', $4)`,
    [id, sub, organisatieId, NU],
  );
  return id;
}
const benoem = (id: string) =>
  alsSysteem('toegang', 'beheer', () => inTransaction(api, (tx) => benoemEersteBeheerder(tx, id, NU)));
const wachten = async () => (await aanvragenZonderBeheerder(api, NU)).map(({ naam }) => naam);
const beheerders = async (organisatieId: string) =>
  (
    await beheer.query<{ sub: string }[]>(
      `select i.sub from mandaat m join gebruiker_identiteit i using (gebruiker_id)
       where m.organisatie_id = $1 and m.rol = 'beheerder'`,
      [organisatieId],
    )
  ).map(({ sub }) => sub);

describe('the first administrator of an organisation', () => {
  it('is one of those who asked, and after him nobody else waits there', async () => {
    const [eerste, tweede] = [
      await vraagt('anna', wereld.org.school),
      await vraagt('bert', wereld.org.school),
    ];
    await vraagt('carla', wereld.org.mbo);
    expect(await wachten()).toEqual(expect.arrayContaining(['anna', 'bert', 'carla']));
    expect(await benoem(eerste)).toMatchObject({ naam: 'anna' });
    expect(await beheerders(wereld.org.school)).toEqual(['anna']);
    expect(await wachten()).toEqual(['carla']);
    await expect(benoem(tweede)).rejects.toMatchObject({ code: 'beheerder.is-er-al' });
    await expect(benoem(eerste)).rejects.toMatchObject({ code: 'toegangsaanvraag.onbekend' });
  });

  it('is one, also when two are made at once', async () => {
    const beide = [await vraagt('dora', wereld.org.gemeente), await vraagt('ed', wereld.org.gemeente)];
    const uitkomst = await Promise.allSettled(beide.map(benoem));
    expect(uitkomst.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await beheerders(wereld.org.gemeente)).toHaveLength(1);
  });

  it('leaves a line in the audit, without the name', async () => {
    const regels = await beheer.query<Record<string, unknown>[]>(
      "select * from audit where handeling = 'benoemEersteBeheerder' and organisatie_id = $1",
      [wereld.org.school],
    );
    expect(regels).toMatchObject([{ namens: 'beheer', rol: 'systeem', uitkomst: 'gelukt', actor: null }]);
    expect(JSON.stringify(regels)).not.toContain('anna');
  });

  it('may not be someone whose request is not there', async () => {
    await expect(benoem(randomUUID())).rejects.toMatchObject({ code: 'toegangsaanvraag.onbekend' });
  });
});
