import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  KANARIE_BSN,
  anOverdracht,
  anOverstap,
  createWereld,
  type Gebruikersnaam,
  type Wereld,
} from '#test/builders/wereld.ts';
import { startTestApi, type Oproep, type TestApi } from '#test/kit/api.ts';

interface Lijst {
  items: (Record<string, unknown> & { id: string })[];
  volgende: string | null;
}

let api: TestApi;
let wereld: Wereld;
let eigen: string;
let vanAnder: string;
let geweigerd: string;

beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
  eigen = await anOverstap(api.dataSource, wereld, {
    mbos: ['mbo', 'anderMbo'],
    status: 'OVERGEDRAGEN',
    reden: 'WACHT_OP_ONTVANGER',
    balUiterlijk: '2026-12-01T00:00:00.000Z',
  });
  vanAnder = await anOverstap(api.dataSource, wereld, { school: 'andereSchool', achternaam: 'Uit_Zicht' });
  geweigerd = await anOverdracht(api.dataSource, wereld, {
    overstapId: eigen,
    naar: 'andereGemeente',
    status: 'GEWEIGERD',
  });
  await anOverdracht(api.dataSource, wereld, { overstapId: eigen, naar: 'gemeente', nummer: 2 });
});
afterAll(() => api.stop());

async function als<T = Lijst>(wie: Gebruikersnaam, pad: string, oproep: Oproep = {}) {
  return api.vraag<T>(pad, { ...oproep, token: await api.token(wereld.gebruiker[wie]) });
}

describe('GET /v1/overstappen', () => {
  it.each<[Gebruikersnaam, 'eigen' | 'vanAnder' | 'niets']>([
    ['decaan', 'eigen'],
    ['mentor', 'eigen'],
    ['andereDecaan', 'vanAnder'],
    ['intaker', 'eigen'],
    ['leerplicht', 'eigen'],
    ['andereLeerplicht', 'niets'],
    ['doorstroompunt', 'niets'],
  ])('%s sees %s', async (wie, wat) => {
    const { status, json } = await als(wie, '/v1/overstappen');
    const verwacht = { eigen: [eigen], vanAnder: [vanAnder], niets: [] }[wat];
    expect([status, json.items.map((item) => item.id)]).toEqual([200, verwacht]);
  });

  it.each<Gebruikersnaam>(['coordinator', 'projectleider', 'stuurgroep', 'beheerder'])(
    '17: %s has no person-level list',
    async (wie) => {
      expect((await als(wie, '/v1/overstappen')).status).toBe(403);
    },
  );

  it('carries the ball, why it is here and how fresh the sources are', async () => {
    const [item] = (await als('decaan', '/v1/overstappen')).json.items;
    expect(item).toMatchObject({
      leerling: { roepnaam: 'Kanarie', achternaam: 'Vogelaar', klas: '4b' },
      bal: { rol: 'decaan', uiterlijk: '2026-12-01T00:00:00.000Z', daarna: 'WORDT_RISICO' },
      waaromHier: { code: 'WACHT_OP_ONTVANGER', bron: { soort: 'kalender' } },
      versheid: { bronnen: [{ soort: 'cohort' }, { soort: 'weekcheck' }, { soort: 'weekcheck' }] },
      volgendeAutomatischeStap: { op: '2026-12-01T00:00:00.000Z', stap: 'WORDT_RISICO' },
    });
  });

  it('5: tells a mbo nothing that comes from others', async () => {
    const { json, tekst } = await als('intaker', '/v1/overstappen');
    expect(Object.keys(json.items[0] ?? {}).sort()).toEqual(
      ['cohort', 'id', 'leerling', 'school', 'seizoen', 'versheid', 'versie', 'waaromHier'].sort(),
    );
    expect(tekst).not.toContain(wereld.org.anderMbo);
  });

  it('never shows a BSN', async () => {
    for (const wie of ['decaan', 'intaker', 'leerplicht'] as const)
      for (const pad of ['', `/${eigen}`, `/${eigen}/aanmeldingen`])
        expect((await als(wie, `/v1/overstappen${pad}`)).tekst).not.toContain(KANARIE_BSN);
  });

  it('pages with a cursor without losing or repeating one', async () => {
    const extra = [];
    for (let i = 0; i < 4; i++)
      extra.push(await anOverstap(api.dataSource, wereld, { school: 'andereSchool' }));
    const gezien: string[] = [];
    let pad = '/v1/overstappen?paginaGrootte=2';
    for (;;) {
      const { json } = await als('andereDecaan', pad);
      gezien.push(...json.items.map((item) => item.id));
      if (json.volgende === null) break;
      pad = `/v1/overstappen?paginaGrootte=2&cursor=${json.volgende}`;
    }
    expect(gezien.sort()).toEqual([vanAnder, ...extra].sort());
  });

  it.each(['paginaGrootte=-1', 'paginaGrootte=1e9', 'sorteer=bsn', 'status=ONZIN', 'cursor=eyJ4IjoxfQ'])(
    'refuses ?%s',
    async (vraag) => {
      expect((await als('decaan', `/v1/overstappen?${vraag}`)).status).toBe(400);
    },
  );
});

describe('GET /v1/overstappen/{id}', () => {
  it.each<Gebruikersnaam>(['andereDecaan', 'andereLeerplicht', 'doorstroompunt'])(
    'does not exist for %s',
    async (wie) => {
      const vreemd = await als<{ correlatieId: string }>(wie, `/v1/overstappen/${eigen}`);
      const nooit = await als<{ correlatieId: string }>(
        wie,
        '/v1/overstappen/00000000-0000-4000-8000-000000000000',
      );
      expect(vreemd.status).toBe(404);
      expect({ ...vreemd.json, correlatieId: '' }).toEqual({ ...nooit.json, correlatieId: '' });
    },
  );

  it('14: leaves the receiver that refused a receipt without the pupil', async () => {
    const { status, json, tekst } = await als<Record<string, unknown>>(
      'andereLeerplicht',
      `/v1/overdrachten/${geweigerd}`,
    );
    expect([status, json['status']]).toEqual([200, 'GEWEIGERD']);
    expect(Object.keys(json)).not.toEqual(expect.arrayContaining(['leerling', 'overstapId', 'van']));
    expect(tekst).not.toContain('Kanarie');
  });
});

describe('GET /v1/overstappen/{id}/aanmeldingen', () => {
  it('shows a school every application', async () => {
    expect((await als('decaan', `/v1/overstappen/${eigen}/aanmeldingen`)).json.items).toHaveLength(2);
  });

  it('5: shows a mbo only its own', async () => {
    const { json } = await als('intaker', `/v1/overstappen/${eigen}/aanmeldingen`);
    expect(json.items.map((item) => (item['mbo'] as { id: string }).id)).toEqual([wereld.org.mbo]);
  });
});

describe('POST /v1/overstappen/_zoek', () => {
  it.each([
    [{ naam: 'vogel' }, 1],
    [{ naam: 'vog%' }, 0],
    [{ naam: '__' }, 0],
    [{ geboortedatum: '2010-05-05' }, 1],
    [{ leerlingnummer: 'L1' }, 1],
    [{ naam: 'Uit' }, 0],
  ])('%j finds %i of the own school', async (body, aantal) => {
    const { status, json } = await als('decaan', '/v1/overstappen/_zoek', { body });
    expect([status, json.items.length]).toEqual([200, aantal]);
  });

  it('refuses what it does not know', async () => {
    expect((await als('decaan', '/v1/overstappen/_zoek', { body: { bsn: KANARIE_BSN } })).status).toBe(400);
  });
});
