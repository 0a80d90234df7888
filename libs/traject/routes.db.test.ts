import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { op } from '#test/kit/regio.ts';
import { Trajectproef } from '#test/kit/traject.ts';

let t: Trajectproef;
beforeAll(async () => {
  t = await Trajectproef.open();
});
afterAll(() => t.sluit());
beforeEach(() => t.begin());

const TOESTEMMING = ['toestemming-jongere', 'toestemming-ouders', 'schriftelijk-ingelicht'] as const;
/** Een Haltverwijzing die loopt. */
async function haltLoopt(): Promise<string> {
  await t.totKeuze();
  const id = await t.kies('R2');
  for (const naar of ['SCHRIFTELIJK_INGELICHT', 'INSTEMMING', 'VERWEZEN'] as const)
    await t.zet(id, naar, TOESTEMMING);
  await t.partner(id, { soort: 'aannemen' });
  await t.partner(id, { soort: 'melden', code: 'begonnen' });
  return id;
}

describe('from melding to a chosen route', () => {
  it('takes up, hears, chooses, and always says who has the ball', async () => {
    const lp = await t.p.regio.organisatie('lp-zwolle');
    expect(await t.traject()).toMatchObject({ status: 'GEMELD', bal_organisatie_id: lp, bal_rol: 'lpa' });
    await expect(t.stap('ROUTEKEUZE')).rejects.toMatchObject({ code: 'traject.kan-niet' });
    await t.stap('IN_ONDERZOEK');
    expect((await t.p.laatste()).duo_status).toBe('B');
    await expect(t.stap('ROUTEKEUZE')).rejects.toMatchObject({ code: 'horen.ouders' });
    await t.hoor();
    await t.stap('ROUTEKEUZE');
    const halt = await t.kies('R2');
    expect(await t.traject()).toMatchObject({ status: 'LOPEND' });
    expect(await t.route(halt)).toMatchObject({ status: 'OVERWOGEN' });
  });

  it('shows nothing of it to another gemeente', async () => {
    const kampen = await t.doener('lp-kampen', 'lpa');
    t.lpa = kampen;
    await expect(t.stap('IN_ONDERZOEK')).rejects.toMatchObject({ code: 'traject.onbekend' });
  });

  it('asks an investigating officer for a criminal case', async () => {
    await t.totKeuze();
    t.lpa = { ...t.lpa, boa: false };
    await expect(t.kies('R4', { gegeven: ['motief'] })).rejects.toMatchObject({ code: 'straf.geen-boa' });
  });
});

describe('a criminal case next to another route', () => {
  it('16: leaves no trace at the traject: no version, ball or moment moves', async () => {
    await t.totKeuze();
    await t.kies('R1');
    const voor = await t.traject();
    const straf = await t.kies('R4', { gegeven: ['motief'] });
    await t.zet(straf, 'VERHOOR', ['motief', 'cautie']);
    expect(await t.route(straf)).toMatchObject({ status: 'VERHOOR' });
    expect(await t.traject()).toEqual(voor);
  });
});

describe('scenario 42: a paused Halt next to help', () => {
  it('pauses with a day to look again, resumes, and ends with what Halt decides', async () => {
    const halt = await haltLoopt();
    expect(await t.route(halt)).toMatchObject({ status: 'LOPEND' });
    await expect(t.zet(halt, 'GEPAUZEERD', ['akkoord-halt'])).rejects.toThrow('Kies de dag');
    await t.zet(halt, 'GEPAUZEERD', ['akkoord-halt'], '2026-12-18');
    expect(await t.route(halt)).toMatchObject({ status: 'GEPAUZEERD', evaluatie_op: '2026-12-18' });
    await t.partner(halt, { soort: 'melden', code: 'voortgang' });
    expect(await t.route(halt)).toMatchObject({ status: 'GEPAUZEERD' });
    const hulp = await t.kies('R1');
    expect(await t.route(hulp)).toMatchObject({ status: 'VOORGESTELD' });
    t.p.regio.nu = op('2026-12-18T09:00:00.000Z');
    await t.zet(halt, 'LOPEND', ['akkoord-halt']);
    await t.partner(halt, { soort: 'melden', code: 'positief' }, 'Ging goed.');
    expect(await t.route(halt)).toMatchObject({ status: 'POSITIEF' });
    expect(await t.traject()).toMatchObject({ status: 'LOPEND' });
  });

  it('scenario 44: a positive Halt blocks a report on the same facts', async () => {
    const halt = await haltLoopt();
    await t.partner(halt, { soort: 'melden', code: 'positief' });
    expect(await t.traject()).toMatchObject({ status: 'MONITORING' });
    await expect(t.kies('R4')).rejects.toMatchObject({ code: 'straf.halt-positief' });
  });

  it('refers once, whatever happens twice', async () => {
    const halt = await haltLoopt();
    const taken = await t.p.regio.rijen('select 1 from traject_taak where route_id = $1', [halt]);
    expect(taken).toHaveLength(1);
    await expect(t.partner(halt, { soort: 'aannemen' })).rejects.toMatchObject({
      code: 'partnertaak.al-aangenomen',
    });
  });
});

describe('closing', () => {
  it('does not close while a route runs, and closes the melding with it', async () => {
    await t.totKeuze();
    const hulp = await t.kies('R1');
    await expect(t.sluitMet('ANDERE_SCHOOL')).rejects.toMatchObject({ code: 'traject.route-loopt' });
    await t.zet(hulp, 'GEWEIGERD');
    await t.sluitMet('ANDERE_SCHOOL');
    expect(await t.traject()).toMatchObject({ status: 'AFGESLOTEN', bal_organisatie_id: null });
    expect((await t.p.laatste()).duo_status).toBe('G');
  });
});
