import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { OPERATIES } from '#libs/contract/operaties.ts';
import {
  anOverdracht,
  anOverstap,
  createWereld,
  type Gebruikersnaam,
  type Wereld,
} from '#test/builders/wereld.ts';
import { startTestApi, type Antwoord, type TestApi } from '#test/kit/api.ts';
import { expectWeigering } from '#test/kit/weigering.ts';

const NU = '2026-11-09T12:00:00.000Z';

let api: TestApi;
let wereld: Wereld;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
});
beforeEach(() => api.zetKlok(NU));
afterAll(() => api.stop());

const als = async (wie: Gebruikersnaam, pad: string, body?: object) =>
  api.vraag(pad, { token: await api.token(wereld.gebruiker[wie]), ...(body ? { body } : {}) });
const tel = async (sql: string, id: string): Promise<number> => {
  const [rij] = await api.dataSource.query<{ n: number }[]>(`select count(*)::int as n from ${sql}`, [id]);
  return rij!.n;
};
const tegelijk = (keer: number, doe: () => Promise<Antwoord>): Promise<Antwoord[]> =>
  Promise.all(Array.from({ length: keer }, doe));
const telStatus = (antwoorden: readonly Antwoord[], status: number): number =>
  antwoorden.filter((antwoord) => antwoord.status === status).length;

describe('the same thing asked by fifty at once, each with an own key', () => {
  it('52: gives one handover, one process and one mail', async () => {
    const id = await anOverstap(api.dataSource, wereld, { status: 'RISICO', reden: 'ONBEKEND' });
    const antwoorden = await tegelijk(50, () =>
      als('decaan', `/v1/overstappen/${id}/overdrachten`, { toelichting: 'Geen contact meer.' }),
    );
    expect([telStatus(antwoorden, 201), telStatus(antwoorden, 409)]).toEqual([1, 49]);
    expect(await tel('overdracht where overstap_id = $1', id)).toBe(1);
    const van = '(select id::text from overdracht where overstap_id = $1)';
    expect(await tel(`proces where soort = 'overdracht' and onderwerp in ${van}`, id)).toBe(1);
    expect(await tel(`bericht where split_part(sleutel, '/', 2) in ${van}`, id)).toBe(1);
  });
});

describe('two who change the same application', () => {
  it('53: at the same instant lose nothing: one counts, the other hears what is there now', async () => {
    for (let ronde = 0; ronde < 10; ronde += 1) {
      const overstap = await anOverstap(api.dataSource, wereld, { mbos: ['mbo'] });
      const [rij] = await api.dataSource.query<{ id: string }[]>(
        'select id from aanmelding where overstap_id = $1',
        [overstap],
      );
      const meld = (status: string) =>
        als('intaker', `/v1/aanmeldingen/${rij!.id}/statussen`, { status, dag: '2026-11-09', versie: 1 });
      const antwoorden = await Promise.all([meld('IN_BEHANDELING'), meld('WACHTLIJST')]);
      expect([telStatus(antwoorden, 201), telStatus(antwoorden, 409)]).toEqual([1, 1]);
      const geworden = antwoorden[0].status === 201 ? 'IN_BEHANDELING' : 'WACHTLIJST';
      expect(antwoorden.find(({ status }) => status === 409)?.json).toMatchObject({
        code: 'aanmelding.gewijzigd',
        nu: { status: geworden, versie: 2 },
      });
      expect(await tel('statusbericht where aanmelding_id = $1', rij!.id)).toBe(1);
    }
  });
});

describe('54: accept and refuse over HTTP', () => {
  it('54: at the same instant has one outcome, and the other hears which', async () => {
    for (let ronde = 0; ronde < 10; ronde += 1) {
      const overstapId = await anOverstap(api.dataSource, wereld, {
        status: 'OVERGEDRAGEN',
        reden: 'WACHT_OP_ONTVANGER',
      });
      const id = await anOverdracht(api.dataSource, wereld, { overstapId, naar: 'gemeente' });
      const antwoorden = await Promise.all([
        als('leerplicht', `/v1/overdrachten/${id}/acceptaties`, {}),
        als('leerplicht', `/v1/overdrachten/${id}/weigeringen`, { reden: 'NIET_BEVOEGD_GEMEENTE' }),
      ]);
      const geaccepteerd = antwoorden[0].status === 201;
      const verliezer = antwoorden[geaccepteerd ? 1 : 0];
      expect(telStatus(antwoorden, 201)).toBe(1);
      // Wie weigerde, ziet de zaak daarna niet meer: dan kan zij er voor hem ook niet zijn.
      if (!geaccepteerd && verliezer.status === 404) continue;
      expect(verliezer).toMatchObject({
        status: 409,
        json: { nu: { status: geaccepteerd ? 'GEACCEPTEERD' : 'GEWEIGERD' } },
      });
    }
  });
});

describe('60: a change of what somebody wrote', () => {
  const wijzig = OPERATIES.find(
    ({ pad, methode }) => pad === '/v1/paspoorten/{id}/wijzigingen' && methode === 'post',
  );

  it('60: is refused without the version it was made on', () => {
    const body = wijzig!.body as z.ZodType;
    const id = '11111111-1111-4111-8111-111111111111';
    const met = (antwoord: object) =>
      body.safeParse({ id, deel: 'jongere', wijzigingen: { roepnaam: antwoord } });
    expect(met({ waarde: 'Noor', basis: 0 }).success).toBe(true);
    expect(met({ waarde: 'Noor' }).error?.issues[0]?.path).toEqual(['wijzigingen', 'roepnaam', 'basis']);
  });
});

describe('an update of a handover that is closed', () => {
  it.each<[string, object, string?]>([
    ['acceptaties', {}],
    ['weigeringen', { reden: 'NIET_BEVOEGD_GEMEENTE' }],
    ['terugmeldingen', {}],
    ['eerste-acties', {}],
    ['afsluitingen', { reden: 'GEPLAATST' }],
    ['behandelingen', { soort: 'GESPREK' }, 'overdracht.niet-in-behandeling'],
  ])(
    'is refused by %s, and says that it is closed',
    async (...[daad, body, code = 'overdracht.afgesloten']) => {
      const overstapId = await anOverstap(api.dataSource, wereld);
      const id = await anOverdracht(api.dataSource, wereld, {
        overstapId,
        naar: 'gemeente',
        status: 'AFGESLOTEN',
      });
      const doe = () => als('leerplicht', `/v1/overdrachten/${id}/${daad}`, body);
      const { antwoord } = await expectWeigering(api, { status: 409, code }, doe);
      expect(antwoord.json['nu']).toMatchObject({ status: 'AFGESLOTEN' });
    },
  );
});
