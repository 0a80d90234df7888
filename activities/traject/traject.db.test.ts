import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { op } from '#test/kit/regio.ts';
import { Trajectproef } from '#test/kit/traject.ts';
import { speelTraject } from '#test/kit/trajectproces.ts';
import { createTrajectActivities } from './traject.activities.ts';

let t: Trajectproef;
beforeAll(async () => {
  t = await Trajectproef.open();
});
afterAll(() => t.sluit());
beforeEach(() => t.begin());

const speel = (tot: string): Promise<string[]> => speelTraject(t.p.regio, t.trajectId, tot);
const open = async (soort?: string) => (await t.taken(soort)).filter(({ status }) => status === 'OPEN');

describe('the tasks of a traject', () => {
  it('gives each task once in its term, with the agreed term, and takes it back when a person was first', async () => {
    expect(await speel('2026-11-24T09:00:00.000Z')).toEqual(['oppakken']);
    expect(await t.taken()).toMatchObject([
      {
        soort: 'traject-oppakken',
        status: 'OPEN',
        uiterlijk: '2026-11-27T23:00:00.000Z',
        gegevens: { trajectId: t.trajectId, begin: '2026-11-20' },
      },
    ]);
    await t.stap('IN_ONDERZOEK');
    expect(await speel('2026-12-20T09:00:00.000Z')).toEqual(['gesprek', 'mdo']);
    expect((await t.taken()).map(({ soort, status }) => [soort, status])).toEqual([
      ['traject-oppakken', 'VERVALLEN'],
      ['traject-gesprek', 'OPEN'],
      ['traject-mdo', 'OPEN'],
    ]);
  });

  it('does nothing when the facts changed between looking and doing', async () => {
    const doe = createTrajectActivities({ dataSource: t.p.regio.dataSource, regelboek: t.p.regio.regelboek });
    const vraag = { onderwerp: t.trajectId, nu: t.p.regio.nu };
    const { nu } = await doe.bekijkTraject(vraag);
    await t.stap('IN_ONDERZOEK');
    for (const stap of nu) await doe.doeTrajectstap({ ...vraag, stap });
    expect(nu.map(({ soort }) => soort)).toEqual(['oppakken']);
    expect(await t.taken()).toEqual([]);
  });

  it('asks how it goes every agreed weeks, from the last check-in', async () => {
    await t.totKeuze();
    await t.kies('R1');
    expect(await speel('2026-12-15T09:00:00.000Z')).toEqual(['checkin']);
    expect(await speel('2027-02-15T09:00:00.000Z')).toEqual([]);
    await t.p.regio.rijen(
      'insert into traject_checkin (id, traject_id, leerling_id, dag, goed, op, door) values ($1, $2, $3, $4::timestamptz::date, true, $4, $5)',
      [randomUUID(), t.trajectId, t.p.leerling.leerlingId, t.p.regio.nu, t.lpa.gebruikerId],
    );
    expect(await speel('2027-03-10T09:00:00.000Z')).toEqual(['checkin']);
    expect(await open('traject-checkin')).toHaveLength(1);
  });

  it('asks whether it can close after the agreed weeks of lessons', async () => {
    await t.totKeuze();
    await t.zet(await t.kies('R1'), 'GEWEIGERD');
    expect(await t.traject()).toMatchObject({ status: 'MONITORING' });
    expect(await speel('2027-01-14T09:00:00.000Z')).toEqual(['checkin']);
    expect(await speel('2027-02-01T09:00:00.000Z')).toEqual(['beoordeelAfsluiten']);
    expect(await t.traject()).toMatchObject({ status: 'MONITORING' });
  });

  it('ends with the traject', async () => {
    await t.sluitMet('TER_KENNISGEVING');
    expect(await speel('2027-02-01T09:00:00.000Z')).toEqual(['klaar']);
  });
});

describe('the eighteenth birthday', () => {
  beforeEach(() => t.begin('01-12-2008'));

  it('ends what ends, tells the Doorstroompunt once, and leaves closing to a person', async () => {
    await t.totKeuze();
    const halt = await t.kies('R2');
    expect(await speel('2026-12-02T09:00:00.000Z')).toEqual(['achttien']);
    expect(await t.route(halt)).toMatchObject({ status: 'INGETROKKEN' });
    expect(await t.traject()).toMatchObject({ status: 'MONITORING' });
    const rmc = await t.p.regio.organisatie('rmc-ijv');
    const bij = 'select organisatie_id, status from traject_taak where traject_id = $1 and soort = $2';
    const taak = [t.trajectId, 'begeleiding-achttien'];
    expect(await t.p.regio.rijen(bij, taak)).toEqual([{ organisatie_id: rmc, status: 'AANGEBODEN' }]);
    expect(await open('traject-achttien')).toMatchObject([{ organisatie_id: t.lpa.organisatieId }]);
    await t.sluitMet('EINDE_KWALIFICATIEPLICHT_18');
    expect(await t.p.regio.rijen(bij, taak)).toEqual([{ organisatie_id: rmc, status: 'AANGEBODEN' }]);
    expect(await speel('2027-02-01T09:00:00.000Z')).toEqual(['klaar']);
  });

  it('tells nobody when there is a startkwalificatie', async () => {
    await t.feit('startkwalificatie', '2026-11-01');
    expect(await speel('2026-12-02T09:00:00.000Z')).toEqual(['oppakken', 'achttien']);
    expect(await t.p.regio.rijen('select 1 from traject_taak where traject_id = $1', [t.trajectId])).toEqual(
      [],
    );
  });

  it('moves with a corrected birth date', async () => {
    await t.p.regio.rijen("update leerling_persoon set geboortedatum = '2009-12-01' where leerling_id = $1", [
      t.p.leerling.leerlingId,
    ]);
    expect(await speel('2026-12-02T09:00:00.000Z')).toEqual(['oppakken']);
  });
});

describe('scenario 54: a death', () => {
  it('stops everything at once and closes the traject; nothing goes out afterwards', async () => {
    await t.totKeuze();
    const halt = await t.kies('R2');
    for (const naar of ['SCHRIFTELIJK_INGELICHT', 'INSTEMMING', 'VERWEZEN'] as const)
      await t.zet(halt, naar, ['toestemming-jongere', 'toestemming-ouders', 'schriftelijk-ingelicht']);
    const hulp = await t.kies('R1');
    await speel('2026-12-12T09:00:00.000Z');
    await t.feit('overleden', '2026-12-11');
    expect(await speel('2026-12-12T10:00:00.000Z')).toEqual(['stop', 'klaar']);
    expect(await t.traject()).toMatchObject({ status: 'AFGESLOTEN', einde_reden: 'OVERLEDEN' });
    expect(await t.route(halt)).toMatchObject({ status: 'INGETROKKEN' });
    expect(await t.route(hulp)).toMatchObject({ status: 'AFGEBROKEN' });
    expect(await t.taakVan(halt)).toMatchObject({ status: 'INGETROKKEN' });
    expect(await open()).toEqual([]);
    const berichten = await t.berichten();
    expect(berichten.map(({ soort }) => soort)).toEqual(['partnertaak-nieuw', 'partnertaak-ingetrokken']);
    expect(await speel('2028-01-01T09:00:00.000Z')).toEqual(['klaar']);
    expect(await t.berichten()).toEqual(berichten);
    expect(await t.taken()).toEqual(
      expect.not.arrayContaining([expect.objectContaining({ status: 'OPEN' })]),
    );
  });

  it('ends a criminal case by itself', async () => {
    await t.totKeuze();
    const straf = await t.kies('R4', { gegeven: ['motief'] });
    await t.feit('overleden', '2026-11-20');
    expect(await speel('2026-11-20T10:00:00.000Z')).toEqual(['stop', 'klaar']);
    expect(await t.route(straf)).toMatchObject({ status: 'VERVALLEN' });
  });
});

describe('a move', () => {
  it('offers the traject to the gemeente of the new address, on the day itself, and takes it back when the youngster returns', async () => {
    const kampen = await t.p.regio.organisatie('lp-kampen');
    await t.stap('IN_ONDERZOEK');
    await t.verhuist('0166', '2026-11-25');
    expect(await speel('2026-11-24T09:00:00.000Z')).toEqual(['gesprek']);
    expect(await speel('2026-11-25T09:00:00.000Z')).toEqual(['verhuis']);
    expect(await t.traject()).toMatchObject({ status: 'OVERDRACHT_GEMEENTE', bal_organisatie_id: kampen });
    expect(await open()).toMatchObject([
      { soort: 'traject-aanbod', organisatie_id: kampen, overstap_id: expect.anything() },
    ]);
    t.p.regio.nu = op('2026-11-26T09:00:00.000Z');
    await t.verhuist('0193', '2026-11-26');
    expect(await speel('2026-11-26T10:00:00.000Z')).toEqual(['verhuis', 'gesprek']);
    expect(await t.traject()).toMatchObject({
      status: 'IN_ONDERZOEK',
      bal_organisatie_id: t.lpa.organisatieId,
    });
    expect((await open()).map(({ soort }) => soort)).toEqual(['traject-gesprek']);
  });

  it('does nothing for who only moves within the gemeente', async () => {
    await t.verhuist('0193', '2026-11-20');
    expect(await speel('2026-11-21T09:00:00.000Z')).toEqual(['oppakken']);
  });
});
