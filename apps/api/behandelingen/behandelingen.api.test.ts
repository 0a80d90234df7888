import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  anOverdracht,
  anOverstap,
  createWereld,
  type Gebruikersnaam,
  type Wereld,
} from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';
import { expectWeigering } from '#test/kit/weigering.ts';

const NU = '2026-11-09T12:00:00.000Z';
let api: TestApi;
let wereld: Wereld;
let overstapId: string;
let id: string;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
});
beforeEach(async () => {
  api.zetKlok(NU);
  overstapId = await anOverstap(api.dataSource, wereld, {
    status: 'OVERGEDRAGEN',
    reden: 'WACHT_OP_ONTVANGER',
  });
  id = await anOverdracht(api.dataSource, wereld, { overstapId, naar: 'gemeente' });
});
afterAll(() => api.stop());

const als = async (wie: Gebruikersnaam, pad: string, body?: object) =>
  api.vraag(pad, { token: await api.token(wereld.gebruiker[wie]), ...(body ? { body } : {}) });
const neemOver = () => als('leerplicht', `/v1/overdrachten/${id}/acceptaties`, {});
const legVast = (body: object, wie: Gebruikersnaam = 'leerplicht') =>
  als(wie, `/v1/overdrachten/${id}/behandelingen`, body);
const overdracht = async () => (await als('leerplicht', `/v1/overdrachten/${id}`)).json;
const status = async () => (await als('decaan', `/v1/overstappen/${overstapId}`)).json['status'];

describe('what a receiver records while he treats', () => {
  it('counts the first talk as the first contact; a letter does not', async () => {
    await neemOver();
    expect((await legVast({ soort: 'BRIEF' })).status).toBe(201);
    expect(await overdracht()).toMatchObject({ eersteActieOp: null });
    expect((await legVast({ soort: 'HUISBEZOEK' })).status).toBe(201);
    expect(await overdracht()).toMatchObject({ eersteActieOp: expect.stringContaining('2026-11-09T12:00') });
  });

  it('tells the first contact once, as what it is, with the reason when it comes later', async () => {
    api.zetKlok('2026-11-05T12:00:00.000Z');
    await neemOver();
    api.zetKlok(NU);
    const toelichting = 'Het systeem deed het niet.';
    await legVast({ soort: 'GESPREK', gebeurdOp: '2026-11-06', toelichting });
    await legVast({ soort: 'TELEFOON' });
    const { json } = await als('decaan', `/v1/overstappen/${overstapId}/tijdlijn`);
    const eerste = (json['items'] as { soort: string }[]).filter(({ soort }) => soort === 'eerste-actie');
    expect(eerste).toEqual([expect.objectContaining({ op: '2026-11-06T11:00:00.000Z' })]);
    expect(await overdracht()).toMatchObject({ achteraf: { eersteActie: toelichting } });
  });

  it('puts the pupil in care, and back', async () => {
    await neemOver();
    await legVast({ soort: 'ZORG_BEGONNEN' });
    expect(await status()).toBe('IN_BEHANDELING_ZORG');
    await legVast({ soort: 'ZORG_BEEINDIGD' });
    expect(await status()).toBe('IN_BEHANDELING_LP');
  });

  it('reads its own steps back, in order, with why one came later', async () => {
    api.zetKlok('2026-11-05T12:00:00.000Z');
    await neemOver();
    api.zetKlok(NU);
    await legVast({ soort: 'GESPREK' });
    const toelichting = 'Het systeem deed het niet.';
    expect(await legVast({ soort: 'TELEFOON', gebeurdOp: '2026-11-06', toelichting })).toMatchObject({
      status: 201,
    });
    expect((await als('leerplicht', `/v1/overdrachten/${id}/behandelingen`)).json['items']).toEqual([
      expect.objectContaining({
        soort: 'TELEFOON',
        soortTekst: 'gebeld',
        op: '2026-11-06T11:00:00.000Z',
        achteraf: toelichting,
      }),
      expect.objectContaining({
        soort: 'GESPREK',
        op: expect.stringContaining('2026-11-09T12:00'),
        achteraf: null,
      }),
    ]);
  });

  it.each<Gebruikersnaam>(['decaan', 'mentor', 'andereLeerplicht', 'doorstroompunt', 'coordinator'])(
    'is not for %s to read or to write',
    async (wie) => {
      await neemOver();
      expect([403, 404]).toContain((await legVast({ soort: 'GESPREK' }, wie)).status);
      expect([403, 404]).toContain((await als(wie, `/v1/overdrachten/${id}/behandelingen`)).status);
    },
  );

  it('tells the school that something happened, not what', async () => {
    await neemOver();
    await legVast({ soort: 'HUISBEZOEK' });
    const { json } = await als('decaan', `/v1/overstappen/${overstapId}/tijdlijn`);
    const regels = (json['items'] as { soort: string; gegevens: object }[]).filter(
      ({ soort }) => soort === 'behandeling',
    );
    expect(regels).toHaveLength(1);
    expect(JSON.stringify(regels)).not.toContain('HUISBEZOEK');
  });

  it('refuses before the case is taken over, and care that does not run', async () => {
    await expectWeigering(api, { status: 409, code: 'overdracht.niet-in-behandeling' }, () =>
      legVast({ soort: 'GESPREK' }),
    );
    await neemOver();
    await expectWeigering(api, { status: 409, code: 'overdracht.geen-zorg' }, () =>
      legVast({ soort: 'ZORG_BEEINDIGD' }),
    );
  });

  it('asks for the reason with an earlier day', async () => {
    await neemOver();
    const { status: nummer, json } = await legVast({ soort: 'GESPREK', gebeurdOp: '2026-11-08' });
    expect(nummer).toBe(400);
    expect(JSON.stringify(json)).toContain('waarom u het nu pas vastlegt');
  });
});
