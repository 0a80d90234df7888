import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EEN_JONGERE } from '#libs/audit/inzagen.ts';
import {
  aTaak,
  anOverdracht,
  anOverstap,
  createWereld,
  type Gebruikersnaam,
  type Wereld,
} from '#test/builders/wereld.ts';
import { startTestApi, type Oproep, type TestApi } from '#test/kit/api.ts';

interface Regel {
  readonly actor: string;
  readonly leerling_id: string | null;
  readonly object_soort: string;
  readonly object_id: string;
  readonly [kolom: string]: unknown;
}

let api: TestApi;
let wereld: Wereld;
const ids: Record<string, string> = {};
const leerlingen: Record<string, string> = {};

async function leerlingVan(overstapId: string): Promise<string> {
  const [rij] = await api.dataSource.query<{ leerling_id: string }[]>(
    'select leerling_id from overstap where id = $1',
    [overstapId],
  );
  return rij!.leerling_id;
}

beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
  ids['overstap'] = await anOverstap(api.dataSource, wereld, { mbos: ['mbo'] });
  ids['tweede'] = await anOverstap(api.dataSource, wereld, { achternaam: 'Anders' });
  const naar = { naar: 'gemeente', geescaleerd: true } as const;
  ids['overdracht'] = await anOverdracht(api.dataSource, wereld, { overstapId: ids['overstap'], ...naar });
  ids['taak'] = await aTaak(api.dataSource, wereld, {
    organisatie: 'school',
    rol: 'decaan',
    overstapId: ids['overstap'],
  });
  ids['nogEenTaak'] = await aTaak(api.dataSource, wereld, {
    organisatie: 'school',
    rol: 'decaan',
    overstapId: ids['overstap'],
  });
  ids['taakZonder'] = await aTaak(api.dataSource, wereld, { organisatie: 'mbo', rol: 'mbo_intaker' });
  ids['bestemming'] = randomUUID();
  await api.dataSource.query(
    "insert into bestemming (id, overstap_id, soort, vastgelegd_op, vastgelegd_door) values ($1, $2, 'havo', now(), $3)",
    [ids['bestemming'], ids['overstap'], wereld.org.school],
  );
  for (const naam of ['overstap', 'tweede']) leerlingen[naam] = await leerlingVan(ids[naam]!);
});
afterAll(() => api.stop());

let na = 0;
beforeEach(async () => {
  const [{ seq }] = await api.dataSource.query<[{ seq: number }]>(
    'select coalesce(max(seq), 0) as seq from audit',
  );
  na = seq;
});

const nieuw = () => api.dataSource.query<Regel[]>('select * from audit where seq > $1 order by seq', [na]);
const als = async (wie: Gebruikersnaam, pad: string, oproep: Oproep = {}) =>
  api.vraag(
    pad.replaceAll(/\{(\w+)\}/g, (_, naam: string) => ids[naam]!),
    {
      ...oproep,
      token: await api.token(wereld.gebruiker[wie]),
    },
  );

describe('a list', () => {
  it.each([
    ['/v1/taken', null],
    ['/v1/taken?overstap={overstap}', EEN_JONGERE],
  ])('%s says whether it was asked about one pupil: %s', async (pad, reden) => {
    expect((await als('decaan', pad)).status).toBe(200);
    const regels = (await nieuw()).filter((regel) => regel.leerling_id === leerlingen['overstap']);
    expect(regels.map((regel) => regel['reden'])).toEqual([reden]);
  });
});

describe('reading leaves one row per pupil', () => {
  it.each<[Gebruikersnaam, string, string, string, string[]]>([
    ['decaan', '/v1/overstappen', 'lijstOverstappen', 'overstap', ['overstap', 'tweede']],
    ['intaker', '/v1/overstappen', 'lijstOverstappen', 'overstap', ['overstap']],
    ['decaan', '/v1/overstappen/{overstap}', 'leesOverstap', 'overstap', ['overstap']],
    ['decaan', '/v1/overstappen/{overstap}/aanmeldingen', 'lijstAanmeldingen', 'overstap', ['overstap']],
    ['decaan', '/v1/overstappen/{tweede}/aanmeldingen', 'lijstAanmeldingen', 'overstap', ['tweede']],
    ['leerplicht', '/v1/overstappen/{overstap}/tijdlijn', 'leesTijdlijn', 'overstap', ['overstap']],
    [
      'decaan',
      '/v1/overstappen/{overstap}/overdrachten',
      'lijstOverdrachtenVanOverstap',
      'overstap',
      ['overstap'],
    ],
    ['decaan', '/v1/overstappen/{overstap}/bestemmingen', 'lijstBestemmingen', 'bestemming', ['overstap']],
    ['decaan', '/v1/bestemmingen/{bestemming}', 'leesBestemming', 'bestemming', ['overstap']],
    ['leerplicht', '/v1/overdrachten', 'lijstOverdrachten', 'overdracht', ['overstap']],
    ['leerplicht', '/v1/overdrachten/{overdracht}', 'leesOverdracht', 'overdracht', ['overstap']],
    // Twee taken over dezelfde leerling: een regel.
    ['decaan', '/v1/taken', 'lijstTaken', 'taak', ['overstap']],
    ['decaan', '/v1/taken/{taak}', 'leesTaak', 'taak', ['overstap']],
  ])('%s, GET %s', async (wie, pad, handeling, soort, namen) => {
    expect((await als(wie, pad)).status).toBe(200);
    const regels = await nieuw();
    expect(regels.map((r) => r.leerling_id).sort()).toEqual(namen.map((naam) => leerlingen[naam]!).sort());
    const { gebruikerId, organisatieId, rol } = wereld.gebruiker[wie];
    for (const regel of regels)
      expect(regel).toMatchObject({
        actor: gebruikerId,
        organisatie_id: organisatieId,
        rol,
        handeling,
        object_soort: soort,
        uitkomst: 'gelukt',
        klasse: 'overstap',
        grondslag: expect.any(String),
        reden: null,
        namens: null,
        detail: null,
        noodknop: false,
      });
  });

  it('counts who a search shows, and not who it looked at', async () => {
    const { json } = await als('decaan', '/v1/overstappen/_zoek', { body: { naam: 'Anders' } });
    expect(json['items']).toHaveLength(1);
    expect((await nieuw()).map((r) => r.leerling_id)).toEqual([leerlingen['tweede']]);
  });

  it.each<[Gebruikersnaam, string]>([
    ['decaan', '/v1/tellingen'],
    ['decaan', '/v1/bronnen'],
    ['decaan', '/v1/bestanden'],
    ['intaker', '/v1/weekchecks'],
    ['intaker', '/v1/taken/{taakZonder}'],
    // Een geescaleerde overdracht zonder de leerling.
    ['coordinator', '/v1/overdrachten/{overdracht}'],
  ])('leaves none where nobody is shown: %s, GET %s', async (wie, pad) => {
    expect((await als(wie, pad)).status).toBe(200);
    expect(await nieuw()).toEqual([]);
  });

  it('gives fifty rows for a list of fifty, in one transaction', async () => {
    for (let i = 0; i < 50; i += 1) await anOverstap(api.dataSource, wereld, { school: 'andereSchool' });
    await als('andereDecaan', '/v1/overstappen?paginaGrootte=50');
    const regels = await nieuw();
    expect(new Set(regels.map((r) => r.leerling_id)).size).toBe(50);
    expect(regels).toHaveLength(50);
    expect(new Set(regels.map((r) => r['xid'])).size).toBe(1);
    expect(new Set(regels.map((r) => r['verzoek_id'])).size).toBe(1);
  });

  it('can be matched with the log, but never keeps a text of the caller', async () => {
    const kenmerk = randomUUID();
    await als('decaan', '/v1/overstappen/{overstap}', { headers: { 'X-Correlation-Id': kenmerk } });
    await als('decaan', '/v1/overstappen/{overstap}', {
      headers: { 'X-Correlation-Id': 'Kanarie-999990019' },
    });
    const [een, twee] = await nieuw();
    expect(een!['verzoek_id']).toBe(kenmerk);
    expect(JSON.stringify(twee)).not.toContain('999990019');
  });
});

describe('a file', () => {
  let bestandId: string;
  beforeAll(async () => {
    bestandId = randomUUID();
    ids['bestand'] = bestandId;
    await api.dataSource.query(
      `insert into bestand (id, soort, organisatie_id, regio, seizoen, naam, hash, omvang, status, ingeleverd_op, afspraak_id)
       values ($1, 'cohort', $2, '010', '2026-2027', 'c.csv', 'x', 1, 'VERWERKT', now(), $3)`,
      [bestandId, wereld.org.school, wereld.afspraakId],
    );
  });

  it.each([
    ['application/json', null],
    ['text/csv', 'uitvoer.csv'],
  ])('leaves a row when its report is read as %s', async (accept, reden) => {
    const { status } = await als('decaan', '/v1/bestanden/{bestand}/regels', { headers: { Accept: accept } });
    expect(status).toBe(200);
    expect(await nieuw()).toMatchObject([
      {
        handeling: 'lijstBestandsregels',
        object_soort: 'bestand',
        object_id: bestandId,
        klasse: 'beheer',
        reden,
      },
    ]);
  });
});

describe('an answer', () => {
  it('is not given when its row cannot be written; a refusal stays a refusal', async () => {
    await api.dataSource.query('revoke insert on audit from overstap_api');
    try {
      const gelezen = await als('decaan', '/v1/overstappen/{overstap}');
      expect([gelezen.status, gelezen.tekst.includes('Vogelaar')]).toEqual([500, false]);
      expect((await als('beheerder', '/v1/overstappen')).status).toBe(403);
    } finally {
      await api.dataSource.query(
        `grant insert (op, actor, namens, organisatie_id, rol, handeling, object_soort, object_id, leerling_id, klasse, grondslag,
           uitkomst, reden, noodknop, verzoek_id, detail) on audit to overstap_api`,
      );
    }
  });
});

describe('the readers', () => {
  it('all say who they show', () => {
    const bronnen = readdirSync('apps/api', { recursive: true })
      .map((naam) => `apps/api/${String(naam)}`)
      .filter((pad) => pad.endsWith('.ts') && !pad.endsWith('.test.ts'));
    const openen = bronnen.filter((pad) => readFileSync(pad, 'utf8').includes('leesPersonen('));
    expect(openen.length).toBeGreaterThan(4);
    expect(openen.filter((pad) => !readFileSync(pad, 'utf8').includes('noteerInzagen('))).toEqual([]);
  });
});
