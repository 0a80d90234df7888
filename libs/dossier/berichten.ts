import { randomUUID } from 'node:crypto';
import type { Rol } from '../domain/afspraken/afspraken.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { rows, type Tx } from '../database/transaction.ts';
import type { Berichtsoort } from '../domain/bericht/berichtsoort.ts';
import { bewaarvorm } from '../mail/opmaak.ts';
import { TEKSTEN } from './berichtteksten.ts';

export interface NieuwBericht {
  readonly soort: Berichtsoort;
  /** De aanleiding; een tweede bericht met dezelfde sleutel wordt niet gemaakt. Bevat alleen eigen ids en codes. */
  readonly sleutel: string;
  readonly organisatieId: string;
  readonly rol: Rol;
  /** Pad van het ene adres waar de ontvanger verder kan; zonder persoonsgegevens. */
  readonly pad: string;
  /** Wat er onder elkaar in staat; alleen vaste woorden en aantallen. */
  readonly punten?: readonly string[];
  /** Een afspraak voor de agenda, zonder naam of onderwerp. */
  readonly agenda?: { readonly methode: 'REQUEST' | 'CANCEL'; readonly ics: string };
}

const MESSAGE_DOMAIN = 'bericht.overstap.invalid';
const NAAR_DE_ZAAK = 'Open de zaak na aanmelden';

function tekstVan({ soort, pad, punten = [] }: NieuwBericht): string {
  const { tekst, link = NAAR_DE_ZAAK } = TEKSTEN[soort];
  return bewaarvorm({ alineas: [tekst], punten, link: { tekst: link, adres: pad } });
}

/**
 * Zet berichten klaar in dezelfde transactie als hun aanleiding: een per aanleiding, met een vaste Message-ID. Naar het
 * postvak van de organisatie; zonder naam, BSN of vrije tekst. Een organisatie zonder postvak krijgt geen bericht.
 */
export async function maakBerichten(tx: Tx, berichten: readonly NieuwBericht[], nu: Instant): Promise<void> {
  if (berichten.length === 0) return;
  const lijst = berichten.map((bericht) => ({
    id: randomUUID(),
    ...bericht,
    ics: bericht.agenda?.ics ?? null,
    methode: bericht.agenda?.methode ?? null,
    onderwerp: TEKSTEN[bericht.soort].onderwerp,
    tekst: tekstVan(bericht),
    messageId: `<${bericht.sleutel.replaceAll(/[^A-Za-z0-9.-]/g, '.')}@${MESSAGE_DOMAIN}>`,
  }));
  await rows(
    tx,
    `with nieuw as (
       insert into bericht (id, sleutel, soort, organisatie_id, rol, adres, onderwerp, tekst, message_id, aangemaakt_op, agenda, agenda_methode)
       select b.id, b.sleutel, b.soort, b."organisatieId", b.rol, o.mail, b.onderwerp, b.tekst, b."messageId", $2, b.ics, b.methode
       from jsonb_to_recordset($1::jsonb) as b(id uuid, sleutel text, soort text, "organisatieId" uuid, rol text,
         onderwerp text, tekst text, "messageId" text, ics text, methode text)
       join organisatie o on o.id = b."organisatieId" and o.mail is not null
       on conflict (sleutel) do nothing returning id
     )
     insert into outbox (kanaal, onderwerp, op) select 'mail', id::text, $2 from nieuw`,
    [JSON.stringify(lijst), nu],
  );
}
