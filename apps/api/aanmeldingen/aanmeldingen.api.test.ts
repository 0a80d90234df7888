import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { rows } from '#libs/database/transaction.ts';
import { anOverstap, createWereld, type Gebruikersnaam, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';
import { expectWeigering } from '#test/kit/weigering.ts';

const NU = '2027-03-10T12:00:00.000Z';
let api: TestApi;
let wereld: Wereld;
let overstapId: string;
let id: string;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
});
beforeEach(async () => {
  api.zetKlok(NU);
  overstapId = await anOverstap(api.dataSource, wereld, { mbos: ['mbo', 'anderMbo'] });
  [{ id }] = (await rows<{ id: string }>(
    api.dataSource,
    'select id from aanmelding where overstap_id = $1 and mbo_id = $2',
    [overstapId, wereld.org.mbo],
  )) as [{ id: string }];
});
afterAll(() => api.stop());

const als = async (wie: Gebruikersnaam, pad: string, body?: object, sleutel?: string) =>
  api.vraag(pad, {
    token: await api.token(wereld.gebruiker[wie]),
    ...(body ? { body } : {}),
    ...(sleutel ? { headers: { 'Idempotency-Key': sleutel } } : {}),
  });
const meld = (body: object, wie: Gebruikersnaam = 'intaker') =>
  als(wie, `/v1/aanmeldingen/${id}/statussen`, { dag: '2027-03-10', versie: 1, ...body });
const overstap = async () => (await als('decaan', `/v1/overstappen/${overstapId}`)).json;
const intakes = async (wie: Gebruikersnaam) =>
  (await als(wie, `/v1/overstappen/${overstapId}/intakes`)).json['items'] as Record<string, unknown>[];
const plan = async (op = '2027-03-12T10:00:00+01:00') =>
  als('intaker', `/v1/aanmeldingen/${id}/intakes`, { op });
const taken = async (soort: string) =>
  rows(api.dataSource, "select 1 from taak where overstap_id = $1 and soort = $2 and status = 'OPEN'", [
    overstapId,
    soort,
  ]);

describe('an intaker reports by hand', () => {
  it('confirms a place, and the pupil is placed for the school at once', async () => {
    const antwoord = await meld({ status: 'DEFINITIEF', dag: '2027-03-08' });
    expect(antwoord).toMatchObject({ status: 201, json: { id, status: 'DEFINITIEF', versie: 2 } });
    expect(await overstap()).toMatchObject({ status: 'DEFINITIEF_MBO' });
    const [bericht] = await rows(
      api.dataSource,
      'select bron, status, geldig_op from statusbericht where aanmelding_id = $1',
      [id],
    );
    expect(bericht).toEqual({ bron: 'hand', status: 'DEFINITIEF', geldig_op: '2027-03-07T23:00:00.000Z' });
  });

  it('ends an application', async () => {
    expect((await meld({ status: 'AFGEWEZEN' })).status).toBe(201);
    const items = (await als('decaan', `/v1/overstappen/${overstapId}/aanmeldingen`)).json['items'];
    expect(items).toContainEqual(expect.objectContaining({ id, status: 'AFGEWEZEN' }));
  });

  it('reports who did not appear at the start', async () => {
    await meld({ status: 'DEFINITIEF' });
    await api.dataSource.query("update aanmelding set startdatum = '2027-08-30' where id = $1", [id]);
    expect((await meld({ status: 'NIET_VERSCHENEN', versie: 2 })).json['code']).toBe(
      'aanmelding.nog-niet-begonnen',
    );
    api.zetKlok('2027-09-01T12:00:00.000Z');
    const gemeld = await meld({ status: 'NIET_VERSCHENEN', dag: '2027-08-30', versie: 2 });
    expect(gemeld).toMatchObject({ status: 201, json: { status: 'NIET_VERSCHENEN' } });
  });

  it('53: hears what changed when a colleague was first', async () => {
    await meld({ status: 'IN_BEHANDELING' });
    const tweede = await meld({ status: 'AFGEWEZEN' });
    expect(tweede).toMatchObject({
      status: 409,
      json: {
        code: 'aanmelding.gewijzigd',
        detail: expect.stringContaining('in behandeling'),
        nu: { status: 'IN_BEHANDELING', versie: 2, statusOp: expect.stringContaining('2027-03-10T12:00') },
      },
    });
    expect((await meld({ status: 'AFGEWEZEN', versie: 2 })).status).toBe(201);
  });

  it('never overwrites what a person recorded: a contradiction becomes a task', async () => {
    await als('decaan', `/v1/overstappen/${overstapId}/bestemmingen`, {
      soort: 'arbeid',
      bewijs: 'Contract',
    });
    expect(await overstap()).toMatchObject({ status: 'VERVOLG_ANDERS' });
    await meld({ status: 'AANGEBODEN' });
    expect(await overstap()).toMatchObject({ status: 'VERVOLG_ANDERS' });
    expect(await taken('tegenspraak-oplossen')).toHaveLength(1);
  });

  it('does it once with the same key', async () => {
    const sleutel = randomUUID();
    const pad = `/v1/aanmeldingen/${id}/statussen`;
    const body = { status: 'IN_BEHANDELING', dag: '2027-03-10', versie: 1 };
    const eerste = await als('intaker', pad, body, sleutel);
    expect(await als('intaker', pad, body, sleutel)).toMatchObject({ status: 201, json: eerste.json });
    expect(
      await rows(api.dataSource, 'select 1 from statusbericht where aanmelding_id = $1', [id]),
    ).toHaveLength(1);
  });

  it.each([
    ['DEFINITIEF', '2027-03-11', 422, 'aanmelding.dag-toekomst'],
    ['BEEINDIGD', '2027-03-10', 409, 'aanmelding.status-kan-niet-volgen'],
    ['AANGEMELD', '2027-03-10', 409, 'aanmelding.zelfde-status'],
  ])('61: refuses %s on %s with %d %s and changes nothing', async (status, dag, nummer, code) => {
    await expectWeigering(api, { status: nummer, code }, () => meld({ status, dag }));
  });

  it.each<Gebruikersnaam>(['andereIntaker', 'decaan', 'leerplicht', 'coordinator'])(
    'is not for %s',
    async (wie) => {
      expect([403, 404]).toContain((await meld({ status: 'DEFINITIEF' }, wie)).status);
    },
  );
});

describe('an intake', () => {
  it('planned puts the application in treatment, and the school sees the date', async () => {
    expect(await plan()).toMatchObject({ status: 201, json: { stand: 'GEPLAND' } });
    expect(await intakes('decaan')).toEqual([
      expect.objectContaining({ aanmeldingId: id, op: '2027-03-12T09:00:00.000Z', standTekst: 'gepland' }),
    ]);
    expect(await overstap()).toMatchObject({ status: 'IN_BEHANDELING' });
  });

  it('goes to the calendars of the mbo and the school, and the next one moves the same appointment', async () => {
    const agenda = () =>
      rows<{ soort: string; organisatie_id: string; ics: string; alles: string }>(
        api.dataSource,
        `select soort, organisatie_id, agenda as ics, concat_ws(' ', onderwerp, tekst, agenda, sleutel, message_id) as alles from bericht
         where soort like 'intake-%' and sleutel like $1 order by aangemaakt_op, sleutel`,
        [`intake/${id}/%`],
      );
    const eerste = (await plan()).json as { id: string };
    api.zetKlok('2027-03-10T13:00:00.000Z');
    await als('intaker', `/v1/intakes/${eerste.id}/afzeggingen`, { door: 'mbo' });
    api.zetKlok('2027-03-10T14:00:00.000Z');
    await plan('2027-03-15T14:30:00+01:00');
    const berichten = await agenda();
    const veld = (ics: string, naam: string) =>
      new RegExp(`^${naam}[:;](.*)$`, 'm')
        .exec(ics.replace(/BEGIN:VTIMEZONE[\s\S]*END:VTIMEZONE/, ''))?.[1]
        ?.trim();
    const vanSchool = berichten.filter(({ organisatie_id: org }) => org === wereld.org.school);
    expect(
      vanSchool.map(({ ics }) => ['METHOD', 'SEQUENCE', 'DTSTART', 'UID'].map((naam) => veld(ics, naam))),
    ).toEqual([
      ['REQUEST', '0', 'TZID=Europe/Amsterdam:20270312T100000', `intake-${id}@bericht.overstap.invalid`],
      ['CANCEL', '1', 'TZID=Europe/Amsterdam:20270312T100000', `intake-${id}@bericht.overstap.invalid`],
      ['REQUEST', '2', 'TZID=Europe/Amsterdam:20270315T143000', `intake-${id}@bericht.overstap.invalid`],
    ]);
    expect(berichten).toHaveLength(6);
    for (const { alles } of berichten) expect(alles).not.toMatch(/Vogelaar|Kanarie|25655|99999001/);
  });

  it('is not seen by another mbo, also not by one with an application of this pupil', async () => {
    await plan();
    expect(await intakes('andereIntaker')).toEqual([]);
  });

  it('cancelled by the pupil counts, by the mbo it does not', async () => {
    const geannuleerd = async () =>
      (await rows(api.dataSource, 'select geannuleerde_intakes as n from aanmelding where id = $1', [id]))[0];
    const een = (await plan()).json['id'] as string;
    await als('intaker', `/v1/intakes/${een}/afzeggingen`, { door: 'mbo' });
    expect(await geannuleerd()).toEqual({ n: 0 });
    const twee = (await plan()).json['id'] as string;
    expect((await als('intaker', `/v1/intakes/${twee}/afzeggingen`, { door: 'jongere' })).json).toEqual({
      id: twee,
      stand: 'AFGEZEGD',
    });
    expect(await geannuleerd()).toEqual({ n: 1 });
  });

  it('missed makes the pupil need attention; a later talk takes that away', async () => {
    const gemist = (await plan()).json['id'] as string;
    const uitkomst = `/v1/intakes/${gemist}/uitkomsten`;
    expect((await als('intaker', uitkomst, { uitkomst: 'NIET_VERSCHENEN' })).json['code']).toBe(
      'intake.moet-nog-komen',
    );
    api.zetKlok('2027-03-12T12:00:00.000Z');
    expect((await als('intaker', uitkomst, { uitkomst: 'NIET_VERSCHENEN' })).status).toBe(201);
    const weg = async () =>
      (
        await rows(api.dataSource, 'select intake_niet_verschenen as weg from aanmelding where id = $1', [id])
      )[0];
    expect(await weg()).toEqual({ weg: true });
    const later = (await plan('2027-03-15T09:00:00Z')).json['id'] as string;
    api.zetKlok('2027-03-15T12:00:00.000Z');
    await als('intaker', `/v1/intakes/${later}/uitkomsten`, { uitkomst: 'GEWEEST' });
    expect(await weg()).toEqual({ weg: false });
  });

  it('is planned once, and of another mbo it does not exist', async () => {
    const een = (await plan()).json['id'] as string;
    expect(await plan()).toMatchObject({ status: 409, json: { code: 'intake.staat-al' } });
    const ander = await als('andereIntaker', `/v1/intakes/${een}/afzeggingen`, { door: 'mbo' });
    expect(ander.status).toBe(404);
  });
});
