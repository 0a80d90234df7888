import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCohort, aKoppelpunt } from '#test/builders/bestanden.ts';
import { createWereld, type Gebruikersnaam, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';
import { Inleesbalie } from '#test/kit/inlezen.ts';
import { SLEUTELS } from '#test/kit/regio.ts';

const NU = '2027-03-01T09:00:00.000Z';
const BSN = '999990020';
const PER_BESTAND = 30_000;
const MINUUT_MS = 60_000;
const EERSTE = Date.parse('2026-12-01T00:00:00.000Z');

let api: TestApi;
let wereld: Wereld;
let balie: Inleesbalie;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
  balie = new Inleesbalie(api, NU);
  await api.vraag('/dev/klok', { methode: 'PUT', body: { nu: NU } });
  const inhoud = aCohort('01AA', [{ bsn: BSN, leerlingnummer: '501' }]);
  await balie.leesIn(await token('decaan'), { soort: 'cohort', inhoud });
});
afterAll(() => api.stop());

const token = (wie: Gebruikersnaam) => api.token(wereld.gebruiker[wie]);

/** Berichten over een leerling, een per minuut en door elkaar; de laatste is een aanbod. */
const feed = (eerste: number): string =>
  aKoppelpunt(
    SLEUTELS['koppelpunt:010'],
    Array.from({ length: PER_BESTAND }, (_, i) => {
      const nummer = eerste + ((i * 7919) % PER_BESTAND);
      const begin = new Date(EERSTE + nummer * MINUUT_MS).toISOString();
      const status = nummer === 2 * PER_BESTAND - 1 ? 'OFFERED' : 'RECEIVED';
      return { id: String(nummer), bsn: BSN, brin: '25PA', crebo: '25604', status, begin };
    }),
  );

describe('60,000 messages to one pupil', () => {
  it('are all kept, count as the last one says, and leave no queue and no doubles', async () => {
    for (const eerste of [0, PER_BESTAND])
      await balie.leesIn(await token('coordinator'), { soort: 'koppelpunt', inhoud: feed(eerste) });
    const [stand] = await api.dataSource.query<Record<string, number>[]>(
      `select (select count(*)::int from statusbericht) as berichten, (select count(*)::int from aanmelding) as aanmeldingen,
              (select count(*)::int from overstap) as overstappen, (select count(*)::int from outbox) as outbox`,
    );
    expect(stand).toMatchObject({ berichten: 2 * PER_BESTAND, aanmeldingen: 1, overstappen: 1 });
    expect(stand!['outbox']).toBeLessThan(1000);
    const [{ id }] = await api.dataSource.query<[{ id: string }]>('select id from overstap');
    for (const deel of ['', '/tijdlijn'])
      expect((await api.vraag(`/v1/overstappen/${id}${deel}`, { token: await token('decaan') })).status).toBe(
        200,
      );
    const { json } = await api.vraag(`/v1/overstappen/${id}/aanmeldingen`, { token: await token('decaan') });
    expect(json).toMatchObject({ items: [{ status: 'AANGEBODEN', opleidingcode: '25604' }] });
  }, 300_000);
});
