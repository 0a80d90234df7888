import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inTransaction } from '#libs/database/transaction.ts';
import { Regelboek } from '#libs/dossier/regelboek.ts';
import { Grootboek } from '#libs/vernietiging/grootboek.ts';
import { herhaalGrootboek } from '#libs/vernietiging/herhaal.ts';
import { controleer, eindig, engineIsLeeg, legVast, wisVernietiging } from '#libs/vernietiging/stappen.ts';
import {
  anOverdracht,
  anOverstap,
  createWereld,
  KANARIE_BSN,
  type Gebruikersnaam,
  type Wereld,
} from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';
import { Paspoortproef } from '#test/kit/paspoort.ts';
import { op } from '#test/kit/regio.ts';

const NU = op('2027-01-15T12:00:00.000Z');

let api: TestApi;
let wereld: Wereld;
let map: string;
let grootboek: Grootboek;
let anderBeheer: { gebruikerId: string; organisatieId: string };
const tokens: Record<string, string> = {};
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
  api.zetKlok(NU);
  map = await mkdtemp(path.join(tmpdir(), 'vernietiging-api-'));
  grootboek = new Grootboek(path.join(map, 'grootboek.jsonl'), Buffer.alloc(32, 1));
  for (const naam of ['beheerder', 'projectleider', 'decaan', 'coordinator'] as Gebruikersnaam[])
    tokens[naam] = await api.token(wereld.gebruiker[naam]);
  anderBeheer = { gebruikerId: randomUUID(), organisatieId: wereld.org.school };
  await api.dataSource.query("insert into gebruiker (id, naam) values ($1, 'Beheerder van de school')", [
    anderBeheer.gebruikerId,
  ]);
  await api.dataSource.query(
    "insert into mandaat (id, gebruiker_id, organisatie_id, rol, van) values ($1, $2, $3, 'beheerder', '2020-01-01')",
    [randomUUID(), anderBeheer.gebruikerId, anderBeheer.organisatieId],
  );
  tokens['schoolbeheer'] = await api.token(anderBeheer);
});
afterAll(async () => {
  await api.stop();
  await rm(map, { recursive: true, force: true });
});

const anLeerling = (achternaam = 'Vogelaar') =>
  anOverstap(api.dataSource, wereld, { school: 'school', achternaam });
const vraag = (als: string, overstapId: string, rest: object = {}) =>
  api.vraag<{ id: string; code?: string }>('/v1/vernietigingen', {
    token: tokens[als]!,
    body: { overstapId, grond: 'verzoek', ...rest },
  });
const beslis = (als: string, id: string, akkoord = true) =>
  api.vraag<{ code?: string; status?: string }>(`/v1/vernietigingen/${id}/besluiten`, {
    token: tokens[als]!,
    body: { akkoord },
  });
const lees = <T = Record<string, unknown>>(als: string, pad: string) =>
  api.vraag<T>(pad, { token: tokens[als]! });

/** Wat het proces doet, zonder de engine ertussen. */
async function voerUit(id: string): Promise<void> {
  const { dataSource } = api;
  const context = { nu: NU, regelboek: new Regelboek() };
  await inTransaction(dataSource, (tx) => eindig(tx, id, context));
  await inTransaction(dataSource, (tx) => engineIsLeeg(tx, id, NU));
  await inTransaction(dataSource, (tx) => legVast(tx, id, grootboek, NU));
  await inTransaction(dataSource, (tx) => wisVernietiging(tx, id, grootboek, NU));
  await controleer(dataSource, id, { grootboek, geschiedenissen: async () => 0 }, NU);
}

describe('asking for destruction', () => {
  it('is for a beheerder, of the region or of the own school, and shows nothing of the pupil', async () => {
    const overstapId = await anLeerling();
    expect((await vraag('decaan', overstapId)).status).toBe(403);
    expect((await vraag('projectleider', overstapId)).status).toBe(403);
    const elders = await anOverstap(api.dataSource, wereld, { school: 'andereSchool' });
    expect((await vraag('schoolbeheer', elders)).status).toBe(404);
    expect((await vraag('beheerder', randomUUID())).status).toBe(404);
    const { status, json } = await vraag('schoolbeheer', overstapId);
    expect(status).toBe(201);
    const gelezen = await lees('beheerder', `/v1/vernietigingen/${json.id}`);
    expect(gelezen.json).toMatchObject({ status: 'AANGEVRAAGD', grond: 'verzoek', wacht: false });
    expect(gelezen.tekst).not.toMatch(new RegExp(`Vogelaar|${KANARIE_BSN}|${overstapId}`));
    expect((await vraag('beheerder', overstapId)).json.code).toBe('vernietiging.loopt-al');
  });

  it('29: is decided by another, of the region', async () => {
    const { json } = await vraag('beheerder', await anLeerling());
    expect(await beslis('beheerder', json.id)).toMatchObject({
      status: 403,
      json: { code: 'vier_ogen' },
    });
    expect((await beslis('coordinator', json.id)).status).toBe(403);
    expect((await beslis('schoolbeheer', json.id)).status).toBe(404);
    expect(await beslis('projectleider', json.id, false)).toMatchObject({
      status: 201,
      json: { status: 'AFGEWEZEN' },
    });
    expect((await beslis('projectleider', json.id)).json.code).toBe('vernietiging.al-besloten');
  });

  it('takes an empty list of what has to go for a mistake, not for everything', async () => {
    const overstapId = await anLeerling('Grutto');
    const { status, json } = await vraag('schoolbeheer', overstapId, { klassen: [] });
    const fout = {
      pointer: '/klassen',
      detail: expect.stringMatching(/^Noem ten minste een soort gegevens/),
    };
    expect([status, json]).toEqual([
      400,
      expect.objectContaining({ errors: [expect.objectContaining(fout)] }),
    ]);
    expect((await lees<{ items: object[] }>('projectleider', '/v1/vernietigingen')).tekst).not.toContain(
      overstapId,
    );
  });

  it('shows who decides who asked, of what school and season, and what stays; never who the pupil is', async () => {
    const overstapId = await anLeerling('Steltloper');
    const { json } = await vraag('schoolbeheer', overstapId, { klassen: ['paspoort', 'verzuim'] });
    const bekijk = (als: string) => lees(als, `/v1/vernietigingen/${json.id}`);
    const school = { id: wereld.org.school, naam: expect.any(String) };
    const vrager = { id: anderBeheer.gebruikerId, naam: 'Beheerder van de school' };
    const zaak = { school, seizoen: '2026-2027' };
    const stil = await bekijk('projectleider');
    expect(stil.json).toMatchObject({ vrager, organisatie: school, zaak: { ...zaak, loopt: false } });
    expect(stil.json['blijft']).toContainEqual({ wat: 'zorg', waarom: 'niet-gevraagd' });
    expect(stil.json['blijft']).not.toContainEqual(expect.objectContaining({ wat: 'verzuim' }));
    const { tekst } = await lees('projectleider', '/v1/vernietigingen');
    expect(tekst).not.toMatch(new RegExp(`Steltloper|${overstapId}`));
    await beslis('projectleider', json.id, false);
    expect((await bekijk('projectleider')).json['zaak']).toBeNull();
  });

  it.each([
    [
      'handover',
      async (overstapId: string) => anOverdracht(api.dataSource, wereld, { overstapId, naar: 'gemeente' }),
    ],
    [
      'trajectory',
      async (overstapId: string) =>
        api.dataSource.query(
          `insert into traject (id, leerling_id, overstap_id, school_id, regio, afspraak_id, lp_id, status, status_sinds, begonnen_op)
           select $2, leerling_id, id, school_id, regio, $3, $4, 'LOPEND', $5, $5 from overstap where id = $1`,
          [overstapId, randomUUID(), wereld.afspraakId, wereld.org.gemeente, NU],
        ),
    ],
  ])(
    'tells who decides of an open %s that something still runs, not what; a school is not told',
    async (_, begin) => {
      const overstapId = await anLeerling();
      const { json } = await vraag('schoolbeheer', overstapId);
      const loopt = async (als: string) => {
        const { items } = (
          await lees<{ items: { id: string; zaak: { loopt: boolean | null } }[] }>(als, '/v1/vernietigingen')
        ).json;
        return items.find(({ id }) => id === json.id)?.zaak.loopt;
      };
      expect([await loopt('projectleider'), await loopt('schoolbeheer')]).toEqual([false, null]);
      await begin(overstapId);
      expect([await loopt('projectleider'), await loopt('beheerder'), await loopt('schoolbeheer')]).toEqual([
        true,
        true,
        null,
      ]);
    },
  );

  it('gives no certificate as long as there is none', async () => {
    const { json } = await vraag('beheerder', await anLeerling());
    const bewijs = await lees('beheerder', `/v1/vernietigingen/${json.id}/bewijs`);
    expect([bewijs.status, bewijs.json['code']]).toEqual([409, 'vernietiging.nog-geen-bewijs']);
  });
});

describe('87: only the Paspoort of a pupil', () => {
  const ANTWOORD = { waarde: 'Ik begin opnieuw', basis: 0 };
  const alleen = { klassen: ['paspoort'] };

  async function vernietig(overstapId: string): Promise<void> {
    const { status, json } = await vraag('beheerder', overstapId, alleen);
    expect(status).toBe(201);
    await beslis('projectleider', json.id);
    await voerUit(json.id);
    expect((await lees('beheerder', `/v1/vernietigingen/${json.id}`)).json['status']).toBe('UITGEVOERD');
  }

  it('87: is destroyed again when he began again, and the ledger leaves alone what began after it', async () => {
    const proef = await Paspoortproef.begin(api, wereld);
    const oud = await proef.vastgesteld();
    const { json: gedeeld } = await proef.zelf(`/v1/paspoorten/${oud}/delingen`, proef.wens('2027-06-30'));
    const open = () => proef.als('intaker', `/v1/delingen/${String(gedeeld['id'])}/inzagen`, {});
    expect((await open()).status).toBe(200);
    await vernietig(proef.overstapId);
    expect((await proef.zelf(`/v1/paspoorten/${oud}`)).status).toBe(404);
    expect((await vraag('beheerder', proef.overstapId, alleen)).json.code).toBe('vernietiging.al-gedaan');

    const { json: nieuw } = await proef.zelf('/v1/paspoorten', { variant: 'mbo-tot-23' });
    const pad = `/v1/paspoorten/${String(nieuw['id'])}`;
    const wijziging = { id: randomUUID(), deel: 'jongere', wijzigingen: { roepnaam: ANTWOORD } };
    expect((await proef.zelf(`${pad}/wijzigingen`, wijziging)).status).toBe(201);
    const herhaal = () => herhaalGrootboek(api.dataSource, grootboek, { nu: NU, regelboek: new Regelboek() });
    expect(await herhaal()).toBe(0);
    expect((await proef.zelf(pad)).tekst).toContain(ANTWOORD.waarde);
    expect((await open()).status).toBe(404);
    expect((await proef.als('intaker', pad)).status).toBe(404);

    await vernietig(proef.overstapId);
    expect((await proef.zelf(pad)).status).toBe(404);
    expect(await herhaal()).toBe(0);
    expect((await proef.zelf('/v1/paspoorten', { variant: 'mbo-tot-23' })).status).toBe(201);
  });
});

describe('what must be kept', () => {
  const zet = (overstapId: string, rest: object = {}) =>
    api.vraag<{ id: string; code?: string }>('/v1/bewaarplichten', {
      token: tokens['beheerder']!,
      body: { overstapId, grond: 'klacht', toelichting: 'Er loopt een klacht.', ...rest },
    });

  it('91: holds off destruction, before the decision and after it, until it is lifted', async () => {
    const overstapId = await anLeerling();
    const { json: gevraagd } = await vraag('beheerder', overstapId);
    const { json: plicht } = await zet(overstapId);
    expect((await beslis('projectleider', gevraagd.id)).json.code).toBe('vernietiging.bewaarplicht');
    await api.vraag(`/v1/bewaarplichten/${plicht.id}/opheffingen`, { token: tokens['beheerder']!, body: {} });
    expect((await beslis('projectleider', gevraagd.id)).status).toBe(201);
    await zet(overstapId, { tot: '2027-01-15' });
    await expect(voerUit(gevraagd.id)).resolves.toBeUndefined();
    const wacht = await lees('beheerder', `/v1/vernietigingen/${gevraagd.id}`);
    expect(wacht.json).toMatchObject({ status: 'GOEDGEKEURD', wacht: true, gewistOp: null });
    expect((await lees('beheerder', '/v1/bewaarplichten')).tekst).not.toContain('klacht.');
    const voorLeider = await api.vraag<{
      items: { gezetDoor: string; zetter: { id: string; naam: string } }[];
    }>('/v1/bewaarplichten', { token: tokens['projectleider']! });
    const { gezetDoor, zetter } = voorLeider.json.items[0]!;
    expect([zetter.id, zetter.naam.length > 0]).toEqual([gezetDoor, true]);
  });

  it('comes too late once it is in the ledger', async () => {
    const overstapId = await anLeerling();
    const { json } = await vraag('beheerder', overstapId);
    await beslis('projectleider', json.id);
    await voerUit(json.id);
    expect((await zet(overstapId)).json.code).toBe('bewaarplicht.te-laat');
  });
});

describe('87: after destruction', () => {
  const lijst = () =>
    lees<{ items: { id: string; leerling: { achternaam: string } }[] }>(
      'decaan',
      '/v1/overstappen?paginaGrootte=200',
    );
  const tellingen = () => lees('decaan', '/v1/tellingen');

  it('87: lists, search and counts work, without the name; others have theirs; the second time is refused', async () => {
    const weg = await anLeerling('Roerdomp');
    const blijft = await anLeerling('Wielewaal');
    const zoek = async (naam: string): Promise<string[]> => {
      const { status, json } = await api.vraag<{ items: { id: string }[] }>('/v1/overstappen/_zoek', {
        token: tokens['decaan']!,
        body: { naam },
        headers: { 'Content-Type': 'application/json' },
      });
      expect([200, 201]).toContain(status);
      return json.items.map(({ id }) => id);
    };
    expect(await zoek('Roerdomp')).toEqual([weg]);
    const voor = (await lijst()).json.items.length;
    expect((await lijst()).json.items.find(({ id }) => id === weg)?.leerling.achternaam).toBe('Roerdomp');
    const { json } = await vraag('schoolbeheer', weg);
    await beslis('projectleider', json.id);
    await voerUit(json.id);

    const na = await lijst();
    expect([na.status, na.json.items.length]).toEqual([200, voor]);
    expect(na.tekst).not.toContain('Roerdomp');
    expect(na.json.items.find(({ id }) => id === weg)?.leerling.achternaam).toBe('(gewist)');
    expect(na.json.items.find(({ id }) => id === blijft)?.leerling.achternaam).toBe('Wielewaal');
    expect((await tellingen()).status).toBe(200);
    for (const pad of ['', '/tijdlijn', '/aanmeldingen', '/overdrachten', '/bestemmingen']) {
      const { status, tekst } = await lees('decaan', `/v1/overstappen/${weg}${pad}`);
      expect([pad, status]).toEqual([pad, 200]);
      expect(tekst).not.toMatch(/Roerdomp|Kanarie|L1"/);
    }
    expect(await zoek('Roerdomp')).toEqual([]);
    expect(await zoek('Wielewaal')).toEqual([blijft]);
    expect((await vraag('beheerder', weg)).json.code).toBe('vernietiging.al-gedaan');
    const bewijs = await lees<{ tekst: string }>('schoolbeheer', `/v1/vernietigingen/${json.id}/bewijs`);
    expect(bewijs.json.tekst).toContain('Van alles is nul over.');
    expect(bewijs.tekst).not.toMatch(new RegExp(`Roerdomp|Kanarie|${KANARIE_BSN}|${weg}`));
  });
});
