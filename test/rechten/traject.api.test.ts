import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Trajectdraad } from '#test/kit/traject-api.ts';

const GEGEVEN = ['toestemming-jongere', 'toestemming-ouders', 'schriftelijk-ingelicht'] as const;
const KANARIE = 'Sperwerbericht: over de strafzaak';

let draad: Trajectdraad;
let haltTaak: string;
let halt: string;
beforeAll(async () => {
  draad = await Trajectdraad.open();
  await draad.begin();
  const { t } = draad;
  await t.totKeuze();
  halt = await t.kies('R2');
  for (const naar of ['SCHRIFTELIJK_INGELICHT', 'INSTEMMING', 'VERWEZEN'] as const)
    await t.zet(halt, naar, GEGEVEN);
  await t.partner(halt, { soort: 'aannemen' }, KANARIE);
  ({ id: haltTaak } = await t.taakVan(halt));
});
afterAll(() => draad.sluit());

const PADEN = () => [
  draad.pad,
  `${draad.pad}/tijdlijn`,
  `${draad.pad}/mogelijkheden`,
  `/v1/partnertaken/${haltTaak}`,
];

describe('what a partner and a school find over HTTP', () => {
  it('9: a school gets of routes, events and tasks of others nothing, and no word of them', async () => {
    for (const pad of [...PADEN(), '/v1/partnertaken', '/v1/taken', '/v1/overstappen']) {
      const { json } = await draad.als('school', pad);
      expect([pad, JSON.stringify(json).includes(KANARIE)]).toEqual([pad, false]);
    }
    for (const pad of PADEN()) expect([403, 404]).toContain((await draad.als('school', pad)).status);
  });

  it('11: youth care gets no task and no result of Halt', async () => {
    for (const pad of PADEN()) {
      const { status, json } = await draad.als('hulp', pad);
      expect([403, 404]).toContain(status);
      expect(JSON.stringify(json)).not.toContain(KANARIE);
    }
  });

  it('12: the public prosecutor searches nothing and lists only cases that were sent', async () => {
    expect((await draad.als('om', '/v1/overstappen/_zoek', { naam: 'Naam' })).status).toBe(403);
    expect((await draad.als('om', '/v1/overstappen')).status).toBe(403);
    expect((await draad.als('om', draad.pad)).status).toBe(403);
    expect((await draad.als<{ items: unknown[] }>('om', '/v1/partnertaken')).json.items).toEqual([]);
  });

  it('13: the child protection board finds no case before it is asked', async () => {
    expect((await draad.als<{ items: unknown[] }>('rvdk', '/v1/partnertaken')).json.items).toEqual([]);
    expect((await draad.als('rvdk', `/v1/partnertaken/${haltTaak}`)).status).toBe(404);
    expect((await draad.als('rvdk', draad.pad)).status).toBe(403);
  });
});
