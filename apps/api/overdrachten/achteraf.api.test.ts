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
const REDEN = 'Het systeem deed het niet van maandag tot woensdag.';
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
  // Aangeboden op zondag 1 november 2026.
  id = await anOverdracht(api.dataSource, wereld, { overstapId, naar: 'gemeente' });
});
afterAll(() => api.stop());

const als = async (wie: Gebruikersnaam, pad: string, body?: object) =>
  api.vraag(pad, { token: await api.token(wereld.gebruiker[wie]), ...(body ? { body } : {}) });
const besluit = (soort: string, body: object) => als('leerplicht', `/v1/overdrachten/${id}/${soort}`, body);
const tijdlijn = async (soort: string) =>
  (
    (await als('leerplicht', `/v1/overstappen/${overstapId}/tijdlijn`)).json['items'] as Record<
      string,
      unknown
    >[]
  ).find((regel) => regel['soort'] === soort);

describe('a decision of an earlier day', () => {
  it('keeps both moments, and why it came later', async () => {
    const { status } = await besluit('acceptaties', { gebeurdOp: '2026-11-04', toelichting: REDEN });
    expect(status).toBe(201);
    expect((await als('leerplicht', `/v1/overdrachten/${id}`)).json).toMatchObject({
      geaccepteerdOp: '2026-11-04T11:00:00.000Z',
      achteraf: { acceptatie: REDEN, eersteActie: null, afsluiting: null, vanaf: '2026-11-04' },
    });
    expect(await tijdlijn('overdracht-geaccepteerd')).toMatchObject({
      op: '2026-11-04T11:00:00.000Z',
      geregistreerdOp: expect.stringContaining('2026-11-09T12:00'),
      gegevens: { achteraf: true },
    });
  });

  it('works for the first contact and for closing as well', async () => {
    await besluit('acceptaties', { gebeurdOp: '2026-11-03', toelichting: REDEN });
    await besluit('eerste-acties', { gebeurdOp: '2026-11-04', toelichting: 'Gebeld tijdens de storing.' });
    await besluit('afsluitingen', {
      reden: 'ANDERS',
      gebeurdOp: '2026-11-05',
      toelichting: 'Gesloten op papier.',
    });
    expect((await als('leerplicht', `/v1/overdrachten/${id}`)).json).toMatchObject({
      status: 'AFGESLOTEN',
      eersteActieOp: '2026-11-04T11:00:00.000Z',
      beeindigdOp: '2026-11-05T11:00:00.000Z',
      sluitReden: 'ANDERS',
      achteraf: { eersteActie: 'Gebeld tijdens de storing.', afsluiting: 'Gesloten op papier.' },
    });
  });

  it('tells a refusal of an earlier day with its explanation', async () => {
    const { status } = await besluit('weigeringen', {
      reden: 'AL_GEPLAATST',
      gebeurdOp: '2026-11-05',
      toelichting: REDEN,
    });
    expect(status).toBe(201);
    expect((await als('decaan', `/v1/overdrachten/${id}`)).json).toMatchObject({
      status: 'GEWEIGERD',
      beeindigdOp: '2026-11-05T11:00:00.000Z',
      weigerReden: 'AL_GEPLAATST',
      toelichting: REDEN,
    });
  });

  it('is for who gives and who gets the case; the youngster reads the facts', async () => {
    await besluit('acceptaties', { gebeurdOp: '2026-11-04', toelichting: REDEN });
    expect((await als('mentor', `/v1/overdrachten/${id}`)).json).toHaveProperty('achteraf');
    expect((await als('coordinator', `/v1/overdrachten/${id}`)).status).toBe(404);
  });

  it.each([
    ['2026-11-10', 'achteraf.toekomst'],
    ['2026-10-31', 'achteraf.te-vroeg'],
  ])('on %s is refused with %s and changes nothing', async (gebeurdOp, code) => {
    await expectWeigering(api, { status: 422, code }, () =>
      besluit('acceptaties', { gebeurdOp, toelichting: REDEN }),
    );
  });

  it('goes back no further than the region agreed', async () => {
    api.zetKlok('2026-11-30T12:00:00.000Z');
    await expectWeigering(api, { status: 422, code: 'achteraf.te-lang-geleden' }, () =>
      besluit('acceptaties', { gebeurdOp: '2026-11-15', toelichting: REDEN }),
    );
    expect((await besluit('acceptaties', { gebeurdOp: '2026-11-16', toelichting: REDEN })).status).toBe(201);
  });

  it.each([
    ['acceptaties', { gebeurdOp: '2026-11-04' }],
    ['acceptaties', { toelichting: REDEN }],
    ['weigeringen', { reden: 'AL_GEPLAATST', gebeurdOp: '2026-11-04' }],
    ['afsluitingen', { reden: 'ANDERS', gebeurdOp: '2026-11-04' }],
  ])('of %s is refused without day and explanation together', async (soort, body) => {
    expect((await besluit(soort, body)).status).toBe(400);
  });
});
