import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openDatabase } from '#libs/database/data-source.ts';
import { alsSysteem } from '#libs/database/rechten.ts';
import { draaiDeadline } from '#libs/dossier/deadlinerun.ts';
import { controleerBestand, draaiBestandTerug, verwerkBestand } from '#libs/inlezen/pijplijn.ts';
import { aCohort, aWeekcheck } from '#test/builders/bestanden.ts';
import { op, SEIZOEN, TestRegio } from '#test/kit/regio.ts';
import { createOverstapActivities } from './overstap/overstap.activities.ts';

const LEERLINGEN = [
  { leerlingnummer: '5001', onderwijsnummer: '100000004' },
  { leerlingnummer: '5002', onderwijsnummer: '100000016' },
  { leerlingnummer: '5003', onderwijsnummer: '100000028' },
];
const NAMENS = 'bestand/6f6f6f6f-0000-4000-8000-000000000000';

let regio: TestRegio;
/** Zoals de worker werkt: met zijn eigen rol. */
let worker: DataSource;
beforeAll(async () => {
  regio = await TestRegio.open();
  worker = await openDatabase({
    url: regio.databaseUrl,
    pool: 4,
    naam: 'test-worker',
    rol: 'overstap_worker',
  });
});
afterAll(async () => {
  await worker.destroy();
  await regio.sluit();
});

let na = 0;
beforeEach(async () => {
  na = (await regio.rij<{ seq: number }>('select coalesce(max(seq), 0) as seq from audit')).seq;
});
const nieuw = () =>
  regio.rijen<{ object_id: string; leerling_id: string; xid: string; verzoek_id: string }>(
    'select * from audit where seq > $1 order by seq',
    [na],
  );
const overstappen = () =>
  regio.rijen<{ id: string; leerling_id: string; leerlingnummer: string }>(
    'select id, leerling_id, leerlingnummer from overstap order by leerlingnummer',
  );
const ingeleverd = async (brin: string, soort: 'cohort' | 'weekcheck', inhoud: string) =>
  regio.leverIn({ soort, brin, inhoud, opties: { meteen: true } });
const doe = <T>(handeling: string, werk: () => Promise<T>) => alsSysteem(handeling, NAMENS, werk);

describe('what the worker changes', () => {
  it('leaves no row when it only tries', async () => {
    const id = await regio.leverIn({ soort: 'cohort', brin: '90AA', inhoud: aCohort('90AA', LEERLINGEN) });
    await regio.rijen("update bestand set status = 'ONTVANGEN' where id = $1", [id]);
    await doe('controleerBestand', () => controleerBestand(worker, id, regio.context));
    expect(await nieuw()).toEqual([]);
  });

  it('leaves one row per pupil of a file, with the process it works for', async () => {
    const id = await ingeleverd('90AA', 'cohort', aCohort('90AA', LEERLINGEN));
    await doe('verwerkBestand', () => verwerkBestand(worker, id, regio.context));
    const regels = await nieuw();
    expect(regels.map((r) => r.object_id).sort()).toEqual((await overstappen()).map((o) => o.id).sort());
    expect(regels.map((r) => r.leerling_id).sort()).toEqual(
      (await overstappen()).map((o) => o.leerling_id).sort(),
    );
    expect(new Set(regels.map((r) => r.xid)).size).toBe(1);
    expect(new Set(regels.map((r) => r.verzoek_id)).size).toBe(1);
    for (const regel of regels)
      expect(regel).toMatchObject({
        actor: null,
        organisatie_id: null,
        namens: NAMENS,
        rol: 'systeem',
        handeling: 'verwerkBestand',
        grondslag: 'verwerkBestand',
        object_soort: 'overstap',
        klasse: 'overstap',
        uitkomst: 'gelukt',
        op: regio.nu,
      });
  });

  it('leaves none for a file that changes nothing', async () => {
    const id = await ingeleverd('90AA', 'cohort', aCohort('90AA', LEERLINGEN));
    await doe('verwerkBestand', () => verwerkBestand(worker, id, regio.context));
    expect(await nieuw()).toEqual([]);
  });

  it('leaves one for the pupil a weekcheck is about, and one when it is undone', async () => {
    regio.nu = op('2027-01-15T10:00:00.000Z');
    const check = aWeekcheck({ brin: '25PJ', peildatum: '15-01-2027' }, [
      { ...LEERLINGEN[0]!, status: 'aangemeld', statusdatum: '12-01-2027' },
    ]);
    const id = await ingeleverd('25PJ', 'weekcheck', check);
    const [eerste] = await overstappen();
    await doe('verwerkBestand', () => verwerkBestand(worker, id, regio.context));
    expect((await nieuw()).map((r) => r.object_id)).toEqual([eerste!.id]);
    await regio.rijen("update bestand set status = 'TERUGDRAAIEN' where id = $1", [id]);
    await doe('draaiBestandTerug', () => draaiBestandTerug(worker, id, regio.context));
    expect(await nieuw()).toMatchObject([
      { handeling: 'verwerkBestand' },
      { handeling: 'draaiBestandTerug', object_id: eerste!.id },
    ]);
  });

  it('leaves one for a handover by the process of the pupil, and none when it does nothing', async () => {
    const [, tweede] = await overstappen();
    const nu = op('2027-10-01T00:20:00.000Z');
    const activiteiten = createOverstapActivities({ dataSource: worker, regelboek: regio.regelboek });
    const stap = { onderwerp: `${SEIZOEN}/${tweede!.id}`, nu, aanleiding: 'HARDE_DEADLINE' as const };
    await doe('draagOverstapOver', () => activiteiten.draagOverstapOver(stap));
    await doe('draagOverstapOver', () => activiteiten.draagOverstapOver(stap));
    expect(await nieuw()).toMatchObject([
      { handeling: 'draagOverstapOver', object_id: tweede!.id, leerling_id: tweede!.leerling_id, op: nu },
    ]);
  });

  it('leaves one per pupil of the deadline', async () => {
    const nu = op('2027-10-01T00:30:00.000Z');
    const run = { regio: '010', seizoen: SEIZOEN, nu };
    const aantal = await doe('doeSeizoenstap', () => draaiDeadline(worker, run, { ...regio.context, nu }));
    const regels = await nieuw();
    expect(aantal).toBeGreaterThan(0);
    expect(regels).toHaveLength(aantal);
    expect(new Set(regels.map((r) => r.leerling_id)).size).toBe(aantal);
  });
});
