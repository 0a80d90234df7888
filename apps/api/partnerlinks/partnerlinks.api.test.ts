import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { alsSessie, geefCode, sessieVan, vindInDatabase } from '#test/kit/link.ts';
import { Trajectdraad } from '#test/kit/traject-api.ts';
import { adresVoorPost } from '#libs/partnerlink/adres.ts';

let d: Trajectdraad;
beforeAll(async () => {
  d = await Trajectdraad.open();
});
afterAll(() => d.sluit());
let route: string;
let taak: string;
beforeEach(async () => {
  await d.begin();
  await aangesloten(false);
  route = await naarHulp();
  taak = await d.taakVoor('hulp');
});

const rijen = <T>(sql: string, waarden: unknown[] = []) => d.t.p.regio.dataSource.query<T[]>(sql, waarden);
const aangesloten = (ja: boolean) =>
  rijen('update organisatie set aangesloten = $1 where id = any($2)', [
    ja,
    [d.wie('hulp').organisatieId, d.wie('om').organisatieId],
  ]);
const naarHulp = async (): Promise<string> => {
  await d.t.totKeuze();
  const id = await d.t.kies('R1');
  for (const naar of ['TOESTEMMING', 'AANGEMELD'] as const)
    await d.t.zet(id, naar, ['toestemming-jongere', 'toestemming-ouders']);
  return id;
};

interface Gemaakt {
  readonly id: string;
  readonly code: string;
  readonly verlooptOp: string;
}
const maak = (wie: Parameters<Trajectdraad['als']>[0] = 'lpa', taakId = taak) =>
  d.als<Gemaakt & { code: string }>(wie, '/v1/partnerlinks', { taakId });
const gemaakt = async (): Promise<Gemaakt & { link: string }> => {
  const { status, json } = await maak();
  expect(status).toBe(201);
  return { ...json, link: await linkVan(json.id) };
};
/** De link zoals zij in de mail staat. */
const linkVan = async (id: string): Promise<string> => {
  const [bericht] = await rijen<{ tekst: string; soort: string }>(
    'select tekst, soort from bericht where sleutel = $1',
    [`partnerlink/${id}`],
  );
  const adres = adresVoorPost(bericht!.soort, /\/\S*$/.exec(bericht!.tekst)![0]);
  return new URL(adres, 'https://overstap.test').searchParams.get('link')!;
};
const geef = (link: string, code: string) => geefCode(d.api, '/partnerlink', link, code);
const binnen = async ({ link, code }: { readonly link: string; readonly code: string }): Promise<string> => {
  const antwoord = await geef(link, code);
  expect([antwoord.status, antwoord.headers.get('location')]).toEqual([
    303,
    `https://overstap.test/partnertaken/${taak}`,
  ]);
  return sessieVan(antwoord);
};
const doe = (cookie: string, deel: string, body: unknown) =>
  alsSessie(d.api, cookie, `/v1/partnertaken/${taak}${deel}`, body);
const leest = async (cookie: string, pad = `/v1/partnertaken/${taak}`) =>
  (await alsSessie(d.api, cookie, pad)).status;
const trekIn = (id: string, wie: Parameters<Trajectdraad['als']>[0] = 'lpa') =>
  d.als(wie, `/v1/partnerlinks/${id}/intrekkingen`, {});

describe('a partner without an identity provider', () => {
  it('does his task with the link from his mailbox and the code he was told, and says once who he is', async () => {
    const wat = await gemaakt();
    expect(wat.code).toMatch(/^\d{8}$/);
    const cookie = await binnen(wat);
    const gezien = await alsSessie<{ uittreksel: object; velden: string[]; naamNodig: boolean }>(
      d.api,
      cookie,
      `/v1/partnertaken/${taak}`,
    );
    expect([gezien.status, gezien.json.naamNodig]).toEqual([200, true]);
    // De code hoort bij de conclusie en is geen eigen gegeven.
    const gegevens = Object.keys(gezien.json.uittreksel).filter((naam) => naam !== 'conclusieCode');
    expect(gegevens).toHaveLength(gezien.json.velden.length);
    expect((await doe(cookie, '/aannames', {})).json).toMatchObject({ code: 'partnerlink.naam-ontbreekt' });
    expect((await doe(cookie, '/namen', { naam: 'Kim de Wit' })).status).toBe(201);
    expect((await doe(cookie, '/namen', { naam: 'Een ander' })).json).toMatchObject({
      code: 'partnerlink.naam-bekend',
    });
    expect((await doe(cookie, '/aannames', {})).json).toMatchObject({ status: 'AANGENOMEN' });
    expect((await doe(cookie, '/meldingen', { code: 'begonnen', bericht: 'Het begin is er.' })).status).toBe(
      201,
    );
    expect(await d.t.route(route)).toMatchObject({ status: 'GESTART' });
    const { json } = await d.als<{ items: { id: string; naam: string; gebruiktOp: string }[] }>(
      'lpa',
      `/v1/partnerlinks?traject=${d.t.trajectId}`,
    );
    expect(json.items).toEqual([expect.objectContaining({ id: wat.id, naam: 'Kim de Wit', taakId: taak })]);
    expect(await vindInDatabase(d.t.p.regio.dataSource, ['Kim de Wit'])).toEqual([]);
  });

  it('comes back with the same link and code until the task is done, each time for at most an hour', async () => {
    const wat = await gemaakt();
    const eerste = await binnen(wat);
    await doe(eerste, '/namen', { naam: 'Kim de Wit' });
    await doe(eerste, '/aannames', {});
    const tweede = await binnen(wat);
    const [sessie] = await rijen<{ rust: number; minuten: number }>(
      `select rust_minuten as rust, extract(epoch from vervalt_op - aangemaakt_op) / 60 as minuten from sessie
       where issuer = 'partnerlink' order by aangemaakt_op desc limit 1`,
    );
    expect([sessie!.rust, Math.round(sessie!.minuten)]).toEqual([15, 60]);
    await rijen("update sessie set vervalt_op = now() - interval '1 second' where issuer = 'partnerlink'");
    expect(await leest(tweede)).toBe(401);
    const derde = await binnen(wat);
    await doe(derde, '/meldingen', { code: 'begonnen' });
    expect((await doe(derde, '/meldingen', { code: 'afgerond' })).json).toMatchObject({ status: 'GEDAAN' });
    expect(await leest(derde)).toBe(401);
    expect((await geef(wat.link, wat.code)).status).toBe(403);
  });

  it('gives the task back, and the link is dead', async () => {
    const wat = await gemaakt();
    const cookie = await binnen(wat);
    await doe(cookie, '/namen', { naam: 'Kim de Wit' });
    expect((await doe(cookie, '/teruggaven', { reden: 'Woont elders.' })).json).toMatchObject({
      status: 'TERUGGEGEVEN',
    });
    expect(await leest(cookie)).toBe(401);
  });

  it('30: sees one task: not another of his organisation, of this pupil or of another, and nothing else', async () => {
    const cookie = await binnen(await gemaakt());
    const eigen = taak;
    await d.begin();
    await naarHulp();
    const ander = await d.taakVoor('hulp');
    expect(ander).not.toBe(eigen);
    const volledig = await d.als<{ items: object[] }>('hulp', '/v1/partnertaken');
    expect(volledig.json.items.length).toBeGreaterThan(1);
    const lijst = await alsSessie<{ items: { id: string }[] }>(d.api, cookie, '/v1/partnertaken');
    expect(lijst.json.items.map(({ id }) => id)).toEqual([eigen]);
    for (const deel of ['aannames', 'namen'] as const)
      expect(
        (
          await alsSessie(
            d.api,
            cookie,
            `/v1/partnertaken/${ander}/${deel}`,
            deel === 'namen' ? { naam: 'x' } : {},
          )
        ).status,
      ).toBe(404);
    expect(await leest(cookie, `/v1/partnertaken/${ander}`)).toBe(404);
    for (const pad of [
      d.pad,
      '/v1/trajecten',
      '/v1/overstappen',
      '/v1/taken',
      '/v1/partnerlinks',
      '/v1/mij/inzagen',
    ])
      expect([403, 404]).toContain(await leest(cookie, pad));
  });

  it('70: is out at the next request when leerplicht withdraws the link, and when the task or the consent goes', async () => {
    const wat = await gemaakt();
    const eerste = await binnen(wat);
    expect(await leest(eerste)).toBe(200);
    expect((await trekIn(wat.id)).status).toBe(201);
    expect(await leest(eerste)).toBe(401);
    expect((await geef(wat.link, wat.code)).status).toBe(403);
    expect((await trekIn(wat.id)).json).toMatchObject({ code: 'partnerlink.al-ingetrokken' });

    const opnieuw = await gemaakt();
    const tweede = await binnen(opnieuw);
    await rijen('update traject_route set instemming_weg_op = now() where id = $1', [route]);
    expect(await leest(tweede)).toBe(401);
    expect((await geef(opnieuw.link, opnieuw.code)).status).toBe(403);
    expect((await maak()).json).toMatchObject({ code: 'partnerlink.instemming-weg' });
    await rijen('update traject_route set instemming_weg_op = null where id = $1', [route]);
    expect(await leest(tweede)).toBe(200);
    await d.t.zet(route, 'AFGEBROKEN');
    expect(await leest(tweede)).toBe(401);
  });

  it('is out after the days the region agreed, and an older link dies when a new one is made', async () => {
    const oud = await gemaakt();
    const sessie = await binnen(oud);
    const nieuw = await gemaakt();
    expect(await leest(sessie)).toBe(401);
    expect((await geef(oud.link, oud.code)).status).toBe(403);
    const cookie = await binnen(nieuw);
    d.api.zetKlok(new Date(Date.parse(nieuw.verlooptOp) - 1000).toISOString());
    expect(await leest(cookie)).toBe(200);
    d.api.zetKlok(nieuw.verlooptOp);
    expect(await leest(cookie)).toBe(401);
    expect((await geef(nieuw.link, nieuw.code)).status).toBe(403);
  });

  it('74: has five tries at the code, also fifty at a time, and then the link is dead; a good one does not count', async () => {
    const wat = await gemaakt();
    for (let keer = 0; keer < 6; keer++) await binnen(wat);
    const mis = wat.code === '00000000' ? '00000001' : '00000000';
    const pogingen = await Promise.all(Array.from({ length: 50 }, () => geef(wat.link, mis)));
    expect(new Set(pogingen.map(({ status }) => status))).toEqual(new Set([403]));
    const [rij] = await rijen<{ pogingen: number }>('select pogingen from partnerlink where id = $1', [
      wat.id,
    ]);
    expect(rij!.pogingen).toBe(5);
    expect((await geef(wat.link, wat.code)).status).toBe(403);
  });

  it('hears the same of a link that is wrong, withdrawn or of a task that ended, and never what was in the address', async () => {
    const weg = await gemaakt();
    await trekIn(weg.id);
    const klaar = await gemaakt();
    await d.t.zet(route, 'AFGEBROKEN');
    const teksten: string[] = [];
    for (const [link, code] of [
      ['A'.repeat(43), '12345678'],
      ['"><script>', '1'],
      [weg.link, weg.code],
      [klaar.link, klaar.code],
    ] as const)
      teksten.push((await (await geef(link, code)).text()).replace(/value="[^"]*"/, ''));
    expect(new Set(teksten).size).toBe(1);
    expect(teksten[0]).not.toContain('<script>');
  });

  it('leaves a line in the audit with his organisation and role, and no link or code anywhere', async () => {
    const wat = await gemaakt();
    const cookie = await binnen(wat);
    await leest(cookie);
    await doe(cookie, '/namen', { naam: 'Kim de Wit' });
    const regels = await rijen<{ handeling: string; rol: string; org: string; leerling: string }>(
      `select handeling, rol, organisatie_id as org, leerling_id as leerling from audit
       where actor = (select gebruiker_id from partnerlink where id = $1) and object_id = $2 order by op, handeling`,
      [wat.id, taak],
    );
    const wie = {
      rol: 'hulpverlener',
      org: d.wie('hulp').organisatieId,
      leerling: d.t.p.leerling.leerlingId,
    };
    expect(regels.map((regel) => regel.handeling).toSorted()).toEqual(
      ['leesPartnertaak', 'wisselPartnerlinkIn', 'zegNaamBijPartnertaak'].toSorted(),
    );
    for (const regel of regels) expect(regel).toMatchObject(wie);
    expect(await vindInDatabase(d.t.p.regio.dataSource, [wat.link, wat.code])).toEqual([]);
  });
});

describe('leerplicht', () => {
  it.each(['kampen', 'school', 'hulp', 'coordinator', 'jongere'] as const)(
    'alone makes and withdraws a link: there is none for %s',
    async (wie) => {
      const { id } = await gemaakt();
      expect([403, 404]).toContain((await maak(wie)).status);
      expect([403, 404]).toContain((await trekIn(id, wie)).status);
      const lijst = await d.als<{ items?: object[] }>(wie, '/v1/partnerlinks');
      expect(lijst.json.items ?? []).toEqual([]);
    },
  );

  it('makes none while somebody else was only offered the traject', async () => {
    await rijen("update traject set status = 'OVERDRACHT_GEMEENTE', aangeboden_aan_id = $2 where id = $1", [
      d.t.trajectId,
      d.wie('kampen').organisatieId,
    ]);
    expect((await maak('kampen')).status).toBe(404);
    expect((await maak()).status).toBe(201);
  });

  it('makes none for a task in a criminal case, and says why', async () => {
    await rijen("update traject_taak set klasse = 'wpg_straf', rol = 'om', route_id = null where id = $1", [
      taak,
    ]);
    expect((await maak('zonderBoa')).status).toBe(404);
    await rijen(
      `insert into traject_autorisatie (traject_id, gebruiker_id, leerling_id, organisatie_id, van) values ($1, $2, $3, $4, now())`,
      [d.t.trajectId, d.wie('lpa').gebruikerId, d.t.p.leerling.leerlingId, d.wie('lpa').organisatieId],
    );
    expect((await maak()).json).toMatchObject({ code: 'partnerlink.straf' });
  });

  it('makes none for who signs in himself, for who has no mailbox, or for a task that ended', async () => {
    await aangesloten(true);
    expect((await maak()).json).toMatchObject({ code: 'partnerlink.aangesloten' });
    await aangesloten(false);
    await d.t.zet(route, 'AFGEBROKEN');
    expect((await maak()).json).toMatchObject({ code: 'partnerlink.taak-klaar' });
  });

  it('mails one message without a name, with the address as its last word', async () => {
    const { id } = await gemaakt();
    const [bericht] = await rijen<{ tekst: string; onderwerp: string; organisatie_id: string }>(
      'select tekst, onderwerp, organisatie_id from bericht where sleutel = $1',
      [`partnerlink/${id}`],
    );
    expect(bericht!.organisatie_id).toBe(d.wie('hulp').organisatieId);
    expect(bericht!.tekst.endsWith(`/partnerlink/${id}`)).toBe(true);
  });
});
