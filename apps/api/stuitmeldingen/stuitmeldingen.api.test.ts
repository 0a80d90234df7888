import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import type { DataSource } from 'typeorm';
import { openDatabase } from '#libs/database/data-source.ts';
import { inTransaction } from '#libs/database/transaction.ts';
import { STUITMELDING_BYTES } from '#libs/contract/stuitmeldingen.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { maakBerichten } from '#libs/dossier/berichten.ts';
import { verwerkStuitpost } from '#libs/post/stuitpost.ts';
import { createWereld, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';
import { aStuitmelding } from '#test/kit/stuitmelding.ts';
import { Instellingen } from '../shared/instellingen.ts';

const NU = '2027-03-10T12:00:00.000Z' as Instant;
const POSTVAK = 'post@gemeente.test';
const ID = '<proef.1@bericht.overstap.invalid>';

let api: TestApi;
let wereld: Wereld;
let worker: DataSource;
const geheim: Record<string, CryptoKey> = {};
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
  api.zetKlok(NU);
  worker = await openDatabase({
    url: api.app.get(Instellingen).databaseUrl,
    pool: 2,
    naam: 'test-worker',
    rol: 'overstap_worker',
  });
  await maakSysteem('mailserver', ['stuitpost']);
  await maakSysteem('zonder-scope', []);
  await api.dataSource.query('update organisatie set mail = $2 where id = $1', [
    wereld.org.gemeente,
    POSTVAK,
  ]);
  const bericht = {
    soort: 'overdracht-aangeboden' as const,
    sleutel: 'proef/1',
    organisatieId: wereld.org.gemeente,
    rol: 'lpa' as const,
    pad: '/overdrachten/1',
  };
  await inTransaction(api.dataSource, (tx) => maakBerichten(tx, [bericht], NU));
});
afterAll(async () => {
  await worker?.destroy();
  await api.stop();
});

/** Een systeem van de regio zonder mandaat: het mag niets dan wat zijn scope zegt. */
async function maakSysteem(naam: string, scopes: readonly string[]): Promise<void> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  geheim[naam] = privateKey;
  const gebruikerId = randomUUID();
  await api.dataSource.query('insert into gebruiker (id, naam) values ($1, $2)', [gebruikerId, naam]);
  await api.dataSource.query(
    'insert into client (id, gebruiker_id, organisatie_id, jwks, scopes) values ($1, $2, $3, $4::jsonb, $5::text[])',
    [naam, gebruikerId, wereld.org.regio, JSON.stringify({ keys: [await exportJWK(publicKey)] }), scopes],
  );
}

async function token(naam: string): Promise<string> {
  const { origin } = new URL(api.app.get(Instellingen).publicUrl);
  const bewijs = await new SignJWT({})
    .setProtectedHeader({ alg: 'ES256' })
    .setIssuer(naam)
    .setSubject(naam)
    .setAudience(`${origin}/token`)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime('60s')
    .sign(geheim[naam]!);
  const antwoord = await fetch(`${api.url}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: bewijs,
    }),
  });
  return ((await antwoord.json()) as { access_token: string }).access_token;
}

async function meld(mail: string, drager?: string, vorm = 'message/rfc822') {
  const antwoord = await fetch(`${api.url}/v1/stuitmeldingen`, {
    method: 'POST',
    headers: { 'Content-Type': vorm, ...(drager ? { Authorization: `Bearer ${drager}` } : {}) },
    body: mail,
  });
  return { status: antwoord.status, json: (await antwoord.json()) as Record<string, unknown> };
}
const stand = async () =>
  (
    await api.dataSource.query<Record<string, unknown>[]>(
      `select (select fout from bericht where message_id = $2) as fout, o.mail_gestuit_op is not null as gestuit,
         (select count(*)::int from taak where soort = 'mailadres-onbestelbaar') as taken,
         (select count(*)::int from stuitpost) as meldingen
       from organisatie o where o.id = $1`,
      [wereld.org.gemeente, ID],
    )
  )[0];

describe('POST /v1/stuitmeldingen', () => {
  it('takes a report of the mail server and does what the one of the mailbox does, once', async () => {
    const drager = await token('mailserver');
    const mail = aStuitmelding({ messageId: ID, adres: POSTVAK });
    const eerste = await meld(mail, drager);
    expect(eerste).toEqual({ status: 202, json: { id: expect.any(String), nieuw: true } });
    expect(await meld(mail, drager)).toEqual({ status: 202, json: { id: eerste.json['id'], nieuw: false } });
    expect(await stand()).toMatchObject({ fout: null, meldingen: 1 });
    expect(await verwerkStuitpost(worker, NU)).toBe(1);
    expect(await verwerkStuitpost(worker, NU)).toBe(0);
    expect(await stand()).toEqual({ fout: 'mailadres.geweigerd', gestuit: true, taken: 1, meldingen: 1 });
  });

  it('leaves a line about who reported it, without what was in the mail', async () => {
    const regels = await api.dataSource.query<Record<string, unknown>[]>(
      "select * from audit where handeling = 'meldStuit' and uitkomst = 'gelukt'",
    );
    expect(regels).toHaveLength(2);
    expect(regels[0]).toMatchObject({ organisatie_id: wereld.org.regio, object_soort: 'stuitmelding' });
    expect(JSON.stringify(regels)).not.toContain('@');
  });

  it.each([
    ['text that is no mail', 'zomaar iets'],
    ['a mail that reports nothing', 'From: a@b.test\r\nSubject: hallo\r\n\r\nhallo'],
    [
      'a report that does not say of which mail',
      aStuitmelding({ messageId: ID }).replace(/Message-ID.*\r\n/, ''),
    ],
    ['nothing', ''],
  ])('says in Dutch what is wrong with %s, and keeps nothing', async (_, mail) => {
    const voor = await stand();
    expect(await meld(mail, await token('mailserver'))).toMatchObject({
      status: 422,
      json: { code: 'stuitmelding.onleesbaar', detail: expect.stringContaining('geen melding') },
    });
    expect(await stand()).toEqual(voor);
  });

  it('takes no more than a report can be, and no other form', async () => {
    const drager = await token('mailserver');
    expect((await meld('x'.repeat(STUITMELDING_BYTES + 1), drager)).status).toBe(413);
    expect((await meld('{}', drager, 'application/json')).status).toBe(415);
  });

  it('is shut without the scope, for people, and without a token', async () => {
    const mail = aStuitmelding({ messageId: ID, adres: POSTVAK });
    expect((await meld(mail)).status).toBe(401);
    expect((await meld(mail, await token('zonder-scope'))).json['code']).toBe('toegang.geen-recht');
    expect((await meld(mail, await api.token(wereld.gebruiker.beheerder))).status).toBe(403);
  });

  it('opens nothing else', async () => {
    const drager = await token('mailserver');
    for (const pad of ['/v1/mij', '/v1/overstappen', '/v1/storingen', '/v1/mailadressen'])
      expect([pad, (await api.vraag(pad, { token: drager })).status]).toEqual([pad, 401]);
  });

  it('ends at once when the system is withdrawn', async () => {
    const drager = await token('mailserver');
    await api.dataSource.query("update client set ingetrokken_op = now() where id = 'mailserver'");
    expect((await meld(aStuitmelding({ messageId: ID }), drager)).status).toBe(401);
  });
});
