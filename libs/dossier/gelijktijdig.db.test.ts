import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCohort, type CohortLeerling } from '#test/builders/bestanden.ts';
import { op, SEIZOEN, TestRegio } from '#test/kit/regio.ts';
import { inTransaction } from '../database/transaction.ts';
import { Conflict } from '../domain/domain-error.ts';
import type { Aanleiding } from '../domain/overstap/overstap.ts';
import { draaiDeadline } from './deadlinerun.ts';
import { draagOver } from './draag-over.ts';
import { accepteerOverdracht, weigerOverdracht } from './overdracht-besluiten.ts';

interface Rij {
  readonly id: string;
  readonly overstap_id: string;
  readonly naar_id: string;
  readonly gemeente: string | null;
  readonly aanleiding: string;
  readonly status: string;
}

const OPEN: readonly string[] = ['AANGEBODEN', 'GEACCEPTEERD'];
const DEADLINE = op('2027-10-01T08:00:00.000Z');

let regio: TestRegio;
beforeAll(async () => {
  regio = await TestRegio.open();
});
beforeEach(() => {
  regio.nu = op('2027-01-11T09:00:00.000Z');
});
afterAll(() => regio.sluit());

const klas = (eerste: number, aantal: number): CohortLeerling[] =>
  Array.from({ length: aantal }, (_, i) => ({ leerlingnummer: `${eerste + i}` }));

/** Leest een klas in en geeft de overstappen; daarna is het de dag van de harde deadline. */
async function laad(leerlingen: readonly CohortLeerling[]): Promise<string[]> {
  await regio.verwerk({ soort: 'cohort', brin: '90AA', inhoud: aCohort('90AA', leerlingen) });
  regio.nu = DEADLINE;
  const rijen = await regio.rijen<{ id: string }>('select id from overstap where leerlingnummer = any($1)', [
    leerlingen.map((l) => l.leerlingnummer),
  ]);
  return rijen.map(({ id }) => id);
}

const draag = (ids: readonly string[], aanleiding: Aanleiding = 'HARDE_DEADLINE') =>
  inTransaction(regio.dataSource, (tx) => draagOver(tx, { ids, aanleiding }, regio.context));

const overdrachten = (ids: readonly string[]): Promise<Rij[]> =>
  regio.rijen<Rij>(
    `select id, overstap_id, naar_id, gemeente, aanleiding, status from overdracht
     where overstap_id = any($1::uuid[]) order by overstap_id, nummer`,
    [ids],
  );

const ontvanger = (rij: Rij, rol: 'lpa' | 'rmc' = 'lpa') =>
  ({ organisatieId: rij.naar_id, rol, gebruikerId: null }) as const;

const accepteer = (rij: Rij, rol?: 'lpa' | 'rmc') =>
  inTransaction(regio.dataSource, (tx) =>
    accepteerOverdracht(tx, rij.id, ontvanger(rij, rol), regio.context),
  );

const weiger = (rij: Rij) =>
  inTransaction(regio.dataSource, (tx) =>
    weigerOverdracht(
      tx,
      rij.id,
      { reden: 'NIET_BEVOEGD_GEMEENTE', toelichting: null, door: ontvanger(rij) },
      regio.context,
    ),
  );

/** Organisaties die als ontvanger bij de leerling betrokken zijn. */
const betrokken = async (overstapId: string): Promise<string[]> => {
  const rijen = await regio.rijen<{ id: string }>(
    `select d.organisatie_id as id from deelname d join overstap o on o.leerling_id = d.leerling_id
     where o.id = $1 and d.rol in ('lpa', 'rmc') and d.tot is null`,
    [overstapId],
  );
  return rijen.map(({ id }) => id);
};

const taken = (overstapId: string): Promise<{ overdracht_id: string; status: string }[]> =>
  regio.rijen(
    "select overdracht_id, status from taak where overstap_id = $1 and soort = 'overdracht-beslissen' order by status",
    [overstapId],
  );

const stand = (overstapId: string): Promise<{ status: string; eigenaar_id: string; bal: string | null }> =>
  regio.rij('select status, eigenaar_id, bal_organisatie_id as bal from overstap where id = $1', [
    overstapId,
  ]);

/** De feiten horen bij elkaar: een open ontvanger, die betrokken en aan zet is. */
async function verwachtEenOntvanger(overstapId: string): Promise<Rij> {
  const open = (await overdrachten([overstapId])).filter((rij) => OPEN.includes(rij.status));
  expect(open).toHaveLength(1);
  const [rij] = open;
  expect((await stand(overstapId)).bal).toBe(rij!.naar_id);
  return rij!;
}

describe('accept and refuse of the same handover at the same instant', () => {
  it.each([
    ['accept', 7100],
    ['refuse', 7200],
  ])('54: has one winner and the other hears what happened, with %s asked first', async (eerst, nummer) => {
    const ids = await laad(klas(nummer, 50));
    await draag(ids);
    const aangeboden = await overdrachten(ids);
    const uitslagen = await Promise.all(
      aangeboden.map((rij) =>
        Promise.allSettled(
          eerst === 'accept' ? [accepteer(rij), weiger(rij)] : [weiger(rij), accepteer(rij)],
        ),
      ),
    );
    for (const [index, rij] of aangeboden.entries()) {
      const uitslag = uitslagen[index]!;
      const verloren = uitslag.flatMap((u) => (u.status === 'rejected' ? [u.reason as unknown] : []));
      expect(verloren).toEqual([expect.any(Conflict)]);
      expect(verloren[0]).toMatchObject({ details: { status: expect.stringMatching(/^GE/) as unknown } });
      const aanvaard = (uitslag[0].status === 'fulfilled') === (eerst === 'accept');
      await (aanvaard ? verwachtAanvaard(rij) : verwachtGeweigerd(rij));
    }
  });

  async function verwachtAanvaard(rij: Rij): Promise<void> {
    expect(await overdrachten([rij.overstap_id])).toEqual([{ ...rij, status: 'GEACCEPTEERD' }]);
    expect(await stand(rij.overstap_id)).toEqual({
      status: 'IN_BEHANDELING_LP',
      eigenaar_id: rij.naar_id,
      bal: rij.naar_id,
    });
    expect(await betrokken(rij.overstap_id)).toEqual([rij.naar_id]);
    expect(await taken(rij.overstap_id)).toEqual([{ overdracht_id: rij.id, status: 'VERVALLEN' }]);
  }

  async function verwachtGeweigerd(rij: Rij): Promise<void> {
    const nieuw = await verwachtEenOntvanger(rij.overstap_id);
    const rmc = await regio.organisatie('rmc-ijv');
    expect(nieuw).toMatchObject({ status: 'AANGEBODEN', naar_id: rmc, aanleiding: 'GEWEIGERD_NIET_BEVOEGD' });
    expect((await overdrachten([rij.overstap_id])).map((r) => r.status)).toEqual(['GEWEIGERD', 'AANGEBODEN']);
    expect(await stand(rij.overstap_id)).toMatchObject({
      status: 'OVERGEDRAGEN',
      eigenaar_id: await regio.organisatie('90AA'),
    });
    expect(await betrokken(rij.overstap_id)).toEqual([rmc]);
    expect(await taken(rij.overstap_id)).toEqual([
      { overdracht_id: nieuw.id, status: 'OPEN' },
      { overdracht_id: rij.id, status: 'VERVALLEN' },
    ]);
  }
});

describe('the same handover asked many times', () => {
  it('52: gives one offer, one task and one mail for fifty askers at once', async () => {
    const [id] = await laad(klas(7300, 1));
    const uitkomsten = await Promise.all(Array.from({ length: 50 }, () => draag([id!])));
    expect(uitkomsten.flatMap((u) => u.overgedragen)).toHaveLength(1);
    expect(new Set(uitkomsten.flatMap((u) => u.niet.map((n) => n.reden)))).toEqual(
      new Set(['AL_OVERGEDRAGEN']),
    );
    const rij = await verwachtEenOntvanger(id!);
    expect(await overdrachten([id!])).toHaveLength(1);
    expect(await taken(id!)).toEqual([{ overdracht_id: rij.id, status: 'OPEN' }]);
    expect(
      await regio.rijen(
        `select 1 from outbox x join bericht b on x.kanaal = 'mail' and x.onderwerp = b.id::text
         where b.sleutel like 'overdracht/' || $1 || '/%'`,
        [rij.id],
      ),
    ).toHaveLength(1);
  });

  it('52: gives everybody one receiver when two deadline runs and every own process come together', async () => {
    const ids = await laad(klas(7400, 60));
    const run = { regio: '010', seizoen: SEIZOEN, nu: regio.nu };
    const [eerste, tweede, ...eigen] = await Promise.all([
      draaiDeadline(regio.dataSource, run, regio.context),
      draaiDeadline(regio.dataSource, run, regio.context),
      ...ids.map((id) => draag([id])),
    ]);
    expect(eerste + tweede + eigen.flatMap((u) => u.overgedragen).length).toBe(60);
    expect(await overdrachten(ids)).toHaveLength(60);
    for (const id of ids) {
      const rij = await verwachtEenOntvanger(id);
      expect(await taken(id)).toEqual([{ overdracht_id: rij.id, status: 'OPEN' }]);
    }
    expect(await draaiDeadline(regio.dataSource, run, regio.context)).toBe(0);
  });
});

describe('a pupil who moves house while a handover is open', () => {
  async function verhuis(nummer: number): Promise<void> {
    const [leerling] = klas(nummer, 1);
    const inhoud = aCohort('90AA', [{ ...leerling!, gemeente: '0166', postcode: '8261AB' }]);
    regio.nu = op('2027-10-05T08:00:00.000Z');
    await regio.verwerk({ soort: 'cohort', brin: '90AA', inhoud });
  }

  it('57: goes to the new municipality, once, and the old receiver loses access', async () => {
    const [id] = await laad(klas(7500, 1));
    await draag([id!]);
    const [oud] = await overdrachten([id!]);
    await verhuis(7500);
    await Promise.all(Array.from({ length: 8 }, () => draag([id!], 'VERHUIZING')));

    const kampen = await regio.organisatie('lp-kampen');
    expect(await overdrachten([id!])).toEqual([
      { ...oud!, status: 'DOORGEGEVEN' },
      expect.objectContaining({
        status: 'AANGEBODEN',
        naar_id: kampen,
        gemeente: '0166',
        aanleiding: 'VERHUIZING',
      }),
    ]);
    await verwachtEenOntvanger(id!);
    expect(await betrokken(id!)).toEqual([kampen]);
    expect(
      await regio.rij(
        `select d.tot from deelname d join overstap o on o.leerling_id = d.leerling_id
         where o.id = $1 and d.organisatie_id = $2 and d.rol = 'lpa'`,
        [id!, oud!.naar_id],
      ),
    ).toEqual({ tot: regio.nu });
    await expect(accepteer(oud!)).rejects.toThrow(Conflict);
  });

  it('stays with who took her over until the new municipality accepts', async () => {
    const [id] = await laad(klas(7600, 1));
    await draag([id!]);
    const [oud] = await overdrachten([id!]);
    await accepteer(oud!);
    await verhuis(7600);
    await draag([id!], 'VERHUIZING');
    const nieuw = await verwachtEenOntvanger(id!);
    expect((await stand(id!)).eigenaar_id).toBe(oud!.naar_id);
    expect((await betrokken(id!)).sort()).toEqual([oud!.naar_id, nieuw.naar_id].sort());
    await accepteer(nieuw);
    expect((await stand(id!)).eigenaar_id).toBe(nieuw.naar_id);
    expect(await betrokken(id!)).toEqual([nieuw.naar_id]);
  });
});
