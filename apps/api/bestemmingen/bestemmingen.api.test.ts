import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { row, rows } from '#libs/database/transaction.ts';
import { anOverstap, createWereld, type Gebruikersnaam, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';

let api: TestApi;
let wereld: Wereld;
let overstapId: string;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
});
beforeEach(async () => {
  overstapId = await anOverstap(api.dataSource, wereld);
});
afterAll(() => api.stop());

const als = async (wie: Gebruikersnaam, pad: string, body?: object) =>
  api.vraag(pad, {
    token: await api.token(wereld.gebruiker[wie]),
    ...(body ? { body, headers: { 'Idempotency-Key': randomUUID() } } : {}),
  });
const legVast = (soort: string, ontvanger?: string) =>
  als('decaan', `/v1/overstappen/${overstapId}/bestemmingen`, {
    soort,
    bewijs: 'Besluit van de rapportvergadering',
    ...(ontvanger ? { ontvangerId: ontvanger } : {}),
  });
const stand = () =>
  row<{ status: string; bal_organisatie_id: string | null }>(
    api.dataSource,
    'select status, bal_organisatie_id from overstap where id = $1',
    [overstapId],
  );
const taken = () =>
  rows<{ soort: string; status: string; organisatie_id: string }>(
    api.dataSource,
    'select soort, status, organisatie_id from taak where overstap_id = $1 order by aangemaakt_op, soort',
    [overstapId],
  );

describe('another destination', () => {
  it('scenario 25: who repeats the year at the own school is definitive elsewhere at once, and nobody has the ball', async () => {
    expect((await legVast('zittenblijver')).json).toMatchObject({ stand: 'GELDT' });
    expect(await stand()).toEqual({ status: 'VERVOLG_ANDERS', bal_organisatie_id: null });
  });

  it('offers the schools of the region that can confirm, and never the own school', async () => {
    const { json } = await api.vraag<{ metBevestiging: string[]; scholen: { id: string }[] }>(
      `/v1/overstappen/${overstapId}/bestemmingkeuze`,
      { token: await api.token(wereld.gebruiker.decaan) },
    );
    const ids = json.scholen.map(({ id }) => id);
    expect(json.metBevestiging).toContain('havo');
    expect(ids).toContain(wereld.org.andereSchool);
    expect(ids).toContain(wereld.org.mbo);
    expect(ids).not.toContain(wereld.org.school);
    expect(ids).not.toContain(wereld.org.gemeente);
    expect((await als('andereDecaan', `/v1/overstappen/${overstapId}/bestemmingkeuze`)).status).toBe(404);
  });

  it('counts only after the receiving school has confirmed it', async () => {
    const { json } = await legVast('havo', wereld.org.andereSchool);
    const id = String(json['id']);
    expect(json).toEqual({ id, stand: 'WACHT_OP_BEVESTIGING' });
    expect((await stand())?.status).not.toBe('VERVOLG_ANDERS');
    expect(await taken()).toEqual([
      { soort: 'bestemming-bevestigen', status: 'OPEN', organisatie_id: wereld.org.andereSchool },
    ]);
    expect((await als('andereDecaan', `/v1/bestemmingen/${id}`)).json).toMatchObject({
      soort: 'havo',
      leerling: { achternaam: 'Vogelaar' },
    });
    expect((await als('andereDecaan', `/v1/bestemmingen/${id}/bevestigingen`, {})).json).toEqual({
      id,
      stand: 'GELDT',
    });
    expect((await stand())?.status).toBe('VERVOLG_ANDERS');
    expect((await taken()).map(({ status }) => status)).toEqual(['VERVALLEN']);
    expect((await als('andereDecaan', `/v1/bestemmingen/${id}/bevestigingen`, {})).status).toBe(409);
  });

  it('goes back to the school when the receiving school says it is not so', async () => {
    const id = String((await legVast('ander_vo', wereld.org.andereSchool)).json['id']);
    expect((await als('andereDecaan', `/v1/bestemmingen/${id}/afwijzingen`, {})).status).toBe(201);
    expect((await stand())?.status).not.toBe('VERVOLG_ANDERS');
    expect(await taken()).toContainEqual({
      soort: 'bestemming-opnieuw',
      status: 'OPEN',
      organisatie_id: wereld.org.school,
    });
    expect((await als('andereDecaan', `/v1/bestemmingen/${id}`)).status).toBe(404);
    expect((await als('decaan', `/v1/overstappen/${overstapId}/bestemmingen`)).json['items']).toMatchObject([
      { id, stand: 'AFGEWEZEN' },
    ]);
  });

  it('asks the coordinator of the region when the receiving school is not in the system', async () => {
    const id = String((await legVast('havo')).json['id']);
    expect((await als('coordinator', `/v1/bestemmingen/${id}/bevestigingen`, {})).status).toBe(201);
    expect((await stand())?.status).toBe('VERVOLG_ANDERS');
  });

  it('can be withdrawn by the school, and then the pupil is without again', async () => {
    const id = String((await legVast('arbeid')).json['id']);
    expect((await legVast('buitenland')).status).toBe(409);
    expect((await als('decaan', `/v1/bestemmingen/${id}/intrekkingen`, {})).json).toEqual({
      id,
      stand: 'INGETROKKEN',
    });
    expect((await stand())?.status).not.toBe('VERVOLG_ANDERS');
  });

  it.each<Gebruikersnaam>(['andereDecaan', 'intaker', 'leerplicht', 'coordinator'])(
    '%s who has nothing to do with it does not see it',
    async (wie) => {
      const id = String((await legVast('arbeid')).json['id']);
      expect((await als(wie, `/v1/bestemmingen/${id}`)).status).toBe(404);
    },
  );

  it('refuses the own school and an organisation that is no school, with the place of the fault', async () => {
    const eigen = await legVast('havo', wereld.org.school);
    expect([eigen.status, eigen.json['code']]).toEqual([422, 'bestemming.eigen-school']);
    const gemeente = await legVast('havo', wereld.org.gemeente);
    expect([gemeente.status, gemeente.json['code']]).toEqual([422, 'bestemming.geen-school']);
  });

  it('does not tick off the confirmation as a task', async () => {
    await legVast('havo', wereld.org.andereSchool);
    const taak = await row<{ id: string }>(
      api.dataSource,
      "select id from taak where overstap_id = $1 and soort = 'bestemming-bevestigen'",
      [overstapId],
    );
    const { json } = await als('andereDecaan', `/v1/taken/${taak!.id}/afrondingen`, { uitkomst: 'Ja' });
    expect(json['code']).toBe('taak.beslis-over-bestemming');
  });
});
