import { describe, expect, it } from '@jest/globals';
import { HtmlValidate } from 'html-validate';
import { alsHtml, alsTekst, bewaarvorm, leesBewaarvorm, type Mailblad } from './opmaak.ts';

const BLAD: Mailblad = {
  onderwerp: 'Herinnering: een taak wacht op u',
  alineas: ['Er staat een taak voor u open.', 'Zij wacht: al even.'],
  punten: ['Een taak: 2 keer', 'Nog een: 1 keer'],
  link: { tekst: 'Open de zaak na aanmelden', adres: 'https://overstap.test/taken/1' },
  voet: [{ tekst: 'Kies welke berichten u krijgt', adres: 'https://overstap.test/instellingen' }],
};

describe('a mail', () => {
  it('is one page of HTML that a validator finds nothing in', async () => {
    const proef = new HtmlValidate({
      extends: ['html-validate:recommended', 'html-validate:a11y'],
      rules: { 'no-inline-style': 'off', 'doctype-style': 'off' },
    });
    const { results } = await proef.validateString(alsHtml(BLAD));
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  });

  it('says the same as text', () => {
    expect(alsTekst(BLAD)).toBe(
      [
        'Er staat een taak voor u open.',
        'Zij wacht: al even.',
        '- Een taak: 2 keer\n- Nog een: 1 keer',
        'Open de zaak na aanmelden: https://overstap.test/taken/1',
        'Dit bericht komt van een systeem. U kunt er niet op antwoorden.\nKies welke berichten u krijgt: https://overstap.test/instellingen\n',
      ].join('\n\n'),
    );
  });

  it('50: lets no text become markup', () => {
    expect(alsHtml({ ...BLAD, alineas: ['<img src=x onerror="y">'] })).toContain(
      '<p>&lt;img src=x onerror=&quot;y&quot;&gt;</p>',
    );
  });

  it('waits in a form that is read back as it was', () => {
    const { alineas, punten, link } = BLAD;
    expect(leesBewaarvorm(bewaarvorm(BLAD))).toEqual({ alineas, punten, link });
    const kaal = { alineas: ['Een.'], punten: [], link: { tekst: 'Open', adres: '/a/b' } };
    expect(leesBewaarvorm(bewaarvorm(kaal))).toEqual(kaal);
  });
});
