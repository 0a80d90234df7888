import type { Instant, Kalenderdag } from '../domain/tijd/tijd.ts';
import { GEWISTE_NAAM } from '../domain/leerling/gewist.ts';
import { rows, type Db, type Tx } from '../database/transaction.ts';
import { vinger, zoekvorm, zoekwoorden } from './blind.ts';
import { sleutels } from './kluis.ts';
import { ontsleutel, versleutel, type Plaats } from './versleuteling.ts';

/** Wat een leerling herkenbaar maakt; alleen versleuteld in de database. */
export interface Persoon {
  readonly bsn: string | null;
  readonly onderwijsnummer: string | null;
  readonly achternaam: string;
  readonly tussenvoegsel: string | null;
  readonly roepnaam: string;
}

export type Naamdelen = Pick<Persoon, 'achternaam' | 'tussenvoegsel' | 'roepnaam'>;

export interface PersoonTeSchrijven {
  readonly leerlingId: string;
  readonly persoon: Persoon;
  readonly geboortedatum: Kalenderdag;
}

const plaats = (subject: string): Plaats => ({
  klasse: 'overstap',
  subject,
  kolom: 'leerling_persoon.versleuteld',
});

/** Gelijk als de naam gelijk is. */
export const naamvinger = ({ achternaam, tussenvoegsel, roepnaam }: Naamdelen): Buffer =>
  vinger('naam', [achternaam, tussenvoegsel, roepnaam]);

/** Gelijk bij dezelfde geboortedatum, voornaam en eerste vier letters van de achternaam; alleen voor een voorstel. */
export const lijktvinger = (naam: Pick<Persoon, 'achternaam' | 'roepnaam'>, geboortedatum: string): Buffer =>
  vinger('lijkt', [
    geboortedatum,
    zoekvorm(naam.roepnaam),
    [...zoekvorm(naam.achternaam)].slice(0, 4).join(''),
  ]);

/** Wat er staat als de sleutel van een leerling is vernietigd. */
export const GEWIST: Persoon = {
  bsn: null,
  onderwijsnummer: null,
  achternaam: GEWISTE_NAAM,
  tussenvoegsel: null,
  roepnaam: GEWISTE_NAAM,
};

/** Alleen de naam, zonder nummers. */
export const naamVan = ({ roepnaam, tussenvoegsel, achternaam }: Naamdelen): Naamdelen => ({
  roepnaam,
  tussenvoegsel,
  achternaam,
});

/** De personen die deze lezer mag zien; wie gewist is, staat er als `GEWIST`. */
export async function leesPersonen(db: Db, leerlingIds: readonly string[]): Promise<Map<string, Persoon>> {
  const ids = [...new Set(leerlingIds)];
  if (ids.length === 0) return new Map();
  const gevonden = await rows<{
    leerling_id: string;
    versleuteld: Buffer;
    wrapped: Buffer | null;
    kek_id: string | null;
  }>(
    db,
    `select p.leerling_id, p.versleuteld, k.wrapped, k.kek_id from leerling_persoon p
     left join sleutels.dek k on k.subject = p.leerling_id and k.klasse = 'overstap' and k.vernietigd_op is null
     where p.leerling_id = any($1::uuid[])`,
    [ids],
  );
  const { kluis } = sleutels();
  return new Map(
    gevonden.map(({ leerling_id: id, versleuteld, wrapped, kek_id }) => {
      if (!wrapped || kek_id === null) return [id, GEWIST];
      const sleutel = kluis.unwrap('overstap', { bytes: wrapped, hoofdsleutel: kek_id });
      return [id, JSON.parse(ontsleutel(sleutel, plaats(id), versleuteld).toString('utf8')) as Persoon];
    }),
  );
}

/** Opent een bewaarde versleutelde persoon, bv. om een wijziging terug te draaien; null als de leerling gewist is. */
export async function openPersoon(db: Db, leerlingId: string, versleuteld: Buffer): Promise<Persoon | null> {
  const sleutel = (await sleutels().van(db, 'overstap', [leerlingId])).get(leerlingId);
  return sleutel
    ? (JSON.parse(ontsleutel(sleutel, plaats(leerlingId), versleuteld).toString('utf8')) as Persoon)
    : null;
}

/** Schrijft personen versleuteld, met hun blinde vergelijk- en zoekwaarden. Wie gewist is, wordt overgeslagen. */
export async function schrijfPersonen(
  tx: Tx,
  personen: readonly PersoonTeSchrijven[],
  nu: Instant,
): Promise<void> {
  if (personen.length === 0) return;
  const perLeerling = await sleutels().voor(
    tx,
    'overstap',
    personen.map((p) => p.leerlingId),
  );
  const levend = personen.filter((p) => perLeerling.has(p.leerlingId));
  const lijst = levend.map(({ leerlingId, persoon, geboortedatum }) => ({
    leerling_id: leerlingId,
    geboortedatum,
    versleuteld: versleutel(
      perLeerling.get(leerlingId)!,
      plaats(leerlingId),
      Buffer.from(JSON.stringify(persoon)),
    ).toString('base64'),
    naam: naamvinger(persoon).toString('base64'),
    lijkt: lijktvinger(persoon, geboortedatum).toString('base64'),
  }));
  await rows(tx, PERSOON_SQL, [JSON.stringify(lijst), nu]);
  await schrijfZoekwoorden(tx, levend);
}

const PERSOON_SQL = `
  insert into leerling_persoon (leerling_id, geboortedatum, versleuteld, naam_vinger, lijkt_vinger, bijgewerkt_op)
  select leerling_id, geboortedatum, decode(versleuteld, 'base64'), decode(naam, 'base64'), decode(lijkt, 'base64'), $2
  from jsonb_to_recordset($1::jsonb) as p(leerling_id uuid, geboortedatum date, versleuteld text, naam text, lijkt text)
  on conflict (leerling_id) do update set geboortedatum = excluded.geboortedatum, versleuteld = excluded.versleuteld,
    naam_vinger = excluded.naam_vinger, lijkt_vinger = excluded.lijkt_vinger, bijgewerkt_op = excluded.bijgewerkt_op`;

async function schrijfZoekwoorden(tx: Tx, personen: readonly PersoonTeSchrijven[]): Promise<void> {
  const woorden = personen.flatMap(({ leerlingId, persoon }) =>
    zoekwoorden([persoon.achternaam, persoon.roepnaam]).map((hash) => ({
      leerling_id: leerlingId,
      hash: hash.toString('base64'),
    })),
  );
  await rows(
    tx,
    `with n as (
       select leerling_id, decode(hash, 'base64') as hash from jsonb_to_recordset($1::jsonb) as w(leerling_id uuid, hash text)
     ), weg as (
       delete from leerling_zoekwoord z where z.leerling_id = any($2::uuid[])
         and not exists (select 1 from n where n.leerling_id = z.leerling_id and n.hash = z.hash)
     )
     insert into leerling_zoekwoord (hash, leerling_id) select hash, leerling_id from n on conflict do nothing`,
    [JSON.stringify(woorden), personen.map((p) => p.leerlingId)],
  );
}
