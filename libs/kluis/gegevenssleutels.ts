import { randomBytes } from 'node:crypto';
import { rows, type Db, type Tx } from '../database/transaction.ts';
import type { Sleutelkluis, Sleutelklasse } from './sleutelkluis.ts';
import { SLEUTEL_BYTES } from './versleuteling.ts';

interface Rij {
  readonly subject: string;
  readonly wrapped: Buffer;
  readonly kek_id: string;
  readonly vernietigd: boolean;
}

/**
 * De gegevenssleutels van leerlingen en bestanden: een per subject en klasse, verpakt in de database. Zij worden bij elke vraag
 * gelezen en uitgepakt, niet onthouden: uitpakken kost microseconden, en zo werkt vernietigen meteen overal en kan een
 * teruggerolde transactie nooit een sleutel achterlaten. Een vernietigde sleutel komt nooit terug.
 */
export class Gegevenssleutels {
  constructor(readonly kluis: Sleutelkluis) {}

  /** De sleutels van subjecten; een subject zonder sleutel, of met een vernietigde, ontbreekt. */
  async van(db: Db, klasse: Sleutelklasse, subjecten: readonly string[]): Promise<Map<string, Buffer>> {
    const gevonden = await lees(db, klasse, [...new Set(subjecten)]);
    const levend = gevonden.filter((rij) => !rij.vernietigd);
    return new Map(
      levend.map((rij) => [
        rij.subject,
        this.kluis.unwrap(klasse, { bytes: rij.wrapped, hoofdsleutel: rij.kek_id }),
      ]),
    );
  }

  /** Als `van`, maar maakt een sleutel voor wie er nog nooit een had. Een vernietigde wordt niet opnieuw gemaakt. */
  async voor(tx: Tx, klasse: Sleutelklasse, subjecten: readonly string[]): Promise<Map<string, Buffer>> {
    const gevonden = await this.van(tx, klasse, subjecten);
    const missend = [...new Set(subjecten)].filter((subject) => !gevonden.has(subject));
    if (missend.length === 0) return gevonden;
    const nieuwe = missend.map((subject) => {
      const sleutel = randomBytes(SLEUTEL_BYTES);
      const { bytes, hoofdsleutel } = this.kluis.wrap(klasse, sleutel);
      return { subject, wrapped: bytes.toString('base64'), kek_id: hoofdsleutel };
    });
    await rows(
      tx,
      `insert into sleutels.dek (subject, klasse, versie, wrapped, kek_id)
       select subject, $2, 1, decode(wrapped, 'base64'), kek_id
       from jsonb_to_recordset($1::jsonb) as n(subject uuid, wrapped text, kek_id text) on conflict do nothing`,
      [JSON.stringify(nieuwe), klasse],
    );
    // Verpakt met een hoofdsleutel die intussen weg is, mag zij er niet komen: dan mislukt deze transactie.
    this.kluis.ververs();
    for (const [subject, sleutel] of await this.van(tx, klasse, missend)) gevonden.set(subject, sleutel);
    return gevonden;
  }

  /** Zet een nieuwe sleutel op de plaats van een vernietigde; een levende, of een die er nooit was, blijft zoals hij is. */
  async vernieuw(tx: Tx, klasse: Sleutelklasse, subject: string): Promise<void> {
    const { bytes, hoofdsleutel } = this.kluis.wrap(klasse, randomBytes(SLEUTEL_BYTES));
    await rows(
      tx,
      `update sleutels.dek set wrapped = $3, kek_id = $4, versie = versie + 1, gemaakt_op = now(), vernietigd_op = null
       where subject = $1 and klasse = $2 and vernietigd_op is not null`,
      [subject, klasse, bytes, hoofdsleutel],
    );
  }

  /** Verpakt de oudste sleutels opnieuw met de huidige hoofdsleutel. Geeft hoeveel; 0 als er geen meer zijn. */
  async verpakOpnieuw(tx: Tx, klasse: Sleutelklasse, aantal: number): Promise<number> {
    const oude = await rows<Rij>(
      tx,
      `select subject, wrapped, kek_id, false as vernietigd from sleutels.dek
       where klasse = $1 and kek_id <> $2 and vernietigd_op is null order by subject limit $3 for update skip locked`,
      [klasse, this.kluis.huidige(klasse), aantal],
    );
    const nieuwe = oude.map((rij) => {
      const sleutel = this.kluis.unwrap(klasse, { bytes: rij.wrapped, hoofdsleutel: rij.kek_id });
      const { bytes, hoofdsleutel } = this.kluis.wrap(klasse, sleutel);
      return { subject: rij.subject, wrapped: bytes.toString('base64'), kek_id: hoofdsleutel };
    });
    await rows(
      tx,
      `update sleutels.dek d set wrapped = decode(n.wrapped, 'base64'), kek_id = n.kek_id, versie = d.versie + 1
       from jsonb_to_recordset($1::jsonb) as n(subject uuid, wrapped text, kek_id text)
       where d.klasse = $2 and d.subject = n.subject`,
      [JSON.stringify(nieuwe), klasse],
    );
    return oude.length;
  }
}

const lees = (db: Db, klasse: string, subjecten: readonly string[]): Promise<Rij[]> =>
  rows<Rij>(
    db,
    `select subject, wrapped, kek_id, vernietigd_op is not null as vernietigd from sleutels.dek
     where klasse = $1 and subject = any($2::uuid[])`,
    [klasse, subjecten],
  );

/** Vernietigt de sleutels van een subject, van een of alle klassen. Wat ermee versleuteld was, is niet meer te openen. */
export async function vernietigSleutels(
  tx: Tx,
  subject: string,
  klassen: readonly Sleutelklasse[],
): Promise<number> {
  const weg = await rows(
    tx,
    `update sleutels.dek set wrapped = '\\x'::bytea, vernietigd_op = now()
     where subject = $1 and klasse = any($2::text[]) and vernietigd_op is null returning klasse`,
    [subject, klassen],
  );
  return weg.length;
}
