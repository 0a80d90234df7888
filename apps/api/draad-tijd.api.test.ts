import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Trajectdraad } from '#test/kit/traject-api.ts';

let d: Trajectdraad;
beforeAll(async () => {
  d = await Trajectdraad.open();
  await d.begin();
  await d.t.stap('IN_ONDERZOEK');
});
afterAll(() => d.sluit());

const plan = (op: string) => {
  const { organisatieId } = d.wie('hulp');
  const genodigden = [{ organisatieId, rol: 'hulpverlener' }];
  return d.als<{ id: string }>('lpa', `${d.pad}/overleggen`, {
    op,
    minuten: 60,
    genodigden,
    agenda: 'Rooster',
  });
};

describe('a moment', () => {
  it('may come with any offset, and is answered in UTC', async () => {
    const { status, json } = await plan('2026-12-01T11:00:00+02:00');
    expect(status).toBe(201);
    const overleg = await d.als<{ op: string }>('lpa', `/v1/overleggen/${json.id}`);
    expect(overleg.json.op).toBe('2026-12-01T09:00:00.000Z');
  });

  it('needs its offset', async () => {
    expect((await plan('2026-12-01T11:00:00')).status).toBe(400);
  });
});
