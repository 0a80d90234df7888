import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Auditregel } from '#libs/contract/auditregels.ts';
import type { Kanaalstand, Storingen } from '#libs/contract/storingen.ts';
import { anOverstap, createWereld, type Gebruikersnaam, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type Oproep, type TestApi } from '#test/kit/api.ts';
import { aBeheerder } from '#test/kit/webhooks.ts';

let api: TestApi;
let wereld: Wereld;
let bestand: string;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
  await api.vraag('/dev/klok', { methode: 'PUT', body: { nu: `${VANDAAG}T09:00:00Z` } });
  bestand = await readFile('infra/regios/ijssel-vecht/2026-2027.yaml', 'utf8');
});
afterAll(() => api.stop());

const als = async <T = Record<string, unknown>>(wie: Gebruikersnaam, pad: string, oproep: Oproep = {}) =>
  api.vraag<T>(pad, { ...oproep, token: await api.token(wereld.gebruiker[wie]) });
const VANDAAG = '2027-03-01';

interface Toets {
  readonly goed: boolean;
  readonly fouten: { readonly regel: number; readonly pad: string }[];
  readonly kop: { readonly bestaatAl: boolean } | null;
}

describe('agreements over HTTP', () => {
  it('are listed for the own region, and read in full', async () => {
    await api.dataSource.query(
      `insert into afspraak_versie (id, regio, schooljaar, versie, inhoud, hash, geladen_op)
       values ($1, '099', '2026-2027', 1, '{"naam": "elders"}', 'y', now())`,
      [randomUUID()],
    );
    const { json } = await als<{ items: { id: string; regio: string }[] }>('projectleider', '/v1/afspraken');
    expect(json.items).toEqual([
      expect.objectContaining({ id: wereld.afspraakId, regio: '010', versie: 1, nieuwste: true }),
    ]);
    const { json: een } = await als<{ inhoud: { regio: string } }>(
      'beheerder',
      `/v1/afspraken/${wereld.afspraakId}`,
    );
    expect(een.inhoud.regio).toBe('010');
  });

  it('of another region are not there', async () => {
    const [{ id }] = await api.dataSource.query<[{ id: string }]>(
      "select id from afspraak_versie where regio = '099'",
    );
    expect((await als('beheerder', `/v1/afspraken/${id}`)).status).toBe(404);
  });

  it('are checked with every fault and its line, and nothing is kept', async () => {
    const tekst = bestand
      .replace(/hardeDeadline: \{ dag: [0-9-]+/, 'hardeDeadline: { dag: 2026-02-31')
      .replace(/^versie: \d+/m, 'versie: nul');
    expect(tekst).not.toBe(bestand);
    const telling = () => api.dataSource.query('select count(*) as aantal from afspraak_versie');
    const voor = await telling();
    const { status, json } = await als<Toets>('coordinator', '/v1/afspraken/toetsen', { body: { tekst } });
    expect(status).toBe(200);
    expect(json.goed).toBe(false);
    const regel = tekst.split('\n').findIndex((r) => r.startsWith('versie:')) + 1;
    expect(json.fouten).toContainEqual(expect.objectContaining({ pad: 'versie', regel }));
    expect(json.fouten.length).toBeGreaterThan(1);
    expect(await telling()).toEqual(voor);
  });

  it('that are right say what they are, and whether that version is there already', async () => {
    const goed = await als<Toets>('beheerder', '/v1/afspraken/toetsen', { body: { tekst: bestand } });
    expect(goed.json).toMatchObject({ goed: true, fouten: [], kop: { schooljaar: '2026-2027' } });
  });
});

describe('the audit over HTTP', () => {
  const zoek = async (wie: Gebruikersnaam, vraag = '') =>
    als<{ items: Auditregel[]; volgende: string | null }>(
      wie,
      `/v1/auditregels?van=${VANDAAG}&tot=${VANDAAG}${vraag}`,
    );

  it('shows what people of the own organisation did, in words, and nothing of another', async () => {
    await anOverstap(api.dataSource, wereld);
    await als('decaan', '/v1/overstappen');
    await als('projectleider', `/v1/vernietigingen/${randomUUID()}/besluiten`, { body: { akkoord: true } });
    const { json } = await zoek('beheerder');
    expect(json.items).toContainEqual(
      expect.objectContaining({
        handeling: 'beslisVernietiging',
        gebruiker: { id: wereld.gebruiker.projectleider.gebruikerId, naam: 'projectleider' },
        uitkomst: 'geweigerd',
        wat: expect.stringMatching(/vernietiging/) as unknown,
      }),
    );
    expect(json.items.map(({ rol }) => rol)).not.toContain('decaan');
  });

  it('of a list is one line with how many pupils, never who', async () => {
    await anOverstap(api.dataSource, wereld, { achternaam: 'Anders' });
    await als('decaan', '/v1/overstappen');
    const school = await aBeheerder(api, wereld, 'school');
    const { json, tekst } = await api.vraag<{ items: Auditregel[] }>('/v1/auditregels', {
      token: await api.token(school),
    });
    const regel = json.items.find(({ handeling }) => handeling === 'lijstOverstappen');
    expect(regel).toMatchObject({ leerlingen: 2, objectId: null, uitkomst: 'gelukt' });
    const leerlingen = await api.dataSource.query<{ id: string }[]>('select id from leerling');
    for (const { id } of leerlingen) expect(tekst).not.toContain(id);
  });

  it('leaves a line of being read', async () => {
    const { gebruikerId } = wereld.gebruiker.projectleider;
    await zoek('beheerder', `&gebruiker=${gebruikerId}`);
    const { json } = await zoek('beheerder', `&object=${gebruikerId}`);
    expect(json.items[0]).toMatchObject({ handeling: 'lijstAuditregels', objectId: gebruikerId });
  });

  it('goes page by page, and not over more than a month', async () => {
    const een = await zoek('beheerder', '&paginaGrootte=1');
    expect(een.json.items).toHaveLength(1);
    const twee = await zoek('beheerder', `&paginaGrootte=1&cursor=${een.json.volgende}`);
    expect(twee.json.items[0]!.nr).toBeLessThan(een.json.items[0]!.nr);
    expect((await als('beheerder', `/v1/auditregels?van=2026-01-01&tot=2026-06-01`)).status).toBe(422);
  });
});

describe('faults over HTTP', () => {
  const aDood = (kanaal: string) =>
    api.dataSource.query(
      `insert into outbox (kanaal, onderwerp, op, pogingen, dood_op) values ($1, $2, now(), 12, now())`,
      [kanaal, randomUUID()],
    );

  it('are counted per channel, and what is stuck goes again', async () => {
    await aDood('mail');
    await aDood('mail');
    const lees = async () =>
      (await als<{ kanalen: Kanaalstand[] }>('beheerder', '/v1/storingen')).json.kanalen.find(
        ({ kanaal }) => kanaal === 'mail',
      )!;
    const voor = await lees();
    expect(voor.vastgelopen).toBe(2);
    expect(voor.oudsteVast).not.toBeNull();
    const { status, json } = await als('beheerder', '/v1/storingen/mail/herhalingen', { body: {} });
    expect([status, json]).toEqual([201, { aantal: 2, wachtOpPostvak: 0 }]);
    expect(await lees()).toMatchObject({ vastgelopen: 0, wacht: voor.wacht + 2 });
  });

  it('count mail that bounced as stuck, and send it to the address of now, once', async () => {
    const id = randomUUID();
    await api.dataSource.query(
      `insert into bericht (id, sleutel, soort, organisatie_id, rol, adres, onderwerp, tekst, message_id, aangemaakt_op, fout)
       values ($1::uuid, $1::text, 'taak', $2, 'decaan', 'oud@school.example', 'o', 't', $1::text, now(), '550')`,
      [id, wereld.org.school],
    );
    const sleutel = { 'Idempotency-Key': randomUUID() };
    const herhaal = () => als('beheerder', '/v1/storingen/mail/herhalingen', { body: {}, headers: sleutel });
    expect((await herhaal()).json).toEqual({ aantal: 1, wachtOpPostvak: 0 });
    expect((await herhaal()).json).toEqual({ aantal: 1, wachtOpPostvak: 0 });
    const [bericht] = await api.dataSource.query<{ adres: string; fout: string | null }[]>(
      'select adres, fout from bericht where id = $1',
      [id],
    );
    expect(bericht).toEqual({ adres: 'post@voorbeeld.test', fout: null });
    const klaar = await api.dataSource.query(
      "select 1 from outbox where kanaal = 'mail' and onderwerp = $1",
      [id],
    );
    expect(klaar).toHaveLength(1);
  });

  it('leave mail where it is while its address is known not to work, and say how much', async () => {
    const id = randomUUID();
    await api.dataSource.query(
      `insert into bericht (id, sleutel, soort, organisatie_id, rol, adres, onderwerp, tekst, message_id, aangemaakt_op, fout)
       values ($1::uuid, $1::text, 'taak', $2, 'decaan', 'weg@school.example', 'o', 't', $1::text, now(), 'mailadres.gestuit')`,
      [id, wereld.org.school],
    );
    const gestuit = (op: string | null) =>
      api.dataSource.query('update organisatie set mail_gestuit_op = $2 where id = $1', [
        wereld.org.school,
        op,
      ]);
    await gestuit('2027-02-01T09:00:00Z');
    const { json } = await als('beheerder', '/v1/storingen/mail/herhalingen', { body: {} });
    expect(json).toEqual({ aantal: 0, wachtOpPostvak: 1 });
    await gestuit(null);
    const daarna = await als('beheerder', '/v1/storingen/mail/herhalingen', { body: {} });
    expect(daarna.json).toEqual({ aantal: 1, wachtOpPostvak: 0 });
  });

  it('count the age of a message from when it could first have left, however often it was tried', async () => {
    await api.dataSource.query(
      `insert into outbox (kanaal, onderwerp, op, pogingen, sinds, beschikbaar_op)
       values ('register', $1, now(), 4, '2026-01-01T00:00:00Z', now() + interval '5 minutes')`,
      [randomUUID()],
    );
    const { json } = await als<{ kanalen: Kanaalstand[] }>('beheerder', '/v1/storingen');
    expect(json.kanalen.find(({ kanaal }) => kanaal === 'register')?.oudste).toBe('2026-01-01T00:00:00.000Z');
  });

  it('66: count a process past its moment, and wake it, with a line in the audit', async () => {
    const onderwerp = randomUUID();
    await api.dataSource.query(
      `insert into proces (workflow_id, soort, onderwerp, regio, volgend_moment, gestart_op, gewekt_keer)
       values ('taak/' || $1::text, 'taak', $1::text, '010', now() - interval '1 hour', now(), 20)`,
      [onderwerp],
    );
    const { json } = await als<Storingen>('beheerder', '/v1/storingen');
    expect(json.processen.find(({ soort }) => soort === 'taak')).toMatchObject({ teLaat: 1, opgegeven: 1 });
    expect(json.mislukteTaken).toBeNull();
    const wek = await als('beheerder', '/v1/storingen/processen/herhalingen', { body: {} });
    expect([wek.status, wek.json]).toEqual([201, { aantal: 1 }]);
    const [audit] = await api.dataSource.query<{ uitkomst: string }[]>(
      "select uitkomst from audit where handeling = 'herhaalBerichten' order by seq desc limit 1",
    );
    expect(audit?.uitkomst).toBe('gelukt');
  });

  it('say how the parts are', async () => {
    const { json } = await als('beheerder', '/v1/storingen');
    expect(json).toMatchObject({ database: { in_orde: true }, engine: { in_orde: false } });
  });

  it('are not for the administrator of a school', async () => {
    const token = await api.token(await aBeheerder(api, wereld, 'school'));
    expect((await api.vraag('/v1/storingen', { token })).status).toBe(403);
    expect((await api.vraag('/v1/storingen/mail/herhalingen', { token, body: {} })).status).toBe(403);
  });

  it('of another kind cannot be repeated here', async () => {
    expect((await als('beheerder', '/v1/storingen/webhook/herhalingen', { body: {} })).status).toBe(400);
  });
});
