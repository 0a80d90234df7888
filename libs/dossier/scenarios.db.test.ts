import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCohort, aWeekcheck, type CheckRegel, type CohortLeerling } from '#test/builders/bestanden.ts';
import { op, SEIZOEN, TestRegio } from '#test/kit/regio.ts';
import { volgOverstap, volgWeekcheck } from '#test/kit/verloop.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { legBestemmingVast } from './bestemmingen.ts';
import { draaiDeadline, sluitSeizoen } from './deadlinerun.ts';
import { draagOver } from './draag-over.ts';
import { accepteerOverdracht, sluitOverdracht } from './overdracht-besluiten.ts';

interface Stand {
  readonly id: string;
  readonly leerling_id: string;
  readonly status: string;
  readonly plaatsing: string;
  readonly reden: string;
  readonly vlaggen: string[];
  readonly eigenaar_id: string;
  readonly afgesloten_op: string | null;
}

interface Rij {
  readonly id: string;
  readonly naar_id: string;
  readonly route: string;
  readonly aanleiding: string;
  readonly status: string;
}

const DEADLINE = op('2027-09-30T22:00:00.000Z');

let regio: TestRegio;
beforeAll(async () => {
  regio = await TestRegio.open();
});
beforeEach(() => {
  regio.nu = op('2027-01-11T09:00:00.000Z');
});
afterAll(() => regio.sluit());

const laad = (...leerlingen: CohortLeerling[]): Promise<string> =>
  regio.verwerk({ soort: 'cohort', brin: '90AA', inhoud: aCohort('90AA', leerlingen) });

const meldt = (peildatum: string, ...regels: CheckRegel[]): Promise<string> =>
  regio.verwerk({
    soort: 'weekcheck',
    brin: '31JC',
    inhoud: aWeekcheck({ brin: '31JC', peildatum }, regels),
  });

const stand = (leerlingnummer: string): Promise<Stand> =>
  regio.rij<Stand>(
    `select id, leerling_id, status, plaatsing, reden, vlaggen, eigenaar_id, afgesloten_op from overstap
     where leerlingnummer = $1`,
    [leerlingnummer],
  );

const overdrachten = (leerlingnummer: string): Promise<Rij[]> =>
  regio.rijen<Rij>(
    `select d.id, d.naar_id, d.route, d.aanleiding, d.status from overdracht d join overstap o on o.id = d.overstap_id
     where o.leerlingnummer = $1 order by d.nummer`,
    [leerlingnummer],
  );

const taken = async (leerlingnummer: string): Promise<string[]> => {
  const rijen = await regio.rijen<{ soort: string }>(
    `select t.soort from taak t join overstap o on o.id = t.overstap_id
     where o.leerlingnummer = $1 and t.status = 'OPEN' order by t.soort`,
    [leerlingnummer],
  );
  return rijen.map(({ soort }) => soort);
};

const volg = async (leerlingnummer: string): Promise<Instant | null> =>
  volgOverstap(regio, (await stand(leerlingnummer)).id);

/** De leerlingnummers van wie het proces nu een hint heeft om opnieuw te kijken. */
const gewekt = async (): Promise<string[]> => {
  const rijen = await regio.rijen<{ leerlingnummer: string }>(
    `select distinct o.leerlingnummer from outbox x join overstap o on x.onderwerp = 'overstap/' || o.seizoen || '/' || o.id
     where x.op = $1 order by 1`,
    [regio.nu],
  );
  return rijen.map((rij) => rij.leerlingnummer);
};

/** De ontvanger van de laatste overdracht neemt de leerling over. */
async function neemOver(leerlingnummer: string): Promise<Rij> {
  const laatste = (await overdrachten(leerlingnummer)).at(-1)!;
  const rol = laatste.route === 'rmc' ? 'rmc' : 'lpa';
  const door = { organisatieId: laatste.naar_id, rol, gebruikerId: null } as const;
  await inTransaction(regio.dataSource, (tx) => accepteerOverdracht(tx, laatste.id, door, regio.context));
  return laatste;
}

const sluit = (rij: Rij, reden: 'GEPLAATST' | 'STARTKWALIFICATIE') =>
  inTransaction(regio.dataSource, (tx) =>
    sluitOverdracht(
      tx,
      rij.id,
      { reden, door: { organisatieId: rij.naar_id, rol: 'lpa', gebruikerId: null } },
      regio.context,
    ),
  );

/** Een feit over een jongere, zoals een bron het meldt; er is nog geen levering die het brengt. */
async function feit(leerlingnummer: string, soort: string, van: string): Promise<void> {
  await regio.rijen(
    `insert into leerling_feit (id, leerling_id, soort, van, ontvangen_op) values ($1, $2, $3, $4, $5)`,
    [randomUUID(), (await stand(leerlingnummer)).leerling_id, soort, van, regio.nu],
  );
}

describe('a season by scenario', () => {
  it('scenario 7: a stale mbo flags its pupils and closes nothing, and nobody is closed as placed', async () => {
    await laad({ leerlingnummer: '5071' }, { leerlingnummer: '5072' });
    regio.nu = op('2027-01-15T10:00:00.000Z');
    await meldt(
      '15-01-2027',
      { leerlingnummer: '5071', status: 'in behandeling', statusdatum: '12-01-2027' },
      { leerlingnummer: '5072', status: 'definitief', statusdatum: '12-01-2027' },
    );
    // Ouder dan tien dagen, en de tweede herinnering is gegaan.
    regio.nu = op('2027-01-27T09:00:00.000Z');
    await volgWeekcheck(regio, '31JC');
    expect(await gewekt()).toEqual(['5071', '5072']);
    for (const nummer of ['5071', '5072']) await volg(nummer);
    const verouderd = { vlaggen: ['verouderde-bron'], afgesloten_op: null };
    expect(await stand('5071')).toMatchObject({ status: 'IN_BEHANDELING', ...verouderd });
    expect(await stand('5072')).toMatchObject({ status: 'DEFINITIEF_MBO', ...verouderd });

    regio.nu = DEADLINE;
    for (const nummer of ['5071', '5072']) await volg(nummer);
    expect(await stand('5072')).toMatchObject({ status: 'DEFINITIEF_MBO', ...verouderd });
    const zaak = await neemOver('5071');
    await expect(sluit(zaak, 'GEPLAATST')).rejects.toMatchObject({
      soort: 'conflict',
      code: 'overdracht.bron-verouderd',
      details: { mbos: [await regio.organisatie('31JC')] },
    });
    expect(await stand('5071')).toMatchObject({ status: 'IN_BEHANDELING_LP', ...verouderd });

    regio.nu = op('2027-10-08T12:00:00.000Z');
    await meldt('08-10-2027', { leerlingnummer: '5071', status: 'definitief', statusdatum: '07-10-2027' });
    expect(await gewekt()).toEqual(['5071', '5072']);
    for (const nummer of ['5071', '5072']) await volg(nummer);
    expect([(await stand('5071')).vlaggen, (await stand('5072')).vlaggen]).toEqual([[], []]);
    await sluit(zaak, 'GEPLAATST');
    expect(await stand('5071')).toMatchObject({ status: 'AFGESLOTEN', afgesloten_op: regio.nu });
  });

  it('closes nobody on a source that stayed behind: not on 1 October, and not at the end of the season', async () => {
    await laad({ leerlingnummer: '5073' }, { leerlingnummer: '5074' });
    regio.nu = op('2027-09-03T10:00:00.000Z');
    await meldt(
      '03-09-2027',
      { leerlingnummer: '5073', status: 'in behandeling', statusdatum: '01-09-2027' },
      { leerlingnummer: '5074', status: 'definitief', statusdatum: '01-09-2027' },
    );
    regio.nu = DEADLINE;
    const run = { regio: '010', seizoen: SEIZOEN };
    await draaiDeadline(regio.dataSource, { ...run, nu: regio.nu }, regio.context);
    expect(await overdrachten('5073')).toMatchObject([
      { aanleiding: 'HARDE_DEADLINE', status: 'AANGEBODEN' },
    ]);
    expect(await overdrachten('5074')).toEqual([]);
    const open = { status: 'DEFINITIEF_MBO', afgesloten_op: null };
    expect(await stand('5074')).toMatchObject(open);

    regio.nu = op('2027-12-27T08:00:00.000Z');
    await sluitSeizoen(regio.dataSource, { ...run, nu: regio.nu }, regio.context);
    await volg('5074');
    expect(await stand('5074')).toMatchObject({ ...open, vlaggen: ['verouderde-bron'] });

    // Het mbo haalt in: dan pas sluit het seizoen voor wie geplaatst is.
    regio.nu = op('2027-12-28T08:00:00.000Z');
    await meldt('28-12-2027', { leerlingnummer: '5074', status: 'definitief', statusdatum: '01-09-2027' });
    await sluitSeizoen(regio.dataSource, { ...run, nu: regio.nu }, regio.context);
    expect(await stand('5074')).toMatchObject({ status: 'AFGESLOTEN', afgesloten_op: regio.nu });
  });

  it('56: scenario 14: who turns 18 on 30 September goes from LP to RMC that day, and LP owns until RMC accepts', async () => {
    await laad({ leerlingnummer: '5140', geboortedatum: '30-09-2009' });
    regio.nu = op('2027-09-13T08:00:00.000Z');
    const { id } = await stand('5140');
    await inTransaction(regio.dataSource, (tx) =>
      draagOver(tx, { ids: [id], aanleiding: 'VERVROEGD' }, regio.context),
    );
    const lp = await neemOver('5140');
    expect(lp).toMatchObject({ route: 'kwalificatieplicht', naar_id: await regio.organisatie('lp-zwolle') });

    regio.nu = op('2027-09-29T21:59:59.999Z');
    const jarig = op('2027-09-29T22:00:00.000Z');
    expect(await volg('5140')).toBe(jarig);
    expect(await overdrachten('5140')).toHaveLength(1);

    regio.nu = jarig;
    await volg('5140');
    expect(await overdrachten('5140')).toEqual([
      expect.objectContaining({ id: lp.id, status: 'DOORGEGEVEN' }),
      expect.objectContaining({
        naar_id: await regio.organisatie('rmc-ijv'),
        route: 'rmc',
        aanleiding: 'LEEFTIJD',
        status: 'AANGEBODEN',
      }),
    ]);
    expect(await stand('5140')).toMatchObject({ status: 'OVERGEDRAGEN', eigenaar_id: lp.naar_id });

    regio.nu = op('2027-10-04T08:00:00.000Z');
    await volg('5140');
    expect(await stand('5140')).toMatchObject({ status: 'OVERGEDRAGEN', eigenaar_id: lp.naar_id });
    const rmc = await neemOver('5140');
    expect(await stand('5140')).toMatchObject({ status: 'IN_BEHANDELING_RMC', eigenaar_id: rmc.naar_id });
    expect(await overdrachten('5140')).toHaveLength(2);
  });

  it('scenario 16: who is 17 with a pro-diploma goes to RMC, and a classmate without one to LP', async () => {
    await laad({ leerlingnummer: '5161', cohort: 'pro' }, { leerlingnummer: '5162', cohort: 'pro' });
    await feit('5161', 'pro_diploma', '2027-06-25');
    regio.nu = DEADLINE;
    for (const nummer of ['5161', '5162']) await volg(nummer);
    const [met] = await overdrachten('5161');
    const [zonder] = await overdrachten('5162');
    expect(met).toMatchObject({ route: 'rmc', naar_id: await regio.organisatie('rmc-ijv') });
    expect(zonder).toMatchObject({ route: 'kwalificatieplicht' });
  });

  it('scenario 20: a diploma of mbo 2 during treatment asks no other receiver, and LP closes the case', async () => {
    await laad({ leerlingnummer: '5201' }, { leerlingnummer: '5202' });
    regio.nu = op('2027-09-13T08:00:00.000Z');
    const { id } = await stand('5201');
    await inTransaction(regio.dataSource, (tx) =>
      draagOver(tx, { ids: [id], aanleiding: 'VERVROEGD' }, regio.context),
    );
    const lp = await neemOver('5201');
    for (const nummer of ['5201', '5202']) await feit(nummer, 'startkwalificatie', '2027-09-20');

    regio.nu = DEADLINE;
    for (const nummer of ['5201', '5202']) await volg(nummer);
    await draaiDeadline(regio.dataSource, { regio: '010', seizoen: SEIZOEN, nu: regio.nu }, regio.context);
    expect(await overdrachten('5201')).toEqual([{ ...lp, status: 'GEACCEPTEERD' }]);
    await sluit(lp, 'STARTKWALIFICATIE');
    expect(await stand('5201')).toMatchObject({ status: 'AFGESLOTEN', afgesloten_op: regio.nu });
    expect(await taken('5201')).toEqual([]);

    // Bij de school is er geen ontvanger meer te kiezen: zij oordeelt, het systeem sluit niet.
    expect(await overdrachten('5202')).toEqual([]);
    expect(await stand('5202')).toMatchObject({ status: 'RISICO', afgesloten_op: null });
    expect(await taken('5202')).toContain('geen-instantie-beoordelen');
  });

  it('scenario 22: who lives abroad is not handed over, and closes only as a destination with proof', async () => {
    await laad({ leerlingnummer: '5220' });
    const { id, leerling_id } = await stand('5220');
    await regio.rijen(
      `insert into leerling_adres (id, leerling_id, van, buiten, ontvangen_op) values ($1, $2, '2027-09-15', 'buitenland', $3)`,
      [randomUUID(), leerling_id, regio.nu],
    );
    regio.nu = DEADLINE;
    await volg('5220');
    const run = { regio: '010', seizoen: SEIZOEN, nu: regio.nu };
    expect(await draaiDeadline(regio.dataSource, run, regio.context)).toBe(0);
    expect(await overdrachten('5220')).toEqual([]);
    expect(await stand('5220')).toMatchObject({ status: 'RISICO', afgesloten_op: null });
    expect(await taken('5220')).toContain('geen-instantie-beoordelen');

    const school = await regio.organisatie('90AA');
    await inTransaction(regio.dataSource, (tx) =>
      legBestemmingVast(
        tx,
        { overstapId: id, soort: 'buitenland', ontvangerId: null, bewijs: 'Bewijs van uitschrijving' },
        { organisatieId: school, rol: 'decaan', gebruikerId: null },
        regio.context,
      ),
    );
    expect(await stand('5220')).toMatchObject({ status: 'VERVOLG_ANDERS', afgesloten_op: null });
    regio.nu = op('2027-12-27T08:00:00.000Z');
    await sluitSeizoen(regio.dataSource, { ...run, nu: regio.nu }, regio.context);
    expect(await stand('5220')).toMatchObject({ status: 'AFGESLOTEN', afgesloten_op: regio.nu });
  });

  it('scenario 26: a mover from havo 4 is followed like vmbo, at every moment of the season', async () => {
    await laad(
      { leerlingnummer: '5261', cohort: 'havo-4', klas: '4H1' },
      { leerlingnummer: '5262', cohort: 'vmbo-tl', klas: '4T1' },
    );
    const verloop = async (nummer: string) => {
      const volgende = await volg(nummer);
      const { status, plaatsing, reden, vlaggen } = await stand(nummer);
      const bal = await regio.rij(
        'select bal_rol, bal_uiterlijk, bal_daarna from overstap where leerlingnummer = $1',
        [nummer],
      );
      const open = (await overdrachten(nummer)).map((rij) => ({ ...rij, id: null }));
      return { volgende, status, plaatsing, reden, vlaggen, bal, open, taken: await taken(nummer) };
    };
    const statussen: string[] = [];
    for (;;) {
      const havo = await verloop('5261');
      expect(havo).toEqual(await verloop('5262'));
      statussen.push(havo.status);
      if (!havo.volgende || havo.status === 'OVERGEDRAGEN') break;
      regio.nu = havo.volgende;
    }
    expect(statussen).toEqual(['NIET_AANGEMELD', 'AANDACHT', 'RISICO', 'OVERGEDRAGEN']);
    expect(await regio.rij("select cohort from overstap where leerlingnummer = '5261'")).toEqual({
      cohort: 'havo',
    });
  });
});
