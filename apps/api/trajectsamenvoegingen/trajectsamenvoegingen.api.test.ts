import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Samenvoeging, Samenvoegkant } from '#libs/contract/trajectsamenvoegingen.ts';
import { BUITENSTAANDERS, Trajectdraad } from '#test/kit/traject-api.ts';
import { speelTraject } from '#test/kit/trajectproces.ts';

let d: Trajectdraad;
/** Het traject van dezelfde jongere, die er twee keer in staat. */
let ander: string;
beforeAll(async () => {
  d = await Trajectdraad.open();
});
afterAll(() => d.sluit());
beforeEach(async () => {
  await d.begin();
  ander = d.t.trajectId;
  await d.begin();
});

type Wie = Parameters<Trajectdraad['als']>[0];
type Lijst = { items: Samenvoeging[]; kandidaten: Samenvoegkant[] };
const pad = (trajectId = d.t.trajectId): string => `/v1/trajecten/${trajectId}/samenvoegingen`;
const stelVoor = async (traject = ander, wie: Wie = 'lpa') =>
  d.als<{ id: string; code?: string }>(wie, pad(), { traject });
const beslis = (id: string, body: object, trajectId = d.t.trajectId, wie: Wie = 'lpa') =>
  d.als(wie, `${pad(trajectId)}/${id}/besluiten`, body);
const lees = async (trajectId = d.t.trajectId) => (await d.als<Lijst>('lpa', pad(trajectId))).json;
const ids = (kanten: readonly { id: string }[]): string[] => kanten.map(({ id }) => id);

describe('merging two trajects over HTTP', () => {
  it('scenario 31: shows who may be the same youngster, and a person proposes and decides', async () => {
    expect(ids((await lees()).kandidaten)).toContain(ander);
    const { status, json: voorstel } = await stelVoor();
    expect([status, voorstel]).toEqual([201, { id: voorstel.id, status: 'VOORGESTELD' }]);
    expect((await stelVoor()).json.id).toBe(voorstel.id);
    for (const kant of [d.t.trajectId, ander]) {
      const { items, kandidaten } = await lees(kant);
      expect(items).toMatchObject([{ id: voorstel.id, status: 'VOORGESTELD', bezwaren: [], motief: null }]);
      expect(ids(items[0]!.trajecten).toSorted()).toEqual([d.t.trajectId, ander].toSorted());
      expect([d.t.trajectId, ander]).toContain(items[0]!.blijft);
      expect(ids(kandidaten)).not.toContain(kant === ander ? d.t.trajectId : ander);
    }
    const besluit = { besluit: 'samenvoegen', motief: 'Zelfde jongere.' };
    expect((await beslis(voorstel.id, besluit, ander)).json).toMatchObject({ status: 'VOORGESTELD' });
    expect((await beslis(voorstel.id, besluit)).json).toMatchObject({ code: 'samenvoegen.besloten' });
    const { blijft } = (await lees()).items[0]!;
    await speelTraject(d.t.p.regio, d.t.trajectId, '2026-11-20T10:00:00.000Z');
    const weg = blijft === ander ? d.t.trajectId : ander;
    expect((await lees(blijft!)).items).toMatchObject([
      { status: 'SAMENGEVOEGD', motief: 'Zelfde jongere.', blijft: null },
    ]);
    expect((await d.als('lpa', `/v1/trajecten/${weg}`)).json).toMatchObject({
      status: 'AFGESLOTEN',
      eindeReden: 'SAMENGEVOEGD',
    });
    const { json } = await d.als<{ items: { tekst: string }[] }>('lpa', `/v1/trajecten/${blijft}/tijdlijn`);
    expect(json.items.map(({ tekst }) => tekst)).toContain(
      'Een ander traject van dezelfde jongere is hierin opgegaan.',
    );
  });

  it('turns a proposal down with a reason, and never without', async () => {
    const { json } = await stelVoor();
    expect((await beslis(json.id, { besluit: 'afwijzen' })).status).toBe(400);
    const nee = await beslis(json.id, { besluit: 'afwijzen', motief: 'Een neef.' });
    expect(nee.json).toMatchObject({ status: 'AFGEWEZEN' });
    expect((await lees()).items).toMatchObject([{ status: 'AFGEWEZEN', motief: 'Een neef.' }]);
    expect(ids((await lees()).kandidaten)).toContain(ander);
  });

  it('scenario 32: refuses who was born on another day, and does not name him', async () => {
    const eerst = d.t.trajectId;
    await d.begin('13-03-2011');
    expect(ids((await lees()).kandidaten)).not.toContain(eerst);
    expect((await stelVoor(eerst)).json).toMatchObject({ code: 'samenvoegen.andere-jongere' });
    expect((await stelVoor(d.t.trajectId)).json).toMatchObject({ code: 'samenvoegen.zelfde' });
  });

  it('says what has to happen first', async () => {
    await d.t.verhuist('0166', '2026-11-20');
    await d.als('lpa', `${d.pad}/aanbiedingen`, {});
    const { json } = await stelVoor();
    expect((await lees()).items).toMatchObject([{ bezwaren: [{ regel: 'samenvoegen.verhuist' }] }]);
    const besluit = { besluit: 'samenvoegen', motief: 'Zelfde jongere.' };
    expect((await beslis(json.id, besluit)).json).toMatchObject({ code: 'samenvoegen.verhuist' });
  });

  it('is of the leerplicht that has both, and of nobody else', async () => {
    const { json } = await stelVoor();
    const besluit = { besluit: 'afwijzen', motief: 'Nee.' };
    for (const wie of ['school', ...BUITENSTAANDERS] as const) {
      const antwoorden = [
        await d.als(wie, pad()),
        await stelVoor(ander, wie),
        await beslis(json.id, besluit, d.t.trajectId, wie),
      ];
      for (const { status } of antwoorden) expect([wie, [403, 404].includes(status)]).toEqual([wie, true]);
    }
    const vreemd = '00000000-0000-4000-8000-000000000001';
    expect((await stelVoor(vreemd)).status).toBe(404);
    expect((await beslis(vreemd, besluit)).status).toBe(404);
    const los = d.t.trajectId;
    await d.begin();
    expect((await beslis(json.id, besluit)).status).toBe(404);
    expect((await beslis(json.id, besluit, los)).status).toBe(201);
  });
});
