import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { toKalenderdag } from '#libs/domain/tijd/amsterdam.ts';
import { plusDagen } from '#libs/domain/tijd/kalenderdag.ts';
import { op } from '#test/kit/regio.ts';
import { Trajectdraad } from '#test/kit/traject-api.ts';

interface Mens {
  readonly gebruikerId: string;
  readonly organisatieId: string;
}
interface Mandaat {
  readonly id: string;
  readonly gebruiker: { readonly id: string };
  readonly opsporing: object | null;
}

let d: Trajectdraad;
let beheer: Mens;
let nieuw: Mens;
beforeAll(async () => {
  d = await Trajectdraad.open();
  beheer = await d.t.doener('lp-zwolle', 'beheerder');
});
afterAll(() => d.sluit());
beforeEach(async () => {
  await d.begin();
  nieuw = await d.t.doener('lp-zwolle', 'lpa', false);
});

const als = async <T = Record<string, unknown>>(wie: Mens, pad: string, body?: object) =>
  d.api.vraag<T>(pad, {
    token: await d.api.token(wie),
    ...(body ? { body, headers: { 'Idempotency-Key': randomUUID() } } : {}),
  });
const dag = (verder: number) => plusDagen(toKalenderdag(d.t.p.regio.nu), verder);
const mandaatVan = async ({ gebruikerId }: Mens): Promise<string> => {
  const { id } = await d.t.p.regio.rij<{ id: string }>('select id from mandaat where gebruiker_id = $1', [
    gebruikerId,
  ]);
  return id;
};
const akte = async (wie: Mens, anders: object = {}, door = beheer) =>
  als(door, `/v1/mandaten/${await mandaatVan(wie)}/opsporingsakten`, {
    akte: 'B-2026/0012',
    van: dag(0),
    tot: dag(30),
    ...anders,
  });
const trekIn = async (wie: Mens, door = beheer) =>
  als(door, `/v1/mandaten/${await mandaatVan(wie)}/opsporing-intrekkingen`, {});
const opsporing = async (wie: Mens) => {
  const { json } = await als<{ items: Mandaat[] }>(beheer, '/v1/mandaten');
  return json.items.find(({ gebruiker }) => gebruiker.id === wie.gebruikerId)?.opsporing;
};
const zetOpLijst = () => d.als('lpa', `${d.pad}/autorisaties`, { gebruikerId: nieuw.gebruikerId });
/** De laatste op de autorisatielijst, en of hij de zaak nu kan zien. */
const opLijst = async () => {
  const { json } = await d.als<{ items: { gebruiker: { id: string }; geldt: boolean }[] }>(
    'lpa',
    `${d.pad}/autorisaties`,
  );
  const laatste = json.items.at(-1)!;
  return [laatste.gebruiker.id, laatste.geldt];
};
const ziet = async (): Promise<boolean> => {
  const [een, lijst] = [await als(nieuw, d.pad), await als(nieuw, '/v1/trajecten')];
  expect([een.status, lijst.status]).toEqual([200, 200]);
  const gezien = [een, lijst].map(({ tekst }) => /VOORNEMEN/.test(tekst));
  expect(new Set(gezien).size).toBe(1);
  return gezien[0]!;
};

describe('an LPA who becomes an investigating officer', () => {
  it('is put on the list of a case, and sees it, only while the deed lasts', async () => {
    await d.t.totKeuze();
    await d.t.kies('R4');
    d.gelijkeKlok();
    expect((await zetOpLijst()).json).toMatchObject({ code: 'straf.geen-boa' });
    expect((await akte(nieuw)).status).toBe(201);
    expect(await opsporing(nieuw)).toEqual({ akte: 'B-2026/0012', van: dag(0), tot: dag(30), geldt: true });
    expect((await zetOpLijst()).status).toBe(201);
    expect(await ziet()).toBe(true);
    expect(await opLijst()).toEqual([nieuw.gebruikerId, true]);
    d.api.zetKlok(op(`${dag(31)}T12:00:00.000Z`));
    expect(await ziet()).toBe(false);
    expect(await opLijst()).toEqual([nieuw.gebruikerId, false]);
    expect(await opsporing(nieuw)).toMatchObject({ geldt: false });
    expect((await akte(nieuw, { tot: dag(60) })).status).toBe(201);
    expect(await ziet()).toBe(true);
  });

  it('70: sees nothing of it at the very next request when it is withdrawn', async () => {
    await d.t.totKeuze();
    await d.t.kies('R4');
    d.gelijkeKlok();
    await akte(nieuw);
    await zetOpLijst();
    expect(await ziet()).toBe(true);
    expect((await trekIn(nieuw)).status).toBe(201);
    expect(await ziet()).toBe(false);
    expect(await opsporing(nieuw)).toBeNull();
    const nogEens = await trekIn(nieuw);
    expect([nogEens.status, nogEens.json['code'], nogEens.json['nu']]).toEqual([
      409,
      'opsporing.niet',
      { opsporing: false },
    ]);
  });

  it('is not yet one before the first day', async () => {
    await akte(nieuw, { van: dag(1) });
    expect(await opsporing(nieuw)).toMatchObject({ geldt: false });
    await d.t.totKeuze();
    await d.t.kies('R4');
    d.gelijkeKlok();
    expect((await zetOpLijst()).json).toMatchObject({ code: 'straf.geen-boa' });
  });

  it('leaves a line in the audit under the name of the administrator, without the number of the deed', async () => {
    await akte(nieuw);
    const regel = await d.t.p.regio.rij<object>(
      "select * from audit where handeling = 'legOpsporingVast' order by seq desc limit 1",
    );
    expect(regel).toMatchObject({
      actor: beheer.gebruikerId,
      object_soort: 'mandaat',
      object_id: await mandaatVan(nieuw),
      uitkomst: 'gelukt',
    });
    expect(JSON.stringify(regel)).not.toContain('0012');
  });
});

describe('who makes somebody an investigating officer', () => {
  it('29: is another than he', async () => {
    for (const doe of [akte(beheer), trekIn(beheer)])
      expect(await doe).toMatchObject({ status: 403, json: { code: 'opsporing.eigen' } });
  });

  it('28: is the administrator of that organisation, and nobody else', async () => {
    const kampen = await d.t.doener('lp-kampen', 'beheerder');
    const collega = await d.t.doener('lp-zwolle', 'lpa');
    expect((await akte(nieuw, {}, kampen)).status).toBe(404);
    expect((await trekIn(nieuw, kampen)).status).toBe(404);
    expect((await akte(nieuw, {}, collega)).status).toBe(403);
    expect((await trekIn(nieuw, collega)).status).toBe(403);
    expect(await opsporing(nieuw)).toBeNull();
  });

  it.each<[string, () => object, string]>([
    ['days the wrong way round', () => ({ van: dag(5), tot: dag(4) }), 'opsporing.dagen'],
    ['days that are over', () => ({ van: dag(-9), tot: dag(-1) }), 'opsporing.voorbij'],
    ['more than five years', () => ({ tot: dag(366 * 5) }), 'opsporing.te-lang'],
  ])('hears which field is wrong: %s', async (_, anders, code) => {
    expect(await akte(nieuw, anders())).toMatchObject({
      status: 422,
      json: { code, errors: [{ in: 'body', pointer: '/tot' }] },
    });
  });

  it('cannot do so for another role, a mandate that is over, or without a number', async () => {
    const ander = await d.t.doener('lp-zwolle', 'beheerder');
    expect(await akte(ander)).toMatchObject({ status: 422, json: { code: 'opsporing.rol' } });
    expect((await akte(nieuw, { akte: ' ' })).status).toBe(400);
    await d.t.p.regio.rijen('update mandaat set tot = $2 where gebruiker_id = $1', [
      nieuw.gebruikerId,
      dag(-1),
    ]);
    expect((await akte(nieuw)).status).toBe(404);
  });
});
