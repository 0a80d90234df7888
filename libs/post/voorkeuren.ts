import type { Bezorgwijze } from '../domain/bericht/berichtsoort.ts';
import type { Mailkeuze } from '../domain/bericht/bezorgmoment.ts';
import type { Mailuren } from '../domain/bericht/mailuren.ts';
import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import { schooljaarVan } from '../domain/tijd/schooljaar.ts';
import type { Instant, Kloktijd } from '../domain/tijd/tijd.ts';
import { row, rows, type Db, type Tx } from '../database/transaction.ts';
import type { Regelboek } from '../dossier/regelboek.ts';
import type { Afmelding } from '../mail/afmeldlink.ts';

/** De uren die de regio van een organisatie op dit ogenblik heeft afgesproken; null voor wie in geen regio meedoet. */
export async function mailurenVan(
  db: Db,
  regelboek: Regelboek,
  { organisatieId, nu }: { readonly organisatieId: string; readonly nu: Instant },
): Promise<Mailuren | null> {
  const gevonden = await row<{ id: string }>(
    db,
    `select v.id from regio_organisatie r join afspraak_versie v on v.regio = r.regio where r.organisatie_id = $1
     order by r.regio, v.schooljaar <= $2 desc, v.schooljaar desc, v.versie desc limit 1`,
    [organisatieId, schooljaarVan(toKalenderdag(nu))],
  );
  if (!gevonden) return null;
  const { berichten } = await regelboek.afspraken(db, gevonden.id);
  // Een versie van voor deze afspraak noemt geen spoed.
  return { ...{ spoed: [] }, ...berichten };
}

/** Wat een postvak koos; null als het nog niets koos. */
export const leesKeuze = (db: Db, organisatieId: string): Promise<Mailkeuze | null> =>
  row<Mailkeuze>(
    db,
    'select verzamel_om as "verzamelOm", soorten from mailvoorkeur where organisatie_id = $1',
    [organisatieId],
  );

interface Keuzeslot {
  readonly organisatieId: string;
  readonly keuze: Mailkeuze;
  /** Leeg na afmelden met een link. */
  readonly door: string | null;
}

/** Bewaart wat een postvak koos; het vorige vervalt. */
export async function bewaarKeuze(
  tx: Tx,
  { organisatieId, keuze, door }: Keuzeslot,
  nu: Instant,
): Promise<void> {
  await rows(
    tx,
    `insert into mailvoorkeur (organisatie_id, verzamel_om, soorten, gewijzigd_op, gewijzigd_door) values ($1, $2, $3::jsonb, $4, $5)
     on conflict (organisatie_id) do update set verzamel_om = excluded.verzamel_om, soorten = excluded.soorten,
       gewijzigd_op = excluded.gewijzigd_op, gewijzigd_door = excluded.gewijzigd_door`,
    [organisatieId, keuze.verzamelOm, JSON.stringify(keuze.soorten), nu, door],
  );
}

/** Zet alleen deze soort uit; alles wat het postvak verder koos, blijft. */
export async function meldAf(
  tx: Tx,
  { organisatieId, soort }: Afmelding,
  { verzamelOm, nu }: { readonly verzamelOm: Kloktijd; readonly nu: Instant },
): Promise<void> {
  await rows(
    tx,
    `insert into mailvoorkeur (organisatie_id, verzamel_om, soorten, gewijzigd_op) values ($1, $2, jsonb_build_object($3::text, $4::text), $5)
     on conflict (organisatie_id) do update set soorten = mailvoorkeur.soorten || excluded.soorten,
       gewijzigd_op = excluded.gewijzigd_op, gewijzigd_door = null`,
    [organisatieId, verzamelOm.replace(/:\d\d$/, ':00'), soort, 'uit' satisfies Bezorgwijze, nu],
  );
}
