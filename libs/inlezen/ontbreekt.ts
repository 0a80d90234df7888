import { uiterstOgenblik } from '../domain/afspraken/ladder.ts';
import { normaliseerTekst } from '../bestand/tekst.ts';
import type { GelezenBestand, GelezenRegel } from '../domain/bestand/bestand.ts';
import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import { rows, type Db, type Tx } from '../database/transaction.ts';
import { laatTakenVanBestandVervallen, maakTaken } from '../dossier/taken.ts';
import type { Bestandskop } from './ingeleverd.ts';
import { registerHash } from './leerlingen-zoeken.ts';
import type { InleesContext } from './soort.ts';

/** Een regel van een andere school zegt niets over een leerling van deze. */
const ANDERE_INSTELLING = 'bestand.andere-instelling';

/** Zegt de school dat dit al haar leerlingen zijn? Alleen dan ontbreekt wie er niet in staat. */
export const isVolledig = ({ soort, opties }: Bestandskop): boolean =>
  soort === 'cohort' && opties.volledigeLevering;

/** Wat van een gelezen bestand nodig is om een afgewezen regel te herkennen. */
interface Gelezen {
  readonly kolommen: GelezenBestand['kolommen'];
  readonly regels: readonly GelezenRegel<unknown>[];
}

/**
 * Legt bij afgewezen regels vast welke leerling zij bedoelen, op nummer of leerlingnummer: een regel met een fout is geen
 * leerling die ontbreekt.
 */
export async function herkenAfgewezen(
  tx: Tx,
  bestand: Bestandskop,
  wat: Gelezen & { readonly context: InleesContext },
): Promise<void> {
  if (!isVolledig(bestand)) return;
  const kop = wat.kolommen.find(({ veld }) => veld === 'leerlingnummer')?.kop;
  const afgewezen = wat.regels
    .filter(({ fouten }) => fouten.length > 0 && !fouten.some(({ code }) => code === ANDERE_INSTELLING))
    .map((regel) => ({
      regel: regel.regel,
      hash: registerHash(wat.context, persoonsnummer(regel)),
      leerlingnummer: normaliseerTekst(regel.ruw[kop ?? ''] ?? ''),
    }));
  await rows(
    tx,
    `with r as materialized (
       select regel, hash, leerlingnummer from jsonb_to_recordset($2::jsonb) as r(regel integer, hash text, leerlingnummer text)
     ), bedoeld as (
       select r.regel, o.leerling_id from r join overstap o using (leerlingnummer) where o.school_id = $3 and o.seizoen = $4
       union select r.regel, s.leerling_id from r join leerling_sleutel s on s.doel = 'register' and s.hash = r.hash
     ), per as (
       select regel, jsonb_agg(leerling_id) as betreft from bedoeld group by regel
     )
     update bestandsregel b set effect = b.effect || jsonb_build_object('betreft', per.betreft)
     from per where b.bestand_id = $1 and b.regel = per.regel`,
    [bestand.id, JSON.stringify(afgewezen), bestand.kader.organisatieId, bestand.kader.seizoen],
  );
}

/** Het BSN of onderwijsnummer uit de sleutel van een gelezen regel. */
const persoonsnummer = ({ sleutel }: GelezenRegel<unknown>): string | null =>
  /^(?:bsn|onderwijsnummer):(\d+)$/.exec(sleutel ?? '')?.[1] ?? null;

/**
 * De overstappen die open zijn en niet in een volledige levering staan; wie op een regel lijkt of door een regel met een
 * fout wordt bedoeld, staat erin. Bij een andere levering ontbreekt niemand.
 */
export async function zoekOntbrekend(db: Db, bestand: Bestandskop): Promise<string[]> {
  if (!isVolledig(bestand)) return [];
  const { organisatieId, seizoen, regio } = bestand.kader;
  const gevonden = await rows<{ id: string }>(
    db,
    `with r as materialized (
       select overstap_id, coalesce(effect->'voorstellen', '[]') || coalesce(effect->'betreft', '[]') as leerlingen
       from bestandsregel where bestand_id = $1
     ), genoemd as (
       select overstap_id as id from r where overstap_id is not null
       union
       select o.id from r cross join lateral jsonb_array_elements_text(r.leerlingen) as l(id)
       join overstap o on o.leerling_id = l.id::uuid and o.seizoen = $3
     )
     select o.id from overstap o
     where o.school_id = $2 and o.seizoen = $3 and o.regio = $4 and o.afgesloten_op is null
       and not exists (select 1 from genoemd where genoemd.id = o.id)
     order by o.id`,
    [bestand.id, organisatieId, seizoen, regio],
  );
  return gevonden.map(({ id }) => id);
}

/** Vraagt de decaan naar wie ontbreekt: per overstap een taak. Er wordt niets gesloten of gewist. */
export async function vraagNaarOntbrekend(
  tx: Tx,
  bestand: Bestandskop,
  wat: { readonly overstapIds: readonly string[]; readonly context: InleesContext },
): Promise<void> {
  const { id, kader } = bestand;
  const { afspraken } = kader;
  const { nu } = wat.context;
  await maakTaken(
    tx,
    wat.overstapIds.map((overstapId) => ({
      soort: 'ontbreekt-beoordelen' as const,
      sleutel: `ontbreekt-beoordelen/${overstapId}/${id}`,
      regio: kader.regio,
      overstapId,
      overdrachtId: null,
      bestandId: id,
      organisatieId: kader.organisatieId,
      rol: 'decaan' as const,
      uiterlijk: uiterstOgenblik(toKalenderdag(nu), afspraken.termijnen.taakDecaan, afspraken.feestdagen),
      afspraakId: kader.afspraakId,
      gegevens: {},
    })),
    nu,
  );
}

/** Na het terugdraaien van een bestand is de vraag naar wie ontbrak niet meer nodig. */
export const trekVragenIn = (tx: Tx, bestand: Bestandskop, context: InleesContext): Promise<void> =>
  laatTakenVanBestandVervallen(tx, { bestandId: bestand.id, soorten: ['ontbreekt-beoordelen'] }, context.nu);
