import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alsSysteem } from '#libs/database/rechten.ts';
import { neemKpiOp } from '#libs/dossier/kpi.ts';
import { telRegio } from '#libs/traject/cijfers.ts';
import { Trajectdraad } from '#test/kit/traject-api.ts';

let d: Trajectdraad;
beforeAll(async () => {
  d = await Trajectdraad.open();
});
afterAll(() => d.sluit());

interface Cijfers {
  perStatus: { status: string; trajecten: number | null; personen: number | null }[];
  overTermijn: { trajecten: number | null; personen: number | null };
}
const gemeld = ({ perStatus }: Cijfers) => perStatus.find(({ status }) => status === 'GEMELD');

const neemOp = () =>
  d.t.p.doe((tx) =>
    alsSysteem('kpi', 'seizoen', async () => {
      const { nu } = d.t.p.regio;
      const trajecten = await telRegio(tx, '010', nu);
      const naam = `peil-${nu}`;
      await neemKpiOp(tx, { regio: '010', seizoen: '2026-2027', naam }, { nu, paspoort: null, trajecten });
    }),
  );

describe('figures of trajecten', () => {
  it('shows a gemeente its own, and the region none of fewer than agreed', async () => {
    for (let i = 0; i < 4; i += 1) await d.begin();
    await neemOp();
    expect(gemeld((await d.als<Cijfers>('lpa', '/v1/trajectcijfers')).json)).toMatchObject({
      trajecten: 4,
      personen: 4,
    });
    const regio = async () =>
      (await d.als<{ items: Cijfers[] }>('coordinator', '/v1/kerncijfers/trajecten')).json.items[0]!;
    expect(gemeld(await regio())).toMatchObject({ trajecten: null, personen: null });
    await d.begin();
    d.t.p.regio.nu = '2026-11-21T09:00:00.000Z' as never;
    await neemOp();
    expect(gemeld(await regio())).toMatchObject({ trajecten: 5, personen: 5 });
  });

  it('does not tell a colleague, by a difference, that a term of a criminal case has passed', async () => {
    await d.begin();
    await d.t.totKeuze();
    const straf = await d.t.kies('R4', { gegeven: ['motief'] });
    const teLaat = async () => {
      const gezien = [];
      for (const wie of ['lpa', 'zonderBoa'] as const)
        gezien.push((await d.als<Cijfers>(wie, '/v1/trajectcijfers')).json.overTermijn);
      return gezien;
    };
    const voor = await teLaat();
    const verlaat = await d.t.p.regio.rijen(
      `insert into taak (id, soort, sleutel, organisatie_id, rol, status, uiterlijk, aangemaakt_op, traject_id, gegevens)
       values (gen_random_uuid(), 'traject-route', $3, $2, 'lpa', 'OPEN', '2026-01-02T00:00:00Z', '2026-01-01T00:00:00Z', $1::uuid,
         jsonb_build_object('routeId', $4::text, 'trajectId', $1::text)) returning id`,
      [d.t.trajectId, d.wie('lpa').organisatieId, `proef/${straf}`, straf],
    );
    expect(verlaat).toHaveLength(1);
    expect(voor[0]).toEqual(voor[1]);
    expect(await teLaat()).toEqual(voor);
  });

  it('counts nothing of another gemeente', async () => {
    expect(gemeld((await d.als<Cijfers>('kampen', '/v1/trajectcijfers')).json)).toMatchObject({
      trajecten: 0,
    });
    for (const wie of ['school', 'halt', 'om'] as const)
      expect((await d.als(wie, '/v1/trajectcijfers')).status).toBe(403);
  });
});
