import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Vooruitblik } from '#libs/contract/vooruitblik.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { draaiDeadline } from '#libs/dossier/deadlinerun.ts';
import { telVerwachting } from '#libs/dossier/verwachting.ts';
import { Regelboek } from '#libs/dossier/regelboek.ts';
import {
  anOverdracht,
  anOverstap,
  createWereld,
  type Gebruikersnaam,
  type Wereld,
} from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';

const DEADLINE = '2027-10-01';
const NA_DEADLINE = '2027-09-30T22:00:00.000Z' as Instant;

let api: TestApi;
let wereld: Wereld;
const ids: Record<string, string> = {};

beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
  api.zetKlok('2027-09-20T09:00:00Z');
  const { dataSource } = api;
  const maak = async (naam: string, opties: Parameters<typeof anOverstap>[2] = {}): Promise<string> =>
    (ids[naam] = await anOverstap(dataSource, wereld, { achternaam: naam, ...opties }));
  await maak('zonder');
  await maak('afgewezen', { mbos: ['mbo'] });
  await maak('geplaatst', { mbos: ['mbo'] });
  await maak('elders', { school: 'andereSchool' });
  const zwolle = 'insert into leerling_adres (id, leerling_id, van, gemeente, ontvangen_op) values';
  for (const id of Object.values(ids))
    await dataSource.query(
      `${zwolle} (gen_random_uuid(), (select leerling_id from overstap where id = $1), '2020-01-01', '0193', now())`,
      [id],
    );
  for (const [naam, route] of [
    ['gemeente', 'kwalificatieplicht'],
    ['gemeente', 'leerplicht'],
    ['rmc', 'rmc'],
  ] as const)
    await dataSource.query(
      "insert into taaktoewijzing (regio, gemeente, route, organisatie_id, van) values ('010', '0193', $2, $1, '2020-01-01')",
      [wereld.org[naam], route],
    );
  await dataSource.query("update aanmelding set status = 'AFGEWEZEN' where overstap_id = $1", [
    ids['afgewezen'],
  ]);
  await dataSource.query("update aanmelding set status = 'DEFINITIEF' where overstap_id = $1", [
    ids['geplaatst'],
  ]);
  const bij = async (naam: string, status: string): Promise<void> => {
    const overstapId = await maak(naam);
    await anOverdracht(dataSource, wereld, { overstapId, naar: 'gemeente', status });
  };
  await bij('aangeboden', 'AANGEBODEN');
  await bij('overgenomen', 'GEACCEPTEERD');
  await bij('teruggemeld', 'TERUGGEMELD');
});
afterAll(() => api.stop());

async function blik(wie: Gebruikersnaam, vraag = '') {
  return api.vraag<Vooruitblik>(`/v1/vooruitblik${vraag}`, { token: await api.token(wereld.gebruiker[wie]) });
}
const namen = ({ items }: Vooruitblik): string[] => items.map(({ leerling }) => leerling.achternaam).sort();

describe('GET /v1/vooruitblik', () => {
  it('tells a school who would go over, to whom and why, at the next deadline', async () => {
    const { status, json } = await blik('decaan');
    expect([status, json.datum, json.gaatOver]).toEqual([200, DEADLINE, json.items.length]);
    expect(namen(json)).toEqual(['afgewezen', 'teruggemeld', 'zonder']);
    expect(json.items.find(({ leerling }) => leerling.achternaam === 'afgewezen')).toMatchObject({
      uitkomst: 'gaat_over',
      waaromOver: { code: 'ALLES_AFGEWEZEN' },
    });
  });

  it('says nobody goes over on a day without a moment', async () => {
    const { json } = await blik('decaan', '?datum=2027-09-25');
    expect([json.datum, json.items]).toEqual(['2027-09-25', []]);
  });

  it.each<[Gebruikersnaam, string[]]>([
    ['andereDecaan', ['elders']],
    ['leerplicht', ['teruggemeld']],
    ['andereLeerplicht', []],
  ])('%s sees only %j', async (wie, verwacht) => {
    expect(namen((await blik(wie)).json)).toEqual(verwacht);
  });

  it('tells the region a number and no pupil', async () => {
    const { json, tekst } = await blik('coordinator');
    expect([json.gaatOver, json.items, json.perOntvanger]).toEqual([5, [], []]);
    for (const naam of ['zonder', 'elders', ids['zonder']!]) expect(tekst).not.toContain(naam);
  });

  it.each<Gebruikersnaam>(['intaker', 'beheerder'])('is closed to %s', async (wie) => {
    expect((await blik(wie)).status).toBe(403);
  });

  describe('for a receiver', () => {
    const grens = (kleinste: number) =>
      api.dataSource.query(
        "update afspraak_versie set inhoud = jsonb_set(inhoud, '{drempels,kleinsteAantal}', $2::jsonb) where id = $1",
        [wereld.afspraakId, String(kleinste)],
      );
    const tel = async (kleinste: number): Promise<void> => {
      await grens(kleinste);
      const nu = '2027-09-20T04:00:00.000Z' as Instant;
      await telVerwachting(
        api.dataSource,
        { regio: '010', seizoen: '2026-2027', nu },
        { nu, regelboek: new Regelboek() },
      );
    };

    it('tells how many would come from which school and why, and not who', async () => {
      await tel(0);
      const { json, tekst } = await blik('leerplicht');
      expect(json.datum).toBe(DEADLINE);
      expect(json.verwacht).toMatchObject({
        aantal: 3,
        kleinsteAantal: 0,
        geteldOp: '2027-09-20T04:00:00.000Z',
      });
      expect(json.verwacht!.perSchool.map(({ school, aantal }) => [school.naam, aantal])).toEqual(
        expect.arrayContaining([['andereSchool', 1]]),
      );
      for (const naam of ['zonder', 'afgewezen', 'elders']) expect(tekst).not.toContain(`"${naam}"`);
    });

    it('gives no number that is too small, and no total from which they can be worked out', async () => {
      await tel(1);
      expect((await blik('leerplicht')).json.verwacht!.aantal).toBe(3);
      for (const kleinste of [3, 4]) {
        await tel(kleinste);
        const { verwacht } = (await blik('leerplicht')).json;
        expect(verwacht!.perSchool.length).toBeGreaterThan(1);
        expect([verwacht!.aantal, ...verwacht!.perSchool.map(({ aantal }) => aantal)]).toEqual([
          null,
          ...verwacht!.perSchool.map(() => null),
        ]);
      }
    });

    it('is nothing on a day without a moment, for another receiver, and for a school', async () => {
      expect((await blik('leerplicht', '?datum=2027-09-25')).json.verwacht).toBeNull();
      expect((await blik('andereLeerplicht')).json.verwacht).toBeNull();
      expect((await blik('decaan')).json.verwacht).toBeNull();
    });
  });

  it('changes nothing, and the deadline then does exactly what was said', async () => {
    const tel = 'select count(*) as aantal from overdracht';
    const voor = await api.dataSource.query<unknown[]>(tel);
    const gezegd = [...(await blik('decaan')).json.items, ...(await blik('andereDecaan')).json.items].map(
      ({ overstapId, naar }) => [overstapId, naar?.id],
    );
    expect(await api.dataSource.query<unknown[]>(tel)).toEqual(voor);
    const context = { nu: NA_DEADLINE, regelboek: new Regelboek() };
    const run = { regio: '010', seizoen: '2026-2027', nu: NA_DEADLINE };
    await draaiDeadline(api.dataSource, run, context);
    const gedaan = await api.dataSource.query<{ overstap_id: string; naar_id: string }[]>(
      'select overstap_id, naar_id from overdracht where aangeboden_op = $1',
      [NA_DEADLINE],
    );
    expect(gedaan.map((rij) => [rij.overstap_id, rij.naar_id]).sort()).toEqual(gezegd.sort());
  });
});
