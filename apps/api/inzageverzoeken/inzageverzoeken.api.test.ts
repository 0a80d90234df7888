import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { aBurger, type Burger } from '#test/builders/burgers.ts';
import { anOverstap, createWereld, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';
import { ANDER, deel, DRIE, inzageproef, NOEMT, VRIJ } from '#test/kit/inzage.ts';
import { ALS_15, ALS_16, ALS_18, GEHEIM, Paspoortproef } from '#test/kit/paspoort.ts';

let api: TestApi;
let wereld: Wereld;
let proef: Paspoortproef;
let ouder: Burger;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
});
beforeEach(async () => {
  api.zetKlok(ALS_16);
  proef = await Paspoortproef.begin(api, wereld);
  ouder = await aBurger(api.dataSource, proef.leerlingId, { relatie: 'ouder' });
});
afterAll(() => api.stop());

const { schrijfTeksten, vraag, gevraagd, uitvoer, teksten, oordeel, taken } = inzageproef(() => proef);
async function pdfTekst(id: string): Promise<string> {
  const antwoord = await fetch(`${api.url}/v1/inzageverzoeken/${id}/uitvoer`, {
    headers: { Authorization: `Bearer ${await api.token(proef.jongere)}`, Accept: 'application/pdf' },
  });
  expect(antwoord.status).toBe(200);
  expect(antwoord.headers.get('content-type')).toBe('application/pdf');
  expect(antwoord.headers.get('content-disposition')).toBe('attachment; filename="mijn-gegevens.pdf"');
  const pdf = await getDocument({ data: new Uint8Array(await antwoord.arrayBuffer()), verbosity: 0 }).promise;
  const delen: string[] = [];
  for (let nr = 1; nr <= pdf.numPages; nr++)
    for (const item of (await (await pdf.getPage(nr)).getTextContent()).items)
      if ('str' in item) delen.push(item.str);
  return delen.join(' ').replaceAll(/\s+/g, ' ');
}
describe('scenario 57: a 16-year-old asks for his data', () => {
  it('scenario 57: has them at once, in a form to read, and the texts of others within a month', async () => {
    await proef.ingevuld();
    await schrijfTeksten();
    const id = await gevraagd();
    const eerste = await uitvoer(id);
    expect(eerste.titel).toBe('Jouw gegevens');
    const persoon = deel(eerste, 'leerling_persoon')!;
    expect(persoon.rijen[0]![persoon.koppen.indexOf('Achternaam')]).toBe('Vogelaar');
    expect(persoon.rijen[0]![persoon.koppen.indexOf('Geboortedatum')]).toMatch(/^\d\d-\d\d-\d{4}$/);
    expect(deel(eerste, 'aanmelding')!.rijen).toHaveLength(1);
    expect(JSON.stringify(deel(eerste, 'paspoort'))).toContain(GEHEIM);
    const open = deel(eerste, 'teksten')!.rijen.map((rij) => rij[2]);
    expect(open).toEqual(
      Array.from({ length: 3 }, () => 'Deze tekst wordt nog nagelezen, uiterlijk 16-02-2027 om 00:00.'),
    );
    expect(await taken('OPEN')).toEqual(['decaan', 'lpa']);

    await oordeel('decaan', id, { [VRIJ]: 'vrij' });
    expect(await taken('OPEN')).toEqual(['decaan', 'lpa']);
    await oordeel('decaan', id, { [DRIE]: 'vrij' });
    await oordeel('leerplicht', id, { [NOEMT]: 'noemt-ander' });
    expect(await taken('GEDAAN')).toEqual(['decaan', 'lpa']);
    const na = deel(await uitvoer(id), 'teksten')!.rijen.map((rij) => rij[2]);
    expect(na).toEqual(
      expect.arrayContaining([VRIJ, DRIE, expect.stringMatching(/^Deze tekst gaat ook over een ander/)]),
    );
    const { json } = await proef.zelf('/v1/inzageverzoeken');
    expect(json['items']).toEqual([expect.objectContaining({ id, teksten: 3, nagelezen: 3 })]);
  });

  it('scenario 57: says the same in the PDF as in the JSON', async () => {
    await schrijfTeksten();
    const id = await gevraagd();
    const [inhoud, gelezen] = [await uitvoer(id), await pdfTekst(id)];
    const kaal = (tekst: string): string => tekst.replaceAll(/\s+/g, '');
    const verwacht = inhoud.delen
      .filter(({ code }) => code !== 'inzagen')
      .flatMap(({ titel, koppen, rijen }) => [
        titel,
        ...rijen.flatMap((rij) => rij.flatMap((waarde, i) => (waarde ? [`${koppen[i]}${waarde}`] : []))),
      ]);
    expect(verwacht.length).toBeGreaterThan(40);
    expect(verwacht.filter((tekst) => !kaal(gelezen).includes(kaal(tekst)))).toEqual([]);
  });

  it('has one request at a time, and a new one after the month', async () => {
    const id = await gevraagd();
    expect(await vraag()).toMatchObject({ status: 409, json: { code: 'inzageverzoek.loopt-al' } });
    api.zetKlok('2027-02-16T00:30:00.000Z');
    expect(await gevraagd()).not.toBe(id);
  });

  it('is seen by the youngster himself among who looked, and is in the audit as an export', async () => {
    const id = await gevraagd();
    await uitvoer(id);
    await pdfTekst(id);
    const regels = await api.dataSource.query(
      'select reden from audit where object_id = $1 and handeling = $2 order by seq',
      [id, 'leesInzageuitvoer'],
    );
    expect(regels).toEqual([{ reden: 'uitvoer.json' }, { reden: 'uitvoer.pdf' }]);
  });
});

describe('92: a request for access', () => {
  it('92: gives nothing of another: no name of an official, a parent or another pupil, in JSON or PDF', async () => {
    await schrijfTeksten();
    const vreemd = await anOverstap(api.dataSource, wereld, { mbos: ['mbo'], achternaam: 'Roodborst' });
    const id = await gevraagd();
    await oordeel('decaan', id, { [VRIJ]: 'vrij', [DRIE]: 'vrij' });
    await oordeel('leerplicht', id, { [NOEMT]: 'noemt-ander' });
    // Elke medewerker en ouder een naam die nergens anders op lijkt: ook een naam alleen mag er niet in staan.
    const namen = await api.dataSource.query<{ id: string; naam: string }[]>(
      'select id, naam from gebruiker',
    );
    await api.dataSource.query("update gebruiker set naam = 'Zeldzaam' || substr(md5(id::text), 1, 12)");
    const vreemden = await api.dataSource.query<{ id: string; naam: string }[]>(
      'select id, naam from gebruiker',
    );
    expect(vreemden.length).toBeGreaterThan(10);
    for (const gelezen of [JSON.stringify(await uitvoer(id)), await pdfTekst(id)]) {
      expect(gelezen).toContain(VRIJ);
      for (const woord of [ANDER, 'Kwikstaart', 'Roodborst', vreemd, ouder.gebruikerId])
        expect(gelezen).not.toContain(woord);
      for (const { id: gebruikerId, naam } of vreemden) {
        expect(gelezen).not.toContain(gebruikerId);
        expect(gelezen).not.toContain(naam);
      }
      expect(gelezen).not.toContain('@');
    }
    for (const { id: gebruikerId, naam } of namen)
      await api.dataSource.query('update gebruiker set naam = $2 where id = $1', [gebruikerId, naam]);
  });

  it('92: is of who asked: a parent, another youngster and an employee find nothing', async () => {
    const id = await gevraagd();
    const ander = await Paspoortproef.begin(api, wereld);
    for (const wie of [ouder, ander.jongere]) {
      expect((await proef.als(wie, `/v1/inzageverzoeken/${id}/uitvoer`)).status).toBe(404);
      expect((await proef.als(wie, '/v1/inzageverzoeken')).json['items']).toEqual([]);
    }
    for (const wie of ['decaan', 'leerplicht', 'beheerder', 'projectleider'] as const)
      expect((await proef.als(wie, `/v1/inzageverzoeken/${id}/uitvoer`)).status).toBe(403);
  });

  it('92: shows an organisation only its own texts, and lets it judge only those, once', async () => {
    await schrijfTeksten();
    const id = await gevraagd();
    expect((await teksten('decaan', id)).items.map(({ tekst }) => tekst).toSorted()).toEqual([DRIE, VRIJ]);
    const [van] = (await teksten('leerplicht', id)).items;
    expect(van).toMatchObject({ tekst: NOEMT, oordeel: null });
    const pad = `/v1/inzageverzoeken/${id}/teksten/${van!.id}/oordelen`;
    expect((await proef.als('decaan', pad, { oordeel: 'vrij' })).status).toBe(404);
    for (const wie of ['andereDecaan', 'andereLeerplicht', 'intaker'] as const) {
      expect((await proef.als(wie, `/v1/inzageverzoeken/${id}/teksten`)).status).toBe(404);
      expect((await proef.als(wie, pad, { oordeel: 'vrij' })).status).toBe(404);
    }
    expect((await proef.als('leerplicht', pad, { oordeel: 'noemt-ander' })).status).toBe(201);
    expect(await proef.als('leerplicht', pad, { oordeel: 'vrij' })).toMatchObject({
      status: 409,
      json: { code: 'inzagetekst.al-beoordeeld' },
    });
  });

  it('92: leaves out a secret address, also that it is one', async () => {
    await api.dataSource.query(
      `insert into leerling_adres (id, leerling_id, van, gemeente, geheim, ontvangen_op)
       values (gen_random_uuid(), $1, '2026-01-01', '0193', true, now())`,
      [proef.leerlingId],
    );
    const inhoud = await uitvoer(await gevraagd());
    expect(deel(inhoud, 'leerling_adres')).toBeUndefined();
    expect(JSON.stringify(inhoud.delen)).not.toMatch(/geheim/i);
  });
});

describe('who asks', () => {
  it('until sixteen is a parent with authority, and from then the youngster alone', async () => {
    api.zetKlok(ALS_15);
    expect(await vraag()).toMatchObject({ status: 403, json: { code: 'inzage.met-ouder' } });
    const zonder = await aBurger(api.dataSource, proef.leerlingId, { relatie: 'ouder', gezag: false });
    expect(await vraag(zonder)).toMatchObject({ status: 403, json: { code: 'inzage.geen-gezag' } });
    const { status, json } = await vraag(ouder);
    expect(status).toBe(201);
    const inhoud = await uitvoer(String(json['id']), ouder);
    expect(inhoud.titel).toBe('De gegevens van uw kind');
    api.zetKlok(ALS_16);
    expect(await vraag(ouder)).toMatchObject({ status: 403, json: { code: 'inzage.zelf' } });
  });

  it('as a parent loses on the 16th birthday what rests on consent, also of a request made before', async () => {
    api.zetKlok(ALS_15);
    const id = String((await vraag(ouder)).json['id']);
    expect(deel(await uitvoer(id, ouder), 'aanmelding')).toBeDefined();
    api.zetKlok(ALS_16);
    expect(deel(await uitvoer(id, ouder), 'aanmelding')).toBeUndefined();
  });

  it('22: as a parent sees nothing at all of who is eighteen, also of a request made before', async () => {
    api.zetKlok(ALS_15);
    const id = String((await vraag(ouder)).json['id']);
    api.zetKlok(ALS_18);
    const gesloten = [403, 404];
    for (const pad of [
      `/v1/inzageverzoeken/${id}/uitvoer`,
      `/v1/overstappen/${proef.overstapId}`,
      `/v1/overstappen/${proef.overstapId}/tijdlijn`,
      `/v1/overstappen/${proef.overstapId}/aanmeldingen`,
      `/v1/overstappen/${proef.overstapId}/overdrachten`,
      `/v1/overstappen/${proef.overstapId}/bestemmingen`,
      '/v1/mij/inzagen',
    ])
      expect([pad, gesloten.includes((await proef.als(ouder, pad)).status)]).toEqual([pad, true]);
    for (const pad of ['/v1/inzageverzoeken', '/v1/overstappen', '/v1/paspoorten'])
      expect((await proef.als(ouder, pad)).json['items'] ?? []).toEqual([]);
    expect((await vraag(ouder)).status).toBe(403);
    expect((await proef.zelf(`/v1/overstappen/${proef.overstapId}`)).status).toBe(200);
  });
});
