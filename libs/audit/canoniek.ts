import { createHash } from 'node:crypto';

/** Alles wat van een regel in de keten meetelt, in vaste volgorde. Een nieuwe kolom komt achteraan. */
const KOLOMMEN = [
  'actor',
  'namens',
  'organisatie_id',
  'rol',
  'handeling',
  'object_soort',
  'object_id',
  'leerling_id',
  'klasse',
  'grondslag',
  'uitkomst',
  'reden',
  'noodknop',
  'verzoek_id',
  'xid',
] as const;

/** De kolommen als tekst, zodat zij niet van een stuurprogramma of een instelling afhangen; `a` is de regel. */
export const CANONIEK_SQL = `a.seq::text as seq,
  jsonb_build_array(to_char(a.op at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    ${KOLOMMEN.map((kolom) => `a.${kolom}::text`).join(', ')}, encode(a.detail, 'hex')) as velden`;

/** Een regel zoals `CANONIEK_SQL` haar leest. */
export interface CanoniekeRegel {
  readonly seq: string;
  readonly velden: readonly (string | null)[];
}

/** De hash van voor de eerste regel. */
export const BEGIN = Buffer.alloc(32);

/**
 * De hash van een regel: SHA-256 over de vorige hash, het nummer (acht bytes) en de velden als JSON-lijst van teksten. Het
 * versleutelde deel telt als cijfertekst mee: een vernietigde sleutel breekt de keten niet.
 */
export function schakel(vorige: Uint8Array, { seq, velden }: CanoniekeRegel): Buffer {
  const nummer = Buffer.alloc(8);
  nummer.writeBigUInt64BE(BigInt(seq));
  return createHash('sha256').update(vorige).update(nummer).update(JSON.stringify(velden)).digest();
}
