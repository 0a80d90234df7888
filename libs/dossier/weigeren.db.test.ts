import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCohort } from '#test/builders/bestanden.ts';
import { op, TestRegio } from '#test/kit/regio.ts';
import { inTransaction } from '../database/transaction.ts';
import { draagOver } from './draag-over.ts';
import { weigerOverdracht } from './overdracht-besluiten.ts';

interface Rij {
  readonly id: string;
  readonly naar_id: string;
  readonly status: string;
  readonly geescaleerd_naar: string | null;
}

let regio: TestRegio;
beforeAll(async () => {
  regio = await TestRegio.open();
  const leerlingen = [
    { onderwijsnummer: '100000004', leerlingnummer: '3001', geboortedatum: '12-03-2010' },
    { onderwijsnummer: '109000001', leerlingnummer: '3002', geboortedatum: '12-03-2007' },
    { onderwijsnummer: '109000013', leerlingnummer: '3003', geboortedatum: '12-03-2010' },
  ];
  await regio.verwerk({ soort: 'cohort', brin: '90AA', inhoud: aCohort('90AA', leerlingen) });
  regio.nu = op('2027-10-01T08:00:00.000Z');
});
afterAll(() => regio.sluit());

const overdrachten = (leerlingnummer: string): Promise<Rij[]> =>
  regio.rijen<Rij>(
    `select d.id, d.naar_id, d.status, d.geescaleerd_naar from overdracht d join overstap o on o.id = d.overstap_id
     where o.leerlingnummer = $1 order by d.nummer`,
    [leerlingnummer],
  );

async function bied(leerlingnummer: string): Promise<Rij> {
  const { id } = await regio.rij<{ id: string }>('select id from overstap where leerlingnummer = $1', [
    leerlingnummer,
  ]);
  await inTransaction(regio.dataSource, (tx) =>
    draagOver(tx, { ids: [id], aanleiding: 'HARDE_DEADLINE' }, regio.context),
  );
  return (await overdrachten(leerlingnummer))[0]!;
}

const weiger = (rij: Rij, rol: 'lpa' | 'rmc') =>
  inTransaction(regio.dataSource, (tx) =>
    weigerOverdracht(
      tx,
      rij.id,
      {
        reden: 'NIET_BEVOEGD_GEMEENTE',
        toelichting: null,
        door: { organisatieId: rij.naar_id, rol, gebruikerId: null },
      },
      regio.context,
    ),
  );

describe('a refused handover', () => {
  it('goes to the safety net of the region and the one who refused loses access', async () => {
    const eerste = await bied('3001');
    await weiger(eerste, 'lpa');
    const [geweigerd, nieuw] = await overdrachten('3001');
    expect([geweigerd?.status, nieuw?.status]).toEqual(['GEWEIGERD', 'AANGEBODEN']);
    expect(nieuw?.naar_id).toBe(await regio.organisatie('rmc-ijv'));
    expect(nieuw?.geescaleerd_naar).toBeNull();
    // Bij een Doorstroompunt werkt niemand als leerplichtambtenaar: ook wie nog leerplichtig is, komt bij de rol rmc.
    expect(
      await regio.rijen(
        `select 'taak' as wat, rol from taak where overdracht_id = $1::uuid
         union all select 'bericht', rol from bericht where sleutel = 'overdracht/' || $1::uuid || '/aangeboden'
         union all select 'bal', bal_rol from overstap where leerlingnummer = '3001'
         union all select 'deelname', rol from deelname where organisatie_id = $2`,
        [nieuw?.id, nieuw?.naar_id],
      ),
    ).toEqual(['taak', 'bericht', 'bal', 'deelname'].map((wat) => ({ wat, rol: 'rmc' })));
    expect(
      await regio.rijen('select 1 from deelname where organisatie_id = $1 and tot is null', [eerste.naar_id]),
    ).toEqual([]);
  });

  it('leaves who treats the absence of the pupil with access to that', async () => {
    const eerste = await bied('3003');
    await regio.rijen(
      `insert into deelname (organisatie_id, leerling_id, rol, klasse, grondslag, van)
       select $1, leerling_id, 'lpa', 'verzuim', 'verzuimmelding', $2 from overstap where leerlingnummer = '3003'`,
      [eerste.naar_id, '2027-09-01T08:00:00.000Z'],
    );
    await weiger(eerste, 'lpa');
    const { klasse } = await regio.rij<{ klasse: string }>(
      `select d.klasse from deelname d join overstap o on o.leerling_id = d.leerling_id
       where o.leerlingnummer = '3003' and d.organisatie_id = $1 and d.tot is null`,
      [eerste.naar_id],
    );
    expect(klasse).toBe('verzuim');
  });

  it('stays with the only competent one, and the coördinator hears of it at once', async () => {
    await weiger(await bied('3002'), 'rmc');
    const [geweigerd, nieuw] = await overdrachten('3002');
    expect([geweigerd?.status, nieuw?.status, nieuw?.geescaleerd_naar]).toEqual([
      'GEWEIGERD',
      'AANGEBODEN',
      'coordinator',
    ]);
    expect(
      await regio.rijen('select 1 from bericht where sleutel = $1', [`overdracht/${nieuw?.id}/impasse`]),
    ).toHaveLength(1);
  });
});
