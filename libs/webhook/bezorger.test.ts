import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PROEFNAAM, Webhookontvanger } from '#test/kit/webhookontvanger.ts';
import { openbareWacht, type Adreswacht, type Netadres } from './adreswacht.ts';
import { ANTWOORD_BYTES, maakBezorger } from './bezorger.ts';

let ontvanger: Webhookontvanger;
beforeEach(async () => {
  ontvanger = await Webhookontvanger.start();
});
afterEach(() => ontvanger.stop());

const bezorg = (anders: Partial<Adreswacht> = {}, adres = ontvanger.adres, geduldMs = 5_000) =>
  maakBezorger({ wacht: { ...ontvanger.wacht(), ...anders }, ca: ontvanger.ca, geduldMs })({
    adres,
    koppen: { 'Content-Type': 'application/json' },
    inhoud: '{"proef":true}',
  });
const { magAdres } = openbareWacht([]);

describe('a delivery', () => {
  it('arrives over https with what was given', async () => {
    await bezorg();
    expect(ontvanger.ontvangen).toMatchObject([{ pad: '/overstap', inhoud: '{"proef":true}' }]);
  });

  it('needs a certificate on the name', async () => {
    const anders = ontvanger.adres.replace(PROEFNAAM, 'iemand.anders.test');
    await expect(bezorg({}, anders)).rejects.toMatchObject({ code: 'ERR_TLS_CERT_ALTNAME_INVALID' });
    expect(ontvanger.ontvangen).toEqual([]);
  });

  it.each([400, 404, 410, 429, 500, 503])('is not done at status %i', async (status) => {
    ontvanger.antwoordt = (antwoord) => antwoord.writeHead(status).end('geheim van de ander');
    await expect(bezorg()).rejects.toMatchObject({ code: `status.${status}` });
  });

  it('lets go of who does not answer', async () => {
    ontvanger.antwoordt = () => undefined;
    await expect(bezorg({}, ontvanger.adres, 300)).rejects.toMatchObject({ code: 'te-laat' });
  });

  it('lets go of who never finishes', async () => {
    ontvanger.antwoordt = (antwoord) => antwoord.writeHead(200).write('a');
    await expect(bezorg({}, ontvanger.adres, 300)).rejects.toMatchObject({ code: 'te-laat' });
  });
});

describe('83: a receiver that points inside', () => {
  it.each([
    '127.0.0.1',
    '10.0.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '::1',
    'fd00::1',
    'fe80::1',
    '::ffff:127.0.0.1',
  ])('83: a name that resolves to %s gets no connection', async (address) => {
    const zoek = () => Promise.resolve([{ address, family: address.includes(':') ? 6 : 4 }]);
    await expect(bezorg({ zoek, magAdres })).rejects.toMatchObject({ code: 'adres.niet-openbaar' });
    expect(ontvanger.ontvangen).toEqual([]);
  });

  it('83: what was checked is what is connected to, and every delivery checks again', async () => {
    const antwoorden: Netadres[][] = [
      [{ address: '127.0.0.1', family: 4 }],
      [{ address: '127.0.0.2', family: 4 }],
    ];
    let gevraagd = 0;
    const zoek = () => Promise.resolve(antwoorden[gevraagd++] ?? []);
    await bezorg({ zoek });
    expect([gevraagd, ontvanger.ontvangen.length]).toEqual([1, 1]);
    await expect(bezorg({ zoek })).rejects.toMatchObject({ code: 'adres.niet-openbaar' });
    expect([gevraagd, ontvanger.ontvangen.length]).toEqual([2, 1]);
  });

  it.each([
    'https://127.0.0.1:PORT/',
    'https://0x7f.1:PORT/',
    'https://[::1]:PORT/',
    'https://localhost.:PORT/',
    'http://webhooks.partner.test:PORT/',
  ])('83: %s gets no connection, even when this machine is allowed', async (sjabloon) => {
    const adres = sjabloon.replace('PORT', String(ontvanger.poort));
    expect(() => void bezorg({}, adres)).toThrow(expect.objectContaining({ name: 'Adresweigering' }));
    expect(ontvanger.ontvangen).toEqual([]);
  });

  it.each([301, 302, 303, 307, 308])('83: a %i is not followed', async (status) => {
    ontvanger.antwoordt = (antwoord) =>
      antwoord.writeHead(status, { Location: `${ontvanger.adres}/elders` }).end();
    await expect(bezorg()).rejects.toMatchObject({ code: `status.${status}` });
    expect(ontvanger.ontvangen).toHaveLength(1);
  });

  it('83: an answer of more than a megabyte is cut off', async () => {
    const deel = Buffer.alloc(64 * 1024, 'x');
    let verstuurd = 0;
    const losgelaten = new Promise<void>((klaar) => {
      ontvanger.antwoordt = (antwoord) => {
        antwoord.writeHead(200);
        const meer = (): void => {
          while (!antwoord.destroyed && antwoord.write(deel)) verstuurd += deel.length;
          verstuurd += deel.length;
        };
        antwoord.on('drain', meer).on('close', klaar);
        meer();
      };
    });
    await bezorg();
    await losgelaten;
    // Wat in de buffers van de verbinding past, kan onderweg zijn; eindeloos is het niet.
    expect(verstuurd).toBeGreaterThan(ANTWOORD_BYTES);
    expect(verstuurd).toBeLessThan(32 * ANTWOORD_BYTES);
  });
});
