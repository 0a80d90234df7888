import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  anOverstap,
  createWereld,
  KANARIE_BSN,
  type Gebruikersnaam,
  type Wereld,
} from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';

interface Lijst {
  readonly items: readonly Record<string, unknown>[];
  readonly volgende: string | null;
}

let api: TestApi;
let wereld: Wereld;
const overstappen: string[] = [];
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
  for (const mbos of [['mbo'], ['mbo', 'anderMbo'], ['anderMbo']] as const)
    overstappen.push(await anOverstap(api.dataSource, wereld, { mbos: [...mbos] }));
});
afterAll(() => api.stop());

const lijst = async (wie: Gebruikersnaam, vraag = '') =>
  api.vraag<Lijst>(`/v1/aanmeldingen${vraag}`, { token: await api.token(wereld.gebruiker[wie]) });
const overstapIds = ({ json }: { json: Lijst }) => json.items.map(({ overstapId }) => overstapId).sort();

describe('GET /v1/aanmeldingen', () => {
  it('gives the own applications with what a weekcheck needs, and never a BSN', async () => {
    const antwoord = await lijst('intaker');
    expect(overstapIds(antwoord)).toEqual([overstappen[0], overstappen[1]].sort());
    expect(antwoord.json.items[0]).toMatchObject({
      leerling: { achternaam: 'Vogelaar', geboortedatum: '2010-05-05', leerlingnummer: 'L1' },
      school: { brin: '01AA' },
      mbo: { brin: '25PA' },
      regio: '010',
    });
    expect(antwoord.tekst).not.toContain(KANARIE_BSN);
  });

  it('gives another institution its own', async () => {
    expect(overstapIds(await lijst('andereIntaker'))).toEqual([overstappen[1], overstappen[2]].sort());
  });

  it('goes on page by page, and can be narrowed', async () => {
    const eerste = await lijst('intaker', '?paginaGrootte=1');
    const tweede = await lijst('intaker', `?paginaGrootte=1&cursor=${eerste.json.volgende}`);
    expect([...overstapIds(eerste), ...overstapIds(tweede)].sort()).toEqual(
      [overstappen[0], overstappen[1]].sort(),
    );
    expect((await lijst('intaker', '?status=BEEINDIGD')).json.items).toEqual([]);
    expect((await lijst('intaker', '?seizoen=2030-2031')).json.items).toEqual([]);
  });

  it.each<Gebruikersnaam>(['decaan', 'mentor', 'leerplicht', 'coordinator', 'beheerder'])(
    'is not for %s',
    async (wie) => {
      expect((await lijst(wie)).status).toBe(403);
    },
  );
});
