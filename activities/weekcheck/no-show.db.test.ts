import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCohort, aWeekcheck } from '#test/builders/bestanden.ts';
import { op, SEIZOEN, TestRegio } from '#test/kit/regio.ts';
import { createWeekcheckActivities } from './weekcheck.activities.ts';

const MBO = '25PJ';

let regio: TestRegio;
beforeAll(async () => {
  regio = await TestRegio.open();
  const leerlingen = [{ leerlingnummer: '4001', onderwijsnummer: '100000004' }];
  await regio.verwerk({ soort: 'cohort', brin: '90AA', inhoud: aCohort('90AA', leerlingen) });
  regio.nu = op('2027-07-02T09:00:00.000Z');
  const check = aWeekcheck({ brin: MBO, peildatum: '02-07-2027' }, [
    { leerlingnummer: '4001', onderwijsnummer: '100000004', status: 'DEFINITIEF', statusdatum: '01-07-2027' },
  ]);
  await regio.verwerk({ soort: 'weekcheck', brin: MBO, inhoud: check });
});
afterAll(() => regio.sluit());

const taken = () =>
  regio.rijen<{ organisatie_id: string; rol: string; gegevens: object; status: string }>(
    "select organisatie_id, rol, gegevens, status from taak where soort = 'verschijnen-controleren'",
  );

describe('the check for students who did not appear', () => {
  const onderwerp = `${MBO}/${SEIZOEN}/010`;
  const kijk = async (nu: string) => {
    const werk = createWeekcheckActivities({
      dataSource: regio.dataSource,
      regelboek: regio.regelboek,
    });
    const vraag = { onderwerp, nu: op(nu) };
    const plan = await werk.bekijkWeekcheck(vraag);
    for (const stap of plan.nu)
      if (stap.soort === 'vraagNoShow') await werk.doeWeekcheckstap({ ...vraag, stap });
    return plan;
  };

  it('asks the mbo nothing before the agreed number of days after the start', async () => {
    await kijk('2027-08-15T06:00:00.000Z');
    expect(await taken()).toEqual([]);
  });

  it('gives the mbo one task per start, with how many students it is about, however often it looks', async () => {
    const eerste = await kijk('2027-08-15T07:00:00.000Z');
    expect(eerste.nu).toContainEqual({
      soort: 'vraagNoShow',
      op: '2027-08-15T07:00:00.000Z',
      startdatum: '2027-08-01',
    });
    const tweede = await kijk('2027-08-15T07:00:01.000Z');
    expect(tweede.nu.filter(({ soort }) => soort === 'vraagNoShow')).toEqual([]);
    expect(await taken()).toEqual([
      {
        organisatie_id: await regio.organisatie(MBO),
        rol: 'mbo_intaker',
        gegevens: { startdatum: '2027-08-01', aantal: 1 },
        status: 'OPEN',
      },
    ]);
  });

  it('leaves the status to the mbo, which reports who did not appear with its check', async () => {
    regio.nu = op('2027-08-20T09:00:00.000Z');
    const stand = () =>
      regio.rij<{ status: string }>("select status from overstap where leerlingnummer = '4001'");
    expect(await stand()).toEqual({ status: 'DEFINITIEF_MBO' });
    const check = aWeekcheck({ brin: MBO, peildatum: '20-08-2027' }, [
      {
        leerlingnummer: '4001',
        onderwijsnummer: '100000004',
        status: 'NIET_VERSCHENEN',
        statusdatum: '19-08-2027',
      },
    ]);
    await regio.verwerk({ soort: 'weekcheck', brin: MBO, inhoud: check });
    expect(await stand()).toEqual({ status: 'RISICO' });
  });
});
