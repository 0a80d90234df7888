import PostalMime, { type Email } from 'postal-mime';
import type { DataSource } from 'typeorm';
import { mailKanaal } from '#apps/worker/post.ts';
import { openDatabase } from '#libs/database/data-source.ts';
import { inTransaction } from '#libs/database/transaction.ts';
import type { Berichtsoort } from '#libs/domain/bericht/berichtsoort.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { maakBerichten, type NieuwBericht } from '#libs/dossier/berichten.ts';
import { Regelboek } from '#libs/dossier/regelboek.ts';
import { SmtpMailer } from '#libs/mail/mailer.ts';
import { verzendRonde, type Kanaal } from '#libs/outbox/relay.ts';
import { bezorgWachtend } from '#libs/post/postbode.ts';
import { createWereld, type Wereld } from '#test/builders/wereld.ts';
import { Proefklok } from './klok.ts';
import { testDatabase, type TestDatabase } from './servers.ts';
import { Proefserver } from './smtp.ts';

/** Een vrijdag, een uur na de middag in Amsterdam. */
export const PROEFDAG = '2027-01-15T12:00:00.000Z' as Instant;
export const PROEFADRES = 'https://overstap.test';

export interface Berichtstand {
  readonly soort: string;
  readonly verstuurd: boolean;
  readonly fout: string | null;
}

/** De post zoals de worker haar brengt, met een mailserver die zich naar wens misdraagt. */
export class Postkantoor {
  server!: Proefserver;
  private mailer!: SmtpMailer;
  private kortaf!: SmtpMailer;
  readonly klok = new Proefklok(PROEFDAG);

  private constructor(
    private readonly database: TestDatabase,
    readonly beheer: DataSource,
    readonly worker: DataSource,
    readonly wereld: Wereld,
  ) {}

  static async open(): Promise<Postkantoor> {
    const database = await testDatabase();
    const beheer = await openDatabase({ url: database.url, pool: 2, naam: 'test-post' });
    const worker = await openDatabase({
      url: database.url,
      pool: 4,
      naam: 'test-worker',
      rol: 'overstap_worker',
    });
    return new Postkantoor(database, beheer, worker, await createWereld(beheer));
  }

  async begin(): Promise<void> {
    this.server = await Proefserver.start();
    this.klok.zet(PROEFDAG);
    const { url } = this.server;
    this.mailer = new SmtpMailer({ url, van: 'systeem@overstap.test' });
    this.kortaf = new SmtpMailer({ url, van: 'systeem@overstap.test', geduldMs: 300 });
  }

  async ruim(): Promise<void> {
    this.mailer.close();
    this.kortaf.close();
    await this.server.stop();
    for (const tabel of ['outbox', 'bericht', 'taak', 'mailvoorkeur'])
      await this.beheer.query(`delete from ${tabel}`);
    await this.beheer.query(
      "update organisatie set mail = 'post@voorbeeld.test', mail_gestuit_op = null, mail_stuit = null",
    );
  }

  async sluit(): Promise<void> {
    await this.worker.destroy();
    await this.beheer.destroy();
    await this.database.dispose();
  }

  get kanaal(): Kanaal {
    const { klok } = this;
    // Op wie zwijgt, wacht de proef kort; wie antwoordt, mag daar op een drukke machine de tijd voor nemen.
    const mailer = this.server.gedrag === 'zwijgt-na-data' ? this.kortaf : this.mailer;
    return mailKanaal(this.worker, { mailer, klok, regelboek: new Regelboek(), publicUrl: PROEFADRES });
  }

  zetKlaar(soort: Berichtsoort, anders: Partial<NieuwBericht> = {}): Promise<void> {
    const bericht = {
      soort,
      sleutel: `proef/${soort}`,
      organisatieId: this.wereld.org.gemeente,
      rol: 'lpa' as const,
      pad: '/werk',
      ...anders,
    };
    return inTransaction(this.beheer, (tx) => maakBerichten(tx, [bericht], this.klok.nu()));
  }

  kies(soorten: Record<string, string>, om = '16:00'): Promise<unknown> {
    return this.beheer.query(
      `insert into mailvoorkeur (organisatie_id, verzamel_om, soorten, gewijzigd_op) values ($1, $2, $3, now())
       on conflict (organisatie_id) do update set soorten = excluded.soorten, verzamel_om = excluded.verzamel_om`,
      [this.wereld.org.gemeente, om, JSON.stringify(soorten)],
    );
  }

  /** Een ronde van de relay; wat rust na een fout, is meteen weer aan de beurt. */
  async ronde(): Promise<void> {
    await this.beheer.query(
      "update outbox set beschikbaar_op = now() - interval '1 second' where dood_op is null",
    );
    await verzendRonde(this.worker, this.kanaal, { fout: () => undefined });
  }

  /** De klok gaat naar dit ogenblik; de postbode loopt, en de relay. */
  async later(op: string): Promise<void> {
    this.klok.zet(op);
    await bezorgWachtend(this.worker, this.klok.nu());
    await this.ronde();
  }

  berichten(): Promise<Berichtstand[]> {
    return this.beheer.query(
      'select soort, verstuurd_op is not null as verstuurd, fout from bericht order by aangemaakt_op, soort',
    );
  }

  taken(): Promise<Record<string, unknown>[]> {
    return this.beheer.query('select soort, rol, organisatie_id, status from taak');
  }

  async wachtend(): Promise<number> {
    const [rij] = await this.beheer.query<{ n: number }[]>(
      'select count(*) as n from outbox where dood_op is null',
    );
    return rij!.n;
  }

  /** Wat aankwam, gelezen zoals een mailprogramma het leest. */
  gelezen(): Promise<Email[]> {
    return Promise.all(this.server.ontvangen.map(({ bytes }) => PostalMime.parse(bytes)));
  }

  get messageIds(): string[] {
    return this.server.ontvangen.map(({ bytes }) => /^Message-ID:\s*(\S+)/m.exec(bytes)?.[1] ?? 'geen');
  }
}
