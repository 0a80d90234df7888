import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { WEBHOOKTYPENAMEN } from '#libs/domain/webhook/gebeurtenis.ts';
import { openbareWacht } from '#libs/webhook/adreswacht.ts';
import { createWereld, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';
import { aBeheerder, alsBeheerder, type Beheerder } from '#test/kit/webhooks.ts';
import { expectWeigering } from '#test/kit/weigering.ts';

const ADRES = 'https://systeem.partner.example/overstap';
const OPEN = [{ address: '93.184.215.14', family: 4 }];

let api: TestApi;
let wereld: Wereld;
let anna: Beheerder;
let bram: Beheerder;
let regio: Beheerder;
let vreemd: Beheerder;
/** Wat de naamdienst antwoordt. */
let adressen: { address: string; family: number }[] = OPEN;
beforeAll(async () => {
  const webhookwacht = { ...openbareWacht([443]), zoek: () => Promise.resolve(adressen) };
  api = await startTestApi({ webhookwacht });
  wereld = await createWereld(api.dataSource);
  anna = await aBeheerder(api, wereld, 'gemeente');
  bram = await aBeheerder(api, wereld, 'gemeente');
  regio = wereld.gebruiker.beheerder;
  vreemd = await aBeheerder(api, wereld, 'andereGemeente');
});
afterEach(async () => {
  adressen = OPEN;
  for (const tabel of ['webhooksleutel', 'abonnement', 'idempotentie', 'sleutels.dek'])
    await api.dataSource.query(`delete from ${tabel}`);
});
afterAll(() => api.stop());

const als = (wie: Beheerder, pad: string, body?: object) => alsBeheerder(api, wie, pad, body);
const vraag = (wie: Beheerder = anna, anders: object = {}) =>
  als(wie, '/v1/abonnementen', { url: ADRES, soorten: WEBHOOKTYPENAMEN, ...anders });
const gevraagd = async (wie: Beheerder = anna) => String((await vraag(wie)).json['id']);
const status = async (wie: Beheerder) =>
  ((await als(wie, '/v1/abonnementen')).json['items'] as { status: string }[]).map((a) => a.status);

describe('29: a subscription', () => {
  it('29: is not approved by who asked for it', async () => {
    const id = await gevraagd();
    await expectWeigering(api, { status: 403, code: 'vier_ogen' }, () =>
      als(anna, `/v1/abonnementen/${id}/goedkeuringen`, {}),
    );
    expect(await status(anna)).toEqual(['AANGEVRAAGD']);
  });

  it('29: is not approved by who asked for it, not even in the database', async () => {
    const id = await gevraagd();
    await expect(
      api.dataSource.query(
        "update abonnement set status = 'ACTIEF', goedgekeurd_door = gevraagd_door, goedgekeurd_op = now() where id = $1",
        [id],
      ),
    ).rejects.toMatchObject({ code: '23514' });
  });

  it.each<[string, () => Beheerder]>([
    ['a colleague', () => bram],
    ['the region', () => regio],
  ])('is approved and ended by %s', async (_, wie) => {
    const id = await gevraagd();
    expect((await als(wie(), `/v1/abonnementen/${id}/goedkeuringen`, {})).status).toBe(201);
    expect(await status(anna)).toEqual(['ACTIEF']);
    expect((await als(wie(), `/v1/abonnementen/${id}/eindes`, {})).status).toBe(201);
    expect(await status(anna)).toEqual(['BEEINDIGD']);
    const nog = await als(bram, `/v1/abonnementen/${id}/goedkeuringen`, {});
    expect([nog.status, nog.json['code']]).toEqual([409, 'abonnement.beeindigd']);
  });

  it('does not exist for another organisation, and not for who is no beheerder', async () => {
    const id = await gevraagd();
    const onbekend = { status: 404, code: 'abonnement.onbekend' };
    for (const deel of ['goedkeuringen', 'eindes'])
      await expectWeigering(api, onbekend, () => als(vreemd, `/v1/abonnementen/${id}/${deel}`, {}));
    await expectWeigering(api, onbekend, () =>
      als(regio, `/v1/abonnementen/${id}/sleutels`, { richting: 'uit' }),
    );
    expect(await status(vreemd)).toEqual([]);
    expect((await als(vreemd, `/v1/abonnementen/${id}/sleutels`)).status).toBe(404);
    const { leerplicht } = wereld.gebruiker;
    await expectWeigering(api, { status: 403, code: 'toegang.geen-recht' }, () => vraag(leerplicht));
  });
});

describe('83: an address that is asked for', () => {
  it.each([
    'https://127.0.0.1/',
    'https://0x7f.1/',
    'https://2130706433/',
    'https://[::1]/',
    'https://[fd00::1]/',
    'https://localhost/',
    'https://localhost./',
    'https://10.0.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'http://systeem.partner.example/',
    'https://iemand:geheim@systeem.partner.example/',
    'https://systeem.partner.example:8443/',
  ])('83: %s is refused', async (adres) => {
    const { antwoord } = await expectWeigering(api, { status: 422, code: 'abonnement.adres' }, () =>
      vraag(anna, { url: adres }),
    );
    expect(antwoord.json['errors']).toMatchObject([{ pointer: '/url' }]);
    expect(antwoord.tekst).not.toContain(adres);
  });

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '192.168.0.1',
    '169.254.1.1',
    '100.64.0.1',
    '::1',
    'fd00::1',
    'fe80::1',
    '::ffff:10.0.0.1',
  ])('83: a name that resolves to %s is refused, also next to an open address', async (address) => {
    adressen = [...OPEN, { address, family: address.includes(':') ? 6 : 4 }];
    await expectWeigering(api, { status: 422, code: 'abonnement.adres' }, () => vraag());
  });
});

describe('the keys of a subscription', () => {
  const sleutels = async (id: string) =>
    (await als(anna, `/v1/abonnementen/${id}/sleutels`)).json['items'] as Record<string, unknown>[];

  it('are given once, one per direction, and are nowhere to be read', async () => {
    const { json } = await vraag();
    const gegeven = json['sleutels'] as { richting: string; sleutel: string }[];
    expect(gegeven.map(({ richting }) => richting)).toEqual(['uit', 'in']);
    expect(new Set(gegeven.map(({ sleutel }) => sleutel)).size).toBe(2);
    for (const { sleutel } of gegeven) expect(sleutel).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const lijst = await als(anna, `/v1/abonnementen/${String(json['id'])}/sleutels`);
    expect(lijst.tekst).not.toContain('whsec_');
    for (const tabel of ['webhooksleutel', 'abonnement', 'idempotentie', 'audit', 'outbox']) {
      const [rij] = await api.dataSource.query<{ alles: string | null }[]>(
        `select string_agg(t::text, '') as alles from ${tabel} t`,
      );
      expect(rij?.alles ?? '').not.toMatch(/whsec_|77687365635f/);
    }
  });

  it('are two during a change, and one after', async () => {
    const id = await gevraagd();
    const nieuw = () => als(anna, `/v1/abonnementen/${id}/sleutels`, { richting: 'in' });
    expect((await nieuw()).json['sleutel']).toMatch(/^whsec_/);
    expect(await nieuw()).toMatchObject({ status: 409, json: { code: 'webhooksleutel.te-veel' } });
    const [, oude] = (await sleutels(id)).filter(({ richting }) => richting === 'in');
    const trekIn = (welke: unknown) => als(bram, `/v1/webhooksleutels/${String(welke)}/intrekkingen`, {});
    expect((await trekIn(oude!['id'])).status).toBe(201);
    expect((await trekIn(oude!['id'])).status).toBe(404);
    const [over] = (await sleutels(id)).filter((s) => s['richting'] === 'in' && s['ingetrokkenOp'] === null);
    expect(await trekIn(over!['id'])).toMatchObject({
      status: 409,
      json: { code: 'webhooksleutel.laatste' },
    });
    expect((await als(vreemd, `/v1/webhooksleutels/${String(over!['id'])}/intrekkingen`, {})).status).toBe(
      404,
    );
  });
});
