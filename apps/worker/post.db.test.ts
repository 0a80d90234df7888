import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { HtmlValidate } from 'html-validate';
import type { Email } from 'postal-mime';
import { BERICHTSOORTEN, isVrijwillig } from '#libs/domain/bericht/berichtsoort.ts';
import { TEKSTEN } from '#libs/dossier/berichtteksten.ts';
import { leesAfmeldsleutel } from '#libs/mail/afmeldlink.ts';
import { adresVoorPost } from '#libs/partnerlink/adres.ts';
import { anOverstap, KANARIE_BSN } from '#test/builders/wereld.ts';
import { Postkantoor, PROEFADRES } from '#test/kit/postkantoor.ts';
import type { Gedrag } from '#test/kit/smtp.ts';

let p: Postkantoor;
let overstapId: string;
beforeAll(async () => {
  p = await Postkantoor.open();
  overstapId = await anOverstap(p.beheer, p.wereld);
});
beforeEach(() => p.begin());
afterEach(() => p.ruim());
afterAll(() => p.sluit());

/** Wat in geen mail mag staan: de leerling uit de proef, en woorden die iets over hem zeggen. */
const WOORDENBOEK = [
  'Kanarie',
  'Vogelaar',
  KANARIE_BSN,
  '2010-05-05',
  '05-05-2010',
  '4b',
  'L1',
  'Halt',
  'verzuim',
  'spijbel',
  'straf',
  'politie',
  'medisch',
  'adres',
  'postcode',
];
const HTML = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: { 'no-inline-style': 'off', 'doctype-style': 'off' },
});
const koppenVan = ({ headers }: Email): string =>
  headers.map(({ key, value }) => `${key}: ${value}`).join('\n');
const linksIn = (tekst = ''): string[] => tekst.match(/https?:[^\s<>"]+/g) ?? [];
const zonderLinks = (tekst = ''): string => tekst.replaceAll(/https?:[^\s<>"]+/g, '');

/** Een bericht over de leerling, zoals het bij de lezer aankomt. */
async function gelezen(soort: (typeof BERICHTSOORTEN)[number]): Promise<Email> {
  await p.zetKlaar(soort, {
    sleutel: `overdracht/${overstapId}/${soort}`,
    pad: `/overstappen/${overstapId}`,
  });
  await p.ronde();
  const [mail] = await p.gelezen();
  return mail!;
}

describe('78: every mail of every template', () => {
  it.each(BERICHTSOORTEN)(
    '78: %s says nothing about a pupil, in no header and nowhere in its text',
    async (soort) => {
      const mail = await gelezen(soort);
      expect(p.server.ontvangen[0]!.aan).toEqual(['post@voorbeeld.test']);
      const delen = [koppenVan(mail), mail.subject, mail.text, mail.html].map(zonderLinks);
      for (const woord of WOORDENBOEK)
        for (const deel of delen) expect(deel).not.toMatch(new RegExp(`\\b${woord}\\b`, 'i'));
      expect(mail.attachments).toEqual([]);
    },
  );

  it.each(BERICHTSOORTEN)(
    '%s is plain text and HTML that says the same, with one heading and nothing from elsewhere',
    async (soort) => {
      const mail = await gelezen(soort);
      const { bytes } = p.server.ontvangen[0]!;
      expect(bytes).toMatch(/^Content-Type: multipart\/alternative/m);
      const html = mail.html ?? '';
      const { results } = await HTML.validateString(html);
      expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
      expect(html).toMatch(/<html lang="nl">/);
      expect(html.match(/<h1/g)).toHaveLength(1);
      expect(html).not.toMatch(/<img|<script|<link|url\(|src=/i);
      for (const tekst of [html, mail.text ?? '']) expect(tekst).toContain(TEKSTEN[soort].tekst);
      const adressen = [...html.matchAll(/href="([^"]+)"/g)].map(([, adres = '']) => adres);
      expect(adressen).toEqual(linksIn(mail.text));
      expect(html).not.toMatch(/>\s*(hier|klik hier|link)\s*</i);
      expect(adressen[0]).toBe(`${PROEFADRES}${adresVoorPost(soort, `/overstappen/${overstapId}`)}`);
    },
  );

  it.each(BERICHTSOORTEN)(
    '%s can be switched off from the mail only if it may be off at all',
    async (soort) => {
      const mail = await gelezen(soort);
      const koppen = koppenVan(mail);
      const [adres] = linksIn(/^list-unsubscribe: .*$/m.exec(koppen)?.[0]);
      expect(adres !== undefined).toBe(isVrijwillig(soort));
      expect(koppen.includes('list-unsubscribe-post: List-Unsubscribe=One-Click')).toBe(isVrijwillig(soort));
      const sleutel = new URL(adres ?? PROEFADRES).searchParams.get('sleutel') ?? '';
      const verwacht = isVrijwillig(soort) ? { organisatieId: p.wereld.org.gemeente, soort } : null;
      expect(leesAfmeldsleutel(sleutel)).toEqual(verwacht);
    },
  );
});

describe('82: a mail server that does not do what was asked', () => {
  it.each<[string, Gedrag]>([
    ['says later to the receiver', 'tijdelijk-geen-ontvanger'],
    ['says later to the message', 'tijdelijk-na-data'],
    ['says nothing after the message', 'zwijgt-na-data'],
    ['breaks off after the message', 'verbreekt-na-data'],
    ['takes it and breaks off before it says so', 'nam-aan-en-verbreekt'],
  ])('82: %s: it comes again, with the same Message-ID', async (_, gedrag) => {
    await p.zetKlaar('overdracht-aangeboden');
    p.server.gedrag = gedrag;
    await p.ronde();
    expect([await p.wachtend(), await p.berichten()]).toEqual([
      1,
      [{ soort: 'overdracht-aangeboden', verstuurd: false, fout: null }],
    ]);
    p.server.gedrag = 'goed';
    await p.ronde();
    expect([await p.wachtend(), await p.berichten()]).toEqual([
      0,
      [{ soort: 'overdracht-aangeboden', verstuurd: true, fout: null }],
    ]);
    expect(p.messageIds.length).toBeGreaterThan(0);
    expect(new Set(p.messageIds)).toEqual(
      new Set(['<proef.overdracht-aangeboden@bericht.overstap.invalid>']),
    );
    expect(await p.taken()).toEqual([]);
  });

  it.each<[string, Gedrag, string, string]>([
    [
      'refuses the receiver for ever',
      'nooit-deze-ontvanger',
      'mailadres.geweigerd',
      'mailadres-onbestelbaar',
    ],
    ['refuses the message for ever', 'nooit-na-data', 'mail.geweigerd', 'bericht-onbestelbaar'],
  ])('82: %s: it does not come again, and a beheerder gets a task', async (_, gedrag, fout, soort) => {
    await p.zetKlaar('overdracht-aangeboden');
    p.server.gedrag = gedrag;
    await p.ronde();
    expect([await p.wachtend(), await p.berichten()]).toEqual([
      0,
      [{ soort: 'overdracht-aangeboden', verstuurd: false, fout }],
    ]);
    expect(await p.taken()).toEqual([
      { soort, rol: 'beheerder', organisatie_id: p.wereld.org.regio, status: 'OPEN' },
    ]);
    p.server.gedrag = 'goed';
    await p.ronde();
    expect(p.server.ontvangen).toEqual([]);
  });

  it('82: is not tried for ever: after the last attempt a beheerder gets a task', async () => {
    await p.zetKlaar('overdracht-aangeboden');
    p.server.gedrag = 'tijdelijk-na-data';
    for (let keer = 0; keer < 14; keer += 1) await p.ronde();
    expect([await p.wachtend(), await p.berichten()]).toEqual([
      0,
      [{ soort: 'overdracht-aangeboden', verstuurd: false, fout: 'mail.niet-gelukt' }],
    ]);
    expect(await p.taken()).toHaveLength(1);
  });

  it('79: an address in the database that is more than one is not sent to, and a beheerder gets a task', async () => {
    await p.zetKlaar('overdracht-aangeboden');
    for (const waar of ['bericht set adres', 'organisatie set mail'])
      await p.beheer.query(`update ${waar} = 'a@b.test, c@evil.test'`);
    await p.ronde();
    expect(await p.berichten()).toEqual([
      { soort: 'overdracht-aangeboden', verstuurd: false, fout: 'mailadres.ongeldig' },
    ]);
    expect([await p.taken(), p.server.ontvangen]).toMatchObject([[{ soort: 'mailadres-onbestelbaar' }], []]);
  });
});
