import type { DataSource } from 'typeorm';
import { alsSysteem } from '../database/rechten.ts';
import { row, rows, type Db } from '../database/transaction.ts';
import { echteAnkers } from './anker.ts';
import { CANONIEK_SQL } from './canoniek.ts';
import { Ketenloop, type Breuk, type Fout, type Schakel } from './ketenloop.ts';

const BLADZIJDE = 5000;

export type Toetsuitslag =
  | Fout
  | {
      readonly heel: true;
      readonly regels: number;
      readonly ankers: number;
      /** Regels die nog niet aan de beurt waren. */
      readonly wacht: number;
    };

/**
 * Loopt de hele keten na en legt haar naast de ankers buiten de database. Vindt de eerste regel die is veranderd, ontbreekt, is
 * verplaatst of is bijgevoegd, een staart die is afgeknipt, en een keten die helemaal opnieuw is gemaakt.
 */
export function toets(dataSource: DataSource, ankermap: string): Promise<Toetsuitslag> {
  return alsSysteem('toetsen', 'audit', async (): Promise<Toetsuitslag> => {
    const { echt, vals } = await echteAnkers(ankermap);
    const loop = new Ketenloop(echt);
    for (;;) {
      const bladzijde = await leesBladzijde(dataSource, loop.plek);
      const fout = loop.leg(bladzijde);
      if (fout) return fout;
      if (bladzijde.length < BLADZIJDE) break;
    }
    const fout = loop.einde();
    if (fout) return fout;
    const mis = (soort: Breuk, seq: number | null): Fout => ({ heel: false, soort, seq, regels: loop.plek });
    if (vals > 0) return mis('vals-anker', null);
    const { wacht, bijgevoegd, afschriften } = await omDeKeten(dataSource);
    if (bijgevoegd !== null) return mis('bijgevoegd', bijgevoegd);
    if (echt.length === 0 && afschriften > 0) return mis('anker-weg', null);
    return { heel: true, regels: loop.plek, ankers: echt.length, wacht };
  });
}

const leesBladzijde = (db: Db, na: number): Promise<Schakel[]> =>
  rows<Schakel>(
    db,
    `select ${CANONIEK_SQL}, k.seq as keten_seq, k.plek, k.hash
     from audit_keten k left join audit a on a.seq = k.seq where k.plek > $1 order by k.plek limit $2`,
    [na, BLADZIJDE],
  );

interface OmDeKeten {
  readonly wacht: number;
  readonly bijgevoegd: number | null;
  readonly afschriften: number;
}

/** Wat niet in de keten zit. Een regel die voor de kop hoort maar er nooit in kwam, is er later tussen gezet. */
async function omDeKeten(db: Db): Promise<OmDeKeten> {
  const gevonden = await row<OmDeKeten>(
    db,
    `with kop as (select a.xid, a.seq from audit_keten k join audit a on a.seq = k.seq order by k.plek desc limit 1),
          los as (select a.xid, a.seq from audit a where not exists (select 1 from audit_keten k where k.seq = a.seq))
     select (select count(*) from los) as wacht,
            (select min(los.seq) from los, kop where (los.xid, los.seq) < (kop.xid, kop.seq)) as bijgevoegd,
            (select count(*) from audit_anker) as afschriften`,
  );
  return gevonden ?? { wacht: 0, bijgevoegd: null, afschriften: 0 };
}
