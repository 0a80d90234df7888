import { randomUUID } from 'node:crypto';
import { rows, type Tx } from '../database/transaction.ts';
import type { Instant, Kalenderdag } from '../domain/tijd/tijd.ts';
import type { Verzuimreden } from '../domain/verzuim/verzuimregel.ts';

/** Een regel zoals een school haar aanlevert; de overstap zegt van wie en van welke school. */
export interface NieuweRegel {
  readonly overstapId: string;
  readonly dag: Kalenderdag;
  readonly reden: Verzuimreden;
  /** Het lesuur van de dag, 1 tot en met 12; null als de regel over de dag gaat. */
  readonly lesuur: number | null;
  readonly lesuren: number;
  readonly minuten: number | null;
  readonly heleDag: boolean;
}

/** Wat er met een regel gebeurde; `vervangt` zijn de regels die erdoor vervielen. */
export interface Regeluitslag {
  readonly plek: number;
  readonly oordeel: 'nieuw' | 'gewijzigd' | 'ongewijzigd';
  readonly id: string;
  readonly vervangt: readonly string[];
}

/**
 * Welke geldende regel `v` niet naast `r` kan bestaan: dezelfde les om een andere reden, een les naast een hele dag, of lessen naast
 * uren van een dag om dezelfde reden. Wat de school het laatst zegt, geldt. Uren van een dag om verschillende redenen tellen op.
 */
const VERDRONGEN = `
  (r.lesuur is not null and v.lesuur = r.lesuur and v.reden <> r.reden)
  or (r.lesuur is not null and v.lesuur is null and (v.hele_dag or v.reden = r.reden))
  or (r.lesuur is null and r."heleDag" and (v.lesuur is not null or v.reden <> r.reden))
  or (r.lesuur is null and not r."heleDag" and (case when v.lesuur is null then v.hele_dag and v.reden <> r.reden else v.reden = r.reden end))`;

/**
 * Wie geldt er nu voor dezelfde dag, reden en lesuur; is hij gelijk; en wat verdringt de nieuwe? Wat er al geldt wordt een keer opgehaald en
 * dan vergeleken: per regel zoeken kost een minuut zodra de planner niet weet hoe groot de tabel is.
 */
const VERGELIJK = `
  with r as materialized (
    select n.*, o.leerling_id, o.school_id
    from jsonb_to_recordset($1::jsonb) as n(plek int, id uuid, "overstapId" uuid, dag date, reden text, lesuur smallint,
      lesuren numeric, minuten smallint, "heleDag" boolean)
    join overstap o on o.id = n."overstapId"
  ), v as materialized (
    select * from verzuimregel where vervallen_op is null and leerling_id = any(array(select leerling_id from r))
      and school_id = any(array(select school_id from r)) and dag = any(array(select dag from r))
  ), weg as materialized (
    select r.plek, array_agg(v.id order by v.id) as ids from r join v using (leerling_id, school_id, dag)
    where ${VERDRONGEN} group by r.plek
  )
  select r.plek, coalesce(v.id, r.id) as id, v.id as geldend,
         (v.lesuren, v.minuten, v.hele_dag) is not distinct from (r.lesuren, r.minuten, r."heleDag") as gelijk,
         coalesce(weg.ids, '{}') as verdrongen
  from r left join v on v.leerling_id = r.leerling_id and v.school_id = r.school_id and v.dag = r.dag and v.reden = r.reden
    and coalesce(v.lesuur, 0) = coalesce(r.lesuur, 0)
  left join weg on weg.plek = r.plek
  order by r.plek`;

const SCHRIJF = `
  insert into verzuimregel (id, overstap_id, leerling_id, school_id, dag, reden, lesuur, lesuren, minuten, hele_dag, bestand_id, ontvangen_op)
  select r.id, o.id, o.leerling_id, o.school_id, r.dag, r.reden, r.lesuur, r.lesuren, r.minuten, r."heleDag", $2, $3
  from jsonb_to_recordset($1::jsonb) as r(id uuid, "overstapId" uuid, dag date, reden text, lesuur smallint, lesuren numeric,
    minuten smallint, "heleDag" boolean) join overstap o on o.id = r."overstapId"`;

interface Vergeleken {
  readonly plek: number;
  readonly id: string;
  readonly geldend: string | null;
  readonly gelijk: boolean;
  readonly verdrongen: readonly string[];
}

function uitslagVan({ plek, id, geldend, gelijk, verdrongen }: Vergeleken, nieuwId: string): Regeluitslag {
  if (geldend === null)
    return { plek, oordeel: verdrongen.length > 0 ? 'gewijzigd' : 'nieuw', id, vervangt: verdrongen };
  return gelijk
    ? { plek, oordeel: 'ongewijzigd', id: geldend, vervangt: [] }
    : { plek, oordeel: 'gewijzigd', id: nieuwId, vervangt: [geldend, ...verdrongen] };
}

/**
 * Legt regels vast. Dezelfde regel nog eens verandert niets; een andere waarde voor dezelfde dag, reden en lesuur, of een andere reden
 * voor dezelfde les, laat de oude vervallen. `plek` in het antwoord is de plaats in de lijst. Vergrendelt niet: doe dat eerst met `vergrendel`.
 */
export async function schrijfRegels(
  tx: Tx,
  regels: readonly NieuweRegel[],
  bron: { readonly bestandId: string | null; readonly nu: Instant },
): Promise<Regeluitslag[]> {
  const lijst = regels.map((regel, plek) => ({ ...regel, plek, id: randomUUID() }));
  const vergeleken = await rows<Vergeleken>(tx, VERGELIJK, [JSON.stringify(lijst)]);
  const uitslagen = vergeleken.map((een) => uitslagVan(een, lijst[een.plek]!.id));
  await laatVervallen(tx, [...new Set(uitslagen.flatMap(({ vervangt }) => vervangt))], bron.nu);
  const nieuw = uitslagen.filter(({ oordeel }) => oordeel !== 'ongewijzigd');
  await rows(tx, SCHRIJF, [
    JSON.stringify(nieuw.map(({ plek, id }) => ({ ...lijst[plek]!, id }))),
    bron.bestandId,
    bron.nu,
  ]);
  return uitslagen;
}

/**
 * Draait regels terug die nog gelden: zij vervallen, en wat erdoor verviel komt als nieuwe regel terug, tenzij er sindsdien iets
 * anders voor geldt dat er niet naast kan bestaan. Geeft de overstappen die het raakt.
 */
export async function draaiRegelsTerug(
  tx: Tx,
  regels: readonly Pick<Regeluitslag, 'id' | 'vervangt'>[],
  nu: Instant,
): Promise<string[]> {
  const geraakt = await rows<{ id: string; overstap_id: string }>(
    tx,
    'update verzuimregel set vervallen_op = $2 where id = any($1::uuid[]) and vervallen_op is null returning id, overstap_id',
    [regels.map(({ id }) => id), nu],
  );
  const vervallen = new Set(geraakt.map(({ id }) => id));
  const terug = regels.filter(({ id }) => vervallen.has(id)).flatMap(({ vervangt }) => vervangt);
  await rows(tx, HERSTEL, [[...new Set(terug)], nu]);
  return [...new Set(geraakt.map(({ overstap_id }) => overstap_id))];
}

const HERSTEL = `
  insert into verzuimregel (id, overstap_id, leerling_id, school_id, dag, reden, lesuur, lesuren, minuten, hele_dag, bestand_id, ontvangen_op)
  select gen_random_uuid(), overstap_id, leerling_id, school_id, dag, reden, lesuur, lesuren, minuten, hele_dag, bestand_id, $2
  from (select *, hele_dag as "heleDag" from verzuimregel where id = any($1::uuid[])) r
  where not exists (select 1 from verzuimregel v where v.vervallen_op is null and v.leerling_id = r.leerling_id
    and v.school_id = r.school_id and v.dag = r.dag and (${VERDRONGEN}))
  on conflict do nothing`;

/** Laat regels vervallen: zij tellen niet meer. Geeft de overstappen die het raakt. */
export async function laatVervallen(tx: Tx, ids: readonly string[], nu: Instant): Promise<string[]> {
  if (ids.length === 0) return [];
  const geraakt = await rows<{ overstap_id: string }>(
    tx,
    'update verzuimregel set vervallen_op = $2 where id = any($1::uuid[]) and vervallen_op is null returning overstap_id',
    [ids, nu],
  );
  return [...new Set(geraakt.map(({ overstap_id }) => overstap_id))];
}
