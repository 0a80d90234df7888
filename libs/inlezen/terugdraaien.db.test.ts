import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCohort, aWeekcheck, type CheckRegel, type CohortLeerling } from '#test/builders/bestanden.ts';
import { op, TestRegio } from '#test/kit/regio.ts';
import { volgOverstap } from '#test/kit/verloop.ts';
import { inTransaction } from '../database/transaction.ts';
import { draagOver } from '../dossier/draag-over.ts';
import { vraagTerugdraaiing, vraagVerwerking } from './bestanden.ts';
import { draaiBestandTerug, verwerkBestand } from './pijplijn.ts';

let regio: TestRegio;
beforeAll(async () => {
  regio = await TestRegio.open();
});
beforeEach(() => {
  regio.nu = op('2027-01-15T10:00:00.000Z');
});
afterAll(() => regio.sluit());

const lever = (...leerlingen: CohortLeerling[]): Promise<string> =>
  regio.verwerk({ soort: 'cohort', brin: '90AA', inhoud: aCohort('90AA', leerlingen) });

const check = (...regels: CheckRegel[]) => ({
  soort: 'weekcheck' as const,
  brin: '31JC',
  inhoud: aWeekcheck({ brin: '31JC', peildatum: '15-01-2027' }, regels),
});

const vraagTerug = (id: string): Promise<void> =>
  inTransaction(regio.dataSource, (tx) => vraagTerugdraaiing(tx, id, null, regio.context));

async function draaiTerug(id: string): Promise<void> {
  await vraagTerug(id);
  await draaiBestandTerug(regio.dataSource, id, regio.context);
}

/** Alles wat een school van een leerling ziet: van wie, in welke stand, wie aan zet is en wat er te doen is. */
const beeld = (leerlingnummer: string): Promise<Record<string, unknown>> =>
  regio.rij(
    `select o.klas, o.cohort, o.geslaagd, o.status, o.plaatsing, o.reden, o.vlaggen, o.afgesloten_op,
            o.bal_rol, o.bal_organisatie_id, o.bal_daarna,
            (select a.gemeente from leerling_adres a where a.leerling_id = o.leerling_id and a.vervallen_op is null
             order by a.van desc limit 1) as gemeente,
            (select array_agg(f.soort) from leerling_feit f where f.leerling_id = o.leerling_id and f.vervallen_op is null) as feiten,
            (select array_agg(t.soort) from taak t where t.overstap_id = o.id and t.status = 'OPEN') as taken,
            (select array_agg(d.rol order by d.rol) from deelname d
             where d.leerling_id = o.leerling_id and d.tot is null) as betrokken
     from overstap o where o.leerlingnummer = $1`,
    [leerlingnummer],
  );

const overstapId = async (leerlingnummer: string): Promise<string> =>
  (await regio.rij<{ id: string }>('select id from overstap where leerlingnummer = $1', [leerlingnummer])).id;

const proces = async (leerlingnummer: string): Promise<{ status: string; klaar_op: string | null }> =>
  regio.rij('select status, klaar_op from proces where workflow_id like $1', [
    `overstap/%/${await overstapId(leerlingnummer)}`,
  ]);

const gevolgen = (bestandId: string): Promise<Record<string, unknown>[]> =>
  regio.rijen(
    `select overstap_id, organisatie_id, rol, status, gegevens from taak
     where soort = 'gevolgen-terugdraaien' and bestand_id = $1`,
    [bestandId],
  );

describe('an undone cohort file', () => {
  it('gives everybody back who and what they were', async () => {
    await lever({ leerlingnummer: '6001' }, { leerlingnummer: '6002' });
    await regio.verwerk(
      check(
        { leerlingnummer: '6001', status: 'aangemeld', statusdatum: '12-01-2027' },
        { leerlingnummer: '6002', status: 'aangemeld', statusdatum: '12-01-2027' },
      ),
    );
    const voor = [await beeld('6001'), await beeld('6002')];
    regio.nu = op('2027-01-16T10:00:00.000Z');
    const id = await regio.verwerk({
      soort: 'cohort',
      brin: '90AA',
      inhoud: aCohort('90AA', [
        {
          leerlingnummer: '6001',
          klas: '4H2',
          cohort: 'havo-4',
          gemeente: '0166',
          diploma: 'gezakt',
        },
        { leerlingnummer: '6002', klas: '4H2' },
      ])
        .split('\r\n')
        .map((regel, index) => `${regel};${index === 0 ? 'Uitstroomprofiel' : 'arbeidsmarkt'}`)
        .join('\r\n'),
    });
    expect(await beeld('6001')).toMatchObject({
      klas: '4H2',
      gemeente: '0166',
      status: 'RISICO',
      feiten: ['vso_arbeid'],
      taken: ['aanmelding-zoeken'],
    });
    await draaiTerug(id);
    expect([await beeld('6001'), await beeld('6002')]).toEqual(voor);
    expect(await gevolgen(id)).toEqual([]);
  });

  it('closes who was new, and follows her again when the school delivers her after all', async () => {
    const id = await lever({ leerlingnummer: '6003' });
    await draaiTerug(id);
    await volgOverstap(regio, await overstapId('6003'));
    expect(await beeld('6003')).toMatchObject({ status: 'AFGESLOTEN', afgesloten_op: regio.nu });
    expect(await proces('6003')).toEqual({ status: 'KLAAR', klaar_op: regio.nu });

    regio.nu = op('2027-01-15T11:00:00.000Z');
    await lever({ leerlingnummer: '6003' });
    expect(await beeld('6003')).toMatchObject({ status: 'NIET_AANGEMELD', afgesloten_op: null });
    expect(await proces('6003')).toEqual({ status: 'LOOPT', klaar_op: null });
    expect(
      await regio.rijen('select 1 from outbox where op = $1 and onderwerp like $2', [
        regio.nu,
        `overstap/%/${await overstapId('6003')}`,
      ]),
    ).toHaveLength(1);
    expect(await volgOverstap(regio, await overstapId('6003'))).toBe('2027-04-02T06:00:00.000Z');
  });

  it('asks the school to repair what already followed from it, for who it concerns', async () => {
    const id = await lever({ leerlingnummer: '6004' }, { leerlingnummer: '6005' });
    const overgedragen = await overstapId('6004');
    await inTransaction(regio.dataSource, (tx) =>
      draagOver(tx, { ids: [overgedragen], aanleiding: 'VERVROEGD' }, regio.context),
    );
    await draaiTerug(id);
    expect(await gevolgen(id)).toEqual([
      {
        overstap_id: overgedragen,
        organisatie_id: await regio.organisatie('90AA'),
        rol: 'decaan',
        status: 'OPEN',
        gegevens: { overdrachten: 1 },
      },
    ]);
  });
});

describe('an undone weekcheck', () => {
  it('gives everybody back the previous status, and the corrected file counts', async () => {
    await lever({ leerlingnummer: '6101' }, { leerlingnummer: '6102' });
    const eerst = { leerlingnummer: '6101', status: 'aangemeld', statusdatum: '10-01-2027' };
    await regio.verwerk(check(eerst));
    const voor = [await beeld('6101'), await beeld('6102')];
    expect(voor).toMatchObject([{ status: 'AANGEMELD' }, { status: 'NIET_AANGEMELD' }]);
    const regels = [
      { leerlingnummer: '6101', status: 'definitief', statusdatum: '12-01-2027' },
      { leerlingnummer: '6102', status: 'aangemeld', statusdatum: '12-01-2027' },
    ];
    const id = await regio.verwerk(check(...regels));
    const na = [await beeld('6101'), await beeld('6102')];
    expect(na).toMatchObject([{ status: 'DEFINITIEF_MBO' }, { status: 'AANGEMELD' }]);

    await draaiTerug(id);
    expect([await beeld('6101'), await beeld('6102')]).toEqual(voor);
    expect(await gevolgen(id)).toEqual([]);

    regio.nu = op('2027-01-15T11:00:00.000Z');
    const opnieuw = await regio.verwerk(check(...regels));
    expect([await beeld('6101'), await beeld('6102')]).toEqual(na);
    expect(await regio.rij('select telling from bestand where id = $1', [opnieuw])).toEqual({
      telling: { nieuw: 1, gewijzigd: 1 },
    });
    expect(
      await regio.rij(
        'select a.status, a.aangemeld_op from aanmelding a join overstap o on o.id = a.overstap_id where o.leerlingnummer = $1',
        ['6102'],
      ),
    ).toEqual({ status: 'AANGEMELD', aangemeld_op: '2027-01-11T23:00:00.000Z' });
  });

  it('asks the mbo to repair what already followed from it', async () => {
    await lever({ leerlingnummer: '6103' });
    const id = await regio.verwerk(
      check({ leerlingnummer: '6103', status: 'afgewezen', statusdatum: '12-01-2027' }),
    );
    const overgedragen = await overstapId('6103');
    await inTransaction(regio.dataSource, (tx) =>
      draagOver(tx, { ids: [overgedragen], aanleiding: 'VERVROEGD' }, regio.context),
    );
    await draaiTerug(id);
    expect(await gevolgen(id)).toMatchObject([
      { overstap_id: overgedragen, organisatie_id: await regio.organisatie('31JC'), rol: 'mbo_intaker' },
    ]);
    expect(await beeld('6103')).toMatchObject({ status: 'OVERGEDRAGEN', plaatsing: 'NIET_AANGEMELD' });
  });
});

describe('an undo that cannot be', () => {
  const BEZIG = {
    soort: 'conflict',
    code: 'bestand.ander-bezig',
    message: 'Er wordt al een bestand van uw organisatie verwerkt. Probeer het daarna opnieuw.',
  };

  it('is refused while another file of the organisation is applied', async () => {
    const eerste = await lever({ leerlingnummer: '6201' });
    const inhoud = aCohort('90AA', [{ leerlingnummer: '6202' }]);
    const tweede = await regio.leverIn({ soort: 'cohort', brin: '90AA', inhoud, opties: { meteen: true } });
    await expect(vraagTerug(eerste)).rejects.toMatchObject({ ...BEZIG, details: { bestandId: tweede } });
    await verwerkBestand(regio.dataSource, tweede, regio.context);
    await draaiTerug(eerste);
    expect(await beeld('6201')).toMatchObject({ status: 'AFGESLOTEN' });
    expect(await beeld('6202')).toMatchObject({ status: 'NIET_AANGEMELD' });
  });

  it('and the applying of another file come at the same instant: one waits for the other', async () => {
    const eerste = await lever({ leerlingnummer: '6203' });
    const inhoud = aCohort('90AA', [{ leerlingnummer: '6204' }]);
    const tweede = await regio.leverIn({ soort: 'cohort', brin: '90AA', inhoud });
    const uitslag = await Promise.allSettled([
      vraagTerug(eerste),
      inTransaction(regio.dataSource, (tx) => vraagVerwerking(tx, tweede, null, regio.context)),
    ]);
    const mis = uitslag.flatMap((u) => (u.status === 'rejected' ? [u.reason as unknown] : []));
    expect(mis).toEqual([expect.objectContaining(BEZIG)]);
    await draaiBestandTerug(regio.dataSource, eerste, regio.context);
    await verwerkBestand(regio.dataSource, tweede, regio.context);
    expect(await regio.rijen("select 1 from bestand where status in ('VERWERKEN', 'TERUGDRAAIEN')")).toEqual(
      [],
    );
  });

  it('is refused from six in the evening, the hour of the agreement, and a second time', async () => {
    const id = await lever({ leerlingnummer: '6205' });
    regio.nu = op('2027-01-15T17:00:00.000Z');
    await expect(vraagTerug(id)).rejects.toMatchObject({
      soort: 'conflict',
      code: 'bestand.te-laat-om-terug-te-draaien',
      message: 'De tijd om dit bestand terug te draaien is voorbij.',
    });
    regio.nu = op('2027-01-15T16:59:59.999Z');
    await draaiTerug(id);
    await expect(vraagTerug(id)).rejects.toMatchObject({
      soort: 'conflict',
      message: 'Dit bestand is niet terug te draaien.',
    });
  });
});
