import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { leesBewaarregels } from '#libs/bewaren/lees-regels.ts';
import { registreerBewaarregels } from '#libs/bewaren/regels.ts';
import { inTransaction } from '#libs/database/transaction.ts';
import { createWereld, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';

let api: TestApi;
let wereld: Wereld;
let beheer: string;
let projectleider: string;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
  beheer = await api.token(wereld.gebruiker.beheerder);
  projectleider = await api.token(wereld.gebruiker.projectleider);
  const { regels } = await leesBewaarregels('infra/bewaren/regels.yaml');
  await inTransaction(api.dataSource, (tx) => registreerBewaarregels(tx, regels));
});
afterAll(() => api.stop());

async function aVoorstel(dag: string, nodig: 1 | 2, regio = '010'): Promise<string> {
  const id = randomUUID();
  await api.dataSource.query(
    `insert into bewaarvoorstel (id, regio, dag, op, aantal, telling, akkoord_nodig, status)
     values ($1, $2, $3, now(), 120, '{"overstap": 120}', $4, 'VOORGESTELD')`,
    [id, regio, dag, nodig],
  );
  return id;
}
const post = (token: string, id: string, deel: string) =>
  api.vraag<{ nogNodig?: number; code?: string }>(`/v1/bewaarvoorstellen/${id}/${deel}`, { token, body: {} });

describe('retention over HTTP', () => {
  it('shows the rules with their reason and days', async () => {
    const { status, json } = await api.vraag<{ items: object[] }>('/v1/bewaarregels', { token: beheer });
    expect(status).toBe(200);
    expect(json.items).toContainEqual(
      expect.objectContaining({
        code: 'verzuim-negentien',
        begin: 'geboorte',
        jaren: 19,
        regio: null,
        tot: null,
      }),
    );
  });

  it('29: is decided by two different people when there are many', async () => {
    const id = await aVoorstel('2027-01-15', 2);
    expect((await post(beheer, id, 'akkoorden')).json).toEqual({ id, nogNodig: 1 });
    expect((await post(beheer, id, 'akkoorden')).json.code).toBe('bewaarvoorstel.al-akkoord');
    expect((await post(projectleider, id, 'akkoorden')).json).toEqual({ id, nogNodig: 0 });
    expect((await post(projectleider, id, 'afwijzingen')).json.code).toBe('bewaarvoorstel.al-besloten');
    const { json } = await api.vraag<{ akkoorden: string[] }>(`/v1/bewaarvoorstellen/${id}`, {
      token: beheer,
    });
    expect(json).toMatchObject({ status: 'GOEDGEKEURD', aantal: 120, telling: { overstap: 120 } });
    expect(json.akkoorden).toEqual([
      wereld.gebruiker.beheerder.gebruikerId,
      wereld.gebruiker.projectleider.gebruikerId,
    ]);
  });

  it('can be refused, and then nothing goes', async () => {
    const id = await aVoorstel('2027-01-16', 1);
    expect((await post(beheer, id, 'afwijzingen')).status).toBe(201);
    expect((await post(beheer, id, 'akkoorden')).json.code).toBe('bewaarvoorstel.al-besloten');
  });

  it('is not there for another region, and page by page for the own', async () => {
    const elders = await aVoorstel('2027-01-17', 1, '099');
    for (const deel of ['akkoorden', 'afwijzingen'])
      expect((await post(beheer, elders, deel)).status).toBe(404);
    expect((await api.vraag(`/v1/bewaarvoorstellen/${elders}`, { token: beheer })).status).toBe(404);
    const dagen: string[] = [];
    for (let cursor = ''; ;) {
      const { json } = await api.vraag<{ items: { dag: string }[]; volgende: string | null }>(
        `/v1/bewaarvoorstellen?paginaGrootte=1${cursor}`,
        { token: projectleider },
      );
      dagen.push(...json.items.map(({ dag }) => dag));
      if (json.volgende === null) break;
      cursor = `&cursor=${json.volgende}`;
    }
    expect(dagen).toEqual(['2027-01-16', '2027-01-15']);
  });
});
