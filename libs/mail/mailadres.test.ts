import { describe, expect, it } from '@jest/globals';
import { domeinVan, leesMailadres } from './mailadres.ts';

describe('leesMailadres', () => {
  it.each(['leerplicht@zwolle.example', 'a.b+c@x-y.nl'])('takes one plain address: %s', (adres) => {
    expect(leesMailadres(adres)).toBe(adres);
  });

  it.each([
    ['a list', 'a@b.nl, c@evil.nl'],
    ['a list with a semicolon', 'a@b.nl;c@evil.nl'],
    ['a line break', 'a@b.nl\r\nBcc: x@evil.nl'],
    ['a line break at the end', 'a@b.nl\n'],
    ['a display name', 'Jan <jan@b.nl>'],
    ['two signs', 'a@b.nl@evil.nl'],
    ['a comment', 'jan(x)@b.nl'],
    ['a comment in the domain', 'jan@b.nl(evil.nl)'],
    ['a quoted part', '"a@b.nl"@evil.nl'],
    ['a domain in brackets', 'a@[127.0.0.1]'],
    ['a path behind the domain', 'a@b.nl/evil.nl'],
    ['a port', 'a@b.nl:25'],
    ['no domain', 'jan@localhost'],
    ['nothing before it', '@b.nl'],
    ['letters before it that are not ASCII', 'jän@b.nl'],
    ['a percent sign that hides one', 'a@b%2enl'],
    ['an address over 254 characters', `${'a'.repeat(64)}@${'b'.repeat(200)}.nl`],
  ])('79: refuses %s', (_, tekst) => {
    expect(leesMailadres(tekst)).toBeNull();
  });

  it.each([
    ['post@MÜNCHEN.example', 'post@xn--mnchen-3ya.example'],
    ['post@Zwolle.Example', 'post@zwolle.example'],
  ])('80: gives a domain its name in ASCII: %s', (tekst, adres) => {
    expect(leesMailadres(tekst)).toBe(adres);
    expect(domeinVan(adres)).toBe(adres.split('@')[1]);
  });
});
