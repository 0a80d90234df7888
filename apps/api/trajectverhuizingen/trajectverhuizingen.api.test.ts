import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Trajectaanbod } from '#libs/contract/trajectverhuizingen.ts';
import { BUITENSTAANDERS, Trajectdraad } from '#test/kit/traject-api.ts';

let d: Trajectdraad;
beforeAll(async () => {
  d = await Trajectdraad.open();
});
afterAll(() => d.sluit());
beforeEach(() => d.begin());

type Wie = Parameters<Trajectdraad['als']>[0];
type Kan = { items: { handeling: { soort: string }; mag: boolean; redenen: { regel: string }[] }[] };
type Lijst = { items: Trajectaanbod[] };

const aanbod = (): string => `/v1/trajectaanbiedingen/${d.t.trajectId}`;
const bied = (wie: Wie = 'lpa', body = {}) => d.als(wie, `${d.pad}/aanbiedingen`, body);
const neem = (wie: Wie = 'kampen', body = {}) => d.als(wie, `${aanbod()}/overnames`, body);
const geef = (motief?: string, wie: Wie = 'kampen') =>
  d.als(wie, `${aanbod()}/teruggaven`, motief === undefined ? {} : { motief });
const lijst = async (wie: Wie, vraag = '') =>
  (await d.als<Lijst>(wie, `/v1/trajectaanbiedingen${vraag}`)).json.items.filter(
    ({ id }) => id === d.t.trajectId,
  );
const kan = async (soort: string) =>
  (await d.als<Kan>('lpa', `${d.pad}/mogelijkheden`)).json.items.find(
    ({ handeling }) => handeling.soort === soort,
  );
const verhuisd = () => d.t.verhuist('0166', '2026-11-20');

describe('offering a traject after a move, over HTTP', () => {
  it('can only be done when the address says so, and `mogelijkheden` says the same', async () => {
    expect(await kan('bied-aan')).toMatchObject({
      mag: false,
      redenen: [{ regel: 'traject.geen-verhuizing' }],
    });
    expect((await bied()).json).toMatchObject({ code: 'traject.geen-verhuizing' });
    await verhuisd();
    expect(await kan('bied-aan')).toMatchObject({ mag: true });
    expect(await kan('trek-aanbod-terug')).toMatchObject({ mag: false });
    const { status, json } = await bied();
    expect([status, json]).toEqual([201, { id: d.t.trajectId, status: 'OVERDRACHT_GEMEENTE' }]);
    expect(await kan('trek-aanbod-terug')).toMatchObject({ mag: true });
    expect((await bied()).json).toMatchObject({ code: 'traject.geen-verhuizing' });
  });

  it('refuses who looked at an older version', async () => {
    await verhuisd();
    const { json } = await d.als<{ versie: number }>('lpa', d.pad);
    expect(await bied('lpa', { versie: json.versie - 1 })).toMatchObject({
      status: 409,
      json: { code: 'traject.veranderd' },
    });
    expect((await bied('lpa', { versie: json.versie })).status).toBe(201);
  });

  it('waits for the answer: no step, until the offer is taken back', async () => {
    await verhuisd();
    await bied();
    expect((await d.als('lpa', `${d.pad}/stappen`, { naar: 'GEMELD' })).json).toMatchObject({
      code: 'traject.wacht-op-gemeente',
    });
    const terug = (wie: Wie) => d.als(wie, `${d.pad}/aanbod-intrekkingen`, {});
    expect((await terug('kampen')).status).toBe(404);
    expect((await terug('lpa')).json).toMatchObject({ status: 'GEMELD' });
    expect((await terug('lpa')).json).toMatchObject({ code: 'traject.niet-aangeboden' });
    expect((await neem()).status).toBe(404);
  });
});

describe('who is offered a traject', () => {
  beforeEach(async () => {
    await d.t.totKeuze();
    await d.t.kies('R1');
    await verhuisd();
    await bied();
  });

  it('reads who it is about, from whom, what happened and until when, and nothing that is in it', async () => {
    const [regel] = await lijst('kampen');
    expect(regel).toMatchObject({
      richting: 'aan-ons',
      van: { naam: 'Leerplicht Zwolle' },
      naar: { naam: 'Leerplicht Kampen' },
      bal: { organisatie: { naam: 'Leerplicht Kampen' }, rol: 'lpa' },
    });
    expect(regel?.bal?.uiterlijk).not.toBeNull();
    const { status, json, tekst } = await d.als<{ tijdlijn: { tekst: string }[] }>('kampen', aanbod());
    expect(status).toBe(200);
    expect(json.tijdlijn[0]?.tekst).toBe(
      'Het traject is aangeboden aan de gemeente waar de jongere nu woont.',
    );
    expect(tekst).not.toContain('omdat het nodig is');
    expect(tekst).not.toMatch(/Vrijwillige hulp|zorg/);
    for (const pad of ['', '/mogelijkheden', '/tijdlijn', '/keuzehulp?route=R1', '/samenvoegingen'])
      expect([pad, (await d.als('kampen', `${d.pad}${pad}`)).status]).toEqual([pad, 404]);
    const { json: eigen } = await d.als<Lijst>('kampen', '/v1/trajecten');
    expect(eigen.items.filter(({ id }) => id === d.t.trajectId)).toEqual([]);
  });

  it('decides nothing in it before taking over', async () => {
    const daden = [
      ['stappen', { naar: 'MONITORING' }],
      ['sluitingen', { reden: 'ANDERE_SCHOOL' }],
      ['afspraken', { tekst: 'Elke ochtend melden.', voorSchool: true, voorGezin: true }],
      ['routes', { route: 'R1', meldingen: [d.t.meldingId] }],
      ['aanbiedingen', {}],
    ] as const;
    for (const [pad, body] of daden)
      expect([pad, (await d.als('kampen', `${d.pad}/${pad}`, body)).status]).toEqual([pad, 404]);
  });

  it('takes it over, and it goes on there where it was', async () => {
    expect((await neem('lpa')).status).toBe(404);
    expect((await neem()).json).toMatchObject({ status: 'LOPEND' });
    expect((await d.als('lpa', d.pad)).status).toBe(404);
    expect((await d.als('lpa', aanbod())).status).toBe(404);
    const { json } = await d.als('kampen', d.pad);
    expect(json).toMatchObject({
      lp: { naam: 'Leerplicht Kampen' },
      aangebodenAan: null,
      routes: [{ route: 'R1', motief: 'omdat het nodig is' }],
    });
    expect(await lijst('kampen')).toEqual([]);
    expect((await neem()).status).toBe(404);
  });

  it('gives it back with a reason that who offered it reads, and may be asked again by a person', async () => {
    expect(await geef()).toMatchObject({ status: 400 });
    expect((await geef('   ')).status).toBe(400);
    expect((await geef('Zij woont bij haar oma.')).json).toMatchObject({ status: 'LOPEND' });
    const { json } = await d.als('lpa', d.pad);
    expect(json).toMatchObject({
      laatsteTeruggave: { organisatie: { naam: 'Leerplicht Kampen' }, motief: 'Zij woont bij haar oma.' },
    });
    expect(await kan('bied-aan')).toMatchObject({ mag: true });
    expect((await bied()).status).toBe(201);
  });

  it('does not exist for anybody else', async () => {
    for (const wie of ['school', ...BUITENSTAANDERS.filter((b) => b !== 'kampen')] as const) {
      const antwoorden = [await d.als(wie, aanbod()), await neem(wie), await geef('Niet van ons.', wie)];
      for (const { status } of antwoorden) expect([wie, [403, 404].includes(status)]).toEqual([wie, true]);
      const { json } = await d.als<Partial<Lijst>>(wie, '/v1/trajectaanbiedingen');
      expect(json.items ?? []).toEqual([]);
    }
  });

  it('is a list of both sides, each its own', async () => {
    expect(await lijst('lpa')).toMatchObject([{ richting: 'van-ons' }]);
    expect(await lijst('lpa', '?richting=van-ons')).toHaveLength(1);
    expect(await lijst('lpa', '?richting=aan-ons')).toEqual([]);
    expect(await lijst('kampen', '?richting=aan-ons')).toHaveLength(1);
    expect((await d.als('lpa', '/v1/trajectaanbiedingen?richting=opzij')).status).toBe(400);
  });
});

describe('a traject of which a penal case goes along', () => {
  it('is taken over by an investigating officer, and by nobody else', async () => {
    await d.t.totKeuze();
    await d.t.kies('R4', { gegeven: ['motief'] });
    await verhuisd();
    await bied();
    expect((await d.als('kampen', aanbod())).tekst).not.toMatch(/R4|wpg_straf|Strafrecht/);
    const token = await d.api.token(await d.t.doener('lp-kampen', 'lpa', false));
    const zonder = await d.api.vraag(`${aanbod()}/overnames`, {
      token,
      body: {},
      headers: { 'Idempotency-Key': 'overname-zonder-boa' },
    });
    expect(zonder).toMatchObject({ status: 403, json: { code: 'traject.overnemen' } });
    expect((await neem()).status).toBe(201);
    expect((await d.als('kampen', d.pad)).json).toMatchObject({ routes: [{ route: 'R4' }] });
  });
});
