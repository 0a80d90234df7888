import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCohort, aWeekcheck } from '#test/builders/bestanden.ts';
import { op, TestRegio } from '#test/kit/regio.ts';
import { inTransaction } from '../database/transaction.ts';
import { vraagTerugdraaiing } from './bestanden.ts';
import { draaiBestandTerug, verwerkBestand } from './pijplijn.ts';

/** Drie partijen van de pijplijn, de laatste niet vol. */
const AANTAL = 600;
const nummers = Array.from({ length: AANTAL }, (_, i) => `${20_000 + i}`);
const klas = (naam: string) => nummers.map((leerlingnummer) => ({ leerlingnummer, klas: naam }));
const check = (status: string, statusdatum: string) =>
  aWeekcheck(
    { brin: '31JC', peildatum: '15-01-2027' },
    nummers.map((leerlingnummer) => ({ leerlingnummer, status, statusdatum })),
  );

let regio: TestRegio;
beforeAll(async () => {
  regio = await TestRegio.open();
  await regio.rijen(`
    create function sterf() returns trigger language plpgsql as
    $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$`);
});
beforeEach(() => {
  regio.nu = op('2027-01-15T10:00:00.000Z');
});
afterAll(() => regio.sluit());

/** De verbinding valt weg zodra deze regel wordt bijgewerkt, midden in de transactie van haar partij. */
async function metBreuk(bestandId: string, regel: number, werk: () => Promise<void>): Promise<void> {
  await regio.rijen(
    `create trigger sterf before update on bestandsregel for each row
     when (new.bestand_id = '${bestandId}' and new.regel = ${regel}) execute function sterf()`,
  );
  await expect(werk()).rejects.toThrow(/terminat/);
  await regio.rijen('drop trigger sterf on bestandsregel');
}

const leverIn = (soort: 'cohort' | 'weekcheck', inhoud: string): Promise<string> =>
  regio.leverIn({
    soort,
    brin: soort === 'cohort' ? '90AA' : '31JC',
    inhoud,
    opties: { meteen: true },
  });
const verwerk = (id: string): Promise<void> => verwerkBestand(regio.dataSource, id, regio.context);

const tel = async (sql: string, parameters: unknown[] = []): Promise<number> =>
  (await regio.rij<{ n: number }>(`select count(*) as n from ${sql}`, parameters)).n;
const toegepast = (id: string): Promise<number> =>
  tel('bestandsregel where bestand_id = $1 and toegepast_op is not null', [id]);
const bestand = (id: string): Promise<{ status: string; telling: object }> =>
  regio.rij('select status, telling from bestand where id = $1', [id]);

describe('a file of which the work stops half-way', () => {
  let cohort: string;

  it('has applied whole batches only, and nothing of the batch in which the process died', async () => {
    cohort = await leverIn('cohort', aCohort('90AA', klas('4T1')));
    await metBreuk(cohort, 560, () => verwerk(cohort));
    expect(await bestand(cohort)).toMatchObject({ status: 'VERWERKEN' });
    expect([await toegepast(cohort), await tel('overstap'), await tel('leerling')]).toEqual([500, 500, 500]);
    expect(await tel("proces where soort = 'overstap'")).toBe(500);
  });

  it('65: goes on where it was, also when two workers do it at once: nothing lost, nothing doubled', async () => {
    await Promise.all([verwerk(cohort), verwerk(cohort)]);
    expect(await bestand(cohort)).toEqual({ status: 'VERWERKT', telling: { nieuw: AANTAL } });
    expect([await toegepast(cohort), await tel('overstap'), await tel('leerling')]).toEqual([600, 600, 600]);
    expect(await tel("proces where soort = 'overstap'")).toBe(AANTAL);
    expect(await tel("outbox where onderwerp like 'overstap/%'")).toBe(AANTAL);
    expect(await tel("tijdlijn where soort = 'geladen'")).toBe(AANTAL);
    expect(await tel('deelname')).toBe(AANTAL);
  });

  it('counts every message of a weekcheck once when it stops between two batches', async () => {
    const id = await leverIn('weekcheck', check('aangemeld', '12-01-2027'));
    const gestopt = new Error('gestopt');
    const voortgang = (regels: number): void => {
      if (regels > 300) throw gestopt;
    };
    await expect(verwerkBestand(regio.dataSource, id, { ...regio.context, voortgang })).rejects.toBe(gestopt);
    expect([await toegepast(id), await tel('statusbericht')]).toEqual([500, 500]);
    await verwerk(id);
    expect(await bestand(id)).toEqual({ status: 'VERWERKT', telling: { nieuw: AANTAL } });
    expect([await tel('statusbericht'), await tel('aanmelding')]).toEqual([AANTAL, AANTAL]);
    expect(await tel("tijdlijn where soort = 'aanmelding'")).toBe(AANTAL);
    expect(await tel("overstap where status = 'AANGEMELD'")).toBe(AANTAL);
  });

  it('finishes an undo that stopped, and everybody has the previous status once', async () => {
    const id = await leverIn('weekcheck', check('definitief', '14-01-2027'));
    await verwerk(id);
    expect(await tel("overstap where status = 'DEFINITIEF_MBO'")).toBe(AANTAL);
    await inTransaction(regio.dataSource, (tx) => vraagTerugdraaiing(tx, id, null, regio.context));
    const terug = () => draaiBestandTerug(regio.dataSource, id, regio.context);
    await metBreuk(id, 200, terug);
    expect(await tel("overstap where status = 'DEFINITIEF_MBO'")).toBe(350);
    await Promise.all([terug(), terug()]);
    expect(await bestand(id)).toMatchObject({ status: 'TERUGGEDRAAID' });
    expect(await tel("overstap where status = 'AANGEMELD'")).toBe(AANTAL);
    expect(await tel("aanmelding where status = 'AANGEMELD' and status_op = '2027-01-11T23:00Z'")).toBe(
      AANTAL,
    );
    expect(await tel("statusbericht where effect = 'teruggedraaid'")).toBe(AANTAL);
  });
});
