import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCohort, aWeekcheck } from '#test/builders/bestanden.ts';
import { TestRegio } from '#test/kit/regio.ts';
import { inTransaction } from '../database/transaction.ts';
import { leesPersonen } from '../kluis/persoon.ts';
import { besluitKoppeling, neemKoppelingTerug } from './koppelingen.ts';
import type { Koppelbesluit, Regelplaats } from './koppelvoorstellen.ts';

let regio: TestRegio;
beforeAll(async () => {
  regio = await TestRegio.open();
});
afterAll(() => regio.sluit());

const nummers = async (leerlingId: string) => {
  const { bsn, onderwijsnummer } = (await leesPersonen(regio.dataSource, [leerlingId])).get(leerlingId)!;
  return { bsn, onderwijsnummer };
};

const besluit = (wat: Omit<Koppelbesluit, 'regel' | 'door'>) =>
  inTransaction(regio.dataSource, (tx) =>
    besluitKoppeling(tx, { ...wat, regel: 2, door: null }, regio.context),
  );
const neemTerug = (plaats: Pick<Regelplaats, 'bestandId'>) =>
  inTransaction(regio.dataSource, (tx) => neemKoppelingTerug(tx, { ...plaats, regel: 2 }, regio.context));
const aantal = async (tabel: string): Promise<number> =>
  (await regio.rij<{ n: number }>(`select count(*) as n from ${tabel}`)).n;

describe('koppelen', () => {
  it('scenario 32: twins with the same school, birth date and initials stay two pupils', async () => {
    const twee = [
      { bsn: '999990019', leerlingnummer: '2001', achternaam: 'Tweeling', roepnaam: 'Lisa' },
      { leerlingnummer: '2002', achternaam: 'Tweeling', roepnaam: 'Laura', onderwijsnummer: '109000001' },
    ];
    await regio.verwerk({ soort: 'cohort', brin: '90AA', inhoud: aCohort('90AA', twee) });
    expect(await aantal('leerling')).toBe(2);
    expect(await aantal('koppelvoorstel')).toBe(0);
  });

  it('scenario 31: a pupil who comes back with a BSN is proposed, and a person decides: one pupil, one overstap, undo possible', async () => {
    const eerst = [
      { onderwijsnummer: '100000004', leerlingnummer: '2003', achternaam: 'Halverwege', roepnaam: 'Noor' },
    ];
    await regio.verwerk({ soort: 'cohort', brin: '90AA', inhoud: aCohort('90AA', eerst) });
    const voor = await aantal('leerling');
    const later = [{ bsn: '123456782', leerlingnummer: '2999', achternaam: 'Halverwege', roepnaam: 'Noor' }];
    const bestandId = await regio.verwerk({ soort: 'cohort', brin: '90AA', inhoud: aCohort('90AA', later) });
    const { leerling_id } = await regio.rij<{ leerling_id: string }>(
      'select leerling_id from koppelvoorstel where bestand_id = $1',
      [bestandId],
    );
    expect(await aantal('leerling')).toBe(voor);

    await besluit({ bestandId, leerlingId: leerling_id });
    expect(await aantal('leerling')).toBe(voor);
    expect(await nummers(leerling_id)).toEqual({
      bsn: '123456782',
      onderwijsnummer: '100000004',
    });
    expect(await regio.rijen('select id from overstap where leerling_id = $1', [leerling_id])).toHaveLength(
      1,
    );
    expect(
      await regio.rijen(
        "select 1 from tijdlijn t join overstap o on o.id = t.overstap_id where o.leerling_id = $1 and t.soort = 'geladen'",
        [leerling_id],
      ),
    ).toHaveLength(1);

    await neemTerug({ bestandId });
    expect(await nummers(leerling_id)).toEqual({
      bsn: null,
      onderwijsnummer: '100000004',
    });
    expect(
      await regio.rij('select leerlingnummer from overstap where leerling_id = $1', [leerling_id]),
    ).toEqual({ leerlingnummer: '2003' });
    expect(await regio.rij('select status from koppelvoorstel where bestand_id = $1', [bestandId])).toEqual({
      status: 'OPEN',
    });
  });

  it('scenario 31: "another pupil" makes a new one, and taken back the same row can still be linked', async () => {
    const eerst = [
      { onderwijsnummer: '109000013', leerlingnummer: '2101', achternaam: 'Dubbelganger', roepnaam: 'Sem' },
    ];
    await regio.verwerk({ soort: 'cohort', brin: '90AA', inhoud: aCohort('90AA', eerst) });
    const voor = await aantal('leerling');
    const later = [{ bsn: '999990056', leerlingnummer: '2102', achternaam: 'Dubbelganger', roepnaam: 'Sem' }];
    const bestandId = await regio.verwerk({ soort: 'cohort', brin: '90AA', inhoud: aCohort('90AA', later) });
    const regel = () =>
      regio.rij<{ oordeel: string; meldingen: { code: string }[]; leerling_id: string | null }>(
        'select oordeel, meldingen, leerling_id from bestandsregel where bestand_id = $1',
        [bestandId],
      );
    const ervoor = await regel();
    const nieuw = await besluit({ bestandId, leerlingId: null });
    expect(nieuw).toMatchObject({ oordeel: 'nieuw' });
    expect(await aantal('leerling')).toBe(voor + 1);
    expect((await regel()).meldingen).toEqual([]);

    await neemTerug({ bestandId });
    expect(await regel()).toEqual(ervoor);
    expect(await regio.rij('select afsluit_reden from overstap where id = $1', [nieuw.overstapId])).toEqual({
      afsluit_reden: 'BESTAND_TERUGGEDRAAID',
    });
    const { leerling_id: leerlingId } = await regio.rij<{ leerling_id: string }>(
      'select leerling_id from koppelvoorstel where bestand_id = $1',
      [bestandId],
    );
    expect(await besluit({ bestandId, leerlingId })).toMatchObject({ oordeel: 'gewijzigd', leerlingId });
    expect(await aantal('leerling')).toBe(voor + 1);
  });

  it('scenario 31: the same school, pupil number and birth date link without a question', async () => {
    const voor = await aantal('leerling');
    const nu = [{ bsn: '111222333', leerlingnummer: '2003', achternaam: 'Halverwege', roepnaam: 'Noor' }];
    await regio.verwerk({ soort: 'cohort', brin: '90AA', inhoud: aCohort('90AA', nu) });
    expect(await aantal('leerling')).toBe(voor);
  });

  it('scenario 11: a check of a mbo with vavo that holds no vavo is warned about', async () => {
    const check = (vavo: 'j' | 'n') =>
      aWeekcheck({ brin: '25LU', peildatum: '15-01-2027' }, [
        { leerlingnummer: '2001', bsn: '999990019', status: 'aangemeld', statusdatum: '12-01-2027', vavo },
      ]);
    const zonder = await regio.leverIn({ soort: 'weekcheck', brin: '25LU', inhoud: check('n') });
    const met = await regio.leverIn({ soort: 'weekcheck', brin: '25LU', inhoud: check('j') });
    const codes = async (id: string) =>
      (
        await regio.rij<{ waarschuwingen: { code: string }[] }>(
          'select waarschuwingen from bestand where id = $1',
          [id],
        )
      ).waarschuwingen.map((w) => w.code);
    expect(await codes(zonder)).toEqual(['weekcheck.vavo-ontbreekt']);
    expect(await codes(met)).toEqual([]);
  });
});
