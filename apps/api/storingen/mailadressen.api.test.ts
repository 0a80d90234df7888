import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Postvakstand } from '#libs/contract/mailadressen.ts';
import { alsSysteem } from '#libs/database/rechten.ts';
import { inTransaction } from '#libs/database/transaction.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { maakBerichten } from '#libs/dossier/berichten.ts';
import { geefBerichtOp } from '#libs/post/onbestelbaar.ts';
import { createWereld, type Gebruikersnaam, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type Oproep, type TestApi } from '#test/kit/api.ts';
import { aBeheerder } from '#test/kit/webhooks.ts';

const NU = '2027-01-15T12:00:00.000Z' as Instant;
let api: TestApi;
let wereld: Wereld;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
  api.zetKlok(NU);
  const { gemeente: organisatieId } = wereld.org;
  await inTransaction(api.dataSource, async (tx) => {
    const bericht = {
      soort: 'taak-herinnering',
      sleutel: 'proef/1',
      organisatieId,
      rol: 'lpa',
      pad: '/',
    } as const;
    await maakBerichten(tx, [bericht], NU);
    await tx.query('delete from outbox');
    const [{ id }] = await tx.query<[{ id: string }]>('select id from bericht');
    const weg = { id, organisatieId, adres: 'post@voorbeeld.test' };
    await alsSysteem('bezorgBericht', 'proef', () =>
      geefBerichtOp(tx, weg, { code: 'mailadres.geweigerd', nu: NU }),
    );
  });
});
afterAll(() => api.stop());

const als = async <T = Record<string, unknown>>(wie: Gebruikersnaam, pad: string, oproep: Oproep = {}) =>
  api.vraag<T>(pad, { ...oproep, token: await api.token(wereld.gebruiker[wie]) });
const lijst = async () => (await als<{ items: Postvakstand[] }>('beheerder', '/v1/mailadressen')).json.items;
const taak = async () => {
  const { json } = await als<{ items: { soort: string; status: string }[] }>('beheerder', '/v1/taken');
  return json.items.find(({ soort }) => soort === 'mailadres-onbestelbaar')?.status;
};

describe('an address that does not work, for the administrator of the region', () => {
  it('is listed with since when and why, and is on his list of tasks', async () => {
    expect(await lijst()).toEqual([
      {
        organisatie: { id: wereld.org.gemeente, naam: 'gemeente' },
        postvak: 'post@voorbeeld.test',
        gestuitOp: NU,
        code: 'mailadres.geweigerd',
        uitleg: 'De mailserver zegt dat dit adres niet bestaat.',
        liggend: 1,
      },
    ]);
    expect(await taak()).toBe('OPEN');
  });

  it('is not for another, and a wrong address is refused', async () => {
    const pad = `/v1/mailadressen/${wereld.org.gemeente}/herstellingen`;
    for (const wie of ['coordinator', 'decaan', 'leerplicht'] as const) {
      expect((await als(wie, '/v1/mailadressen')).status).toBe(403);
      expect((await als(wie, pad, { body: {} })).status).toBe(403);
    }
    const token = await api.token(await aBeheerder(api, wereld, 'school'));
    expect((await api.vraag('/v1/mailadressen', { token })).status).toBe(403);
    const fout = await als('beheerder', pad, { body: { postvak: 'geen adres' } });
    expect([fout.status, fout.json['code']]).toEqual([422, 'mailadres.ongeldig']);
    const weg = '/v1/mailadressen/00000000-0000-4000-8000-000000000000/herstellingen';
    expect((await als('beheerder', weg, { body: {} })).status).toBe(404);
  });

  it('is repaired: what waited goes again, and the task is gone', async () => {
    const pad = `/v1/mailadressen/${wereld.org.gemeente}/herstellingen`;
    const { status, json } = await als('beheerder', pad, { body: { postvak: 'goed@voorbeeld.test' } });
    expect([status, json]).toEqual([201, { organisatieId: wereld.org.gemeente, aantal: 1 }]);
    expect(await lijst()).toEqual([]);
    expect(await taak()).not.toBe('OPEN');
    expect(
      await api.dataSource.query(
        "select b.adres, b.fout from outbox o join bericht b on b.id::text = o.onderwerp where o.kanaal = 'mail'",
      ),
    ).toEqual([{ adres: 'goed@voorbeeld.test', fout: null }]);
  });
});
