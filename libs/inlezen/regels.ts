import type { GelezenRegel } from '../domain/bestand/bestand.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { meldWijziging } from '../audit/wijzigingen.ts';
import { rows, type Db, type Tx } from '../database/transaction.ts';
import { alsBytes, slotVan, slotVoor, uitBytes } from '../kluis/waarden.ts';
import type { Bestandskop } from './ingeleverd.ts';
import type { InleesContext, Regeluitkomst, TeDoen, TerugTeDraaien } from './soort.ts';
import { vergelijkVan } from './vergelijk.ts';

const PARTIJ = 2000;

/** Gelijk aan een eerdere regel van hetzelfde bestand: die telt, en deze doet niets meer. */
const isHerhaling = ({ waarschuwingen }: GelezenRegel<unknown>): boolean =>
  waarschuwingen.some(({ code }) => code === 'dubbel');

/** Legt de gelezen regels klaar; wie een fout heeft, is afgewezen. Vervangt wat er van een eerdere poging lag. */
export async function legRegelsKlaar(
  tx: Tx,
  bestand: Bestandskop,
  klaar: { readonly regels: readonly GelezenRegel<unknown>[]; readonly context: InleesContext },
): Promise<void> {
  const { regels, context } = klaar;
  const bestandId = bestand.id;
  await rows(tx, 'delete from bestandsregel where bestand_id = $1', [bestandId]);
  const slot = await slotVoor(tx, 'bestand', bestandId);
  for (let begin = 0; begin < regels.length; begin += PARTIJ) {
    const lijst = regels.slice(begin, begin + PARTIJ).map((r) => {
      const goed = r.fouten.length === 0 && r.waarden !== null;
      return {
        regel: r.regel,
        waarden: goed ? slot.sluit(kolom(r.regel), alsBytes(r.waarden)).toString('base64') : null,
        vergelijk: goed ? vergelijkVan(bestand.soort, r.waarden, context) : {},
        oordeel: goed ? (isHerhaling(r) ? 'ongewijzigd' : 'nieuw') : 'afgewezen',
        meldingen: [...r.fouten, ...r.waarschuwingen],
      };
    });
    await rows(
      tx,
      `insert into bestandsregel (bestand_id, regel, waarden, vergelijk, oordeel, meldingen)
       select $1, regel, decode(waarden, 'base64'), vergelijk, oordeel, meldingen
       from jsonb_to_recordset($2::jsonb) as r(regel integer, waarden text, vergelijk jsonb, oordeel text, meldingen jsonb)`,
      [bestandId, JSON.stringify(lijst)],
    );
  }
}

export interface Regelkeuze {
  readonly na: number;
  readonly aantal: number;
  /** `proef`: wat nog niet beoordeeld is; `echt`: alles wat nog niet is toegepast, ook wat bij de proef botste. */
  readonly voor: 'proef' | 'echt';
}

/** De volgende regels die iets te doen hebben, op regelnummer. */
export async function laadRegels<T>(db: Db, bestandId: string, keuze: Regelkeuze): Promise<TeDoen<T>[]> {
  const gevonden = await rows<Regelrij>(
    db,
    `select regel, waarden from bestandsregel
     where bestand_id = $1 and regel > $2 and toegepast_op is null
       and case when $4 = 'proef' then oordeel = 'nieuw' else oordeel not in ('afgewezen', 'ongewijzigd') end
     order by regel limit $3`,
    [bestandId, keuze.na, keuze.aantal, keuze.voor],
  );
  return openRegels<T>(db, bestandId, gevonden);
}

/** Een partij waarin van elke leerling al zijn regels zitten; `tot` is de laatste leerling, om na verder te gaan. */
export async function laadRegelsPerLeerling<T>(
  db: Db,
  bestandId: string,
  keuze: Omit<Regelkeuze, 'na'> & { readonly na: string },
): Promise<{ readonly regels: TeDoen<T>[]; readonly tot: string }> {
  const gevonden = await rows<Regelrij & { leerling: string }>(
    db,
    `with open as materialized (
       select regel, count(*) over (order by leerling) - count(*) over (partition by leerling) as ervoor
       from (
         select regel, vergelijk->>'leerling' as leerling from bestandsregel
         where bestand_id = $1 and vergelijk->>'leerling' > $2 and toegepast_op is null
           and case when $4 = 'proef' then oordeel = 'nieuw' else oordeel not in ('afgewezen', 'ongewijzigd') end
       ) r
     )
     select regel, waarden, vergelijk->>'leerling' as leerling from bestandsregel
     where bestand_id = $1 and regel = any(array(select regel from open where ervoor < $3)) order by leerling, regel`,
    [bestandId, keuze.na, keuze.aantal, keuze.voor],
  );
  return {
    regels: await openRegels<T>(db, bestandId, gevonden),
    tot: gevonden.at(-1)?.leerling ?? keuze.na,
  };
}

/** Elke regel is aan haar plaats gebonden: bytes van een andere regel zijn er niet te openen. */
const kolom = (regel: number): string => `bestandsregel.waarden/${regel}`;

export interface Regelrij {
  readonly regel: number;
  readonly waarden: Buffer;
}

/** Opent de versleutelde waarden van regels van een bestand. */
export async function openRegels<T>(
  db: Db,
  bestandId: string,
  rijen: readonly Regelrij[],
): Promise<TeDoen<T>[]> {
  if (rijen.length === 0) return [];
  const slot = await slotVan(db, 'bestand', bestandId);
  return rijen.map(({ regel, waarden }) => ({
    regel,
    waarden: uitBytes<T>(slot.open(kolom(regel), waarden)),
  }));
}

/** Bewaart de uitkomst per regel; meldingen van het lezen blijven staan. */
export async function bewaarUitkomsten(
  tx: Tx,
  bestandId: string,
  wat: { readonly uitkomsten: readonly Regeluitkomst[]; readonly toegepastOp: Instant | null },
): Promise<void> {
  await rows(
    tx,
    `update bestandsregel r set oordeel = u.oordeel, effect = u.effect, ongedaan = u.ongedaan,
            leerling_id = case when $3::timestamptz is null and u.oordeel = 'nieuw' then null else u."leerlingId" end,
            overstap_id = case when $3::timestamptz is null and u.oordeel = 'nieuw' then null else u."overstapId" end,
            aanmelding_id = case when $3::timestamptz is null and u.oordeel = 'nieuw' then null else u."aanmeldingId" end,
            toegepast_op = $3,
            meldingen = (select coalesce(jsonb_agg(m), '[]') from jsonb_array_elements(r.meldingen) m
                         where not u.meldingen @> jsonb_build_array(m)) || u.meldingen
     from jsonb_to_recordset($2::jsonb) as u(regel integer, oordeel text, effect jsonb, ongedaan jsonb, "leerlingId" uuid,
       "overstapId" uuid, "aanmeldingId" uuid, meldingen jsonb)
     where r.bestand_id = $1 and r.regel = u.regel`,
    [bestandId, JSON.stringify(wat.uitkomsten), wat.toegepastOp],
  );
  if (wat.toegepastOp) meldWijziging(tx, geraakt(wat.uitkomsten), wat.toegepastOp);
}

const RAAKT: readonly string[] = ['nieuw', 'gewijzigd', 'zonder_effect'];

/** De overstappen waarover een regel iets vastlegde, ook als hun stand er niet door veranderde. */
const geraakt = (uitkomsten: readonly Regeluitkomst[]): string[] =>
  uitkomsten.flatMap(({ oordeel, overstapId }) =>
    overstapId && RAAKT.includes(oordeel) ? [overstapId] : [],
  );

/** De toegepaste regels die nog terug moeten, de laatste eerst. */
export async function laadTerugTeDraaien(
  db: Db,
  bestandId: string,
  aantal: number,
): Promise<TerugTeDraaien[]> {
  return rows<TerugTeDraaien>(
    db,
    `select regel, leerling_id as "leerlingId", overstap_id as "overstapId", aanmelding_id as "aanmeldingId", ongedaan
     from bestandsregel where bestand_id = $1 and toegepast_op is not null and teruggedraaid_op is null and ongedaan is not null
       and jsonb_typeof(ongedaan) = 'object'
     order by regel desc limit $2`,
    [bestandId, aantal],
  );
}

/** Telt de regels per oordeel, hoeveel leerlingen op de risicolijst komen of eraf gaan, en hoeveel meldingen er volgen of vervallen. */
export async function telRegels(db: Db, bestandId: string): Promise<Record<string, number>> {
  const found = await rows<{ naam: string; aantal: number }>(
    db,
    `select oordeel as naam, count(*) as aantal from bestandsregel where bestand_id = $1 group by oordeel
     union all
     select 'risico_' || (effect->>'risico'), count(*) from bestandsregel
     where bestand_id = $1 and effect->>'risico' is not null group by effect->>'risico'
     union all
     select 'melding_' || (effect->>'melding'), count(*) from bestandsregel
     where bestand_id = $1 and effect->>'melding' in ('voorstel', 'vervalt') group by effect->>'melding'`,
    [bestandId],
  );
  return Object.fromEntries(found.map(({ naam, aantal }) => [naam, aantal]));
}
