import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Dubbel } from '#test/kit/dubbel.ts';
import { Trajectdraad } from '#test/kit/traject-api.ts';

let d: Trajectdraad;
let dubbel: Dubbel;
beforeAll(async () => {
  d = await Trajectdraad.open();
  dubbel = new Dubbel(d.t, (...wie) => d.begin(...wie));
});
afterAll(() => d.sluit());
beforeEach(() => dubbel.begin());

type Rij = Record<string, unknown>;
const post = (pad: string, body: unknown) => d.als<Rij>('lpa', `${d.pad}/${pad}`, body);

describe('after merging', () => {
  it('the LPA reads talks and check-ins of both, with their words', async () => {
    await d.t.stap('IN_ONDERZOEK');
    const { json } = await post('horingen', { wie: 'ouders', op: d.t.p.regio.nu });
    await post(`horingen/${String(json['id'])}/uitkomsten`, {
      uitkomst: 'gehoord',
      verslag: 'Moeder belde.',
    });
    await post('checkins', { dag: '2026-11-20', goed: false, tekst: 'Weer een dag weg.' });
    dubbel.op(dubbel.eerst);
    await d.t.stap('IN_ONDERZOEK');
    dubbel.op(dubbel.later);
    await dubbel.voegSamen();
    expect((await d.als<Rij>('lpa', `${d.pad}/onderzoek`)).json).toMatchObject({
      horingen: [{ wie: 'ouders', verslag: 'Moeder belde.' }],
      checkins: [{ tekst: 'Weer een dag weg.' }],
    });
  });

  it('Halt goes on seeing the absence its task is about, and learns nothing of the other registration', async () => {
    await d.t.totKeuze();
    const halt = await d.t.kies('R2');
    for (const naar of ['SCHRIFTELIJK_INGELICHT', 'INSTEMMING', 'VERWEZEN'] as const)
      await d.t.zet(halt, naar, ['toestemming-jongere', 'toestemming-ouders', 'schriftelijk-ingelicht']);
    const taak = await d.taakVoor('halt');
    dubbel.op(dubbel.eerst);
    await d.t.totKeuze();
    await d.t.kies('R1');
    dubbel.op(dubbel.later);
    await dubbel.voegSamen();
    const { json } = await d.als<{ uittreksel: Rij }>('halt', `/v1/partnertaken/${taak}`);
    expect(json.uittreksel).toMatchObject({
      verzuimuren: { uren: 16, keerTeLaat: 0 },
      verzuimdagen: [{ van: '2026-11-16', totEnMet: '2026-11-17' }],
    });
  });
});
