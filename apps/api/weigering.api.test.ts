import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OPERATIES } from '#libs/contract/operaties.ts';
import {
  anOverdracht,
  anOverstap,
  createWereld,
  KANARIE_BSN,
  type Gebruikersnaam,
  type Wereld,
} from '#test/builders/wereld.ts';
import { startTestApi, type Oproep, type TestApi } from '#test/kit/api.ts';

let api: TestApi;
let wereld: Wereld;
let overstapId: string;
let overdrachtId: string;
let leerlingId: string;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
  overstapId = await anOverstap(api.dataSource, wereld);
  overdrachtId = await anOverdracht(api.dataSource, wereld, { overstapId, naar: 'gemeente' });
  const [rij] = await api.dataSource.query<{ leerling_id: string }[]>(
    'select leerling_id from overstap where id = $1',
    [overstapId],
  );
  leerlingId = rij!.leerling_id;
});
afterAll(() => api.stop());

let na = 0;
beforeEach(async () => {
  const [{ seq }] = await api.dataSource.query<[{ seq: number }]>(
    'select coalesce(max(seq), 0) as seq from audit',
  );
  na = seq;
});

const nieuw = () =>
  api.dataSource.query<Record<string, unknown>[]>('select * from audit where seq > $1 order by seq', [na]);
const als = async (wie: Gebruikersnaam, pad: string, oproep: Oproep = {}) =>
  api.vraag(pad, { ...oproep, token: await api.token(wereld.gebruiker[wie]) });
const telOutbox = async () => {
  const [{ n }] = await api.dataSource.query<[{ n: number }]>(
    'select (select count(*) from outbox) + (select count(*) from bericht) + (select count(*) from idempotentie) as n',
  );
  return n;
};

const NIEMAND = randomUUID();
const KANARIE = 'Kanarie Vogelaar';

describe('a refusal leaves exactly one row, with its code and without anything of the input', () => {
  it.each<[number, string, Gebruikersnaam, () => [string, Oproep?]]>([
    [403, 'toegang.geen-recht', 'beheerder', () => ['/v1/overstappen']],
    [
      403,
      'toegang.geen-recht',
      'mentor',
      () => [`/v1/overdrachten/${overdrachtId}/acceptaties`, { body: {} }],
    ],
    [404, 'overstap.onbekend', 'decaan', () => [`/v1/overstappen/${NIEMAND}`]],
    [404, 'overstap.onbekend', 'andereDecaan', () => [`/v1/overstappen/${overstapId}`]],
    [404, 'overstap.onbekend', 'andereDecaan', () => [`/v1/overstappen/${overstapId}/tijdlijn`]],
    [
      404,
      'overdracht.onbekend',
      'andereLeerplicht',
      () => [`/v1/overdrachten/${overdrachtId}/acceptaties`, { body: {} }],
    ],
    [400, 'verzoek.ongeldig', 'decaan', () => [`/v1/overstappen?naam=${KANARIE}`]],
    [400, 'verzoek.ongeldig', 'decaan', () => [`/v1/overstappen/${KANARIE_BSN}`]],
    [
      400,
      'verzoek.ongeldig',
      'decaan',
      () => ['/v1/overstappen/_zoek', { body: { bsn: KANARIE_BSN, naam: KANARIE } }],
    ],
    [
      400,
      'idempotentie.sleutel-ontbreekt',
      'leerplicht',
      () => [
        `/v1/overdrachten/${overdrachtId}/acceptaties`,
        { body: {}, headers: { 'Idempotency-Key': '' } },
      ],
    ],
    [
      409,
      'overdracht.nog-niet-geaccepteerd',
      'leerplicht',
      () => [`/v1/overdrachten/${overdrachtId}/terugmeldingen`, { body: {} }],
    ],
  ])('%i %s as %s', async (status, code, wie, maak) => {
    const voor = await telOutbox();
    const [pad, oproep] = maak();
    const antwoord = await als(wie, encodeURI(pad), oproep);
    expect([antwoord.status, antwoord.json['code']]).toEqual([status, code]);
    const regels = await nieuw();
    expect(regels).toMatchObject([
      {
        actor: wereld.gebruiker[wie].gebruikerId,
        organisatie_id: wereld.gebruiker[wie].organisatieId,
        rol: wereld.gebruiker[wie].rol,
        uitkomst: 'geweigerd',
        reden: code,
        detail: null,
      },
    ]);
    expect(JSON.stringify(regels)).not.toMatch(/Kanarie|Vogelaar|999990019/);
    expect(await telOutbox()).toBe(voor);
  });

  it('names the pupil only to who may see him', async () => {
    await als('leerplicht', `/v1/overdrachten/${overdrachtId}/terugmeldingen`, { body: {} });
    await als('andereDecaan', `/v1/overstappen/${overstapId}`);
    await als('intaker', `/v1/overstappen/${overstapId}/tijdlijn`);
    expect((await nieuw()).map((r) => r['leerling_id'])).toEqual([leerlingId, null, null]);
  });

  it('is there for a key that was used for something else', async () => {
    const headers = { 'Idempotency-Key': randomUUID() };
    const pad = `/v1/overstappen/${overstapId}/bestemmingen`;
    await als('decaan', pad, { body: { soort: 'arbeid', bewijs: 'contract' }, headers });
    await als('decaan', pad, { body: { soort: 'vavo', bewijs: 'brief' }, headers });
    expect(await nieuw()).toMatchObject([
      { uitkomst: 'gelukt', handeling: 'legBestemmingVast' },
      { uitkomst: 'geweigerd', reden: 'idempotentie.ander-verzoek' },
    ]);
  });
});

describe('who is not let in', () => {
  it('leaves a row when it is known who he is: his mandate is over', async () => {
    const wie = wereld.gebruiker.andereIntaker;
    await api.dataSource.query("update mandaat set tot = '2021-01-01' where gebruiker_id = $1", [
      wie.gebruikerId,
    ]);
    expect((await als('andereIntaker', '/v1/overstappen')).status).toBe(401);
    expect(await nieuw()).toMatchObject([
      { actor: wie.gebruikerId, rol: null, uitkomst: 'geweigerd', reden: 'toegang.niet-aangemeld' },
    ]);
  });

  it.each(['x', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4Iiwib3JnIjoieCJ9.'])(
    'leaves none when anybody could be behind it: %s',
    async (token) => {
      expect((await api.vraag('/v1/overstappen', { token })).status).toBe(401);
      expect((await api.vraag('/v1/bestaat-niet')).status).toBe(404);
      expect(await nieuw()).toEqual([]);
    },
  );
});

describe.each<Gebruikersnaam>(['decaan', 'leerplicht', 'coordinator', 'beheerder'])('as %s', (wie) => {
  const lijst = OPERATIES.filter(({ id }) => id !== 'volgGebeurtenissen');

  it.each(lijst.map((operatie) => [operatie.id, operatie] as const))(
    '%s leaves one row when it is refused',
    async (id, operatie) => {
      const pad = operatie.pad.replaceAll('{id}', randomUUID()).replaceAll('{regel}', '2');
      const { status } = await als(wie, pad, {
        methode: operatie.methode.toUpperCase(),
        headers: {
          'Idempotency-Key': randomUUID(),
          ...(operatie.methode === 'get' ? {} : { 'Content-Type': operatie.neemt ?? 'application/json' }),
        },
      });
      const geweigerd = (await nieuw()).filter((r) => r['uitkomst'] === 'geweigerd');
      // Wie een bericht stuurt bij een abonnement dat niet bestaat, is niemand: hij vult het logboek niet, en zijn adres raakt op.
      const bekend = id !== 'stuurPartnerbericht';
      expect(geweigerd.map((r) => r['handeling'])).toEqual(status >= 400 && bekend ? [id] : []);
    },
  );
});

describe('writing leaves one row', () => {
  it('with the object and the pupil, and none when the same command comes again', async () => {
    const headers = { 'Idempotency-Key': randomUUID() };
    const accepteer = () =>
      als('leerplicht', `/v1/overdrachten/${overdrachtId}/acceptaties`, { body: {}, headers });
    expect((await accepteer()).status).toBe(201);
    expect((await accepteer()).status).toBe(201);
    expect(await nieuw()).toMatchObject([
      {
        handeling: 'accepteerOverdracht',
        object_soort: 'overdracht',
        object_id: overdrachtId,
        leerling_id: leerlingId,
        uitkomst: 'gelukt',
        klasse: 'overstap',
        grondslag: 'overdracht',
        reden: null,
      },
    ]);
  });

  it('names what it made', async () => {
    const formulier = new FormData();
    formulier.set('soort', 'cohort');
    formulier.set('seizoen', '2026-2027');
    formulier.set('bestand', new Blob(['a;b\n1;2\n']), `${KANARIE}.csv`);
    const { json } = await als('decaan', '/v1/bestanden', { body: formulier });
    expect(await nieuw()).toMatchObject([
      { handeling: 'leverBestandIn', object_soort: 'bestand', object_id: json['id'], klasse: 'beheer' },
    ]);
  });
});

describe('what goes wrong by itself', () => {
  it('leaves a row too', async () => {
    await api.dataSource.query('alter table taak rename to taak_weg');
    try {
      expect((await als('decaan', '/v1/taken')).status).toBe(500);
    } finally {
      await api.dataSource.query('alter table taak_weg rename to taak');
    }
    expect(await nieuw()).toMatchObject([
      { handeling: 'lijstTaken', uitkomst: 'mislukt', reden: 'fout.onbekend' },
    ]);
  });
});
