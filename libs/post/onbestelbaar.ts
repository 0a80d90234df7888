import type { Instant } from '../domain/tijd/tijd.ts';
import { returning, row, rows, type Tx } from '../database/transaction.ts';
import { maakBeheertaak } from '../dossier/beheertaak.ts';
import { leesStuitmelding, weegStuit, type Stuitmelding } from './stuitmelding.ts';

/** Post die op het adres zelf stukliep. */
const OVER_HET_ADRES: readonly string[] = ['mailadres.ongeldig', 'mailadres.domein', 'mailadres.geweigerd'];
/** Wat bij een adres blijft liggen waarvan al bekend is dat het niet werkt. */
export const ADRES_GESTUIT = 'mailadres.gestuit';

interface Onbestelbaarbericht {
  readonly id: string;
  readonly organisatieId: string;
  readonly adres: string;
}

export const taaksleutelVanAdres = (organisatieId: string, gestuitOp: Instant): string =>
  `organisatie/${organisatieId}/mailadres/${gestuitOp}`;
export const taaksleutelVanBericht = (id: string): string => `bericht/${id}/onbestelbaar`;

/**
 * Geeft een bericht op. Ligt het aan het adres, dan is het adres gestuit en krijgt een beheerder daar een taak van, hoeveel berichten er
 * ook liggen; anders een taak voor dit bericht.
 */
export async function geefBerichtOp(
  tx: Tx,
  { id, organisatieId, adres }: Onbestelbaarbericht,
  { code, nu }: { readonly code: string; readonly nu: Instant },
): Promise<void> {
  await rows(tx, 'update bericht set fout = $2, verstuurd_op = null where id = $1', [id, code]);
  if (code === ADRES_GESTUIT) return;
  if (OVER_HET_ADRES.includes(code)) return stuitAdres(tx, { organisatieId, adres, code }, nu);
  const sleutel = taaksleutelVanBericht(id);
  const gegevens = { berichtId: id, code };
  await maakBeheertaak(
    tx,
    { soort: 'bericht-onbestelbaar', sleutel, gegevens, organisatieId, bij: 'regio' },
    nu,
  );
}

async function stuitAdres(
  tx: Tx,
  {
    organisatieId,
    adres,
    code,
  }: { readonly organisatieId: string; readonly adres: string; readonly code: string },
  nu: Instant,
): Promise<void> {
  const gestuit = await returning(
    tx,
    `update organisatie set mail_gestuit_op = $3, mail_stuit = $4
     where id = $1 and mail = $2 and mail_gestuit_op is null returning id`,
    [organisatieId, adres, nu, code],
  );
  // Het was al bekend, of het adres is intussen een ander.
  if (gestuit.length === 0) return;
  const sleutel = taaksleutelVanAdres(organisatieId, nu);
  const gegevens = { organisatieId, code };
  await maakBeheertaak(
    tx,
    { soort: 'mailadres-onbestelbaar', sleutel, gegevens, organisatieId, bij: 'regio' },
    nu,
  );
}

/** Wat er met een stuitmelding is gedaan. */
export type Stuituitkomst = 'geen-stuitmelding' | 'onbekend' | 'tijdelijk' | 'bericht' | 'adres';

/**
 * Verwerkt een stuitmelding uit het postvak waar post terugkomt. Zij telt alleen over een mail die van hier is en voor de ontvanger aan wie
 * hij ging; nog eens dezelfde doet niets.
 */
export async function verwerkStuitmelding(
  tx: Tx,
  mail: string | Uint8Array,
  nu: Instant,
): Promise<Stuituitkomst> {
  const melding = await leesStuitmelding(mail);
  return melding ? verwerkStuit(tx, melding, nu) : 'geen-stuitmelding';
}

/** Verwerkt een gelezen stuitmelding; zie `verwerkStuitmelding`. */
export async function verwerkStuit(
  tx: Tx,
  melding: Stuitmelding,
  nu: Instant,
): Promise<Exclude<Stuituitkomst, 'geen-stuitmelding'>> {
  const bericht = await row<Onbestelbaarbericht & { readonly fout: string | null }>(
    tx,
    'select id, organisatie_id as "organisatieId", adres, fout from bericht where message_id = $1 for update',
    [melding.messageId],
  );
  const over = melding.ontvangers.find(({ adres }) => adres.toLowerCase() === bericht?.adres.toLowerCase());
  if (!bericht || !over) return 'onbekend';
  const stuit = weegStuit(over);
  if (stuit === 'tijdelijk' || bericht.fout !== null) return stuit;
  await geefBerichtOp(tx, bericht, {
    code: stuit === 'adres' ? 'mailadres.geweigerd' : 'mail.teruggekomen',
    nu,
  });
  return stuit;
}
