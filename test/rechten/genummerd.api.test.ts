import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  anOverdracht,
  aTaak,
  anOverstap,
  createWereld,
  type Gebruikersnaam,
  type Wereld,
} from '#test/builders/wereld.ts';
import { startTestApi, type Oproep, type TestApi } from '#test/kit/api.ts';
import { expectWeigering } from '#test/kit/weigering.ts';

const ONBEKEND = { status: 404, code: 'overstap.onbekend' };
const GEEN_RECHT = { status: 403, code: 'toegang.geen-recht' };

let api: TestApi;
let wereld: Wereld;
/** Van de eigen school, met een aanmelding bij het ene mbo, en van een andere school met een bij het andere. */
let eigen: string;
let vreemd: string;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
});
beforeEach(async () => {
  for (const tabel of ['taak', 'overdracht', 'aanmelding', 'overstap'])
    await api.dataSource.query(`delete from ${tabel}`);
  eigen = await anOverstap(api.dataSource, wereld, { mbos: ['mbo'] });
  vreemd = await anOverstap(api.dataSource, wereld, {
    school: 'andereSchool',
    mbos: ['anderMbo'],
    achternaam: 'Roodborst',
  });
});
afterAll(() => api.stop());

const als = async <T = Record<string, unknown>>(wie: Gebruikersnaam, pad: string, oproep: Oproep = {}) =>
  api.vraag<T>(pad, { ...oproep, token: await api.token(wereld.gebruiker[wie]) });

const DELEN = ['', '/aanmeldingen', '/tijdlijn', '/overdrachten', '/bestemmingen'] as const;
const ids = async (wie: Gebruikersnaam, pad: string, body?: object): Promise<string[]> => {
  const { json } = await als<{ items: { id: string }[] }>(wie, pad, body ? { body } : {});
  return json.items.map(({ id }) => id);
};

/** De leerling gaat van de ene organisatie naar de andere: de band van de eerste eindigt. */
async function vertrekt(overstapId: string, van: string): Promise<void> {
  await api.dataSource.query(
    `update deelname set tot = van + interval '1 day' where organisatie_id = $2
     and leerling_id = (select leerling_id from overstap where id = $1)`,
    [overstapId, van],
  );
}

describe('2: a decaan and the pupil of another school', () => {
  it.each(DELEN)('2: does not exist for him: /v1/overstappen/{id}%s', async (deel) => {
    await expectWeigering(api, ONBEKEND, () => als('decaan', `/v1/overstappen/${vreemd}${deel}`));
  });

  it('2: is in no list, search, count or export', async () => {
    expect(await ids('decaan', '/v1/overstappen')).toEqual([eigen]);
    expect(await ids('decaan', '/v1/overstappen/_zoek', { naam: 'Roodborst' })).toEqual([]);
    expect(await ids('andereDecaan', '/v1/overstappen/_zoek', { naam: 'Roodborst' })).toEqual([vreemd]);
    const tel = async (wie: Gebruikersnaam) =>
      (await als(wie, '/v1/tellingen?regio=010&seizoen=2026-2027')).tekst;
    const voor = await tel('decaan');
    await api.dataSource.query("update overstap set status = 'RISICO' where id = $1", [vreemd]);
    expect(await tel('decaan')).toBe(voor);
    for (const pad of ['/v1/overstappen', '/v1/overdrachten', '/v1/taken', '/v1/bestanden'])
      expect((await als('decaan', pad)).tekst).not.toMatch(new RegExp(`Roodborst|${vreemd}`));
  });
});

describe('3: a school that a pupil has left', () => {
  it('3: sees nothing new of him, and keeps the receipt of its own handover', async () => {
    const overdrachtId = await anOverdracht(api.dataSource, wereld, { overstapId: eigen, naar: 'gemeente' });
    await api.dataSource.query('update overstap set school_id = $2, eigenaar_id = $2 where id = $1', [
      eigen,
      wereld.org.andereSchool,
    ]);
    await vertrekt(eigen, wereld.org.school);
    for (const deel of DELEN)
      await expectWeigering(api, ONBEKEND, () => als('decaan', `/v1/overstappen/${eigen}${deel}`));
    const { status, json, tekst } = await als('decaan', `/v1/overdrachten/${overdrachtId}`);
    expect([status, json['id'], json['status']]).toEqual([200, overdrachtId, 'AANGEBODEN']);
    expect(Object.keys(json)).not.toEqual(
      expect.arrayContaining(['leerling', 'overstapId', 'toelichting', 'naar']),
    );
    for (const veld of ['leerling', 'overstapId', 'toelichting', 'bal'])
      expect(json).not.toHaveProperty(veld);
    expect(tekst).not.toMatch(/Vogelaar|Kanarie|2010-05-05/);
  });
});

describe('4: a mentor and a pupil outside his group', () => {
  const klassen = (lijst: readonly string[]) =>
    api.dataSource.query("update mandaat set klassen = $2 where gebruiker_id = $1 and rol = 'mentor'", [
      wereld.gebruiker.mentor.gebruikerId,
      lijst,
    ]);
  afterEach(() => klassen(['*']));

  it.each([...DELEN])('4: does not exist for him: /v1/overstappen/{id}%s', async (deel) => {
    await klassen(['4c']);
    await expectWeigering(api, ONBEKEND, () => als('mentor', `/v1/overstappen/${eigen}${deel}`));
  });

  it('4: is in no list, search, count or task', async () => {
    const taakId = await aTaak(api.dataSource, wereld, {
      organisatie: 'school',
      rol: 'mentor',
      overstapId: eigen,
    });
    const tel = async () => (await als('mentor', '/v1/tellingen')).json['items'];
    expect([await ids('mentor', '/v1/overstappen'), await tel()]).toMatchObject([[eigen], [{ aantal: 1 }]]);
    await klassen(['4c']);
    expect(await ids('mentor', '/v1/overstappen')).toEqual([]);
    expect(await ids('mentor', '/v1/overstappen/_zoek', { naam: 'Vogelaar' })).toEqual([]);
    expect(await tel()).toEqual([]);
    const taak = await als('mentor', `/v1/taken/${taakId}`);
    expect([taak.status, taak.json['leerling']]).toEqual([200, undefined]);
    expect(await ids('decaan', '/v1/overstappen')).toEqual([eigen]);
  });

  it('4: is there again when his mandate names the group, and gone when it names none', async () => {
    await klassen(['4a', '4b']);
    expect(await ids('mentor', '/v1/overstappen')).toEqual([eigen]);
    await klassen([]);
    expect(await ids('mentor', '/v1/overstappen')).toEqual([]);
  });
});

describe('5: an intaker and the applications elsewhere', () => {
  it('5: are not there at all: no field, no number, no name', async () => {
    const beide = await anOverstap(api.dataSource, wereld, { mbos: ['mbo', 'anderMbo'] });
    for (const pad of [
      '/v1/overstappen',
      `/v1/overstappen/${beide}`,
      `/v1/overstappen/${beide}/aanmeldingen`,
    ]) {
      const { status, tekst } = await als('intaker', pad);
      expect(status).toBe(200);
      expect(tekst).not.toContain(wereld.org.anderMbo);
      expect(tekst).not.toMatch(/anderMbo|"plaatsing"|"vlaggen"|"reden"|"aantal"/);
    }
    expect(await ids('intaker', `/v1/overstappen/${beide}/aanmeldingen`)).toHaveLength(1);
  });
});

describe('6: an intaker and who did not apply', () => {
  it.each(['', '/aanmeldingen'])('6: does not exist for him: /v1/overstappen/{id}%s', async (deel) => {
    await expectWeigering(api, ONBEKEND, () => als('intaker', `/v1/overstappen/${vreemd}${deel}`));
  });
});

describe('14: an officer of the municipality a pupil moved away from', () => {
  it('14: keeps a receipt to read, and writes nothing any more', async () => {
    const oud = await anOverdracht(api.dataSource, wereld, { overstapId: eigen, naar: 'gemeente' });
    expect((await als('leerplicht', `/v1/overstappen/${eigen}`)).status).toBe(200);
    await expectWeigering(api, ONBEKEND, () => als('andereLeerplicht', `/v1/overstappen/${eigen}`));
    await api.dataSource.query("update overdracht set status = 'DOORGEGEVEN' where id = $1", [oud]);
    await vertrekt(eigen, wereld.org.gemeente);
    await anOverdracht(api.dataSource, wereld, { overstapId: eigen, naar: 'andereGemeente', nummer: 2 });
    for (const deel of DELEN)
      await expectWeigering(api, ONBEKEND, () => als('leerplicht', `/v1/overstappen/${eigen}${deel}`));
    const { status, json } = await als('leerplicht', `/v1/overdrachten/${oud}`);
    expect([status, json['status']]).toEqual([200, 'DOORGEGEVEN']);
    for (const veld of ['leerling', 'overstapId', 'toelichting', 'bal'])
      expect(json).not.toHaveProperty(veld);
    const schrijf = (deel: string) => als('leerplicht', `/v1/overdrachten/${oud}/${deel}`, { body: {} });
    for (const deel of ['acceptaties', 'eerste-acties', 'terugmeldingen'])
      await expectWeigering(api, { status: 404, code: 'overdracht.onbekend' }, () => schrijf(deel));
    expect((await als('andereLeerplicht', `/v1/overstappen/${eigen}`)).status).toBe(200);
  });
});

describe('17: the central roles and every route about a person', () => {
  const PADEN = ['/v1/overstappen', ...DELEN.slice(0, 3).map((deel) => `/v1/overstappen/{id}${deel}`)];
  it.each(
    (['coordinator', 'projectleider', 'stuurgroep'] as const).flatMap((wie) =>
      PADEN.map((pad) => [wie, pad] as const),
    ),
  )('17: %s is refused %s', async (wie, pad) => {
    await expectWeigering(api, GEEN_RECHT, () => als(wie, pad.replace('{id}', eigen)));
  });

  it('17: nor do they search', async () => {
    for (const wie of ['coordinator', 'projectleider', 'stuurgroep'] as const)
      await expectWeigering(api, GEEN_RECHT, () =>
        als(wie, '/v1/overstappen/_zoek', { body: { naam: 'vog' } }),
      );
  });
});

describe('18: an export with columns about persons', () => {
  it.each(['projectleider', 'stuurgroep'] as const)('18: is refused to %s', async (wie) => {
    const headers = { Accept: 'text/csv, application/problem+json' };
    await expectWeigering(api, GEEN_RECHT, () => als(wie, `/v1/bestanden/${eigen}/regels`, { headers }));
  });
});

describe('27: involvement that has ended', () => {
  it('27: is over on the very next request, with the same token', async () => {
    const id = await anOverdracht(api.dataSource, wereld, { overstapId: eigen, naar: 'gemeente' });
    const token = await api.token(wereld.gebruiker.leerplicht);
    const lees = () => api.vraag(`/v1/overstappen/${eigen}`, { token });
    expect((await lees()).status).toBe(200);
    await api.dataSource.query("update overdracht set status = 'VERVALLEN' where id = $1", [id]);
    await vertrekt(eigen, wereld.org.gemeente);
    await expectWeigering(api, ONBEKEND, lees);
  });

  it('27: and so is a mandate of which the last day has passed', async () => {
    const wie = wereld.gebruiker.andereIntaker;
    const token = await api.token(wie);
    const lees = () => api.vraag(`/v1/overstappen/${vreemd}`, { token });
    expect((await lees()).status).toBe(200);
    await api.dataSource.query("update mandaat set tot = '2021-01-01' where gebruiker_id = $1", [
      wie.gebruikerId,
    ]);
    await expectWeigering(api, { status: 401, code: 'toegang.niet-aangemeld' }, lees);
    await api.dataSource.query('update mandaat set tot = null where gebruiker_id = $1', [wie.gebruikerId]);
  });
});
