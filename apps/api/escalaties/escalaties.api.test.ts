import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Escalatielijst } from '#libs/contract/escalaties.ts';
import {
  anOverdracht,
  anOverstap,
  createWereld,
  type Gebruikersnaam,
  type Organisatienaam,
  type Wereld,
} from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';

const NU = '2027-10-05T09:00:00.000Z';
const KLEINSTE = 3;

let api: TestApi;
let wereld: Wereld;
let blijftLiggen: string;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
  api.zetKlok(NU);
  await api.dataSource.query(
    "update afspraak_versie set inhoud = jsonb_set(inhoud, '{drempels,kleinsteAantal}', $2::jsonb) where id = $1",
    [wereld.afspraakId, String(KLEINSTE)],
  );
  const maak = async (school: Organisatienaam, status: string, geescaleerd: boolean): Promise<string> => {
    const overstapId = await anOverstap(api.dataSource, wereld, { school, status: 'OVERGEDRAGEN' });
    return anOverdracht(api.dataSource, wereld, { overstapId, naar: 'gemeente', status, geescaleerd });
  };
  for (let keer = 0; keer < KLEINSTE; keer++) blijftLiggen = await maak('school', 'AANGEBODEN', true);
  await maak('andereSchool', 'GEACCEPTEERD', true);
  await maak('school', 'AANGEBODEN', false);
  await maak('school', 'AFGESLOTEN', true);
  await api.dataSource.query(
    `insert into weekcheck (mbo_id, regio, seizoen, week, status, verwacht_op)
     values ($1, '010', '2026-2027', '2027-W30', 'GEESCALEERD', '2027-08-01T15:00:00Z')`,
    [wereld.org.mbo],
  );
});
afterAll(() => api.stop());

const lees = async (wie: Gebruikersnaam) =>
  api.vraag<{ items: Escalatielijst[] }>('/v1/escalaties', { token: await api.token(wereld.gebruiker[wie]) });

describe('GET /v1/escalaties', () => {
  it('tells of every case who has the ball and since when, and nothing about a pupil', async () => {
    const { json, tekst } = await lees('coordinator');
    const [lijst] = json.items;
    expect(lijst).toMatchObject({
      regio: '010',
      op: expect.stringMatching(/^2027-10-05T09:00:0/),
      eenheid: 'overdrachten',
      overdrachten: KLEINSTE + 1,
      weekchecks: 1,
    });
    expect(lijst!.zaken.find(({ kenmerk }) => kenmerk === blijftLiggen)).toMatchObject({
      soort: 'overdracht',
      aanZet: { naam: 'school' },
      rol: 'decaan',
      sinds: expect.any(String),
      geescaleerdOp: expect.any(String),
    });
    expect(lijst!.zaken.at(-1)).toMatchObject({
      soort: 'weekcheck',
      kenmerk: '2027-W30',
      aanZet: { naam: 'mbo' },
    });
    expect(tekst).not.toMatch(/Vogelaar|Kanarie|2010-05-05/);
  });

  it('counts per school, without a number that is too small', async () => {
    const [lijst] = (await lees('coordinator')).json.items;
    expect(lijst!.kleinsteAantal).toBe(KLEINSTE);
    expect(lijst!.perSchool.map(({ aantal }) => aantal)).toEqual([null, null]);
    expect(lijst!.perAanleiding).toEqual([
      { code: 'VOOR_ZOMER', tekst: expect.any(String), aantal: KLEINSTE + 1 },
    ]);
  });

  it('is a CSV with the date and the unit on every line', async () => {
    const antwoord = await fetch(`${api.url}/v1/escalaties`, {
      headers: {
        Authorization: `Bearer ${await api.token(wereld.gebruiker.coordinator)}`,
        Accept: 'text/csv',
      },
    });
    expect(antwoord.headers.get('content-disposition')).toBe('attachment; filename="escalaties.csv"');
    const [kop, ...regels] = (await antwoord.text()).trim().split('\r\n');
    expect(kop).toMatch(/peildatum;regio;regel;eenheid/);
    expect(regels.filter((regel) => regel.includes(';zaak;'))).toHaveLength(KLEINSTE + 2);
    for (const regel of regels) expect(regel).toMatch(/;010;(telling|zaak);(overdrachten|weekchecks);/);
  });

  it.each<Gebruikersnaam>(['decaan', 'leerplicht', 'doorstroompunt', 'intaker', 'beheerder'])(
    'is not for %s',
    async (wie) => {
      expect((await lees(wie)).status).toBe(403);
    },
  );
});
