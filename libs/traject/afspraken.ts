import type { Tx } from '../database/transaction.ts';
import type { Context } from '../dossier/context.ts';
import { bewaarTraject } from './bewaar.ts';
import { geefTekstVrij, schrijfTrajecttekst } from './teksten.ts';
import { onbekendTraject, vergrendelTraject, type Trajectdoener } from './traject.ts';

/**
 * Legt een afspraak vast die in een traject is gemaakt, en voor wie zij te lezen is: de school, en de jongere met zijn ouders. Geeft haar
 * id. Fout: NotFound.
 */
export async function legAfspraakVast(
  tx: Tx,
  trajectId: string,
  afspraak: {
    readonly tekst: string;
    readonly voorSchool: boolean;
    readonly voorGezin: boolean;
    readonly door: Trajectdoener;
  },
  context: Context,
): Promise<string> {
  const { kop } = await vergrendelTraject(tx, trajectId, context);
  const { tekst, voorSchool, voorGezin, door } = afspraak;
  if (kop.lpId !== door.organisatieId) throw onbekendTraject();
  const id = await schrijfTrajecttekst(
    tx,
    kop,
    { soort: 'afspraak', klasse: 'verzuim', bronId: trajectId, tekst },
    { door, nu: context.nu },
  );
  const organisatieIds = voorSchool ? [kop.schoolId] : [];
  await geefTekstVrij(tx, id, { organisatieIds, gezin: voorGezin });
  const gegevens = { tekstId: id, voorSchool, voorGezin };
  await bewaarTraject(tx, kop, { gebeurtenissen: [{ soort: 'afspraak-gemaakt', gegevens }], door }, context);
  return id;
}
