import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { rows } from '#libs/database/transaction.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { laadOverstaptelling } from '#libs/dossier/overstapcijfers.ts';
import { anAfspraken } from '#test/builders/afspraken.ts';
import {
  anOverdracht,
  anOverstap,
  aTaak,
  createWereld,
  type Gebruikersnaam,
  type Wereld,
} from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';
import { expectWeigering } from '#test/kit/weigering.ts';

let api: TestApi;
let wereld: Wereld;
let overstapId: string;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
});
beforeEach(async () => {
  api.zetKlok('2027-03-10T12:00:00.000Z');
  overstapId = await anOverstap(api.dataSource, wereld);
});
afterAll(() => api.stop());

const als = async (wie: Gebruikersnaam, pad: string, body?: object) =>
  api.vraag(pad, { token: await api.token(wereld.gebruiker[wie]), ...(body ? { body } : {}) });
const trekIn = (wie: Gebruikersnaam = 'decaan') =>
  als(wie, `/v1/overstappen/${overstapId}/intrekkingen`, { reden: 'ONTERECHT_OPGEGEVEN' });
const heropen = (wie: Gebruikersnaam = 'decaan') =>
  als(wie, `/v1/overstappen/${overstapId}/heropeningen`, {});
const soorten = async () =>
  ((await als('decaan', `/v1/overstappen/${overstapId}/tijdlijn`)).json['items'] as { soort: string }[]).map(
    ({ soort }) => soort,
  );

describe('a school withdraws who was submitted by mistake', () => {
  it('closes the case, keeps its history and asks nobody anything any more', async () => {
    await aTaak(api.dataSource, wereld, {
      soort: 'ontbreekt-beoordelen',
      organisatie: 'school',
      rol: 'decaan',
      overstapId,
    });
    expect(await trekIn()).toMatchObject({ status: 201, json: { id: overstapId, status: 'AFGESLOTEN' } });
    const bron = { soort: 'school', id: null };
    expect((await als('decaan', `/v1/overstappen/${overstapId}`)).json['waaromHier']).toMatchObject({ bron });
    expect(await soorten()).toContain('opgave-ingetrokken');
    const open = await rows(api.dataSource, "select 1 from taak where overstap_id = $1 and status = 'OPEN'", [
      overstapId,
    ]);
    expect(open).toHaveLength(0);
  });

  it('counts him in no figure any more, and does for a day before', async () => {
    const afspraken = anAfspraken();
    const aantal = async (op: string) =>
      (await laadOverstaptelling(api.dataSource, afspraken, op as Instant)).overstappen.length;
    const [voor, eerder] = [
      await aantal('2027-03-10T13:00:00.000Z'),
      await aantal('2027-03-10T11:00:00.000Z'),
    ];
    await trekIn();
    expect(await aantal('2027-03-10T13:00:00.000Z')).toBe(voor - 1);
    expect(await aantal('2027-03-10T11:00:00.000Z')).toBe(eerder);
  });

  it('opens it again, and the school is responsible as before', async () => {
    await trekIn();
    expect(await heropen()).toMatchObject({ status: 201, json: { status: 'NIET_AANGEMELD' } });
    expect(await soorten()).toEqual(expect.arrayContaining(['opgave-ingetrokken', 'heropend']));
  });

  it('refuses while leerplicht has the pupil', async () => {
    await anOverdracht(api.dataSource, wereld, { overstapId, naar: 'gemeente' });
    await expectWeigering(api, { status: 409, code: 'overstap.bij-ontvanger' }, () => trekIn());
  });

  it('refuses when an mbo says that he applied', async () => {
    overstapId = await anOverstap(api.dataSource, wereld, { mbos: ['mbo'] });
    await expectWeigering(api, { status: 409, code: 'overstap.heeft-aanmelding' }, () => trekIn());
  });

  it('refuses to open what is not closed, and what is of a season that ended', async () => {
    await expectWeigering(api, { status: 409, code: 'overstap.loopt' }, () => heropen());
    await trekIn();
    api.zetKlok('2028-01-10T12:00:00.000Z');
    await expectWeigering(api, { status: 409, code: 'overstap.seizoen-voorbij' }, () => heropen());
  });

  it.each<Gebruikersnaam>(['andereDecaan', 'mentor', 'intaker', 'leerplicht', 'coordinator', 'beheerder'])(
    'is not for %s',
    async (wie) => {
      expect([403, 404]).toContain((await trekIn(wie)).status);
      expect([403, 404]).toContain((await heropen(wie)).status);
    },
  );
});

describe('a school corrects a pupil', () => {
  const corrigeer = (body: object, wie: Gebruikersnaam = 'decaan') =>
    als(wie, `/v1/overstappen/${overstapId}/correcties`, body);

  it('as a file of one row, to look at first', async () => {
    const { status, json } = await corrigeer({ klas: '4c', tussenvoegsel: 'van' });
    expect(status).toBe(202);
    expect((await als('decaan', `/v1/bestanden/${String(json['bestandId'])}`)).json).toMatchObject({
      naam: 'correctie.csv',
      soort: 'cohort',
      status: 'ONTVANGEN',
    });
  });

  it.each([
    ['nothing to change', {}],
    ['an address, which comes with a file', { postcode: '8011AA' }],
    ['an unknown field', { bsn: '999990019' }],
  ])('refuses %s', async (_, body) => {
    expect((await corrigeer(body)).status).toBe(400);
  });

  it('is not for another school', async () => {
    expect((await corrigeer({ klas: '4c' }, 'andereDecaan')).status).toBe(404);
  });
});

describe('two records of one pupil at a school', () => {
  let dubbel: string;
  beforeEach(async () => {
    overstapId = await anOverstap(api.dataSource, wereld, { achternaam: 'Dubbelman' });
    dubbel = await anOverstap(api.dataSource, wereld, { achternaam: 'Dubbelman', mbos: ['mbo'] });
  });
  const dubbelen = async (wie: Gebruikersnaam = 'decaan') =>
    als(wie, `/v1/overstappen/${overstapId}/dubbelen`);
  const voegSamen = (weg = dubbel) => als('decaan', `/v1/overstappen/${overstapId}/samenvoegingen`, { weg });
  const maakLos = () => als('decaan', `/v1/overstappen/${dubbel}/losmakingen`, {});
  const status = async (id: string) => (await als('decaan', `/v1/overstappen/${id}`)).json['status'];

  it('are proposed to a person, and nothing happens by itself', async () => {
    expect((await dubbelen()).json['items']).toContainEqual(
      expect.objectContaining({ id: dubbel, samengevoegd: false }),
    );
    expect(await status(dubbel)).toBe('NIET_AANGEMELD');
  });

  it('are not proposed across schools', async () => {
    const elders = await anOverstap(api.dataSource, wereld, {
      achternaam: 'Dubbelman',
      school: 'andereSchool',
    });
    expect((await dubbelen()).json['items']).not.toContainEqual(expect.objectContaining({ id: elders }));
    expect((await voegSamen(elders)).status).toBe(404);
  });

  it('go on as one: what an mbo says of the other counts, now and later', async () => {
    expect(await voegSamen()).toMatchObject({ status: 201, json: { id: overstapId, status: 'AANGEMELD' } });
    expect(await status(dubbel)).toBe('AFGESLOTEN');
    const [aanmelding] = await rows<{ id: string; versie: number }>(
      api.dataSource,
      'select id, versie from aanmelding where overstap_id = $1',
      [dubbel],
    );
    const melding = { status: 'DEFINITIEF', dag: '2027-03-10', versie: aanmelding!.versie };
    expect((await als('intaker', `/v1/aanmeldingen/${aanmelding!.id}/statussen`, melding)).status).toBe(201);
    expect(await status(overstapId)).toBe('DEFINITIEF_MBO');
  });

  it('come apart again with both histories as they were', async () => {
    await voegSamen();
    expect(await maakLos()).toMatchObject({ status: 201, json: { id: dubbel, status: 'AANGEMELD' } });
    expect(await status(overstapId)).toBe('NIET_AANGEMELD');
    for (const id of [overstapId, dubbel]) {
      const { json } = await als('decaan', `/v1/overstappen/${id}/tijdlijn`);
      expect((json['items'] as { soort: string }[]).map(({ soort }) => soort)).toEqual(
        expect.arrayContaining(['samengevoegd', 'losgemaakt']),
      );
    }
  });

  it('stay apart while leerplicht has the one that would go', async () => {
    await anOverdracht(api.dataSource, wereld, { overstapId: dubbel, naar: 'gemeente' });
    await expectWeigering(api, { status: 409, code: 'samenvoegen.bij-ontvanger' }, () => voegSamen());
  });

  it.each<Gebruikersnaam>(['mentor', 'intaker', 'leerplicht', 'coordinator'])(
    'are not for %s',
    async (wie) => {
      expect([403, 404]).toContain((await dubbelen(wie)).status);
    },
  );
});
