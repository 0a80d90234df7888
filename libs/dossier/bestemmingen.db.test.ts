import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCohort } from '#test/builders/bestanden.ts';
import { op, TestRegio } from '#test/kit/regio.ts';
import { inTransaction } from '../database/transaction.ts';
import { laatBestemmingVervallen, legBestemmingVast } from './bestemmingen.ts';

let regio: TestRegio;
beforeAll(async () => {
  regio = await TestRegio.open();
  const leerlingen = [{ leerlingnummer: '4002', onderwijsnummer: '109000001' }];
  await regio.verwerk({ soort: 'cohort', brin: '90AA', inhoud: aCohort('90AA', leerlingen) });
});
afterAll(() => regio.sluit());

describe('another destination that nobody confirms', () => {
  it('comes back to the decaan when the agreed working days are over, once', async () => {
    const { id, school_id: school } = await regio.rij<{ id: string; school_id: string }>(
      "select id, school_id from overstap where leerlingnummer = '4002'",
    );
    regio.nu = op('2027-04-12T09:00:00.000Z');
    const ontvangerId = await regio.organisatie('90AD');
    const door = { organisatieId: school, rol: 'decaan', gebruikerId: null };
    await inTransaction(regio.dataSource, (tx) =>
      legBestemmingVast(
        tx,
        { overstapId: id, soort: 'havo', ontvangerId, bewijs: 'Inschrijving' },
        door,
        regio.context,
      ),
    );
    const vervalt = async (nu: string) => {
      regio.nu = op(nu);
      await inTransaction(regio.dataSource, (tx) => laatBestemmingVervallen(tx, id, regio.context));
      return regio.rij<{ intrek_reden: string | null }>(
        'select intrek_reden from bestemming where overstap_id = $1',
        [id],
      );
    };
    // Vijftien werkdagen na maandag 12 april 2027: Koningsdag telt niet, dus tot het einde van 4 mei.
    expect(await vervalt('2027-05-04T21:59:59.000Z')).toEqual({ intrek_reden: null });
    expect(await vervalt('2027-05-04T22:00:00.000Z')).toEqual({ intrek_reden: 'NIET_BEVESTIGD' });
    expect(await vervalt('2027-05-08T22:00:00.000Z')).toEqual({ intrek_reden: 'NIET_BEVESTIGD' });
    const stand = await regio.rijen<{ soort: string; status: string }>(
      "select soort, status from taak where overstap_id = $1 and soort like 'bestemming-%' order by soort",
      [id],
    );
    expect(stand).toEqual([
      { soort: 'bestemming-bevestigen', status: 'VERVALLEN' },
      { soort: 'bestemming-opnieuw', status: 'OPEN' },
    ]);
  });
});
