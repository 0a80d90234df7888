import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rows } from '#libs/database/transaction.ts';
import { aCohort, aKoppelpunt } from '#test/builders/bestanden.ts';
import { createWereld, type Gebruikersnaam, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';
import { Inleesbalie } from '#test/kit/inlezen.ts';
import { SLEUTELS } from '#test/kit/regio.ts';

interface Regels {
  readonly items: readonly {
    readonly regel: number;
    readonly oordeel: string;
    readonly meldingen: readonly { readonly code: string; readonly melding: string }[];
    readonly effect: Readonly<Record<string, unknown>>;
    readonly overstapId: string | null;
  }[];
  readonly volgende: string | null;
}

const NU = '2027-03-01T09:00:00.000Z';
const REGELS_IN_EXPORT = 36;
const EXPORT = new Uint8Array(readFileSync('../shared/reference/koppelpunt-sample.csv'));
const HASHES = new TextDecoder().decode(EXPORT).match(/[A-Za-z0-9+/]{43}=/g) ?? [];

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
const als = async <T>(wie: Gebruikersnaam, pad: string) => api.vraag<T>(pad, { token: await token(wie) });
const regelsVan = (id: string) => als<Regels>('coordinator', `/v1/bestanden/${id}/regels`);
const stand = () =>
  rows(
    api.dataSource,
    `select (select count(*) from leerling) as leerlingen, (select count(*) from overstap) as overstappen,
            (select count(*) from aanmelding) as aanmeldingen, (select count(*) from statusbericht) as berichten,
            (select count(*) from organisatie) as organisaties, (select count(*) from taak) as taken,
            (select count(*) from tijdlijn) as tijdlijn`,
  );

describe('a real export of the koppelpunt', () => {
  const feed = { soort: 'koppelpunt', inhoud: EXPORT } as const;

  it('goes in through the API and says in Dutch of every row why it belongs to nobody', async () => {
    const id = await balie.leesIn(await token('coordinator'), feed);
    const bestand = await als('coordinator', `/v1/bestanden/${id}`);
    expect(bestand.json).toMatchObject({
      status: 'VERWERKT',
      fouten: [],
      waarschuwingen: [],
      telling: { niet_gekoppeld: REGELS_IN_EXPORT },
    });
    const { json, tekst } = await regelsVan(id);
    expect(json.items.map(({ regel }) => regel)).toEqual(HASHES.map((_, index) => index + 2));
    const uitleg = json.items.map(({ oordeel, meldingen }) => [oordeel, meldingen.map((m) => m.melding)]);
    const [eerste] = uitleg;
    expect(eerste).toEqual([
      'niet_gekoppeld',
      ['Deze aanmelding hoort bij geen leerling die in deze regio is ingelezen.'],
    ]);
    expect(uitleg.filter((rij) => JSON.stringify(rij) !== JSON.stringify(eerste))).toEqual([]);
    expect(HASHES.filter((hash) => tekst.includes(hash))).toEqual([]);
  });

  it('doubles nothing when it is delivered again, and says that it came before', async () => {
    const voor = await stand();
    const { id, eerderBestandId } = await balie.leverIn(await token('coordinator'), feed);
    expect(eerderBestandId).toEqual(expect.any(String));
    await balie.verwerk(await token('coordinator'), id);
    expect(await stand()).toEqual(voor);
    expect((await regelsVan(id)).json.items).toHaveLength(REGELS_IN_EXPORT);
  });

  it('says that a source without a key can be linked to nobody', async () => {
    const zonder = new Inleesbalie(api, NU, { register: SLEUTELS.register });
    const { json } = await regelsVan(await zonder.leesIn(await token('coordinator'), feed));
    const codes = json.items.flatMap(({ meldingen }) => meldingen.map(({ code }) => code));
    expect([...new Set(codes)]).toEqual(['koppelpunt.geen-sleutel']);
    expect(codes).toHaveLength(REGELS_IN_EXPORT);
    expect(json.items[0]?.meldingen[0]?.melding).toContain('geen sleutel ingesteld');
  });

  it('is not there for a school', async () => {
    const { id } = await balie.leverIn(await token('coordinator'), feed);
    expect((await als('decaan', `/v1/bestanden/${id}/regels`)).status).toBe(404);
  });
});

describe('a feed with the key of the region', () => {
  const bericht = { bsn: '999990020', brin: '25PA', crebo: '25604' };
  const feed = {
    soort: 'koppelpunt',
    inhoud: aKoppelpunt(SLEUTELS['koppelpunt:010'], [
      { id: '701', status: 'RECEIVED', begin: '2027-02-01T10:00:00Z', ...bericht },
      { id: '702', status: 'OFFERED', begin: '2027-02-08T10:00:00Z', ...bericht },
      { ...bericht, id: '703', status: 'RECEIVED', begin: '2027-02-08T10:00:00Z', bsn: '999990032' },
    ]),
  } as const;
  beforeAll(async () => {
    const leerlingen = [{ bsn: bericht.bsn, leerlingnummer: '501' }];
    await balie.leesIn(await token('decaan'), { soort: 'cohort', inhoud: aCohort('01AA', leerlingen) });
  });

  it('finds the pupil on the hash and leaves only who is not known', async () => {
    const { json } = await regelsVan(await balie.leesIn(await token('coordinator'), feed));
    expect(json.items).toMatchObject([
      { regel: 2, oordeel: 'nieuw' },
      { regel: 3, oordeel: 'gewijzigd' },
      { regel: 4, oordeel: 'niet_gekoppeld', meldingen: [{ code: 'koppelpunt.onbekende-leerling' }] },
    ]);
    const [{ id }] = await api.dataSource.query<[{ id: string }]>('select id from overstap');
    const overstap = `/v1/overstappen/${id}`;
    expect((await als('decaan', overstap)).json).toMatchObject({ status: 'IN_BEHANDELING' });
    expect((await als('decaan', `${overstap}/aanmeldingen`)).json).toMatchObject({
      items: [{ status: 'AANGEBODEN', opleidingcode: '25604' }],
    });
  });

  it('17: tells who may see no pupil what happened to a line, and never how it is with the pupil', async () => {
    const id = await balie.leesIn(await token('coordinator'), feed);
    for (const wie of ['coordinator', 'beheerder'] as const) {
      const { json } = await als<Regels>(wie, `/v1/bestanden/${id}/regels`);
      expect(json.items).toHaveLength(3);
      expect(json.items.map(({ effect, overstapId }) => [effect, overstapId])).toEqual(
        json.items.map(() => [{}, null]),
      );
    }
  });

  it('59: counts a message once, however often it comes', async () => {
    const voor = await stand();
    const { json } = await regelsVan(await balie.leesIn(await token('coordinator'), feed));
    expect(await stand()).toEqual(voor);
    expect(json.items.map(({ oordeel }) => oordeel)).toEqual([
      'zonder_effect',
      'zonder_effect',
      'niet_gekoppeld',
    ]);
    expect(json.items[0]?.meldingen).toMatchObject([{ melding: 'Dit bericht is al eens ontvangen.' }]);
  });
});
