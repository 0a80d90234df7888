import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { op } from '#test/kit/regio.ts';
import { Trajectproef } from '#test/kit/traject.ts';
import { speelRoute } from '#test/kit/trajectproces.ts';
import { createRouteActivities } from './route.activities.ts';

let t: Trajectproef;
beforeAll(async () => {
  t = await Trajectproef.open();
});
afterAll(() => t.sluit());
beforeEach(async () => {
  await t.begin();
  await t.totKeuze();
});

const speel = (id: string, tot: string): Promise<string[]> => speelRoute(t.p.regio, id, tot);
const open = async (soort?: string) => (await t.taken(soort)).filter(({ status }) => status === 'OPEN');
const HALT = ['toestemming-jongere', 'toestemming-ouders', 'schriftelijk-ingelicht'] as const;

/** Halt is verwezen, en loopt als de partner begon. */
async function halt(begonnen = true): Promise<string> {
  const id = await t.kies('R2');
  for (const naar of ['SCHRIFTELIJK_INGELICHT', 'INSTEMMING', 'VERWEZEN'] as const)
    await t.zet(id, naar, HALT);
  if (!begonnen) return id;
  await t.partner(id, { soort: 'aannemen' });
  await t.partner(id, { soort: 'melden', code: 'begonnen' });
  return id;
}

describe('Halt', () => {
  it('scenario 42: a pause is never silent: a task on its day, then the region again and again, until a person chooses', async () => {
    const id = await halt();
    await t.zet(id, 'GEPAUZEERD', ['akkoord-halt'], '2026-12-18');
    expect(await speel(id, '2026-12-17T23:00:00.000Z')).toEqual([]);
    expect(await speel(id, '2027-01-09T09:00:00.000Z')).toEqual(['halt-evaluatie', 'escalatie', 'escalatie']);
    expect(await open('traject-route')).toMatchObject([
      { organisatie_id: t.lpa.organisatieId, gegevens: { routeId: id, stap: 'halt-evaluatie' } },
    ]);
    const regio = await t.p.regio.rij<{ id: string }>(
      "select o.id from organisatie o join regio_organisatie r on r.organisatie_id = o.id where o.soort = 'regio' and r.regio = '010'",
    );
    expect((await t.taken('traject-escalatie')).map(({ status }) => status)).toEqual(['VERVALLEN', 'OPEN']);
    expect(await open('traject-escalatie')).toMatchObject([
      { organisatie_id: regio.id, rol: 'coordinator', overstap_id: null },
    ]);
    expect(await t.route(id)).toMatchObject({ status: 'GEPAUZEERD' });
    await t.zet(id, 'LOPEND', ['akkoord-halt']);
    expect(await open()).toEqual([]);
    expect(await speel(id, '2027-02-10T09:00:00.000Z')).toEqual([]);
  });

  it('moves the wake-up with the review date', async () => {
    const id = await halt();
    await t.zet(id, 'GEPAUZEERD', ['akkoord-halt'], '2026-12-18');
    await t.p.regio.rijen("update traject_route set evaluatie_op = '2027-01-08' where id = $1", [id]);
    expect(await speel(id, '2027-01-07T12:00:00.000Z')).toEqual([]);
    expect(await speel(id, '2027-01-08T12:00:00.000Z')).toEqual(['halt-evaluatie']);
  });

  it('can be extended once, within the longest pause, and asks again on the new day', async () => {
    const id = await halt();
    await t.zet(id, 'GEPAUZEERD', ['akkoord-halt'], '2026-12-18');
    const { vanuit } = await t.route(id);
    expect(await speel(id, '2026-12-18T12:00:00.000Z')).toEqual(['halt-evaluatie']);
    await expect(t.zet(id, 'GEPAUZEERD', ['akkoord-halt'], '2027-12-18')).rejects.toThrow('hoogstens');
    await t.zet(id, 'GEPAUZEERD', ['akkoord-halt'], '2027-01-08');
    expect(await t.route(id)).toMatchObject({ status: 'GEPAUZEERD', evaluatie_op: '2027-01-08', vanuit });
    expect(await open('traject-route')).toEqual([]);
    expect(await speel(id, '2027-01-07T12:00:00.000Z')).toEqual([]);
    expect(await speel(id, '2027-01-08T12:00:00.000Z')).toEqual(['halt-evaluatie']);
    await expect(t.zet(id, 'GEPAUZEERD', ['akkoord-halt'], '2027-01-15')).rejects.toThrow('niet (nog eens)');
    await t.zet(id, 'LOPEND', ['akkoord-halt']);
    await t.zet(id, 'GEPAUZEERD', ['akkoord-halt'], '2027-02-01');
    await t.zet(id, 'GEPAUZEERD', ['akkoord-halt'], '2027-02-08');
    expect(await t.route(id)).toMatchObject({ evaluatie_op: '2027-02-08' });
  });

  it('follows after the pause what the partner reported meanwhile, and never during it', async () => {
    const id = await halt();
    await t.zet(id, 'GEPAUZEERD', ['akkoord-halt'], '2026-12-18');
    await t.partner(id, { soort: 'melden', code: 'positief' });
    expect(await speel(id, '2026-12-01T09:00:00.000Z')).toEqual([]);
    expect(await t.route(id)).toMatchObject({ status: 'GEPAUZEERD' });
    await t.zet(id, 'LOPEND', ['akkoord-halt']);
    expect(await speel(id, '2026-12-01T10:00:00.000Z')).toEqual(['volg-partner', 'klaar']);
    expect(await t.route(id)).toMatchObject({ status: 'POSITIEF' });
    expect(await t.traject()).toMatchObject({ status: 'MONITORING' });
  });

  it('asks when Halt is slow, and takes the earlier question back when it asks again', async () => {
    const id = await halt(false);
    expect(await speel(id, '2027-01-05T09:00:00.000Z')).toEqual(['halt-traag', 'halt-traag']);
    expect((await t.taken('traject-route')).map(({ status }) => status)).toEqual(['VERVALLEN', 'OPEN']);
  });

  it('asks after a negative Halt whether a report is needed, and never makes one', async () => {
    const id = await halt();
    await t.partner(id, { soort: 'melden', code: 'negatief' });
    expect(await speel(id, '2026-11-20T10:00:00.000Z')).toEqual(['pv-overwegen', 'klaar']);
    expect(await open('traject-route')).toMatchObject([{ uiterlijk: '2026-12-04T23:00:00.000Z' }]);
    expect(
      await t.p.regio.rijen("select 1 from traject_route where traject_id = $1 and route = 'R4'", [
        t.trajectId,
      ]),
    ).toEqual([]);
  });

  it('asks for the officier when absence during the pause goes over the maximum, until he agreed', async () => {
    const id = await halt();
    await t.zet(id, 'GEPAUZEERD', ['akkoord-halt'], '2026-12-18');
    await t.p.regio.rijen('update verzuimmelding set minuten = 61 * 60 where id = $1', [t.meldingId]);
    expect(await speel(id, '2026-11-21T09:00:00.000Z')).toEqual(['officier-raadplegen']);
    await t.zet(id, 'LOPEND', ['akkoord-halt', 'besluit-officier']);
    await t.zet(id, 'GEPAUZEERD', ['akkoord-halt'], '2026-12-18');
    expect(await speel(id, '2026-11-22T09:00:00.000Z')).toEqual([]);
  });
});

describe('what happens around a route', () => {
  it('puts a returned task and a withdrawn consent to the leerplicht at once', async () => {
    const id = await t.kies('R1');
    for (const naar of ['TOESTEMMING', 'AANGEMELD'] as const) await t.zet(id, naar, HALT);
    await t.partner(id, { soort: 'teruggeven' }, 'Vol.');
    await t.p.regio.rijen('update traject_route set instemming_weg_op = $2 where id = $1', [
      id,
      t.p.regio.nu,
    ]);
    expect(await speel(id, '2026-11-21T09:00:00.000Z')).toEqual(['partner-terug', 'instemming-weg']);
    expect(await open('traject-route')).toHaveLength(2);
  });

  it('asks about the waiting list every agreed weeks', async () => {
    const id = await t.kies('R1');
    for (const naar of ['TOESTEMMING', 'AANGEMELD'] as const) await t.zet(id, naar, HALT);
    expect(await speel(id, '2027-01-16T09:00:00.000Z')).toEqual(['hulp-wachtlijst', 'hulp-wachtlijst']);
  });

  it('reminds of the end of a measure and escalates when nothing was decided', async () => {
    const id = await t.kies('R3');
    for (const naar of ['VERZOEK_TOT_ONDERZOEK', 'ONDERZOEK', 'VERZOEK_KINDERRECHTER'] as const)
      await t.zet(id, naar);
    await t.zet(id, 'OTS', ['besluit-rechter'], '2027-06-01');
    expect(await speel(id, '2027-03-02T09:00:00.000Z')).toEqual(['ots-loopt-af']);
    expect(await speel(id, '2027-06-10T09:00:00.000Z')).toEqual(['escalatie']);
  });

  it('shows in a task nothing of a criminal case', async () => {
    const id = await t.kies('R4', { gegeven: ['motief'] });
    for (const naar of ['VERHOOR', 'PV_OPGEMAAKT', 'INGEZONDEN', 'RVDK_ADVIES', 'STRAFBESCHIKKING'] as const)
      await t.zet(id, naar, ['cautie', 'besluit-om']);
    expect(await speel(id, '2026-12-08T09:00:00.000Z')).toEqual(['verzet']);
    expect(await open('traject-route')).toMatchObject([{ gegevens: { stap: null } }]);
  });

  it('does nothing on a message without facts, nor when the facts changed between looking and doing', async () => {
    const id = await halt();
    await t.zet(id, 'GEPAUZEERD', ['akkoord-halt'], '2026-12-18');
    const doe = createRouteActivities({ dataSource: t.p.regio.dataSource, regelboek: t.p.regio.regelboek });
    const vraag = { onderwerp: id, nu: op('2026-12-18T09:00:00.000Z') };
    const eerder = { onderwerp: id, nu: t.p.regio.nu };
    expect((await doe.bekijkRoute(eerder)).nu).toEqual([]);
    const [stap] = (await doe.bekijkRoute(vraag)).nu;
    await doe.doeRoutestap({ ...eerder, stap: stap! });
    await t.zet(id, 'LOPEND', ['akkoord-halt']);
    await doe.doeRoutestap({ ...vraag, stap: stap! });
    expect(await t.taken('traject-route')).toEqual([]);
  });

  it('is done with a closed traject, or with a pupil whose data are gone', async () => {
    const id = await t.kies('R1');
    await t.zet(id, 'GEWEIGERD');
    expect(await speel(id, '2026-11-21T09:00:00.000Z')).toEqual(['klaar']);
    await t.p.regio.rijen('delete from leerling_persoon where leerling_id = $1', [t.p.leerling.leerlingId]);
    expect(await speel(id, '2026-11-21T09:00:00.000Z')).toEqual(['klaar']);
  });
});
