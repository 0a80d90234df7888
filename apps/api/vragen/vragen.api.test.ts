import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  anOverdracht,
  anOverstap,
  createWereld,
  type Gebruikersnaam,
  type Wereld,
} from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';
import { rows } from '#libs/database/transaction.ts';

let api: TestApi;
let wereld: Wereld;
let overstapId: string;
let overdrachtId: string;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
});
afterAll(() => api.stop());
beforeEach(async () => {
  overstapId = await anOverstap(api.dataSource, wereld, { mbos: [] });
  overdrachtId = await anOverdracht(api.dataSource, wereld, { overstapId, naar: 'gemeente' });
});

interface Antwoord {
  code?: string;
  uiterlijk?: string;
  items?: { id: string; soort: string; tekst: string; rol: string }[];
}
const als = async (wie: Gebruikersnaam, pad: string, body?: object) =>
  api.vraag<Antwoord>(pad, {
    token: await api.token(wereld.gebruiker[wie]),
    ...(body ? { body, headers: { 'Idempotency-Key': randomUUID() } } : {}),
  });
const vraagSchool = (wie: Gebruikersnaam = 'leerplicht', vraag = 'hoe-bereiken') =>
  als(wie, `/v1/overdrachten/${overdrachtId}/vragen`, { vraag });
const taakVan = async (wie: Gebruikersnaam) =>
  (await als(wie, `/v1/taken?soort=vraag-beantwoorden&overstap=${overstapId}`)).json.items!;
const tijdlijn = () =>
  rows<{ soort: string; gegevens: Record<string, string> }>(
    api.dataSource,
    "select soort, gegevens from tijdlijn where overstap_id = $1 and soort like 'vraag-%' order by op, soort desc",
    [overstapId],
  );
const berichten = () =>
  rows<{ soort: string; organisatie_id: string; tekst: string }>(
    api.dataSource,
    "select soort, organisatie_id, tekst from bericht where soort like 'vraag-%' and tekst like '%' || $1 || '%' or tekst like '%' || $2 || '%' and soort like 'vraag-%' order by soort desc",
    [overstapId, overdrachtId],
  );

describe('a question of the receiver to the school', () => {
  it('becomes a task of the school with a mail, and its answer stands on the timeline', async () => {
    const { status, json } = await vraagSchool();
    expect([status, json.uiterlijk !== undefined]).toEqual([201, true]);
    const [taak] = await taakVan('decaan');
    expect(taak).toMatchObject({ tekst: 'Hoe bereik ik deze leerling?', rol: 'decaan' });
    expect(
      (await als('decaan', `/v1/taken/${taak!.id}/afrondingen`, { uitkomst: 'Klaar.' })).json,
    ).toMatchObject({ code: 'taak.beantwoord-de-vraag' });
    const antwoord = await als('decaan', `/v1/taken/${taak!.id}/antwoorden`, { antwoord: 'bel-ons' });
    expect([antwoord.status, antwoord.json]).toEqual([201, { id: taak!.id, status: 'GEDAAN' }]);
    expect(await tijdlijn()).toEqual([
      { soort: 'vraag-gesteld', gegevens: { vraag: 'hoe-bereiken', aan: 'decaan' } },
      { soort: 'vraag-beantwoord', gegevens: { vraag: 'hoe-bereiken', antwoord: 'bel-ons' } },
    ]);
    expect((await berichten()).map(({ soort, organisatie_id: bij }) => [soort, bij])).toEqual([
      ['vraag-gesteld', wereld.org.school],
      ['vraag-beantwoord', wereld.org.gemeente],
    ]);
    expect(await taakVan('decaan')).toEqual([]);
  });

  it('is asked once a day, and answered once', async () => {
    await vraagSchool();
    await vraagSchool();
    const taken = await taakVan('decaan');
    expect(taken).toHaveLength(1);
    const pad = `/v1/taken/${taken[0]!.id}/antwoorden`;
    await als('decaan', pad, { antwoord: 'zoekt-nog' });
    expect((await als('decaan', pad, { antwoord: 'zoekt-nog' })).json).toMatchObject({
      code: 'taak.niet-open',
    });
    expect(await tijdlijn()).toHaveLength(2);
  });

  it('is only for who has the handover, and takes no words of its own', async () => {
    expect((await vraagSchool('decaan')).status).toBe(403);
    expect((await vraagSchool('doorstroompunt')).status).toBe(404);
    expect((await vraagSchool('leerplicht', 'Bel mij over Sam')).status).toBe(400);
    await vraagSchool();
    const [taak] = await taakVan('decaan');
    const pad = `/v1/taken/${taak!.id}/antwoorden`;
    expect((await als('andereDecaan', pad, { antwoord: 'zoekt-nog' })).status).toBe(404);
  });
});

describe('a question of the counsellor to the mentor', () => {
  it('goes to the mentor of the own school, who answers it', async () => {
    const pad = `/v1/overstappen/${overstapId}/mentorvragen`;
    expect((await als('andereDecaan', pad, { vraag: 'wat-geprobeerd' })).status).toBe(404);
    expect((await als('decaan', pad, { vraag: 'wat-geprobeerd' })).status).toBe(201);
    const [taak] = await taakVan('mentor');
    expect(taak).toMatchObject({ tekst: 'Wat is er al geprobeerd?', rol: 'mentor' });
    const antwoord = { antwoord: 'deze-week-gesproken' };
    expect((await als('mentor', `/v1/taken/${taak!.id}/antwoorden`, antwoord)).status).toBe(201);
    expect((await tijdlijn()).map(({ soort }) => soort)).toEqual(['vraag-gesteld', 'vraag-beantwoord']);
  });
});
