import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Deadlinevooruitzicht, VroegVooruitzicht } from '#libs/contract/overstappen.ts';
import {
  anOverdracht,
  anOverstap,
  createWereld,
  type Gebruikersnaam,
  type Wereld,
} from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';

let api: TestApi;
let wereld: Wereld;
const ids: Record<string, string> = {};

beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
  api.zetKlok('2027-03-01T09:00:00Z');
  const maak = async (naam: string, opties: Parameters<typeof anOverstap>[2] = {}): Promise<string> =>
    (ids[naam] = await anOverstap(api.dataSource, wereld, { achternaam: naam, ...opties }));
  await maak('zonder');
  await maak('over');
  await maak('blijft-zoeken');
  await maak('geplaatst', { mbos: ['mbo'] });
  await maak('buitenland');
  for (const [naam, gemeente] of [
    ['zonder', '0193'],
    ['over', '0193'],
    ['blijft-zoeken', '0193'],
    ['geplaatst', '0193'],
  ] as const)
    await api.dataSource.query(
      `insert into leerling_adres (id, leerling_id, van, gemeente, ontvangen_op)
       values (gen_random_uuid(), (select leerling_id from overstap where id = $1), '2020-01-01', $2, now())`,
      [ids[naam], gemeente],
    );
  await api.dataSource.query(
    `insert into leerling_adres (id, leerling_id, van, buiten, ontvangen_op)
     values (gen_random_uuid(), (select leerling_id from overstap where id = $1), '2020-01-01', 'buitenland', now())`,
    [ids['buitenland']],
  );
  for (const route of ['leerplicht', 'kwalificatieplicht'])
    await api.dataSource.query(
      `insert into taaktoewijzing (regio, gemeente, route, organisatie_id, van)
       values ('010', '0193', $2, $1, '2020-01-01')`,
      [wereld.org.gemeente, route],
    );
  await api.dataSource.query("update aanmelding set status = 'DEFINITIEF' where overstap_id = $1", [
    ids['geplaatst'],
  ]);
  await anOverdracht(api.dataSource, wereld, {
    overstapId: ids['over']!,
    naar: 'gemeente',
    status: 'AANGEBODEN',
  });
});
afterAll(() => api.stop());

const vooruit = async (naam: string, wie: Gebruikersnaam = 'decaan') =>
  api.vraag<VroegVooruitzicht & { code?: string }>(`/v1/overstappen/${ids[naam] ?? naam}/vroege-overdracht`, {
    token: await api.token(wereld.gebruiker[wie]),
  });

describe('GET /v1/overstappen/{id}/vroege-overdracht', () => {
  it('says to whom a pupil would go and why, and then that is where he goes', async () => {
    const telling = 'select count(*)::int as aantal from overdracht';
    const voor = await api.dataSource.query<unknown[]>(telling);
    const { status, json } = await vooruit('zonder');
    expect([status, json]).toEqual([
      200,
      {
        uitkomst: 'gaat_over',
        naar: { id: wereld.org.gemeente, naam: 'gemeente' },
        reden: expect.stringMatching(/plicht$/) as unknown,
        redenTekst: expect.stringContaining('Leerplicht van zijn woongemeente') as unknown,
      },
    ]);
    expect(await api.dataSource.query<unknown[]>(telling)).toEqual(voor);
    const { json: gedaan } = await api.vraag<{ naar: unknown }>(
      `/v1/overstappen/${ids['zonder']}/overdrachten`,
      {
        token: await api.token(wereld.gebruiker.decaan),
        body: { toelichting: 'Het gaat niet goed.' },
      },
    );
    expect(gedaan.naar).toEqual(json.naar);
    expect((await vooruit('zonder')).json).toMatchObject({ uitkomst: 'blijft', reden: 'AL_OVERGEDRAGEN' });
  });

  it.each([
    ['geplaatst', { uitkomst: 'blijft', naar: null, reden: 'GEPLAATST' }],
    ['over', { uitkomst: 'blijft', naar: null, reden: 'AL_OVERGEDRAGEN' }],
  ])('says of who is %s that he stays, and why', async (naam, verwacht) => {
    expect((await vooruit(naam)).json).toMatchObject(verwacht);
  });

  it('says beforehand that nobody is competent, as the handover itself would', async () => {
    const { json } = await vooruit('buitenland');
    expect(json).toEqual({
      uitkomst: 'niemand_bevoegd',
      naar: null,
      reden: 'BUITENLAND',
      redenTekst: 'De leerling woont in het buitenland.',
    });
    const geweigerd = await api.vraag<{ code: string; nu: unknown }>(
      `/v1/overstappen/${ids['buitenland']}/overdrachten`,
      { token: await api.token(wereld.gebruiker.decaan), body: { toelichting: 'Het gaat niet goed.' } },
    );
    expect([geweigerd.status, geweigerd.json.nu]).toEqual([409, { reden: json.reden }]);
  });

  it.each<[string, Gebruikersnaam]>([
    ['zonder', 'andereDecaan'],
    [randomUUID(), 'decaan'],
  ])('%s does not exist for %s', async (naam, wie) => {
    const { status, json } = await vooruit(naam, wie);
    expect([status, json.code]).toEqual([404, 'overstap.onbekend']);
  });

  it.each<Gebruikersnaam>(['intaker', 'leerplicht', 'coordinator'])('is closed to %s', async (wie) => {
    expect((await vooruit('zonder', wie)).status).toBe(403);
  });
});

/** Vijf dagen voor de zomervakantie van de school. */
const VOOR_ZOMER = '2027-07-03';

describe('GET /v1/overstappen/{id}/deadlinevooruitzicht', () => {
  const opDeadline = async (naam: string, wie: Gebruikersnaam = 'decaan') =>
    api.vraag<Deadlinevooruitzicht>(`/v1/overstappen/${ids[naam]}/deadlinevooruitzicht`, {
      token: await api.token(wereld.gebruiker[wie]),
    });

  it.each<Gebruikersnaam>(['decaan', 'mentor'])(
    'tells the %s on which day he goes if nothing changes, and to whom',
    async (wie) => {
      const { status, json } = await opDeadline('blijft-zoeken', wie);
      expect([status, json.datum, json.uitkomst, json.naar?.naam]).toEqual([
        200,
        VOOR_ZOMER,
        'gaat_over',
        'gemeente',
      ]);
    },
  );

  it.each([
    ['geplaatst', { uitkomst: 'blijft', naar: null, reden: 'GEPLAATST' }],
    ['over', { uitkomst: 'blijft', naar: null, reden: 'AL_OVERGEDRAGEN' }],
    ['buitenland', { datum: VOOR_ZOMER, uitkomst: 'niemand_bevoegd', naar: null, reden: 'BUITENLAND' }],
  ])('says of who is %s that nobody takes him over then, and why', async (naam, verwacht) => {
    expect((await opDeadline(naam)).json).toMatchObject({ datum: '2027-10-01', ...verwacht });
  });

  it('names the hard deadline once the summer is over', async () => {
    api.zetKlok('2027-09-20T09:00:00Z');
    const { json } = await opDeadline('blijft-zoeken');
    api.zetKlok('2027-03-01T09:00:00Z');
    expect([json.datum, json.uitkomst]).toEqual(['2027-10-01', 'gaat_over']);
  });

  it.each<[Gebruikersnaam, number]>([
    ['andereDecaan', 404],
    ['intaker', 403],
    ['coordinator', 403],
  ])('is not for %s', async (wie, verwacht) => {
    expect((await opDeadline('blijft-zoeken', wie)).status).toBe(verwacht);
  });
});
