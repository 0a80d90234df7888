import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anOverstap, aTaak, createWereld, type Gebruikersnaam, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type Oproep, type TestApi } from '#test/kit/api.ts';

let api: TestApi;
let wereld: Wereld;
let overstapId: string;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
  overstapId = await anOverstap(api.dataSource, wereld);
});
afterAll(() => api.stop());

const als = async (wie: Gebruikersnaam, pad: string, oproep: Oproep = {}) =>
  api.vraag(pad, { ...oproep, token: await api.token(wereld.gebruiker[wie]) });
const rondAf = (wie: Gebruikersnaam, id: string) =>
  als(wie, `/v1/taken/${id}/afrondingen`, { body: { uitkomst: 'Gesproken' } });

describe('GET /v1/taken/{id}', () => {
  it('shows the own organisation the task with the pupil, the ball and why it is here', async () => {
    const id = await aTaak(api.dataSource, wereld, { organisatie: 'school', rol: 'decaan', overstapId });
    expect((await als('decaan', `/v1/taken/${id}`)).json).toMatchObject({
      titel: 'Zoek een opleiding',
      leerling: { achternaam: 'Vogelaar' },
      bal: { organisatie: { naam: 'school' }, rol: 'decaan' },
      waaromHier: { code: 'aanmelding-zoeken' },
    });
    expect((await als('andereDecaan', `/v1/taken/${id}`)).status).toBe(404);
  });

  it('shows the region its own task without the pupil', async () => {
    const id = await aTaak(api.dataSource, wereld, { organisatie: 'regio', rol: 'coordinator', overstapId });
    const { status, json, tekst } = await als('coordinator', `/v1/taken/${id}`);
    expect([status, json['leerling']]).toEqual([200, undefined]);
    expect(tekst).not.toContain('Vogelaar');
    expect((await als('beheerder', `/v1/taken/${id}`)).status).toBe(404);
  });
});

describe('POST /v1/taken/{id}/afrondingen', () => {
  it('finishes a task once', async () => {
    const id = await aTaak(api.dataSource, wereld, { organisatie: 'school', rol: 'decaan' });
    expect((await rondAf('decaan', id)).json).toEqual({ id, status: 'GEDAAN' });
    expect((await rondAf('decaan', id)).status).toBe(409);
  });

  it.each<[Gebruikersnaam, number]>([
    ['mentor', 404],
    ['andereDecaan', 404],
    ['leerplicht', 404],
  ])('gives %s %i', async (wie, verwacht) => {
    const id = await aTaak(api.dataSource, wereld, { organisatie: 'school', rol: 'decaan' });
    expect((await rondAf(wie, id)).status).toBe(verwacht);
  });

  it('does not tick off a decision about a handover', async () => {
    const id = await aTaak(api.dataSource, wereld, {
      organisatie: 'gemeente',
      rol: 'lpa',
      soort: 'overdracht-beslissen',
    });
    expect((await rondAf('leerplicht', id)).json['code']).toBe('taak.beslis-over-overdracht');
  });
});

describe('POST /v1/taken/{id}/teruggaven', () => {
  it('gives a task back with a reason', async () => {
    const id = await aTaak(api.dataSource, wereld, { organisatie: 'school', rol: 'mentor' });
    const { json } = await als('mentor', `/v1/taken/${id}/teruggaven`, {
      body: { reden: 'Niet mijn leerling' },
    });
    expect(json).toEqual({ id, status: 'TERUGGEGEVEN' });
  });
});
