import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { inTransaction, row } from '#libs/database/transaction.ts';
import { vernietigSleutels } from '#libs/kluis/gegevenssleutels.ts';
import { NietTeOpenen } from '#libs/kluis/versleuteling.ts';
import { Inhoudslot } from '#libs/paspoort/inhoud.ts';
import { aBurger } from '#test/builders/burgers.ts';
import { createWereld, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';
import { ALS_16, GEHEIM, Paspoortproef } from '#test/kit/paspoort.ts';

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

const patch = (wijzigingen: object, id: string = randomUUID()) => ({ id, deel: 'jongere', wijzigingen });
const lees = async (id: string) => (await proef.zelf(`/v1/paspoorten/${id}`)).json;

describe('a youngster writes his own Paspoort', () => {
  it('begins it, answers, and reads back what he wrote, on any device', async () => {
    const { json } = await proef.zelf('/v1/paspoorten', { variant: 'mbo-tot-23' });
    const id = String(json['id']);
    expect(json).toEqual({ id, versie: 1, status: 'CONCEPT' });
    const antwoord = await proef.zelf(
      `/v1/paspoorten/${id}/wijzigingen`,
      patch({ roepnaam: { waarde: 'Sam', basis: 0 } }),
    );
    expect(antwoord.json).toEqual({ id, versie: 1, status: 'CONCEPT' });
    expect((await lees(id))['invullen']).toMatchObject([
      { deel: 'jongere', antwoorden: { roepnaam: { waarde: 'Sam', versie: 1 } } },
    ]);
    expect((await proef.zelf('/v1/paspoorten', { variant: 'arbeid' })).status).toBe(409);
  });

  it('60: takes the same change twice as one, and refuses one that would lose another', async () => {
    const { json } = await proef.zelf('/v1/paspoorten', { variant: 'mbo-tot-23' });
    const pad = `/v1/paspoorten/${String(json['id'])}/wijzigingen`;
    const eerste = patch({ roepnaam: { waarde: 'Sam', basis: 0 } });
    expect((await proef.zelf(pad, eerste)).status).toBe(201);
    expect((await proef.zelf(pad, eerste)).status).toBe(201);
    const tweede = await proef.zelf(pad, patch({ roepnaam: { waarde: 'Samuel', basis: 0 } }));
    expect([tweede.status, tweede.json['code']]).toEqual([409, 'paspoort.antwoord-gewijzigd']);
    expect((await proef.zelf(pad, patch({ roepnaam: { waarde: 'Samuel', basis: 1 } }))).status).toBe(201);
    const { json: geschiedenis } = await proef.zelf(pad);
    expect(geschiedenis['items']).toMatchObject([
      { antwoorden: { roepnaam: 'Samuel' } },
      { antwoorden: { roepnaam: 'Sam' } },
    ]);
  });

  it('takes it along as an accessible PDF, of what the one who asks may see', async () => {
    const id = await proef.ingevuld();
    const haal = async (wie: Parameters<typeof proef.als>[0]) => {
      const identiteit = typeof wie === 'string' ? wereld.gebruiker[wie] : wie;
      const antwoord = await fetch(`${api.url}/v1/paspoorten/${id}`, {
        headers: { Authorization: `Bearer ${await api.token(identiteit)}`, Accept: 'application/pdf' },
      });
      return { antwoord, bytes: new Uint8Array(await antwoord.arrayBuffer()) };
    };
    const { antwoord, bytes } = await haal(proef.jongere);
    expect(antwoord.headers.get('content-disposition')).toBe('attachment; filename="paspoort.pdf"');
    const pdf = await getDocument({ data: bytes, verbosity: 0 }).promise;
    expect((await pdf.getMarkInfo())?.Marked).toBe(true);
    const delen: string[] = [];
    for (let nr = 1; nr <= pdf.numPages; nr++)
      for (const item of (await (await pdf.getPage(nr)).getTextContent()).items)
        if ('str' in item) delen.push(item.str);
    const tekst = delen.join(' ').replaceAll(/\s+/g, ' ');
    const { inhoud } = (await lees(id)) as { inhoud: { velden: { tekst: string; vraag: string }[] }[] };
    expect(inhoud.at(-1)!.velden.length).toBeGreaterThan(5);
    for (const veld of inhoud.at(-1)!.velden)
      expect(tekst.replaceAll(' ', '')).toContain(`${veld.vraag}${veld.tekst}`.replaceAll(/\s/g, ''));
    for (const wie of ['andereDecaan', 'intaker'] as const) {
      const { antwoord: nee } = await haal(wie);
      expect([403, 404]).toContain(nee.status);
    }
  });

  it('is told which answer does not fit, without repeating it', async () => {
    const { json } = await proef.zelf('/v1/paspoorten', { variant: 'mbo-tot-23' });
    const fout = await proef.zelf(
      `/v1/paspoorten/${String(json['id'])}/wijzigingen`,
      patch({ roepnaam: { waarde: 'Q'.repeat(61), basis: 0 } }),
    );
    expect([fout.status, fout.json['code']]).toEqual([422, 'paspoort.antwoord-te-lang']);
    expect(fout.tekst).not.toContain('QQQ');
  });

  it('cannot fix it before the talk with the mentor, and can after it', async () => {
    const id = await proef.ingevuld();
    const vroeg = await proef.zelf(`/v1/paspoorten/${id}/vaststellingen`, {});
    expect(vroeg.json['code']).toBe('paspoort.nog-niet-besproken');
    await proef.vraagMentor(id);
    await proef.vulIn('mentor', id, 'mentor');
    const getekend = await proef.als('mentor', `/v1/paspoorten/${id}/ondertekeningen`, {
      gesprekOp: '2027-01-14',
    });
    expect(getekend.json).toEqual({ id, versie: 1, status: 'BESPROKEN_MENTOR' });
    expect((await proef.zelf(`/v1/paspoorten/${id}/vaststellingen`, {})).json['status']).toBe('VASTGESTELD');
    const overstap = await row<{ paspoort_op: string | null }>(
      api.dataSource,
      'select paspoort_op from overstap where id = $1',
      [proef.overstapId],
    );
    expect(overstap?.paspoort_op).toMatch(/^2027-01-15T12/);
  });

  it('throws it away for good: nothing is left to open, and he may begin again', async () => {
    const id = await proef.vastgesteld();
    expect((await proef.zelf(`/v1/paspoorten/${id}/vernietigingen`, { zeker: true })).status).toBe(201);
    expect((await proef.zelf(`/v1/paspoorten/${id}`)).status).toBe(404);
    const over = await row<{ n: number }>(
      api.dataSource,
      'select (select count(*) from paspoort_inhoud where paspoort_id = $1) + (select count(*) from paspoort_wijziging where paspoort_id = $1) as n',
      [id],
    );
    expect(Number(over?.n)).toBe(0);
    expect((await proef.zelf('/v1/paspoorten', { variant: 'mbo-tot-23' })).status).toBe(201);
  });

  it('may begin again after it was destroyed, with a new key: what was there stays closed', async () => {
    const oud = await proef.ingevuld();
    const dek = async () =>
      (await row<{ wrapped: Buffer; versie: number }>(
        api.dataSource,
        "select wrapped, versie from sleutels.dek where subject = $1 and klasse = 'paspoort'",
        [proef.leerlingId],
      ))!;
    const vernietiging = randomUUID();
    await api.dataSource.query(
      `insert into vernietiging (id, leerling_id, klassen, grond, regio, organisatie_id, status, gevraagd_op, besloten_op, besloten_door)
       values ($1, $2, '{paspoort}', 'verzoek', '010', $4, 'GOEDGEKEURD', now(), now(), $3)`,
      [vernietiging, proef.leerlingId, wereld.gebruiker.beheerder.gebruikerId, wereld.org.regio],
    );
    const { versie } = await dek();
    const bewaard = await api.dataSource.query('select * from paspoort_inhoud where paspoort_id = $1', [oud]);
    expect(bewaard.length).toBeGreaterThan(0);
    await inTransaction(api.dataSource, (tx) => vernietigSleutels(tx, proef.leerlingId, ['paspoort']));
    await api.dataSource.query('update paspoort set vernietigd_op = now() where id = $1', [oud]);
    const bezig = await proef.zelf('/v1/paspoorten', { variant: 'mbo-tot-23' });
    expect([bezig.status, bezig.json['code']]).toEqual([409, 'paspoort.vernietiging-loopt']);

    await api.dataSource.query("update vernietiging set status = 'UITGEVOERD', bewijs = '{}' where id = $1", [
      vernietiging,
    ]);
    const { status, json } = await proef.zelf('/v1/paspoorten', { variant: 'mbo-tot-23' });
    expect(status).toBe(201);
    await proef.vulIn(proef.jongere, String(json['id']), 'jongere');
    expect((await lees(String(json['id'])))['invullen']).toMatchObject([{ antwoorden: expect.any(Object) }]);
    expect((await dek()).versie).toBe(versie + 1);
    // Het oude cijferblok onder de nieuwe sleutel: niet te openen.
    const slot = await Inhoudslot.van(api.dataSource, proef.leerlingId);
    const { deel, nummer, bytes } = bewaard[0] as { deel: 'jongere'; nummer: number; bytes: Buffer };
    expect(() => slot.openDeel({ paspoortId: oud, nummer, deel }, bytes)).toThrow(NietTeOpenen);
  });

  it('may say that he does not want one', async () => {
    expect((await proef.zelf('/v1/mij/paspoortafzeggingen', {})).status).toBe(201);
    const oproep = await row<{ afgezien_op: string }>(
      api.dataSource,
      'select afgezien_op from paspoort_oproep where leerling_id = $1',
      [proef.leerlingId],
    );
    expect(oproep?.afgezien_op).toMatch(/^2027-01-15T12/);
  });
});

describe('the mentor has a part of his own', () => {
  it('25: may not write the part of the youngster, nor the youngster his', async () => {
    const id = await proef.ingevuld();
    await proef.vraagMentor(id);
    const mentor = await proef.als(
      'mentor',
      `/v1/paspoorten/${id}/wijzigingen`,
      patch({ roepnaam: { waarde: 'X', basis: 1 } }),
    );
    expect([mentor.status, mentor.json['code']]).toEqual([403, 'paspoort.deel-van-ander']);
    const jongere = await proef.vulIn(proef.jongere, id, 'mentor');
    expect([jongere.status, jongere.json['code']]).toEqual([403, 'paspoort.deel-van-ander']);
  });

  it('is read by the youngster once signed; he may object and not edit', async () => {
    const id = await proef.ingevuld();
    await proef.vraagMentor(id);
    await proef.vulIn('mentor', id, 'mentor');
    expect(JSON.stringify((await lees(id))['inhoud'])).not.toContain('mentor-kracht');
    await proef.als('mentor', `/v1/paspoorten/${id}/ondertekeningen`, { gesprekOp: '2027-01-14' });
    expect(JSON.stringify((await lees(id))['inhoud'])).toContain('Antwoord op mentor-kracht');
    await proef.zelf(`/v1/paspoorten/${id}/bezwaren`, { tekst: 'Dit klopt niet' });
    const bij = (await proef.als('mentor', `/v1/paspoorten/${id}`)).json['inhoud'];
    expect(bij).toMatchObject([{ mentor: { bezwaar: { tekst: 'Dit klopt niet' } } }]);
  });

  it('sees of an uninvited pupil only that there is one, and of another school nothing', async () => {
    const id = await proef.ingevuld();
    const { json } = await proef.als('mentor', `/v1/paspoorten/${id}`);
    expect([json['zicht'], json['inhoud']]).toEqual(['bestaat', []]);
    for (const wie of ['andereDecaan', 'decaan'] as const)
      expect([403, 404]).toContain((await proef.als(wie, `/v1/paspoorten/${id}`)).status);
  });

  it('lets a pupil begin with a code, once', async () => {
    const { json } = await proef.als('mentor', `/v1/overstappen/${proef.overstapId}/paspoortcodes`, {});
    const code = String(json['code']);
    // Wie haar overtypt, zet er een spatie of een streepje in en let niet op hoofdletters.
    const getypt = ` ${code.slice(0, 4)} ${code.slice(4, 6)}-${code.slice(6)} `.toLowerCase();
    const begonnen = await proef.zelf('/v1/paspoorten', { variant: 'mbo-tot-23', code: getypt });
    const id = String(begonnen.json['id']);
    const { json: gelezen } = await proef.als('mentor', `/v1/paspoorten/${id}`);
    expect(gelezen['zicht']).toBe('inhoud');
    expect((gelezen['nietGedeeld'] as string[]).length).toBeGreaterThan(0);
    expect((await lees(id))['nietGedeeld']).toBeUndefined();
    const ander = await Paspoortproef.begin(api, wereld);
    const nogEens = await ander.zelf('/v1/paspoorten', { variant: 'mbo-tot-23', code });
    expect([nogEens.status, nogEens.json['code']]).toEqual([422, 'paspoort.code-ongeldig']);
    const [bewaard] = await api.dataSource.query<{ antwoord: string }[]>(
      'select string_agg(antwoord::text, $1) as antwoord from idempotentie',
      [' '],
    );
    expect(bewaard?.antwoord).not.toContain(code);
  });
});

describe('nobody else', () => {
  it('24: another youngster gets nothing of it, reading or writing', async () => {
    const id = await proef.ingevuld();
    const ander = await Paspoortproef.begin(api, wereld);
    expect((await ander.zelf(`/v1/paspoorten/${id}`)).status).toBe(404);
    expect((await ander.zelf(`/v1/paspoorten/${id}/wijzigingen`, patch({}))).status).toBe(404);
    expect((await ander.zelf('/v1/paspoorten')).json['items']).toEqual([]);
  });

  it('20: a parent reads it only when the youngster asks him, and then without the sensitive answers', async () => {
    const ouder = await aBurger(api.dataSource, proef.leerlingId, { relatie: 'ouder' });
    const id = await proef.vastgesteld();
    expect((await proef.als(ouder, `/v1/paspoorten/${id}`)).status).toBe(404);
    await proef.zelf(`/v1/paspoorten/${id}/meelezers`, { gebruikerId: ouder.gebruikerId, soort: 'ouder' });
    const { json, tekst } = await proef.als(ouder, `/v1/paspoorten/${id}`);
    expect(json['zicht']).toBe('inhoud');
    expect(tekst).not.toContain(GEHEIM);
    expect((await proef.als(ouder, `/v1/paspoorten/${id}/wijzigingen`, patch({}))).status).toBe(403);
    const { json: lijst } = await proef.zelf(`/v1/paspoorten/${id}/meelezers`);
    const regel = (lijst['items'] as { volgnummer: number; gebruikerId: string }[]).find(
      ({ gebruikerId }) => gebruikerId === ouder.gebruikerId,
    );
    await proef.zelf(`/v1/paspoorten/${id}/meelezers/${regel?.volgnummer}/beeindigingen`, {});
    expect((await proef.als(ouder, `/v1/paspoorten/${id}`)).status).toBe(404);
  });

  it.each(['leerplicht', 'intaker', 'andereIntaker', 'coordinator', 'beheerder'] as const)(
    '%s finds nothing in list or record',
    async (wie) => {
      const id = await proef.vastgesteld();
      expect([403, 404]).toContain((await proef.als(wie, `/v1/paspoorten/${id}`)).status);
      expect((await proef.als(wie, '/v1/paspoorten')).tekst).not.toContain(id);
    },
  );
});
