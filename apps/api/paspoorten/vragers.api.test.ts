import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { row } from '#libs/database/transaction.ts';
import { createWereld, type Gebruikersnaam, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';
import { ALS_16, Paspoortproef } from '#test/kit/paspoort.ts';

let api: TestApi;
let wereld: Wereld;
let proef: Paspoortproef;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
});
beforeEach(async () => {
  api.zetKlok(ALS_16);
  proef = await Paspoortproef.begin(api, wereld);
});
afterAll(() => api.stop());

const vraag = (wie: Gebruikersnaam) =>
  proef.als(wie, `/v1/overstappen/${proef.overstapId}/paspoortvragen`, {});
const vragers = async () => (await proef.zelf('/v1/paspoorten')).json['gevraagdDoor'];
const uitgenodigd = async () =>
  (
    await row<{ op: string | null }>(
      api.dataSource,
      'select uitgenodigd_op as op from paspoort_oproep where leerling_id = $1',
      [proef.leerlingId],
    )
  )?.op ?? null;

describe('an mbo asks for a Paspoort at the application', () => {
  it('and the youngster sees who asked, is invited once, and decides himself', async () => {
    expect(await vragers()).toEqual([]);
    expect((await vraag('intaker')).status).toBe(201);
    const eerste = await uitgenodigd();
    expect(eerste).not.toBeNull();
    api.zetKlok('2027-01-20T12:00:00.000Z');
    expect((await vraag('intaker')).status).toBe(201);
    expect(await uitgenodigd()).toBe(eerste);
    expect(await vragers()).toEqual([
      { organisatie: { id: wereld.org.mbo, naam: 'mbo' }, op: expect.stringMatching(/^2027-01-15T12:00:00/) },
    ]);
    expect(
      await row(api.dataSource, "select 1 as er from proces where soort = 'paspoort' and onderwerp = $1", [
        proef.leerlingId,
      ]),
    ).toEqual({ er: 1 });
  });

  it('and hears the same whether there is one or not, and whether he wants one or not', async () => {
    const zonder = await vraag('intaker');
    await proef.vastgesteld();
    const met = await vraag('intaker');
    expect([met.status, met.json]).toEqual([zonder.status, zonder.json]);
    const ander = await Paspoortproef.begin(api, wereld);
    await ander.zelf('/v1/mij/paspoortafzeggingen', {});
    const afgezien = await ander.als('intaker', `/v1/overstappen/${ander.overstapId}/paspoortvragen`, {});
    expect(afgezien.status).toBe(201);
    expect(
      await row(
        api.dataSource,
        'select afgezien_op is not null as nog from paspoort_oproep where leerling_id = $1',
        [ander.leerlingId],
      ),
    ).toEqual({ nog: true });
  });

  it('6: is not for an mbo where nobody applied, nor for a school or a gemeente', async () => {
    expect((await vraag('andereIntaker')).status).toBe(404);
    for (const wie of ['decaan', 'mentor', 'leerplicht', 'coordinator'] as const)
      expect((await vraag(wie)).status).toBe(403);
  });
});
