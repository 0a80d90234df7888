import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  anOverdracht,
  anOverstap,
  createWereld,
  type Gebruikersnaam,
  type Wereld,
} from '#test/builders/wereld.ts';
import { startTestApi, type Oproep, type TestApi } from '#test/kit/api.ts';

let api: TestApi;
let wereld: Wereld;
let overstapId: string;
let id: string;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
});
beforeEach(async () => {
  overstapId = await anOverstap(api.dataSource, wereld, {
    status: 'OVERGEDRAGEN',
    reden: 'WACHT_OP_ONTVANGER',
  });
  id = await anOverdracht(api.dataSource, wereld, { overstapId, naar: 'gemeente', geescaleerd: true });
});
afterAll(() => api.stop());

const als = async (wie: Gebruikersnaam, pad: string, oproep: Oproep = {}) =>
  api.vraag(pad, { ...oproep, token: await api.token(wereld.gebruiker[wie]) });
const accepteer = (wie: Gebruikersnaam, sleutel: string = randomUUID(), body: unknown = {}) =>
  als(wie, `/v1/overdrachten/${id}/acceptaties`, { body, headers: { 'Idempotency-Key': sleutel } });
const tel = async (tabel: string, waar = 'true'): Promise<number> => {
  const [rij] = await api.dataSource.query<{ n: number }[]>(
    `select count(*) as n from ${tabel} where ${waar}`,
  );
  return rij?.n ?? -1;
};

describe('POST /v1/overdrachten/{id}/acceptaties', () => {
  it('lets the receiver take over', async () => {
    const { status, json } = await accepteer('leerplicht');
    expect([status, json]).toEqual([201, { id, status: 'GEACCEPTEERD' }]);
  });

  it.each<[Gebruikersnaam, number]>([
    ['andereLeerplicht', 404],
    ['doorstroompunt', 404],
    ['decaan', 403],
    ['coordinator', 403],
    ['beheerder', 403],
  ])('gives %s %i and changes nothing', async (wie, verwacht) => {
    const voor = [await tel('tijdlijn'), await tel('outbox'), await tel('idempotentie')];
    expect((await accepteer(wie)).status).toBe(verwacht);
    expect([await tel('tijdlijn'), await tel('outbox'), await tel('idempotentie')]).toEqual(voor);
  });

  it('answers a second acceptance with 409', async () => {
    await accepteer('leerplicht');
    expect((await accepteer('leerplicht')).status).toBe(409);
  });
});

describe('Idempotency-Key', () => {
  it('is needed to write', async () => {
    const { status, json } = await als('leerplicht', `/v1/overdrachten/${id}/acceptaties`, {
      methode: 'POST',
    });
    expect([status, json['code']]).toEqual([400, 'idempotentie.sleutel-ontbreekt']);
  });

  it('gives the same answer again without writing again', async () => {
    const sleutel = randomUUID();
    const eerste = await accepteer('leerplicht', sleutel);
    const voor = await tel('tijdlijn');
    const tweede = await accepteer('leerplicht', sleutel);
    expect([tweede.status, tweede.json]).toEqual([201, eerste.json]);
    expect(await tel('tijdlijn')).toBe(voor);
  });

  it('belongs to one request', async () => {
    const sleutel = randomUUID();
    await accepteer('leerplicht', sleutel);
    const { status, json } = await als('leerplicht', `/v1/overdrachten/${id}/eerste-acties`, {
      body: {},
      headers: { 'Idempotency-Key': sleutel },
    });
    expect([status, json['code']]).toEqual([422, 'idempotentie.ander-verzoek']);
  });

  it('belongs to one person', async () => {
    const sleutel = randomUUID();
    await accepteer('leerplicht', sleutel);
    expect((await accepteer('andereLeerplicht', sleutel)).status).toBe(404);
  });

  it('is free again after a refusal', async () => {
    const sleutel = randomUUID();
    await api.dataSource.query("update overdracht set status = 'VERVALLEN' where id = $1", [id]);
    expect((await accepteer('leerplicht', sleutel)).status).toBe(409);
    await api.dataSource.query("update overdracht set status = 'AANGEBODEN' where id = $1", [id]);
    expect((await accepteer('leerplicht', sleutel)).status).toBe(201);
  });

  it('52: makes fifty callers at once write once', async () => {
    const sleutel = randomUUID();
    const antwoorden = await Promise.all(Array.from({ length: 50 }, () => accepteer('leerplicht', sleutel)));
    expect(new Set(antwoorden.map(({ status, tekst }) => `${status} ${tekst}`)).size).toBe(1);
    const waar = `overstap_id = '${overstapId}' and soort = 'overdracht-geaccepteerd'`;
    expect(await tel('tijdlijn', waar)).toBe(1);
  });
});

describe('GET /v1/overdrachten', () => {
  it('shows the coordinator an escalated handover without the pupil', async () => {
    const { status, json, tekst } = await als('coordinator', `/v1/overdrachten/${id}`);
    expect([status, json['overstapId'], json['leerling']]).toEqual([200, undefined, undefined]);
    expect(json).toMatchObject({ van: { naam: 'school' }, naar: { naam: 'gemeente' }, status: 'AANGEBODEN' });
    expect(tekst).not.toMatch(/Vogelaar|Kanarie|2010-05-05/);
  });

  it('shows the coordinator nothing that is not escalated', async () => {
    const gewoon = await anOverdracht(api.dataSource, wereld, {
      overstapId: await anOverstap(api.dataSource, wereld),
      naar: 'gemeente',
    });
    expect((await als('coordinator', `/v1/overdrachten/${gewoon}`)).status).toBe(404);
  });

  it('shows the receiver the pupil and why the handover is there', async () => {
    const { json } = await als('leerplicht', `/v1/overdrachten/${id}`);
    expect(json).toMatchObject({ leerling: { achternaam: 'Vogelaar' }, waaromHier: { code: 'VOOR_ZOMER' } });
    expect(json['laatsteAanmelding']).toBeNull();
    expect((await als('decaan', `/v1/overdrachten/${id}`)).json).not.toHaveProperty('laatsteAanmelding');
  });

  it('tells how many working days of the term are over', async () => {
    api.zetKlok('2026-11-03T12:00:00.000Z');
    const { json } = await als('leerplicht', `/v1/overdrachten/${id}`);
    expect(json['termijn']).toEqual({ dag: 2, van: 5 });
  });
});

describe('POST /v1/overstappen/{id}/overdrachten', () => {
  const vroeg = async (wie: Gebruikersnaam, overstap: string) =>
    als(wie, `/v1/overstappen/${overstap}/overdrachten`, { body: { toelichting: 'Geen contact meer.' } });

  it('lets the decaan hand over before the agreed moment', async () => {
    const vers = await anOverstap(api.dataSource, wereld, { status: 'RISICO', reden: 'ONBEKEND' });
    const { status, json } = await vroeg('decaan', vers);
    expect([status, json]).toMatchObject([201, { naar: { naam: 'rmc' } }]);
  });

  it('answers 409 when the pupil is with a receiver already', async () => {
    const { status, json } = await vroeg('decaan', overstapId);
    expect([status, json['code']]).toEqual([409, 'overstap.niet-over-te-dragen']);
  });

  it.each<[Gebruikersnaam, number]>([
    ['mentor', 403],
    ['andereDecaan', 404],
  ])('gives %s %i', async (wie, verwacht) => {
    expect((await vroeg(wie, overstapId)).status).toBe(verwacht);
  });
});
