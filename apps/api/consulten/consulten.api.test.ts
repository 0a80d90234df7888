import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BUITENSTAANDERS, BURGERS, Trajectdraad } from '#test/kit/traject-api.ts';

let d: Trajectdraad;
beforeAll(async () => {
  d = await Trajectdraad.open();
});
afterAll(() => d.sluit());
beforeEach(async () => {
  await d.begin();
  await d.t.p.nieuweLeerling();
});

type Rij = Record<string, unknown>;
const vraag = async (anders: Rij) => {
  const body = { regio: '010', vraag: 'Een leerling komt steeds minder. Wat kunnen wij doen?', ...anders };
  const antwoord = await d.als<Rij>('school', '/v1/consulten', body);
  return { ...antwoord, id: String(antwoord.json['id']) };
};
const zonderNaam = () => vraag({ leerplichtId: d.wie('lpa').organisatieId });
const metNaam = () => vraag({ overstapId: d.t.p.leerling.overstapId });
const taak = (id: string) =>
  d.t.p.regio.rij<Rij>(
    'select status, rol, organisatie_id, uiterlijk, overstap_id from taak where sleutel = $1',
    [`consult/${id}/beantwoorden`],
  );

describe('a consult before any melding', () => {
  it('can be asked of each leerplicht of the region of the school, and nobody else is told who they are', async () => {
    const { json } = await d.als<{ items: { regio: string; leerplichten: { naam: string }[] }[] }>(
      'school',
      '/v1/consultontvangers',
    );
    expect(json.items.map(({ regio }) => regio)).toEqual(['010']);
    const namen = json.items[0]!.leerplichten.map(({ naam }) => naam);
    expect(namen).toContain('Leerplicht Zwolle');
    expect(namen.every((naam) => naam.startsWith('Leerplicht'))).toBe(true);
    expect((await d.als('lpa', '/v1/consultontvangers')).status).toBe(403);
  });

  it('without a name: nobody knows the pupil, the LP answers within its term and the school reads it', async () => {
    const { id } = await zonderNaam();
    expect(await taak(id)).toEqual({
      status: 'OPEN',
      rol: 'lpa',
      organisatie_id: d.wie('lpa').organisatieId,
      uiterlijk: '2026-11-27T23:00:00.000Z',
      overstap_id: null,
    });
    const gezien = await d.als<Rij>('lpa', `/v1/consulten/${id}`);
    expect(gezien.json).toMatchObject({ metNaam: false, leerling: null, status: 'OPEN' });
    const antwoord = { antwoord: 'Praat eerst met zijn ouders.' };
    expect((await d.als<Rij>('lpa', `/v1/consulten/${id}/antwoorden`, antwoord)).json).toMatchObject({
      trajectId: null,
    });
    expect((await d.als<Rij>('school', `/v1/consulten/${id}`)).json).toMatchObject({
      status: 'BEANTWOORD',
      antwoord: 'Praat eerst met zijn ouders.',
    });
    expect(await taak(id)).toMatchObject({ status: 'GEDAAN' });
    expect((await d.als<Rij>('lpa', `/v1/consulten/${id}/antwoorden`, antwoord)).json).toMatchObject({
      code: 'consult.klaar',
    });
  });

  it('keeps question and answer only encrypted', async () => {
    const { id } = await zonderNaam();
    await d.als('lpa', `/v1/consulten/${id}/antwoorden`, { antwoord: 'Praat met ouders.' });
    const rij = await d.t.p.regio.rij<{ vraag: Buffer; antwoord: Buffer }>(
      'select vraag, antwoord from consult where id = $1',
      [id],
    );
    expect(rij.vraag.toString('latin1')).not.toContain('leerling');
    expect(rij.antwoord.toString('latin1')).not.toContain('ouders');
  });

  it('with a name: the LP of his home may begin a preventive traject, once', async () => {
    const { id } = await metNaam();
    const gezien = await d.als<Rij>('lpa', `/v1/consulten/${id}`);
    expect(gezien.json).toMatchObject({
      metNaam: true,
      leerling: { achternaam: expect.stringMatching(/^Naam/) },
    });
    const antwoord = { antwoord: 'Wij kijken mee.', begin: true };
    const { json } = await d.als<Rij>('lpa', `/v1/consulten/${id}/antwoorden`, antwoord);
    const traject = await d.als<Rij>('lpa', `/v1/trajecten/${String(json['trajectId'])}`);
    expect(traject.json).toMatchObject({ status: 'PREVENTIEF' });
    expect((await d.als<Rij>('school', `/v1/consulten/${id}`)).json).toMatchObject({ trajectId: null });
    const weer = await metNaam();
    expect((await d.als<Rij>('lpa', `/v1/consulten/${weer.id}/antwoorden`, antwoord)).json).toMatchObject({
      code: 'traject.loopt-al',
    });
  });

  it('begins one traject when two LPAs begin it at the same instant', async () => {
    const vragen = await Promise.all([metNaam(), metNaam()]);
    const antwoord = { antwoord: 'Wij kijken mee.', begin: true };
    const gegeven = await Promise.all(
      vragen.map(({ id }) => d.als<Rij>('lpa', `/v1/consulten/${id}/antwoorden`, antwoord)),
    );
    expect(gegeven.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(gegeven.find(({ status }) => status === 409)?.json).toMatchObject({
      code: 'traject.loopt-al',
      detail: 'Voor deze leerling loopt al een traject.',
    });
  });

  it('without a name begins nothing, and without an LP goes nowhere', async () => {
    const { id } = await zonderNaam();
    const begin = { antwoord: 'Wij kijken mee.', begin: true };
    expect((await d.als<Rij>('lpa', `/v1/consulten/${id}/antwoorden`, begin)).json).toMatchObject({
      code: 'consult.zonder-naam',
    });
    expect((await vraag({})).json).toMatchObject({ code: 'consult.leerplicht' });
    expect((await vraag({ leerplichtId: d.wie('halt').organisatieId })).json).toMatchObject({
      code: 'consult.leerplicht',
    });
  });

  it('is taken back by who asked, and its task with it', async () => {
    const { id } = await zonderNaam();
    expect((await d.als('school', `/v1/consulten/${id}/intrekkingen`, {})).status).toBe(201);
    expect(await taak(id)).toMatchObject({ status: 'VERVALLEN' });
    expect(
      (await d.als<Rij>('lpa', `/v1/consulten/${id}/antwoorden`, { antwoord: 'Te laat.' })).json,
    ).toMatchObject({
      code: 'consult.klaar',
    });
  });

  it.each([...BUITENSTAANDERS, ...BURGERS] as const)('does not exist for %s', async (wie) => {
    const { id } = await metNaam();
    expect([403, 404]).toContain((await d.als(wie, `/v1/consulten/${id}`)).status);
    expect([403, 404]).toContain(
      (await d.als(wie, `/v1/consulten/${id}/antwoorden`, { antwoord: 'x' })).status,
    );
    expect([403, 404]).toContain((await d.als(wie, `/v1/consulten/${id}/intrekkingen`, {})).status);
    const lijst = await d.als<{ items?: Rij[] }>(wie, '/v1/consulten');
    expect((lijst.json.items ?? []).map((rij) => rij['id'])).not.toContain(id);
  });

  it('4: a school asks about no pupil of another school', async () => {
    const body = { regio: '010', overstapId: d.t.p.leerling.overstapId, vraag: 'Wie is dit?' };
    expect((await d.als('andereSchool', '/v1/consulten', body)).status).toBe(404);
    expect((await d.als('andereSchool', '/v1/consulten', { ...body, regio: '022' })).status).toBe(403);
  });
});
