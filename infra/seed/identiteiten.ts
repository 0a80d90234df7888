import type { Inlogdienst } from '#libs/config/inlogdienst.ts';
import { rows, type Tx } from '#libs/database/transaction.ts';

/**
 * Verbindt elke persona met de inlogdienst van haar soort organisatie: haar kenmerk daar is haar id. Wat er al is, blijft. Buiten een
 * demo ontstaat een identiteit alleen door een aanvraag die de eigen beheerder goedkeurt.
 */
export async function legIdentiteitenVast(tx: Tx, diensten: readonly Inlogdienst[]): Promise<void> {
  await rows(
    tx,
    `with dienst as (
       select issuer, jsonb_array_elements_text(soorten) as soort from jsonb_to_recordset($1::jsonb) as d(issuer text, soorten jsonb)
     ), persona as (
       select g.id, g.persona, o.soort from gebruiker g join mandaat m on m.gebruiker_id = g.id
       join organisatie o on o.id = m.organisatie_id where g.persona is not null
       union select g.id, g.persona, 'burger' from gebruiker g join gebruiker_leerling l on l.gebruiker_id = g.id
       where g.persona is not null
     )
     insert into gebruiker_identiteit (issuer, sub, gebruiker_id)
     select d.issuer, p.persona, p.id from persona p join dienst d on d.soort = p.soort on conflict do nothing`,
    [JSON.stringify(diensten)],
  );
}
