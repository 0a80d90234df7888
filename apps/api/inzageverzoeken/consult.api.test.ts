import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Inzageuitvoer } from '#libs/contract/inzageverzoeken.ts';
import { Trajectdraad } from '#test/kit/traject-api.ts';

let d: Trajectdraad;
beforeAll(async () => {
  d = await Trajectdraad.open();
});
afterAll(() => d.sluit());
// Zestien: dan vraagt de jongere zelf.
beforeEach(() => d.begin('12-03-2010'));

const VRAAG = 'Hij komt steeds minder. Wat kunnen wij doen?';
const ANTWOORD = 'Volgens zijn oma slaapt hij slecht.';

/** De school overlegt over de jongere, en de leerplicht antwoordt. */
async function overleg(): Promise<void> {
  const vraag = { regio: '010', overstapId: d.t.p.leerling.overstapId, vraag: VRAAG };
  const { json } = await d.als<{ id: string }>('school', '/v1/consulten', vraag);
  const { status } = await d.als('lpa', `/v1/consulten/${json.id}/antwoorden`, { antwoord: ANTWOORD });
  expect(status).toBe(201);
}

interface Naleesteksten {
  readonly items: readonly { readonly id: string; readonly soort: string; readonly tekst: string }[];
}
const teksten = async (wie: 'school' | 'lpa', verzoek: string) =>
  (await d.als<Naleesteksten>(wie, `${verzoek}/teksten`)).json.items.filter(({ soort }) =>
    soort.startsWith('consult'),
  );
const gelezen = async (verzoek: string): Promise<(string | null)[]> => {
  const { json } = await d.als<Inzageuitvoer>('jongere', `${verzoek}/uitvoer`);
  return json.delen.find(({ code }) => code === 'teksten')!.rijen.map((rij) => rij[2] ?? null);
};

describe('57: the words of a consult in an access request', () => {
  it('57: are each read through by who wrote them, and then there for him', async () => {
    await overleg();
    const { json } = await d.als<{ id: string }>('jongere', '/v1/inzageverzoeken', {});
    const verzoek = `/v1/inzageverzoeken/${json.id}`;
    expect(await gelezen(verzoek)).toEqual(
      expect.arrayContaining([expect.stringContaining('nog nagelezen')]),
    );
    const [vraag] = await teksten('school', verzoek);
    const [antwoord] = await teksten('lpa', verzoek);
    expect([vraag?.soort, vraag?.tekst]).toEqual(['consultvraag', VRAAG]);
    expect([antwoord?.soort, antwoord?.tekst]).toEqual(['consultantwoord', ANTWOORD]);
    await d.als('school', `${verzoek}/teksten/${vraag!.id}/oordelen`, { oordeel: 'vrij' });
    await d.als('lpa', `${verzoek}/teksten/${antwoord!.id}/oordelen`, { oordeel: 'noemt-ander' });
    const na = await gelezen(verzoek);
    expect(na).toContain(VRAAG);
    expect(na.join(' ')).toContain('gaat ook over een ander');
    expect(na.join(' ')).not.toContain('oma');
  });
});
