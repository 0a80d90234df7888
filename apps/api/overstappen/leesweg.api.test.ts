import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '#test/kit/api.ts';
import {
  anOverdracht,
  anOverstap,
  createWereld,
  type Gebruikersnaam,
  type Wereld,
} from '#test/builders/wereld.ts';

interface Lijst {
  items: { id: string }[];
  volgende: string | null;
}

let api: TestApi;
let wereld: Wereld;
/** Wie zich meldde en van wie de zaak bij de leerplicht ligt, op volgorde van termijn; de laatste twee hebben er geen. */
const ids: string[] = [];

beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
  for (const balUiterlijk of ['2026-12-03', '2026-12-01', '2026-12-01', null, null]) {
    const id = await anOverstap(api.dataSource, wereld, {
      mbos: ['mbo'],
      ...(balUiterlijk ? { balUiterlijk: `${balUiterlijk}T00:00:00.000Z` } : {}),
    });
    await anOverdracht(api.dataSource, wereld, { overstapId: id, naar: 'gemeente' });
    ids.push(id);
  }
  await anOverstap(api.dataSource, wereld, { mbos: ['anderMbo'] });
  await tweedeAanmelding(ids[0]!);
  await wordtEigenaar(ids[1]!);
});
afterAll(() => api.stop());

const tweedeAanmelding = (overstapId: string) =>
  api.dataSource.query(
    `insert into aanmelding (id, overstap_id, mbo_id, opleidingcode, status, status_op, aangemeld_op, toelatingsrecht, bijgewerkt_op)
     select $1, overstap_id, mbo_id, '25180', status, status_op, aangemeld_op, toelatingsrecht, bijgewerkt_op
     from aanmelding where overstap_id = $2`,
    [randomUUID(), overstapId],
  );
const wordtEigenaar = (overstapId: string) =>
  api.dataSource.query('update overstap set eigenaar_id = $2 where id = $1', [
    overstapId,
    wereld.org.gemeente,
  ]);

/** Alle bladzijden na elkaar. */
async function lees(wie: Gebruikersnaam, grootte: number, rest = ''): Promise<string[]> {
  const token = await api.token(wereld.gebruiker[wie]);
  const gezien: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const pad: string = `/v1/overstappen?paginaGrootte=${grootte}${rest}${cursor ? `&cursor=${cursor}` : ''}`;
    const { json } = await api.vraag<Lijst>(pad, { token });
    gezien.push(...json.items.map(({ id }) => id));
    cursor = json.volgende;
  }
  return gezien;
}

describe('the list of who sees pupils of others', () => {
  it.each([1, 2, 5, 50])('gives an mbo each applicant once, by id, in pages of %i', async (grootte) => {
    expect(await lees('intaker', grootte)).toEqual([...ids].sort());
  });

  it.each([1, 2, 5, 50])(
    'gives a receiver each case once, the first term first, in pages of %i',
    async (grootte) => {
      const [later, eerst, ookEerst, ...zonder] = ids;
      const verwacht = [...[eerst!, ookEerst!].sort(), later, ...zonder.sort()];
      expect(await lees('leerplicht', grootte)).toEqual(verwacht);
    },
  );

  it('takes a filter along', async () => {
    expect(await lees('intaker', 2, '&seizoen=2025-2026')).toEqual([]);
    expect(await lees('leerplicht', 2, '&seizoen=2025-2026')).toEqual([]);
    expect(await lees('intaker', 2, '&seizoen=2026-2027')).toHaveLength(ids.length);
  });

  it('keeps a case with its owner when the handover is no longer his', async () => {
    await api.dataSource.query("update overdracht set status = 'GEWEIGERD' where overstap_id = any($1)", [
      ids.slice(1, 3),
    ]);
    expect((await lees('leerplicht', 50)).sort()).toEqual(ids.filter((id) => id !== ids[2]).sort());
  });
});
