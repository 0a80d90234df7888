import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createWereld, type Gebruikersnaam, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';
import { ANDER, deel, inzageproef, NOEMT, VRIJ } from '#test/kit/inzage.ts';
import { ALS_16, Paspoortproef } from '#test/kit/paspoort.ts';

let api: TestApi;
let wereld: Wereld;
let proef: Paspoortproef;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
});
beforeEach(async () => {
  api.zetKlok(ALS_16);
  proef = await Paspoortproef.begin(api, wereld);
});
afterAll(() => api.stop());

const { schrijfTeksten, vraag, gevraagd, uitvoer, oordeel } = inzageproef(() => proef);

describe('an organisation that needs longer, or says no', () => {
  const stelUit = (wie: Gebruikersnaam, id: string, reden = 'ingewikkeld') =>
    proef.als(wie, `/v1/inzageverzoeken/${id}/uitstel`, { reden });
  it('takes two months more, once, within the month, and the youngster reads why', async () => {
    await schrijfTeksten();
    const id = await gevraagd();
    const tot = '2027-04-15T22:00:00.000Z';
    expect((await stelUit('leerplicht', id)).json).toEqual({ id, uiterlijk: tot });
    expect((await stelUit('leerplicht', id)).json).toMatchObject({ code: 'inzageverzoek.al-uitgesteld' });
    const { json } = await proef.zelf('/v1/inzageverzoeken');
    expect(json['items']).toEqual([expect.objectContaining({ id, uitgesteldTot: tot })]);
    const rijen = deel(await uitvoer(id), 'teksten')!.rijen.map((rij) => rij[2]!);
    expect(
      rijen.filter((tekst) => /16-04-2027.*langer dan een maand: nalezen is ingewikkeld/.test(tekst)),
    ).toHaveLength(1);
    expect(rijen.filter((tekst) => /16-02-2027/.test(tekst))).toHaveLength(2);
    const [taak] = await api.dataSource.query<{ uiterlijk: Date }[]>(
      "select uiterlijk from taak where overstap_id = $1 and soort = 'inzage-nalezen' and rol = 'lpa'",
      [proef.overstapId],
    );
    expect(new Date(taak!.uiterlijk).toISOString()).toBe(tot);
    api.zetKlok('2027-02-16T00:30:00.000Z');
    expect((await vraag()).json).toMatchObject({ code: 'inzageverzoek.loopt-al' });
    expect((await stelUit('decaan', id)).json).toMatchObject({ code: 'inzageverzoek.te-laat-uitgesteld' });
    await oordeel('leerplicht', id, { [NOEMT]: 'noemt-ander' });
    expect(await gevraagd()).not.toBe(id);
  });

  it('is not for who has nothing left to read, nor for who wrote nothing', async () => {
    await schrijfTeksten();
    const id = await gevraagd();
    await oordeel('leerplicht', id, { [NOEMT]: 'noemt-ander' });
    expect((await stelUit('leerplicht', id)).json).toMatchObject({ code: 'inzageverzoek.nagelezen' });
    expect((await stelUit('doorstroompunt', id)).status).toBe(404);
    expect((await stelUit('decaan', id, 'geen-zin')).status).toBe(400);
  });

  it('refuses a text on a ground of the law, with where to complain, and gives nothing of it', async () => {
    await schrijfTeksten();
    const id = await gevraagd();
    await oordeel('leerplicht', id, { [NOEMT]: 'bescherming' });
    await oordeel('decaan', id, { [VRIJ]: 'opsporing' });
    const rijen = deel(await uitvoer(id), 'teksten')!.rijen.map((rij) => rij[2]!);
    for (const onder of ['onder i', 'onder d'])
      expect(
        rijen.filter((tekst) => tekst.includes(onder) && tekst.includes('Autoriteit Persoonsgegevens')),
      ).toHaveLength(1);
    expect(JSON.stringify(rijen)).not.toContain(VRIJ);
    expect(JSON.stringify(rijen)).not.toContain(ANDER);
  });
});
