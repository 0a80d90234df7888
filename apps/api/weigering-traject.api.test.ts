import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Trajectdraad } from '#test/kit/traject-api.ts';

let d: Trajectdraad;
beforeAll(async () => {
  d = await Trajectdraad.open();
  await d.begin();
  await d.t.stap('IN_ONDERZOEK');
});
afterAll(() => d.sluit());

const VRIJSTELLING = {
  grond: 'ongeschikt',
  ingediendOp: '2026-11-20',
  van: '2026-11-16',
  verklaring: { door: 'aangewezen-deskundige', dag: '2026-11-10' },
};

async function maak(pad: string, body: unknown): Promise<string> {
  const { json, status } = await d.als<{ id: string }>('lpa', pad, body);
  expect([pad, status]).toEqual([pad, 201]);
  return json.id;
}

/** Wat de leerplicht van Zwolle zelf heeft, met een opdracht erop die niet kan. */
const OBJECTEN: readonly [string, () => Promise<readonly [id: string, pad: string]>][] = [
  ['traject', async () => [d.t.trajectId, `${d.pad}/stappen`]],
  [
    'overleg',
    async () => {
      const jongere = { organisatieId: null, rol: 'jongere' };
      const plan = { op: '2026-12-01T09:00:00.000Z', minuten: 60, genodigden: [jongere], agenda: 'Hoe nu?' };
      const id = await maak(`${d.pad}/overleggen`, plan);
      return [id, `/v1/overleggen/${id}/verslagen`];
    },
  ],
  [
    'vrijstelling',
    async () => {
      const id = await maak(`${d.pad}/vrijstellingen`, VRIJSTELLING);
      return [id, `/v1/vrijstellingen/${id}/beeindigingen`];
    },
  ],
];

it.each(OBJECTEN)('a refused act on a %s leaves its object and its pupil', async (soort, bereid) => {
  const [id, pad] = await bereid();
  const { status } = await d.als('lpa', pad, { ditKanNiet: true });
  expect(status).toBe(400);
  const [regel] = await d.t.p.regio.rijen(
    "select object_soort, object_id, leerling_id from audit where uitkomst = 'geweigerd' order by seq desc limit 1",
  );
  expect(regel).toEqual({ object_soort: soort, object_id: id, leerling_id: d.t.p.leerling.leerlingId });
});

it('a refusal of who sees only a picture of the traject names the pupil too', async () => {
  await d.t.hoor();
  await d.t.stap('ROUTEKEUZE');
  const pad = `/v1/trajectbeelden/${d.t.trajectId}/routes/${d.t.trajectId}/toestemmingen`;
  expect((await d.als('jongere', pad, { ditKanNiet: true })).status).toBe(400);
  const [regel] = await d.t.p.regio.rijen(
    "select object_soort, leerling_id from audit where uitkomst = 'geweigerd' order by seq desc limit 1",
  );
  expect(regel).toEqual({ object_soort: 'trajectbeeld', leerling_id: d.t.p.leerling.leerlingId });
});
