import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { vervallenKlassen } from '../domain/bewaren/verval.ts';
import { plusJaren } from '../domain/tijd/kalenderdag.ts';
import type { Kalenderdag } from '../domain/tijd/tijd.ts';
import { Trajectproef } from '#test/kit/traject.ts';
import { leesFeiten } from './feiten.ts';
import { leesBewaarregels } from './lees-regels.ts';

let t: Trajectproef;
beforeAll(async () => {
  t = await Trajectproef.open();
});
afterAll(() => t.sluit());
beforeEach(() => t.begin());

const feiten = async () =>
  (await leesFeiten(t.p.regio.dataSource, [t.p.leerling.leerlingId], t.p.regio.nu))[0]!;
/** Een route zonder sleutel die op een dag eindigde, of nog loopt. */
const route = (soort: 'R2' | 'R4', beeindigd: string | null) =>
  t.p.regio.rijen(
    `insert into traject_route (id, traject_id, leerling_id, lp_id, route, status, sinds, gekozen_op, verdachte, beeindigd_op)
     select gen_random_uuid(), id, leerling_id, lp_id, $2, $3, $4, $4, $5, $6 from traject where id = $1`,
    [
      t.trajectId,
      soort,
      soort === 'R2' ? 'POSITIEF' : 'AFGEROND',
      t.p.regio.nu,
      soort === 'R4' ? 'jongere' : null,
      beeindigd,
    ],
  );
async function sluit(): Promise<void> {
  const { leerlingId } = t.p.leerling;
  await t.p.regio.rijen(
    "update traject set status = 'AFGESLOTEN', einde_reden = 'ANDERE_SCHOOL', beeindigd_op = $2 where id = $1",
    [t.trajectId, t.p.regio.nu],
  );
  await t.p.regio.rijen(
    "update overstap set afgesloten_op = $2, afsluit_reden = 'GEPLAATST' where leerling_id = $1",
    [leerlingId, t.p.regio.nu],
  );
}

describe('91: how long a traject stays', () => {
  it('91: lets a penal case go five years after it ended, and Halt by its own end', async () => {
    await route('R2', '2026-11-01T12:00:00.000Z');
    await route('R4', '2026-11-02T23:30:00.000Z');
    await sluit();
    const gevonden = await feiten();
    expect(gevonden.klassen).toEqual(expect.arrayContaining(['halt', 'overstap', 'verzuim', 'wpg_straf']));
    expect(gevonden.eindeZaak).toEqual({ halt: '2026-11-01', wpg_straf: '2026-11-03' });
    expect(gevonden.open).toBe(false);
    const { regels } = await leesBewaarregels('infra/bewaren/regels.yaml');
    const op = (dag: Kalenderdag) => vervallenKlassen(gevonden, regels, dag);
    expect(op(plusJaren('2026-11-01' as Kalenderdag, 5))).not.toContain('wpg_straf');
    expect(op(plusJaren('2026-11-01' as Kalenderdag, 5))).toContain('halt');
    expect(op(plusJaren('2026-11-03' as Kalenderdag, 5))).toContain('wpg_straf');
  });

  it('91: lets nothing go while a case runs, whatever the traject says', async () => {
    await route('R4', null);
    await sluit();
    const { open, eindeZaak } = await feiten();
    expect({ open, eindeZaak }).toEqual({ open: true, eindeZaak: { halt: null, wpg_straf: null } });
  });

  it('91: lets nothing go while the traject is open', async () => {
    expect((await feiten()).open).toBe(true);
  });
});
