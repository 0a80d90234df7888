import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anOverstap, createWereld, type Gebruikersnaam, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';

interface Inzagen {
  readonly items: readonly { organisatie: string; gelezen: number; tekst: string }[];
}

let api: TestApi;
let wereld: Wereld;
let overstapId: string;
let leerlingId: string;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
  overstapId = await anOverstap(api.dataSource, wereld, { mbos: ['mbo'] });
  const sql = 'select leerling_id from overstap where id = $1';
  const [rij] = await api.dataSource.query<{ leerling_id: string }[]>(sql, [overstapId]);
  leerlingId = rij!.leerling_id;
  api.zetKlok('2027-01-15T12:00:00Z');
});
afterAll(() => api.stop());

async function jongere(van: string): Promise<string> {
  const gebruikerId = randomUUID();
  await api.dataSource.query("insert into gebruiker (id, naam) values ($1, 'jongere')", [gebruikerId]);
  await api.dataSource.query(
    "insert into gebruiker_leerling (gebruiker_id, leerling_id, relatie, van) values ($1, $2, 'zelf', '2015-01-01')",
    [gebruikerId, van],
  );
  return api.token({ gebruikerId, organisatieId: van });
}

const kijk = async (wie: Gebruikersnaam) =>
  api.vraag(`/v1/overstappen/${overstapId}`, { token: await api.token(wereld.gebruiker[wie]) });

describe('GET /v1/mij/inzagen', () => {
  it('tells the youngster in plain words who looked and why, and not who was refused', async () => {
    expect((await kijk('decaan')).status).toBe(200);
    expect((await kijk('intaker')).status).toBe(200);
    expect((await kijk('leerplicht')).status).toBe(404);
    const token = await jongere(leerlingId);
    const { status, json, tekst } = await api.vraag<Inzagen>('/v1/mij/inzagen', { token });
    expect(status).toBe(200);
    expect(json.items.map(({ organisatie, gelezen }) => [organisatie, gelezen])).toEqual([
      ['mbo', 1],
      ['school', 1],
    ]);
    expect(json.items[1]?.tekst).toMatch(/^Iemand van school keek naar jouw gegevens, omdat /);
    expect(tekst).not.toContain('gemeente');
  });

  it('shows another youngster nothing of it', async () => {
    const ander = await anOverstap(api.dataSource, wereld);
    const sql = 'select leerling_id from overstap where id = $1';
    const [rij] = await api.dataSource.query<{ leerling_id: string }[]>(sql, [ander]);
    const { json } = await api.vraag<Inzagen>('/v1/mij/inzagen', { token: await jongere(rij!.leerling_id) });
    expect(json.items).toEqual([]);
  });

  it('is no door for an employee', async () => {
    const token = await api.token(wereld.gebruiker.decaan);
    expect((await api.vraag('/v1/mij/inzagen', { token })).status).toBe(403);
  });
});
