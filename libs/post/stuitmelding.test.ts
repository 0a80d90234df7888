import { describe, expect, it } from '@jest/globals';
import { aStuitmelding } from '#test/kit/stuitmelding.ts';
import { leesStuitmelding, weegStuit } from './stuitmelding.ts';

const ID = '<overdracht.1@bericht.overstap.invalid>';

describe('leesStuitmelding', () => {
  it('reads of which mail it is, and about whom', async () => {
    expect(await leesStuitmelding(aStuitmelding({ messageId: ID }))).toEqual({
      messageId: ID,
      ontvangers: [{ adres: 'post@voorbeeld.test', actie: 'failed', status: '5.1.1' }],
    });
  });

  it('reads one that carries the whole mail, as bytes', async () => {
    const heel = aStuitmelding({ messageId: ID }).replace('text/rfc822-headers', 'message/rfc822');
    expect((await leesStuitmelding(Buffer.from(heel)))?.messageId).toBe(ID);
  });

  it.each<[string, string]>([
    ['an ordinary mail', 'From: a@b.nl\r\nSubject: hallo\r\nMessage-ID: <x@b.nl>\r\n\r\nTot morgen.'],
    ['one without the mail it is about', aStuitmelding({ messageId: ID }).replace(/Message-ID: .*/, '')],
    ['one without a recipient', aStuitmelding({ messageId: ID }).replace(/Final-Recipient: .*/, '')],
    ['nothing', ''],
    ['something that is no mail', '\u0000\u0001 geen mail'],
  ])('sees nothing in %s', async (_, mail) => {
    expect(await leesStuitmelding(mail)).toBeNull();
  });
});

describe('weegStuit', () => {
  it.each([
    ['failed', '5.1.1', 'adres'],
    ['failed', '5.1.10', 'adres'],
    ['failed', '5.2.1', 'adres'],
    ['failed', '5.2.2', 'bericht'],
    ['failed', '5.7.1', 'bericht'],
    ['failed', '4.4.7', 'bericht'],
    ['failed', '', 'bericht'],
    ['delayed', '4.4.1', 'tijdelijk'],
    ['relayed', '2.0.0', 'tijdelijk'],
  ] as const)('%s with %s is about: %s', (actie, status, stuit) => {
    expect(weegStuit({ actie, status })).toBe(stuit);
  });
});
