import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCohort } from '#test/builders/bestanden.ts';
import { createWereld, type Gebruikersnaam, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type Oproep, type TestApi } from '#test/kit/api.ts';
import { Inleesbalie } from '#test/kit/inlezen.ts';

const NU = '2027-03-01T09:00:00.000Z';
let api: TestApi;
let wereld: Wereld;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
  await api.vraag('/dev/klok', { methode: 'PUT', body: { nu: NU } });
});
afterAll(() => api.stop());

const token = (wie: Gebruikersnaam) => api.token(wereld.gebruiker[wie]);
const als = async <T = Record<string, unknown>>(wie: Gebruikersnaam, pad: string, oproep: Oproep = {}) =>
  api.vraag<T>(pad, { ...oproep, token: await token(wie) });
const bewaar = (wie: Gebruikersnaam, soort: string, body: object) =>
  als(wie, `/v1/indelingen/${soort}`, { methode: 'PUT', body });

const KOP_ANDERS = aCohort('01AA', [
  { onderwijsnummer: '109000013', leerlingnummer: '41', roepnaam: 'Noor', achternaam: 'Kolom' },
]).replace(/^[^\r\n]*/, (kop) => kop.replace(/Cohort/i, 'Elementgroep'));

describe('how an organisation names its columns and codes', () => {
  it('starts empty, and says which fields and words a kind has', async () => {
    const { status, json } = await als('intaker', '/v1/indelingen/weekcheck');
    expect([status, json]).toMatchObject([200, { kolommen: {}, waarden: {}, versie: 0, gewijzigdOp: null }]);
    const velden = json['velden'] as { veld: string; verplicht: boolean; keuzes: { waarde: string }[] }[];
    const gevonden = velden.find(({ veld }) => veld === 'status');
    expect(gevonden).toMatchObject({ veld: 'status', naam: 'Status', verplicht: true });
    expect(gevonden?.keuzes.map(({ waarde }) => waarde)).toContain('NIET_VERSCHENEN');
  });

  it('is remembered per organisation and kind, and read by the next file', async () => {
    const balie = new Inleesbalie(api, NU);
    const eerste = await balie.leverIn(await token('decaan'), { soort: 'cohort', inhoud: KOP_ANDERS });
    const voor = await als('decaan', `/v1/bestanden/${eerste.id}`);
    expect(voor.json).toMatchObject({ status: 'AFGEKEURD', fouten: [{ code: 'kop.ontbreekt' }] });
    expect(voor.json['kolommen']).toContainEqual({ kop: 'Elementgroep', veld: null });

    const { status, json } = await bewaar('decaan', 'cohort', {
      kolommen: { Elementgroep: 'cohort' },
      waarden: { cohort: { '4k': 'vmbo-kb' } },
    });
    expect([status, json]).toMatchObject([200, { versie: 1, kolommen: { Elementgroep: 'cohort' } }]);
    const tweede = await balie.leverIn(await token('decaan'), { soort: 'cohort', inhoud: KOP_ANDERS });
    const na = await als('decaan', `/v1/bestanden/${tweede.id}`);
    expect(na.json).toMatchObject({ status: 'GECONTROLEERD', fouten: [], telling: { nieuw: 1 } });
    expect(na.json['kolommen']).toContainEqual({ kop: 'Elementgroep', veld: 'cohort' });
    expect((await als('decaan', '/v1/indelingen/verzuim')).json['versie']).toBe(0);
    expect((await als('andereDecaan', '/v1/indelingen/cohort')).json['versie']).toBe(0);
  });

  it('yields to what is sent along with a file', async () => {
    const balie = new Inleesbalie(api, NU);
    const { id } = await balie.leverIn(await token('decaan'), {
      soort: 'cohort',
      inhoud: KOP_ANDERS,
      velden: { kolommen: '{}', waarden: '{}' },
    });
    expect((await als('decaan', `/v1/bestanden/${id}`)).json['status']).toBe('AFGEKEURD');
  });

  it.each<[object, string]>([
    [{ kolommen: { Stand: 'bestaatniet' }, waarden: {} }, 'indeling.onbekend-veld'],
    [{ kolommen: {}, waarden: { status: { rond: 'BESTAATNIET' } } }, 'indeling.onbekende-waarde'],
    [{ kolommen: {}, waarden: { achternaam: { jansen: 'DEFINITIEF' } } }, 'indeling.onbekende-waarde'],
    [{ kolommen: { '14-02-2010': 'status' }, waarden: {} }, 'verzoek.ongeldig'],
    [{ kolommen: {}, waarden: { status: { '999990019': 'DEFINITIEF' } } }, 'verzoek.ongeldig'],
  ])('refuses %j', async (body, code) => {
    expect((await bewaar('intaker', 'weekcheck', body)).json['code']).toBe(code);
  });

  it.each<[Gebruikersnaam, string]>([
    ['decaan', 'weekcheck'],
    ['intaker', 'cohort'],
    ['mentor', 'cohort'],
    ['leerplicht', 'weekcheck'],
  ])('is not for %s with a %s', async (wie, soort) => {
    expect((await als(wie, `/v1/indelingen/${soort}`)).status).toBe(403);
    expect((await bewaar(wie, soort, { kolommen: {}, waarden: {} })).status).toBe(403);
  });
});
