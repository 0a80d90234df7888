import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anOverstap, createWereld, type Gebruikersnaam, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';

let api: TestApi;
let wereld: Wereld;
let overstapId: string;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
});
afterAll(() => api.stop());
beforeEach(async () => {
  await api.dataSource.query('delete from aanwezig');
  overstapId = await anOverstap(api.dataSource, wereld, { mbos: ['mbo'] });
});

async function meld(wie: Gebruikersnaam, id: string) {
  const { status, json } = await api.vraag<{ anderen?: { naam: string }[]; code?: string }>(
    '/v1/aanwezigheden',
    {
      token: await api.token(wereld.gebruiker[wie]),
      body: { soort: 'overstap', id },
    },
  );
  return { status, namen: json.anderen?.map(({ naam }) => naam), code: json.code };
}

describe('POST /v1/aanwezigheden', () => {
  it('shows colleagues of one organisation each other, and not oneself', async () => {
    expect(await meld('decaan', overstapId)).toMatchObject({ status: 200, namen: [] });
    const { namen } = await meld('mentor', overstapId);
    expect(namen).toHaveLength(1);
    expect((await meld('decaan', overstapId)).namen).toHaveLength(1);
  });

  it('shows nothing to another organisation that sees the same pupil', async () => {
    await meld('decaan', overstapId);
    const { status, namen } = await meld('intaker', overstapId);
    expect([status, namen]).toEqual([200, []]);
  });

  it('forgets somebody after a minute', async () => {
    await meld('decaan', overstapId);
    await api.dataSource.query("update aanwezig set gezien_op = now() - interval '61 seconds'");
    expect((await meld('mentor', overstapId)).namen).toEqual([]);
    expect(await api.dataSource.query('select count(*)::int as n from aanwezig')).toEqual([{ n: 1 }]);
  });

  it('knows no case that one may not see', async () => {
    expect(await meld('andereDecaan', overstapId)).toMatchObject({ status: 404, code: 'zaak.onbekend' });
  });
});
