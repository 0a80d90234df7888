import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BUITENSTAANDERS, Trajectdraad } from '#test/kit/traject-api.ts';

let d: Trajectdraad;
beforeAll(async () => {
  d = await Trajectdraad.open();
});
afterAll(() => d.sluit());
beforeEach(() => d.begin());

type Kring = { items: { organisatie: { naam: string }; rol: string; eigen: boolean }[] };
type Lijst = { items: { gebruiker: { id: string }; uzelf: boolean }[]; collegas: { id: string }[] };
const lijst = (wie: 'lpa' | 'zonderBoa') => d.als<Lijst>(wie, `${d.pad}/autorisaties`);

describe('who stands around a pupil', () => {
  it('names the school, the Doorstroompunt and the partners of the region, those of his gemeente first', async () => {
    const { json } = await d.als<Kring>('lpa', `${d.pad}/kring`);
    expect(new Set(json.items.map(({ rol }) => rol))).toEqual(
      new Set(['decaan', 'rmc', 'jeugdarts', 'hulpverlener', 'halt', 'rvdk', 'om', 'gi']),
    );
    const helpers = json.items.filter(({ rol }) => rol === 'hulpverlener');
    expect(helpers.filter(({ eigen }) => eigen)).toHaveLength(1);
    const eigen = json.items.map((lid) => lid.eigen);
    expect(eigen).toEqual(eigen.toSorted((a, b) => Number(b) - Number(a)));
  });

  it.each(['school', ...BUITENSTAANDERS] as const)('is not there for %s', async (wie) => {
    for (const deel of ['kring', 'autorisaties']) {
      const { status } = await d.als(wie, `${d.pad}/${deel}`);
      expect([403, 404]).toContain(status);
    }
  });
});

describe('the list of a criminal case', () => {
  it('is there for who is on it, with the officers who could be added', async () => {
    expect((await lijst('lpa')).status).toBe(404);
    await d.t.totKeuze();
    await d.t.kies('R4');
    const collega = await d.t.doener('lp-zwolle', 'lpa');
    const voor = (await lijst('lpa')).json;
    expect(voor.items).toMatchObject([{ gebruiker: { id: d.wie('lpa').gebruikerId }, uzelf: true }]);
    expect(voor.collegas.map(({ id }) => id)).toContain(collega.gebruikerId);
    await d.als('lpa', `${d.pad}/autorisaties`, { gebruikerId: collega.gebruikerId });
    const na = (await lijst('lpa')).json;
    expect(na.items).toHaveLength(2);
    expect(na.collegas.map(({ id }) => id)).not.toContain(collega.gebruikerId);
    expect((await lijst('zonderBoa')).status).toBe(404);
  });
});

describe('a list of trajecten', () => {
  it('says of every route where it is, and finds what waits', async () => {
    await d.t.totKeuze();
    await d.t.kies('R1');
    const eigen = async (vraag: string) => {
      const { json } = await d.als<{ items: { id: string }[] }>('lpa', `/v1/trajecten${vraag}`);
      return json.items.find(({ id }) => id === d.t.trajectId);
    };
    expect(await eigen('')).toMatchObject({
      routestanden: [{ route: 'R1', status: 'VOORGESTELD', statusTekst: 'voorgesteld', loopt: true }],
    });
    expect(await eigen('?gepauzeerd=ja')).toBeUndefined();
  });

  it('shows an agreement with who may read it', async () => {
    await d.als('lpa', `${d.pad}/afspraken`, {
      tekst: 'Elke ochtend melden.',
      voorSchool: true,
      voorGezin: false,
    });
    expect((await d.als('lpa', d.pad)).json).toMatchObject({
      afspraken: [{ tekst: 'Elke ochtend melden.', voorSchool: true, voorGezin: false }],
    });
  });

  it('16: never shows a criminal case to who is not on its list', async () => {
    await d.t.totKeuze();
    await d.t.kies('R4');
    expect((await d.als('zonderBoa', '/v1/trajecten')).tekst).not.toMatch(/R4|VOORNEMEN/);
  });
});
