import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Trajectdraad } from '#test/kit/traject-api.ts';

let d: Trajectdraad;
beforeAll(async () => {
  d = await Trajectdraad.open();
});
afterAll(() => d.sluit());
beforeEach(() => d.begin());

const TOESTEMMING = ['toestemming-jongere', 'toestemming-ouders', 'schriftelijk-ingelicht'] as const;
async function naarHalt(): Promise<string> {
  await d.t.totKeuze();
  const id = await d.t.kies('R2');
  for (const naar of ['SCHRIFTELIJK_INGELICHT', 'INSTEMMING', 'VERWEZEN'] as const)
    await d.t.zet(id, naar, TOESTEMMING);
  return id;
}

describe('a task of a partner', () => {
  it('10: gives Halt exactly the agreed extract, byte for byte', async () => {
    await naarHalt();
    const taak = await d.taakVoor('halt');
    const { json } = await d.als<{ uittreksel: Record<string, unknown>; velden: string[] }>(
      'halt',
      `/v1/partnertaken/${taak}`,
    );
    const { leerlingnummer } = await d.t.p.regio.rij<{ leerlingnummer: string }>(
      'select leerlingnummer from overstap where id = $1',
      [d.t.p.leerling.overstapId],
    );
    expect(json.velden).toEqual(['naam', 'contact', 'verzuimuren', 'verzuimdagen']);
    expect(JSON.stringify(json.uittreksel)).toBe(
      JSON.stringify({
        naam: {
          roepnaam: `Voornaam${leerlingnummer}`,
          tussenvoegsel: null,
          achternaam: `Naam${leerlingnummer}`,
          geboortedatum: '2011-03-12',
        },
        contact: { gemeente: '0193', gemeentenaam: 'Zwolle' },
        verzuimuren: { uren: 16, keerTeLaat: 0 },
        verzuimdagen: [{ van: '2026-11-16', totEnMet: '2026-11-17' }],
      }),
    );
  });

  it('lets the partner accept, report and finish, and the route follows', async () => {
    const route = await naarHalt();
    const taak = await d.taakVoor('halt');
    const meld = (code: string, bericht?: string) =>
      d.als('halt', `/v1/partnertaken/${taak}/meldingen`, { code, bericht });
    expect((await meld('begonnen')).json).toMatchObject({ code: 'partnertaak.eerst-aannemen' });
    expect((await d.als('halt', `/v1/partnertaken/${taak}/aannames`, {})).json).toMatchObject({
      status: 'AANGENOMEN',
    });
    expect((await meld('begonnen', 'Eerste gesprek was goed.')).status).toBe(201);
    expect(await d.t.route(route)).toMatchObject({ status: 'LOPEND' });
    expect((await meld('positief')).json).toMatchObject({ status: 'GEDAAN' });
    expect(await d.t.route(route)).toMatchObject({ status: 'POSITIEF' });
    const gezien = await d.als<{ berichten: { eigen: boolean }[] }>('halt', `/v1/partnertaken/${taak}`);
    expect(gezien.json.berichten).toEqual([expect.objectContaining({ eigen: true })]);
  });

  it('lets Halt ask for a pause, and says who else reads what it wrote', async () => {
    const route = await naarHalt();
    const taak = await d.taakVoor('halt');
    await d.als('halt', `/v1/partnertaken/${taak}/aannames`, {});
    const pauze = await d.als('halt', `/v1/partnertaken/${taak}/meldingen`, {
      code: 'pauze-gevraagd',
      bericht: 'De hulp is net begonnen.',
    });
    expect(pauze.json).toMatchObject({ status: 'AANGENOMEN' });
    expect(await d.t.route(route)).toMatchObject({ status: 'GEACCEPTEERD' });
    const { json } = await d.als<{ berichten: object[] }>('halt', `/v1/partnertaken/${taak}`);
    expect(json.berichten).toEqual([
      expect.objectContaining({
        tekst: 'De hulp is net begonnen.',
        van: { id: d.wie('halt').organisatieId, naam: 'Halt IJssel-Vecht' },
        vrijVoor: [{ id: d.t.lpa.organisatieId, naam: 'Leerplicht Zwolle' }],
        vrijVoorGezin: false,
      }),
    ]);
  });

  it('gives it back with a reason, and the extract is gone', async () => {
    const route = await naarHalt();
    const taak = await d.taakVoor('halt');
    const terug = await d.als('halt', `/v1/partnertaken/${taak}/teruggaven`, { reden: 'Woont elders.' });
    expect(terug.json).toMatchObject({ status: 'TERUGGEGEVEN' });
    expect(await d.t.route(route)).toMatchObject({ status: 'GERETOURNEERD' });
    const { json } = await d.als<{ uittreksel: unknown }>('halt', `/v1/partnertaken/${taak}`);
    expect(json.uittreksel).toBeNull();
  });

  it('gives back what was accepted: the route ends, and Halt and the LPA read why', async () => {
    const route = await naarHalt();
    const taak = await d.taakVoor('halt');
    await d.als('halt', `/v1/partnertaken/${taak}/aannames`, {});
    await d.als('halt', `/v1/partnertaken/${taak}/teruggaven`, { reden: 'Komt niet op de intake.' });
    expect(await d.t.route(route)).toMatchObject({ status: 'GERETOURNEERD' });
    const eigen = await d.als<{ berichten: object[] }>('halt', `/v1/partnertaken/${taak}`);
    expect(eigen.json.berichten).toEqual([expect.objectContaining({ tekst: 'Komt niet op de intake.' })]);
    const traject = await d.als<{ taken: object[] }>('lpa', d.pad);
    expect(traject.json.taken).toContainEqual(
      expect.objectContaining({ id: taak, status: 'TERUGGEGEVEN', reden: 'Komt niet op de intake.' }),
    );
  });

  it('tells who looked at an older screen what a colleague did, and changes nothing', async () => {
    const route = await naarHalt();
    const taak = await d.taakVoor('halt');
    const { versie } = (await d.als<{ versie: number }>('halt', `/v1/partnertaken/${taak}`)).json;
    expect((await d.als('halt', `/v1/partnertaken/${taak}/aannames`, { versie })).status).toBe(201);
    const terug = await d.als('halt', `/v1/partnertaken/${taak}/teruggaven`, { reden: 'Vol.', versie });
    expect(terug).toMatchObject({
      status: 409,
      json: { code: 'partnertaak.veranderd', nu: { taakstatus: 'AANGENOMEN' } },
    });
    expect(await d.t.route(route)).toMatchObject({ status: 'GEACCEPTEERD' });
  });

  it.each(['hulp', 'rvdk', 'om', 'gi', 'jeugdarts', 'andereSchool', 'kampen', 'zonderBoa'] as const)(
    'does not exist for %s',
    async (wie) => {
      await naarHalt();
      const taak = await d.taakVoor('halt');
      expect([403, 404]).toContain((await d.als(wie, `/v1/partnertaken/${taak}`)).status);
      expect([403, 404]).toContain((await d.als(wie, `/v1/partnertaken/${taak}/aannames`, {})).status);
    },
  );
});
