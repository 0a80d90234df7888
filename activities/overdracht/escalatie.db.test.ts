import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inTransaction } from '#libs/database/transaction.ts';
import type { OverdrachtStap } from '#libs/domain/overdracht/overdracht.ts';
import { draagOver } from '#libs/dossier/draag-over.ts';
import { accepteerOverdracht } from '#libs/dossier/overdracht-besluiten.ts';
import { aCohort } from '#test/builders/bestanden.ts';
import { op, TestRegio } from '#test/kit/regio.ts';
import { createOverdrachtActivities } from './overdracht.activities.ts';

const AANTAL = 20;

interface Rij {
  readonly id: string;
  readonly naar_id: string;
  readonly status: string;
  readonly geescaleerd_op: string | null;
}

let regio: TestRegio;
let werk: ReturnType<typeof createOverdrachtActivities>;
beforeAll(async () => {
  regio = await TestRegio.open();
  werk = createOverdrachtActivities({ dataSource: regio.dataSource, regelboek: regio.regelboek });
  const leerlingen = Array.from({ length: AANTAL }, (_, i) => ({ leerlingnummer: `${8100 + i}` }));
  await regio.verwerk({ soort: 'cohort', brin: '90AA', inhoud: aCohort('90AA', leerlingen) });
  regio.nu = op('2027-10-01T08:00:00.000Z');
  const ids = await regio.rijen<{ id: string }>('select id from overstap');
  const wens = { ids: ids.map(({ id }) => id), aanleiding: 'HARDE_DEADLINE' } as const;
  await inTransaction(regio.dataSource, (tx) => draagOver(tx, wens, regio.context));
});
afterAll(() => regio.sluit());

const overdrachten = () =>
  regio.rijen<Rij>('select id, naar_id, status, geescaleerd_op from overdracht order by id');
const berichten = async (id: string): Promise<number> =>
  (
    await regio.rijen('select 1 from bericht where sleutel like $1 and soort = $2', [
      `overdracht/${id}/%`,
      'overdracht-escalatie',
    ])
  ).length;

/** Het ogenblik waarop de ladder escaleert, en de stap die dat doet. */
async function totEscalatie(onderwerp: string): Promise<{ nu: typeof regio.nu; stap: OverdrachtStap }> {
  let { nu } = regio;
  for (;;) {
    const plan = await werk.bekijkOverdracht({ onderwerp, nu });
    const stap = plan.nu.find(({ tredesoort }) => tredesoort === 'escalatie');
    if (stap) return { nu, stap };
    if (plan.nu.length > 0)
      for (const trede of plan.nu) await werk.doeOverdrachttrede({ onderwerp, nu, stap: trede });
    else if (plan.volgende === null) throw new Error('deze ladder escaleert niet');
    else nu = plan.volgende;
  }
}

describe('55: a receiver who accepts in the second of the escalation', () => {
  it('55: has it, and the region hears of it at most once and only when it was first', async () => {
    for (const [plek, { id, naar_id }] of (await overdrachten()).entries()) {
      const { nu, stap } = await totEscalatie(id);
      regio.nu = nu;
      const escaleert = () => werk.doeOverdrachttrede({ onderwerp: id, nu, stap });
      const door = { organisatieId: naar_id, rol: 'lpa', gebruikerId: null } as const;
      const accepteert = () =>
        inTransaction(regio.dataSource, (tx) => accepteerOverdracht(tx, id, door, regio.context));
      const volgorde = plek % 2 === 0 ? [escaleert, accepteert] : [accepteert, escaleert];
      await Promise.all(volgorde.map((doe) => doe()));
      const rij = (await overdrachten()).find((overdracht) => overdracht.id === id)!;
      expect(rij.status).toBe('GEACCEPTEERD');
      expect(await berichten(id)).toBe(rij.geescaleerd_op === null ? 0 : 1);
      const daarna = await werk.bekijkOverdracht({ onderwerp: id, nu });
      expect(daarna.nu.filter(({ trede }) => trede === stap.trede)).toEqual([]);
    }
  });
});
