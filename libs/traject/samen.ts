import { rows, type Db } from '../database/transaction.ts';

/** Het traject `$1` en wat erin opging: gesprekken, instrument, check-ins en meldingen blijven daar, en tellen hier. */
export const SAMEN = `(select $1::uuid union all select s.id from traject s where s.samengevoegd_in_id = $1)`;

/** De leerlingen van die trajecten: dezelfde jongere, die er meer dan een keer in stond. */
export const SAMEN_LEERLINGEN = `(select x.leerling_id from traject x where x.id in ${SAMEN})`;

const INSCHRIJVINGEN = `
  with blijft as (select coalesce(t.samengevoegd_in_id, t.id) as id from traject t where t.id = $1)
  select distinct t.leerling_id as id from traject t join blijft b on b.id in (t.id, t.samengevoegd_in_id) order by 1`;

/** Alle inschrijvingen van de jongere van een traject, ook als dat zelf in een ander opging. */
export const inschrijvingenVan = async (db: Db, trajectId: string): Promise<string[]> =>
  (await rows<{ id: string }>(db, INSCHRIJVINGEN, [trajectId])).map(({ id }) => id);
