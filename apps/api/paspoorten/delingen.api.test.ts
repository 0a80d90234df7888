import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { rows } from '#libs/database/transaction.ts';
import { aBurger, type Burger } from '#test/builders/burgers.ts';
import { anOverdracht, createWereld, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';
import { ALS_15, ALS_16, ALS_18, GEHEIM, Paspoortproef } from '#test/kit/paspoort.ts';

let api: TestApi;
let wereld: Wereld;
let proef: Paspoortproef;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
});
beforeEach(async () => {
  api.zetKlok(ALS_16);
  proef = await Paspoortproef.begin(api, wereld);
});
afterAll(() => api.stop());

const EINDE_16 = '2027-06-30';
const EINDE_15 = '2026-07-31';
const open = (id: string, wie: 'intaker' | 'andereIntaker' | 'doorstroompunt' = 'intaker') =>
  proef.als(wie, `/v1/delingen/${id}/inzagen`, {});
const deel = async (paspoort: string, wens: object = proef.wens(EINDE_16)) =>
  (await proef.zelf(`/v1/paspoorten/${paspoort}/delingen`, wens)).json;
const eigenDelingen = async () =>
  (await proef.zelf('/v1/delingen')).json['items'] as Record<string, unknown>[];
const taken = () =>
  rows<{ soort: string; rol: string }>(
    api.dataSource,
    "select soort, rol from taak where overstap_id = $1 and status = 'OPEN' and soort like 'paspoort-%' order by soort",
    [proef.overstapId],
  );

describe('with whom to share', () => {
  it('lists where the youngster applied first, with purposes that are then accepted and the last day', async () => {
    const paspoort = await proef.vastgesteld();
    const { status, json } = await proef.zelf(`/v1/paspoorten/${paspoort}/ontvangers`);
    const items = json['items'] as { organisatie: { id: string }; band: string; doelen: string[] }[];
    expect([status, items[0]]).toMatchObject([
      200,
      {
        organisatie: { id: wereld.org.mbo },
        band: 'aangemeld',
        doelen: ['intake', 'ondersteuningsplan', 'begeleiding'],
      },
    ]);
    expect(new Set(items.map(({ organisatie }) => organisatie.id)).size).toBe(items.length);
    for (const { organisatie, doelen } of items) {
      const wens = {
        ...proef.wens(String(json['totHoogstens'])),
        ontvangerId: organisatie.id,
        doel: doelen[0],
      };
      expect((await proef.zelf(`/v1/paspoorten/${paspoort}/deelvoorbeelden`, wens)).status).toBe(200);
    }
  });

  it('is for the youngster alone', async () => {
    const paspoort = await proef.vastgesteld();
    const ouder = await aBurger(api.dataSource, proef.leerlingId, { relatie: 'ouder' });
    for (const wie of [ouder, 'mentor', 'intaker'] as const)
      expect((await proef.als(wie, `/v1/paspoorten/${paspoort}/ontvangers`)).status).toBe(403);
  });
});

describe('sharing', () => {
  it('shows beforehand exactly what the receiver then sees, and nothing more', async () => {
    const paspoort = await proef.vastgesteld();
    const { json: voorbeeld } = await proef.zelf(
      `/v1/paspoorten/${paspoort}/deelvoorbeelden`,
      proef.wens(EINDE_16),
    );
    const { id } = await deel(paspoort);
    const { json, tekst } = await open(String(id));
    expect(json['inhoud']).toEqual([voorbeeld['inhoud']]);
    expect(JSON.stringify(json['inhoud'])).toContain('Antwoord op wie-ben-ik');
    expect(tekst).not.toContain(GEHEIM);
    expect(json['status']).toBeUndefined();
  });

  it('tells the youngster that the mbo looked, talked and used it', async () => {
    const { id } = await deel(await proef.vastgesteld());
    await open(String(id));
    await proef.als('intaker', `/v1/delingen/${String(id)}/besprekingen`, {
      besproken: true,
      op: '2027-01-15',
    });
    await proef.als('intaker', `/v1/delingen/${String(id)}/verwerkingen`, {});
    const [deling] = await eigenDelingen();
    expect(deling).toMatchObject({ status: 'INGEZIEN', ontvanger: { naam: 'mbo' } });
    expect([deling?.['ingezienOp'], deling?.['besprokenOp'], deling?.['verwerktOp']]).not.toContain(null);
    expect(deling?.['blijftBij']).toContain('ondersteuningsplan');
  });

  it('shows the youngster each talk it lay on the table at; a talk is reported by who has it', async () => {
    const paspoort = await proef.vastgesteld();
    const { id } = await deel(paspoort);
    await open(String(id));
    const meld = (wie: 'intaker' | 'doorstroompunt', soort: string, besproken = true) =>
      proef.als(wie, `/v1/delingen/${String(id)}/besprekingen`, { soort, besproken, op: '2027-01-15' });
    expect((await meld('intaker', 'intake', false)).status).toBe(201);
    expect((await meld('intaker', 'exit')).status).toBe(201);
    const ander = await meld('intaker', 'rmc');
    expect([ander.status, ander.json['code']]).toEqual([403, 'gesprek.ander-voert-het']);
    expect((await meld('doorstroompunt', 'rmc')).status).toBe(404);
    const { json } = await proef.zelf(`/v1/paspoorten/${paspoort}`);
    expect((json['gesprekken'] as object[]).slice(-2)).toEqual([
      { soort: 'intake', op: '2027-01-15', besproken: false, organisatie: 'mbo' },
      { soort: 'exit', op: '2027-01-15', besproken: true, organisatie: 'mbo' },
    ]);
    expect((await eigenDelingen())[0]?.['besprokenOp']).toBeNull();
    expect((await proef.als('intaker', `/v1/paspoorten/${paspoort}`)).json['gesprekken']).toBeUndefined();
  });

  it('5: an mbo without a share, and another mbo, find nothing', async () => {
    const { id } = await deel(await proef.vastgesteld());
    expect((await open(String(id), 'andereIntaker')).status).toBe(404);
    expect((await proef.als('andereIntaker', '/v1/delingen')).json['items']).toEqual([]);
    expect((await proef.als('andereIntaker', '/v1/paspoorten')).json['items']).toEqual([]);
  });

  it('26: scenario 28, withdrawn is shut at once, what the mbo already used stays the mbo’s, and the youngster sees that', async () => {
    const paspoort = await proef.vastgesteld();
    const { id } = await deel(paspoort);
    await open(String(id));
    await proef.als('intaker', `/v1/delingen/${String(id)}/besprekingen`, {
      besproken: true,
      op: '2027-01-15',
    });
    await proef.als('intaker', `/v1/delingen/${String(id)}/verwerkingen`, {});
    expect((await proef.zelf(`/v1/delingen/${String(id)}/intrekkingen`, {})).json).toEqual({
      id,
      status: 'INGETROKKEN',
    });
    const dicht = await open(String(id));
    expect([dicht.status, dicht.json['code']]).toEqual([409, 'deling.ingetrokken']);
    const { json, tekst } = await proef.als('intaker', `/v1/paspoorten/${paspoort}`);
    expect([json['zicht'], json['reden'], json['inhoud']]).toEqual(['bestaat', 'ingetrokken', []]);
    expect(tekst).not.toContain('Antwoord op');
    const bijMbo = ((await proef.als('intaker', '/v1/delingen')).json['items'] as { id: string }[]).find(
      (deling) => deling.id === id,
    );
    expect(bijMbo).toMatchObject({ status: 'INGETROKKEN', statusTekst: 'Ingetrokken' });
    expect((await eigenDelingen())[0]?.['blijftBij']).toContain('blijft van mbo');
    const audit = await rows<{ handeling: string }>(
      api.dataSource,
      "select handeling from audit where leerling_id = $1 and uitkomst = 'gelukt'",
      [proef.leerlingId],
    );
    expect(audit.map(({ handeling }) => handeling)).toEqual(
      expect.arrayContaining(['deelPaspoort', 'leesDeling', 'verwerkDeling', 'trekDelingIn']),
    );
  });

  it('ends on the day that was agreed, also when nothing has been processed', async () => {
    const { id } = await deel(await proef.vastgesteld(), proef.wens('2027-01-20'));
    expect((await open(String(id))).status).toBe(200);
    api.zetKlok('2027-01-20T22:59:00.000Z');
    expect((await open(String(id))).status).toBe(200);
    api.zetKlok('2027-01-20T23:00:00.000Z');
    expect((await open(String(id))).json['code']).toBe('deling.verlopen');
  });

  it('24: keeps what was shared as it was when the youngster writes on', async () => {
    const paspoort = await proef.vastgesteld();
    const { id } = await deel(paspoort);
    const wijziging = {
      id: 'w-nieuw',
      deel: 'jongere',
      wijzigingen: { roepnaam: { waarde: 'Nieuwe naam', basis: 1 } },
    };
    expect((await proef.zelf(`/v1/paspoorten/${paspoort}/wijzigingen`, wijziging)).json).toMatchObject({
      versie: 2,
      status: 'CONCEPT',
    });
    expect((await open(String(id))).tekst).not.toContain('Nieuwe naam');
  });

  it('says what is wrong with a wish, at its place', async () => {
    const paspoort = await proef.vastgesteld();
    const pad = `/v1/paspoorten/${paspoort}/delingen`;
    const fout = async (anders: object) =>
      (await proef.zelf(pad, { ...proef.wens(EINDE_16), ...anders })).json['code'];
    expect(await fout({ tot: '2027-01-14' })).toBe('deling.einddatum-voorbij');
    expect(await fout({ doel: 'werk' })).toBe('deling.doel-past-niet');
    expect(await fout({ vragen: ['bestaat-niet'] })).toBe('deling.vraag-onbekend');
    expect(await fout({ ontvangerId: wereld.org.gemeente, doel: 'begeleiding' })).toBe(
      'deling.ontvanger-krijgt-geen-inhoud',
    );
  });
});

describe('scenario 29: a fifteen-year-old shares with consent of his parents', () => {
  let paspoort: string;
  let ouder: Burger;
  beforeEach(async () => {
    api.zetKlok(ALS_15);
    ouder = await aBurger(api.dataSource, proef.leerlingId, { relatie: 'ouder' });
    paspoort = await proef.vastgesteld();
  });
  const besluit = (wie: Burger, id: unknown, ja: 'ja' | 'nee') =>
    proef.als(wie, `/v1/delingen/${String(id)}/toestemmingen`, { besluit: ja, naam: 'A. Ouder' });

  it('waits without consent, and opens with it', async () => {
    const { id, status } = await deel(paspoort, proef.wens(EINDE_15));
    expect(status).toBe('WACHT_OP_TOESTEMMING');
    expect((await open(String(id))).status).toBe(404);
    expect((await besluit(ouder, id, 'ja')).json).toEqual({ id, status: 'ACTIEF' });
    expect((await open(String(id))).status).toBe(200);
  });

  it('tells the parent of which questions the answer is shared, and not the answers', async () => {
    const { id } = await deel(paspoort, proef.wens(EINDE_15));
    const { json, tekst } = await proef.als(ouder, '/v1/delingen');
    expect(json['items']).toEqual([expect.objectContaining({ id, variant: 'mbo-tot-23' })]);
    expect(tekst).not.toContain(GEHEIM);
    expect((await proef.als(ouder, '/v1/paspoortvragen/mbo-tot-23')).status).toBe(200);
  });

  it('does not count with two parents who disagree: the mentor gets a task', async () => {
    const ander = await aBurger(api.dataSource, proef.leerlingId, { relatie: 'ouder' });
    const { id } = await deel(paspoort, proef.wens(EINDE_15));
    await besluit(ouder, id, 'ja');
    expect((await besluit(ander, id, 'nee')).json).toEqual({ id, status: 'WACHT_OP_TOESTEMMING' });
    expect((await open(String(id))).status).toBe(409);
    expect(await taken()).toEqual([{ soort: 'paspoort-ouders-oneens', rol: 'mentor' }]);
  });

  it('does not count from a parent without authority', async () => {
    const zonder = await Paspoortproef.begin(api, wereld);
    proef = zonder;
    const geenGezag = await aBurger(api.dataSource, zonder.leerlingId, { relatie: 'ouder', gezag: false });
    const { id } = await deel(await zonder.vastgesteld(), zonder.wens(EINDE_15));
    expect((await besluit(geenGezag, id, 'ja')).json).toMatchObject({ status: 'WACHT_OP_TOESTEMMING' });
    expect(await taken()).toEqual([{ soort: 'paspoort-gezag-onbekend', rol: 'mentor' }]);
  });

  it('21: on the sixteenth birthday he decides himself; his parent no longer does', async () => {
    const { id } = await deel(paspoort, proef.wens(EINDE_15));
    api.zetKlok('2026-05-04T22:00:00.000Z');
    expect((await besluit(ouder, id, 'ja')).json['code']).toBe('toestemming.jongere-beslist-zelf');
    expect((await open(String(id))).status).toBe(404);
    const { id: nieuw, status } = await deel(paspoort, proef.wens(EINDE_15));
    expect(status).toBe('ACTIEF');
    expect((await open(String(nieuw))).status).toBe(200);
  });

  it('is put to him after his birthday, and shuts when he does not confirm', async () => {
    const { id } = await deel(paspoort, proef.wens('2026-12-31'));
    await besluit(ouder, id, 'ja');
    api.zetKlok('2026-05-10T12:00:00.000Z');
    expect((await open(String(id))).status).toBe(200);
    api.zetKlok('2026-12-01T12:00:00.000Z');
    expect((await open(String(id))).json['code']).toBe('deling.wacht');
    expect((await proef.zelf(`/v1/delingen/${String(id)}/bevestigingen`, {})).status).toBe(201);
    expect((await open(String(id))).status).toBe(200);
  });
});

describe('leerplicht and Doorstroompunt', () => {
  it('know that there is a Paspoort once it is fixed, and read nothing of it', async () => {
    await anOverdracht(api.dataSource, wereld, {
      overstapId: proef.overstapId,
      naar: 'gemeente',
      status: 'GEACCEPTEERD',
    });
    const concept = await proef.ingevuld();
    expect((await proef.als('leerplicht', `/v1/paspoorten/${concept}`)).status).toBe(404);
    await proef.vraagMentor(concept);
    await proef.vulIn('mentor', concept, 'mentor');
    await proef.als('mentor', `/v1/paspoorten/${concept}/ondertekeningen`, { gesprekOp: '2027-01-14' });
    await proef.zelf(`/v1/paspoorten/${concept}/vaststellingen`, {});
    const { json, tekst } = await proef.als('leerplicht', `/v1/paspoorten/${concept}`);
    expect([json['zicht'], json['inhoud']]).toEqual(['bestaat', []]);
    expect(tekst).not.toContain('Antwoord op');
  });

  it('a Doorstroompunt without a file reads what is shared with it, with the name, until it is withdrawn', async () => {
    api.zetKlok(ALS_18);
    const paspoort = await proef.vastgesteld();
    const wens = { ...proef.wens('2028-08-01'), ontvangerId: wereld.org.rmc, doel: 'begeleiding' };
    const { id } = await deel(paspoort, wens);
    expect((await open(String(id), 'doorstroompunt')).json).toMatchObject({
      leerling: { achternaam: 'Vogelaar' },
    });
    await proef.zelf(`/v1/delingen/${String(id)}/intrekkingen`, {});
    expect([404, 409]).toContain((await open(String(id), 'doorstroompunt')).status);
  });
});
