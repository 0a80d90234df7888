import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { anOverstap, createWereld, type Gebruikersnaam, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';

interface Mens {
  readonly gebruikerId: string;
  readonly organisatieId: string;
}

const NU = '2027-01-15T12:00:00.000Z';
const [VAN, TOT] = ['2027-02-01', '2027-02-12'];
let api: TestApi;
let wereld: Wereld;
let beheer: Mens;
let anna: Mens;
let bram: Mens;
let overstapId: string;

async function medewerker(rol: string, klassen = ['*']): Promise<Mens> {
  const gebruikerId = randomUUID();
  await api.dataSource.query('insert into gebruiker (id, naam) values ($1, $2)', [gebruikerId, `een ${rol}`]);
  await api.dataSource.query(
    "insert into mandaat (id, gebruiker_id, organisatie_id, rol, van, klassen) values ($1, $2, $3, $4, '2020-01-01', $5)",
    [randomUUID(), gebruikerId, wereld.org.school, rol, klassen],
  );
  return { gebruikerId, organisatieId: wereld.org.school };
}

beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
  beheer = await medewerker('beheerder');
  anna = await medewerker('mentor', ['4A']);
  bram = await medewerker('mentor', ['4B']);
  overstapId = await anOverstap(api.dataSource, wereld);
  await api.dataSource.query("update overstap set klas = '4A' where id = $1", [overstapId]);
  api.zetKlok(NU);
});
afterEach(async () => {
  api.zetKlok(NU);
  await api.dataSource.query('delete from vervanging');
});
afterAll(() => api.stop());

const als = async (wie: Mens | Gebruikersnaam, pad: string, body?: object) =>
  api.vraag(pad, {
    token: await api.token(typeof wie === 'string' ? wereld.gebruiker[wie] : wie),
    ...(body ? { body } : {}),
  });
const regel = (anders: object = {}, wie: Mens | Gebruikersnaam = beheer) =>
  als(wie, '/v1/vervangingen', {
    afwezigeId: anna.gebruikerId,
    vervangerId: bram.gebruikerId,
    rol: 'mentor',
    van: VAN,
    tot: TOT,
    ...anders,
  });
const ziet = async (wie: Mens) => (await als(wie, `/v1/overstappen/${overstapId}`)).status === 200;

describe('a replacement during leave', () => {
  it.each([
    ['2027-01-31T22:59:59.000Z', false],
    ['2027-01-31T23:00:00.000Z', true],
    ['2027-02-12T22:59:59.000Z', true],
    ['2027-02-12T23:00:00.000Z', false],
  ])('sees the pupils of the colleague on the days in the Netherlands: at %s %s', async (nu, verwacht) => {
    expect((await regel()).status).toBe(201);
    api.zetKlok(nu);
    expect([await ziet(bram), await ziet(anna)]).toEqual([verwacht, true]);
  });

  it('70: is over at the very next request when it is withdrawn', async () => {
    const { json } = await regel();
    api.zetKlok('2027-02-05T12:00:00.000Z');
    expect(await ziet(bram)).toBe(true);
    const intrekking = () => als(beheer, `/v1/vervangingen/${String(json['id'])}/intrekkingen`, {});
    expect((await intrekking()).status).toBe(201);
    expect(await ziet(bram)).toBe(false);
    expect((await intrekking()).json['code']).toBe('vervanging.al-ingetrokken');
  });

  it('ends with the mandate of who is absent', async () => {
    await regel();
    api.zetKlok('2027-02-05T12:00:00.000Z');
    const zet = (tot: string | null) =>
      api.dataSource.query('update mandaat set tot = $2 where gebruiker_id = $1', [anna.gebruikerId, tot]);
    await zet('2027-02-04');
    try {
      expect(await ziet(bram)).toBe(false);
    } finally {
      await zet(null);
    }
  });

  it('acts under his own name', async () => {
    await regel();
    api.zetKlok('2027-02-05T12:00:00.000Z');
    expect(await ziet(bram)).toBe(true);
    const [laatste] = await api.dataSource.query<{ actor: string }[]>(
      "select actor from audit where object_id = $1 and handeling = 'leesOverstap' order by seq desc limit 1",
      [overstapId],
    );
    expect(laatste?.actor).toBe(bram.gebruikerId);
  });

  it('29: is arranged by somebody else than the two', async () => {
    for (const anders of [
      { vervangerId: beheer.gebruikerId },
      { afwezigeId: beheer.gebruikerId, rol: 'beheerder' },
    ])
      expect(await regel(anders)).toMatchObject({ status: 403, json: { code: 'vervanging.eigen' } });
  });

  it.each<[string, object, string]>([
    ['no colleague', { vervangerId: randomUUID() }, 'vervanging.vervanger'],
    ['a role the absent one does not have', { rol: 'decaan' }, 'vervanging.afwezige'],
    ['oneself', { vervangerId: 'anna' }, 'vervanging.zichzelf'],
    ['days that are over', { van: '2026-12-01', tot: '2027-01-14' }, 'vervanging.voorbij'],
  ])('is refused with a clear line for %s', async (_, anders, code) => {
    const echt =
      'vervangerId' in anders && anders.vervangerId === 'anna' ? { vervangerId: anna.gebruikerId } : anders;
    const { status, json } = await regel(echt);
    expect([status, json['code']]).toEqual([422, code]);
  });

  it('28: never crosses organisations, and is for the beheerder only', async () => {
    const { intaker, decaan } = wereld.gebruiker;
    expect((await regel({ vervangerId: intaker.gebruikerId })).json['code']).toBe('vervanging.vervanger');
    expect((await regel({ afwezigeId: intaker.gebruikerId, rol: 'mbo_intaker' })).json['code']).toBe(
      'vervanging.afwezige',
    );
    const { json } = await regel();
    expect((await als('beheerder', `/v1/vervangingen/${String(json['id'])}/intrekkingen`, {})).status).toBe(
      404,
    );
    expect((await als('beheerder', '/v1/vervangingen')).json['items']).toEqual([]);
    expect((await regel({}, decaan)).status).toBe(403);
  });

  it('is listed for the beheerder, with whether it counts today', async () => {
    await regel();
    const lijst = async () => (await als(beheer, '/v1/vervangingen')).json['items'];
    expect(await lijst()).toEqual([
      expect.objectContaining({
        rol: 'mentor',
        van: VAN,
        tot: TOT,
        geldt: false,
        afwezige: { id: anna.gebruikerId, naam: 'een mentor' },
      }),
    ]);
    api.zetKlok('2027-02-05T12:00:00.000Z');
    expect(await lijst()).toEqual([expect.objectContaining({ geldt: true })]);
  });
});

describe('mandates', () => {
  it('70: are listed, get a last day, and end at once for who has to go', async () => {
    const weg = await medewerker('decaan');
    const { json } = await als(beheer, '/v1/mandaten');
    const eigen = (json['items'] as { id: string; gebruiker: { id: string } }[]).find(
      ({ gebruiker }) => gebruiker.id === weg.gebruikerId,
    )!;
    const pad = `/v1/mandaten/${eigen.id}/eindes`;
    expect((await als(beheer, pad, { tot: '2027-07-31' })).json).toEqual({ id: eigen.id, tot: '2027-07-31' });
    expect(await ziet(weg)).toBe(true);
    const nu = () => als(beheer, `/v1/mandaten/${eigen.id}/beeindigingen`, {});
    expect((await nu()).json).toEqual({ id: eigen.id, tot: '2027-01-14' });
    api.zetKlok('2027-01-18T12:00:00.000Z');
    expect((await nu()).json).toEqual({ id: eigen.id, tot: '2027-01-14' });
    api.zetKlok(NU);
    expect((await als(weg, `/v1/overstappen/${overstapId}`)).status).toBe(401);
  });

  it('get no last day that has been: nobody is locked out by a wrong year', async () => {
    const collega = await medewerker('decaan');
    const [mandaat] = await api.dataSource.query<{ id: string }[]>(
      'select id from mandaat where gebruiker_id = $1',
      [collega.gebruikerId],
    );
    const zet = (tot: string) => als(beheer, `/v1/mandaten/${mandaat!.id}/eindes`, { tot });
    const { status, json } = await zet('2027-01-14');
    expect([status, json['code']]).toEqual([422, 'mandaat.voorbij']);
    expect(json['errors']).toEqual([expect.objectContaining({ pointer: '/tot', in: 'body' })]);
    expect(await ziet(collega)).toBe(true);
    expect((await zet('2027-01-15')).status).toBe(201);
    expect(await ziet(collega)).toBe(true);
  });

  it('that ended in the last year can be read back, the last one first, and only by the own beheerder', async () => {
    const beeindigd = async (wie: Mens | Gebruikersnaam = beheer) =>
      (
        (await als(wie, '/v1/mandaten?stand=beeindigd')).json['items'] as {
          gebruiker: { id: string };
          tot: string;
        }[]
      ).map(({ gebruiker, tot }) => [gebruiker.id, tot]);
    const mensen = await Promise.all(
      ['2026-01-14', '2026-01-15', '2027-01-14', '2027-01-15'].map(async (tot) => {
        const { gebruikerId } = await medewerker('mentor');
        await api.dataSource.query('update mandaat set tot = $2 where gebruiker_id = $1', [gebruikerId, tot]);
        return [gebruikerId, tot];
      }),
    );
    const vanHen = (await beeindigd()).filter(([id]) => mensen.some(([mens]) => mens === id));
    expect(vanHen).toEqual([mensen[2], mensen[1]]);
    expect(await beeindigd('beheerder')).toEqual([]);
    expect((await als('decaan', '/v1/mandaten?stand=beeindigd')).status).toBe(403);
  });

  it('29: of oneself are decided by another; those of another organisation do not exist', async () => {
    const mandaat = async (gebruikerId: string) =>
      (
        await api.dataSource.query<{ id: string }[]>('select id from mandaat where gebruiker_id = $1', [
          gebruikerId,
        ])
      )[0]!.id;
    const eigen = await als(beheer, `/v1/mandaten/${await mandaat(beheer.gebruikerId)}/eindes`, {
      tot: null,
    });
    expect([eigen.status, eigen.json['code']]).toEqual([403, 'mandaat.eigen']);
    const zelf = await als(beheer, `/v1/mandaten/${await mandaat(beheer.gebruikerId)}/beeindigingen`, {});
    expect([zelf.status, zelf.json['code']]).toEqual([403, 'mandaat.eigen']);
    const vreemd = await mandaat(wereld.gebruiker.intaker.gebruikerId);
    expect((await als(beheer, `/v1/mandaten/${vreemd}/eindes`, { tot: null })).status).toBe(404);
    expect((await als(beheer, `/v1/mandaten/${vreemd}/beeindigingen`, {})).status).toBe(404);
  });
});
