import { rows, type Db, type Tx } from '../database/transaction.ts';
import { vinger } from '../kluis/blind.ts';
import { leesPersonen } from '../kluis/persoon.ts';

/** Een blind kenmerk van iemand die vernietigd is. */
export interface Grafsteen {
  readonly doel: 'nummer' | 'school';
  /** base64. */
  readonly hash: string;
}

/** Waaraan een regel van een bestand iemand zou herkennen. */
export interface Herkenbaar {
  readonly bsn: string | null;
  readonly onderwijsnummer: string | null;
  readonly schoolId: string | null;
  readonly leerlingnummer: string | null;
  readonly geboortedatum: string;
}

const steen = (doel: Grafsteen['doel'], delen: readonly string[]): Grafsteen => ({
  doel,
  hash: vinger(`grafsteen/${doel}`, delen).toString('base64'),
});

/** De kenmerken van iemand, met een geheim dat nergens anders voor dient. */
export function grafstenenVan(wie: Herkenbaar): Grafsteen[] {
  const nummers = [wie.bsn, wie.onderwijsnummer].flatMap((nummer) =>
    nummer ? [steen('nummer', [nummer])] : [],
  );
  return wie.schoolId && wie.leerlingnummer
    ? [...nummers, steen('school', [wie.schoolId, wie.leerlingnummer, wie.geboortedatum])]
    : nummers;
}

/** De kenmerken van een leerling die er nog is. Van wie al gewist is, zijn er geen meer te maken. */
export async function grafstenenVoor(tx: Tx, leerlingId: string): Promise<Grafsteen[]> {
  const persoon = (await leesPersonen(tx, [leerlingId])).get(leerlingId);
  const inschrijvingen = await rows<{ schoolId: string; leerlingnummer: string; geboortedatum: string }>(
    tx,
    `select o.school_id as "schoolId", o.leerlingnummer, p.geboortedatum
     from overstap o join leerling_persoon p on p.leerling_id = o.leerling_id
     where o.leerling_id = $1 and o.leerlingnummer <> ''`,
    [leerlingId],
  );
  const { bsn = null, onderwijsnummer = null } = persoon ?? {};
  const nummers = grafstenenVan({
    bsn,
    onderwijsnummer,
    schoolId: null,
    leerlingnummer: null,
    geboortedatum: '',
  });
  const scholen = inschrijvingen.flatMap((i) => grafstenenVan({ bsn: null, onderwijsnummer: null, ...i }));
  return [...new Map([...nummers, ...scholen].map((s) => [`${s.doel}/${s.hash}`, s])).values()];
}

/** Zet grafstenen; wie er al een heeft, houdt haar. */
export async function zetGrafstenen(
  tx: Tx,
  van: { readonly leerlingId: string; readonly vernietigingId: string; readonly op: string },
  stenen: readonly Grafsteen[],
): Promise<void> {
  await rows(
    tx,
    `insert into grafsteen (doel, hash, leerling_id, vernietiging_id, op)
     select doel, decode(hash, 'base64'), $2, $3, $4 from jsonb_to_recordset($1::jsonb) as g(doel text, hash text)
     on conflict do nothing`,
    [JSON.stringify(stenen), van.leerlingId, van.vernietigingId, van.op],
  );
}

/** De regels waarvan er iemand vernietigd is: die komt niet vanzelf terug. */
export async function vernietigdeRegels(
  db: Db,
  regels: readonly (Herkenbaar & { readonly regel: number })[],
): Promise<ReadonlySet<number>> {
  const stenen = regels.flatMap((wie) => grafstenenVan(wie).map((s) => ({ regel: wie.regel, ...s })));
  if (stenen.length === 0) return new Set();
  const gevonden = await rows<{ regel: number }>(
    db,
    `select distinct v.regel from jsonb_to_recordset($1::jsonb) as v(regel integer, doel text, hash text)
     join grafsteen g on g.doel = v.doel and g.hash = decode(v.hash, 'base64')`,
    [JSON.stringify(stenen)],
  );
  return new Set(gevonden.map(({ regel }) => regel));
}
