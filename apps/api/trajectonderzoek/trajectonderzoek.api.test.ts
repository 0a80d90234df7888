import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BUITENSTAANDERS, BURGERS, Trajectdraad } from '#test/kit/traject-api.ts';

let d: Trajectdraad;
beforeAll(async () => {
  d = await Trajectdraad.open();
});
afterAll(() => d.sluit());
beforeEach(() => d.begin());

type Rij = Record<string, unknown>;
const post = (pad: string, body: unknown) => d.als<Rij>('lpa', `${d.pad}/${pad}`, body);

/** Het onderzoek van begin tot routekeuze, langs de deuren. */
async function onderzoek(...ja: string[]): Promise<void> {
  await post('stappen', { naar: 'IN_ONDERZOEK' });
  for (const wie of ['ouders', 'jongere']) {
    const { json } = await post('horingen', { wie, op: d.t.p.regio.nu });
    await post(`horingen/${String(json['id'])}/uitkomsten`, {
      uitkomst: 'gehoord',
      verslag: `Gesprek met ${wie}.`,
    });
  }
  const { json } = await d.als<{ versie: number; themas: { vragen: { id: string }[] }[] }>(
    'lpa',
    `${d.pad}/instrument`,
  );
  const vragen = json.themas.flatMap((thema) => thema.vragen);
  const antwoorden = Object.fromEntries(vragen.map(({ id }) => [id, ja.includes(id) ? 'ja' : 'nee']));
  await post('instrumenten', { versie: json.versie, antwoorden });
  await post('duidingen', { soort: 'signaal-met-problemen', verwijtbaar: true, luxeDagen: 0 });
  await post('stappen', { naar: 'ROUTEKEUZE' });
}

describe('an investigation over HTTP', () => {
  it('goes from hearing to the choice of a route, and can be read back by its LPA', async () => {
    await onderzoek('wil-hulp');
    await post('feiten', { aangekondigd: true });
    await post('checkins', { dag: '2026-11-20', goed: false, tekst: 'Weer een dag weg.' });
    const { json } = await d.als<Rij>('lpa', `${d.pad}/onderzoek`);
    expect(json).toMatchObject({
      horingen: expect.arrayContaining([
        expect.objectContaining({ wie: 'ouders', uitkomst: 'gehoord', verslag: 'Gesprek met ouders.' }),
      ]),
      feiten: { aangekondigd: true, oudersVeroordeeld: false, eerdereHalt: false },
      checkins: [{ goed: false, tekst: 'Weer een dag weg.' }],
    });
    const instrument = await d.als<{ invullingen: Rij[] }>('lpa', `${d.pad}/instrument`);
    expect(instrument.json.invullingen).toEqual([
      expect.objectContaining({ uitslag: expect.objectContaining({ bekend: 1 }) }),
    ]);
    expect((await d.als<Rij>('lpa', d.pad)).json).toMatchObject({ status: 'ROUTEKEUZE' });
  });

  it('asks why when the choice is not what the instrument advises', async () => {
    await onderzoek('kiest-zelf', 'school-deed-genoeg');
    const keuze = { route: 'R1', meldingen: [d.t.meldingId] };
    expect((await post('routes', keuze)).json).toMatchObject({ code: 'instrument.wijkt-af' });
    expect((await post('routes', { ...keuze, motief: 'Hij vraagt zelf om hulp.' })).status).toBe(201);
  });

  it('takes no instrument without one answer', async () => {
    await post('stappen', { naar: 'IN_ONDERZOEK' });
    const { status, json } = await post('instrumenten', { versie: 1, antwoorden: {} });
    expect(status).toBe(400);
    expect(JSON.stringify(json)).toContain('Geef ten minste een antwoord.');
  });

  it('takes no consent from a flag', async () => {
    await onderzoek('wil-hulp');
    const { json } = await post('routes', {
      route: 'R1',
      meldingen: [d.t.meldingId],
      motief: 'Er speelt meer.',
    });
    const stap = { naar: 'TOESTEMMING', gegeven: ['toestemming-jongere'] };
    expect((await post(`routes/${String(json['id'])}/stappen`, stap)).status).toBe(400);
  });

  it('proposes after a bad check-in and changes nothing', async () => {
    await onderzoek('wil-hulp');
    await post('routes', { route: 'R1', meldingen: [d.t.meldingId], motief: 'Er speelt meer.' });
    await post('checkins', { dag: '2026-11-20', goed: false, acuut: true });
    const { json } = await d.als<{ items: Rij[] }>('lpa', `${d.pad}/voorstellen`);
    expect(json.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ reden: 'acuut-gevaar', naar: 'VEILIG_THUIS' }),
        expect.objectContaining({ reden: 'checkin-slecht', naar: 'ROUTE', route: 'R2' }),
      ]),
    );
    expect((await d.als<{ routes: unknown[] }>('lpa', d.pad)).json.routes).toHaveLength(1);
    expect((await d.als('zonderBoa', `${d.pad}/voorstellen`)).tekst).not.toMatch(/"R4"/);
  });

  it('refuses a second interpretation by who looked at the case before the first', async () => {
    await post('stappen', { naar: 'IN_ONDERZOEK' });
    const { versie } = (await d.als<{ versie: number }>('lpa', d.pad)).json;
    const duid = (verwijtbaar: boolean) =>
      d.als('lpa', `${d.pad}/duidingen`, {
        soort: 'signaal-met-problemen',
        verwijtbaar,
        luxeDagen: 0,
        versie,
      });
    expect((await duid(true)).status).toBe(201);
    expect(await duid(false)).toMatchObject({ status: 409, json: { code: 'traject.veranderd' } });
    const { json } = await d.als('lpa', d.pad);
    expect(json).toMatchObject({ duiding: { verwijtbaar: true } });
  });

  it.each(['school', ...BUITENSTAANDERS, ...BURGERS] as const)('does not exist for %s', async (wie) => {
    await post('stappen', { naar: 'IN_ONDERZOEK' });
    for (const pad of ['onderzoek', 'instrument', 'voorstellen'])
      expect([403, 404]).toContain((await d.als(wie, `${d.pad}/${pad}`)).status);
    const lichamen = {
      horingen: { wie: 'ouders', op: d.t.p.regio.nu },
      instrumenten: { versie: 1, antwoorden: { gezondheid: 'nee' } },
      duidingen: { soort: 'luxe', verwijtbaar: true, luxeDagen: 1 },
      feiten: { eerdereHalt: true },
      checkins: { dag: '2026-11-20', goed: true },
    };
    for (const [pad, body] of Object.entries(lichamen))
      expect([403, 404]).toContain((await d.als(wie, `${d.pad}/${pad}`, body)).status);
  });
});

describe('consent of the youngster and his parents', () => {
  let halt: string;
  beforeEach(async () => {
    await d.t.totKeuze();
    halt = await d.t.kies('R2');
    await d.t.zet(halt, 'SCHRIFTELIJK_INGELICHT', ['schriftelijk-ingelicht']);
  });
  const beeld = () => `/v1/trajectbeelden/${d.t.trajectId}`;
  const besluit = (wie: 'jongere' | 'ouder', wat: string) =>
    d.als<Rij>(wie, `${beeld()}/routes/${halt}/toestemmingen`, { besluit: wat });

  it('is given by themselves, seen by the LPA with who it was, and withdrawn by themselves', async () => {
    expect((await besluit('jongere', 'ja')).status).toBe(201);
    expect((await besluit('ouder', 'ja')).status).toBe(201);
    const eigen = await d.als<{ items: Rij[] }>('ouder', `${beeld()}/toestemmingen`);
    expect(eigen.json.items).toEqual([
      expect.objectContaining({ route: 'R2', naam: 'Halt', nodig: true, besluit: 'ja' }),
    ]);
    for (const naar of ['INSTEMMING', 'VERWEZEN'] as const) await d.t.zet(halt, naar);
    const taak = await d.taakVoor('halt');
    await d.als('halt', `/v1/partnertaken/${taak}/aannames`, {});
    expect((await besluit('ouder', 'ingetrokken')).status).toBe(201);
    const melding = await d.als<Rij>('halt', `/v1/partnertaken/${taak}/meldingen`, { code: 'begonnen' });
    expect(melding.json).toMatchObject({ code: 'partnertaak.instemming-weg' });
    const { json } = await d.als<{ toestemmingen: Rij[] }>('lpa', `${d.pad}/onderzoek`);
    expect(json.toestemmingen).toMatchObject([
      { wie: 'ouders', besluit: 'ingetrokken', bewijs: 'ingelogd', naam: 'Burger' },
      { wie: 'ouders', besluit: 'ja' },
      { wie: 'jongere', besluit: 'ja' },
    ]);
    expect((await d.als('lpa', `${d.pad}/tijdlijn`)).tekst).toMatch(/Een ouder trok de toestemming in/);
  });

  it('is not for a parent of another child, nor about a route that he may not see', async () => {
    const ander = d.t.trajectId;
    const andereRoute = halt;
    await d.begin('01-10-2010');
    const pad = `/v1/trajectbeelden/${ander}`;
    expect((await d.als('ouder', `${pad}/toestemmingen`)).status).toBe(404);
    const geef = { besluit: 'ja' };
    expect((await d.als('ouder', `${pad}/routes/${andereRoute}/toestemmingen`, geef)).status).toBe(404);
    await d.t.totKeuze();
    const hulp = await d.t.kies('R1');
    const eigen = `/v1/trajectbeelden/${d.t.trajectId}/routes/${hulp}/toestemmingen`;
    expect((await d.als('ouder', eigen, geef)).status).toBe(404);
    expect((await d.als('jongere', eigen, geef)).status).toBe(201);
  });
});
