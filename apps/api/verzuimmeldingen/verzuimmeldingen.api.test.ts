import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Verzuimdraad, type Aanklopper } from '#test/kit/verzuim-api.ts';

let d: Verzuimdraad;
beforeAll(async () => {
  d = await Verzuimdraad.open();
});
afterAll(() => d.sluit());
beforeEach(() => d.begin());

const WOORDEN = { vermoedelijkeReden: 'kwartelgedicht', ondernomenActie: 'gebeld' };
const pad = (id: string, deel = '') => `/v1/verzuimmeldingen/${id}${deel}`;
const lees = (wie: Aanklopper, id: string) => d.als<Record<string, unknown>>(wie, pad(id));
const lijst = (wie: Aanklopper) => d.lijst(wie, '/v1/verzuimmeldingen');

async function voorstel(): Promise<string> {
  await d.p.boek(...d.p.zestien('2026-11-16'));
  return (await d.p.laatste()).id;
}
const bevestig = (id: string, body: object = {}, wie: Aanklopper = 'decaan') =>
  d.als(wie, pad(id, '/bevestigingen'), { actieGewenst: true, tekst: WOORDEN, ...body });
async function gemeld(): Promise<string> {
  const id = await voorstel();
  await bevestig(id, { meldingsnummer: `D-${id.slice(0, 8)}` });
  return id;
}

describe('a proposal', () => {
  it('lies with the school, with its day and what happens then', async () => {
    const id = await voorstel();
    const { status, json } = await lees('decaan', id);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      id,
      soort: 'V3',
      toestand: 'VOORSTEL',
      uren: 16,
      uiterlijk: '2026-11-23',
      verplicht: true,
      bal: { rol: 'decaan', uiterlijk: '2026-11-23T23:00:00.000Z', daarna: 'ESCALATIE' },
      waaromHier: { code: 'V3', bron: { soort: 'verzuimmelding', id } },
      leerling: { roepnaam: expect.any(String) },
      tekst: null,
    });
    expect(await lijst('decaan')).toMatchObject([{ id }]);
  });

  it.each<[Aanklopper, number]>([
    ['mentor', 200],
    ['andereMentor', 404],
    ['andereDecaan', 404],
    ['zwolle', 404],
    ['kampen', 404],
    ['rmc', 404],
    ['mbo', 404],
    ['jongere', 404],
    ['ouder', 404],
    ['coordinator', 403],
    ['stuurgroep', 403],
    ['beheerder', 403],
  ])('answers %s with %i as long as it is not reported', async (wie, status) => {
    const id = await voorstel();
    expect((await lees(wie, id)).status).toBe(status);
  });

  it.each<Aanklopper>(['andereMentor', 'andereDecaan', 'zwolle', 'kampen', 'rmc', 'mbo', 'jongere', 'ouder'])(
    'is not in the list of %s as long as it is not reported',
    async (wie) => {
      await voorstel();
      expect(await lijst(wie)).toEqual([]);
    },
  );

  it('is reported by the school: to who is competent where the pupil lives', async () => {
    const id = await voorstel();
    expect((await bevestig(id)).json).toEqual({ id, toestand: 'BEVESTIGD', duoStatus: 'W' });
    expect((await lees('decaan', id)).json).toMatchObject({
      duoStatus: 'W',
      behandelaar: { naam: 'Leerplicht Zwolle' },
      tekst: { ...WOORDEN, toelichting: null },
      bal: { daarna: 'VERZENDEN' },
    });
    expect(
      await d.p.regio.rijen("select 1 from outbox where kanaal = 'register' and onderwerp = $1", [id]),
    ).toHaveLength(1);
    expect((await bevestig(id)).json).toMatchObject({ code: 'verzuimmelding.al-besloten' });
  });

  it('cannot disappear when it is a duty', async () => {
    const id = await voorstel();
    const niet = (reden: string) => d.als('decaan', pad(id, '/niet-meldingen'), { reden });
    expect(await niet('NIET_VERPLICHT')).toMatchObject({
      status: 403,
      json: { code: 'verzuimmelding.verplicht' },
    });
    expect((await niet('AL_GEMELD')).json).toMatchObject({ toestand: 'NIET_GEMELD', duoStatus: null });
    expect((await lees('decaan', id)).json).toMatchObject({ bal: null, nietGemeldReden: 'AL_GEMELD' });
  });

  it.each<[Aanklopper, number]>([
    ['mentor', 403],
    ['andereDecaan', 404],
    ['zwolle', 403],
    ['mbo', 403],
    ['jongere', 403],
    ['ouder', 403],
    ['coordinator', 403],
  ])('is not for %s to report (%i)', async (wie, status) => {
    const id = await voorstel();
    expect((await bevestig(id, {}, wie)).status).toBe(status);
    expect((await d.als(wie, pad(id, '/niet-meldingen'), { reden: 'AL_GEMELD' })).status).toBe(status);
    expect((await d.als(wie, pad(id, '/intrekkingen'), { reden: 'DUBBEL' })).status).toBe(status);
    expect(await d.p.laatste()).toMatchObject({ toestand: 'VOORSTEL' });
  });
});

describe('what the school reports itself', () => {
  const meld = (soort: string, begindatum: string, einddatum: string, wie: Aanklopper = 'decaan') =>
    d.als<{ id: string }>(wie, '/v1/verzuimmeldingen', {
      overstapId: d.p.leerling.overstapId,
      soort,
      begindatum,
      einddatum,
    });

  it('can be absence below the limit, that may wait', async () => {
    const { status, json } = await meld('O', '2026-11-09', '2026-11-13');
    expect([status, json]).toMatchObject([201, { toestand: 'VOORSTEL' }]);
    expect((await lees('decaan', json.id)).json).toMatchObject({
      soort: 'O',
      verplicht: false,
      bal: { daarna: 'NIETS' },
    });
  });

  it('can be a holiday without leave: every school day of it counts, and it is a duty', async () => {
    const { status, json } = await meld('L', '2026-11-12', '2026-11-17');
    expect([status, json]).toMatchObject([201, { toestand: 'VOORSTEL' }]);
    expect((await lees('decaan', json.id)).json).toMatchObject({
      soort: 'L',
      begindatum: '2026-11-12',
      einddatum: '2026-11-17',
      verplicht: true,
    });
    expect((await d.lijst('decaan', '/v1/verzuim')).map(({ dag }) => dag)).toEqual([
      '2026-11-17',
      '2026-11-16',
      '2026-11-13',
      '2026-11-12',
    ]);
  });

  it.each([
    ['O', '2026-11-13', '2026-11-09', 'verzuimmelding.dagen'],
    ['L', '2026-11-14', '2026-11-15', 'verzuimmelding.dagen'],
    ['L', '2026-11-19', '2026-11-27', 'verzuim.toekomst'],
  ])('refuses %s from %s to %s', async (soort, van, tot, code) => {
    expect(await meld(soort, van, tot)).toMatchObject({ status: 422, json: { code } });
    expect(await d.p.meldingen()).toEqual([]);
  });

  it('is not for another school', async () => {
    expect((await meld('O', '2026-11-09', '2026-11-13', 'andereDecaan')).status).toBe(404);
    expect((await meld('O', '2026-11-09', '2026-11-13', 'zwolle')).status).toBe(403);
  });
});

describe('a melding', () => {
  it('lies with leerplicht, that sees the pupil and the words of the school', async () => {
    const id = await gemeld();
    expect((await lees('zwolle', id)).json).toMatchObject({
      duoStatus: 'R',
      bal: { organisatie: { naam: 'Leerplicht Zwolle' }, rol: 'lpa' },
      leerling: { roepnaam: expect.any(String) },
      tekst: WOORDEN,
    });
    for (const wie of ['kampen', 'rmc', 'mbo', 'andereDecaan'] as const)
      expect((await lees(wie, id)).status).toBe(404);
  });

  it('gets its status of who treats it, and a receipt stays when it is closed', async () => {
    const id = await gemeld();
    const zet = (status: string, wie: Aanklopper = 'zwolle') => d.als(wie, pad(id, '/statussen'), { status });
    expect((await zet('G')).json).toMatchObject({ code: 'verzuimmelding.status-kan-niet' });
    expect((await zet('B')).json).toMatchObject({ duoStatus: 'B' });
    expect((await zet('B', 'kampen')).status).toBe(404);
    expect((await zet('B', 'decaan')).status).toBe(403);
    expect((await zet('G')).json).toMatchObject({ duoStatus: 'G' });
    const { json } = await lees('zwolle', id);
    expect(json).toMatchObject({ duoStatus: 'G', bal: null });
    expect((await lees('decaan', id)).json).toMatchObject({ duoStatusTekst: 'afgesloten' });
  });

  it('is withdrawn by the school with a reason, and is then of nobody', async () => {
    const id = await gemeld();
    expect((await d.als('decaan', pad(id, '/intrekkingen'), { reden: 'GEOORLOOFD' })).json).toMatchObject({
      duoStatus: 'I',
    });
    expect((await lees('decaan', id)).json).toMatchObject({ intrekreden: 'GEOORLOOFD', bal: null });
  });

  it('is offered after a move, and the old gemeente keeps it until it is taken over', async () => {
    const id = await gemeld();
    expect((await d.als('zwolle', pad(id, '/aanbiedingen'), {})).json).toMatchObject({
      code: 'verzuimmelding.geen-ander-bevoegd',
    });
    await d.p.regio.rijen(
      `insert into leerling_adres (id, leerling_id, van, gemeente, ontvangen_op) values (gen_random_uuid(), $1, '2026-11-19', '0166', now())`,
      [d.p.leerling.leerlingId],
    );
    expect((await d.als('zwolle', pad(id, '/aanbiedingen'), {})).status).toBe(201);
    expect((await lees('kampen', id)).json).toMatchObject({
      bal: { organisatie: { naam: 'Leerplicht Kampen' } },
    });
    expect((await lees('kampen', id)).json).not.toHaveProperty('leerling');
    expect((await lees('zwolle', id)).json).toMatchObject({ behandelaar: { naam: 'Leerplicht Zwolle' } });
    expect((await d.als('kampen', pad(id, '/overnames'), {})).status).toBe(201);
    expect((await lees('kampen', id)).json).toMatchObject({ leerling: { roepnaam: expect.any(String) } });
    expect((await lees('zwolle', id)).status).toBe(404);
  });

  it('of an adult goes to the Doorstroompunt, and to no leerplicht', async () => {
    await d.begin('12-03-2008');
    const id = await gemeld();
    expect((await lees('rmc', id)).json).toMatchObject({ soort: 'V4', bal: { rol: 'rmc' } });
    expect((await lees('zwolle', id)).status).toBe(404);
  });

  it('21: of who is sixteen is for a parent without its kind, its reason or its words', async () => {
    await d.begin('12-03-2010');
    const id = await gemeld();
    const { json } = await lees('ouder', id);
    expect(json).toMatchObject({ begindatum: '2026-11-16', uren: 16, waaromHier: { code: 'VERZUIM' } });
    for (const weg of ['soort', 'soortTekst', 'intrekreden', 'nietGemeldReden', 'tekst'])
      expect(json).not.toHaveProperty(weg);
    expect((await lees('jongere', id)).json).toMatchObject({ soort: 'V3' });
    expect((await lees('jongere', id)).json).not.toHaveProperty('tekst');
    expect((await d.als<{ items: unknown[] }>('ouder', '/v1/verzuimmeldingen?soort=V3')).json.items).toEqual(
      [],
    );
  });
});

describe('the list', () => {
  it('puts what waits for a decision above, and pages', async () => {
    const eerste = await gemeld();
    await d.p.boek(d.p.uren('2026-11-19', 5.6, { reden: 'luxe', heleDag: true }));
    const luxe = (await d.p.laatste()).id;
    const vraag = `/v1/verzuimmeldingen?overstapId=${d.p.leerling.overstapId}&paginaGrootte=1`;
    type Bladzijde = { items: { id: string }[]; volgende: string };
    const een = (await d.als<Bladzijde>('decaan', vraag)).json;
    const twee = (await d.als<Bladzijde>('decaan', `${vraag}&cursor=${een.volgende}`)).json;
    expect([een.items[0]?.id, twee.items[0]?.id, twee.volgende]).toEqual([luxe, eerste, null]);
  });

  it.each([
    ['toestand=VOORSTEL', 1],
    ['duoStatus=R', 1],
    ['soort=L', 1],
    ['soort=RMC', 0],
  ])('filters on %s', async (filter, aantal) => {
    await gemeld();
    await d.p.boek(d.p.uren('2026-11-19', 5.6, { reden: 'luxe', heleDag: true }));
    const { json } = await d.als<{ items: unknown[] }>(
      'decaan',
      `/v1/verzuimmeldingen?overstapId=${d.p.leerling.overstapId}&${filter}`,
    );
    expect(json.items).toHaveLength(aantal);
  });
});
