import { row, type Tx } from '../database/transaction.ts';
import type { Taaksoort } from '../domain/taak/taak.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { maakTaken } from './taken.ts';
import { organisatieVoorRol } from './treden.ts';

/** Wat een beheerder moet uitzoeken. */
export interface Beheertaak {
  readonly soort: Extract<Taaksoort, `${string}-onbestelbaar`>;
  /** Waaraan te zien is dat dit dezelfde vraag is. */
  readonly sleutel: string;
  readonly gegevens: Readonly<Record<string, string>>;
  /** Van wie iets niet aankwam. */
  readonly organisatieId: string;
  /** Van wie de beheerder is: van de organisatie zelf, of van haar regio. */
  readonly bij: 'organisatie' | 'regio';
}

/** Maakt een taak voor een beheerder; dezelfde vraag nog eens, of een organisatie buiten elke regio, doet niets. */
export async function maakBeheertaak(
  tx: Tx,
  { organisatieId: eigen, bij, ...taak }: Beheertaak,
  op: Instant,
): Promise<void> {
  const plaats = await row<{ regio: string }>(
    tx,
    'select regio from regio_organisatie where organisatie_id = $1 order by regio limit 1',
    [eigen],
  );
  if (!plaats) return;
  const { regio } = plaats;
  const rol = 'beheerder';
  const organisatieId = bij === 'organisatie' ? eigen : await organisatieVoorRol(tx, { rol, eigen, regio });
  const leeg = { overstapId: null, overdrachtId: null, bestandId: null, uiterlijk: null, afspraakId: null };
  await maakTaken(tx, [{ ...taak, ...leeg, regio, organisatieId, rol }], op);
}
