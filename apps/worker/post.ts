import type { DataSource } from 'typeorm';
import { alsSysteem } from '#libs/database/rechten.ts';
import { inTransaction, row, rows } from '#libs/database/transaction.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { adresVoorPost } from '#libs/partnerlink/adres.ts';
import { Onbestelbaar, type Mailer } from '#libs/mail/mailer.ts';
import { MAXIMUM_POGINGEN, type Kanaal, type Zending } from '#libs/outbox/relay.ts';
import { maakBeheertaak } from './beheertaak.ts';

interface Bericht {
  readonly soort: string;
  readonly adres: string;
  readonly onderwerp: string;
  readonly tekst: string;
  readonly message_id: string;
  readonly agenda: string | null;
  readonly agenda_methode: 'REQUEST' | 'CANCEL' | null;
  readonly organisatie_id: string;
  readonly verstuurd_op: string | null;
  readonly fout: string | null;
}

const NIET_GELUKT = 'mail.niet-gelukt';

/**
 * Berichten naar de post: dezelfde Message-ID bij elke poging, daarna als verstuurd gemerkt. Wat onbestelbaar is, wordt niet nog
 * eens geprobeerd, en wat te vaak mislukte ook niet: dan krijgt een beheerder er een taak van.
 */
export const mailKanaal = (dataSource: DataSource, mailer: Mailer, publicUrl: string): Kanaal => ({
  naam: 'mail',
  partij: 20,
  tegelijk: 2,
  stuur: async (zending) => {
    const { onderwerp: id, op } = zending;
    const bericht = await row<Bericht>(
      dataSource,
      'select soort, adres, onderwerp, tekst, message_id, organisatie_id, verstuurd_op, fout, agenda, agenda_methode from bericht where id = $1',
      [id],
    );
    if (!bericht || bericht.verstuurd_op !== null || bericht.fout !== null) return;
    try {
      await mailer.send({
        aan: bericht.adres,
        onderwerp: bericht.onderwerp,
        tekst: bericht.tekst.replace(/\/[^\s]*$/, (pad) => publicUrl + adresVoorPost(bericht.soort, pad)),
        messageId: bericht.message_id,
        ...agendaVan(bericht),
      });
    } catch (error) {
      await naFout(dataSource, { zending, bericht, error });
      return;
    }
    await rows(dataSource, 'update bericht set verstuurd_op = $2 where id = $1', [id, op]);
  },
});

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
  const laatste = zending.pogingen + 1 >= MAXIMUM_POGINGEN;
  if (!(error instanceof Onbestelbaar) && !laatste) throw error;
  const code = error instanceof Onbestelbaar ? error.code : NIET_GELUKT;
  await geefOp(dataSource, { id: zending.onderwerp, op: zending.op as Instant, bericht, code });
}

/** Merkt het bericht als niet te bezorgen en maakt een taak voor de beheerder van de regio, in een transactie. */
async function geefOp(
  dataSource: DataSource,
  {
    id,
    op,
    bericht,
    code,
  }: { readonly id: string; readonly op: Instant; readonly bericht: Bericht; readonly code: string },
): Promise<void> {
  const sleutel = `bericht/${id}`;
  await alsSysteem('bezorgBericht', sleutel, () =>
    inTransaction(dataSource, async (tx) => {
      await rows(tx, 'update bericht set fout = $2 where id = $1', [id, code]);
      const taak = {
        soort: 'bericht-onbestelbaar',
        sleutel: `${sleutel}/onbestelbaar`,
        gegevens: { berichtId: id, code },
        organisatieId: bericht.organisatie_id,
        bij: 'regio',
      } as const;
      await maakBeheertaak(tx, taak, op);
    }),
  );
}
