import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { rows } from '#libs/database/transaction.ts';
import { leesPersonen } from '#libs/kluis/persoon.ts';
import { aCohort, aWeekcheck, type CohortLeerling } from '#test/builders/bestanden.ts';
import { createWereld, type Gebruikersnaam, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';
import { Inleesbalie } from '#test/kit/inlezen.ts';

interface Voorstellen {
  readonly items: readonly {
    readonly regel: number;
    readonly voorstellen: readonly { readonly leerlingId: string; readonly status: string }[];
  }[];
}

const NU = '2027-03-01T09:00:00.000Z';
let api: TestApi;
let wereld: Wereld;
let balie: Inleesbalie;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
  balie = new Inleesbalie(api, NU);
  await api.vraag('/dev/klok', { methode: 'PUT', body: { nu: NU } });
});
afterAll(() => api.stop());

const token = (wie: Gebruikersnaam) => api.token(wereld.gebruiker[wie]);
const als = async <T = Record<string, unknown>>(wie: Gebruikersnaam, pad: string, body?: object) =>
  api.vraag<T>(pad, { token: await token(wie), ...(body ? { body } : {}) });
const cohort = async (leerlingen: readonly CohortLeerling[]) =>
  balie.leesIn(await token('decaan'), { soort: 'cohort', inhoud: aCohort('01AA', leerlingen) });
const tel = async (tabel: string): Promise<number> =>
  (await rows<{ n: number }>(api.dataSource, `select count(*) as n from ${tabel}`))[0]!.n;
const personen = async (leerlingId: string) => {
  const persoon = (await leesPersonen(api.dataSource, [leerlingId])).get(leerlingId)!;
  const { bsn, onderwijsnummer } = persoon;
  const sql = 'select leerlingnummer from overstap where leerling_id = $1';
  const gevonden = await rows<{ leerlingnummer: string }>(api.dataSource, sql, [leerlingId]);
  return gevonden.map(({ leerlingnummer }) => ({ bsn, onderwijsnummer, leerlingnummer }));
};

// Geldige nummers; elke test krijgt een eigen leerling die met een BSN terugkomt.
const BSNS = ['999990020', '999990032', '999990044', '999990056', '999990068', '999990081', '999990093'];
const ONDERWIJSNUMMERS = [
  '109000013',
  '109000025',
  '109000037',
  '109000049',
  '109000050',
  '109000062',
  '109000074',
];
let nummer = -1;
let bestandId: string;
let leerlingId: string;
const koppel = (keuze: string | null, wie: Gebruikersnaam = 'decaan') =>
  als(wie, `/v1/bestanden/${bestandId}/regels/2/koppelingen`, { leerlingId: keuze });
const ontkoppel = (wie: Gebruikersnaam = 'decaan') =>
  als(wie, `/v1/bestanden/${bestandId}/regels/2/ontkoppelingen`, {});

describe('a row that looks like a pupil', () => {
  beforeEach(async () => {
    nummer += 1;
    const noor = { roepnaam: 'Noor', achternaam: 'Halverwege', geboortedatum: `1${nummer}-03-2010` };
    await cohort([{ onderwijsnummer: ONDERWIJSNUMMERS[nummer]!, leerlingnummer: `30${nummer}`, ...noor }]);
    bestandId = await cohort([{ bsn: BSNS[nummer]!, leerlingnummer: `31${nummer}`, klas: '4K2', ...noor }]);
    const { json } = await als<Voorstellen>('decaan', `/v1/bestanden/${bestandId}/koppelvoorstellen`);
    leerlingId = json.items[0]!.voorstellen[0]!.leerlingId;
  });

  it('scenario 31: a pupil who returns with a BSN is proposed, with what the own school may see', async () => {
    const { json } = await als<Voorstellen>('decaan', `/v1/bestanden/${bestandId}/koppelvoorstellen`);
    expect(json).toEqual({
      volgende: null,
      items: [
        {
          regel: 2,
          oordeel: 'niet_gekoppeld',
          voorstellen: [
            {
              id: expect.any(String),
              leerlingId,
              grondCode: 'naam-en-geboortedatum',
              grond: 'zelfde naam en geboortedatum',
              status: 'OPEN',
              beslotenOp: null,
              leerling: {
                roepnaam: 'Noor',
                tussenvoegsel: null,
                achternaam: 'Halverwege',
                geboortedatum: '2010-03-10',
                leerlingnummer: '300',
                klas: '4K1',
              },
            },
          ],
        },
      ],
    });
  });

  it('scenario 31: the decaan links it: one pupil, one overstap, both numbers', async () => {
    const voor = [await tel('leerling'), await tel('overstap')];
    const { status, json } = await koppel(leerlingId);
    expect([status, json]).toMatchObject([201, { bestandId, regel: 2, oordeel: 'gewijzigd' }]);
    expect([await tel('leerling'), await tel('overstap')]).toEqual(voor);
    expect(await personen(leerlingId)).toEqual([
      { bsn: BSNS[nummer], onderwijsnummer: ONDERWIJSNUMMERS[nummer], leerlingnummer: `31${nummer}` },
    ]);
    const { json: na } = await als<Voorstellen>('decaan', `/v1/bestanden/${bestandId}/koppelvoorstellen`);
    expect(na.items).toMatchObject([{ oordeel: 'gewijzigd', voorstellen: [{ status: 'AANVAARD' }] }]);
    const regels = await als('decaan', `/v1/bestanden/${bestandId}/regels`);
    expect(regels.json['items']).toMatchObject([{ oordeel: 'gewijzigd', meldingen: [] }]);
  });

  it('scenario 31: the link can be taken back, and then the row waits again', async () => {
    await koppel(leerlingId);
    const { status, json } = await ontkoppel();
    expect([status, json]).toMatchObject([201, { oordeel: 'niet_gekoppeld', overstapId: null }]);
    expect(await personen(leerlingId)).toEqual([
      { bsn: null, onderwijsnummer: ONDERWIJSNUMMERS[nummer], leerlingnummer: `30${nummer}` },
    ]);
    expect((await ontkoppel()).status).toBe(404);
    expect((await koppel(leerlingId)).status).toBe(201);
  });

  it('makes a new pupil when it is another one, and closes that overstap when taken back', async () => {
    const voor = await tel('leerling');
    const { json } = await koppel(null);
    expect(json).toMatchObject({ oordeel: 'nieuw' });
    expect(await tel('leerling')).toBe(voor + 1);
    expect((await ontkoppel()).status).toBe(201);
    expect(
      await rows(api.dataSource, 'select afsluit_reden from overstap where id = $1', [json['overstapId']]),
    ).toEqual([{ afsluit_reden: 'BESTAND_TERUGGEDRAAID' }]);
  });

  it('is decided once', async () => {
    await koppel(leerlingId);
    const { status, json } = await koppel(leerlingId);
    expect([status, json['code']]).toEqual([409, 'bestand.regel-al-gekoppeld']);
  });

  it('refuses a pupil who was not proposed, with the place of the fault', async () => {
    const [ander] = await rows<{ leerling_id: string }>(
      api.dataSource,
      'select leerling_id from overstap where leerling_id <> $1 limit 1',
      [leerlingId],
    );
    const { status, json } = await koppel(ander!.leerling_id);
    expect([status, json['code'], json['errors']]).toMatchObject([
      422,
      'bestand.niet-voorgesteld',
      [{ in: 'body', pointer: '/leerlingId' }],
    ]);
    expect(
      (await als('decaan', `/v1/bestanden/${bestandId}/regels/9/koppelingen`, { leerlingId })).status,
    ).toBe(404);
  });

  it('does not exist for another school', async () => {
    expect((await als('andereDecaan', `/v1/bestanden/${bestandId}/koppelvoorstellen`)).status).toBe(404);
    expect((await koppel(leerlingId, 'andereDecaan')).status).toBe(404);
    expect((await ontkoppel('andereDecaan')).status).toBe(404);
  });
});

describe('a row of a weekcheck that looks like a pupil', () => {
  const bekend = { roepnaam: 'Amira', achternaam: 'Elders', geboortedatum: '21-03-2010' };
  beforeAll(() => cohort([{ bsn: '999990111', leerlingnummer: '400', ...bekend }]));

  const check = async () =>
    balie.leesIn(await token('intaker'), {
      soort: 'weekcheck',
      inhoud: aWeekcheck({ brin: '25PA', peildatum: '26-02-2027', brinVo: '01AA' }, [
        {
          leerlingnummer: '',
          ...bekend,
          status: 'aangemeld',
          statusdatum: '24-02-2027',
        },
      ]),
    });

  it('shows the mbo nothing about a pupil it does not know, and everything it may see after linking', async () => {
    const id = await check();
    const lijst = () => als<Voorstellen>('intaker', `/v1/bestanden/${id}/koppelvoorstellen`);
    const voor = await lijst();
    const [voorstel] = voor.json.items[0]!.voorstellen;
    expect(Object.keys(voorstel!).sort()).toEqual([
      'beslotenOp',
      'grond',
      'grondCode',
      'id',
      'leerlingId',
      'status',
    ]);
    expect(voor.tekst).not.toContain('Amira');
    const koppeling = await als('intaker', `/v1/bestanden/${id}/regels/2/koppelingen`, {
      leerlingId: voorstel!.leerlingId,
    });
    expect([koppeling.status, koppeling.json]).toMatchObject([201, { oordeel: 'nieuw' }]);
    expect((await lijst()).tekst).toContain('Amira');
    expect((await als('intaker', `/v1/bestanden/${id}/regels/2/ontkoppelingen`, {})).status).toBe(201);
  });

  it('stays unmatched when it is somebody else', async () => {
    const id = await check();
    const pad = `/v1/bestanden/${id}/regels/2`;
    expect((await als('intaker', `${pad}/koppelingen`, { leerlingId: null })).json).toMatchObject({
      oordeel: 'niet_gekoppeld',
      overstapId: null,
    });
    const nogmaals = await als('intaker', `${pad}/koppelingen`, { leerlingId: null });
    expect([nogmaals.status, nogmaals.json['code']]).toEqual([409, 'bestand.geen-voorstel']);
    expect((await als('intaker', `${pad}/ontkoppelingen`, {})).status).toBe(201);
  });
});
