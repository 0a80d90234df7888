import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openDatabase } from '#libs/database/data-source.ts';
import { inTransaction } from '#libs/database/transaction.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { BERICHTSOORTEN, type Berichtsoort } from '#libs/dossier/berichtteksten.ts';
import { maakBerichten } from '#libs/dossier/berichten.ts';
import { SmtpMailer } from '#libs/mail/mailer.ts';
import { adresVoorPost } from '#libs/partnerlink/adres.ts';
import { verzendRonde } from '#libs/outbox/relay.ts';
import { anOverstap, createWereld, KANARIE_BSN, type Wereld } from '#test/builders/wereld.ts';
import { testDatabase, type TestDatabase } from '#test/kit/servers.ts';
import { Proefserver, type Gedrag } from '#test/kit/smtp.ts';
import { mailKanaal } from './post.ts';

const NU = '2027-01-15T12:00:00.000Z' as Instant;
const ADRES = 'https://overstap.test';

let database: TestDatabase;
let beheer: DataSource;
let worker: DataSource;
let wereld: Wereld;
let overstapId: string;
let server: Proefserver;
let mailer: SmtpMailer;
beforeAll(async () => {
  database = await testDatabase();
  beheer = await openDatabase({ url: database.url, pool: 2, naam: 'test-post' });
  worker = await openDatabase({ url: database.url, pool: 4, naam: 'test-worker', rol: 'overstap_worker' });
  wereld = await createWereld(beheer);
  overstapId = await anOverstap(beheer, wereld);
});
beforeEach(async () => {
  server = await Proefserver.start();
  mailer = new SmtpMailer({ url: server.url, van: 'systeem@overstap.test', geduldMs: 300 });
});
afterEach(async () => {
  mailer.close();
  await server.stop();
  for (const tabel of ['outbox', 'bericht', 'taak']) await beheer.query(`delete from ${tabel}`);
});
afterAll(async () => {
  await worker.destroy();
  await beheer.destroy();
  await database.dispose();
});

const zetKlaar = (soort: Berichtsoort, sleutel = `overdracht/${overstapId}/${soort}`) =>
  inTransaction(beheer, (tx) =>
    maakBerichten(
      tx,
      [{ soort, sleutel, organisatieId: wereld.org.gemeente, rol: 'lpa', pad: `/overstappen/${overstapId}` }],
      NU,
    ),
  );
/** Een ronde van de relay; wat rust na een fout, is meteen weer aan de beurt. */
async function ronde(): Promise<void> {
  await beheer.query("update outbox set beschikbaar_op = now() - interval '1 second' where dood_op is null");
  await verzendRonde(worker, mailKanaal(worker, mailer, ADRES), { fout: () => undefined });
}
const berichten = () =>
  beheer.query<{ verstuurd: boolean; fout: string | null }[]>(
    'select verstuurd_op is not null as verstuurd, fout from bericht',
  );
const taken = () =>
  beheer.query<Record<string, unknown>[]>('select soort, rol, organisatie_id, status from taak');
const wachtend = async (): Promise<number> => {
  const [rij] = await beheer.query<{ n: number }[]>('select count(*) as n from outbox where dood_op is null');
  return rij!.n;
};
const messageIds = (): string[] =>
  server.ontvangen.map(({ bytes }) => /^Message-ID:\s*(\S+)/m.exec(bytes)?.[1] ?? 'geen');

/** Wat in geen mail mag staan: de leerling uit de proef, en woorden die iets over hem zeggen. */
const WOORDENBOEK = [
  'Kanarie',
  'Vogelaar',
  KANARIE_BSN,
  '2010-05-05',
  '05-05-2010',
  '4b',
  'L1',
  'Halt',
  'verzuim',
  'spijbel',
  'straf',
  'politie',
  'medisch',
  'adres',
  'postcode',
];

describe('78: every mail of every template', () => {
  it.each(BERICHTSOORTEN)(
    '78: %s says nothing about a pupil, in no header and nowhere in its text',
    async (soort) => {
      await zetKlaar(soort);
      await ronde();
      const [mail] = server.ontvangen;
      const { bytes } = mail!;
      expect(mail!.aan).toEqual(['post@voorbeeld.test']);
      // Zoals het over de lijn ging, en zoals een lezer het ziet.
      const gelezen = bytes
        .replaceAll(/=\r?\n/g, '')
        .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
      for (const woord of WOORDENBOEK)
        for (const vorm of [bytes, gelezen]) expect(vorm).not.toMatch(new RegExp(`\\b${woord}\\b`, 'i'));
      expect(bytes).not.toMatch(/multipart|Content-Disposition|text\/html/i);
      const pad = adresVoorPost(soort, `/overstappen/${overstapId}`);
      expect(gelezen.match(/https?:\/\/\S+/g)).toEqual([`${ADRES}${pad}`]);
    },
  );
});

describe('82: a mail server that does not do what was asked', () => {
  it.each<[string, Gedrag]>([
    ['says later to the receiver', 'tijdelijk-geen-ontvanger'],
    ['says later to the message', 'tijdelijk-na-data'],
    ['says nothing after the message', 'zwijgt-na-data'],
    ['breaks off after the message', 'verbreekt-na-data'],
    ['takes it and breaks off before it says so', 'nam-aan-en-verbreekt'],
  ])('82: %s: it comes again, with the same Message-ID', async (_, gedrag) => {
    await zetKlaar('overdracht-aangeboden');
    server.gedrag = gedrag;
    await ronde();
    expect([await wachtend(), await berichten()]).toEqual([1, [{ verstuurd: false, fout: null }]]);
    server.gedrag = 'goed';
    await ronde();
    expect([await wachtend(), await berichten()]).toEqual([0, [{ verstuurd: true, fout: null }]]);
    expect(messageIds().length).toBeGreaterThan(0);
    expect(new Set(messageIds())).toEqual(
      new Set([`<overdracht.${overstapId}.overdracht-aangeboden@bericht.overstap.invalid>`]),
    );
    expect(await taken()).toEqual([]);
  });

  it.each<[string, Gedrag]>([
    ['refuses the receiver for ever', 'nooit-deze-ontvanger'],
    ['refuses the message for ever', 'nooit-na-data'],
  ])('82: %s: it does not come again, and a beheerder gets a task', async (_, gedrag) => {
    await zetKlaar('overdracht-aangeboden');
    server.gedrag = gedrag;
    await ronde();
    expect([await wachtend(), await berichten()]).toEqual([
      0,
      [{ verstuurd: false, fout: 'mail.geweigerd' }],
    ]);
    expect(await taken()).toEqual([
      {
        soort: 'bericht-onbestelbaar',
        rol: 'beheerder',
        organisatie_id: wereld.org.regio,
        status: 'OPEN',
      },
    ]);
    server.gedrag = 'goed';
    await ronde();
    expect(server.ontvangen).toEqual([]);
  });

  it('82: is not tried for ever: after the last attempt a beheerder gets a task', async () => {
    await zetKlaar('overdracht-aangeboden');
    server.gedrag = 'tijdelijk-na-data';
    for (let keer = 0; keer < 14; keer += 1) await ronde();
    expect([await wachtend(), await berichten()]).toEqual([
      0,
      [{ verstuurd: false, fout: 'mail.niet-gelukt' }],
    ]);
    expect(await taken()).toHaveLength(1);
  });

  it('79: an address in the database that is more than one is not sent to, and a beheerder gets a task', async () => {
    await zetKlaar('overdracht-aangeboden');
    await beheer.query("update bericht set adres = 'a@b.test, c@evil.test'");
    await ronde();
    expect(await berichten()).toEqual([{ verstuurd: false, fout: 'mailadres.ongeldig' }]);
    expect([await taken(), server.ontvangen]).toMatchObject([[{ soort: 'bericht-onbestelbaar' }], []]);
  });
});
