import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { laadRegios } from '#libs/afspraken/laad-regios.ts';
import { inTransaction } from '#libs/database/transaction.ts';
import type { Afspraken } from '#libs/domain/afspraken/afspraken.ts';
import type { Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import { createOverstapActivities } from '#activities/overstap/overstap.activities.ts';
import { onderwijsnummers } from '#infra/seed/nummers.ts';
import { aCohort } from '#test/builders/bestanden.ts';
import { op, SEIZOEN, TestRegio } from '#test/kit/regio.ts';
import { registreerAfspraken } from './afspraken-laden.ts';
import { isBesluitkenmerk, zetOver } from './overzetten.ts';

const WAT = { regio: '010', schooljaar: SEIZOEN, besluit: 'RBO-2027-03' };
const VROEGER = '2027-09-15' as Kalenderdag;

let regio: TestRegio;
let nieuw: string;
beforeAll(async () => {
  regio = await TestRegio.open();
  const nummers = onderwijsnummers(2);
  const leerlingen = nummers.map((onderwijsnummer, i) => ({
    leerlingnummer: String(6001 + i),
    onderwijsnummer,
  }));
  await regio.verwerk({ soort: 'cohort', brin: '90AA', inhoud: aCohort('90AA', leerlingen) });
  await regio.rijen(
    "update overstap set afgesloten_op = geladen_op, afsluit_reden = 'TEST' where leerlingnummer = '6002'",
  );
  const geladen = await laadRegios('infra/regios');
  const oud = geladen.goed && geladen.afspraken.find((a) => a.regio === '010' && a.schooljaar === SEIZOEN);
  if (!oud) throw new Error('geen afspraken');
  const versie2: Afspraken = {
    ...oud,
    versie: oud.versie + 1,
    momenten: { ...oud.momenten, hardeDeadline: { ...oud.momenten.hardeDeadline, dag: VROEGER } },
  };
  nieuw = await inTransaction(regio.dataSource, (tx) => registreerAfspraken(tx, versie2, regio.nu));
});
afterAll(() => regio.sluit());

const overstap = (nummer: string) =>
  regio.rij<{ id: string; afspraak_id: string }>(
    'select id, afspraak_id from overstap where leerlingnummer = $1',
    [nummer],
  );
const planOp = async (nu: string) => {
  const { id } = await overstap('6001');
  const werk = createOverstapActivities({ dataSource: regio.dataSource, regelboek: regio.regelboek });
  return werk.bekijkOverstap({ onderwerp: `${SEIZOEN}/${id}`, nu: op(nu) });
};

describe('moving running cases to newer agreements', () => {
  it('never happens by itself: a case keeps the terms it began with', async () => {
    const plan = await planOp('2027-09-15T06:00:00.000Z');
    expect(plan.nu.map(({ soort }) => soort)).not.toContain('draagOver');
  });

  it('derives every timer again, with the decision on the timeline', async () => {
    expect(await zetOver(regio.dataSource, WAT, regio.context)).toMatchObject({ overgezet: 1 });
    const { id, afspraak_id } = await overstap('6001');
    expect(afspraak_id).toBe(nieuw);
    const plan = await planOp('2027-09-15T06:00:00.000Z');
    expect(plan.nu).toContainEqual(
      expect.objectContaining({ soort: 'draagOver', aanleiding: 'HARDE_DEADLINE' }),
    );
    const regel = await regio.rij<{ gegevens: object }>(
      "select gegevens from tijdlijn where overstap_id = $1 and soort = 'afspraken-overgezet'",
      [id],
    );
    expect(regel.gegevens).toMatchObject({ naar: nieuw, besluit: 'RBO-2027-03' });
  });

  it('leaves alone what is closed, and does nothing the second time', async () => {
    expect((await overstap('6002')).afspraak_id).not.toBe(nieuw);
    expect(await zetOver(regio.dataSource, WAT, regio.context)).toMatchObject({ overgezet: 0 });
  });

  it('refuses a region without agreements, and a decision that could name somebody', async () => {
    await expect(zetOver(regio.dataSource, { ...WAT, regio: '999' }, regio.context)).rejects.toThrow(
      'geen afspraken',
    );
    expect(['RBO-2027-03', 'Jan de Vries', 'x', ''].map(isBesluitkenmerk)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
