import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Paspoort } from '#libs/contract/paspoort.ts';
import type { Burger } from '#test/builders/burgers.ts';
import { createWereld, type Gebruikersnaam, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';
import { ALS_16, Paspoortproef } from '#test/kit/paspoort.ts';

interface Lijst {
  readonly taal: string;
  readonly versie: number;
  readonly titel: string;
  readonly themas: readonly { readonly id: string; readonly vragen: readonly { readonly id: string }[] }[];
}

let api: TestApi;
let wereld: Wereld;
let proef: Paspoortproef;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
});
beforeEach(async () => {
  api.zetKlok(ALS_16);
  proef = await Paspoortproef.begin(api, wereld);
});
afterAll(() => api.stop());

async function lees<T>(wie: Burger | Gebruikersnaam, pad: string, taal: string, body?: object) {
  const token = await api.token(typeof wie === 'string' ? wereld.gebruiker[wie] : wie);
  const { status, headers, json } = await api.vraag<T>(pad, {
    token,
    headers: { 'Accept-Language': taal },
    ...(body ? { body } : {}),
  });
  return { status, json, taal: headers.get('content-language'), vary: headers.get('vary') ?? '' };
}
const vragen = (wie: Burger | Gebruikersnaam, taal: string) =>
  lees<Lijst>(wie, '/v1/paspoortvragen/mbo-tot-23', taal);

describe('the questions, in the language of who asks', () => {
  it.each([
    ['ar', 'ar', 'جوازي للنجاح'],
    ['uk-UA,uk;q=0.9', 'uk', 'Мій Паспорт успіху'],
    ['en-GB', 'en', 'My Passport for Success'],
    ['fr, en;q=0.5', 'en', 'My Passport for Success'],
    ['nl, ar;q=0.5', 'nl', 'Mijn Paspoort voor Succes'],
    ['fr', 'nl', 'Mijn Paspoort voor Succes'],
    ['*', 'nl', 'Mijn Paspoort voor Succes'],
  ])('are for the youngster, with %s, in %s', async (gevraagd, taal, titel) => {
    const antwoord = await vragen(proef.jongere, gevraagd);
    expect(antwoord).toMatchObject({ status: 200, taal, json: { taal, titel, versie: 1 } });
    expect(antwoord.vary).toContain('Accept-Language');
  });

  it('are the same questions, with the same ids, in every language', async () => {
    const [nl, ar] = await Promise.all(
      ['nl', 'ar'].map(async (taal) => (await vragen(proef.jongere, taal)).json),
    );
    const ids = ({ themas }: Lijst) =>
      themas.map(({ id, vragen: die }) => [id, die.map((vraag) => vraag.id)]);
    expect(ids(ar!)).toEqual(ids(nl!));
  });

  it('are Dutch for who works with the youngster', async () => {
    for (const wie of ['mentor', 'intaker'] as const)
      expect(await vragen(wie, 'ar')).toMatchObject({
        taal: 'nl',
        json: { taal: 'nl', titel: 'Mijn Paspoort voor Succes' },
      });
  });
});

describe('a Paspoort, in the language of who reads it', () => {
  const een = ({ inhoud }: Paspoort, id: string) =>
    inhoud.at(-1)?.velden.find(({ vraagId }) => vraagId === id);

  it('has questions and choices in that language, and the own words as they are', async () => {
    const id = await proef.ingevuld();
    const nl = (await lees<Paspoort>(proef.jongere, `/v1/paspoorten/${id}`, 'nl')).json;
    const antwoord = await lees<Paspoort>(proef.jongere, `/v1/paspoorten/${id}`, 'ar');
    expect(antwoord).toMatchObject({ taal: 'ar', json: { taal: 'ar' } });
    const naam = een(antwoord.json, 'roepnaam');
    expect(naam).toMatchObject({ vraag: 'بأي اسم تحب أن نناديك؟', tekst: een(nl, 'roepnaam')?.tekst });
    const keuze = een(antwoord.json, 'school-of-werk');
    expect(keuze?.waarde).toBe(een(nl, 'school-of-werk')?.waarde);
    expect(keuze?.tekst).toMatch(/^[\p{Script=Arabic}\p{Script=Common}]+$/u);
    expect(antwoord.json.invullen).toEqual(nl.invullen);
  });

  it('is shown before it is shared in the language of the youngster, and read by the mbo in Dutch', async () => {
    const id = await proef.vastgesteld();
    const wens = proef.wens('2027-06-30');
    const voorbeeld = await lees<{ taal: string; inhoud: Paspoort['inhoud'][number] }>(
      proef.jongere,
      `/v1/paspoorten/${id}/deelvoorbeelden`,
      'uk',
      wens,
    );
    expect(voorbeeld).toMatchObject({ status: 200, taal: 'uk', json: { taal: 'uk' } });
    expect(voorbeeld.json.inhoud.velden.map(({ vraag }) => vraag).join(' ')).toMatch(/\p{Script=Cyrillic}/u);
    const { json: deling } = await proef.zelf(`/v1/paspoorten/${id}/delingen`, wens);
    const gelezen = await lees<Paspoort>('intaker', `/v1/delingen/${String(deling['id'])}/inzagen`, 'uk', {});
    expect(gelezen.json.taal).toBe('nl');
    expect(gelezen.json.inhoud[0]?.velden.map(({ vraag }) => vraag).join(' ')).not.toMatch(
      /\p{Script=Cyrillic}/u,
    );
  });

  it('is Dutch as a PDF', async () => {
    const id = await proef.ingevuld();
    const antwoord = await fetch(`${api.url}/v1/paspoorten/${id}`, {
      headers: {
        Authorization: `Bearer ${await api.token(proef.jongere)}`,
        Accept: 'application/pdf',
        'Accept-Language': 'ar',
      },
    });
    expect(antwoord.headers.get('content-language')).toBe('nl');
    const data = new Uint8Array(await antwoord.arrayBuffer());
    const bladzijde = await (await getDocument({ data, verbosity: 0 }).promise).getPage(1);
    const { items } = await bladzijde.getTextContent();
    const tekst = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    expect(tekst).toContain('Over mij');
    expect(tekst).not.toMatch(/\p{Script=Arabic}/u);
  });
});
