import { randomUUID } from 'node:crypto';
import { rows, type Tx } from '../database/transaction.ts';
import type { Instant } from '../domain/tijd/tijd.ts';

export type Uitkomst = 'gelukt' | 'geweigerd' | 'mislukt';

/**
 * Een regel van de audit. Alleen ids en codes: de database weigert wat op een naam, een zin of een BSN lijkt. Nooit de waarde
 * van een invoer.
 */
export interface Auditregel {
  readonly op: Instant;
  /** De gebruiker; leeg als het systeem handelt. */
  readonly actor?: string | null;
  /** Het proces waarvoor het systeem handelt. */
  readonly namens?: string | null;
  readonly organisatieId?: string | null;
  readonly rol?: string | null;
  /** De naam van de operatie of van de handeling van een proces. */
  readonly handeling: string;
  readonly objectSoort?: string | null;
  readonly objectId?: string | null;
  /** Leeg: die van de overstap als dat het object is, anders die van de zaak die in deze transactie open is. */
  readonly leerlingId?: string | null;
  /** Leeg: `overstap` als het over een leerling gaat, anders `beheer`. */
  readonly klasse?: string;
  /** Leeg: die van de band tussen organisatie en leerling. */
  readonly grondslag?: string | null;
  readonly uitkomst: Uitkomst;
  /** De code van de weigering of fout, of wat er anders dan gewoon aan was. */
  readonly reden?: string | null;
  readonly noodknop?: boolean;
  /** Wat bij elkaar hoort: een verzoek, of een transactie van een proces. */
  readonly verzoekId: string;
}

/** De kolommen van een regel, met hun soort. */
const KOLOMMEN = {
  op: 'timestamptz',
  actor: 'uuid',
  namens: 'text',
  organisatieId: 'uuid',
  rol: 'text',
  handeling: 'text',
  objectSoort: 'text',
  objectId: 'uuid',
  leerlingId: 'uuid',
  klasse: 'text',
  grondslag: 'text',
  uitkomst: 'text',
  reden: 'text',
  noodknop: 'boolean',
  verzoekId: 'text',
} as const satisfies Record<keyof Auditregel, string>;
const NAMEN = Object.keys(KOLOMMEN) as (keyof Auditregel)[];

// Een lijst per kolom: de opdracht blijft dezelfde en is op elke verbinding eenmaal ontleed, hoeveel regels er ook komen.
// De band kan in dezelfde transactie geeindigd zijn: dan telt de laatste. De banden komen in een keer, op leerling gezocht: per
// regel zoeken kost onder rijbeveiliging evenveel als de organisatie leerlingen heeft.
const SQL = `
  with r as materialized (
    select r.*, coalesce(r."leerlingId",
      case when r."objectSoort" = 'overstap' then (select o.leerling_id from overstap o where o.id = r."objectId") end,
      app_zaak()) as leerling
    from unnest(${NAMEN.map((naam, i) => `$${i + 1}::${KOLOMMEN[naam]}[]`).join(', ')})
      as r(${NAMEN.map((naam) => `"${naam}"`).join(', ')})
  ), band as materialized (
    select distinct on (d.organisatie_id, d.leerling_id) d.organisatie_id, d.leerling_id, d.grondslag from deelname d
    where d.leerling_id = any(array(select leerling from r)) and d.organisatie_id = any(array(select distinct "organisatieId" from r))
    order by d.organisatie_id, d.leerling_id, d.tot is null desc, d.van desc
  )
  insert into audit (op, actor, namens, organisatie_id, rol, handeling, object_soort, object_id, leerling_id, klasse, grondslag,
                     uitkomst, reden, noodknop, verzoek_id)
  select r.op, r.actor, r.namens, r."organisatieId", r.rol, r.handeling, r."objectSoort", r."objectId", r.leerling,
         coalesce(r.klasse, case when r.leerling is null then 'beheer' else 'overstap' end),
         coalesce(r.grondslag, b.grondslag), r.uitkomst, r.reden, coalesce(r.noodknop, false), r."verzoekId"
  from r left join band b on b.leerling_id = r.leerling and b.organisatie_id = r."organisatieId"`;

/** Schrijft regels in de transactie van de handeling zelf: er is geen handeling zonder regel, en geen regel zonder handeling. */
export async function schrijfAudit(tx: Tx, regels: readonly Auditregel[]): Promise<void> {
  if (regels.length === 0) return;
  await rows(
    tx,
    SQL,
    NAMEN.map((naam) => regels.map((regel) => regel[naam] ?? null)),
  );
}

/** Een nieuw kenmerk voor wat bij elkaar hoort. */
export const nieuwVerzoekId = (): string => randomUUID();
