import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Proefserver } from '#test/kit/smtp.ts';
import { Onbestelbaar, SmtpMailer, type Post } from './mailer.ts';

let server: Proefserver;
let mailer: SmtpMailer;
beforeAll(async () => {
  server = await Proefserver.start();
  mailer = new SmtpMailer({ url: server.url, van: 'systeem@overstap.example', domeinen: ['zwolle.example'] });
});
beforeEach(() => {
  server.ontvangen.length = 0;
});
afterAll(async () => {
  mailer.close();
  await server.stop();
});

const GOED: Post = {
  aan: 'leerplicht@zwolle.example',
  onderwerp: 'Er wacht iets op u',
  tekst: 'Open de zaak na aanmelden: https://overstap.example/taken/1',
  html: '<!DOCTYPE html><html lang="nl"><title>x</title></html>',
  messageId: '<taak.1@bericht.overstap.invalid>',
};
const stuur = (anders: Record<string, unknown>): Promise<void> => mailer.send({ ...GOED, ...anders });

describe('SmtpMailer', () => {
  it('sends good post to one receiver, as text and as a page', async () => {
    await stuur({});
    expect(server.ontvangen).toMatchObject([{ aan: ['leerplicht@zwolle.example'] }]);
    expect(server.ontvangen[0]!.bytes).toContain('Message-ID: <taak.1@bericht.overstap.invalid>');
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['79: two addresses', { aan: 'a@zwolle.example, c@evil.example' }, 'mailadres.ongeldig'],
    [
      '79: a header behind the address',
      { aan: 'a@zwolle.example\r\nBcc: x@evil.example' },
      'mailadres.ongeldig',
    ],
    ['79: a header in the subject', { onderwerp: 'Hallo\r\nBcc: x@evil.example' }, 'mail.ongeldig'],
    ['79: a line break in the subject', { onderwerp: 'Hallo\nu' }, 'mail.ongeldig'],
    ['79: a line separator in the subject', { onderwerp: 'Hallo\u2028u' }, 'mail.ongeldig'],
    ['79: a header in the Message-ID', { messageId: '<a@b.nl>\r\nBcc: x@evil.example' }, 'mail.ongeldig'],
    ['80: a domain that is not on the list', { aan: 'a@evil.example' }, 'mailadres.domein'],
    ['80: a domain under one on the list', { aan: 'a@mail.zwolle.example' }, 'mailadres.domein'],
    ['81: a path for the text', { tekst: { path: '/etc/hostname' } }, 'mail.ongeldig'],
    ['81: an address for the text', { tekst: { href: 'http://127.0.0.1:1/' } }, 'mail.ongeldig'],
    ['81: a path for the page', { html: { path: '/etc/hostname' } }, 'mail.ongeldig'],
    ['81: an address for the page', { html: 'http://127.0.0.1:1/' }, 'mail.ongeldig'],
    [
      '81: a header behind the way to switch off',
      { afmelden: 'https://overstap.example/x\r\nBcc: x@evil.example' },
      'mail.ongeldig',
    ],
    ['81: a path for the subject', { onderwerp: { path: '/etc/hostname' } }, 'mail.ongeldig'],
    ['81: a list of receivers', { aan: ['a@zwolle.example', 'b@evil.example'] }, 'mailadres.ongeldig'],
  ])('%s is refused before anything is sent', async (_, anders, code) => {
    await expect(stuur(anders)).rejects.toMatchObject({ name: 'Onbestelbaar', code });
    expect(server.ontvangen).toEqual([]);
  });

  it('81: has no way to add an attachment', async () => {
    await stuur({ attachments: [{ path: '/etc/hostname' }] });
    expect(server.ontvangen[0]!.bytes).not.toMatch(/multipart\/mixed|attachment/);
  });

  it('81: an appointment is text that begins as one, and nothing to open', async () => {
    const ics = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n';
    await stuur({ agenda: { methode: 'REQUEST', ics } });
    expect(server.ontvangen[0]!.bytes).toMatch(/text\/calendar; charset=utf-8; method=REQUEST/i);
    for (const kapot of [{ path: '/etc/hostname' }, '/etc/hostname', 'https://evil.example/x.ics'])
      await expect(stuur({ agenda: { methode: 'REQUEST', ics: kapot } })).rejects.toMatchObject({
        code: 'mail.ongeldig',
      });
    await expect(stuur({ agenda: { methode: 'X\r\nBcc: a@b.nl', ics } })).rejects.toMatchObject({
      code: 'mail.ongeldig',
    });
  });

  it('says nothing of the address in what it throws', async () => {
    const fout = await stuur({ aan: 'kanarie@evil.example' }).catch((error: unknown) => error);
    expect(fout).toBeInstanceOf(Onbestelbaar);
    expect(`${String(fout)} ${JSON.stringify(fout)}`).not.toContain('kanarie');
  });
});
