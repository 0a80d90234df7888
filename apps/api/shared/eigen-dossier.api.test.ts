import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anOverstap, createWereld, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';

// De leerling uit de bouwer is geboren op 5 mei 2010.
const KIND = '2021-05-04T12:00:00Z';
const TIENER = '2026-05-05T12:00:00Z';
const VOLWASSEN = '2028-05-05T12:00:00Z';

let api: TestApi;
let wereld: Wereld;
let overstapId: string;
let andereId: string;
let leerlingId: string;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
  overstapId = await anOverstap(api.dataSource, wereld, { mbos: ['mbo', 'anderMbo'] });
  andereId = await anOverstap(api.dataSource, wereld, { school: 'andereSchool' });
  const [rij] = await api.dataSource.query<{ leerling_id: string }[]>(
    'select leerling_id from overstap where id = $1',
    [overstapId],
  );
  leerlingId = rij!.leerling_id;
});
afterAll(() => api.stop());

async function burger(
  relatie: 'zelf' | 'ouder',
  anders: { tot?: string; gezag?: boolean } = {},
): Promise<string> {
  const gebruikerId = randomUUID();
  await api.dataSource.query('delete from gebruiker_leerling where leerling_id = $1', [leerlingId]);
  await api.dataSource.query('insert into gebruiker (id, naam) values ($1, $2)', [gebruikerId, relatie]);
  await api.dataSource.query(
    `insert into gebruiker_leerling (gebruiker_id, leerling_id, relatie, gezag, van, tot)
     values ($1, $2, $3, $4, '2015-01-01', $5)`,
    [gebruikerId, leerlingId, relatie, anders.gezag ?? relatie === 'ouder', anders.tot ?? null],
  );
  return api.token({ gebruikerId, organisatieId: leerlingId });
}

const zetKlok = (nu: string) => api.zetKlok(nu);
const lees = (token: string, pad: string) => api.vraag(pad, { token });

describe('the youngster himself', () => {
  it('sees his own overstap, with all his applications, and nobody else', async () => {
    zetKlok(TIENER);
    const token = await burger('zelf');
    const { json } = await lees(token, '/v1/overstappen');
    expect(json['items']).toMatchObject([{ id: overstapId, leerling: { achternaam: 'Vogelaar' } }]);
    const aanmeldingen = await lees(token, `/v1/overstappen/${overstapId}/aanmeldingen`);
    expect(aanmeldingen.json['items']).toHaveLength(2);
    expect((await lees(token, `/v1/overstappen/${andereId}`)).status).toBe(404);
    expect((await lees(token, '/v1/taken')).status).toBe(403);
  });

  it('sees nothing before the age at which he is himself responsible', async () => {
    zetKlok(KIND);
    const token = await burger('zelf');
    expect((await lees(token, `/v1/overstappen/${overstapId}`)).status).toBe(403);
  });
});

describe('a parent', () => {
  it('sees the child until it is of age, and from that day nothing', async () => {
    zetKlok(TIENER);
    const token = await burger('ouder');
    expect((await lees(token, `/v1/overstappen/${overstapId}`)).status).toBe(200);
    zetKlok(VOLWASSEN);
    expect((await lees(token, `/v1/overstappen/${overstapId}`)).status).toBe(403);
  });

  it('sees nothing any more when the tie has ended', async () => {
    zetKlok(TIENER);
    const token = await burger('ouder', { tot: '2026-05-04' });
    expect((await lees(token, `/v1/overstappen/${overstapId}`)).status).toBe(401);
  });
});

describe('somebody who has nothing to do with the pupil', () => {
  it('is not let in by naming the pupil in the token', async () => {
    zetKlok(TIENER);
    const { gebruikerId } = wereld.gebruiker.decaan;
    const token = await api.token({ gebruikerId, organisatieId: leerlingId });
    expect((await lees(token, `/v1/overstappen/${overstapId}`)).status).toBe(401);
  });
});
