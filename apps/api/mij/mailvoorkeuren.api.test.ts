import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Mailvoorkeuren } from '#libs/contract/mailvoorkeuren.ts';
import { afmeldsleutel } from '#libs/mail/afmeldlink.ts';
import { createWereld, type Gebruikersnaam, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';

let api: TestApi;
let wereld: Wereld;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
  api.zetKlok('2027-01-15T12:00:00Z');
});
beforeEach(() => api.dataSource.query('delete from mailvoorkeur'));
afterAll(() => api.stop());

const PAD = '/v1/mij/mailvoorkeuren';
const lees = async (wie: Gebruikersnaam) =>
  (await api.vraag<Mailvoorkeuren>(PAD, { token: await api.token(wereld.gebruiker[wie]) })).json;
const bewaar = async (wie: Gebruikersnaam, body: object) =>
  api.vraag<Mailvoorkeuren & { code: string; detail: string }>(PAD, {
    methode: 'PUT',
    token: await api.token(wereld.gebruiker[wie]),
    body: { verzamelOm: '16:00', verzamelen: true, soorten: {}, ...body },
  });
const wijze = ({ soorten }: Mailvoorkeuren, soort: string) =>
  soorten.find((keuze) => keuze.soort === soort)?.wijze;

describe('the mail of a mailbox', () => {
  it('starts with everything at once, within the hours of the region, and says what may not be off and why', async () => {
    const json = await lees('leerplicht');
    expect(json).toMatchObject({
      postvak: 'post@voorbeeld.test',
      uren: { van: '08:00', tot: '18:00' },
      verzamelen: true,
      magWijzigen: true,
      gewijzigdOp: null,
    });
    expect(json.soorten.find(({ soort }) => soort === 'overdracht-aangeboden')).toMatchObject({
      wijze: 'direct',
      wijzen: ['direct', 'verzamel'],
      waarom: expect.stringContaining('wettelijke termijn'),
    });
    expect(json.soorten.find(({ soort }) => soort === 'mdo-samenvatting')).toMatchObject({
      wijzen: ['direct', 'verzamel', 'uit'],
      waarom: null,
    });
    expect(json.soorten.map(({ soort }) => soort)).not.toContain('paspoort-herinnering');
  });

  it('keeps what is chosen, for the colleagues too and for nobody else', async () => {
    const soorten = { 'paspoort-herinnering': 'uit', 'taak-herinnering': 'verzamel' };
    expect((await bewaar('decaan', { verzamelOm: '09:00', soorten })).status).toBe(200);
    const mentor = await lees('mentor');
    expect([mentor.verzamelOm, mentor.magWijzigen]).toEqual(['09:00', false]);
    expect([wijze(mentor, 'paspoort-herinnering'), wijze(mentor, 'taak-herinnering')]).toEqual([
      'uit',
      'verzamel',
    ]);
    expect(wijze(await lees('andereDecaan'), 'paspoort-herinnering')).toBe('direct');
  });

  it.each<[string, object, string, string]>([
    [
      'a kind that guards a term',
      { soorten: { 'taak-herinnering': 'uit' } },
      'mailvoorkeur.wijze',
      'termijn',
    ],
    [
      'a kind that cannot wait',
      { soorten: { 'mdo-uitnodiging': 'verzamel' } },
      'mailvoorkeur.wijze',
      'meteen',
    ],
    [
      'an hour outside those of the region',
      { verzamelOm: '20:00' },
      'mailvoorkeur.uur',
      'van 08:00 tot 18:00',
    ],
    ['half an hour', { verzamelOm: '16:30' }, 'mailvoorkeur.uur', 'heel uur'],
  ])('refuses %s, and says why', async (_, body, code, zin) => {
    const { status, json } = await bewaar('decaan', body);
    expect([status, json.code]).toEqual([422, code]);
    expect(json.detail).toContain(zin);
    expect((await lees('decaan')).gewijzigdOp).toBeNull();
  });

  it.each<Gebruikersnaam>(['mentor', 'projectleider', 'stuurgroep'])(
    'is not for %s to choose',
    async (wie) => {
      expect((await bewaar(wie, {})).status).toBe(403);
    },
  );
});

describe('the link in a mail to switch that kind off', () => {
  const knop = (sleutel: string, oproep: RequestInit = {}) =>
    fetch(`${api.url}/mailkeuze?${new URLSearchParams({ sleutel }).toString()}`, oproep);
  // Zoals een mailprogramma het doet: RFC 8058 §3.1.
  const eenKlik = {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  };
  const sleutel = (soort: Parameters<typeof afmeldsleutel>[0]['soort']) =>
    afmeldsleutel({ organisatieId: wereld.org.school, soort });

  it('asks first when it is opened, and changes nothing then', async () => {
    const antwoord = await knop(sleutel('paspoort-herinnering'));
    expect([antwoord.status, await antwoord.text()]).toEqual([
      200,
      expect.stringContaining('Leerlingen zonder Paspoort voor Succes'),
    ]);
    expect(wijze(await lees('decaan'), 'paspoort-herinnering')).toBe('direct');
  });

  it('switches off that kind with one click and without signing in, and leaves every other choice', async () => {
    await bewaar('decaan', { verzamelOm: '09:00', soorten: { 'taak-herinnering': 'verzamel' } });
    expect((await knop(sleutel('paspoort-herinnering'), eenKlik)).status).toBe(200);
    expect((await knop(sleutel('paspoort-herinnering'), eenKlik)).status).toBe(200);
    const na = await lees('decaan');
    expect([na.verzamelOm, wijze(na, 'taak-herinnering'), wijze(na, 'paspoort-herinnering')]).toEqual([
      '09:00',
      'verzamel',
      'uit',
    ]);
    expect(wijze(na, 'paspoort-escalatie')).toBe('direct');
    expect(wijze(await lees('andereDecaan'), 'paspoort-herinnering')).toBe('direct');
    const [regel] = await api.dataSource.query(
      "select actor, organisatie_id, reden, uitkomst from audit where handeling = 'meldMailAf' limit 1",
    );
    expect(regel).toEqual({
      actor: null,
      organisatie_id: wereld.org.school,
      reden: 'paspoort-herinnering',
      uitkomst: 'gelukt',
    });
  });

  it('of a digest switches off the digest', async () => {
    await knop(sleutel('verzamelmail'), eenKlik);
    expect((await lees('decaan')).verzamelen).toBe(false);
  });

  it('works for nothing that guards a term, for no other kind and for no other mailbox', async () => {
    const goed = sleutel('paspoort-herinnering');
    const pogingen = [
      sleutel('overdracht-aangeboden'),
      goed.replace('paspoort-herinnering', 'paspoort-escalatie'),
      goed.replace(wereld.org.school, wereld.org.andereSchool),
      `${goed}x`,
      goed.slice(0, -1),
      '',
      'x'.repeat(500),
    ];
    for (const poging of pogingen) expect((await knop(poging, eenKlik)).status).toBe(404);
    expect(await api.dataSource.query('select 1 from mailvoorkeur')).toEqual([]);
  });
});
