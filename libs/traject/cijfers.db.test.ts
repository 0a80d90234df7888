import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { op } from '#test/kit/regio.ts';
import { Trajectproef } from '#test/kit/traject.ts';
import { telLeerplicht, telRegio } from './cijfers.ts';

let t: Trajectproef;
beforeAll(async () => {
  t = await Trajectproef.open();
});
afterAll(() => t.sluit());

const NU = op('2027-03-01T09:00:00.000Z');
const overTermijn = async (): Promise<number[]> => {
  const { dataSource } = t.p.regio;
  const geteld = [
    await telRegio(dataSource, '010', NU),
    await telLeerplicht(dataSource, t.lpa.organisatieId, NU),
  ];
  return geteld.map((cijfers) => cijfers.overTermijn.trajecten);
};
/** Een eigen taak bij het traject waarvan de termijn voorbij is; null: bij geen route. */
const taakTeLaat = (routeId: string | null) =>
  t.p.regio.rijen(
    `insert into taak (id, soort, sleutel, organisatie_id, rol, status, uiterlijk, aangemaakt_op, traject_id, gegevens)
     values (gen_random_uuid(), 'traject-route', 'proef/' || gen_random_uuid(), $2, 'lpa', 'OPEN', '2027-02-01T00:00:00Z',
       '2027-01-01T00:00:00Z', $1::uuid, jsonb_strip_nulls(jsonb_build_object('routeId', $3::text, 'trajectId', $1::text)))`,
    [t.trajectId, t.lpa.organisatieId, routeId],
  );

describe('over de termijn', () => {
  let voor: number[];
  let hulp: string;
  let straf: string;
  beforeEach(async () => {
    await t.begin();
    await t.totKeuze();
    hulp = await t.kies('R1');
    straf = await t.kies('R4', { gegeven: ['motief'] });
    // Alleen de taak die de proef erbij zet, telt.
    await t.p.regio.rijen(
      "update taak set status = 'VERVALLEN', beeindigd_op = aangemaakt_op where traject_id = $1 and status = 'OPEN'",
      [t.trajectId],
    );
    await t.p.regio.rijen('update traject set bal_uiterlijk = null where id = $1', [t.trajectId]);
    voor = await overTermijn();
  });
  const eenMeer = () => voor.map((aantal) => aantal + 1);

  it('counts a task of another route, and one of no route', async () => {
    await taakTeLaat(hulp);
    expect(await overTermijn()).toEqual(eenMeer());
    await t.p.regio.rijen("delete from taak where traject_id = $1 and status = 'OPEN'", [t.trajectId]);
    await taakTeLaat(null);
    expect(await overTermijn()).toEqual(eenMeer());
  });

  it('does not count a task of a criminal case, nor one of a route that is not to be seen', async () => {
    await taakTeLaat(straf);
    await taakTeLaat('00000000-0000-4000-8000-000000000000');
    expect(await overTermijn()).toEqual(voor);
  });
});
