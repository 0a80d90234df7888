import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCohort, type CohortLeerling } from '#test/builders/bestanden.ts';
import { op, TestRegio } from '#test/kit/regio.ts';
import { inTransaction } from '../database/transaction.ts';
import { vraagTerugdraaiing } from './bestanden.ts';
import type { BestandOpties } from './ingeleverd.ts';
import { draaiBestandTerug, verwerkBestand } from './pijplijn.ts';

let regio: TestRegio;
beforeAll(async () => {
  regio = await TestRegio.open();
  const { leerlingen } = DRIE;
  await regio.verwerk({ soort: 'cohort', brin: '90AA', inhoud: aCohort('90AA', leerlingen) });
  await regio.verwerk({
    soort: 'cohort',
    brin: '90AD',
    inhoud: aCohort('90AD', [{ leerlingnummer: '1001', achternaam: 'Elders' }]),
  });
});
afterAll(() => regio.sluit());

const DRIE = {
  leerlingen: [
    { bsn: '999990020', leerlingnummer: '1001' },
    { bsn: '999990032', leerlingnummer: '1002' },
    { onderwijsnummer: '109000013', leerlingnummer: '1003' },
  ],
} as const;
const [eerste, tweede, derde] = DRIE.leerlingen;

const leverIn = (
  leerlingen: readonly CohortLeerling[],
  opties: Partial<BestandOpties> = {},
): Promise<string> =>
  regio.leverIn({
    soort: 'cohort',
    brin: '90AA',
    inhoud: aCohort('90AA', leerlingen),
    opties: { volledigeLevering: true, meteen: true, ...opties },
  });
const verwerk = async (id: string): Promise<string> => {
  await verwerkBestand(regio.dataSource, id, regio.context);
  return id;
};
const telling = async (id: string): Promise<Record<string, number>> =>
  (await regio.rij<{ telling: Record<string, number> }>('select telling from bestand where id = $1', [id]))
    .telling;
const taken = (id: string): Promise<object[]> =>
  regio.rijen(
    `select o.leerlingnummer, t.soort, t.status, t.rol, t.uiterlijk, t.organisatie_id = o.school_id as eigen
     from taak t join overstap o on o.id = t.overstap_id where t.bestand_id = $1 order by o.leerlingnummer`,
    [id],
  );
const open = (): Promise<object[]> =>
  regio.rijen('select id, status, afgesloten_op, versie from overstap order by id');

describe('a full delivery of a school', () => {
  it('counts after the check who is missing, and changes nothing yet', async () => {
    const id = await leverIn([eerste], { meteen: false });
    expect(await telling(id)).toEqual({ ongewijzigd: 1, ontbreekt: 2 });
    expect(await taken(id)).toEqual([]);
  });

  it('asks the decaan about every pupil who is missing when it is applied, and closes nobody', async () => {
    const voor = await open();
    const id = await verwerk(await leverIn([{ ...eerste, klas: '4K9' }, { leerlingnummer: '1004' }]));
    expect(await telling(id)).toEqual({ gewijzigd: 1, nieuw: 1, ontbreekt: 2 });
    const taak = {
      soort: 'ontbreekt-beoordelen',
      status: 'OPEN',
      rol: 'decaan',
      uiterlijk: expect.any(String),
      eigen: true,
    };
    expect(await taken(id)).toEqual([
      { leerlingnummer: '1002', ...taak },
      { leerlingnummer: '1003', ...taak },
    ]);
    expect(
      await regio.rijen(
        "select 1 from proces p join taak t on p.workflow_id = 'taak/' || t.id where t.bestand_id = $1 and p.status = 'LOOPT'",
        [id],
      ),
    ).toHaveLength(2);
    expect(await open()).toEqual(expect.arrayContaining(voor));
  });

  it('withdraws the open tasks when the file is undone, and leaves what is done', async () => {
    const id = await verwerk(await leverIn([eerste, { leerlingnummer: '1004' }]));
    await regio.rijen(
      `update taak set status = 'GEDAAN', beeindigd_op = $2 where bestand_id = $1
         and overstap_id = (select id from overstap where leerlingnummer = '1002')`,
      [id, regio.nu],
    );
    regio.nu = op('2027-01-11T10:00:00.000Z');
    await inTransaction(regio.dataSource, (tx) => vraagTerugdraaiing(tx, id, null, regio.context));
    await draaiBestandTerug(regio.dataSource, id, regio.context);
    expect(await taken(id)).toMatchObject([
      { leerlingnummer: '1002', status: 'GEDAAN' },
      { leerlingnummer: '1003', status: 'VERVALLEN' },
    ]);
    expect(
      await regio.rijen(
        "select 1 from outbox b join taak t on b.onderwerp = 'taak/' || t.id where t.bestand_id = $1 and b.op = $2",
        [id, regio.nu],
      ),
    ).toHaveLength(1);
  });

  it('does not take a row with a fault, a row that looks like a pupil or a contradiction for a missing pupil', async () => {
    const id = await verwerk(
      await leverIn([
        { ...eerste, geboortedatum: '31-02-2010' },
        { leerlingnummer: '1099', achternaam: 'Testachternaam1002', roepnaam: 'Voornaam1002' },
        { ...derde, leerlingnummer: '1004' },
      ]),
    );
    expect(await telling(id)).toEqual({ afgewezen: 1, niet_gekoppeld: 1, conflict: 1, ontbreekt: 0 });
    expect(await taken(id)).toEqual([]);
  });

  it('asks about nobody when not one row could be read', async () => {
    const id = await verwerk(await leverIn([{ leerlingnummer: '1088', geboortedatum: '31-02-2010' }]));
    expect(await telling(id)).toMatchObject({ afgewezen: 1 });
    expect(await taken(id)).toEqual([]);
  });

  it('is asked for: another delivery says nothing about who is not in it', async () => {
    const id = await verwerk(await leverIn([{ ...tweede, klas: '4K8' }], { volledigeLevering: false }));
    expect(await telling(id)).toEqual({ gewijzigd: 1 });
    expect(await taken(id)).toEqual([]);
  });
});
