import { describe, expect, it } from '@jest/globals';
import {
  eisWebhookadres,
  isOpenbaarAdres,
  leesWebhookadres,
  openbareWacht,
  zoekToegestaan,
} from './adreswacht.ts';

const POORTEN = [443];
/** De wacht van het product, met een naamdienst die antwoordt wat een aanvaller wil. */
const wacht = (...adressen: string[]) => ({
  ...openbareWacht(POORTEN),
  zoek: () =>
    Promise.resolve(adressen.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))),
});

const VAN_BINNEN = [
  '127.0.0.1',
  '127.8.9.10',
  '0.0.0.0',
  '10.0.0.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '100.127.255.255',
  '192.0.0.8',
  '192.0.2.1',
  '198.18.0.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  'fc00::1',
  'fd00::1',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'ff02::1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::7f00:1',
  '64:ff9b:1::1',
  '2002:7f00:1::1',
  '2001::1',
  '2001:db8::1',
  '0x7f.1',
  '2130706433',
  '017700000001',
  'geen adres',
  '',
];

describe('83: an address inside', () => {
  it.each(VAN_BINNEN)('83: %s is no address on the open internet', (adres) => {
    expect(isOpenbaarAdres(adres)).toBe(false);
  });

  it.each(VAN_BINNEN)(
    '83: a name that resolves to %s is refused, also next to an open address',
    async (adres) => {
      await expect(zoekToegestaan('partner.test', wacht(adres))).rejects.toMatchObject({
        code: 'adres.niet-openbaar',
      });
      await expect(zoekToegestaan('partner.test', wacht('93.184.215.14', adres))).rejects.toMatchObject({
        code: 'adres.niet-openbaar',
      });
    },
  );

  it.each(['93.184.215.14', '8.8.8.8', '2a00:1450:400e:800::2004'])('knows %s as open', async (adres) => {
    expect(isOpenbaarAdres(adres)).toBe(true);
    expect(await zoekToegestaan('partner.test', wacht(adres))).toHaveLength(1);
  });

  it('83: a name that is not there is refused', async () => {
    await expect(zoekToegestaan('partner.test', wacht())).rejects.toMatchObject({
      code: 'adres.niet-gevonden',
    });
  });

  it('83: localhost of this machine is refused with the real resolver', async () => {
    await expect(zoekToegestaan('localhost', openbareWacht(POORTEN))).rejects.toMatchObject({
      code: 'adres.niet-openbaar',
    });
  });
});

describe('83: an address that is written oddly', () => {
  it.each<[string, string]>([
    ['https://0x7f.1/', 'adres.geen-naam'],
    ['https://0x7f000001/', 'adres.geen-naam'],
    ['https://2130706433/', 'adres.geen-naam'],
    ['https://017700000001/', 'adres.geen-naam'],
    ['https://127.1/', 'adres.geen-naam'],
    ['https://127.0.0.1/', 'adres.geen-naam'],
    ['https://①②⑦.⓪.⓪.①/', 'adres.geen-naam'],
    ['https://8.8.8.8/', 'adres.geen-naam'],
    ['https://[::1]/', 'adres.geen-naam'],
    ['https://[::ffff:7f00:1]/', 'adres.geen-naam'],
    ['https://[fd00::1]/', 'adres.geen-naam'],
    ['https://localhost/', 'adres.geen-naam'],
    ['https://localhost./', 'adres.geen-naam'],
    ['https://partner.nl./', 'adres.geen-naam'],
    ['https://partner/', 'adres.geen-naam'],
    ['https://partner_1.nl/', 'adres.geen-naam'],
    ['http://partner.nl/', 'adres.geen-https'],
    ['ftp://partner.nl/', 'adres.geen-https'],
    ['file:///etc/passwd', 'adres.geen-https'],
    ['gopher://partner.nl:443/', 'adres.geen-https'],
    ['https://iemand:geheim@partner.nl/', 'adres.met-geheim'],
    ['https://partner.nl@10.0.0.1/', 'adres.met-geheim'],
    ['https://partner.nl/#anker', 'adres.met-geheim'],
    ['https://partner.nl:8443/', 'adres.poort'],
    ['https://partner.nl:22/', 'adres.poort'],
    ['//partner.nl/', 'adres.ongeldig'],
    ['partner.nl', 'adres.ongeldig'],
    ['', 'adres.ongeldig'],
    [`https://partner.nl/${'a'.repeat(500)}`, 'adres.ongeldig'],
  ])('83: %s is refused', (adres, code) => {
    expect(() => leesWebhookadres(adres, POORTEN)).toThrow(expect.objectContaining({ code }));
  });

  it.each(['https://partner.nl/hook?a=b', 'https://PARTNER.nl:443/x', 'https://xn--bcher-kva.example/'])(
    'takes %s',
    (adres) => {
      expect(leesWebhookadres(adres, POORTEN).protocol).toBe('https:');
    },
  );

  it('takes another port only when the installation allows it', () => {
    expect(leesWebhookadres('https://partner.nl:8443/', [443, 8443]).port).toBe('8443');
  });

  it('83: is told to who asked without repeating it', async () => {
    await expect(eisWebhookadres('https://partner.test/x', wacht('10.1.2.3'))).rejects.toMatchObject({
      code: 'abonnement.adres',
      message: expect.not.stringMatching(/10\.1\.2\.3|partner/),
    });
  });
});
