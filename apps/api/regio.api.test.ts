import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anOverstap, createWereld, type Gebruikersnaam, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';

interface Lijst {
  items: Record<string, unknown>[];
  volgende?: string | null;
}

let api: TestApi;
let wereld: Wereld;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
  await api.vraag('/dev/klok', { methode: 'PUT', body: { nu: '2027-03-15T12:00:00Z' } });
  for (const [mbo, week, status] of [
    ['mbo', '2027-W09', 'ONTVANGEN'],
    ['mbo', '2027-W10', 'TE_LAAT'],
    ['anderMbo', '2027-W10', 'ONTVANGEN'],
  ] as const)
    await api.dataSource.query(
      `insert into weekcheck (mbo_id, regio, seizoen, week, status, verwacht_op)
       values ($1, '010', '2026-2027', $2, $3, '2027-03-12T16:00:00Z')`,
      [wereld.org[mbo], week, status],
    );
  for (const [mbo, op] of [
    ['mbo', '2027-02-26T10:00:00Z'],
    ['anderMbo', '2027-03-12T10:00:00Z'],
  ] as const)
    await api.dataSource.query(
      "insert into bron_versheid (organisatie_id, soort, laatst_op) values ($1, 'weekcheck', $2)",
      [wereld.org[mbo], op],
    );
  await anOverstap(api.dataSource, wereld, {
    mbos: ['mbo', 'anderMbo'],
    status: 'RISICO',
    reden: 'ALLES_AFGEWEZEN',
    balUiterlijk: '2027-03-01T00:00:00Z',
  });
  await anOverstap(api.dataSource, wereld, { school: 'andereSchool' });
});
afterAll(() => api.stop());

const als = async (wie: Gebruikersnaam, pad: string) =>
  (await api.vraag<Lijst>(pad, { token: await api.token(wereld.gebruiker[wie]) })).json;

describe('GET /v1/weekchecks', () => {
  it('shows the region every mbo, the newest week first, with the ball at who is late', async () => {
    const { items } = await als('projectleider', '/v1/weekchecks');
    expect(items.map((item) => item['week'])).toEqual(['2027-W10', '2027-W10', '2027-W09']);
    expect(items.filter((item) => item['bal'] !== null)).toMatchObject([
      {
        status: 'TE_LAAT',
        mbo: { naam: 'mbo' },
        bal: { rol: 'mbo_intaker' },
        waaromHier: { code: 'TE_LAAT' },
      },
    ]);
  });

  it('shows a mbo its own', async () => {
    const { items } = await als('andereIntaker', '/v1/weekchecks');
    expect(items).toMatchObject([{ mbo: { naam: 'anderMbo' } }]);
  });

  it('pages', async () => {
    const eerste = await als('coordinator', '/v1/weekchecks?paginaGrootte=2');
    const tweede = await als('coordinator', `/v1/weekchecks?paginaGrootte=2&cursor=${eerste.volgende ?? ''}`);
    expect([eerste.items.length, tweede.items.length, tweede.volgende]).toEqual([2, 1, null]);
  });
});

describe('GET /v1/bronnen', () => {
  it('says which sources are older than agreed', async () => {
    const { items } = await als('stuurgroep', '/v1/bronnen?seizoen=2026-2027');
    const weekchecks = items.filter((item) => item['soort'] === 'weekcheck');
    expect(weekchecks).toMatchObject([
      { organisatie: { naam: 'mbo' }, verouderd: true },
      { organisatie: { naam: 'anderMbo' }, verouderd: false },
    ]);
  });

  it('gives the age of every source, also of one that never came', async () => {
    await api.dataSource.query(
      `insert into bron_versheid (organisatie_id, soort, laatst_op) values ($1, 'cohort', $2), ($3, 'koppelpunt', $2)`,
      [wereld.org.school, '2026-11-01T08:00:00Z', wereld.org.mbo],
    );
    const { items } = await als('coordinator', '/v1/bronnen?seizoen=2026-2027');
    const bron = (soort: string, naam: string) =>
      items.find(
        (item) => item['soort'] === soort && (item['organisatie'] as { naam: string }).naam === naam,
      );
    expect(bron('cohort', 'school')).toMatchObject({ laatstOp: '2026-11-01T08:00:00.000Z', verouderd: true });
    expect(bron('koppelpunt', 'mbo')).toMatchObject({
      laatstOp: '2026-11-01T08:00:00.000Z',
      verouderd: true,
    });
    expect(bron('cohort', 'andereSchool')).toMatchObject({ laatstOp: null, verouderd: true });
    for (const item of items)
      expect(Object.keys(item)).toEqual(expect.arrayContaining(['laatstOp', 'verouderd']));
  });

  it('shows a mbo its own', async () => {
    const { items } = await als('intaker', '/v1/bronnen?seizoen=2026-2027');
    expect(new Set(items.map((item) => (item['organisatie'] as { naam: string }).naam))).toEqual(
      new Set(['mbo']),
    );
  });
});

describe('GET /v1/overstappen', () => {
  it('marks the source of a mbo that owes a weekcheck as outdated', async () => {
    const [item] = (await als('decaan', '/v1/overstappen')).items;
    const oordeel = (naam: string, verouderd: boolean) =>
      expect.objectContaining({ organisatie: expect.objectContaining({ naam }), verouderd });
    expect(item).toMatchObject({
      versheid: { bronnen: expect.arrayContaining([oordeel('mbo', true), oordeel('anderMbo', false)]) },
    });
  });
});

describe('GET /v1/tellingen', () => {
  it('counts the region for who sees no persons', async () => {
    const { items } = await als('projectleider', '/v1/tellingen?seizoen=2026-2027');
    expect(items).toMatchObject([
      { status: 'NIET_AANGEMELD', aantal: 1, teLaat: 0 },
      { status: 'RISICO', aantal: 1, teLaat: 1 },
    ]);
  });

  it('counts the own pupils for a school', async () => {
    expect((await als('andereDecaan', '/v1/tellingen')).items).toMatchObject([{ aantal: 1 }]);
  });
});
