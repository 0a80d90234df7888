import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import type { Burger } from '#test/builders/burgers.ts';
import { createWereld, type Gebruikersnaam, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';
import { ALS_16, Paspoortproef } from '#test/kit/paspoort.ts';

const EINDE = '2027-06-30';
let api: TestApi;
let wereld: Wereld;
let proef: Paspoortproef;
let jpeg: Buffer;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
  jpeg = await sharp({ create: { width: 60, height: 30, channels: 3, background: '#3a3' } })
    .withExif({ IFD0: { Model: 'Kanarietoestel' } })
    .jpeg()
    .toBuffer();
});
beforeEach(async () => {
  api.zetKlok(ALS_16);
  proef = await Paspoortproef.begin(api, wereld);
});
afterAll(() => api.stop());

const stuur = async (
  paspoortId: string,
  {
    bytes = jpeg,
    vraagId = 'bewijs',
    wie = proef.jongere,
    sleutel = randomUUID(),
  }: { bytes?: Buffer; vraagId?: string; wie?: Burger; sleutel?: string } = {},
) => {
  const body = new FormData();
  body.set('vraagId', vraagId);
  body.set('bestand', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'certificaat.exe');
  return api.vraag(`/v1/paspoorten/${paspoortId}/bijlagen`, {
    token: await api.token(wie),
    body,
    headers: { 'Idempotency-Key': sleutel },
  });
};
const antwoord = (id: string, waarde: string, basis = 0) =>
  proef.zelf(`/v1/paspoorten/${id}/wijzigingen`, {
    id: randomUUID(),
    deel: 'jongere',
    wijzigingen: { bewijs: { waarde, basis } },
  });
const haal = async (wie: Burger | Gebruikersnaam, id: string, bijlage: string) => {
  const token = await api.token(typeof wie === 'string' ? wereld.gebruiker[wie] : wie);
  return fetch(`${api.url}/v1/paspoorten/${id}/bijlagen/${bijlage}`, {
    headers: { Authorization: `Bearer ${token}` },
  });
};

/** Een ingevuld Paspoort met een foto als antwoord; geeft beide ids. */
async function metFoto(): Promise<{ id: string; foto: string }> {
  const { json } = await proef.zelf('/v1/paspoorten', { variant: 'mbo-tot-23' });
  const id = String(json['id']);
  const foto = String((await stuur(id)).json['id']);
  expect((await antwoord(id, foto)).status).toBe(201);
  return { id, foto };
}

describe('a photo in the Paspoort', () => {
  it('is made anew, kept under the key of the youngster, and given back to be saved, not shown', async () => {
    const { id, foto } = await metFoto();
    const gehaald = await haal(proef.jongere, id, foto);
    expect(gehaald.status).toBe(200);
    expect(gehaald.headers.get('content-type')).toBe('image/jpeg');
    expect(gehaald.headers.get('content-disposition')).toBe('attachment; filename="foto.jpg"');
    expect(gehaald.headers.get('x-content-type-options')).toBe('nosniff');
    expect(gehaald.headers.get('cache-control')).toContain('no-store');
    const bytes = Buffer.from(await gehaald.arrayBuffer());
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 60, height: 30 });
    expect(bytes.toString('latin1')).not.toContain('Kanarietoestel');
    const [rij] = await api.dataSource.query<{ bytes: Buffer }[]>(
      'select bytes from paspoort_bijlage where id = $1',
      [foto],
    );
    expect(rij!.bytes.includes(bytes.subarray(0, 64))).toBe(false);
  });

  it('sent twice with the same key is one photo', async () => {
    const { json } = await proef.zelf('/v1/paspoorten', { variant: 'mbo-tot-23' });
    const sleutel = randomUUID();
    const [een, twee] = [
      await stuur(String(json['id']), { sleutel }),
      await stuur(String(json['id']), { sleutel }),
    ];
    expect([een.status, twee.status]).toEqual([201, 201]);
    expect(twee.json['id']).toBe(een.json['id']);
  });

  it.each<[string, Parameters<typeof stuur>[1], string]>([
    ['something that is no photo', { bytes: Buffer.from('%PDF-1.7 niet echt') }, 'bijlage.geen-foto'],
    ['a photo at a question that asks none', { vraagId: 'roepnaam' }, 'bijlage.geen-fotovraag'],
    ['a photo that was cut off', { bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2]) }, 'bijlage.kapot'],
  ])('refuses %s with a clear line, and loses nothing', async (_, wat, code) => {
    const { id, foto } = await metFoto();
    const fout = await stuur(id, wat);
    expect([fout.status, fout.json['code']]).toEqual([422, code]);
    expect((await haal(proef.jongere, id, foto)).status).toBe(200);
  });

  it('cannot be an answer when it is of another Paspoort, or of none', async () => {
    const { id } = await metFoto();
    const ander = await Paspoortproef.begin(api, wereld);
    const { json } = await ander.zelf('/v1/paspoorten', { variant: 'mbo-tot-23' });
    const vreemd = String((await stuur(String(json['id']), { wie: ander.jongere })).json['id']);
    for (const waarde of [vreemd, randomUUID()])
      expect(await antwoord(id, waarde, 1)).toMatchObject({
        status: 422,
        json: { code: 'bijlage.onbekend' },
      });
  });

  it('is not for who does not see the answer: another youngster, a school, an mbo without a share', async () => {
    const { id, foto } = await metFoto();
    const ander = await Paspoortproef.begin(api, wereld);
    expect((await haal(ander.jongere, id, foto)).status).toBe(404);
    for (const wie of ['intaker', 'mentor', 'leerplicht'] as const)
      expect((await haal(wie, id, foto)).status).toBe(404);
    expect((await haal('decaan', id, foto)).status).toBe(403);
    expect((await stuur(id, { wie: ander.jongere })).status).toBe(404);
  });

  it('stays with the version that was shared, and closes with the share', async () => {
    const { id, foto } = await metFoto();
    const nieuw = String((await stuur(id)).json['id']);
    await proef.vulIn(proef.jongere, id, 'jongere');
    await proef.zelf(`/v1/paspoorten/${id}/afrondingen`, {});
    await proef.stelVast(id);
    const deling = await proef.zelf(
      `/v1/paspoorten/${id}/delingen`,
      proef.wens(EINDE, ['roepnaam', 'bewijs']),
    );
    expect(deling.status).toBe(201);
    const delingId = String(deling.json['id']);
    expect((await proef.als('intaker', `/v1/delingen/${delingId}/inzagen`, {})).status).toBe(200);
    expect((await haal('intaker', id, foto)).status).toBe(200);
    expect((await haal('intaker', id, nieuw)).status).toBe(404);
    await proef.zelf(`/v1/delingen/${delingId}/intrekkingen`, {});
    expect((await haal('intaker', id, foto)).status).toBe(404);
    expect((await haal(proef.jongere, id, foto)).status).toBe(200);
  });

  it('that no answer points at goes after a day, with the next one that is sent', async () => {
    const { id, foto } = await metFoto();
    const los = String((await stuur(id)).json['id']);
    api.zetKlok('2027-01-17T12:00:00.000Z');
    await stuur(id);
    const over = await api.dataSource.query<{ id: string }[]>(
      'select id from paspoort_bijlage where paspoort_id = $1',
      [id],
    );
    const ids = over.map((rij) => rij.id);
    expect([ids.includes(foto), ids.includes(los), ids.length]).toEqual([true, false, 2]);
  });
});
