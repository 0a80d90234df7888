import { createTransport } from 'nodemailer';
import { domeinVan, leesMailadres } from './mailadres.ts';

export interface Post {
  readonly aan: string;
  readonly onderwerp: string;
  readonly tekst: string;
  /** Hetzelfde als bladzijde. */
  readonly html: string;
  /** Waar de ontvanger dit soort bericht met een klik uitzet. Bron: RFC 8058. */
  readonly afmelden?: string | undefined;
  /** Vast per bericht: een tweede poging heeft dezelfde. */
  readonly messageId: string;
  /** De hoeveelste keer een mens dit bericht laat sturen; nul is de eerste. */
  readonly keer?: number;
  /** Een afspraak voor de agenda van de ontvanger. */
  readonly agenda?: { readonly methode: 'REQUEST' | 'CANCEL'; readonly ics: string } | undefined;
}

/**
 * Post die nooit aankomt: het adres of de post zelf klopt niet, of de ontvangende server weigert haar voorgoed. Nog eens proberen
 * helpt niet. `code` is een vaste code, zonder adres.
 */
export class Onbestelbaar extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = 'Onbestelbaar';
  }
}

/** Verstuurt post; een fout betekent dat niet zeker is of zij aankwam, en dat het later nog eens moet. */
export abstract class Mailer {
  abstract send(post: Post): Promise<void>;
  abstract close(): void;
}

const STUURTEKEN = /[\p{Cc}\p{Zl}\p{Zp}]/u;
const MESSAGE_ID = /^<[A-Za-z0-9.-]{1,200}@[a-z0-9.-]{1,100}>$/;
const PERMANENT = 500;

/** Een afspraak is tekst die als iCalendar begint, nooit een pad of een adres. */
const isAgenda = ({ methode, ics }: { readonly methode: unknown; readonly ics: unknown }): boolean =>
  (methode === 'REQUEST' || methode === 'CANCEL') &&
  typeof ics === 'string' &&
  ics.startsWith('BEGIN:VCALENDAR\r\n');

const isRegel = (waarde: unknown): boolean => typeof waarde === 'string' && !STUURTEKEN.test(waarde);

const isMessageId = (waarde: unknown): boolean => typeof waarde === 'string' && MESSAGE_ID.test(waarde);

const isHtml = (waarde: unknown): boolean =>
  typeof waarde === 'string' && waarde.startsWith('<!DOCTYPE html>');

const AFMELDLINK = /^https?:\/\/[^\s<>"]{1,900}$/;

const isPost = ({ onderwerp, tekst, html, messageId, agenda, afmelden }: Post): boolean =>
  isRegel(onderwerp) &&
  typeof tekst === 'string' &&
  isHtml(html) &&
  (afmelden === undefined || AFMELDLINK.test(afmelden)) &&
  isMessageId(messageId) &&
  (agenda === undefined || isAgenda(agenda));

/**
 * Toetst de post voordat nodemailer haar ziet: tekst is tekst (nooit een pad of een adres om te openen), een kop is een regel, en
 * er is een ontvanger op een toegestaan domein. Geeft het adres. Fout: Onbestelbaar.
 */
function eisPost(post: Post, domeinen: readonly string[] | null): string {
  if (!isPost(post)) throw new Onbestelbaar('mail.ongeldig');
  const aan = typeof post.aan === 'string' ? leesMailadres(post.aan) : null;
  if (!aan) throw new Onbestelbaar('mailadres.ongeldig');
  if (domeinen && !domeinen.includes(domeinVan(aan))) throw new Onbestelbaar('mailadres.domein');
  return aan;
}

export interface SmtpOptions {
  readonly url: string;
  readonly van: string;
  /** Alleen naar deze domeinen; null is naar elk. */
  readonly domeinen?: readonly string[] | null;
  /** Zo lang wacht hij op de server. */
  readonly geduldMs?: number;
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
      socketTimeout: options.geduldMs ?? 20_000,
    });
  }

  /** Fouten: Onbestelbaar als nog eens proberen niet helpt; elke andere fout is tijdelijk. */
  override async send(post: Post): Promise<void> {
    const aan = eisPost(post, this.options.domeinen ?? null);
    try {
      await this.transport.sendMail({
        from: this.options.van,
        to: aan,
        subject: post.onderwerp,
        text: post.tekst,
        html: post.html,
        messageId: post.messageId,
        ...(post.agenda
          ? {
              icalEvent: {
                method: post.agenda.methode,
                filename: 'afspraak.ics',
                content: post.agenda.ics,
              },
            }
          : {}),
        headers: { 'Auto-Submitted': 'auto-generated', ...afmeldkoppen(post) },
      });
    } catch (error) {
      const code = codeVan(error);
      throw code === null ? error : new Onbestelbaar(code);
    }
  }

  override close(): void {
    this.transport.close();
  }
}

const afmeldkoppen = ({ afmelden }: Post): Record<string, string> =>
  afmelden === undefined
    ? {}
    : { 'List-Unsubscribe': `<${afmelden}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };

/**
 * De code van een antwoord in de vijfhonderd: over de ontvanger ligt het aan het adres, over de mail niet; over de verbinding zelf is het
 * tijdelijk.
 */
function codeVan(error: unknown): string | null {
  const { responseCode, code } = error as { responseCode?: unknown; code?: unknown };
  if (typeof responseCode !== 'number' || responseCode < PERMANENT) return null;
  if (code === 'EENVELOPE') return 'mailadres.geweigerd';
  return code === 'EMESSAGE' ? 'mail.geweigerd' : null;
}
