import type { DataSource } from 'typeorm';
import { alsSysteem } from '#libs/database/rechten.ts';
import { inTransaction, row, rows } from '#libs/database/transaction.ts';
import { isVrijwillig, type Berichtsoort } from '#libs/domain/bericht/berichtsoort.ts';
import { laatste, type Instant } from '#libs/domain/tijd/tijd.ts';
import type { Regelboek } from '#libs/dossier/regelboek.ts';
import { afmeldsleutel } from '#libs/mail/afmeldlink.ts';
import { Onbestelbaar, type Mailer, type Post } from '#libs/mail/mailer.ts';
import { alsHtml, alsTekst, leesBewaarvorm, type Mailblad, type Maillink } from '#libs/mail/opmaak.ts';
import { MAXIMUM_POGINGEN, type Kanaal, type Zending } from '#libs/outbox/relay.ts';
import { adresVoorPost } from '#libs/partnerlink/adres.ts';
import { ADRES_GESTUIT, geefBerichtOp } from '#libs/post/onbestelbaar.ts';
import { beslisBezorging, stelBerichtUit } from '#libs/post/bezorging.ts';
import type { Klok } from '#libs/time/klok.ts';

interface Bericht {
  readonly soort: Berichtsoort;
  readonly adres: string;
  readonly onderwerp: string;
  readonly tekst: string;
  readonly message_id: string;
  readonly herhaald: number;
  readonly agenda: string | null;
  readonly agenda_methode: 'REQUEST' | 'CANCEL' | null;
  readonly organisatie_id: string;
  /** Van dit adres komt post terug. */
  readonly gestuit: boolean;
  readonly afgehandeld: boolean;
}

/** Wat de post nodig heeft naast de database. */
export interface Postkantoor {
  readonly mailer: Mailer;
  readonly regelboek: Regelboek;
  readonly klok: Klok;
  /** Waar het product voor de lezer staat. */
  readonly publicUrl: string;
}

const NIET_GELUKT = 'mail.niet-gelukt';

/**
 * Berichten naar de post: nu, later of niet, zoals de regio en het postvak het willen; dezelfde Message-ID bij elke poging, daarna als
 * verstuurd gemerkt. Wat onbestelbaar is, wordt niet nog eens geprobeerd, en wat te vaak mislukte ook niet: dan krijgt een beheerder
 * er een taak van.
 */
export const mailKanaal = (dataSource: DataSource, kantoor: Postkantoor): Kanaal => ({
  naam: 'mail',
  partij: 20,
  tegelijk: 2,
  stuur: async (zending) => {
    const { onderwerp: id, op } = zending;
    const bericht = await row<Bericht>(
      dataSource,
      `select b.soort, b.adres, b.onderwerp, b.tekst, b.message_id, b.herhaald, b.organisatie_id, b.agenda, b.agenda_methode,
         o.mail_gestuit_op is not null and o.mail = b.adres as gestuit, verstuurd_op is not null or fout is not null or niet_gewild or wacht_tot is not null or verzameld_in is not null as afgehandeld
       from bericht b join organisatie o on o.id = b.organisatie_id where b.id = $1`,
      [id],
    );
    if (!bericht || bericht.afgehandeld) return;
    if (!(await magNu(dataSource, { id, op, bericht }, kantoor))) return;
    try {
      if (bericht.gestuit) throw new Onbestelbaar(ADRES_GESTUIT);
      await kantoor.mailer.send(alsPost(bericht, kantoor.publicUrl));
    } catch (error) {
      await naFout(dataSource, { zending, bericht, error });
      return;
    }
    // Wat in een verzamelmail staat, is met haar verstuurd.
    await rows(dataSource, 'update bericht set verstuurd_op = $2 where id = $1 or verzameld_in = $1', [
      id,
      op,
    ]);
  },
});

interface Beslissing {
  readonly id: string;
  readonly op: string;
  readonly bericht: Bericht;
}

/** Mag dit bericht nu weg? Zo niet, dan wacht het, of het vervalt. */
async function magNu(
  dataSource: DataSource,
  { id, op, bericht }: Beslissing,
  { regelboek, klok }: Postkantoor,
): Promise<boolean> {
  const { soort, organisatie_id: organisatieId } = bericht;
  const nu = laatste(op as Instant, klok.nu());
  return alsSysteem('bezorgBericht', `bericht/${id}`, async () => {
    const besluit = await beslisBezorging(dataSource, { soort, organisatieId }, { regelboek, nu });
    if (besluit.soort === 'nu') return true;
    await stelBerichtUit(dataSource, id, besluit);
    return false;
  });
}

const ZONDER_VOET: readonly Berichtsoort[] = ['partnerlink'];

function voetVan(
  soort: Berichtsoort,
  { publicUrl, afmelden }: { publicUrl: string; afmelden: string | null },
): Maillink[] {
  if (ZONDER_VOET.includes(soort)) return [];
  const kies = { tekst: 'Kies na aanmelden welke berichten u krijgt', adres: `${publicUrl}/mailvoorkeuren` };
  return afmelden === null ? [kies] : [kies, { tekst: 'Zet dit soort bericht uit', adres: afmelden }];
}

/** Het bericht als mail; het adres van waar het product staat en het geheim van een link komen er nu pas in. */
function alsPost(bericht: Bericht, publicUrl: string): Post {
  const { soort, onderwerp, organisatie_id: organisatieId } = bericht;
  const { alineas, punten, link } = leesBewaarvorm(bericht.tekst);
  const afmelden = isVrijwillig(soort)
    ? `${publicUrl}/mailkeuze?${new URLSearchParams({ sleutel: afmeldsleutel({ organisatieId, soort }) }).toString()}`
    : null;
  const blad: Mailblad = {
    onderwerp,
    alineas,
    punten,
    link: { tekst: link.tekst, adres: publicUrl + adresVoorPost(soort, link.adres) },
    voet: voetVan(soort, { publicUrl, afmelden }),
  };
  return {
    aan: bericht.adres,
    onderwerp,
    tekst: alsTekst(blad),
    html: alsHtml(blad),
    messageId: bericht.message_id,
    keer: bericht.herhaald,
    ...(afmelden === null ? {} : { afmelden }),
    ...agendaVan(bericht),
  };
}

const agendaVan = ({ agenda, agenda_methode: methode }: Bericht) =>
  agenda === null || methode === null ? {} : { agenda: { methode, ics: agenda } };

/** Geeft op als nog eens proberen niet helpt, en anders de fout terug: dan komt er een volgende poging. */
async function naFout(
  dataSource: DataSource,
  {
    zending,
    bericht,
    error,
  }: { readonly zending: Zending; readonly bericht: Bericht; readonly error: unknown },
): Promise<void> {
  const laatstePoging = zending.pogingen + 1 >= MAXIMUM_POGINGEN;
  if (!(error instanceof Onbestelbaar) && !laatstePoging) throw error;
  const code = error instanceof Onbestelbaar ? error.code : NIET_GELUKT;
  const { onderwerp: id, op } = zending;
  const { organisatie_id: organisatieId, adres } = bericht;
  await alsSysteem('bezorgBericht', `bericht/${id}`, () =>
    inTransaction(dataSource, (tx) =>
      geefBerichtOp(tx, { id, organisatieId, adres }, { code, nu: op as Instant }),
    ),
  );
}
