import { createTransport } from 'nodemailer';

export interface Post {
  readonly aan: string;
  readonly onderwerp: string;
  readonly tekst: string;
  /** Vast per bericht: een tweede poging heeft dezelfde. */
  readonly messageId: string;
}

/** Verstuurt post; een fout betekent dat niet zeker is of zij aankwam, en dat het later nog eens moet. */
export abstract class Mailer {
  abstract send(post: Post): Promise<void>;
  abstract close(): void;
}

const ADRES = /^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;

/** Een adres is precies een adres: geen lijst, geen regeleinde, geen weergavenaam. */
export function isMailadres(tekst: string): boolean {
  return tekst.length <= 254 && ADRES.test(tekst);
}

export interface SmtpOptions {
  readonly url: string;
  readonly van: string;
}

/** Verstuurt over SMTP, zonder bestanden of adressen van buiten te openen. */
export class SmtpMailer extends Mailer {
  private readonly transport;

  constructor(private readonly options: SmtpOptions) {
    super();
    this.transport = createTransport({
      url: options.url,
      pool: true,
      maxConnections: 2,
      disableFileAccess: true,
      disableUrlAccess: true,
      connectionTimeout: 10_000,
      socketTimeout: 20_000,
    });
  }

  override async send(post: Post): Promise<void> {
    if (!isMailadres(post.aan)) throw new Error('mailadres.ongeldig');
    await this.transport.sendMail({
      from: this.options.van,
      to: post.aan,
      subject: post.onderwerp,
      text: post.tekst,
      messageId: post.messageId,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  }

  override close(): void {
    this.transport.close();
  }
}
