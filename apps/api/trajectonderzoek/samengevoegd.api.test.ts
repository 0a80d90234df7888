import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Dubbel } from '#test/kit/dubbel.ts';
import { op } from '#test/kit/regio.ts';
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

  it('an exemption claimed before is read, decided on and weighed with the other', async () => {
    const beroep = {
      grond: 'ongeschikt',
      ingediendOp: '2026-11-20',
      van: '2026-11-16',
      verklaring: { door: 'aangewezen-deskundige', dag: '2026-11-10' },
    };
    const eerder = await post('vrijstellingen', beroep);
    await dubbel.voegSamen();
    const lijst = () => d.als<{ items: Rij[] }>('lpa', `${d.pad}/vrijstellingen`);
    expect((await lijst()).json.items).toMatchObject([{ id: eerder.json['id'], artikel: '5 onder a' }]);
    const erken = (id: unknown) => d.als<Rij>('lpa', `/v1/vrijstellingen/${String(id)}/erkenningen`, {});
    expect((await erken(eerder.json['id'])).json).toMatchObject({ status: 'ERKEND' });
    const dubbelop = await post('vrijstellingen', beroep);
    const ander = (await lijst()).json.items.find(({ id }) => id === dubbelop.json['id']);
    expect(ander).toMatchObject({ bezwaren: [{ regel: 'vrijstelling.overlapt' }] });
    expect((await erken(dubbelop.json['id'])).status).toBe(409);
  });

  it('a school reports again for the registration that went up: the LPA finds it where it went', async () => {
    await dubbel.voegSamen();
    d.t.p.regio.nu = op('2026-11-30T09:00:00.000Z');
    d.gelijkeKlok();
    dubbel.op(dubbel.later);
    await d.t.p.boek(...d.t.p.zestien('2026-11-26'));
    const { id } = await d.t.p.laatste();
    const tekst = { vermoedelijkeReden: 'onbekend', ondernomenActie: 'gebeld' };
    const bevestigd = await d.als('school', `/v1/verzuimmeldingen/${id}/bevestigingen`, {
      actieGewenst: true,
      tekst,
    });
    expect(bevestigd.status).toBe(201);
    dubbel.op(dubbel.eerst);
    await dubbel.speel(dubbel.eerst);
    expect((await d.als('lpa', `${d.pad}/tijdlijn`)).tekst).toContain(id);
    expect((await d.als('lpa', d.pad)).tekst).toContain(id);
    expect((await d.als<Rij>('lpa', `/v1/verzuimmeldingen/${id}`)).json).toMatchObject({
      trajectId: d.t.trajectId,
    });
  });
});
