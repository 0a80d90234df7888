import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anOverstap, createWereld, type Gebruikersnaam, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';
import { alsSessie, geefCode, sessieVan, vindInDatabase } from '#test/kit/link.ts';
import { ALS_15, ALS_16, Paspoortproef } from '#test/kit/paspoort.ts';

const DAG_VOOR_18 = '2028-05-04T12:00:00.000Z';
const ALS_NET_18 = '2028-05-05T12:00:00.000Z';

let api: TestApi;
let wereld: Wereld;
let proef: Paspoortproef;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
});
beforeEach(async () => {
  api.zetKlok(ALS_15);
  await api.dataSource.query('delete from limiet');
  proef = await Paspoortproef.begin(api, wereld);
});
afterAll(() => api.stop());

interface Gemaakt {
  readonly id: string;
  readonly link: string;
  readonly code: string;
}
const maak = async (doel = 'paspoort', wie: Gebruikersnaam = 'mentor', anders: object = {}) =>
  proef.als(wie, '/v1/ouderlinks', {
    overstapId: proef.overstapId,
    doel,
    gezagsgrond: 'schooladministratie',
    ...anders,
  });
const gemaakt = async (doel?: string): Promise<Gemaakt> => {
  const { status, json } = await maak(doel);
  expect(status).toBe(201);
  return json as unknown as Gemaakt;
};
const linkVan = ({ link }: Gemaakt): string => new URL(link).searchParams.get('link')!;
const geef = (link: string, code: string) => geefCode(api, '/uitnodiging', link, code);
const binnen = async (wat: Gemaakt): Promise<string> => {
  const antwoord = await geef(linkVan(wat), wat.code);
  expect(antwoord.status).toBe(303);
  return sessieVan(antwoord);
};
const ga = async (cookie: string, pad: string) => (await alsSessie(api, cookie, pad)).status;

describe('a parent without an identity provider', () => {
  it('comes in with the link and the code that the school gave, once, and for a short time', async () => {
    const wat = await gemaakt();
    expect(wat.code).toMatch(/^\d{8}$/);
    const antwoord = await geef(linkVan(wat), `${wat.code.slice(0, 4)} ${wat.code.slice(4)}`);
    expect([antwoord.status, antwoord.headers.get('location')]).toEqual([303, 'https://overstap.test/']);
    expect(antwoord.headers.getSetCookie()[0]).toMatch(/__Host-sessie=.*HttpOnly.*Secure/);
    expect(await ga(sessieVan(antwoord), '/v1/paspoorten')).toBe(200);
    const mij = await alsSessie<{ organisaties: object[]; doel: string | null; sessie: { csrf: string } }>(
      api,
      sessieVan(antwoord),
      '/v1/mij',
    );
    expect([mij.status, mij.json.organisaties.length, mij.json.doel]).toEqual([200, 1, 'paspoort']);
    expect(mij.json.sessie.csrf).toMatch(/^\S{40,}$/);
    expect((await geef(linkVan(wat), wat.code)).status).toBe(403);
    const [sessie] = await api.dataSource.query<{ rust: number; minuten: number }[]>(
      `select rust_minuten as rust, extract(epoch from vervalt_op - aangemaakt_op) / 60 as minuten from sessie
       where issuer = 'ouderlink' order by aangemaakt_op desc limit 1`,
    );
    expect([sessie!.rust, Math.round(sessie!.minuten)]).toEqual([15, 60]);
  });

  it('may open the page as often as his mail does: only the button uses it up', async () => {
    const wat = await gemaakt();
    for (let i = 0; i < 3; i++) {
      const pagina = await fetch(`${api.url}/uitnodiging?link=${linkVan(wat)}`, {
        headers: { Accept: 'text/html' },
      });
      expect([
        pagina.status,
        pagina.headers.get('referrer-policy'),
        pagina.headers.get('cache-control'),
      ]).toEqual([200, 'no-referrer', 'no-store']);
      expect(await pagina.text()).toContain('<label for="code">');
    }
    await binnen(wat);
  });

  it('is shown nothing of what somebody puts in the address', async () => {
    const pagina = await fetch(`${api.url}/uitnodiging?link=${encodeURIComponent('"><script>x</script>')}`, {
      headers: { Accept: 'text/html' },
    });
    expect(await pagina.text()).not.toContain('<script>');
  });

  it('30: may do what the purpose names and nothing else of a parent, of this pupil only', async () => {
    const ander = await anOverstap(api.dataSource, wereld);
    const paspoort = await binnen(await gemaakt('paspoort'));
    const overstap = await binnen(await gemaakt('overstap'));
    const eigen = `/v1/overstappen/${proef.overstapId}`;
    expect(
      await Promise.all(
        ['/v1/delingen', eigen, '/v1/mij/inzagen', '/v1/inzageverzoeken'].map((pad) => ga(paspoort, pad)),
      ),
    ).toEqual([200, 403, 403, 403]);
    expect(
      await Promise.all(
        [eigen, `${eigen}/aanmeldingen`, `/v1/overstappen/${ander}`, '/v1/delingen', '/v1/mij/inzagen'].map(
          (pad) => ga(overstap, pad),
        ),
      ),
    ).toEqual([200, 200, 404, 403, 403]);
  });

  it('74: has five tries at the code, also fifty at a time, and then the link is dead', async () => {
    const wat = await gemaakt();
    const mis = wat.code === '00000000' ? '00000001' : '00000000';
    const pogingen = await Promise.all(Array.from({ length: 50 }, () => geef(linkVan(wat), mis)));
    expect(new Set(pogingen.map(({ status }) => status))).toEqual(new Set([403]));
    const [rij] = await api.dataSource.query<{ pogingen: number }[]>(
      'select pogingen from ouderlink where id = $1',
      [wat.id],
    );
    expect(rij!.pogingen).toBe(5);
    expect((await geef(linkVan(wat), wat.code)).status).toBe(403);
  });

  it('says the same of a link that is wrong, used, withdrawn or over', async () => {
    const gebruikt = await gemaakt();
    await binnen(gebruikt);
    const weg = await gemaakt();
    expect((await proef.als('mentor', `/v1/ouderlinks/${weg.id}/intrekkingen`, {})).status).toBe(201);
    const voorbij = await gemaakt();
    const teksten: string[] = [];
    for (const [link, code] of [
      ['A'.repeat(43), '12345678'],
      ['geen link', '1'],
      [linkVan(gebruikt), gebruikt.code],
      [linkVan(weg), weg.code],
    ] as const)
      teksten.push((await (await geef(link, code)).text()).replace(/value="[^"]*"/, ''));
    api.zetKlok(ALS_16);
    teksten.push((await (await geef(linkVan(voorbij), voorbij.code)).text()).replace(/value="[^"]*"/, ''));
    expect(new Set(teksten).size).toBe(1);
  });

  it('70: is out at the next request when the school withdraws the link, and on its last day', async () => {
    const wat = await gemaakt('overstap');
    const cookie = await binnen(wat);
    const pad = `/v1/overstappen/${proef.overstapId}`;
    expect(await ga(cookie, pad)).toBe(200);
    expect((await proef.als('mentor', `/v1/ouderlinks/${wat.id}/intrekkingen`, {})).status).toBe(201);
    expect(await ga(cookie, pad)).toBe(401);
    const ander = await binnen(await gemaakt('overstap'));
    api.zetKlok(ALS_16);
    expect(await ga(ander, pad)).toBe(401);
  });

  it('22: made for who is fifteen, shows nothing of who is eighteen', async () => {
    api.zetKlok(DAG_VOOR_18);
    const wat = await gemaakt('overstap');
    api.zetKlok(ALS_NET_18);
    expect(await ga(await binnen(wat), `/v1/overstappen/${proef.overstapId}`)).not.toBe(200);
  });

  it('is not made for who is eighteen and decides alone', async () => {
    api.zetKlok(ALS_NET_18);
    for (const doel of ['paspoort', 'overstap'])
      expect(await maak(doel)).toMatchObject({ status: 409, json: { code: 'ouderlink.meerderjarig' } });
  });

  it('is nowhere kept: no link and no code in the database, also not in the answer that is kept', async () => {
    const wat = await gemaakt();
    expect(await vindInDatabase(api.dataSource, [linkVan(wat), wat.code])).toEqual([]);
  });
});

describe('the school', () => {
  it('makes links for its own pupils only, and sees its own', async () => {
    expect((await maak('paspoort', 'andereDecaan')).status).toBe(404);
    expect((await maak('paspoort', 'intaker')).status).toBe(403);
    const { id } = await gemaakt();
    const lijst = async (wie: Gebruikersnaam) => {
      const { json } = await proef.als(wie, '/v1/ouderlinks');
      return (json['items'] as { id: string }[]).map((item) => item.id);
    };
    expect(await lijst('decaan')).toContain(id);
    expect(await lijst('andereDecaan')).not.toContain(id);
    expect((await proef.als('andereDecaan', `/v1/ouderlinks/${id}/intrekkingen`, {})).status).toBe(404);
  });

  it('says how it knows who has authority, and without that the parent has none', async () => {
    for (const [gezagsgrond, gezag] of [
      ['gezagsregister', true],
      ['onbekend', false],
    ] as const) {
      const { json } = await maak('paspoort', 'mentor', { gezagsgrond });
      const [rij] = await api.dataSource.query<{ gezag: boolean }[]>(
        'select g.gezag from gebruiker_leerling g join ouderlink l using (gebruiker_id) where l.id = $1',
        [json['id']],
      );
      expect(rij!.gezag).toBe(gezag);
      expect(await ga(await binnen(json as unknown as Gemaakt), '/v1/delingen')).toBe(200);
    }
  });
});
