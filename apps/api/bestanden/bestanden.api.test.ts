import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createWereld, KANARIE_BSN, type Gebruikersnaam, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type Oproep, type TestApi } from '#test/kit/api.ts';

let api: TestApi;
let wereld: Wereld;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
  await api.vraag('/dev/klok', { methode: 'PUT', body: { nu: '2027-03-01T10:00:00+01:00' } });
});
afterAll(() => api.stop());

const als = async <T = Record<string, unknown>>(wie: Gebruikersnaam, pad: string, oproep: Oproep = {}) =>
  api.vraag<T>(pad, { ...oproep, token: await api.token(wereld.gebruiker[wie]) });

function formulier(
  velden: Record<string, string>,
  inhoud: string | null = `bsn;naam\r\n${KANARIE_BSN};x\r\n`,
): FormData {
  const form = new FormData();
  for (const [naam, waarde] of Object.entries(velden)) form.set(naam, waarde);
  if (inhoud !== null) form.set('bestand', new Blob([inhoud], { type: 'text/csv' }), 'leerlingen één.csv');
  return form;
}
const leverIn = (wie: Gebruikersnaam, velden: Record<string, string>, inhoud?: string | null) =>
  als(wie, '/v1/bestanden', { body: formulier(velden, inhoud) });

async function ingeleverd(): Promise<string> {
  const { json } = await leverIn('decaan', { soort: 'cohort' }, `bsn\r\n${Math.random()}\r\n`);
  return String(json['id']);
}

describe('POST /v1/bestanden', () => {
  it('takes a file of the own organisation for the season that is open', async () => {
    const { status, json } = await leverIn('decaan', { soort: 'cohort' });
    expect([status, json]).toMatchObject([201, { status: 'ONTVANGEN', eerderBestandId: null }]);
    const gelezen = await als('decaan', `/v1/bestanden/${String(json['id'])}`);
    expect(gelezen.json).toMatchObject({
      soort: 'cohort',
      seizoen: '2026-2027',
      regio: '010',
      naam: 'leerlingen één.csv',
    });
  });

  it.each<[Gebruikersnaam, string, number]>([
    ['decaan', 'weekcheck', 403],
    ['decaan', 'verzuim', 201],
    ['mentor', 'verzuim', 403],
    ['intaker', 'verzuim', 403],
    ['leerplicht', 'verzuim', 403],
    ['intaker', 'cohort', 403],
    ['intaker', 'weekcheck', 201],
    ['intaker', 'koppelpunt', 201],
    ['coordinator', 'koppelpunt', 201],
    ['beheerder', 'koppelpunt', 201],
    ['coordinator', 'cohort', 403],
    ['mentor', 'cohort', 403],
    ['leerplicht', 'cohort', 403],
  ])('answers %s with a %s by %i', async (wie, soort, verwacht) => {
    expect((await leverIn(wie, { soort })).status).toBe(verwacht);
  });

  it('takes "no changes" without a file', async () => {
    expect((await leverIn('intaker', { soort: 'weekcheck', geenWijzigingen: 'ja' }, null)).status).toBe(201);
  });

  it.each<[Record<string, string>, string | null, string]>([
    [{ soort: 'cohort' }, null, '/bestand'],
    [{ soort: 'onzin' }, 'x', '/soort'],
    [{ soort: 'cohort', kolommen: '{kapot' }, 'x', '/kolommen'],
    [{ soort: 'cohort', organisatieId: 'x' }, 'x', ''],
  ])('refuses %j', async (velden, inhoud, pointer) => {
    const { status, json } = await leverIn('decaan', velden, inhoud);
    expect([status, json['errors']]).toMatchObject([400, [{ in: 'body', pointer }]]);
  });

  it('refuses another region', async () => {
    expect((await leverIn('decaan', { soort: 'cohort', regio: '022' })).json['code']).toBe(
      'bestand.andere-regio',
    );
  });
});

describe('GET /v1/bestanden/{id}/regels', () => {
  it('45: gives the verdict per row without the row, as JSON and as CSV', async () => {
    const id = await ingeleverd();
    await api.dataSource.query(
      `insert into bestandsregel (bestand_id, regel, waarden, oordeel, meldingen, effect) values
       ($1, 2, $2, 'nieuw', '[]', '{"risico":"eraf","voorstellen":["x"]}'),
       ($1, 3, null, 'afgewezen', '[{"code":"bsn.ongeldig","melding":"=Dit nummer klopt niet.","regel":3,"kolom":"bsn"}]', '{}')`,
      [id, JSON.stringify({ bsn: KANARIE_BSN })],
    );
    const { json, tekst } = await als<{ items: unknown[] }>('decaan', `/v1/bestanden/${id}/regels`);
    expect(json.items).toMatchObject([
      { regel: 2, oordeel: 'nieuw', effect: { risico: 'eraf' } },
      { regel: 3, oordeel: 'afgewezen', meldingen: [{ code: 'bsn.ongeldig' }] },
    ]);
    const csv = await als('decaan', `/v1/bestanden/${id}/regels?oordeel=afgewezen`, {
      headers: { Accept: 'text/csv' },
    });
    expect([csv.status, csv.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(csv.tekst.split('\r\n')[1]).toBe("3;Afgewezen;'=Dit nummer klopt niet.;");
    expect(tekst + csv.tekst).not.toContain(KANARIE_BSN);
  });

  it.each(['', '/regels'])('does not exist for others: %s', async (deel) => {
    const id = await ingeleverd();
    for (const wie of ['andereDecaan', 'intaker', 'coordinator'] as const)
      expect((await als(wie, `/v1/bestanden/${id}${deel}`)).status).toBe(404);
  });
});

describe('POST /v1/bestanden/{id}/verwerkingen', () => {
  it('asks to apply a checked file, once', async () => {
    const id = await ingeleverd();
    const verwerk = () => als('decaan', `/v1/bestanden/${id}/verwerkingen`, { body: {} });
    expect((await verwerk()).status).toBe(409);
    await api.dataSource.query("update bestand set status = 'GECONTROLEERD' where id = $1", [id]);
    expect((await als('andereDecaan', `/v1/bestanden/${id}/verwerkingen`, { body: {} })).status).toBe(404);
    expect((await verwerk()).json).toEqual({ id, status: 'VERWERKEN' });
    expect((await verwerk()).status).toBe(409);
    await api.dataSource.query("update bestand set status = 'AFGEKEURD' where id = $1", [id]);
  });
});
