import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Trajectproef } from '#test/kit/traject.ts';
import type { Tx } from '../database/transaction.ts';
import { beginTraject, voegMeldingBij, type Trajectbegin } from './begin.ts';

let t: Trajectproef;
let begin: Trajectbegin;
beforeAll(async () => {
  t = await Trajectproef.open();
});
afterAll(() => t.sluit());
beforeEach(async () => {
  await t.begin();
  await t.sluitMet('TER_KENNISGEVING');
  begin = await t.p.regio.rij<Trajectbegin>(
    `select leerling_id as "leerlingId", overstap_id as "overstapId", school_id as "schoolId", regio, afspraak_id as "afspraakId",
       lp_id as "lpId", 'PREVENTIEF' as status, null as "recidiveVanId", null as door from traject where id = $1`,
    [t.trajectId],
  );
});

const beginPreventief = (tx: Tx) => beginTraject(tx, begin, t.p.regio.context);

/** Begint een traject, en pas vastgelegd zodra de ander erop wacht. Geeft het id en wat de ander kreeg. */
async function terwijl<T>(ander: (tx: Tx) => Promise<T>): Promise<[string, PromiseSettledResult<T>]> {
  let tweede: Promise<PromiseSettledResult<T>[]> | undefined;
  const id = await t.p.doe(async (tx) => {
    const begonnen = await beginPreventief(tx);
    tweede = Promise.allSettled([t.p.doe(ander)]);
    const wacht = "select 1 from pg_locks where not granted and locktype = 'transactionid'";
    while ((await t.p.regio.rijen(wacht)).length === 0);
    return begonnen;
  });
  const [uitkomst] = await tweede!;
  return [id, uitkomst!];
}

describe('two who begin a traject for one pupil at the same instant', () => {
  it('begin one: the second hears that there is one', async () => {
    const [, uitkomst] = await terwijl(beginPreventief);
    expect(uitkomst).toMatchObject({
      status: 'rejected',
      reason: {
        soort: 'conflict',
        code: 'traject.loopt-al',
        message: 'Voor deze leerling loopt al een traject.',
      },
    });
  });

  it('a melding that comes at that instant joins the one that began', async () => {
    const melding = { ...begin, meldingId: t.meldingId };
    const [id, uitkomst] = await terwijl((tx) => voegMeldingBij(tx, melding, t.p.regio.context));
    expect(uitkomst).toEqual({ status: 'fulfilled', value: id });
    t.trajectId = id;
    expect(await t.traject()).toMatchObject({ status: 'GEMELD' });
  });
});
