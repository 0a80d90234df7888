import { rows, type Db, type Tx } from '../database/transaction.ts';
import type { Bewaarregel } from '../domain/bewaren/bewaarregel.ts';

/** Zet de regels van het bestand in de tabel: nieuwe erbij, van bestaande de laatste dag. Wat er niet meer in staat, gaat weg. */
export async function registreerBewaarregels(tx: Tx, regels: readonly Bewaarregel[]): Promise<void> {
  await rows(tx, 'delete from bewaarregel');
  await rows(
    tx,
    `insert into bewaarregel (code, regio, klasse, begin, jaren, grondslag, van, tot)
     select code, regio, klasse, begin, jaren, grondslag, van, tot from jsonb_to_recordset($1::jsonb)
       as r(code text, regio text, klasse text, begin text, jaren integer, grondslag text, van date, tot date)`,
    [JSON.stringify(regels)],
  );
}

/** De regels, ook die niet meer of nog niet gelden. */
export const leesRegels = (db: Db): Promise<Bewaarregel[]> =>
  rows<Bewaarregel>(
    db,
    'select code, regio, klasse, begin, jaren, grondslag, van, tot from bewaarregel order by klasse, regio nulls first, van',
  );
